// map/no-flow, no-sop, sop-outside-map, one-lane, customer-lane, performer-without-lane: from the lowest process to its flow and its SOP.

import type { Report } from '../../diagnostic/diagnostic.js';
import type { Actor, Process } from '../../model/model.js';
import { lookupIn } from '../lookup.js';
import type { Whole } from '../rule.js';
import { wordsOf } from '../trace/words.js';
import { isLoose, type Maps, mapsOf, proceduresOf } from './maps.js';
import { statementOf } from './place.js';
import { realizedIn, regencyMaps } from './tiers.js';

/** The lowest process is shown as a flow across functions. What agencies realise is shown by them. */
export function noFlow(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const realized = realizedIn(whole);
  const regency = new Set(regencyMaps(maps).flat());
  for (const process of maps.mapped) {
    const isLowest = process.steps.length === 0 && maps.insideOf(process).length === 0;
    if (!isLowest || statementOf(whole, process) === undefined) continue;
    const chain = maps.chainOf(process);
    if (chain.some(({ id }) => realized.has(id)) || regency.has(chain.at(-1)!)) continue;
    report('map/no-flow', process.origin, { process: process.title }, { process: process.id });
  }
}

/** A flow across functions is the basis of SOPs: it is one, or its steps run some. */
export function noSop(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  for (const process of maps.mapped) {
    if (process.steps.length === 0 || process.sop !== undefined) continue;
    if (proceduresOf(maps, process).length > 0 || whole.writtenAt(process.origin.path) === undefined) continue;
    report('map/no-sop', process.origin, { process: process.title }, { process: process.id });
  }
}

/** An SOP that belongs to no process of a map. */
export function sopOutsideMap(whole: Whole, report: Report): void {
  const run = new Set(whole.model.processes.flatMap(({ steps }) => steps.flatMap((step) => step.runs ?? [])));
  for (const process of whole.model.processes) {
    if (process.sop === undefined || !isLoose(process) || run.has(process.id)) continue;
    report('map/sop-outside-map', process.origin, { process: process.title }, { process: process.id });
  }
}

/** Nothing crosses a function where one actor does everything. */
export function oneLane(whole: Whole, report: Report): void {
  for (const process of mapsOf(whole).mapped) {
    const acting = new Set(process.steps.flatMap(({ actors }) => actors));
    const [actor, second] = actorsOf(whole, process).filter(({ id }) => acting.has(id));
    if (process.steps.length === 0 || actor === undefined || second !== undefined) continue;
    report('map/one-lane', process.origin, { process: process.title, actor: actor.title }, { process: process.id });
  }
}

/** The actors of a process in the order of the lanes. */
const actorsOf = ({ model }: Whole, process: Process): readonly Actor[] => lookupIn(model).actorsOf(process);

/**
 * The lane that deals with the customer is the top one (PermenPANRB 19/2018): the customer's own, or that of whoever meets the customer.
 * A customer is somebody outside who begins the flow or whom it ends with; others outside (a bank, a ministry) help in between.
 */
export function customerLane(whole: Whole, report: Report): void {
  for (const process of mapsOf(whole).mapped) {
    const acting = new Set(process.steps.flatMap(({ actors }) => actors));
    const lanes = actorsOf(whole, process).filter(({ id }) => acting.has(id));
    const outer = new Set(
      process.steps.flatMap(({ kind, actors }) => (kind === 'start' || kind === 'end' ? actors : [])),
    );
    const customers = new Set(lanes.filter(({ id, external }) => external && outer.has(id)).map(({ id }) => id));
    const [top] = lanes;
    if (top === undefined || customers.size === 0 || top.external) continue;
    const meeting = new Set(
      process.handoffs.flatMap(({ from, to }) => (customers.has(from) ? [to] : customers.has(to) ? [from] : [])),
    );
    if (meeting.size === 0 || meeting.has(top.id)) continue;
    const customer = lanes.find(({ id }) => customers.has(id))!;
    const labels = [{ role: 'customer' as const, span: customer.origin }];
    const args = { process: process.title, top: top.title, customer: customer.title };
    report('map/customer-lane', process.origin, args, { labels, process: process.id });
  }
}

/** Who acts in an SOP and has no lane in the flow that it carries out. */
export function performerWithoutLane(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  for (const flow of maps.mapped) {
    if (flow.steps.length === 0) continue;
    const lanes = actorsOf(whole, flow);
    for (const sop of proceduresOf(maps, flow)) {
      const acting = new Set(sop.steps.flatMap(({ actors }) => actors));
      const missing = actorsOf(whole, sop)
        .filter(({ id }) => acting.has(id))
        .filter((actor) => !hasLane(actor, lanes, maps));
      if (missing.length === 0) continue;
      const names = missing.map(({ title }) => `"${title}"`).join(', ');
      const labels = [{ role: 'flow' as const, span: flow.origin }];
      const args = { process: sop.title, flow: flow.title, names, count: missing.length };
      report('map/performer-without-lane', sop.origin, args, { labels, process: sop.id });
    }
  }
}

/** A lane of the same name, or of the name of a unit that the performer belongs to; for people outside, any lane of people outside. */
function hasLane(actor: Actor, lanes: readonly Actor[], { unitsFrom }: Maps): boolean {
  const keys = new Set(
    [actor.title, ...unitsFrom(actor.unit).map(({ title }) => title)].map((title) => wordsOf(title).key),
  );
  return lanes.some(
    (lane) => lane.id === actor.id || (actor.external && lane.external) || keys.has(wordsOf(lane.title).key),
  );
}
