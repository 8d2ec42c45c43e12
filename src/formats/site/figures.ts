// What was measured of a process or unit, in words; the numbers come from the model.
import type { Measures } from '../../analysis/measure.js';
import type { Locale } from '../../language/source/locale.js';
import type { SiteWords } from './words.js';

/** Names of facts that are numbers. */
export type FigureName = 'flows' | 'duration' | 'range' | 'waiting' | 'handoffs' | 'allHandoffs' | 'rework';

/** A number of a page, in words. */
export type Figure = readonly [field: FigureName, text: string];

/** Minutes of working time in words. */
type TimeInWords = (minutes: number) => string;

/** Of one flow: how long a case takes, how much of that is waiting, how often it changes hands. What is not known is left out. */
export function figuresOfFlow(
  { expected, shortest, longest, waiting, handoffs, expectedHandoffs, rework }: Measures,
  language: Locale,
  inWords: TimeInWords,
): readonly Figure[] {
  const ranged = shortest !== undefined && longest !== undefined && longest > 0;
  return [
    ...(expected === undefined || expected === 0 ? [] : [['duration', inWords(expected)] as const]),
    ...(ranged
      ? [['range', shortest === longest ? inWords(longest) : `${inWords(shortest)} – ${inWords(longest)}`] as const]
      : []),
    ...(waiting === undefined || !expected ? [] : [['waiting', percent(waiting)] as const]),
    ['handoffs', decimal(expectedHandoffs ?? handoffs, language)],
    ...(rework === undefined || rework === 0 ? [] : [['rework', percent(rework)] as const]),
  ];
}

/** Of all flows of a unit together; nothing where it has none. */
export function figuresOfUnit(
  measures: readonly Measures[],
  procedures: number,
  language: Locale,
  { flowsAndSops }: SiteWords,
): readonly Figure[] {
  if (measures.length === 0) return [];
  const sum = (part: (one: Measures) => number | undefined): number =>
    measures.reduce((total, one) => total + (part(one) ?? 0), 0);
  const time = sum(({ expected }) => expected);
  const waits = sum(({ expected, waiting }) => (expected ?? 0) * (waiting ?? 0));
  return [
    ['flows', flowsAndSops(measures.length, procedures)],
    ...(time === 0 ? [] : [['waiting', percent(waits / time)] as const]),
    [
      'allHandoffs',
      decimal(
        sum(({ expectedHandoffs, handoffs }) => expectedHandoffs ?? handoffs),
        language,
      ),
    ],
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function decimal(amount: number, language: Locale): string {
  const text = String(Math.round(amount * 10) / 10);
  return language === 'id' ? text.replace('.', ',') : text;
}
