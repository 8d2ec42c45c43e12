// What BPMN has no place for, as extension elements of our own namespace.
import type { ModdleElement } from '../../bpmn/moddle.js';
import type { Flow, Model, Process, Step } from '../../language/model/model.js';
import type { ChartNode } from './chart.js';
import { xmlText } from './ids.js';

/** Makes an element; properties that are `undefined` or empty are left out. */
export type Make = (type: string, properties: Readonly<Record<string, unknown>>) => ModdleElement;

/** `extensionElements` with some elements in it. */
export function extended(make: Make, ...values: readonly ModdleElement[]): ModdleElement {
  return make('bpmn:ExtensionElements', { values });
}

/** A model of which things are found by id. */
export interface Lookup {
  readonly model: Model;
  readonly process: Process;
  /** Actor's id → its name in the file. */
  readonly actorName: (id: string) => string;
  /** Places of steps and flows in their lists, and the titles of branches that flows enter. */
  readonly stepAt: ReadonlyMap<Step, number>;
  readonly flowAt: ReadonlyMap<Flow, number>;
  readonly branchTitle: ReadonlyMap<Flow, string>;
}

/** Names of the actors as the file has them; the whole id where two have one name. */
export function lookupIn(model: Model, process: Process): Lookup {
  const names = new Map(model.actors.map(({ id, name }) => [id, name]));
  const counts = new Map<string, number>();
  for (const id of new Set(process.actors)) counts.set(names.get(id) ?? id, (counts.get(names.get(id) ?? id) ?? 0) + 1);
  const actorName = (id: string): string => {
    const name = names.get(id) ?? id;
    return (counts.get(name) ?? 0) > 1 ? id.replaceAll('.', '-') : name;
  };
  return {
    model,
    process,
    actorName,
    stepAt: new Map(process.steps.map((step, k) => [step, k])),
    flowAt: new Map(process.flows.map((flow, k) => [flow, k])),
    branchTitle: branchTitles(process),
  };
}

/** The flows of a fork enter its branches in their order. */
function branchTitles({ blocks, flows }: Process): Map<Flow, string> {
  const titles = new Map<Flow, string>();
  const branches = new Map(blocks.map((block) => [block.fork, [...block.branches]]));
  for (const flow of flows) {
    const branch = branches.get(flow.from)?.shift();
    if (branch?.type === 'always' && branch.label) titles.set(flow, branch.label);
  }
  return titles;
}

const yes = (value: boolean | undefined): 'true' | undefined => (value === true ? 'true' : undefined);
const texts = (make: Make, type: string, list: readonly string[]): ModdleElement[] =>
  list.map((text) => make(type, { text: xmlText(text) }));

/** The process: its name, what it stands in, its actors in order, and what its head says. */
export function processExtension(make: Make, { model, process, actorName }: Lookup): ModdleElement {
  const actors = [...new Set(process.actors)].map((id) => {
    const actor = model.actors.find((one) => one.id === id);
    const group = model.groups.find((one) => one.actors.includes(id));
    return make('alur:Actor', {
      name: actorName(id),
      title: xmlText(actor?.title ?? id),
      external: yes(actor?.external),
      system: yes(actor?.system),
      group: group && xmlText(group.title),
    });
  });
  return make('alur:Process', {
    id: process.id,
    name: process.name,
    language: process.language,
    containers: containersOf(model, process).map((one) => make('alur:Container', one)),
    actors,
    properties: propertiesOf(process).map(([key, text]) => make('alur:Property', { key, text: xmlText(text) })),
  });
}

/** Units and processes around a process, the outermost first. */
function containersOf(model: Model, process: Process): { kind: string; name: string; title: string }[] {
  const names = process.id.split('.').slice(0, -1);
  return names.map((name, k) => {
    const id = names.slice(0, k + 1).join('.');
    const unit = model.units.find((one) => one.id === id);
    const title = unit?.title ?? model.processes.find((one) => one.id === id)?.title ?? name;
    return { kind: unit === undefined ? 'process' : 'unit', name, title: xmlText(title) };
  });
}

