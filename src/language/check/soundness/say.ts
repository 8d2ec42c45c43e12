// Puts faults into findings: the place of the cause, the words of the writer, the run, and ways to mend it.
import type { Report, ReportDetails } from '../../diagnostic/diagnostic.js';
import type { Severity } from '../../diagnostic/severity.js';
import type { Step } from '../../model/model.js';
import type { Span } from '../../source/span.js';
import { entering, leaving } from '../graph.js';
import { lineOfStep, nameOf, type Subject, statementOf } from '../subject.js';
import { keyword } from '../written.js';
import type {
  BeginsInBranch,
  Crosses,
  EndsApart,
  EndsInBranch,
  Fault,
  RunsTwice,
  WaitsForever,
  WaitsForItself,
} from './fault.js';
import type { Mend } from './mends.js';

/** How many gates are seen through on the way to a step that has words. */
const SEEN_THROUGH = 50;

/** Reports one fault. */
export function say(subject: Subject, fault: Fault, fixes: readonly Mend[], report: Report): void {
  const extras = { fixes, run: fault.run.map((number) => subject.graph.steps[number]!.id) };
  const weight = fault.sameQuestion === undefined ? {} : { severity: 'warning' as const };
  switch (fault.kind) {
    case 'waits-forever':
      sayWait(subject, fault, { ...extras, ...weight }, report);
      break;
    case 'waits-for-itself':
      sayCircle(subject, fault, extras, report);
      break;
    case 'runs-twice':
      sayTwice(subject, fault, { ...extras, ...strands(subject, fault.fork), ...weight }, report);
      break;
    case 'ends-apart':
      sayEndsApart(subject, fault, { ...extras, ...strands(subject, fault.fork), ...weight }, report);
      break;
    case 'leaves-branch':
    case 'enters-branch':
      sayCrossing(subject, fault, { ...extras, ...weight }, report);
      break;
    case 'end-in-branch':
      sayEndInBranch(subject, fault, { ...extras, ...weight }, report);
      break;
    case 'starts-in-branch':
      sayStart(subject, fault, extras, report);
  }
}

type Extras = Pick<ReportDetails, 'fixes' | 'run' | 'severity'>;

/** SOPs are drawn with two arrows out of one box, meaning that both are waited for: that is worth a warning there, and a mend. */
function strands({ graph, options }: Subject, fork: number): { severity?: Severity } {
  return options.profile === 'sop' && graph.steps[fork]!.block === undefined ? { severity: 'warning' } : {};
}

function sayWait(subject: Subject, fault: WaitsForever, extras: Extras, report: Report): void {
  const { graph } = subject;
  const { culprit } = fault;
  const flow = culprit.type === 'start' ? undefined : graph.flows[culprit.flow]!;
  const parts = culprit.type === 'start' ? culprit.step : graph.from[culprit.flow]!;
  const step = graph.steps[parts]!;
  const target = culprit.type === 'start' ? undefined : wordsAhead(subject, graph.to[culprit.flow]!);
  const missing = wordsBehind(subject, fault.missing);
  report(
    'soundness/waits-forever',
    flow?.origin ?? step.origin,
    {
      ...joinArgs(subject, fault.join),
      asked: step.kind === 'decision' ? (step.caption ?? nameOf(step)) : nameOf(step),
      askedLine: lineOfStep(subject, step),
      answer: flow === undefined ? 'start' : flow.kind === 'interrupt' ? 'interrupt' : (flow.answer ?? ''),
      words: flow?.label ?? '',
      missing: nameOf(missing),
      missingLine: lineOfStep(subject, missing),
      again: culprit.type === 'again',
      target: target === undefined ? '' : nameOf(target),
      ...question(subject, fault),
    },
    { ...extras, labels: [{ role: 'join', span: headOf(subject, graph.steps[fault.join]!) }, ...same(subject, fault)] },
  );
}

