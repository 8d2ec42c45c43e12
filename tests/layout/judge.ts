// Judges the geometry of a drawing. A correct drawing has no defects; the soft figures tell how well it reads.
import type { Layout, Page, PlacedEdge, PlacedNode } from '../../src/drawing/layout/layout.js';
import type { Segment } from './outlines.js';
import {
  corners,
  deepest,
  depthIn,
  distanceTo,
  gapBetween,
  isLevel,
  isUpright,
  outlineOf,
  overlap,
  passesBox,
  piecesOf,
  symbolsMeet,
  within,
} from './outlines.js';

export interface Verdict {
  /** One line for each defect: its kind, and what is concerned. */
  readonly defects: readonly string[];
  readonly edges: number;
  readonly crossings: number;
  readonly bends: number;
  readonly straight: number;
}

interface Line {
  readonly edge: PlacedEdge;
  readonly pieces: readonly Segment[];
}

interface Court {
  readonly page: Page;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly lines: readonly Line[];
  readonly add: (kind: string, ...what: (string | number)[]) => void;
}

/** Judges a layout. */
export function judge(layout: Layout): Verdict {
  const defects: string[] = [];
  let [edges, crossings, bends, straight] = [0, 0, 0, 0];
  for (const page of layout.pages) {
    const add = (kind: string, ...what: (string | number)[]): void => {
      defects.push(`${kind}: ${what.join(' × ')}`);
    };
    const lines = page.edges.map((edge) => ({ edge, pieces: piecesOf(edge.points) }));
    const court: Court = { page, nodes: new Map(page.nodes.map((node) => [node.id, node])), lines, add };
    judgeNumbers(court, layout.view);
    judgePlaces(court);
    judgeHeads(court, layout.view);
    judgeRoutes(court);
    crossings += judgeMeetings(court);
    judgeBorders(court, layout.view === 'table' ? 'upright' : sideBySide(page) ? 'upright' : 'level');
    judgeLabels(court);
    judgeTexts(court);
    for (const { edge, pieces } of lines) {
      if (edge.kind === 'joint') continue;
      edges++;
      bends += Math.max(0, pieces.length - 1);
      if (pieces.length === 1) straight++;
    }
  }
  return { defects, edges, crossings, bends, straight };
}

const sideBySide = ({ lanes }: Page): boolean => lanes.length > 1 && lanes[0]!.x + lanes[0]!.w <= lanes[1]!.x + 0.5;

/** Numbers are finite and in halves, boxes have a size, ids are unique, nothing lies off the page or beside the lanes. */
function judgeNumbers({ page, lines, add }: Court, view: string): void {
  const sheet = { x: 0, y: 0, w: page.width, h: page.height };
  const labels = page.edges.flatMap(({ label }) => (label === undefined ? [] : [label]));
  for (const box of [...page.lanes, ...page.rows, ...page.cells, ...page.nodes, ...page.texts, ...labels]) {
    const numbers = [box.x, box.y, box.w, box.h];
    const name = JSON.stringify(box).slice(0, 80);
    if (!numbers.every((value) => Number.isInteger(value * 2)) || box.w <= 0 || box.h <= 0) add('number', name);
    if (!within(box, sheet)) add('outside', name);
  }
  for (const list of [page.nodes, page.edges, page.lanes, page.cells]) {
    const ids = list.map(({ id }) => id);
    if (new Set(ids).size < ids.length) add('id', ids.join(' '));
  }
  const left = Math.min(...page.lanes.map(({ x }) => x));
  const right = Math.max(...page.lanes.map(({ x, w }) => x + w));
  for (const { edge } of lines) {
    for (const [x, y] of edge.points) {
      if (!Number.isInteger(x * 2) || !Number.isInteger(y * 2)) add('number', edge.id, x, y);
      if (x < 0 || y < 0 || x > page.width || y > page.height) add('outside', edge.id);
      if ((view === 'table' || view === 'sop') && (x < left - 0.5 || x > right + 0.5)) add('outOfLanes', edge.id);
    }
  }
}

/** Symbols lie in their lanes and rows and on no other symbol; lanes and rows lie apart. */
function judgePlaces({ page, add }: Court): void {
  const across = page.rows.length > 0 || sideBySide(page);
  for (const node of page.nodes) {
    const lane = page.lanes.find(({ id }) => id === node.lane);
    const inLane =
      lane !== undefined &&
      (across || page.lanes.length === 1
        ? node.x >= lane.x - 0.5 && node.x + node.w <= lane.x + lane.w + 0.5
        : node.y >= lane.y - 0.5 && node.y + node.h <= lane.y + lane.h + 0.5);
    // trees have no lanes
    if (!inLane && (page.lanes.length > 0 || node.lane !== '')) add('lane', node.id);
    const row = page.rows.find(({ number }) => number === node.row);
    const inRow = row !== undefined && node.y >= row.y - 0.5 && node.y + node.h <= row.y + row.h + 0.5;
    if (page.rows.length > 0 && !inRow && node.kind !== 'connector') add('row', node.id);
  }
  eachPair(page.nodes, (a, b) => symbolsMeet(a, b) && add('nodeOverlap', a.id, b.id));
  eachPair(page.lanes, (a, b) => overlap(a, b) && add('lane', a.id, b.id));
  eachPair(page.rows, (a, b) => overlap(a, b) && add('row', a.number, b.number));
}

