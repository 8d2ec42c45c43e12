// Where everything of a chart goes: our own lane map, laid out with the symbols of BPMN, as shapes and waypoints.
import { compactPlacing } from '../../drawing/layout/compact.js';
import type { Page } from '../../drawing/layout/layout.js';
import { composeMap, drawMap, mapSheet } from '../../drawing/layout/map.js';
import { unitGraph } from '../../drawing/layout/placing.js';
import { type Figure, mapSymbol } from '../../drawing/layout/size.js';
import { blockOf } from '../../drawing/layout/text.js';
import type { Box, Point } from '../../drawing/shape/geometry.js';
import { headingsOf } from '../../drawing/view/labels.js';
import type { FlowView, ViewNode } from '../../drawing/view/view.js';
import type { Chart, ChartNode } from './chart.js';
import { type DataPlace, placeData } from './data.js';
import { withinPools } from './within.js';

export interface Picture {
  /** By pool, and by lane of a pool. */
  readonly pools: readonly { readonly box: Box; readonly lanes: readonly Box[] }[];
  readonly shapes: ReadonlyMap<string, { readonly box: Box; readonly label?: Box }>;
  readonly edges: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label?: Box }>;
  readonly data: ReadonlyMap<string, DataPlace>;
}

const margin = 40;
/** Between two pools. */
const poolGap = 30;
/** Depth of the name of a pool, and of a lane in it. */
const head = 30;
const event = 36;
const gateway = 50;

/** Lays out a chart. */
export function pictureOf(chart: Chart): Picture {
  const view = viewOf(chart);
  const graph = unitGraph(view, true);
  const placing = compactPlacing(view, graph);
  // a free row at every border between pools: flows within a pool go there, not through the neighbour
  const room = roomOf(chart);
  const firstSlot = [0];
  placing.slots.forEach((slots, k) => {
    firstSlot.push((firstSlot.at(-1) as number) + slots + room[k]!.above + room[k]!.below);
  });
  const figures = new Map(chart.nodes.map((node) => [node.key, figureOf(node)]));
  const sheet = mapSheet({
    view,
    direction: 'right',
    symbols: view.nodes.map(({ id }) => figures.get(id) as Figure),
    places: view.nodes.map((_, k) => ({
      column: placing.column[k] as number,
      slot:
        (firstSlot[graph.lane[k] as number] as number) +
        room[graph.lane[k] as number]!.above +
        (placing.slot[k] as number),
    })),
    columns: placing.columns,
    firstSlot,
  });
  const flows = sheet.flows.map((flow) => (flow.label === undefined ? flow : { ...flow, label: roomy(flow.label) }));
  const wide = { ...sheet, flows };
  return withData(chart, composeMap(wide, drawMap(wide), margin, margin));
}

type Drawing = Omit<Page, 'width' | 'height'> & { readonly right: number };

/** Data objects go where there is room; a lane without enough of it grows at its foot. */
function withData(chart: Chart, page: Drawing): Picture {
  const place = (room: ReadonlyMap<string, number>) => {
    const picture = spread(chart, page, room);
    const lanes = new Map(
      chart.pools.flatMap((pool, k) => pool.lanes.map(({ id }, n) => [id, picture.pools[k]?.lanes[n] as Box] as const)),
    );
    return { picture, ...placeData(chart, { ...picture, lanes }) };
  };
  const first = place(new Map());
  const { picture, placed } = first.short.size === 0 ? first : place(first.short);
  return { ...picture, data: placed };
}

/** By lane: free rows above and below what is in it. */
function roomOf({ pools }: Chart): { readonly above: number; readonly below: number }[] {
  return pools.flatMap(({ lanes }, k) =>
    lanes.map((_, n) => ({
      above: Number(lanes.length > 1 && k > 0 && n === 0),
      below: Number(lanes.length > 1 && k < pools.length - 1 && n === lanes.length - 1),
    })),
  );
}

