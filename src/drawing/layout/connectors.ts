// Connectors between pages as symbols: their letters, the page numbers beside them, and the pieces of the flows that they cut.
import type { FlowView, ViewEdge, ViewNode } from '../view/view.js';
import type { Link, RowGraph } from './cuts.js';
import type { Density } from './density.js';
import type { Figure } from './size.js';
import { blockOf } from './text.js';

/** The words beside connectors, before the number of the other page. */
export interface LinkWords {
  readonly to: string;
  readonly from: string;
}

/** Connectors of one page with everything that is known once all pages are. */
export interface Connectors {
  readonly nodes: readonly ViewNode[];
  readonly figures: readonly Figure[];
  /** By connector: id of its partner on another page. */
  readonly pairs: ReadonlyMap<string, string>;
}

/** A, B … Z, AA, AB … for 0, 1 … */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letterOf(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** Letters of all targets, in the order in which a reader first meets them. `pages`: the links of each page. */
export function lettersOf(pages: readonly (readonly Link[])[]): Map<number, string> {
  const letters = new Map<number, string>();
  for (const links of pages) {
    for (const { target } of [...links].sort((a, b) => Math.min(...a.edges) - Math.min(...b.edges))) {
      if (!letters.has(target)) letters.set(target, letterOf(letters.size));
    }
  }
  return letters;
}

const idOf = (letter: string, page: number, place: Link['place']): string => `connector/${letter}/${page}/${place}`;

/** Size of a connector's letter and of the words beside it do not depend on which page is meant, but for its digits. */
export function figureOf(letter: string, words: string, place: Link['place'], density: Density): Figure {
  const inside = blockOf(letter, Infinity, 'body');
  const { w, h } = density.symbols?.pentagon ?? { w: 24, h: 22 };
  const beside = blockOf(words, Infinity, 'label');
  // the letter stands in the upper part, above the point
  const width = Math.max(w, 2 * Math.ceil((inside.w + 8) / 2));
  return { shape: 'pentagon', w: width, h, inside, beside, besideAt: place, head: 0, foot: 6 };
}

/** The connectors of page `at`. `firstPage`: number of the first page with rows. */
export function connectorsAt(
  view: FlowView,
  graph: RowGraph,
  pages: readonly { readonly first: number; readonly links: readonly Link[] }[],
  at: number,
  letters: ReadonlyMap<number, string>,
  firstPage: number,
  words: LinkWords,
  density: Density,
): Connectors {
  const pageOfRow = (row: number): number => {
    let page = pages.length - 1;
    while (page > 0 && pages[page]!.first > row) page--;
    return page;
  };
  const pairs = new Map<string, string>();
  const nodes: ViewNode[] = [];
  const figures: Figure[] = [];
  for (const { way, place, target, edges, lane } of pages[at]!.links) {
    const letter = letters.get(target)!;
    const id = idOf(letter, at + firstPage, place);
    const others =
      way === 'out'
        ? [pageOfRow(graph.rowOf[target]!)]
        : [...new Set(edges.map((edge) => pageOfRow(graph.rowOf[graph.from[edge]!]!)))].sort((a, b) => a - b);
    pairs.set(id, idOf(letter, others[0]! + firstPage, place === 'above' ? 'below' : 'above'));
    const where = `${way === 'out' ? words.to : words.from} ${others.map((page) => page + firstPage).join(', ')}`;
    nodes.push({ id, kind: 'connector', lane: view.lanes[lane]!.id, text: letter, title: `${letter}, ${where}` });
    figures.push(figureOf(letter, where, place, density));
  }
  return { nodes, figures, pairs };
}

/** The edges of a page: whole ones, and for each cut flow its piece on this page. `ids`: of the connectors, by link. */
export function edgesOf(
  view: FlowView,
  nodes: ReadonlySet<string>,
  links: readonly Link[],
  ids: readonly string[],
): ViewEdge[] {
  const whole = view.edges.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to));
  const pieces = links.flatMap(({ way, target, edges }, k): ViewEdge[] => {
    const cut = edges.map((edge) => view.edges[edge]!);
    if (way === 'out') return cut.map((edge) => ({ ...edge, id: `${edge.id}/out`, to: ids[k]! }));
    const { id, kind } = cut[0]!;
    const loop = cut.every((edge) => edge.loop);
    return [{ id: `${id}/in`, from: ids[k]!, to: view.nodes[target]!.id, kind, loop, fork: false }];
  });
  return [...whole, ...pieces];
}