function sayCircle(subject: Subject, fault: WaitsForItself, extras: Extras, report: Report): void {
  const { graph } = subject;
  const [first = 0, second] = [...fault.joins].sort((a, b) => a - b);
  const missing = wordsBehind(subject, fault.missing);
  const other = second === undefined ? { join: '', joinLine: 0 } : joinArgs(subject, second);
  const back = { role: 'back' as const, span: graph.flows[fault.flow]!.origin };
  const too = { role: 'other' as const, span: headOf(subject, graph.steps[second ?? first]!) };
  report(
    'soundness/waits-for-itself',
    headOf(subject, graph.steps[first]!),
    {
      ...joinArgs(subject, first),
      missing: nameOf(missing),
      missingLine: lineOfStep(subject, missing),
      other: other.join,
      otherLine: other.joinLine,
      more: Math.max(0, fault.joins.length - 2),
    },
    { ...extras, labels: [second === undefined ? back : too] },
  );
}

function sayTwice(subject: Subject, fault: RunsTwice, extras: Extras, report: Report): void {
  const { graph } = subject;
  const [one, two] = fault.ways.map((flow) => wordsAhead(subject, flow < 0 ? fault.fork : graph.to[flow]!));
  const step = wordsAhead(subject, fault.step);
  const isPlain = one !== step && two !== step;
  report(
    'soundness/runs-twice',
    headOf(subject, graph.steps[fault.fork]!),
    {
      step: nameOf(step),
      line: lineOfStep(subject, step),
      one: isPlain ? nameOf(one!) : '',
      oneLine: lineOfStep(subject, one!),
      two: isPlain ? nameOf(two!) : '',
      twoLine: lineOfStep(subject, two!),
      ...question(subject, fault),
    },
    { ...extras, labels: [{ role: 'twice', span: headOf(subject, step) }, ...same(subject, fault)] },
  );
}

function sayEndsApart(subject: Subject, fault: EndsApart, extras: Extras, report: Report): void {
  const { graph } = subject;
  const [here, there] = fault.ends[0] <= fault.ends[1] ? ([0, 1] as const) : ([1, 0] as const);
  const other = graph.steps[fault.ends[there]]!;
  report(
    'soundness/end-in-branch',
    endSpan(subject, fault.ends[here], fault.flows[here]),
    {
      type: 'apart',
      line: lineOfStep(subject, graph.steps[fault.fork]!),
      other: nameOf(other),
      otherLine: lineOfStep(subject, other),
      ...question(subject, fault),
    },
    {
      ...extras,
      labels: [
        { role: 'other', span: endSpan(subject, fault.ends[there], fault.flows[there]) },
        { role: 'fork', span: headOf(subject, graph.steps[fault.fork]!) },
        ...same(subject, fault),
      ],
    },
  );
}

function sayEndInBranch(subject: Subject, fault: EndsInBranch, extras: Extras, report: Report): void {
  const { graph } = subject;
  const fork = forkOf(subject, fault.block.fork);
  const span = endSpan(subject, fault.end, fault.flow);
  const labels = [
    ...(fork === undefined ? [] : [{ role: 'fork' as const, span: headOf(subject, fork) }]),
    ...same(subject, fault),
  ];
  const args = { ...jump(subject, fault.block.fork, 'waits', -1), ...question(subject, fault) };
  const target = nameOf(graph.steps[fault.end]!);
  if (fault.block.gate === 'some')
    report('soundness/inclusive-jump', span, { ...args, target, type: 'ends' }, { ...extras, labels });
  else {
    const { question } = args;
    report(
      'soundness/end-in-branch',
      span,
      { type: 'block', line: args.blockLine, other: '', otherLine: 0, question },
      { ...extras, labels },
    );
  }
}

