// A lane map on as many pages of paper as it needs: cut between columns, with connectors, all lanes with their names on each page.
import type { Outcome } from '../../language/diagnostic/diagnostic.js';
import { collect } from '../../language/diagnostic/report.js';
import type { Box } from '../shape/geometry.js';
import type { Footer } from '../view/sop.js';
import type { FlowView } from '../view/view.js';
import type { Breakable } from './breaks.js';
import { breaksOf } from './breaks.js';
import { type Connectors, connectorsAt, edgesOf, type LinkWords, lettersOf, unnamed } from './connectors.js';
import { cutsOf, graphByRows, type Link, linksOf, type RowGraph, stripsOf } from './cuts.js';
import { usual } from './density.js';
import { areaOf, withFooters } from './footer.js';
import type { GridDrawing, Span } from './grid/problem.js';
import { headsOf } from './heads.js';
import { type LanesOptions, wholeMap } from './lanes.js';
import type { Layout, Page } from './layout.js';
import { composeMap, drawMap, type MapSheet, mapSheet, titleOver } from './map.js';
import { narrowMargin, otherPapers, type Paper, paperOf } from './paper.js';

/** How a lane map is put on paper. */
export interface LanePagesOptions extends LanesOptions {
  readonly paper: Paper['size'];
  /** Default: as it takes fewer pages. */
  readonly orientation?: Paper['orientation'];
  /** Width of the margins in millimetres. */
  readonly margin?: number;
  readonly footer: Footer;
  readonly words: LinkWords;
}

/** A map that is taken apart. */
interface Whole {
  readonly sheet: MapSheet;
  readonly graph: RowGraph;
  readonly words: LinkWords;
  readonly drawing: GridDrawing;
}

interface Part {
  readonly first: number;
  readonly end: number;
  readonly drawing: GridDrawing;
}

/** All pages on one paper. */
interface Sheets {
  readonly paper: Paper;
  readonly area: Box;
  readonly parts: readonly Part[];
  /** Does every page keep to its paper? */
  readonly fits: boolean;
}

/** Room of a column of connectors, before it is measured, by direction. */
const stripRoom = { right: 76, down: 60 } as const;
/** Slots settle in two or three rounds; this is only a guard. */
const rounds = 6;
const nowhere = { path: '', start: 0, end: 0 };

/** Lays out a lane map on paper, at its true size. What cannot fit makes its pages grow, and is reported. */
export function layoutLanesOnPaper(view: FlowView, options: LanePagesOptions): Outcome<Layout> {
  const { footer, words } = options;
  const sheet = wholeMap(view, options);
  const places = sheet.places.map(({ column }) => column);
  const graph = graphByRows(view, Math.max(1, sheet.columns), places);
  const whole: Whole = { sheet, graph, words, drawing: drawMap(sheet) };
  const lying = options.orientation === undefined ? (['landscape', 'portrait'] as const) : [options.orientation];
  const [one, other] = lying.map((orientation) =>
    sheetsOn(whole, paperOf(options.paper, orientation, options.margin), footer),
  );
  const best = other !== undefined && betterOf(other, one!) ? other : one!;
  const { report, diagnostics } = collect();
  if (!best.fits) {
    const helps = otherPapers(best.paper).find((paper) => sheetsOn(whole, paper, footer).fits);
    const args = {
      paper: best.paper.size,
      orientation: best.paper.orientation,
      helps: helps?.size ?? '',
      lying: helps?.orientation ?? '',
      margin: helps !== undefined && helps.margin < best.paper.margin ? narrowMargin : 0,
      lanes: view.lanes.length,
    };
    report('layout/map-too-large', view.origin ?? nowhere, args, { process: view.process });
  }
  return {
    value: {
      version: 1,
      view: 'lanes',
      process: view.process,
      title: view.title,
      description: view.description,
      language: view.language,
      pages: withFooters(pagesOf(whole, best), best.paper, footer),
    },
    diagnostics,
  };
}

const betterOf = (a: Sheets, b: Sheets): boolean => (a.fits === b.fits ? a.parts.length < b.parts.length : a.fits);

/** Cuts the map for a paper. */
function sheetsOn(whole: Whole, paper: Paper, footer: Footer): Sheets {
  const { sheet, drawing } = whole;
  const area = areaOf(paper, footer);
  const { dx, dy } = headsOf(sheet.view, drawing, sheet.direction, sheet.firstSlot, { x: 0, y: 0 });
  const [w, h] = [
    area.w - dx,
    area.h - dy - titleOver(sheet, { ...drawing, width: Math.min(drawing.width, area.w - dx) }).room,
  ];
  const [room, across] = sheet.direction === 'right' ? [w, h] : [h, w];
  let slots: readonly Span[] = [];
  for (let round = 1; ; round++) {
    const parts = broken(whole, slots, room);
    const next = slotsOf(sheet, parts);
    const settled = parts.every((part) => next.every(({ size }, k) => slotSize(sheet, part.drawing, k) === size));
    if (round === rounds || settled) {
      const fits = parts.every(({ drawing: part }) => alongOf(sheet, part) <= room && acrossOf(sheet, part) <= across);
      return { paper, area, parts, fits };
    }
    slots = next;
  }
}

