// Holds the checker against the oracle: the verdict, what happens in the end, and every run, played by the oracle's own rules.
import { circlesOf } from '../../src/language/check/circles.js';
import { graphOf } from '../../src/language/check/graph.js';
import type { Fault } from '../../src/language/check/soundness/fault.js';
import { judge as verdictOn } from '../../src/language/check/soundness/verdict.js';
import { buildModel } from '../../src/language/model/build.js';
import { projectOf } from '../../src/language/model/project.js';
import { createSource } from '../../src/language/source/source.js';
import { type Statement, written } from './form.js';
import { type Judgement, judge, type Outcome, replay } from './play.js';
import { rulesOf, withoutLost } from './rules.js';

/** What came out of a comparison. `too big`: the oracle did not play all of it, the rest was compared. */
export interface Comparison {
  readonly verdict: 'sound' | 'unsound' | 'unproven';
  readonly tooBig: boolean;
  readonly faults: readonly Fault['kind'][];
  readonly differences: readonly string[];
}

/** Markings of one process that the oracle plays at most. */
const MOST = 250;

/** Compares the checker with the oracle on one process. */
export function compare(statements: readonly Statement[]): Comparison {
  const rules = rulesOf(statements);
  const near = withoutLost(rules);
  const judged = judge(rules, MOST);
  const { value } = buildModel(projectOf(createSource('input.proc', written(statements))));
  const process = value.processes[0]!;
  const graph = graphOf(process);
  const known = graph.reached.every((one) => one === 1) ? judged : judge(near, MOST);
  const { verdict, faults } = verdictOn({ process, graph, circles: circlesOf(graph) });
  const isInclusive = process.blocks.some(({ gate }) => gate === 'some');
  const differences: string[] = [];
  if (judged !== undefined && judged.sound !== (verdict === 'sound'))
    differences.push(`${verdict}, but the oracle says ${judged.sound ? 'sound' : 'unsound'}`);
  // What a block with conditions waits for if nothing leads to its head is a matter of taste; it is a fault anyway.
  const isTold = !isInclusive || graph.reached.every((one) => one === 1);
  (isTold ? faults : []).forEach((fault, i) => {
    const names = fault.run.flatMap((step) => nameOf(graph.steps[step]!.id, statements));
    const outcome = replay(near, names);
    differences.push(
      ...differencesOf(fault, i === 0, isInclusive, outcome, known).map((text) => `${text}: ${names.join(' ')}`),
    );
  });
  if (faults.length === 0 && verdict === 'unsound' && isWhole(graph))
    differences.push('unsound, but nothing is said about it');
  return { verdict, tooBig: judged === undefined, faults: faults.map(({ kind }) => kind), differences };
}

/** Is every step reached, with a way on, so that only soundness can be at fault? */
function isWhole(graph: ReturnType<typeof graphOf>): boolean {
  const leads = (step: number): boolean => graph.outFirst[step + 1]! > graph.outFirst[step]!;
  const isEnd = (step: number): boolean => graph.steps[step]!.kind === 'end';
  return (
    graph.steps.every((_, step) => graph.reached[step] === 1 && (isEnd(step) || leads(step))) &&
    circlesOf(graph).all.length === 0
  );
}

/** Faults that are always a wait, or always something done twice. */
const effects: Partial<Record<Fault['kind'], 'waits' | 'twice'>> = {
  'waits-forever': 'waits',
  'waits-for-itself': 'waits',
  'starts-in-branch': 'waits',
  'runs-twice': 'twice',
  'ends-apart': 'twice',
};

function differencesOf(
  fault: Fault,
  isFirst: boolean,
  isInclusive: boolean,
  outcome: Outcome | undefined,
  judged: Judgement | undefined,
): string[] {
  if (outcome === undefined) return [`the run of ${fault.kind} can't happen`];
  const effect = 'effect' in fault ? fault.effect : effects[fault.kind];
  const said = effect === undefined ? (['waits', 'twice'] as const) : ([effect] as const);
  // Only the verdict and that the run can happen are held against the oracle behind a first fault (what waits may be freed by work that
  // is about twice, and the oracle plays nothing behind that), and where there are blocks with conditions: the checker lets branches
  // that are not taken give a token to the end of their block, so that a second one there is what the oracle calls left behind.
  const isStrict = isFirst && !isInclusive;
  const ends = !isStrict || said.some((one) => outcome[one]);
  const known = !isStrict || judged === undefined || said.some((one) => judged[one]);
  return [
    ...(ends ? [] : [`the run of ${fault.kind} does not end in it`]),
    ...(known ? [] : [`${fault.kind}, which the oracle does not know`]),
  ];
}

/** The oracle's name of a step: `p.s1` is `s1`, the end of its block `s1 (end)`; ends of arrows have none. */
function nameOf(id: string, statements: readonly Statement[]): string[] {
  const [, name = ''] = id.split('.');
  if (name.endsWith('-join') && !statements.some((one) => one.name === name)) return [name.replace(/-join$/, ' (end)')];
  return name.endsWith('-end') ? [] : [name];
}