/** Headers lie on no lane and on no other cell; the lanes and headers of a map leave no field of its frame empty. */
function judgeHeads({ page, add }: Court, view: string): void {
  const heads = page.cells.filter(({ role }) => role !== 'body');
  for (const head of heads) {
    // below the name of a column its number may stand, in a field as wide as the column
    const lanes = page.lanes.filter(
      (lane) => !(within(head, lane) && head.x === lane.x && head.w === lane.w && view !== 'lanes'),
    );
    for (const box of [...lanes, ...page.cells]) if (box !== head && overlap(head, box)) add('cell', head.id, box.id);
  }
  for (const { id, strip, ...lane } of page.lanes) if (!within(strip, lane)) add('strip', id);
  if (view !== 'lanes') return;
  const fields = [...page.lanes, ...heads];
  const reach = (axis: 'x' | 'y', size: 'w' | 'h'): number =>
    Math.max(...fields.map((field) => field[axis] + field[size])) - Math.min(...fields.map((field) => field[axis]));
  const filled = fields.reduce((sum, { w, h }) => sum + w * h, 0);
  if (filled !== reach('x', 'w') * reach('y', 'h')) add('hole', view);
}

function eachPair<T>(items: readonly T[], visit: (a: T, b: T) => unknown): void {
  items.forEach((a, k) => {
    for (const b of items.slice(k + 1)) visit(a, b);
  });
}

/** Every line joins its symbols' outlines, runs level or upright, and through nobody. */
function judgeRoutes({ page, nodes, lines, add }: Court): void {
  const outlines = new Map(page.nodes.map((node) => [node, outlineOf(node)]));
  for (const { edge, pieces } of lines) {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (from === undefined || to === undefined) {
      add('ends', edge.id);
      continue;
    }
    if (pieces.length === 0) add('noRoute', edge.id);
    if (edge.kind === 'joint' && pieces.length !== 1) add('joint', edge.id);
    if (distanceTo(outlines.get(from)!, edge.points[0]!) > 1.5) add('looseEnd', edge.id, from.id);
    if (distanceTo(outlines.get(to)!, edge.points.at(-1)!) > 1.5) add('looseEnd', edge.id, to.id);
    for (const piece of pieces) {
      if (!isLevel(piece) && !isUpright(piece)) add('diagonal', edge.id);
      for (const node of page.nodes) {
        const own = node === from || node === to;
        if (deepest(outlines.get(node)!, piece, node) > (own ? 2.5 : 1))
          add(own ? 'throughOwn' : 'throughNode', edge.id, node.id);
      }
    }
  }
}

/** Lines that run side by side can be told apart, or are exactly one line; gives the number of crossings. */
function judgeMeetings({ lines, add }: Court): number {
  let crossings = 0;
  eachPair(lines, (one, other) => {
    const kin = one.edge.from === other.edge.from || one.edge.to === other.edge.to;
    const related = kin || one.edge.from === other.edge.to || one.edge.to === other.edge.from;
    const joint = one.edge.kind === 'joint' || other.edge.kind === 'joint';
    const spots: (readonly [number, number])[] = [];
    let merged = false;
    for (const s of one.pieces) {
      for (const t of other.pieces) {
        const level = isLevel(s);
        if (level === isLevel(t)) {
          const [along, across] = level ? [0, 1] : [1, 0];
          const run =
            Math.min(Math.max(s.a[along]!, s.b[along]!), Math.max(t.a[along]!, t.b[along]!)) -
            Math.max(Math.min(s.a[along]!, s.b[along]!), Math.min(t.a[along]!, t.b[along]!));
          const gap = Math.abs(s.a[across]! - t.a[across]!);
          if (gap < 4 && run > 6 && (joint || !kin || gap >= 0.6)) merged = true;
          continue;
        }
        const spot = crossingOf(level ? s : t, level ? t : s, !related);
        if (spot && !spots.some(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) < 1.5)) spots.push(spot);
      }
    }
    if (merged) add('overlap', one.edge.id, other.edge.id);
    if (!joint) crossings += spots.length;
  });
  return crossings;
}

