// What tables and lane maps do alike with edges: labels before the routing, placed edges after it.
import type { Box } from '../shape/geometry.js';
import type { FlowView, ViewEdge } from '../view/view.js';
import type { GridDrawing, GridEdge } from './grid/problem.js';
import type { PlacedEdge, PlacedText } from './layout.js';
import type { Block } from './text.js';
import { blockOf, longestWord, setText, stacked } from './text.js';

/** Longest line of a label. */
const labelWidth = 108;
/** Labels may be longer by so much if that saves a word from being broken. */
const wordSpace = 12;

/** An edge of the view, ready for the grid. */
export interface Flow {
  readonly edge: ViewEdge;
  readonly label?: Block;
}

/** Flows (in the order of the view) and joints, with the words of their labels broken into lines of at most `longest`, or a little longer if that saves a word. */
export function flowsOf(view: FlowView, longest: number = labelWidth): { flows: Flow[]; joints: ViewEdge[] } {
  const nodes = new Set(view.nodes.map((node) => node.id));
  const known = view.edges.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to));
  return {
    flows: known
      .filter((edge) => edge.kind !== 'joint')
      .map((edge) => {
        const words = [edge.answer ?? '', edge.carries ?? ''];
        const word = Math.max(...words.map((text) => longestWord(text, 'label')));
        const width = Math.max(longest, Math.min(word, longest + wordSpace));
        const label = stacked([blockOf(words[0]!, width, 'label'), blockOf(words[1]!, width, 'carried')]);
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
