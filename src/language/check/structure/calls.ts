// flow/unasked-outcome and flow/faulty-call: a step that is carried out as another process relies on how that one ends.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Process, Step } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { nameOf } from '../subject.js';

/** A process that ends in one way or another, and a caller that goes on in one way only. */
export function unaskedOutcome({ model }: Whole, report: Report): void {
  const outcomes = once(outcomesOf);
  const nexts = once(nextsOf);
  for (const { process, step, called } of callsIn(model.processes)) {
    if (step.kind === 'decision' || step.kind === 'end' || step.unresolved) continue;
    const ends = outcomes(called);
    const next = nexts(process).get(step.id);
    if (ends.length < 2 || next === undefined || next.kind === 'decision' || next.kind === 'end') continue;
    const args = { step: nameOf(step), first: ends[0]!, second: ends[1]!, count: ends.length };
    const labels = [{ role: 'next' as const, span: next.origin }];
    report('flow/unasked-outcome', step.origin, args, { labels, process: process.id });
  }
}

/** The step that comes next, for each that goes on in one way only. */
function nextsOf({ steps, flows }: Process): ReadonlyMap<string, Step> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const nexts = new Map<string, Step | undefined>();
  for (const { from, to, kind } of flows)
    nexts.set(from, nexts.has(from) || kind !== 'next' ? undefined : byId.get(to));
  return new Map([...nexts].flatMap(([id, step]) => (step === undefined ? [] : [[id, step] as const])));
}

/** A process of another file that is run here, and whose flow is known to be wrong: its own findings stand in that file. */
export function faultyCall({ model, verdicts }: Whole, report: Report): void {
  for (const { process, step, called } of callsIn(model.processes)) {
    if (verdicts[called.id] !== 'unsound' || called.origin.path === step.origin.path) continue;
    report(
      'flow/faulty-call',
      step.origin,
      { process: called.title, file: called.origin.path },
      { labels: [{ role: 'called', span: called.origin }], process: process.id },
    );
  }
}

interface Call {
  readonly process: Process;
  readonly step: Step;
  readonly called: Process;
}

/** Every step that is carried out as a process with a flow of its own. */
function callsIn(processes: readonly Process[]): readonly Call[] {
  const byId = new Map(processes.map((process) => [process.id, process]));
  return processes.flatMap((process) =>
    process.steps.flatMap((step) => {
      const called = step.runs === undefined ? undefined : byId.get(step.runs);
      return called === undefined || called.steps.length === 0 ? [] : [{ process, step, called }];
    }),
  );
}

/** How a process can end, in words; of one that splits its work nothing is said, as its ends may all be reached. */
function outcomesOf({ steps, flows }: Process): readonly string[] {
  if (steps.some((step) => step.kind === 'fork')) return [];
  const ways = new Map(flows.map((flow) => [flow.to, flow]));
  return steps.flatMap((step) => {
    if (step.kind !== 'end') return [];
    const way = ways.get(step.id);
    return way === undefined ? [] : [step.text ?? way.with[0] ?? way.label ?? step.title];
  });
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
}
