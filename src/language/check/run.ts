// What a finding's run means: who does what, and which answer is taken, from its step ids and the model.
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { RunRow } from '../diagnostic/run.js';
import type { Flow, Model, Process, Step } from '../model/model.js';

/** Rows that a run is shown with, at most. */
const MOST = 12;

/**
 * The run of a finding, for showing it step by step; nothing where it has none. Of a long run at most `most` rows: the first, the last,
 * what decides or divides, and then what is nearest to the end.
 */
export function retell(finding: Diagnostic, model: Model, most: number = MOST): readonly RunRow[] {
  const process = model.processes.find(({ id }) => id === finding.process);
  if (finding.run === undefined || process === undefined) return [];
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  // the end that an arrow makes says the same as the step that it ends
  const run = finding.run.flatMap((id) => steps.get(id) ?? []).filter(({ endOf }) => endOf === undefined);
  const titles = new Map(model.actors.map((actor) => [actor.id, actor.title]));
  const taken = answersIn(process, run);
  return chosen(run, most).map((at) => {
    const step = run[at]!;
    const answer = step.kind === 'decision' ? taken(at) : undefined;
    return {
      number: at + 1,
      step: step.id,
      kind: step.kind,
      actors: step.actors.map((id) => titles.get(id) ?? id),
      title: step.title || (step.name ?? step.kind),
      ...(answer === undefined ? {} : { answer }),
      span: step.origin,
    };
  });
}

/** Indices of the rows that are shown, in order. */
function chosen(run: readonly Step[], most: number): readonly number[] {
  const last = run.length - 1;
  const weight = (at: number): number => {
    if (at === 0 || at === last) return 0;
    return ['decision', 'fork', 'join'].includes(run[at]!.kind) ? 1 : 2;
  };
  return [...run.keys()]
    .sort((a, b) => weight(a) - weight(b) || b - a)
    .slice(0, most)
    .sort((a, b) => a - b);
}

/** Which answer the run takes at a decision: the one that leads to what comes soonest, through steps that the run does not name. */
function answersIn(process: Process, run: readonly Step[]): (at: number) => RunRow['answer'] {
  const ways = new Map<string, Flow[]>();
  for (const flow of process.flows) {
    const known = ways.get(flow.from);
    if (known === undefined) ways.set(flow.from, [flow]);
    else known.push(flow);
  }
  const places = new Map<string, number[]>();
  run.forEach((step, at) => {
    const known = places.get(step.id);
    if (known === undefined) places.set(step.id, [at]);
    else known.push(at);
  });
  const soonest = (from: Flow, at: number): number => {
    const seen = new Set<string>();
    const open = [from.to];
    let best = Number.POSITIVE_INFINITY;
    while (open.length > 0) {
      const id = open.pop()!;
      if (seen.has(id)) continue;
      seen.add(id);
      const named = places.get(id);
      if (named === undefined) open.push(...(ways.get(id) ?? []).map((flow) => flow.to));
      else best = Math.min(best, named.find((place) => place > at) ?? best);
    }
    return best;
  };
  return (at) => {
    const answers = (ways.get(run[at]!.id) ?? []).filter((flow) => flow.answer !== undefined);
    const ranked = answers.map((flow) => ({ flow, best: soonest(flow, at) })).sort((a, b) => a.best - b.best);
    const [first, second] = ranked;
    // At the end of a run, or where two answers lead there alike, nothing can be said.
    if (first?.flow.answer === undefined || first.best === Number.POSITIVE_INFINITY || first.best === second?.best)
      return undefined;
    const { answer, label } = first.flow;
    return { type: answer, ...(label === undefined ? {} : { label }) };
  };
}
