// Days and lists in sentences about identities.
import type { Locale } from '../../source/locale.js';

const months: Readonly<Record<Locale, string>> = {
  en: 'January February March April May June July August September October November December',
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
};

/** `2026-02-01` as `1 February 2026` or `1 Februari 2026`. */
export function day(date: string, locale: Locale): string {
  const [year = '', month = '', number = ''] = date.split('-');
  return `${Number(number)} ${months[locale].split(' ')[Number(month) - 1] ?? month} ${year}`;
}

/** `a, b and c`. */
export function joined(words: readonly string[], locale: Locale): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const and = locale === 'en' ? ' and ' : words.length > 2 ? ', dan ' : ' dan ';
  return `${words.slice(0, -1).join(', ')}${and}${last}`;
}
