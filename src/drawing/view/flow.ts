// A flow as it is to be shown: which lanes, rows, symbols, arrows and words a table or a lane map has.
import type { Model, Process } from '../../language/model/model.js';
import { printedTime } from './amounts.js';
import { edgesOf } from './arrows.js';
import { stepsById } from './gates.js';
import { headingsOf, wordsOf } from './labels.js';
import { describe, readingsOf } from './reading.js';
import { type FlowOptions, nodeOf, placingsOf } from './symbols.js';
import type { FlowView, Lane, TableRow } from './view.js';

/**
 * Takes a model and one of its processes, and gives what a table or lane map of it shows. Any process has a view: without actors
 * it has one nameless lane, without steps it is empty; flows that lead nowhere are left out.
 */
export function flowView(model: Model, whole: Process, kind: 'table' | 'lanes', options: FlowOptions = {}): FlowView {
  const laneOf = laneNames(model, whole);
  const process = inLanes(whole, laneOf);
  const lanes = lanesOf(model, whole, laneOf);
  const laneIds = lanes.map((lane) => lane.id);
  const words = wordsOf(process);
  const placings = placingsOf(process, kind, laneIds);
  const edges = edgesOf(process, kind, placings, laneIds);
  const seenThrough = kind === 'table' ? edges : edgesOf(process, 'table', placings, laneIds);
  const readings = readingsOf(process, placings, seenThrough, lanes);
  return {
    kind,
    process: process.id,
    title: process.title,
    description: describe(process, kind),
    language: process.language,
    lanes,
    groups: groupsOf(model, laneIds, laneOf),
    rows: kind === 'table' ? rowsOf(process) : [],
    nodes: placings.map((placing, i) => nodeOf(placing, words, kind, readings[i]!, options)),
    edges,
    headings: headingsOf(process),
    origin: whole.origin,
  };
}

/** Actor's id → id of its lane: the bare name, as the file has it, or the whole id where two actors of the page share a name. */
function laneNames(model: Model, process: Process): ReadonlyMap<string, string> {
  const names = new Map(model.actors.map((actor) => [actor.id, actor.name]));
  const counts = new Map<string, number>();
  for (const id of new Set(process.actors)) counts.set(names.get(id) ?? id, (counts.get(names.get(id) ?? id) ?? 0) + 1);
  return new Map(process.actors.map((id) => [id, counts.get(names.get(id) ?? id) === 1 ? (names.get(id) ?? id) : id]));
}

/** The same process with its actors called by their lanes. */
function inLanes(process: Process, laneOf: ReadonlyMap<string, string>): Process {
  const renamed = (actors: readonly string[]): string[] => actors.map((id) => laneOf.get(id) ?? id);
  const steps = process.steps.map((step) => ({ ...step, actors: renamed(step.actors) }));
  return { ...process, actors: renamed(process.actors), steps };
}

function lanesOf(model: Model, process: Process, laneOf: ReadonlyMap<string, string>): Lane[] {
  const titles = new Map(model.actors.map((actor) => [actor.id, actor.title]));
  const lanes = [...new Set(process.actors)].map((id) => ({ id: laneOf.get(id) ?? id, title: titles.get(id) ?? id }));
  return lanes.length > 0 ? lanes : [{ id: process.id, title: '' }];
}

/** A group's header spans neighbouring lanes; where others stand between its lanes, it has one header for each part. */
function groupsOf(model: Model, lanes: readonly string[], laneOf: ReadonlyMap<string, string>): FlowView['groups'] {
  const groupOfLane = new Map(
    model.groups.flatMap((group) => group.actors.map((actor) => [laneOf.get(actor) ?? '', group] as const)),
  );
  const runs: { id: string; title: string; lanes: string[] }[] = [];
  const parts = new Map<string, number>();
  lanes.forEach((lane, i) => {
    const group = groupOfLane.get(lane);
    if (!group) return;
    if (i > 0 && groupOfLane.get(lanes[i - 1]!) === group) runs.at(-1)?.lanes.push(lane);
    else {
      const part = (parts.get(group.id) ?? 0) + 1;
      parts.set(group.id, part);
      runs.push({ id: part === 1 ? group.id : `${group.id}#${part}`, title: group.title, lanes: [lane] });
    }
  });
  return runs;
}

function rowsOf(process: Process): TableRow[] {
  const steps = stepsById(process);
  return process.rows.map(({ number, step: id }) => {
    const step = steps.get(id);
    return {
      number,
      activity: step?.text ?? step?.title ?? '',
      needs: step?.needs ?? [],
      time: printedTime(step?.time?.text ?? ''),
      outputs: step?.outputs ?? [],
      note: step?.note ?? '',
      ...(step && { origin: step.origin }),
    };
  });
}
