// A flow as a table for reading: one row for each step, with its actors and with what comes next in words.
import type { DataTable } from '../../analysis/data-table.js';
import type { FlowView, ViewEdge, ViewNode } from './view.js';

const words = {
  en: {
    steps: (title: string) => `Steps: ${title}`,
    actor: 'Actor',
    next: 'What comes next',
    step: (row: number) => `step ${row}`,
    end: 'end',
  },
  id: {
    steps: (title: string) => `Langkah: ${title}`,
    actor: 'Pelaksana',
    next: 'Selanjutnya',
    step: (row: number) => `langkah ${row}`,
    end: 'selesai',
  },
} as const;

/** Takes a flow as a table has it (`flowView(…, 'table')`); in a cell, several things stand one below the other. */
export function flowDataTable(flow: FlowView): DataTable {
  const { headings, language } = flow;
  const say = words[language];
  const lanes = new Map(flow.lanes.map(({ id, title }) => [id, title]));
  const nodes = new Map<number, ViewNode[]>();
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  for (const node of flow.nodes) if (node.row !== undefined) push(nodes, node.row, node);
  const leaving = new Map<number, ViewEdge[]>();
  for (const edge of flow.edges) {
    const row = edge.kind === 'joint' ? undefined : byId.get(edge.from)?.row;
    if (row !== undefined) push(leaving, row, edge);
  }
  return {
    id: 'flow',
    title: say.steps(flow.title),
    language,
    columns: [
      { key: 'number', title: headings.number },
      { key: 'activity', title: headings.activity },
      { key: 'actors', title: say.actor },
      ...headings.columns.map(({ key, title }) => ({ key, title })),
      { key: 'note', title: headings.note },
      { key: 'next', title: say.next },
    ],
    rows: flow.rows.map((row) => {
      const own = nodes.get(row.number) ?? [];
      const actors = new Set(own.map(({ lane }) => lanes.get(lane) ?? ''));
      const texts = { needs: row.needs.join('\n'), time: row.time, output: row.outputs.join('\n') };
      const next = waysOn(row.number, own, leaving.get(row.number) ?? [], byId, say);
      return [
        row.number,
        row.activity,
        [...actors].join('\n'),
        ...headings.columns.map(({ key }) => texts[key]),
        row.note,
        next.join('\n'),
      ];
    }),
  };
}

function push<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** "Yes: step 5", "step 3 (Remarks)", "end": where the arrows lead that leave a row. */
function waysOn(
  row: number,
  nodes: readonly ViewNode[],
  leaving: readonly ViewEdge[],
  byId: ReadonlyMap<string, ViewNode>,
  say: (typeof words)['en' | 'id'],
): string[] {
  const ways = leaving.flatMap(({ to, answer = '', carries = '' }) => {
    const target = byId.get(to);
    if (!target) return [];
    const bare =
      target.kind === 'end' && (target.row === row || target.row === undefined || target.capsuleOf !== undefined);
    if (target.row === row && !bare) return [];
    const place = bare || target.row === undefined ? say.end : say.step(target.row);
    return [`${answer === '' ? '' : `${answer}: `}${place}${carries === '' ? '' : ` (${carries})`}`];
  });
  if (ways.length > 0) return [...new Set(ways)];
  return nodes.some(({ kind }) => kind === 'end') ? [say.end] : [];
}
