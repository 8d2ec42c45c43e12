// A frame with boxes and arrows, and a column at either side: the subprocess map and the map of relations.
import type { Outcome } from '../../../language/diagnostic/diagnostic.js';
import { collect } from '../../../language/diagnostic/report.js';
import type { Size } from '../../shape/form.js';
import type { Box } from '../../shape/geometry.js';
import type { MapArrow, Side, SidedView } from '../../view/map/sided.js';
import { layoutFlows, mostParts } from '../elk/flows.js';
import type { FlowDrawing } from '../elk/quality.js';
import type { LaneBox, Layout, PlacedEdge, PlacedNode, PlacedText } from '../layout.js';
import { type Block, blockOf, setText, stacked } from '../text.js';
import { placeBox, type SetBox, setBox } from './boxes.js';

const margin = 24;
const boxWidth = 168;
const sideWidth = 176;
/** Space between the boxes of a column and its borders, and within the frame. */
const sidePadding = 12;
const framePadding = 24;
const gap = 20;
const labelWidth = 112;
/** Boxes without arrows stand in rows of about so many where they are alone. */
const evenRow = 5;

/** What an arrow to the left costs: processes are read in the order in which they hand over, relations in any. */
const backward = { subprocess: 12, relations: 0 } as const;

/** Boxes of a side, and which of them have arrows. */
interface SetSide {
  readonly side: Side;
  readonly boxes: readonly SetBox[];
  readonly title: Block;
}

interface Sides {
  readonly left: SetSide | undefined;
  readonly frame: SetSide;
  readonly right: SetSide | undefined;
}

/** Lays out the map on one page. */
export async function layoutSided(view: SidedView): Promise<Outcome<Layout>> {
  const { report, diagnostics } = collect();
  const { kind, subject: process, title, description, language } = view;
  const drawing = { version: 1, view: kind, process, title, description, language } as const;
  const boxes = [view.left, view.frame, view.right].reduce((sum, side) => sum + (side?.boxes.length ?? 0), 0);
  if (boxes + view.arrows.length > mostParts) {
    report('layout/too-many-arrows', view.origin, { view: kind, boxes, arrows: view.arrows.length });
    return { value: { ...drawing, pages: [] }, diagnostics };
  }
  const sides = setSides(view);
  const page = composed(view, sides, await drawn(sides, view.arrows, backward[kind]));
  return { value: { ...drawing, pages: [page] }, diagnostics };
}

function setSides({ left, frame, right }: SidedView): Sides {
  const column = (side: Side | undefined): SetSide | undefined =>
    side && {
      side,
      boxes: side.boxes.map((box) => setBox(box, sideWidth)),
      title: blockOf(side.title, sideWidth, 'heading'),
    };
  const boxes = frame.boxes.map((box) => setBox(box, boxWidth));
  return { left: column(left), frame: { side: frame, boxes, title: blockOf('', 0, 'heading') }, right: column(right) };
}

/** What ELK has placed: the boxes with arrows by their ids, and the labels of the arrows. */
interface Drawn extends Size {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly arrows: FlowDrawing['arrows'];
  readonly labels: readonly Block[];
}

async function drawn({ left, frame, right }: Sides, arrows: readonly MapArrow[], back: number): Promise<Drawn> {
  const busy = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const of = (side: SetSide | undefined, edge?: 'first' | 'last') =>
    (side?.boxes ?? [])
      .filter(({ box }) => busy.has(box.id))
      .map((set) => ({ id: set.box.id, w: set.w, h: set.h, ...(edge && { edge }) }));
  const boxes = [...of(left, 'first'), ...of(frame), ...of(right, 'last')];
  const labels = arrows.map(({ says }) => stacked(says.map((thing) => blockOf(thing, labelWidth, 'carried'))));
  if (boxes.length === 0) return { w: 0, h: 0, boxes: new Map(), arrows: [], labels };
  const index = new Map(boxes.map(({ id }, k) => [id, k]));
  const drawing = await layoutFlows(
    boxes,
    arrows.map(({ from, to }, k) => ({
      from: index.get(from)!,
      to: index.get(to)!,
      ...(labels[k]!.h > 0 && { label: labels[k]! }),
    })),
    back,
  );
  return { ...drawing, boxes: new Map(boxes.map(({ id }, k) => [id, drawing.boxes[k]!])), labels };
}

