// Sheets of paper in user units of 1/96 inch, so that everything on them is printed at its true size.

/** Names of the sizes of paper. */
export type PaperSize = 'a4' | 'f4' | 'letter' | 'legal';

/** A sheet as it lies, and the width of its four margins. */
export interface Paper {
  readonly size: PaperSize;
  readonly orientation: 'landscape' | 'portrait';
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Short and long side in millimetres. `f4` is the folio of Indonesian offices; `letter` and `legal` are 8½ inches wide. */
const sides: Readonly<Record<PaperSize, readonly [short: number, long: number]>> = {
  a4: [210, 297],
  f4: [215, 330],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
};

/** Width of the margins in millimetres, where nobody says otherwise. */
const usualMargin = 15;

/** Millimetres in user units, rounded down to halves. */
const units = (millimetres: number): number => Math.floor((millimetres / 25.4) * 96 * 2 + 1e-6) / 2;

/** A sheet of a size, lying as wanted. `margin` is in millimetres. */
export function paperOf(
  size: PaperSize,
  orientation: Paper['orientation'] = 'landscape',
  margin: number = usualMargin,
): Paper {
  const [short, long] = sides[size].map(units) as [number, number];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return { size, orientation, width, height, margin: units(margin) };
}

/** Narrower margins than usual, in millimetres, that every printer manages. */
export const narrowMargin = 10;

/**
 * Other ways to print what does not fit, nearest first: the same sheet with narrow margins, the same size turned, the bigger sizes, and
 * all these with narrow margins.
 */
export function otherPapers(paper: Paper): Paper[] {
  const { size, orientation, margin } = paper;
  const turned = orientation === 'landscape' ? 'portrait' : 'landscape';
  const sizes = (['a4', 'f4', 'legal'] as const).filter((other) => other !== size);
  const sheets = [
    [size, turned] as const,
    ...sizes.flatMap((other) => [[other, orientation] as const, [other, turned] as const]),
  ];
  const narrow = units(narrowMargin);
  if (margin <= narrow) return sheets.map(([other, lying]) => ({ ...paperOf(other, lying), margin }));
  return [
    { ...paper, margin: narrow },
    ...sheets.map(([other, lying]) => ({ ...paperOf(other, lying), margin })),
    ...sheets.map(([other, lying]) => paperOf(other, lying, narrowMargin)),
  ];
}
