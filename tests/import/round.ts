// A process as what an office sees of it, so that it can be compared with what came back from a table: rows, who does them, and ways.
import { waysThroughGates } from '../../src/drawing/view/gates.js';
import type { Model, Process, Step } from '../../src/language/model/model.js';

export interface Seen {
  readonly actors: readonly string[];
  readonly rows: readonly string[];
  readonly ways: readonly string[];
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a table of the process shows. Ways lead through forks and joins; interrupts are ways without an answer. */
export function seenOf({ actors }: Model, process: Process): Seen {
  const titles = new Map(actors.map(({ id, title }) => [id, title]));
  const names = (step: Step): string =>
    step.actors
      .map((id) => titles.get(id) ?? id)
      .sort()
      .join(' + ');
  const rowOf = new Map(process.rows.map(({ number, step }) => [step, number]));
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  const keyOf = ({ id }: Step): string => {
    const step = steps.get(id)!;
    const bare = step.text === undefined && step.actors.length <= 1;
    return `${step.row ?? steps.get(step.endOf ?? '')?.row ?? '-'} ${names(step)}${bare ? ` (${step.kind})` : ''}`;
  };
  return {
    actors: process.actors.map((id) => titles.get(id) ?? id),
    rows: process.rows.map(({ step: id, number }) => {
      const step = steps.get(id)!;
      const { needs, outputs, time, note, caption } = step;
      const list = (items: readonly string[]): string => items.map(flat).join(' | ');
      const parts = [
        flat(step.text ?? step.title),
        names(step),
        list(needs),
        flat(time?.text ?? '').replace(/\s*(?:\.\.|–|—)\s*/g, '-'),
        list(outputs),
        flat(note ?? ''),
        flat(caption ?? ''),
      ];
      return `${rowOf.get(id) ?? number}. ${parts.join(' / ')}`;
    }),
    ways: [
      ...new Set(
        waysThroughGates(process).map(({ from, to, flows }) => {
          const answer =
            flows
              .map((flow) =>
                from.kind === 'decision' && flow.label === undefined && (flow.answer === 'yes' || flow.answer === 'no')
                  ? flow.answer
                  : '',
              )
              .find((text) => text !== '') ?? '';
          return `${keyOf(from)} -${answer}-> ${keyOf(to)}`;
        }),
      ),
    ].sort(),
  };
}