/** What the head of the process and its SOP say, as pairs: the language's own key, the text. */
function propertiesOf(process: Process): (readonly [string, string])[] {
  const { code, category, description, status, trigger, review, standard, sop } = process;
  const pairs: (readonly [string, string | undefined])[] = [
    ['code', code],
    ['category', category],
    ['description', description],
    ['status', status],
    ['standard', standard?.text],
    ['trigger', trigger],
    ['review', review],
    ...process.reference.map((text) => ['reference', text] as const),
  ];
  if (sop !== undefined) {
    const one = {
      number: sop.number,
      status: sop.status,
      created: sop.created,
      effective: sop.effective,
      review: sop.review,
    };
    pairs.push(
      ...Object.entries(one).map(([key, text]) => [`sop.${key}`, text] as const),
      ...sop.organization.map((text) => ['sop.organization', text] as const),
      ...sop.legalBasis.map((text) => ['sop.legal-basis', text] as const),
      ...sop.qualification.map((text) => ['sop.qualification', text] as const),
      ...sop.related.map(({ text }) => ['sop.related', text] as const),
      ...sop.equipment.map((text) => ['sop.equipment', text] as const),
      ...sop.warning.map((text) => ['sop.warning', text] as const),
      ...sop.records.map((text) => ['sop.records', text] as const),
      ...sop.replaces.map((text) => ['sop.replaces', text] as const),
      ...sop.extra.map(({ key, value }) => [`sop:${key}`, value] as const),
    );
    for (const role of ['approved', 'prepared', 'checked'] as const) {
      const person = sop[role];
      for (const [key, text] of Object.entries(person ?? {})) pairs.push([`sop.${role}.${key}`, text]);
    }
  }
  return pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined && pair[1] !== '');
}

/** A step: everything that its element cannot say. */
export function stepExtension(make: Make, step: Step, { model, process, actorName, stepAt }: Lookup): ModdleElement {
  const local = (id: string): string => id.slice(process.id.length + 1);
  return make('alur:Step', {
    id: local(step.id),
    at: `${stepAt.get(step)}`,
    kind: step.kind,
    named: yes(step.name !== undefined),
    shared: yes(step.text === undefined && step.kind !== 'fork' && step.kind !== 'join'),
    ends: step.endOf === undefined ? undefined : 'true',
    block: step.block === undefined ? undefined : local(step.block),
    branch: step.branch === undefined ? undefined : local(step.branch),
    actors: step.actors.map(actorName).join(' '),
    // an amount, or a mere text
    [step.time?.min === undefined ? 'lasts' : 'time']: step.time && xmlText(step.time.text),
    caption: step.caption && xmlText(step.caption),
    via: step.via && xmlText(step.via),
    uses: step.uses.flatMap((id) => {
      const object = model.objects.find((one) => one.id === id);
      return object ? [make('alur:Uses', { kind: object.type, name: object.name, title: xmlText(object.title) })] : [];
    }),
    runs: step.runs,
    needs: texts(make, 'alur:Needs', step.needs),
    outputs: texts(make, 'alur:Output', step.outputs),
  });
}

/** What was added around a step. */
export function partExtension(make: Make, { step, role }: ChartNode, { process }: Lookup): ModdleElement {
  return make('alur:Part', { of: step.id.slice(process.id.length + 1), role });
}

/** A flow: its kind and what is handed over on it. */
export function flowExtension(make: Make, flow: Flow, { flowAt, branchTitle }: Lookup): ModdleElement {
  const branch = branchTitle.get(flow);
  return make('alur:Flow', {
    at: `${flowAt.get(flow)}`,
    kind: flow.kind,
    answer: flow.answer,
    label: flow.label && xmlText(flow.label),
    via: flow.via && xmlText(flow.via),
    branch: branch && xmlText(branch),
    with: texts(make, 'alur:With', flow.with),
  });
}
