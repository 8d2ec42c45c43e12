// Durations of ISO 8601 in the words of the language.
import { word } from '../../language/syntax/keywords.js';

const units = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', N: 'minute', S: 'second' } as const;

/** `P3D` → `3 days`, `PT1H30M` → `1 hour 30 minutes`; `undefined` for what is no duration. */
export function isoWords(text: string): string | undefined {
  const found =
    /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      text.trim(),
    );
  if (found === null) return undefined;
  const letters = ['Y', 'M', 'W', 'D', 'H', 'N', 'S'] as const;
  const parts = letters.flatMap((letter, k) => {
    const amount = found[k + 1];
    return amount === undefined || Number(amount) === 0 ? [] : [`${Number(amount)} ${word(units[letter], 'en')}`];
  });
  return parts.length === 0 ? undefined : parts.join(' ');
}