/** The chart as a lane map; boundary events are not symbols of it, their flows leave the activity. */
function viewOf({ process, pools, nodes, edges }: Chart): FlowView {
  const host = new Map(nodes.map(({ key, attachedTo }) => [key, attachedTo ?? key]));
  const lane = new Map(nodes.map((node) => [node.key, node.lane]));
  const forks = new Set(nodes.filter(({ type }) => type === 'ParallelGateway').map(({ key }) => key));
  return {
    kind: 'lanes',
    process: process.id,
    title: '',
    description: '',
    language: process.language,
    lanes: pools.flatMap(({ lanes }) => lanes.map(({ id, title }) => ({ id, title }))),
    groups: [],
    rows: [],
    nodes: nodes.filter(({ attachedTo }) => attachedTo === undefined).map(viewNode),
    edges: edges.map(({ key, from, to, name, loop }) => ({
      id: key,
      from: host.get(from) ?? from,
      to,
      kind: lane.get(from) === lane.get(to) ? 'flow' : 'handoff',
      ...(name !== '' && { answer: name }),
      loop,
      fork: forks.has(from),
    })),
    headings: headingsOf(process),
  };
}

const kinds = { StartEvent: 'start', EndEvent: 'end', IntermediateCatchEvent: 'end' } as const;

function viewNode({ key, type, lane }: ChartNode): ViewNode {
  const kind = type.endsWith('Gateway') ? 'decision' : (kinds[type as keyof typeof kinds] ?? 'step');
  return { id: key, kind, lane, text: '', title: '' };
}

/** Other tools set names in fonts of their own: room for them. */
function roomy<T extends { readonly w: number; readonly h: number; readonly lines: readonly unknown[] }>(block: T): T {
  return block.lines.length === 0 ? block : { ...block, w: block.w + 20, h: block.h + 4 };
}

/** Events are circles, gateways small diamonds, both with their names beside them; activities have theirs inside. */
function figureOf({ type, name }: ChartNode): Figure {
  const beside = roomy(blockOf(name, 110, 'label'));
  const named = { head: 0, foot: 0, ...(beside.lines.length > 0 && { beside, besideAt: 'below' as const }) };
  if (type.endsWith('Event')) return { shape: 'capsule', w: event, h: event, ...named };
  if (type.endsWith('Gateway'))
    return {
      shape: 'diamond',
      w: gateway,
      h: gateway,
      ...named,
      ...(beside.lines.length > 0 && { besideAt: 'above' as const }),
    };
  const { w, h } = mapSymbol({ id: '', kind: 'step', lane: '', text: name, title: '' }, 'right');
  // room for the sign in the corner and the mark at the foot
  return { shape: 'rect', w: w + 16, h: Math.max(80, h + 40), head: 0, foot: 0 };
}

