// Conditions on a number in words of either tongue: "over 50,000", "di atas 50 juta", "10-20", "≥ 3". Which numbers do they leave out?

/** What a condition allows: from `low` to `high`, the bounds themselves counted or not. */
export interface Range {
  readonly low: number;
  readonly lowIn: boolean;
  readonly high: number;
  readonly highIn: boolean;
  /** The other words: what is measured, and in which unit. */
  readonly subject: string;
  readonly unit: string;
}

type Sign = '<' | '<=' | '>' | '>=' | '=';

/** Words before a number, the longer ones first. */
const before: readonly (readonly [string, Sign])[] = [
  ['greater than or equal to', '>='],
  ['more than or equal to', '>='],
  ['less than or equal to', '<='],
  ['lebih dari atau sama dengan', '>='],
  ['lebih besar atau sama dengan', '>='],
  ['kurang dari atau sama dengan', '<='],
  ['lebih kecil atau sama dengan', '<='],
  ['sekurang-kurangnya', '>='],
  ['setinggi-tingginya', '<='],
  ['sebanyak-banyaknya', '<='],
  ['tidak lebih dari', '<='],
  ['tidak kurang dari', '>='],
  ['tidak melebihi', '<='],
  ['sampai dengan', '<='],
  ['paling sedikit', '>='],
  ['paling banyak', '<='],
  ['paling tinggi', '<='],
  ['paling rendah', '>='],
  ['paling lama', '<='],
  ['not more than', '<='],
  ['no more than', '<='],
  ['not less than', '>='],
  ['no less than', '>='],
  ['lebih besar dari', '>'],
  ['lebih kecil dari', '<'],
  ['greater than', '>'],
  ['mulai dari', '>='],
  ['more than', '>'],
  ['less than', '<'],
  ['lebih dari', '>'],
  ['kurang dari', '<'],
  ['sama dengan', '='],
  ['exceeding', '>'],
  ['melebihi', '>'],
  ['exceeds', '>'],
  ['minimal', '>='],
  ['minimum', '>='],
  ['maksimal', '<='],
  ['maximum', '<='],
  ['di bawah', '<'],
  ['at least', '>='],
  ['at most', '<='],
  ['di atas', '>'],
  ['exactly', '='],
  ['dibawah', '<'],
  ['hingga', '<='],
  ['diatas', '>'],
  ['sampai', '<='],
  ['under', '<'],
  ['below', '<'],
  ['above', '>'],
  ['up to', '<='],
  ['tepat', '='],
  ['over', '>'],
  ['s.d.', '<='],
  ['s/d', '<='],
  ['sd', '<='],
  ['>=', '>='],
  ['<=', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];

/** Words behind a number. */
const after: readonly (readonly [string, Sign])[] = [
  ['atau lebih', '>='],
  ['dan lebih', '>='],
  ['ke atas', '>='],
  ['or more', '>='],
  ['and more', '>='],
  ['or above', '>='],
  ['and above', '>='],
  ['or over', '>='],
  ['and over', '>='],
  ['atau kurang', '<='],
  ['ke bawah', '<='],
  ['or less', '<='],
  ['and below', '<='],
  ['or below', '<='],
  ['+', '>='],
];

const scales: ReadonlyMap<string, number> = new Map([
  ['ribu', 1e3],
  ['rb', 1e3],
  ['thousand', 1e3],
  ['k', 1e3],
  ['juta', 1e6],
  ['jt', 1e6],
  ['million', 1e6],
  ['miliar', 1e9],
  ['milyar', 1e9],
  ['billion', 1e9],
  ['triliun', 1e12],
  ['trillion', 1e12],
]);

const amount =
  /(\d[\d.,]*\d|\d)(?:\s*(ribu|rb|thousand|juta|jt|million|miliar|milyar|billion|triliun|trillion|k)(?![\p{L}\d]))?/gu;

/** Reads a condition; `undefined` where it is none on one number or on two. */
export function rangeOf(label: string): Range | undefined {
  const text = label
    .toLowerCase()
    .replace(/\brp\.?\s*/g, '')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  const found = [...text.matchAll(amount)];
  const [first, second] = found;
  if (first === undefined || found.length > 2) return undefined;
  const head = text.slice(0, first.index).trim();
  const tailOf = (match: RegExpMatchArray): string => text.slice((match.index ?? 0) + match[0].length).trim();
  if (second === undefined) return single(head, numberIn(first), tailOf(first));
  const middle = text.slice((first.index ?? 0) + first[0].length, second.index).trim();
  return double(head, first, middle, second, tailOf(second));
}

function single(head: string, value: number, tail: string): Range | undefined {
  const ahead = before.find(([words]) => endsWithWords(head, words));
  const behind =
    ahead === undefined ? after.find(([words]) => ` ${tail}`.endsWith(` ${words}`) || tail === words) : undefined;
  const sign = ahead?.[1] ?? behind?.[1] ?? '=';
  const subject = ahead === undefined ? head : head.slice(0, head.length - ahead[0].length).trim();
  const unit = behind === undefined ? tail : tail.slice(0, tail.length - behind[0].length).trim();
  return bounded(sign, value, subject, unit);
}

function bounded(sign: Sign, value: number, subject: string, unit: string): Range {
  const up = sign === '>' || sign === '>=';
  const down = sign === '<' || sign === '<=';
  const closed = sign.includes('=');
  return {
    low: down ? Number.NEGATIVE_INFINITY : value,
    lowIn: !down && closed,
    high: up ? Number.POSITIVE_INFINITY : value,
    highIn: !up && closed,
    subject,
    unit,
  };
}

function double(
  head: string,
  first: RegExpMatchArray,
  middle: string,
  second: RegExpMatchArray,
  unit: string,
): Range | undefined {
  const joined = (unit !== '' && middle.startsWith(unit) ? middle.slice(unit.length) : middle).trim();
  const bound = /^(?:dan|tetapi|tapi|and|but|,)\s*(.+)$/.exec(joined)?.[1];
  const upper = before.find(([words]) => words === (bound ?? joined));
  const separator = ['-', '..', '...', 'to', 'and', 'dan', 'until'].includes(joined);
  if (!separator && (upper === undefined || !upper[1].startsWith('<'))) return undefined;
  const lower = before.find(([words]) => endsWithWords(head, words));
  if (lower !== undefined && !lower[1].startsWith('>')) return undefined;
  const opener =
    lower?.[0] ?? ['antara', 'between', 'from', 'dari', 'mulai'].find((word) => endsWithWords(head, word)) ?? '';
  const high = numberIn(second);
  const scale = first[2] === undefined && second[2] !== undefined ? (scales.get(second[2]) ?? 1) : 1;
  const low = numberIn(first) * scale;
  if (low > high) return undefined;
  const subject = head.slice(0, head.length - opener.length).trim();
  return { low, lowIn: lower?.[1] !== '>', high, highIn: separator || upper?.[1] !== '<', subject, unit };
}

/** Does the text end in these words, and not in the middle of one? */
function endsWithWords(text: string, words: string): boolean {
  if (!text.endsWith(words)) return false;
  const previous = text[text.length - words.length - 1];
  return previous === undefined || !/\p{L}/u.test(previous) || !/^\p{L}/u.test(words);
}

/** The value of a number as written in either tongue: of `50.000`, `50,000` and `50 ribu` fifty thousand, of `1,5 juta` 1,500,000. */
function numberIn(match: RegExpMatchArray): number {
  const [, digits = '', scale] = match;
  const sign = /[.,](?=[^.,]*$)/.exec(digits)?.[0];
  const count = sign === undefined ? 0 : digits.split(sign).length - 1;
  const both = digits.includes('.') && digits.includes(',');
  const thousands = !both && (count > 1 || /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits));
  const plain = sign === undefined || thousands ? digits.replace(/[.,]/g, '') : decimal(digits, sign);
  return Number(plain) * (scale === undefined ? 1 : (scales.get(scale) ?? 1));
}

