// The number of a civil servant (NIP): day of birth, month of appointment, sex, serial number, 18 digits in all.
import { isCalendarDay } from './dates.js';

/** What can't be about a NIP. `digits`: how many it has. */
export interface NipFault {
  readonly fault: 'length' | 'birth' | 'appointment' | 'sex';
  readonly digits: number;
}

/** Ages at which somebody may be appointed. */
const [youngest, oldest] = [15, 65];

/**
 * What can't be about a NIP; `undefined` for one that may be, and for what is none: a placeholder, or a number of another kind with
 * letters in it (a policeman's NRP). Employees by contract (PPPK) have a code from 21 on in place of the month.
 */
export function nipFault(text: string): NipFault | undefined {
  const number = text.trim().replace(/^NIP\b[\s.:]*/i, '');
  if (!/^\d[\d\s.-]*$/.test(number)) return undefined;
  const digits = number.replace(/\D/g, '');
  const found = (fault: NipFault['fault']): NipFault => ({ fault, digits: digits.length });
  if (digits.length !== 18) return found('length');
  const part = (start: number, end: number): number => Number(digits.slice(start, end));
  const born = part(0, 4);
  if (born < 1900 || born > 2099 || !isCalendarDay(born, part(4, 6), part(6, 8))) return found('birth');
  const [year, month] = [part(8, 12), part(12, 14)];
  const isMonth = (month >= 1 && month <= 12) || month >= 21;
  if (!isMonth || year < born + youngest || year > born + oldest) return found('appointment');
  return part(14, 15) === 1 || part(14, 15) === 2 ? undefined : found('sex');
}
