// A landscape: bands by category with boxes of one size on a common grid, suppliers at the left, customers at the right. What passes
// between the boxes is routed by the same router as tables and lane maps.
import type { Outcome } from '../../../language/diagnostic/diagnostic.js';
import type { Band, LandscapeView, ProcessBox } from '../../view/map/landscape.js';
import type { MapArrow, Side } from '../../view/map/sided.js';
import { layoutGrid } from '../grid/layout.js';
import type { Axis, GridDrawing, GridProblem } from '../grid/problem.js';
import type { LaneBox, Layout, PlacedEdge, PlacedNode, PlacedText } from '../layout.js';
import { type Block, blockOf, longestWord, setText, setTurned, stacked } from '../text.js';
import { listed, placeBox, setBox as setMapBox } from './boxes.js';

const margin = 24;
/** Width of the bands without their strips, as far as the boxes fill it. */
const sheet = 850;
const least = 176;
const most = 250;
const inset = 10;
const side = 132;
const sidePadding = 10;
/** Room around a box inside its cell. */
const padding = 8;
/** How far the point of a chevron reaches into the box. */
const point = 12;
const labelWidth = 108;

/** How a landscape is drawn. */
export interface LandscapeOptions {
  /** Are arrows drawn for what passes between the processes? Default: no. */
  readonly flows?: boolean;
}

interface SetBox {
  readonly box: ProcessBox;
  readonly band: Band;
  readonly row: number;
  readonly column: number;
  readonly head: Block;
  readonly list: Block;
  readonly room: number;
}

/** Lays out a landscape on one page. */
export function layoutLandscape(view: LandscapeView, { flows = false }: LandscapeOptions = {}): Outcome<Layout> {
  const longest = Math.max(1, ...view.bands.map(({ boxes }) => boxes.length));
  const fitting = Math.max(1, Math.floor(sheet / (least + 2 * padding)));
  const columns = Math.ceil(longest / Math.ceil(longest / fitting));
  const w = Math.min(most, Math.floor(sheet / columns) - 2 * padding);
  const set = setBoxes(view.bands, columns, w);
  const arrows = flows ? view.flows : [];
  const drawing = layoutGrid(problemOf(view, set, arrows, columns, w));
  const left = view.suppliers === undefined ? 0 : side;
  const right = view.customers === undefined ? 0 : side;
  const names = namesOf(view.bands, set, drawing);
  const strip = Math.max(...names.map(({ h }) => h), 16) + 14;
  const x = margin + left + strip;
  const width = left + strip + drawing.width + right;
  const title = blockOf(view.title, width, 'title');
  const y = margin + title.h + 8;
  const sides = [...placeSide(view.suppliers, margin, y), ...placeSide(view.customers, x + drawing.width, y)];
  const height = Math.max(drawing.height, ...sides.map(({ lane }) => lane.h));
  const bands = placeBands(view.bands, { set, names, strip }, drawing, { x, y, height });
  const nodes = placeBoxes(set, drawing, x, y);
  const edges = placeArrows(arrows, drawing, x, y);
  const page = {
    width: width + 2 * margin,
    height: y + height + margin,
    lanes: [...sides.map(({ lane }) => ({ ...lane, h: height })), ...bands.lanes],
    rows: [],
    cells: [],
    nodes: [...sides.flatMap(({ nodes }) => nodes), ...nodes.nodes],
    edges: edges.edges,
    texts: [
      ...setText('page', title, { x: margin, y: margin - 4, w: width, h: title.h }, topLeft),
      ...sides.flatMap(({ texts }) => texts),
      ...bands.texts,
      ...nodes.texts,
      ...edges.texts,
    ],
  };
  const { subject: process, description, language } = view;
  const layout = { view: 'landscape', process, title: view.title, description, language, pages: [page] };
  return { value: { version: 1, ...layout }, diagnostics: [] };
}

const topLeft = { align: 'start', vertical: 'top' } as const;

/** Boxes row by row; the rows of a band are filled evenly. */
function setBoxes(bands: readonly Band[], columns: number, w: number): readonly SetBox[] {
  let firstRow = 0;
  return bands.flatMap((band) => {
    const rows = Math.ceil(band.boxes.length / columns);
    const across = Math.ceil(band.boxes.length / rows);
    const room = w - 2 * inset - (band.category === 'core' ? 2 * point : 0);
    const set = band.boxes.map((box, k): SetBox => {
      const code = box.code === undefined ? [] : [blockOf(box.code, room, 'label')];
      const lines = [...box.children.map((child) => `•\u00a0${child}`), ...(box.more === '' ? [] : [box.more])];
      const head = stacked([...code, blockOf(box.title, room, 'heading')]);
      const list = stacked(lines.map((line) => blockOf(line, room, 'label')));
      return { box, band, row: firstRow + Math.floor(k / across), column: k % across, head, list, room };
    });
    firstRow += rows;
    return set;
  });
}

const heightOf = ({ head, list }: SetBox): number => head.h + (list.h > 0 ? list.h + 6 : 0) + 2 * inset;

