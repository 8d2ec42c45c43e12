// Runs of rows as sheets with connectors at head and foot: routed once for each run, drawn as often as widths change.
import type { FlowView } from '../view/view.js';
import type { Connectors, LinkWords } from './connectors.js';
import { edgesOf, unnamed } from './connectors.js';
import type { Link, RowGraph } from './cuts.js';
import { linksOf, stripsOf } from './cuts.js';
import type { Density } from './density.js';
import type { Plan } from './grid/draw.js';
import { drawPlan, planOf } from './grid/layout.js';
import type { GridDrawing, Span } from './grid/problem.js';
import { slotsOf } from './rows.js';
import type { FieldTexts, Sheet, SheetSlots } from './sheet.js';
import { problemOf, rowSpans, sheetOf } from './sheet.js';
import type { Figure } from './size.js';

/** A table that is taken apart. */
export interface Whole {
  readonly view: FlowView;
  readonly graph: RowGraph;
  /** Are columns narrower than the words of connectors? */
  readonly narrow: boolean;
  readonly words: LinkWords;
  /** Links and routes that are known already, by run of rows. */
  readonly links: Map<number, readonly Link[]>;
  readonly plans: Map<number, Plan>;
}

/** How all sheets of a table are drawn: one set of widths. */
export interface Style {
  readonly density: Density;
  /** By node of the whole. */
  readonly symbols: readonly Figure[];
  readonly texts: FieldTexts;
  readonly lanes: readonly Span[];
}

const keyOf = ({ graph }: Whole, first: number, end: number): number => first * (graph.rows + 1) + end;

/** The connectors of a run of rows. */
export function linksAt(whole: Whole, first: number, end: number): readonly Link[] {
  const key = keyOf(whole, first, end);
  const known = whole.links.get(key);
  if (known !== undefined) return known;
  const links = linksOf(whole.graph, first, end, whole.narrow);
  whole.links.set(key, links);
  return links;
}

/** The sheet of a run of rows. Without `connectors`, they have no names yet. */
export function partOf(whole: Whole, style: Style, first: number, end: number, connectors?: Connectors): Sheet {
  const { view, graph } = whole;
  const links = linksAt(whole, first, end);
  const { nodes: ends, figures } = connectors ?? unnamed(view, graph, links, whole.words, style.density);
  const inside = (k: number): boolean => graph.rowOf[k]! >= first && graph.rowOf[k]! < end;
  const own = view.nodes.filter((_, k) => inside(k));
  const ids = ends.map(({ id }) => id);
  const edges = edgesOf(view, new Set(own.map(({ id }) => id)), links, ids);
  const rows = view.rows.slice(first, end);
  const nodes = [...own, ...ends];
  const symbols = [...style.symbols.filter((_, k) => inside(k)), ...figures];
  return sheetOf(
    { ...view, rows, nodes, edges },
    symbols,
    stripped({ ...view, rows, nodes: own, edges }, links),
    style.density,
  );
}

/** Slots of the rows with those of the connectors above and below them. */
function stripped(view: FlowView, links: readonly Link[]): SheetSlots {
  const { above, below } = stripsOf(links);
  const slots = slotsOf(view);
  const ends = links.map(({ place, slot, lane }) => ({
    row: place === 'above' ? above - 1 - slot : above + slots.count + slot,
    col: lane,
  }));
  return {
    above,
    below,
    count: above + slots.count + below,
    rows: slots.rows.map(({ first, last }) => ({ first: first + above, last: last + above })),
    places: [...slots.places.map(({ row, col }) => ({ row: row + above, col })), ...ends],
  };
}

/** Draws a sheet of a run of rows. */
export function drawPart(whole: Whole, style: Style, sheet: Sheet, first: number, end: number): GridDrawing {
  const spans = rowSpans(sheet, style.texts, first);
  const problem = problemOf(sheet, style.density, {
    columns: style.lanes,
    rows: () => spans,
    even: false,
    frugal: true,
  });
  const key = keyOf(whole, first, end);
  const known = whole.plans.get(key) ?? planOf(problem);
  whole.plans.set(key, known);
  return drawPlan({ ...known, problem });
}
