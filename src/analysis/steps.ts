// A flow as a table: its steps in the order of their rows, as the SOP table has them, with where each goes on.
import type { Flow, Model, Process, Step } from '../language/model/model.js';
import type { DataTable } from './data-table.js';
import { linesOf, titlesOf } from './names.js';

const words = {
  en: {
    number: 'No',
    activity: 'Activity',
    actors: 'Actors',
    kind: 'Kind',
    needs: 'Needs',
    time: 'Time',
    output: 'Output',
    note: 'Note',
    next: 'Goes on to',
    end: 'end',
    kinds: { start: 'start', step: 'step', decision: 'decision', end: 'end', wait: 'wait', fork: '', join: '' },
    answers: { yes: 'yes', no: 'no', when: 'when', otherwise: 'otherwise' },
  },
  id: {
    number: 'No',
    activity: 'Kegiatan',
    actors: 'Pelaksana',
    kind: 'Jenis',
    needs: 'Kelengkapan',
    time: 'Waktu',
    output: 'Output',
    note: 'Keterangan',
    next: 'Lanjut ke',
    end: 'selesai',
    kinds: {
      start: 'mulai',
      step: 'langkah',
      decision: 'keputusan',
      end: 'selesai',
      wait: 'tunggu',
      fork: '',
      join: '',
    },
    answers: { yes: 'ya', no: 'tidak', when: 'jika', otherwise: 'selain itu' },
  },
} as const;

const keys = ['number', 'activity', 'actors', 'kind', 'needs', 'time', 'output', 'note', 'next'] as const;

/**
 * One row for each row of the SOP table. `next` has a line for each way on: the answer, if there is one, and the number of the row it
 * leads to, forks and joins seen through.
 */
export function stepTable(model: Model, process: Process): DataTable {
  const { language, steps, rows, title, id } = process;
  const titleOf = titlesOf(model);
  const next = nextOf(process);
  const byRow = new Map<number, Step[]>();
  for (const step of steps) if (step.row !== undefined) byRow.set(step.row, [...(byRow.get(step.row) ?? []), step]);
  const byId = new Map(steps.map((step) => [step.id, step]));
  return {
    id: `steps-${id}`,
    title,
    language,
    columns: keys.map((key) => ({ key, title: words[language][key] })),
    rows: rows.flatMap(({ number, step: main }) => {
      const step = byId.get(main);
      if (step === undefined) return [];
      const together = byRow.get(number) ?? [];
      // bare capsules and what `-> end` draws are no activities
      const shown = together.filter(({ text, kind }) => text !== undefined || (kind !== 'start' && kind !== 'end'));
      return [
        [
          number,
          step.title,
          linesOf(together.flatMap(({ actors }) => actors.map(titleOf))),
          linesOf(shown.map(({ kind }) => words[language].kinds[kind])),
          linesOf(step.needs),
          step.time?.text,
          linesOf(step.outputs),
          step.note,
          linesOf(together.flatMap((one) => next(one).filter((way) => way !== String(number)))),
        ],
      ];
    }),
  };
}

/** Where a step goes on, in words; within a row nothing is said. */
function nextOf({ steps, flows, language }: Process): (step: Step) => readonly string[] {
  const { answers, end } = words[language];
  const byId = new Map(steps.map((step) => [step.id, step]));
  const leaving = new Map<string, Flow[]>();
  for (const flow of flows) {
    const list = leaving.get(flow.from);
    if (list === undefined) leaving.set(flow.from, [flow]);
    else list.push(flow);
  }
  const targets = (first: string): readonly Step[] => {
    const seen = new Set([first]);
    const found: Step[] = [];
    for (const id of seen) {
      const step = byId.get(id);
      if (step === undefined) continue;
      if (step.kind !== 'fork' && step.kind !== 'join') found.push(step);
      else for (const { to } of leaving.get(id) ?? []) seen.add(to);
    }
    return found;
  };
  return (step) =>
    (leaving.get(step.id) ?? []).flatMap((flow) => {
      const mark = flow.label ?? (flow.answer && answers[flow.answer]);
      const led = targets(flow.to).filter((target) => target.endOf !== undefined || target.row !== step.row);
      const places = led.map((target) => (target.endOf === undefined ? String(target.row ?? '') : end));
      if (places.length === 0) return [];
      return [`${mark === undefined ? '' : `${mark}: `}${[...new Set(places)].join(', ')}`];
    });
}
