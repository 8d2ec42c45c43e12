// actor/order: the columns stand in the order in which the actors come into the work.

import type { Report } from '../../diagnostic/diagnostic.js';
import type { TextEdit } from '../../source/edit.js';
import type { Actor, Group, Process } from '../../syntax/ast.js';
import { lookupIn } from '../lookup.js';
import { isReadWhole, type Subject } from '../subject.js';
import type { Written } from '../written.js';

/** A column or a heading over several, as declared: where it stands, and the row in which the first of them acts. */
interface Column {
  readonly node: Actor | Group;
  readonly first: number;
  readonly inner: readonly Column[];
}

/** One finding for each process, at the first column that comes too late. Shared actors keep the order of where they are declared. */
export function actorOrder(subject: Subject, report: Report): void {
  const { process, written, model } = subject;
  const root = written.processAt(process.origin.start);
  if (root === undefined || !isReadWhole(subject)) return;
  const columns = columnsOf(subject, root);
  const late = firstLate(columns) ?? columns.map(({ inner }) => firstLate(inner)).find((found) => found !== undefined);
  if (late === undefined) return;
  const { path } = process.origin;
  const titles = new Map(
    lookupIn(model)
      .actorsOf(process)
      .map((actor) => [actor.origin.start, actor]),
  );
  const titleOf = ({ node, inner }: Column): string => {
    const name = node.kind === 'actor' ? node : inner[0]!.node;
    const actor = titles.get(name.start);
    return actor === undefined || actor.origin.path !== path ? (node.title?.value ?? '') : actor.title;
  };
  report(
    'actor/order',
    { path, start: late.column.node.start, end: late.column.node.title?.end ?? late.column.node.end },
    { name: titleOf(late.column), before: titleOf(late.before) },
    { fixes: reordered(written, columns) },
  );
}

/** The columns of people who have something to do. */
function columnsOf({ process, model, graph }: Subject, root: Process): readonly Column[] {
  const first = new Map<string, number>();
  graph.steps.forEach((step) => {
    for (const actor of step.actors) if (!first.has(actor)) first.set(actor, first.size);
  });
  const byStart = new Map<number, number>();
  for (const actor of lookupIn(model).actorsOf(process)) {
    const place = first.get(actor.id);
    if (actor.process === process.id && place !== undefined && !actor.system) byStart.set(actor.origin.start, place);
  }
  const columnOf = (node: Actor): readonly Column[] => {
    const place = byStart.get(node.start);
    return place === undefined ? [] : [{ node, first: place, inner: [] }];
  };
  return root.body.flatMap((node): readonly Column[] => {
    if (node.kind === 'actor') return columnOf(node);
    if (node.kind !== 'group') return [];
    const inner = node.actors.flatMap((actor) => (actor.kind === 'actor' ? columnOf(actor) : []));
    return inner.length === 0 ? [] : [{ node, first: Math.min(...inner.map((column) => column.first)), inner }];
  });
}

/** The first column that should stand further left, and the one that stands there now. */
function firstLate(columns: readonly Column[]): { column: Column; before: Column } | undefined {
  for (let i = 1; i < columns.length; i++) {
    const column = columns[i]!;
    const before = columns.find((other) => other.first > column.first);
    if (column.first < columns[i - 1]!.first && before !== undefined) return { column, before };
  }
  return undefined;
}

/** Puts the declarations into each other's places. Remarks between them may belong to any of them: then nothing is offered. */
function reordered(written: Written, columns: readonly Column[]) {
  const { text } = written.source;
  const { end } = columns.at(-1)!.node;
  const lineEnd = text.indexOf('\n', end);
  if (text.slice(columns[0]!.node.start, lineEnd < 0 ? text.length : lineEnd).includes('#')) return [];
  const sorted = inOrder(columns);
  const { path } = written.source;
  const edits = columns.flatMap((column, i): readonly TextEdit[] => {
    const textNow = textOf(written, sorted[i]!);
    const { start, end } = column.node;
    return textNow === text.slice(start, end) ? [] : [{ path, start, end, text: textNow }];
  });
  return [{ role: 'sort', edits }];
}

const inOrder = (columns: readonly Column[]): readonly Column[] => [...columns].sort((a, b) => a.first - b.first);

/** A declaration as written; of a group with its actors in order. */
function textOf({ source }: Written, { node, inner }: Column): string {
  const sorted = inOrder(inner);
  let text = '';
  let at = node.start;
  inner.forEach((column, i) => {
    text += source.text.slice(at, column.node.start);
    text += source.text.slice(sorted[i]!.node.start, sorted[i]!.node.end);
    at = column.node.end;
  });
  return text + source.text.slice(at, node.end);
}