/** The three columns with everything in them, from left to right. */
function composed(view: SidedView, sides: Sides, drawing: Drawn): Layout['pages'][number] {
  const { left, frame, right } = sides;
  const linked = (side: SetSide | undefined): boolean =>
    side?.boxes.some(({ box }) => drawing.boxes.has(box.id)) ?? false;
  const columnWidth = sideWidth + 2 * sidePadding;
  const start = margin + (left ? columnWidth : 0);
  // where the drawing begins: with the boxes of the left column, or with those of the frame
  const dx = linked(left) ? margin + sidePadding : start + framePadding;
  const edge = linked(right) ? dx + drawing.w - columnWidth + sidePadding : dx + drawing.w + framePadding;
  const loose = frame.boxes.filter(({ box }) => !drawing.boxes.has(box.id));
  const perRow = drawing.w > 0 ? Infinity : Math.ceil(loose.length / Math.ceil(loose.length / evenRow));
  const end = drawing.w > 0 ? edge : start + perRow * (boxWidth + gap) - gap + 2 * framePadding;
  const width = end - start;
  const frameTitle = blockOf(frame.side.title, width - 2 * framePadding, 'heading');
  const pageWidth = end + (right ? columnWidth : 0) + margin;
  const title = blockOf(view.title, pageWidth - 2 * margin, 'title');
  const top = margin + title.h + 8;
  const strip = Math.max(frameTitle.h, left?.title.h ?? 0, right?.title.h ?? 0) + 10;
  const dy = top + strip + framePadding;
  const columns = [
    { set: left, title: left?.title, x: margin, w: columnWidth, bottom: drawing.h, first: margin + sidePadding },
    { set: frame, title: frameTitle, x: start, w: width, bottom: drawing.h, first: start + framePadding },
    { set: right, title: right?.title, x: end, w: columnWidth, bottom: drawing.h, first: end + sidePadding },
  ];
  const nodes: PlacedNode[] = [];
  const texts: PlacedText[] = setText(
    'page',
    title,
    { x: margin, y: margin - 4, w: pageWidth - 2 * margin, h: title.h },
    { align: 'start', vertical: 'top' },
  );
  let bottom = dy + drawing.h;
  for (const { set, w, first } of columns) {
    if (set === undefined) continue;
    const places = placesOf(
      set,
      drawing,
      { x: first, w: w - 2 * (first - (set === frame ? start : first - sidePadding)) },
      dx,
      dy,
    );
    set.boxes.forEach((box, k) => {
      const placed = placeBox(box, places[k]!, set.side.id);
      nodes.push(placed.node);
      texts.push(...placed.texts);
      bottom = Math.max(bottom, placed.node.y + placed.node.h);
    });
  }
  const h = bottom + framePadding - top;
  const lanes = columns.flatMap(({ set, title: name, x, w }): LaneBox[] => {
    if (set === undefined || name === undefined) return [];
    const box = { x, y: top, w, h: strip };
    texts.push(...setText(set.side.id, name, box, { align: 'middle', vertical: 'middle' }));
    return [{ id: set.side.id, label: set.side.title, x, y: top, w, h, strip: box }];
  });
  const placed = view.arrows.map((arrow, k) => placeArrow(arrow, drawing, k, dx, dy, view.kind));
  texts.push(...placed.flatMap((one) => one.texts));
  const edges = placed.map((one) => one.edge);
  return { width: pageWidth, height: top + h + margin, lanes, rows: [], cells: [], nodes, edges, texts };
}

/** The boxes of a column: where ELK put them; those without arrows in rows below them, in their order. */
function placesOf(
  { boxes }: SetSide,
  drawing: Drawn,
  room: { readonly x: number; readonly w: number },
  dx: number,
  dy: number,
): readonly Box[] {
  const linked = boxes.flatMap(({ box }) => drawing.boxes.get(box.id) ?? []);
  const low = boxes[0]?.w === boxWidth ? drawing.h : Math.max(0, ...linked.map(({ y, h }) => y + h));
  let y = dy + (linked.length > 0 ? low + gap : 0);
  const loose = boxes.filter(({ box }) => !drawing.boxes.has(box.id));
  const width = boxes[0]?.w ?? boxWidth;
  const perRow = Math.max(1, Math.floor((room.w + gap) / (width + gap)));
  const places = new Map<string, Box>();
  for (let k = 0; k < loose.length; k += perRow) {
    const row = loose.slice(k, k + perRow);
    const h = Math.max(...row.map((set) => set.h));
    for (const [at, { box, w }] of row.entries()) places.set(box.id, { x: room.x + at * (w + gap), y, w, h });
    y += h + gap;
  }
  return boxes.map(({ box }) => {
    const found = drawing.boxes.get(box.id);
    return found ? { ...found, x: found.x + dx, y: found.y + dy } : places.get(box.id)!;
  });
}

function placeArrow(
  { id, from, to, says }: MapArrow,
  drawing: Drawn,
  k: number,
  dx: number,
  dy: number,
  kind: SidedView['kind'],
): { readonly edge: PlacedEdge; readonly texts: readonly PlacedText[] } {
  const { points, label } = drawing.arrows[k]!;
  const moved = points.map(([x, y]) => [x + dx, y + dy] as const);
  // processes are read from left to right: what goes back in their order is a loop
  const loop = kind === 'subprocess' && moved.at(-1)![0] < moved[0]![0];
  const edge = { id, from, to, kind: 'handoff', loop, points: moved, headless: false } as const;
  if (label === undefined) return { edge, texts: [] };
  const box = { ...label, x: label.x + dx, y: label.y + dy };
  const texts = setText(id, drawing.labels[k]!, box, { align: 'middle', vertical: 'top' });
  return { edge: { ...edge, label: { text: says.join(' '), ...box } }, texts };
}
