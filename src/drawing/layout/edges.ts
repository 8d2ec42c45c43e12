// What tables and lane maps do alike with edges: labels before the routing, placed edges after it.
import type { Box } from '../shape/geometry.js';
import type { FlowView, ViewEdge } from '../view/view.js';
import type { GridDrawing, GridEdge } from './grid/problem.js';
import type { PlacedEdge, PlacedText } from './layout.js';
import type { Block } from './text.js';
import { blockOf, longestWord, setText, stacked } from './text.js';

/** Widths that the lines of a label may have; the first that gives few lines is taken, so that none becomes a tower. */
const labelWidths = [108, 150, 200, 280] as const;
const goodLines = 4;
/** Labels may be longer by so much if that saves a word from being broken. */
const wordSpace = 28;

/** Answer and thing handed over, one below the other, in lines of at most `longest`, or longer if that saves a word or a tower. */
function labelOf({ answer = '', carries = '' }: ViewEdge, longest: number): Block {
  const word = Math.max(longestWord(answer, 'label'), longestWord(carries, 'carried'));
  const first = Math.max(longest, Math.min(word, longest + wordSpace));
  let label = stacked([]);
  for (const width of [first, ...labelWidths.filter((width) => width > first)]) {
    label = stacked([blockOf(answer, width, 'label'), blockOf(carries, width, 'carried')]);
    if (label.lines.length <= goodLines) break;
  }
  return label;
}

/** An edge of the view, ready for the grid. */
export interface Flow {
  readonly edge: ViewEdge;
  readonly label?: Block;
}

/** Flows (in the order of the view) and joints, with the words of their labels broken into lines of at most `longest`, or a little longer if that saves a word. */
export function flowsOf(view: FlowView, longest: number = labelWidths[0]): { flows: Flow[]; joints: ViewEdge[] } {
  const nodes = new Set(view.nodes.map((node) => node.id));
  const known = view.edges.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to));
  return {
    flows: known
      .filter((edge) => edge.kind !== 'joint')
      .map((edge) => {
        const label = labelOf(edge, longest);
        return label.lines.length > 0 ? { edge, label } : { edge };
      }),
    joints: known.filter((edge) => edge.kind === 'joint'),
  };
}

/** A flow in the words of the grid. `index`: node id → index. */
export function gridEdge({ edge, label }: Flow, index: ReadonlyMap<string, number>): GridEdge {
  const { loop, fork } = edge;
  return {
    from: index.get(edge.from)!,
    to: index.get(edge.to)!,
    loop,
    fork,
    ...(label && { label: { w: label.w, h: label.h } }),
  };
}

const moved = (box: Box, dx: number, dy: number): Box => ({ x: box.x + dx, y: box.y + dy, w: box.w, h: box.h });

/** Placed edges and the lines of their labels, in the order of the view, moved to the grid's place on the page. */
export function placedEdges(
  view: FlowView,
  flows: readonly Flow[],
  joints: readonly ViewEdge[],
  drawing: GridDrawing,
  dx: number,
  dy: number,
): { edges: PlacedEdge[]; texts: PlacedText[] } {
  const placed = new Map<string, PlacedEdge>();
  const texts: PlacedText[] = [];
  flows.forEach(({ edge: { id, from, to, kind, loop }, label }, k) => {
    const points = drawing.edges[k]!.map(([x, y]) => [x + dx, y + dy] as const);
    const box = drawing.labels[k];
    const edge = { id, from, to, kind, loop, points, headless: drawing.headless[k]! };
    if (label === undefined || box === undefined) {
      placed.set(id, edge);
      return;
    }
    const at = moved(box, dx, dy);
    placed.set(id, { ...edge, label: { ...at, text: label.lines.map((line) => line.text).join(' ') } });
    // a label reads from its line away: ragged on the far side
    const leftOfLine = points.every(([x]) => x >= at.x + at.w) || points[0]![0] >= at.x + at.w;
    texts.push(...setText(id, label, at, { align: leftOfLine ? 'end' : 'start', vertical: 'top' }));
  });
  joints.forEach(({ id, from, to, kind, loop }, k) => {
    const points = drawing.joints[k]!.map(([x, y]) => [x + dx, y + dy] as const);
    placed.set(id, { id, from, to, kind, loop, points, headless: true });
  });
  return { edges: view.edges.flatMap((edge) => placed.get(edge.id) ?? []), texts };
}
