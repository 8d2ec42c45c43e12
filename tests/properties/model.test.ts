// What must hold for the model of any text, right or broken.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../src/format.js';
import type { Diagnostic } from '../../src/language/diagnostic/diagnostic.js';
import { buildModel } from '../../src/language/model/build.js';
import type { Model, Process } from '../../src/language/model/model.js';
import { projectOf } from '../../src/language/model/project.js';
import { createSource } from '../../src/language/source/source.js';
import { damagedText, realTexts, rightText } from './proc-texts.js';

const PATH = 'a.proc';
const built = (text: string): { readonly model: Model; readonly found: readonly Diagnostic[] } => {
  const { value, diagnostics } = buildModel(projectOf(createSource(PATH, text)));
  return { model: value, found: diagnostics };
};

function always(texts: fc.Arbitrary<string>, check: (text: string) => void): void {
  fc.assert(
    fc.property(texts, (text) => {
      check(text);
    }),
    { seed: 20261124, numRuns: 120 },
  );
}

const kinds = [
  ['right texts', rightText],
  ['damaged texts', damagedText],
  ['real texts', fc.constantFrom(...realTexts)],
] as const;

describe.each(kinds)('%s', (_, texts) => {
  test('the model is plain data that survives JSON', () => {
    always(texts, (text) => {
      const { model } = built(text);
      expect(JSON.parse(JSON.stringify(model))).toStrictEqual(model);
    });
  });

  test('ids are unique, and every id that is used is there', () => {
    always(texts, (text) => {
      const { model } = built(text);
      expect(twice(model)).toEqual([]);
      expect(lost(model)).toEqual([]);
    });
  });

  test('rows are numbered through; every symbol but forks and joins has one; those with a text begin one', () => {
    always(texts, (text) => {
      for (const process of built(text).model.processes) checkRows(process);
    });
  });

  test('every circle has a flow that leads back, and every flow that leads back closes a circle', () => {
    always(texts, (text) => {
      for (const process of built(text).model.processes) checkLoops(process);
    });
  });

  test('handoffs are between different main actors', () => {
    always(texts, (text) => {
      for (const { steps, handoffs } of built(text).model.processes) {
        const actor = new Map(steps.map((step) => [step.id, step.actors[0]]));
        for (const one of handoffs) {
          expect(one.from).not.toBe(one.to);
          expect([actor.get(one.fromStep), actor.get(one.toStep)]).toEqual([one.from, one.to]);
        }
      }
    });
  });

  test('findings and references stand inside the text', () => {
    always(texts, (text) => {
      const { model, found } = built(text);
      for (const { span } of [...found, ...found.flatMap((finding) => finding.labels), ...model.references]) {
        expect(span.path).toBe(PATH);
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }
      for (const edit of found.flatMap((finding) => finding.fixes).flatMap((fix) => fix.edits)) {
        expect(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length).toBe(true);
      }
    });
  });
});

test('formatting does not change the model', () => {
  // Where nothing says the language the words tell it, and the formatter may settle mixed words on the other tongue.
  always(
    rightText.map((text) => `language en\n${text}`),
    (text) => {
      expect(meaning(built(format(text)).model)).toEqual(meaning(built(text).model));
    },
  );
});

test('the same text gives the same model', () => {
  always(rightText, (text) => {
    expect(JSON.stringify(built(text))).toBe(JSON.stringify(built(text)));
  });
});

