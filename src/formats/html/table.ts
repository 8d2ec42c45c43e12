// A flow as a table for reading: one row for each step, with its actors and with what comes next in words.
import type { FlowView, TableRow, ViewEdge, ViewNode } from '../../drawing/view/view.js';
import { type Content, element, type Markup } from './element.js';
import type { PageWords } from './words.js';

/** Where a process can be read. */
export interface Target {
  readonly href: string;
  readonly title: string;
}

/** Takes a flow as a table has it; `targets` are the processes that can be led to, by their ids. */
export function flowTable(flow: FlowView, words: PageWords, targets: ReadonlyMap<string, Target>): Markup {
  const { headings } = flow;
  const head = (title: string, more: Readonly<Record<string, string>> = {}): Markup =>
    element('th', { scope: 'col', ...more }, title);
  const tall = { rowspan: '2' };
  const said = readingOf(flow);
  return element(
    'table',
    {},
    element('caption', {}, words.caption(flow.title)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        head(headings.number, tall),
        head(headings.activity, tall),
        head(headings.performers, tall),
        element('th', { scope: 'colgroup', colspan: String(headings.columns.length) }, headings.standard),
        head(headings.note, tall),
        head(words.next, tall),
      ),
      element(
        'tr',
        {},
        headings.columns.map(({ title }) => head(title)),
      ),
    ),
    element(
      'tbody',
      {},
      flow.rows.map((row) => rowOf(row, flow, said, words, targets)),
    ),
  );
}

/** Nodes by row, and the arrows that leave each row. */
interface Reading {
  readonly nodes: ReadonlyMap<number, readonly ViewNode[]>;
  readonly leaving: ReadonlyMap<number, readonly ViewEdge[]>;
  readonly byId: ReadonlyMap<string, ViewNode>;
}

function readingOf(flow: FlowView): Reading {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const nodes = new Map<number, ViewNode[]>();
  const leaving = new Map<number, ViewEdge[]>();
  const push = <T>(map: Map<number, T[]>, key: number | undefined, value: T): void => {
    if (key === undefined) return;
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const node of flow.nodes) push(nodes, node.row, node);
  for (const edge of flow.edges) if (edge.kind !== 'joint') push(leaving, byId.get(edge.from)?.row, edge);
  return { nodes, leaving, byId };
}

function rowOf(
  row: TableRow,
  flow: FlowView,
  said: Reading,
  words: PageWords,
  targets: ReadonlyMap<string, Target>,
): Markup {
  const nodes = said.nodes.get(row.number) ?? [];
  const lanes = new Set(nodes.map((node) => node.lane));
  const actors = flow.lanes.filter((lane) => lanes.has(lane.id)).map((lane) => lane.title);
  const runs = [...new Set(nodes.flatMap((node) => node.runs ?? []))].flatMap((id) => targets.get(id) ?? []);
  const links = runs.map(({ href, title }) => element('p', {}, element('a', { href }, words.runs(title))));
  const texts = { needs: listOf(row.needs), time: row.time, output: listOf(row.outputs) };
  return element(
    'tr',
    {},
    element('td', { class: 'number' }, String(row.number)),
    element('th', { scope: 'row' }, row.activity, links),
    element('td', {}, listOf(actors)),
    flow.headings.columns.map(({ key }) => element('td', { class: key === 'time' ? 'time' : undefined }, texts[key])),
    element('td', {}, row.note),
    element('td', {}, listOf(nextOf(row.number, said, words))),
  );
}

/** "Yes: step 5", "step 3 (Remarks)", "end": where the arrows lead that leave a row. */
function nextOf(number: number, { nodes, leaving, byId }: Reading, words: PageWords): string[] {
  const said = (leaving.get(number) ?? []).flatMap((edge) => {
    const target = byId.get(edge.to);
    if (!target) return [];
    const inside = target.row === number;
    if (inside && target.kind !== 'end') return [];
    const place =
      target.kind === 'end' && (inside || target.capsuleOf !== undefined) ? words.end : placeOf(target, words);
    const answer = edge.answer === undefined || edge.answer === '' ? '' : `${edge.answer}: `;
    const carried = edge.carries === undefined || edge.carries === '' ? '' : ` (${edge.carries})`;
    return [`${answer}${place}${carried}`];
  });
  const ends = said.length === 0 && (nodes.get(number) ?? []).some((node) => node.kind === 'end');
  return ends ? [words.end] : [...new Set(said)];
}

const placeOf = (node: ViewNode, words: PageWords): string =>
  node.row === undefined ? words.end : words.step(node.row);

/** One text as it is, several as a list. */
function listOf(texts: readonly string[]): Content {
  const [first = ''] = texts;
  if (texts.length < 2) return first;
  return element(
    'ul',
    {},
    texts.map((text) => element('li', {}, text)),
  );
}