function decimal(digits: string, sign: string): string {
  const at = digits.lastIndexOf(sign);
  return `${digits.slice(0, at).replace(/[.,]/g, '')}.${digits.slice(at + 1)}`;
}

/** Can these be compared: the same thing measured in the same unit, and at least one that is more than a single number? */
export function comparable(ranges: readonly Range[]): boolean {
  const distinct = (values: readonly string[]): number => new Set(values.filter((value) => value !== '')).size;
  return (
    ranges.some((range) => range.low !== range.high) &&
    distinct(ranges.map((range) => range.subject)) <= 1 &&
    distinct(ranges.map((range) => range.unit)) <= 1
  );
}

/** What no range holds, in words ("15", "11–19", "> 20", "< 5"); `undefined` if nothing is left out. Numbers count from 0 or 1. */
export function gapIn(ranges: readonly Range[]): string | undefined {
  const whole = areWhole(ranges);
  const sorted = (whole ? ranges.map(closed) : ranges)
    .slice()
    .sort((a, b) => a.low - b.low || Number(b.lowIn) - Number(a.lowIn));
  const first = sorted[0];
  if (first === undefined) return undefined;
  if (first.low > 1) return `< ${first.lowIn ? first.low : first.low + (whole ? 1 : 0)}`;
  let { high, highIn } = first;
  for (const next of sorted.slice(1)) {
    const gap = between(high, highIn, next, whole);
    if (gap !== undefined) return gap;
    if (next.high > high || (next.high === high && next.highIn)) ({ high, highIn } = next);
  }
  return high === Number.POSITIVE_INFINITY || (high === 100 && first.low >= 0) ? undefined : `> ${high}`;
}

function between(high: number, highIn: boolean, next: Range, whole: boolean): string | undefined {
  if (whole) {
    const from = high + 1;
    const to = next.low - 1;
    return to < from ? undefined : to === from ? `${from}` : `${from}–${to}`;
  }
  if (next.low < high || (next.low === high && (highIn || next.lowIn))) return undefined;
  return next.low === high ? `${high}` : `${high}–${next.low}`;
}

/** A number that both hold; `undefined` if there is none. */
export function overlapOf(a: Range, b: Range): string | undefined {
  const [one, two] = areWhole([a, b]) ? [closed(a), closed(b)] : [a, b];
  const low = one.low > two.low || (one.low === two.low && !one.lowIn) ? one : two;
  const high = one.high < two.high || (one.high === two.high && !one.highIn) ? one : two;
  if (low.low > high.high || (low.low === high.high && !(low.lowIn && high.highIn))) return undefined;
  if (low.low === high.high) return `${low.low}`;
  if (high.high === Number.POSITIVE_INFINITY) return `> ${low.lowIn && areWhole([a, b]) ? low.low - 1 : low.low}`;
  return low.low === Number.NEGATIVE_INFINITY
    ? `< ${high.high + (areWhole([a, b]) ? 1 : 0)}`
    : `${low.low}–${high.high}`;
}

function areWhole(ranges: readonly Range[]): boolean {
  return ranges.every(({ low, high }) =>
    [low, high].every((bound) => !Number.isFinite(bound) || Number.isInteger(bound)),
  );
}

/** Among whole numbers "over 10" begins with 11. */
function closed(range: Range): Range {
  const low = range.lowIn || !Number.isFinite(range.low) ? range.low : range.low + 1;
  const high = range.highIn || !Number.isFinite(range.high) ? range.high : range.high - 1;
  return { ...range, low, lowIn: true, high, highIn: true };
}