/** Pools apart from one another, room for their names, and more room at the foot of some lanes. */
function spread(chart: Chart, page: Drawing, room: ReadonlyMap<string, number>): Omit<Picture, 'data'> {
  const first = chart.pools.map((_, k) => chart.pools.slice(0, k).reduce((sum, { lanes }) => sum + lanes.length, 0));
  const tops = first.map((at) => page.lanes[at]?.y ?? margin);
  const strip = page.lanes[0]?.strip ?? { x: margin, y: margin, w: head, h: 0 };
  const dx = 2 * head - strip.w;
  const right = page.right + dx;
  const feet = chart.pools
    .flatMap(({ lanes }) => lanes)
    .flatMap(({ id }, k) => {
      const band = page.lanes[k];
      return band === undefined || !room.has(id) ? [] : [{ at: band.y + band.h, more: room.get(id) as number }];
    });
  const y = (at: number): number =>
    at +
    poolGap * Math.max(0, tops.filter((top, k) => k > 0 && at >= top).length) +
    feet.reduce((sum, foot) => (at > foot.at - 0.01 ? sum + foot.more : sum), 0);
  const box = ({ x, y: top, w, h }: Box): Box => ({ x: x + dx, y: y(top), w, h });
  const labels = labelsOf(page);
  const shapes = new Map<string, { box: Box; label?: Box }>();
  for (const node of page.nodes) {
    const label = labels.get(node.id);
    shapes.set(node.id, { box: box(node), ...(label && { label: box(label) }) });
  }
  const edges = new Map(
    page.edges.map(({ id, points, label }) => [
      id,
      { points: points.map(([px, py]) => [px + dx, y(py)] as const), ...(label && { label: box(label) }) },
    ]),
  );
  const attached = attach(chart, edges);
  const pools = chart.pools.map(({ lanes }, k) => {
    const bands = lanes.map((_, n) => page.lanes[(first[k] as number) + n] as Box);
    const lane = bands.map(({ y: top, h }, n) => ({
      ...{ x: margin + head, y: y(top), w: right - margin - head },
      h: h + (room.get(lanes[n]?.id ?? '') ?? 0),
    }));
    const height = lane.reduce((sum, { h }) => sum + h, 0);
    return { box: { x: margin, y: lane[0]?.y ?? margin, w: right - margin, h: height }, lanes: lane };
  });
  const lines = withinPools(chart, pools, new Map([...edges, ...attached.edges]));
  return { pools, shapes: new Map([...shapes, ...attached.shapes]), edges: lines };
}

/** Boxes for the names beside symbols, a little wider than the words, on the side away from the symbol. */
function labelsOf({ nodes, texts }: Pick<Page, 'nodes' | 'texts'>): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const text of texts) {
    if (text.place !== 'beside') continue;
    const known = boxes.get(text.of) ?? text;
    const [x, y] = [Math.min(known.x, text.x), Math.min(known.y, text.y)];
    const [right, bottom] = [
      Math.max(known.x + known.w, text.x + text.w),
      Math.max(known.y + known.h, text.y + text.h),
    ];
    boxes.set(text.of, { x, y, w: right - x, h: bottom - y });
  }
  for (const node of nodes) {
    const label = boxes.get(node.id);
    if (label === undefined) continue;
    const middle = node.x + node.w / 2;
    const shift = label.x >= middle ? 0 : label.x + label.w <= middle ? -20 : -10;
    boxes.set(node.id, { x: label.x + shift, y: label.y - 2, w: label.w + 20, h: label.h + 4 });
  }
  return boxes;
}

type Edges = ReadonlyMap<string, { readonly points: readonly Point[]; readonly label?: Box }>;

/** Puts boundary events where their flows leave the activity; the flows then leave the events. */
function attach({ nodes, edges }: Chart, placed: Edges): Pick<Picture, 'shapes' | 'edges'> {
  const shapes = new Map<string, { box: Box; label: Box }>();
  const moved = new Map<string, { points: readonly Point[]; label?: Box }>();
  const events = new Map(nodes.filter(({ attachedTo }) => attachedTo !== undefined).map((node) => [node.key, node]));
  for (const edge of edges) {
    const node = events.get(edge.from);
    const line = placed.get(edge.key);
    const [start, next] = line?.points ?? [];
    if (node === undefined || line === undefined || start === undefined || next === undefined) continue;
    const [dx, dy] = [Math.sign(next[0] - start[0]), Math.sign(next[1] - start[1])];
    const reach = Math.min(event / 2, Math.abs(next[0] - start[0]) + Math.abs(next[1] - start[1]) - 1);
    const name = blockOf(node.name, 100, 'label');
    const box = { x: start[0] - event / 2, y: start[1] - event / 2, w: event, h: event };
    const label = {
      x: box.x + event + 2,
      y: dy < 0 ? box.y - name.h + 10 : box.y + event - 6,
      w: Math.max(1, name.w),
      h: Math.max(1, name.h),
    };
    shapes.set(node.key, { box, label });
    moved.set(edge.key, { ...line, points: [[start[0] + dx * reach, start[1] + dy * reach], ...line.points.slice(1)] });
  }
  return { shapes, edges: moved };
}
