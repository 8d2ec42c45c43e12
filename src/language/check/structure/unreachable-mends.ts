// Ways to mend a region that nothing leads to: let the work go on into it, or delete it.
import type { Step } from '../../model/model.js';
import type { TextEdit } from '../../source/edit.js';
import type { Span } from '../../source/span.js';
import type { AnyNode, Statement } from '../../syntax/ast.js';
import { walk } from '../../syntax/walk.js';
import { leaving, waysIn } from '../graph.js';
import { remove } from '../mend.js';
import { isWritten, type Subject, statementOf, stepOf } from '../subject.js';
import { before, behind, isStatement, ownArrows } from '../written.js';

interface Mend {
  readonly role: 'go-on' | 'delete';
  readonly edits: readonly TextEdit[];
}

/** Deletes the arrow of the step above that goes elsewhere, if what it leads to has other ways in. */
export function goOn(subject: Subject, first: Step): readonly Mend[] {
  const { graph, written, numberAt } = subject;
  const statement = statementOf(subject, first);
  const above = statement === undefined ? undefined : before(written, statement);
  if (above?.kind !== 'step' || above.type === 'decision' || !isWritten(first) || first.kind === 'start') return [];
  if (behind(written, above) !== statement) return [];
  const arrows = ownArrows(above);
  const arrow = arrows[0];
  const number = numberAt(above.start);
  if (arrow === undefined || arrows.length > 1 || number === undefined || graph.reached[number] === 0) return [];
  const targets = Array.from(leaving(graph, number))
    .filter((flow) => graph.flows[flow]!.kind === 'next')
    .map((flow) => graph.to[flow]!);
  const keepWays = targets.every(
    (target) => graph.steps[target]!.endOf !== undefined || waysIn(graph, target) > 1 || graph.entries.includes(target),
  );
  return keepWays ? [{ role: 'go-on', edits: [remove(written, arrow)] }] : [];
}

/** How much of the process hangs on its steps; counted once, asked for every region. */
export interface Uses {
  /** Steps of each actor. */
  readonly actors: ReadonlyMap<string, number>;
  /** Steps in each row. */
  readonly rows: ReadonlyMap<number, number>;
  /** Where each step is named. */
  readonly names: ReadonlyMap<string, readonly Span[]>;
}

export function usesIn({ model, process, written }: Subject): Uses {
  const actors = new Map<string, number>();
  const rows = new Map<number, number>();
  const names = new Map<string, Span[]>();
  for (const step of process.steps) count(step, actors, rows);
  for (const { kind, target, span } of model.references) {
    if (kind !== 'step' || span.path !== written.source.path) continue;
    const spans = names.get(target);
    if (spans === undefined) names.set(target, [span]);
    else spans.push(span);
  }
  return { actors, rows, names };
}

function count({ actors, row }: Step, byActor: Map<string, number>, byRow: Map<number, number>): void {
  for (const actor of actors) byActor.set(actor, (byActor.get(actor) ?? 0) + 1);
  if (row !== undefined) byRow.set(row, (byRow.get(row) ?? 0) + 1);
}

/** Deletes the statements of the region (numbers of its steps), if nothing else hangs on them. */
export function deletion(subject: Subject, region: readonly number[], uses: Uses): readonly Mend[] {
  const { written } = subject;
  const gone = new Set(region.map((number) => subject.graph.steps[number]!));
  const outer = outermost(subject, gone);
  const items = new Set<AnyNode>(outer);
  const bodies = new Map(
    outer.map((statement) => {
      const standing = written.standingOf(statement);
      return [standing?.body, standing?.items ?? []] as const;
    }),
  );
  const emptied = [...bodies.values()].some((body) => body.every((item) => items.has(item)));
  const damaged = outer.some(({ start, end }) => written.damaged(start, end));
  if (emptied || damaged || keepsStep(subject, gone, outer) || isMissed(gone, outer, uses)) return [];
  return [{ role: 'delete', edits: outer.map((statement) => remove(written, statement)) }];
}

/** The statements of these steps that stand in none of the others. */
function outermost(subject: Subject, steps: ReadonlySet<Step>): readonly Statement[] {
  const statements = new Set<Statement>();
  for (const step of steps) {
    const statement = statementOf(subject, step);
    if (statement !== undefined) statements.add(statement);
  }
  return [...statements].filter((statement) => {
    const owner = subject.written.standingOf(statement)?.owner;
    return owner === undefined || !statements.has(owner);
  });
}

/** Does a step that stays stand in a block of these statements? */
function keepsStep(subject: Subject, gone: ReadonlySet<Step>, outer: readonly Statement[]): boolean {
  let keeps = false;
  for (const statement of outer) {
    walk(statement, (node) => {
      const step = isStatement(node) ? stepOf(subject, node) : undefined;
      if (step !== undefined && !gone.has(step)) keeps = true;
      return !keeps;
    });
  }
  return keeps;
}

/** Would something else miss these steps: an arrow their name, a step its row, an actor its work? */
function isMissed(gone: ReadonlySet<Step>, outer: readonly Statement[], uses: Uses): boolean {
  const actors = new Map<string, number>();
  const rows = new Map<number, number>();
  for (const step of gone) count(step, actors, rows);
  const inside = ({ start }: Span): boolean => {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (outer[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low < outer.length && outer[low]!.start <= start;
  };
  return (
    [...actors].some(([actor, number]) => uses.actors.get(actor) === number) ||
    [...rows].some(([row, number]) => uses.rows.get(row) !== number) ||
    [...gone].some((step) => (uses.names.get(step.id) ?? []).slice(0, NAMED).some((span) => !inside(span)))
  );
}

/** Places where a step is named that are looked at. */
const NAMED = 20;
