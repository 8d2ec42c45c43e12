// Ways to mend a region that nothing leads to: let the work go on into it, or delete it.
import type { Step } from '../../model/model.js';
import type { TextEdit } from '../../source/edit.js';
import type { Statement } from '../../syntax/ast.js';
import { leaving, waysIn } from '../graph.js';
import { remove } from '../mend.js';
import { isWritten, type Subject, statementOf } from '../subject.js';
import { before, behind, ownArrows } from '../written.js';

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

/** Deletes the statements of the region (numbers of its steps), if nothing else hangs on them. */
export function deletion(subject: Subject, region: readonly number[]): readonly Mend[] {
  const { written } = subject;
  const gone = new Set(region.map((number) => subject.graph.steps[number]!));
  const outer = outermost(subject, gone);
  const kept = outer.every((statement) => {
    const standing = written.standingOf(statement);
    const alone = standing?.items.every((item) =>
      outer.some(({ start, end }) => start <= item.start && item.start < end),
    );
    return alone !== true && !written.damaged(statement.start, statement.end);
  });
  if (!kept || hangsOn(subject, gone, outer)) return [];
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

/** Would something that stays miss these steps: a name, a shared row, an actor without work, a statement inside? */
function hangsOn({ model, process, written }: Subject, gone: ReadonlySet<Step>, outer: readonly Statement[]): boolean {
  const spans = [...outer].sort((a, b) => a.start - b.start);
  const inside = (start: number): boolean => spans.some((span) => span.start <= start && start < span.end);
  const ids = new Set([...gone].map((step) => step.id));
  const rows = new Set([...gone].map((step) => step.row).filter((row) => row !== undefined));
  const stays = process.steps.filter((step) => !gone.has(step));
  const busy = new Set(stays.flatMap((step) => step.actors));
  return (
    [...gone].some((step) => step.actors.some((actor) => !busy.has(actor))) ||
    stays.some(
      (step) => (step.row !== undefined && rows.has(step.row)) || (isWritten(step) && inside(step.origin.start)),
    ) ||
    model.references.some(
      ({ kind, target, span }) =>
        kind === 'step' && ids.has(target) && span.path === written.source.path && !inside(span.start),
    )
  );
}
