// Placed symbols and the words in and beside them.
import type { FlowView } from '../view/view.js';
import type { GridDrawing } from './grid/problem.js';
import type { PlacedNode, PlacedText } from './layout.js';
import type { Figure } from './size.js';
import { setText } from './text.js';

/** Symbols with their texts, moved to the grid's place on the page. */
export function placedNodes(
  view: FlowView,
  symbols: readonly Figure[],
  drawing: GridDrawing,
  dx: number,
  dy: number,
): { nodes: PlacedNode[]; texts: PlacedText[] } {
  const texts: PlacedText[] = [];
  const nodes = view.nodes.map((node, k): PlacedNode => {
    const { x, y, w, h } = drawing.nodes[k]!;
    const box = { x: x + dx, y: y + dy, w, h };
    const { shape, inside, beside, head, foot } = symbols[k]!;
    if (inside !== undefined) {
      const free = { ...box, y: box.y + head, h: box.h - head - foot };
      texts.push(...setText(node.id, inside, free, { align: 'middle', vertical: 'middle' }));
    }
    const caption = drawing.captions[k];
    if (beside !== undefined && caption !== undefined) {
      const at = { ...caption, x: caption.x + dx, y: caption.y + dy };
      const align = at.x >= box.x + box.w / 2 ? 'start' : at.x + at.w <= box.x + box.w / 2 ? 'end' : 'middle';
      texts.push(...setText(node.id, beside, at, { align, vertical: 'top', place: 'beside' }));
    }
    return {
      id: node.id,
      kind: node.kind,
      shape,
      lane: node.lane,
      ...(node.row !== undefined && { row: node.row }),
      ...(node.runs !== undefined && { runs: node.runs }),
      title: node.title,
      ...box,
    };
  });
  return { nodes, texts };
}
