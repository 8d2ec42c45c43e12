// flow/single-branch and flow/idle-join: blocks, forks and joins where nothing splits or meets.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import type { Branch, Fork, Join, Parallel } from '../../syntax/ast.js';
import { entering, waysIn } from '../graph.js';
import { remove } from '../mend.js';
import { isUncertain, type Subject, statementOf } from '../subject.js';
import { isStatement, keyword, ownArrows, type Written } from '../written.js';

/** A parallel block needs two branches. */
export function singleBranch(subject: Subject, report: Report): void {
  for (const block of subject.process.blocks) {
    const number = subject.graph.numberOf(block.fork);
    const fork = number === undefined ? undefined : subject.graph.steps[number];
    const statement = fork && statementOf(subject, fork);
    if (fork === undefined || statement?.kind !== 'parallel' || block.branches.length !== 1) continue;
    if (statement.branches.length !== 1 || isUncertain(subject, fork)) continue;
    const span = { ...fork.origin, end: fork.origin.start + keyword(subject.written, statement).length };
    report('flow/single-branch', span, {}, { fixes: unwrap(subject, fork, statement) });
  }
}

/** Keeps the statements of the only branch, unless something would be lost with its block. */
function unwrap({ graph, written }: Subject, fork: Step, statement: Parallel) {
  const branch = statement.branches[0];
  if (branch?.kind !== 'branch' || branch.type !== 'always' || branch.label !== undefined) return [];
  const first = branch.body[0];
  const last = branch.body.at(-1);
  if (first === undefined || last === undefined || !isStatement(first) || statement.arrow !== undefined) return [];
  const number = graph.numberOf(fork.id);
  const jumps = number !== undefined && Array.from(entering(graph, number)).some((flow) => graph.flows[flow]!.written);
  if (jumps || branch.carry.with.length > 0 || branch.carry.via !== undefined) return [];
  const edits = [
    cutAround(written, statement.start, first.start),
    cutAround(written, endOfBody(written, branch, last.end), statement.end),
  ];
  return [{ role: 'unwrap', edits }];
}

const cutAround = (written: Written, start: number, end: number) => ({
  path: written.source.path,
  start,
  end,
  text: '',
});

/** Where the text of a branch ends before its brace; comments in it stay. */
function endOfBody({ source }: Written, branch: Branch, lastEnd: number): number {
  const brace = source.text.lastIndexOf('}', branch.end - 1);
  const end = Math.max(lastEnd, brace);
  return lastEnd + source.text.slice(lastEnd, end).trimEnd().length;
}

/** A join waits for two ways at least, a fork leads to two places. */
export function idleJoin(subject: Subject, report: Report): void {
  const { graph } = subject;
  graph.steps.forEach((step, number) => {
    const statement = statementOf(subject, step);
    if (graph.reached[number] === 0 || isUncertain(subject, step)) return;
    const ways = waysIn(graph, number);
    if (statement?.kind === 'join' && ways < 2 && !isLed(subject, number)) {
      const args = { name: step.name ?? '', kind: 'join' as const, ways };
      report('flow/idle-join', step.origin, args, { fixes: dropJoin(subject, number, statement) });
    }
    if (statement?.kind === 'fork' && statement.targets.length === 1) {
      const args = { name: step.name ?? '', kind: 'fork' as const, ways: 1 };
      report('flow/idle-join', step.origin, args, { fixes: plainArrow(subject, statement) });
    }
  });
}

/** May further ways lead to it that could not be read or linked? */
function isLed(subject: Subject, number: number): boolean {
  const { graph } = subject;
  const givers = Array.from(entering(graph, number), (flow) => graph.steps[graph.from[flow]!]!);
  return graph.steps.some((step) => step.unresolved) || givers.some((giver) => isUncertain(subject, giver));
}

/** A join that the work only falls through to can go. */
function dropJoin({ graph, written }: Subject, number: number, join: Join) {
  const byArrow = Array.from(entering(graph, number)).some((flow) => graph.flows[flow]!.written);
  const standing = written.standingOf(join);
  if (byArrow || join.arrow !== undefined || standing?.items.length === 1) return [];
  return [{ role: 'delete', edits: [remove(written, join)] }];
}

/** `fork -> x` behind a plain step without an arrow can be that step's arrow. */
function plainArrow({ written, process }: Subject, fork: Fork) {
  const standing = written.standingOf(fork);
  const above = standing?.items[standing.index - 1];
  if (above?.kind !== 'step' || above.type === 'decision' || above.type === 'end' || ownArrows(above).length > 0)
    return [];
  if (above.clauses.some((clause) => clause.kind === 'on') || fork.name !== undefined) return [];
  const target = fork.targets[0]!;
  const arrow = written.source.text.slice(fork.start, target.start);
  const at = fork.start + keyword(written, fork).length;
  const rest = arrow.slice(at - fork.start).trimStart();
  const edits = [{ path: process.origin.path, start: fork.start, end: target.start, text: rest }];
  return [{ role: 'arrow', edits }];
}
