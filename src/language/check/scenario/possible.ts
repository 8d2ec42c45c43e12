// scenario/*: runs that the flow must allow, and runs that it must forbid.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Scenario } from '../../model/model.js';
import type { Span } from '../../source/span.js';
import type { Scenario as ScenarioNode } from '../../syntax/ast.js';
import { remove } from '../mend.js';
import { isUncertain, nameOf, type Subject } from '../subject.js';
import { type Game, gameOf, type Move } from '../token-game.js';
import { type Course, courseOf, isSeen, type Spot } from './course.js';
import { type Asking, mendsOf } from './mends.js';
import { type Budget, type Found, search } from './search.js';

/** What may be spent on all scenarios of a process, besides some for each of its steps; on one of them; and on a shortest run. */
const BUDGET = { all: 1_500_000, one: 400_000, shortest: 20_000, eachStep: 100 };

/** Steps that a message lists, at most. */
const LISTED = 5;
/** Steps of a way that a message shows, at most. */
const SHOWN = 8;

/** A scenario with all that is needed to judge it. */
interface Judging extends Asking {
  readonly scenario: Scenario;
  readonly node: ScenarioNode;
}

/** Judges the scenarios of a process. Silent where the flow or the scenario could not be read or linked. */
export function scenarios(subject: Subject, report: Report): void {
  const { process, graph, written } = subject;
  if (process.scenarios.length === 0) return;
  const body = written.processAt(process.origin.start);
  const nodes = body?.body.filter((item) => item.kind === 'scenario') ?? [];
  if (body === undefined || written.damaged(body.start, body.end)) return;
  if (process.steps.some((step) => isUncertain(subject, step))) return;
  const ask = askerOf(gameOf(graph, process.blocks));
  process.scenarios.forEach((scenario, index) => {
    const node = nodes[index];
    const course = node && courseOf(graph, scenario, node);
    if (node === undefined || course === undefined) return;
    judge({ subject, scenario, node, course, ask }, report);
  });
}

/** First the shortest run is looked for; where that takes too long, any. */
function askerOf(game: Game): (course: Course) => Found {
  const all: Budget = { left: BUDGET.all + BUDGET.eachStep * game.graph.steps.length };
  const spend = (course: Course, most: number, reduced: boolean): Found => {
    const budget = { left: Math.min(most, all.left) };
    const before = budget.left;
    const found = search(game, course, budget, reduced);
    all.left -= before - budget.left;
    return found;
  };
  return (course) => {
    const found = spend(course, BUDGET.shortest, false);
    return found.verdict === 'unknown'
      ? spend(course, BUDGET.one + BUDGET.eachStep * game.graph.steps.length, true)
      : found;
  };
}

function judge(judging: Judging, report: Report): void {
  const { subject, scenario, node, course, ask } = judging;
  const { title } = scenario;
  const head = headOf(judging);
  if (course.length === 0) {
    const fixes = [{ role: 'delete', edits: [remove(subject.written, node)] }];
    report('scenario/empty', head, { title }, { fixes });
    return;
  }
  // What nothing leads to is a finding of its own; it forbids, and allows, nothing.
  if (course.some(({ step }) => step !== 'end' && subject.graph.reached[step] === 0)) return;
  const found = ask(course);
  if (found.verdict === 'unknown' && found.doubled) return;
  if (found.verdict === 'unknown') report('scenario/not-decided', head, { title });
  else if (scenario.never && found.verdict === 'possible') reportForbidden(judging, found, head, report);
  else if (!scenario.never && found.verdict === 'impossible' && found.met > 0) reportImpossible(judging, found, report);
}

/** From the keyword to the title. */
function headOf({ scenario, node, subject }: Judging): Span {
  const word = /^[^\s{}"#]+/.exec(subject.written.source.text.slice(node.start, node.start + 40))?.[0] ?? '';
  return { ...scenario.origin, end: node.title?.end ?? node.start + word.length };
}

function reportImpossible(judging: Judging, { met, instead }: Found, report: Report): void {
  const { subject, scenario, course, ask } = judging;
  const spot = course[met]!;
  const before = course[met - 1]!;
  const names = [...new Set(instead.map((step) => endOrName(subject, step)))];
  const args = {
    title: scenario.title,
    step: spotName(subject, spot),
    after: spotName(subject, before),
    direct: !spot.gap,
    instead: names.slice(0, LISTED),
    more: names.length > LISTED,
    later: !spot.gap && ask(course.slice(0, met).concat({ ...spot, gap: true })).verdict === 'possible',
  };
  report('scenario/impossible-step', spot.span, args, {
    labels: [{ role: 'after', span: before.span }],
    fixes: mendsOf(judging, met, instead, args.later),
  });
}

function reportForbidden({ subject, scenario }: Judging, { run, from }: Found, head: Span, report: Report): void {
  const { graph } = subject;
  const way = shortened(run.slice(from).filter(({ step }) => isSeen(graph.steps[step]!) || isEnd(subject, step)));
  const names = way.map((move) => (move === undefined ? '…' : endOrName(subject, move.step)));
  const answers = way.map((move, index) =>
    move === undefined || index === way.length - 1 ? '' : answerOf(subject, move),
  );
  const last = run.at(-1)!;
  const into =
    run.length - 1 > from
      ? run
          .flatMap(({ flows }) => flows)
          .filter((flow) => graph.to[flow] === last.step)
          .at(-1)
      : undefined;
  const arrow = into === undefined ? undefined : graph.flows[into];
  report(
    'scenario/forbidden-run',
    head,
    { title: scenario.title, names, answers },
    {
      labels: arrow?.written ? [{ role: 'way', span: arrow.origin }] : [],
      run: run.map(({ step }) => graph.steps[step]!.id),
    },
  );
}

/** A long way without its middle. */
function shortened(way: readonly Move[]): readonly (Move | undefined)[] {
  return way.length <= SHOWN ? way : [...way.slice(0, SHOWN / 2), undefined, ...way.slice(1 - SHOWN / 2)];
}

function answerOf({ graph }: Subject, { flows }: Move): string {
  const flow = flows.length === 1 ? graph.flows[flows[0]!] : undefined;
  if (flow === undefined || (flow.kind !== 'answer' && flow.kind !== 'interrupt')) return '';
  return flow.label ?? flow.answer ?? '';
}

const isEnd = ({ graph }: Subject, step: number): boolean => graph.steps[step]!.kind === 'end';

/** What a message calls a step; empty for an end without words of its own. */
function endOrName({ graph }: Subject, number: number): string {
  const step = graph.steps[number]!;
  return step.kind === 'end' && !isSeen(step) ? '' : nameOf(step);
}

function spotName(subject: Subject, { step }: Spot): string {
  return step === 'end' ? '' : nameOf(subject.graph.steps[step]!);
}
