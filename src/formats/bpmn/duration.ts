// Durations as BPMN's timers want them: ISO 8601.
import type { Duration } from '../../language/model/model.js';

const units = {
  second: ['PT', 'S'],
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  week: ['P', 'W'],
  month: ['P', 'M'],
  year: ['P', 'Y'],
} as const;

/** `3 days` → `P3D`, the longest where it is a range; `undefined` for what is no amount of time. */
export function isoDuration(time: Duration | undefined): string | undefined {
  if (time?.max === undefined || time.unit === undefined) return undefined;
  const [begin, end] = units[time.unit];
  return `${begin}${time.max}${end}`;
}
