// Amounts of working time in words.
import type { Locale } from '../source/locale.js';

const units = {
  en: [
    ['working day', 'working days'],
    ['hour', 'hours'],
    ['minute', 'minutes'],
  ],
  id: [
    ['hari kerja', 'hari kerja'],
    ['jam', 'jam'],
    ['menit', 'menit'],
  ],
} as const;

/** Minutes in days (of so many minutes; 0: in hours at most), hours and minutes: `3 hari kerja 2 jam`. */
export function timeWords(minutes: number, day: number, locale: Locale): string {
  // Where a code is explained without a finding, the name of the argument stands for it.
  if (!Number.isFinite(minutes)) return String(minutes);
  const days = day === 0 ? 0 : Math.floor((minutes + 1e-6) / day);
  const rest = Math.round((minutes - days * day) * 100) / 100;
  const hours = Math.floor((rest + 1e-6) / 60);
  const left = Math.round((rest - hours * 60) * 100) / 100;
  const parts = [days, hours, left].flatMap((amount, i) => {
    if (amount === 0) return [];
    return [`${decimal(amount, locale)} ${units[locale][i]![amount === 1 ? 0 : 1]}`];
  });
  return parts.length === 0 ? `0 ${units[locale][2][1]}` : parts.join(' ');
}

/** An amount of minutes as it is enough for an overview: from a day (of so many minutes) on in whole hours, below in whole minutes. */
export function roughly(minutes: number, day: number): number {
  if (day === 0 || minutes < day) return minutes < 1 ? minutes : Math.round(minutes);
  const days = Math.floor((minutes + 1e-6) / day);
  return days * day + Math.min(day, Math.round((minutes - days * day) / 60) * 60);
}

/** A number with the decimal sign of a tongue. */
export function decimal(amount: number, locale: Locale): string {
  return locale === 'id' ? String(amount).replace('.', ',') : String(amount);
}