/** Ids that two things of one kind have. */
function twice(model: Model): string[] {
  const lists = [
    model.actors,
    model.groups,
    model.units,
    model.processes,
    model.plans,
    model.objects,
    model.handoffs,
    model.processes.flatMap((process) => process.steps),
    model.processes.flatMap((process) => process.flows),
    model.processes.flatMap((process) => process.blocks),
    model.processes.flatMap((process) => process.handoffs),
  ];
  return lists.flatMap((list) => {
    const ids = list.map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
}

/** Ids that are used and belong to nothing. */
function lost(model: Model): (string | undefined)[] {
  const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const actors = ids(model.actors);
  const units = ids(model.units);
  const processes = ids(model.processes);
  const all = {
    actor: actors,
    unit: units,
    process: processes,
    plan: ids(model.plans),
    object: ids(model.objects),
    step: ids(model.processes.flatMap((process) => process.steps)),
  };
  const missing: (string | undefined)[] = [];
  const need = (set: ReadonlySet<string>, ...used: readonly (string | undefined)[]): void => {
    for (const id of used) if (id !== undefined && !set.has(id)) missing.push(id);
  };
  for (const { kind, target } of model.references) need(all[kind], target);
  for (const actor of model.actors) {
    need(units, actor.unit);
    need(processes, actor.process);
    need(ids(model.groups), actor.group);
  }
  for (const group of model.groups) need(actors, ...group.actors);
  for (const process of model.processes) {
    need(units, process.unit);
    need(processes, process.parent, ...process.children);
    need(actors, ...process.actors, ...process.steps.flatMap((step) => step.actors));
    const steps = ids(process.steps);
    const branches = ids(process.blocks.flatMap((block) => block.branches));
    need(steps, ...process.flows.flatMap((flow) => [flow.from, flow.to]));
    need(steps, ...process.steps.map((step) => step.endOf), ...process.blocks.map((block) => block.fork));
    need(branches, ...process.steps.map((step) => step.branch), ...process.blocks.map((block) => block.branch));
    need(ids(process.flows), ...process.handoffs.map((handoff) => handoff.flow));
    need(new Set([...steps, 'end', '...']), ...process.scenarios.flatMap((scenario) => scenario.spots));
    need(new Set(process.actors), ...process.steps.flatMap((step) => step.actors));
  }
  return missing;
}

function checkRows(process: Process): void {
  expect(process.rows.map((row) => row.number)).toEqual(process.rows.map((_, index) => index + 1));
  const owners = new Set(process.rows.map((row) => row.step));
  for (const step of process.steps) {
    if (step.kind === 'fork' || step.kind === 'join') expect(step.row).toBeUndefined();
    else if (step.endOf !== undefined || process.rows.length > 0) expect(step.row).toBeGreaterThan(0);
    if (step.text !== undefined) expect(owners.has(step.id)).toBe(true);
  }
}

function checkLoops(process: Process): void {
  const rank = new Map(process.steps.map((step, at) => [step.id, at]));
  const onward = process.flows.filter((flow) => !flow.loop);
  const next = new Map<string, string[]>();
  for (const { from, to } of process.flows) next.set(from, [...(next.get(from) ?? []), to]);
  for (const flow of process.flows.filter((one) => one.loop)) {
    const seen = new Set([flow.to]);
    for (const id of seen) for (const to of next.get(id) ?? []) seen.add(to);
    expect(seen.has(flow.from)).toBe(true);
  }
  // Without the flows that lead back no step can be reached from itself: taking away steps that nothing leads to takes them all.
  const count = new Map([...rank.keys()].map((id) => [id, onward.filter((flow) => flow.to === id).length]));
  const free = [...count].filter(([, into]) => into === 0).map(([id]) => id);
  for (const id of free) {
    for (const flow of onward.filter((one) => one.from === id)) {
      const left = (count.get(flow.to) ?? 0) - 1;
      count.set(flow.to, left);
      if (left === 0) free.push(flow.to);
    }
  }
  expect(free.length).toBe(process.steps.length);
}

/** The model without places; durations without their writing; flows and references in an order that does not hang on the clauses'. */
function meaning(model: Model): unknown {
  const bare = JSON.parse(
    JSON.stringify(model, (key, value: unknown) => {
      if (key === 'origin' || key === 'span') return undefined;
      if ((value as { kind?: string } | undefined)?.kind === 'interrupt') return { ...(value as object), label: '' };
      const duration = value as { min?: number; text?: string } | undefined;
      return typeof duration?.min === 'number' ? { ...duration, text: '' } : value;
    }),
  ) as { references: object[]; processes: { flows: object[]; handoffs: object[] }[] };
  const sorted = (list: object[]): string[] => list.map((one) => JSON.stringify(one)).sort();
  return {
    ...bare,
    references: sorted(bare.references),
    processes: bare.processes.map((one) => ({ ...one, flows: sorted(one.flows), handoffs: sorted(one.handoffs) })),
  };
}
