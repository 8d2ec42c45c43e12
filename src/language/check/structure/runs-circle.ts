// flow/runs-circle: processes whose steps are carried out as each other, round and round.
import type { Report } from '../../diagnostic/diagnostic.js';
import { adjacency, components } from '../../model/components.js';
import type { Span } from '../../source/span.js';
import { remove } from '../mend.js';
import type { Whole } from '../rule.js';
import type { Written } from '../written.js';

interface Call {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** Processes that a message lists at most. */
const LISTED = 8;

/** One finding for each circle of processes, at the step that closes it. */
export function runsCircle({ model, writtenAt }: Whole, report: Report): void {
  const numbers = new Map(model.processes.map((process, number) => [process.id, number]));
  const calls = model.processes.flatMap((process, from) =>
    process.steps.flatMap((step): Call[] => {
      const to = step.runs === undefined ? undefined : numbers.get(step.runs);
      return to === undefined ? [] : [{ from, to, span: step.origin }];
    }),
  );
  const component = components(
    adjacency(
      model.processes.length,
      calls.map(({ from, to }) => [from, to]),
    ),
  );
  const circles = new Map<number, Call[]>();
  for (const call of calls) {
    const number = component[call.from]!;
    if (number !== component[call.to]) continue;
    const circle = circles.get(number);
    if (circle === undefined) circles.set(number, [call]);
    else circle.push(call);
  }
  for (const inside of circles.values()) {
    const circle = shortest(inside);
    const names = circle.map((call) => `"${model.processes[call.from]!.title}"`);
    const listed = names.length > LISTED ? [...names.slice(0, LISTED), '…'] : names;
    const last = circle.at(-1)!;
    const { span, edits } = clauseOf(last, writtenAt(last.span.path));
    report(
      'flow/runs-circle',
      span,
      { circle: [...listed, names[0]!].join(' → ') },
      {
        process: model.processes[last.from]!.id,
        labels: circle
          .slice(0, -1)
          .slice(0, LISTED)
          .map((call) => ({ role: 'runs', span: clauseOf(call, writtenAt(call.span.path)).span })),
        fixes: edits === undefined ? [] : [{ role: 'delete', edits }],
      },
    );
  }
}

/** The shortest circle from the first of these calls back to its process. All calls lie in one component. */
function shortest(calls: readonly Call[]): readonly Call[] {
  const first = calls[0]!;
  const leaving = new Map<number, Call[]>();
  for (const call of calls) {
    const list = leaving.get(call.from);
    if (list === undefined) leaving.set(call.from, [call]);
    else list.push(call);
  }
  const reachedBy = new Map<number, Call>([[first.to, first]]);
  const open = [first.to];
  for (let i = 0; i < open.length && !(first.from === first.to); i++) {
    for (const call of leaving.get(open[i]!) ?? []) {
      if (reachedBy.has(call.to)) continue;
      reachedBy.set(call.to, call);
      open.push(call.to);
    }
  }
  const circle: Call[] = [];
  for (let at = first.from; ; ) {
    const call = reachedBy.get(at)!;
    circle.unshift(call);
    if (call === first) return circle;
    at = call.from;
  }
}

/** The place of a step's `runs`, and the edits that delete it. */
function clauseOf({ span }: Call, written: Written | undefined) {
  const statement = written?.statementAt(span.start);
  const clause = statement?.kind === 'step' ? statement.clauses.find((clause) => clause.kind === 'runs') : undefined;
  if (clause === undefined || written === undefined) return { span };
  return { span: { path: span.path, start: clause.start, end: clause.end }, edits: [remove(written, clause)] };
}