function sayCrossing(subject: Subject, fault: Crosses, extras: Extras, report: Report): void {
  const { graph } = subject;
  const span = graph.flows[fault.flow]!.origin;
  const fork = forkOf(subject, fault.block.fork);
  const labels = [
    ...(fork === undefined ? [] : [{ role: 'fork' as const, span: headOf(subject, fork) }]),
    ...same(subject, fault),
  ];
  const args = {
    ...jump(subject, fault.block.fork, fault.effect, fault.at),
    target: nameOf(wordsAhead(subject, graph.to[fault.flow]!)),
    ...question(subject, fault),
  };
  const details = { ...extras, labels };
  const leaves = fault.kind === 'leaves-branch';
  if (fault.block.gate === 'some')
    report('soundness/inclusive-jump', span, { ...args, type: leaves ? 'leaves' : 'enters' }, details);
  else if (leaves) report('soundness/leaves-branch', span, args, details);
  else report('soundness/enters-branch', span, { ...args, isStart: false }, details);
}

function sayStart(subject: Subject, fault: BeginsInBranch, extras: Extras, report: Report): void {
  const step = subject.graph.steps[fault.start]!;
  const args = { ...jump(subject, fault.block.fork, 'waits', -1), target: nameOf(step), question: '' };
  const fork = forkOf(subject, fault.block.fork);
  const details = {
    ...extras,
    labels: fork === undefined ? [] : [{ role: 'fork' as const, span: headOf(subject, fork) }],
  };
  if (fault.block.gate === 'some')
    report('soundness/inclusive-jump', step.origin, { ...args, type: 'starts' }, details);
  else report('soundness/enters-branch', step.origin, { ...args, isStart: true }, details);
}

function jump(subject: Subject, fork: string, effect: 'waits' | 'twice', at: number) {
  const gate = forkOf(subject, fork);
  const step = at < 0 ? undefined : wordsAhead(subject, at);
  return {
    blockLine: gate === undefined ? 0 : lineOfStep(subject, gate),
    effect,
    at: step === undefined ? '' : nameOf(step),
    atLine: step === undefined ? 0 : lineOfStep(subject, step),
  };
}

function forkOf({ graph }: Subject, id: string): Step | undefined {
  return graph.steps[graph.numberOf(id) ?? -1];
}

function joinArgs(subject: Subject, join: number): { join: string; joinLine: number } {
  const step = subject.graph.steps[join]!;
  return { join: step.block === undefined ? (step.name ?? '') : '', joinLine: lineOfStep(subject, step) };
}

/** The first step from here on that has words of its own: forks and joins are seen through. */
function wordsAhead({ graph }: Subject, from: number): Step {
  let at = from;
  for (let i = 0; i < SEEN_THROUGH && isGate(graph.steps[at]!); i++) {
    const [flow] = leaving(graph, at);
    if (flow === undefined) break;
    at = graph.to[flow]!;
  }
  return graph.steps[at]!;
}

/** The last step up to here that has words of its own. */
function wordsBehind({ graph }: Subject, from: number): Step {
  let at = from;
  for (let i = 0; i < SEEN_THROUGH && isGate(graph.steps[at]!); i++) {
    const [flow] = entering(graph, at);
    if (flow === undefined) break;
    at = graph.from[flow]!;
  }
  return graph.steps[at]!;
}

const isGate = ({ kind }: Step): boolean => kind === 'fork' || kind === 'join';

/** The word that begins a block, or the whole of another statement. */
function headOf(subject: Subject, step: Step): Span {
  const statement = statementOf(subject, step);
  if (statement?.kind !== 'parallel') return step.origin;
  return { ...step.origin, end: step.origin.start + keyword(subject.written, statement).length };
}

/** An end that is a statement, or the arrow to an end. */
function endSpan({ graph }: Subject, end: number, flow: number): Span {
  const step = graph.steps[end]!;
  return step.endOf === undefined ? step.origin : (graph.flows[flow]?.origin ?? step.origin);
}

function question({ graph }: Subject, { sameQuestion }: Fault): { question: string } {
  const step = sameQuestion === undefined ? undefined : graph.steps[sameQuestion[0]]!;
  return { question: step === undefined ? '' : (step.caption ?? nameOf(step)) };
}

function same({ graph }: Subject, { sameQuestion }: Fault): readonly { role: 'same'; span: Span }[] {
  return (sameQuestion ?? []).map((number) => ({ role: 'same', span: graph.steps[number]!.origin }));
}
