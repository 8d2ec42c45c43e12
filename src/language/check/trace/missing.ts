// trace/missing-need and trace/missing-output: empty cells in the columns of requirements and outputs.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import { headOfProcess, reportEmptyCells } from '../cells.js';
import { insert, wordFor } from '../mend.js';
import { type Subject, statementOf } from '../subject.js';
import { isBlank } from '../time/timed.js';
import { askedSteps, firstSteps, listIn, preceding } from './things.js';

/** Every step but a wait gives something. */
export function missingOutput(subject: Subject, report: Report): void {
  const rows = askedSteps(subject).map((number) => subject.graph.steps[number]!);
  const empty = rows.filter((step) => step.outputs.every(isBlank));
  reportEmptyCells(rows, empty, {
    none: (count) => report('trace/missing-output', headOfProcess(subject), { name: subject.process.title, count }),
    one: (step, name) => report('trace/missing-output', step.origin, { name, count: 1 }),
  });
}

/** Every step but the first needs something; what the step before gives is offered. */
export function missingNeed(subject: Subject, report: Report): void {
  const first = firstSteps(subject.graph);
  const rows = askedSteps(subject)
    .filter((number) => !first.has(number))
    .map((number) => subject.graph.steps[number]!);
  const empty = rows.filter((step) => step.needs.every(isBlank));
  reportEmptyCells(rows, empty, {
    none: (count) =>
      report('trace/missing-need', headOfProcess(subject), { name: subject.process.title, count, thing: '' }),
    one: (step, name) => {
      const { thing, fixes } = fromBefore(subject, step);
      report('trace/missing-need', step.origin, { name, count: 1, thing }, { fixes });
    },
  });
}

const nothing = { thing: '', fixes: [] };

/** Writes the output of the one step before as what is needed. What a refusal leads to was not made: nothing is offered there. */
function fromBefore(subject: Subject, step: Step) {
  const { graph, written, process } = subject;
  if (process.flows.some(({ to, answer }) => to === step.id && answer === 'no')) return nothing;
  const before = preceding(graph, graph.numberOf(step.id) ?? -1);
  const [giver, taker] = [graph.steps[before[0] ?? -1], step].map((one) => one && statementOf(subject, one));
  if (before.length !== 1 || giver?.kind !== 'step' || taker?.kind !== 'step' || taker.text === undefined)
    return nothing;
  const texts = listIn(giver, 'output')?.texts.filter((text) => !isBlank(text.value)) ?? [];
  const [first] = texts;
  if (first === undefined || step.needs.length > 0 || step.outputs.includes(first.value)) return nothing;
  const { text } = written.source;
  const line = text.lastIndexOf('\n', taker.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(line, taker.start))?.[0] ?? '';
  const clause = `\n${indent}  ${wordFor('needs', written, taker)} ${text.slice(first.start, first.end)}`;
  return { thing: first.value, fixes: [{ role: 'before', edits: [insert(written, taker.text.end, clause)] }] };
}