/** Where a level and an upright segment cross; with `touching`, a corner on the other's way counts too. */
function crossingOf(level: Segment, upright: Segment, touching: boolean): readonly [number, number] | undefined {
  const [x, y] = [upright.a[0], level.a[1]];
  const onLevel = Math.min(x - Math.min(level.a[0], level.b[0]), Math.max(level.a[0], level.b[0]) - x);
  const onUpright = Math.min(y - Math.min(upright.a[1], upright.b[1]), Math.max(upright.a[1], upright.b[1]) - y);
  if (onLevel < -0.6 || onUpright < -0.6) return undefined;
  const inside = [onLevel > 0.6, onUpright > 0.6];
  return (touching ? inside.some(Boolean) : inside.every(Boolean)) ? [x, y] : undefined;
}

/** No line runs along a border of a lane or row. */
function judgeBorders({ page, lines, add }: Court, direction: 'upright' | 'level'): void {
  const level = page.rows.flatMap(({ y, h }) => [y, y + h]);
  const upright: number[] = [];
  for (const lane of page.lanes) {
    if (direction === 'upright') upright.push(lane.x, lane.x + lane.w);
    else level.push(lane.y, lane.y + lane.h);
  }
  for (const { edge, pieces } of lines) {
    for (const piece of pieces) {
      const run = Math.abs(piece.a[0] - piece.b[0]) + Math.abs(piece.a[1] - piece.b[1]);
      const [at, borders] = isLevel(piece) ? [piece.a[1], level] : [piece.a[0], upright];
      if (run > 8 && borders.some((border) => Math.abs(border - at) < 2.5)) add('border', edge.id);
    }
  }
}

/** Labels stand near their own line, and on nothing else. */
function judgeLabels({ page, lines, add }: Court): void {
  const labelled = lines.flatMap(({ edge, pieces }) =>
    edge.label === undefined ? [] : [{ edge, pieces, label: edge.label }],
  );
  const ids = new Set(page.edges.map(({ id }) => id));
  const texts = page.texts.filter(({ of }) => !ids.has(of));
  eachPair(labelled, (a, b) => overlap(a.label, b.label) && add('labelOnLabel', a.edge.id, b.edge.id));
  for (const { edge, pieces, label } of labelled) {
    for (const node of page.nodes) if (symbolsMeet(label, node)) add('labelOnNode', edge.id, node.id);
    for (const text of texts) if (overlap(label, text)) add('labelOnText', edge.id, text.of);
    for (const other of lines) {
      if (other.edge !== edge && other.pieces.some((piece) => passesBox(piece, label, 1)))
        add('labelOnEdge', edge.id, other.edge.id);
    }
    const boxes = pieces.map(({ a, b }) => ({
      x: Math.min(a[0], b[0]),
      y: Math.min(a[1], b[1]),
      w: Math.abs(a[0] - b[0]),
      h: Math.abs(a[1] - b[1]),
    }));
    if (Math.min(...boxes.map((box) => gapBetween(box, label))) > 12) add('labelFar', edge.id);
  }
}

/** All other texts lie in what they belong to (or beside it), and on nothing else. */
function judgeTexts({ page, nodes, lines, add }: Court): void {
  const ids = new Set(page.edges.map(({ id }) => id));
  const texts = page.texts.filter(({ of }) => !ids.has(of));
  const fields = new Map([...page.cells, ...page.lanes].map((box) => [box.id, box]));
  eachPair(texts, (a, b) => overlap(a, b) && add('textOverlap', a.text, b.text));
  for (const text of texts) {
    const node = nodes.get(text.of);
    const inside = node !== undefined && text.place !== 'beside';
    if (node === undefined) {
      const field = text.of === 'page' ? { x: 0, y: 0, w: page.width, h: page.height } : fields.get(text.of);
      if (field === undefined) add('textOrphan', text.of);
      else if (!within(text, field)) add('textOutside', text.of, text.text);
    } else if (inside) {
      const letters = { x: text.x, y: text.y + text.h / 5, w: text.w, h: text.h * 0.6 };
      const out = corners(letters).some((point) => depthIn(outlineOf(node), point) < -1);
      if (out || !within(text, node, 1)) add('textOutside', text.of, text.text);
    } else if (gapBetween(node, text) > 12) add('textOutside', text.of, text.text);
    for (const other of page.nodes) {
      if (!(inside && other === node) && symbolsMeet(text, other)) add('textOnNode', text.text, other.id);
    }
    if (inside) continue;
    for (const { edge, pieces } of lines) {
      if (pieces.some((piece) => passesBox(piece, text, 1))) add('textOnEdge', text.text, edge.id);
    }
  }
}
