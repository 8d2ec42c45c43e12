// Arrows of a map, one for each pair of boxes, and the same as a table: for each box what it gets and gives.
import type { CellValue, DataTable } from '../../../analysis/data-table.js';
import { linesOf } from '../../../analysis/names.js';
import type { Subject } from '../subject.js';
import type { Passing } from './exchange.js';
import type { MapArrow, MapBox, SidedView } from './sided.js';
import { mapWords } from './words.js';

/** Everything that passes between the same two, in one arrow. */
export function arrowsOf(passings: readonly Passing[]): readonly MapArrow[] {
  const arrows = new Map<string, { from: string; to: string; says: Set<string> }>();
  for (const { from, to, thing } of passings) {
    const key = JSON.stringify([from, to]);
    const arrow = arrows.get(key) ?? { from, to, says: new Set() };
    if (thing !== '') arrow.says.add(thing);
    arrows.set(key, arrow);
  }
  return [...arrows.values()].map(({ from, to, says }, k) => ({ id: `arrow-${k + 1}`, from, to, says: [...says] }));
}

/** Columns that stand between a process and what it gets: heading and value for each process. */
export interface MoreColumns {
  readonly keys: readonly ('owner' | 'involved')[];
  readonly values: (process: MapBox) => readonly CellValue[];
}

/** For each box of the frame that is a process: what it gets and from whom, what it gives and to whom. */
export function tableOfArrows(
  id: SidedView['kind'],
  { title, language }: Subject,
  { left, frame, right }: Pick<SidedView, 'left' | 'frame' | 'right'>,
  arrows: readonly MapArrow[],
  more: MoreColumns = { keys: [], values: () => [] },
): DataTable {
  const { columns, from, to } = mapWords(language);
  const boxes = [...(left?.boxes ?? []), ...frame.boxes, ...(right?.boxes ?? [])];
  const titles = new Map(boxes.map((box) => [box.id, box.title]));
  const told = (way: (whom: string) => string, other: string, says: readonly string[]): string[] => {
    const whom = way(titles.get(other) ?? other);
    return says.length === 0 ? [whom] : says.map((thing) => `${thing} ${whom}`);
  };
  const [gets, gives] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { from: giver, to: taker, says } of arrows) {
    gets.set(taker, [...(gets.get(taker) ?? []), ...told(from, giver, says)]);
    gives.set(giver, [...(gives.get(giver) ?? []), ...told(to, taker, says)]);
  }
  const keys = ['code', 'process', ...more.keys, 'gets', 'gives'] as const;
  return {
    id,
    title,
    language,
    columns: keys.map((key) => ({ key, title: columns[key] })),
    rows: frame.boxes
      .filter(({ kind }) => kind === 'process')
      .map((box) => [
        box.code,
        box.title,
        ...more.values(box),
        linesOf(gets.get(box.id) ?? []),
        linesOf(gives.get(box.id) ?? []),
      ]),
  };
}
