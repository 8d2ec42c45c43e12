// Connectors between pages as symbols: their letters, the page numbers beside them, and the pieces of the flows that they cut.
import type { FlowView, ViewEdge, ViewNode } from '../view/view.js';
import type { Link, RowGraph } from './cuts.js';
import { sourcesOf } from './cuts.js';
import type { Density } from './density.js';
import type { Figure } from './size.js';
import { blockOf } from './text.js';

/** The words beside connectors, before the number of the other page. */
export interface LinkWords {
  readonly out: string;
  readonly in: string;
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

/** Pages that are listed beside a connector; of more, only the first and the last. */
const listed = 2;

/** Page numbers in few words: "2", "2, 4", "2–5" for all from 2 to 5, "2 … 7" for some of these. */
function pagesIn(numbers: readonly number[]): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  if (numbers.length <= listed) return numbers.join(', ');
  return last - first === numbers.length - 1 ? `${first}–${last}` : `${first} … ${last}`;
}

/** Room for so many numbers in a table of so many rows. */
const space = (pages: number, rows: number): string =>
  Array.from({ length: Math.min(pages, listed) }, () => (rows < 90 ? '88' : '888')).join(pages > listed ? ' … ' : ', ');

/** A connector with its letter and the number of the other page, or with room for any letter and number. */
function figureOf(graph: RowGraph, link: Link, words: LinkWords, density: Density, letter = '', where = ''): Figure {
  const { way, place } = link;
  const { w, h } = density.symbols?.pentagon ?? { w: 24, h: 22 };
  const sources = sourcesOf(graph, link);
  const room = blockOf(`${words[way]} ${space(sources, graph.rows)}`, Infinity, 'label');
  const beside = blockOf(where, Infinity, 'label');
  const size = { w: Math.max(room.w, beside.w), h: room.h };
  // the letter stands in the upper part, above the point
  const inside = blockOf(letter, Infinity, 'body');
  return { shape: 'pentagon', w, h, inside, beside: { ...beside, ...size }, besideAt: place, head: 0, foot: 6 };
}

/** The same connectors before letters and pages are known; everything has the size that it will have. */
export function unnamed(
  view: FlowView,
  graph: RowGraph,
  links: readonly Link[],
  words: LinkWords,
  density: Density,
): Omit<Connectors, 'pairs'> {
  const nodes = links.map(({ lane }, k): ViewNode => {
    return { id: `connector/${k}`, kind: 'connector', lane: view.lanes[lane]!.id, text: '', title: '' };
  });
  return { nodes, figures: links.map((link) => figureOf(graph, link, words, density)) };
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
  for (const link of pages[at]!.links) {
    const { way, place, target, edges, lane } = link;
    const letter = letters.get(target)!;
    const id = idOf(letter, at + firstPage, place);
    const others =
      way === 'out'
        ? [pageOfRow(graph.rowOf[target]!)]
        : [...new Set(edges.map((edge) => pageOfRow(graph.rowOf[graph.from[edge]!]!)))].sort((a, b) => a - b);
    pairs.set(id, idOf(letter, others[0]! + firstPage, place === 'above' ? 'below' : 'above'));
    const numbers = others.map((page) => page + firstPage);
    const where = `${words[way]} ${pagesIn(numbers)}`;
    const title = `${letter}, ${words[way]} ${numbers.join(', ')}`;
    nodes.push({ id, kind: 'connector', lane: view.lanes[lane]!.id, text: letter, title });
    figures.push(figureOf(graph, link, words, density, letter, where));
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