const alongOf = ({ direction }: MapSheet, { width, height }: GridDrawing): number =>
  direction === 'right' ? width : height;
const acrossOf = ({ direction }: MapSheet, { width, height }: GridDrawing): number =>
  direction === 'right' ? height : width;

function slotSize({ direction }: MapSheet, { rowBorders, columnBorders }: GridDrawing, k: number): number {
  const borders = direction === 'right' ? rowBorders : columnBorders;
  return borders[k + 1]! - borders[k]!;
}

/** Slots as large as the largest on any page, so that lanes do not jump from page to page. */
const slotsOf = (sheet: MapSheet, parts: readonly Part[]): Span[] =>
  Array.from({ length: sheet.firstSlot.at(-1)! }, (_, k) => ({
    first: k,
    last: k,
    size: Math.max(...parts.map(({ drawing }) => slotSize(sheet, drawing, k))),
    exact: true,
  }));

/** The pages: lengths are estimated first; those of the pages that are chosen are measured, until all are. */
function broken(whole: Whole, slots: readonly Span[], room: number): Part[] {
  const { sheet, graph, drawing } = whole;
  const { rows } = graph;
  const borders = sheet.direction === 'right' ? drawing.columnBorders : drawing.rowBorders;
  const measured = new Map<number, Part>();
  const keyOf = (first: number, end: number): number => first * (rows + 1) + end;
  const measure = (first: number, end: number): Part => {
    const known = measured.get(keyOf(first, end));
    if (known !== undefined) return known;
    const part = { first, end, drawing: drawMap(partOf(whole, first, end), slots) };
    measured.set(keyOf(first, end), part);
    return part;
  };
  const all = measure(0, rows);
  if (rows === 1 || alongOf(sheet, all.drawing) <= room) return [all];
  const estimated = (first: number, end: number): number => {
    const { above, below } = stripsOf(linksOf(graph, first, end, false));
    return borders[end]! - borders[first]! + (above + below) * stripRoom[sheet.direction];
  };
  const table: Breakable = {
    rows,
    room,
    height: (first, end) => {
      const part = measured.get(keyOf(first, end));
      return part === undefined ? estimated(first, end) : alongOf(sheet, part.drawing);
    },
    cuts: (first, end) => cutsOf(graph, first, end),
    connectors: (first, end) => linksOf(graph, first, end, false).length,
    clings: (row) => graph.clings[row]!,
  };
  for (;;) {
    const known = measured.size;
    const starts = breaksOf(table);
    const parts = starts.map((first, k) => measure(first, starts[k + 1] ?? rows));
    if (measured.size === known) return parts;
  }
}

/** The sheet of some columns. Without `connectors`, they have no names yet. */
function partOf({ sheet, graph, words }: Whole, first: number, end: number, connectors?: Connectors): MapSheet {
  const { view, firstSlot } = sheet;
  const links = linksOf(graph, first, end, false);
  const { above, below } = stripsOf(links);
  const { nodes: ends, figures } = connectors ?? unnamed(view, graph, links, words, usual);
  const own = view.nodes.flatMap((node, k) =>
    graph.rowOf[k]! >= first && graph.rowOf[k]! < end
      ? [{ node, symbol: sheet.symbols[k]!, place: sheet.places[k]! }]
      : [],
  );
  const nodes = own.map(({ node }) => node);
  const edges = edgesOf(
    view,
    new Set(nodes.map(({ id }) => id)),
    links,
    ends.map(({ id }) => id),
  );
  return mapSheet({
    view: { ...view, nodes: [...nodes, ...ends], edges },
    direction: sheet.direction,
    symbols: [...own.map(({ symbol }) => symbol), ...figures],
    places: [
      ...own.map(({ place }) => ({ ...place, column: place.column - first + above })),
      ...links.map(({ place, slot, lane }: Link) => ({
        column: place === 'above' ? above - 1 - slot : above + end - first + slot,
        slot: firstSlot[lane]!,
      })),
    ],
    columns: above + end - first + below,
    firstSlot,
  });
}

/** The pages with letters and page numbers; what they have beyond the paper makes them grow. */
function pagesOf(whole: Whole, { paper, area, parts }: Sheets): Page[] {
  const { sheet, graph, words } = whole;
  const runs = parts.map(({ first, end }) => ({ first, links: linksOf(graph, first, end, false) }));
  const letters = lettersOf(runs.map(({ links }) => links));
  return parts.map(({ first, end, drawing }, at) => {
    const connectors = connectorsAt(sheet.view, graph, runs, at, letters, 1, words, usual);
    const part = partOf(whole, first, end, connectors);
    const { right, bottom, nodes, ...page } = composeMap(part, drawing, area.x, area.y);
    const { pairs } = connectors;
    return {
      width: paper.width + Math.max(0, right - area.x - area.w),
      height: paper.height + Math.max(0, bottom - area.y - area.h),
      ...page,
      nodes: nodes.map((node) => (pairs.has(node.id) ? { ...node, pair: pairs.get(node.id)! } : node)),
    };
  });
}