function problemOf(
  view: LandscapeView,
  set: readonly SetBox[],
  arrows: readonly MapArrow[],
  columns: number,
  w: number,
): GridProblem {
  const rows = Math.max(0, ...set.map(({ row }) => row)) + 1;
  const starts = view.bands.map((band) => set.find((one) => one.band === band)!.row);
  const tallest = (band: Band): number => Math.max(...set.filter((one) => one.band === band).map(heightOf));
  const index = new Map(set.map(({ box }, k) => [box.id, k]));
  const axis = (cells: number, drawn: (k: number) => boolean, typical: number): Axis => ({
    cells,
    borders: Array.from({ length: cells + 1 }, (_, k) => drawn(k)),
    gutter: 4,
    padding,
    typical,
  });
  return {
    flow: 'right',
    x: axis(columns, () => false, w),
    y: axis(rows, (k) => k > 0 && starts.includes(k), 90),
    gap: 10,
    nodes: set.map((one) => ({
      row: one.row,
      col: one.column,
      w,
      h: tallest(one.band),
      shape: one.band.category === 'core' ? 'chevron' : 'rect',
      bar: false,
    })),
    edges: arrows.map(({ from, to, says }) => {
      const label = labelOf(says);
      return {
        from: index.get(from)!,
        to: index.get(to)!,
        loop: false,
        fork: true,
        ...(label.h > 0 && { label: { w: label.w, h: label.h } }),
      };
    }),
    joints: [],
    columns: [],
    // a band is high enough for its turned name
    rows: () =>
      view.bands.map((band, k) => ({
        first: starts[k]!,
        last: (starts[k + 1] ?? rows) - 1,
        size: longestWord(band.title, 'heading') + 24,
      })),
    even: true,
  };
}

const labelOf = (says: readonly string[]): Block => stacked(says.map((thing) => blockOf(thing, labelWidth, 'carried')));

/** Names of the bands, broken into lines as long as the bands are high. */
function namesOf(bands: readonly Band[], set: readonly SetBox[], { rowBorders }: GridDrawing): readonly Block[] {
  const starts = bands.map((band) => set.find((one) => one.band === band)!.row);
  return bands.map((band, k) => {
    const to = rowBorders[starts[k + 1] ?? rowBorders.length - 1]!;
    return blockOf(band.title, to - rowBorders[starts[k]!]! - 12, 'heading');
  });
}

/** Bands with their names turned in strips at their left; the last one reaches down to `height`. */
function placeBands(
  bands: readonly Band[],
  { set, names, strip }: { readonly set: readonly SetBox[]; readonly names: readonly Block[]; readonly strip: number },
  { rowBorders, width }: GridDrawing,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
): { readonly lanes: readonly LaneBox[]; readonly texts: readonly PlacedText[] } {
  const texts: PlacedText[] = [];
  const starts = bands.map((band) => set.find((one) => one.band === band)!.row);
  const lanes = bands.map((band, k): LaneBox => {
    const from = rowBorders[starts[k]!]!;
    const to = k === bands.length - 1 ? height : rowBorders[starts[k + 1]!]!;
    const box = { x: x - strip, y: y + from, w: strip + width, h: to - from };
    const head = { ...box, w: strip };
    texts.push(...setTurned(band.id, names[k]!, head));
    return { id: band.id, label: band.title, ...box, strip: head };
  });
  return { lanes, texts };
}

function placeBoxes(
  set: readonly SetBox[],
  drawing: GridDrawing,
  dx: number,
  dy: number,
): { readonly nodes: readonly PlacedNode[]; readonly texts: readonly PlacedText[] } {
  const texts: PlacedText[] = [];
  const nodes = set.map(({ box, band, head, list, room }, k): PlacedNode => {
    const { x, y, w, h } = drawing.nodes[k]!;
    const place = { x: x + dx, y: y + dy, w, h };
    const area = { x: place.x + (w - room) / 2, y: place.y + inset, w: room, h: head.h };
    texts.push(...setText(box.id, head, area, topLeft));
    texts.push(...setText(box.id, list, { ...area, y: area.y + head.h + 6 }, topLeft));
    const shape = band.category === 'core' ? 'chevron' : 'rect';
    const category = band.category === undefined ? {} : { category: band.category };
    const title = box.code === undefined ? box.title : `${box.code} ${box.title}`;
    return { id: box.id, kind: 'process', shape, lane: band.id, title, ...place, ...category };
  });
  return { nodes, texts };
}

function placeArrows(
  arrows: readonly MapArrow[],
  drawing: GridDrawing,
  dx: number,
  dy: number,
): { readonly edges: readonly PlacedEdge[]; readonly texts: readonly PlacedText[] } {
  const texts: PlacedText[] = [];
  const edges = arrows.map(({ id, from, to, says }, k): PlacedEdge => {
    const points = drawing.edges[k]!.map(([x, y]) => [x + dx, y + dy] as const);
    const edge = { id, from, to, kind: 'handoff' as const, loop: false, points, headless: drawing.headless[k]! };
    const box = drawing.labels[k];
    if (box === undefined) return edge;
    const at = { x: box.x + dx, y: box.y + dy, w: box.w, h: box.h };
    texts.push(...setText(id, labelOf(says), at, topLeft));
    return { ...edge, label: { ...at, text: says.join(' ') } };
  });
  return { edges, texts };
}

interface PlacedSide {
  readonly lane: LaneBox;
  readonly nodes: readonly PlacedNode[];
  readonly texts: readonly PlacedText[];
}

/** Those outside, one below the other under their heading. */
function placeSide(of: Side | undefined, x: number, top: number): readonly PlacedSide[] {
  if (of === undefined) return [];
  const heading = blockOf(of.title, side - 2 * sidePadding, 'heading');
  const head = { x, y: top, w: side, h: heading.h + 10 };
  const texts: PlacedText[] = setText(of.id, heading, head, { align: 'middle', vertical: 'middle' });
  const nodes: PlacedNode[] = [];
  let y = top + head.h + sidePadding;
  for (const box of of.boxes) {
    const set = setMapBox(box, side - 2 * sidePadding, { ...listed, align: 'middle' });
    const placed = placeBox(set, { x: x + sidePadding, y, w: set.w, h: set.h }, of.id);
    nodes.push(placed.node);
    texts.push(...placed.texts);
    y += set.h + sidePadding;
  }
  const lane = { id: of.id, label: of.title, x, y: top, w: side, h: y - top, strip: head };
  return [{ lane, nodes, texts }];
}
