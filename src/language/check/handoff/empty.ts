// handoff/empty: work changes hands and nothing is named that is handed over.

import type { Report } from '../../diagnostic/diagnostic.js';
import type { Handoff } from '../../model/model.js';
import { lookupIn } from '../lookup.js';
import { isOn } from '../options.js';
import { isUncertain, nameOf, type Subject } from '../subject.js';

/** One finding for each step that gives nothing, at the step. Bare borders and steps that share a row show their row's output. */
export function emptyHandoff(subject: Subject, report: Report): void {
  const { graph, model, process, options } = subject;
  const empty = new Map<string, Handoff>();
  for (const handoff of process.handoffs) {
    if (handoff.what.length === 0 && !empty.has(handoff.fromStep)) empty.set(handoff.fromStep, handoff);
  }
  if (empty.size === 0) return;
  const { actors } = lookupIn(model);
  const outputs = new Set(process.steps.filter((step) => step.outputs.length > 0).map((step) => step.row));
  for (const { fromStep, toStep, from, to } of empty.values()) {
    const [giver, taker] = [fromStep, toStep].map((id) => graph.steps[graph.numberOf(id) ?? -1]);
    if (giver === undefined || taker === undefined || isUncertain(subject, giver)) continue;
    if (giver.runs !== undefined) continue; // what comes out is said in the process that it runs
    if (giver.text !== undefined && giver.kind !== 'wait' && isOn('trace/missing-output', options)) continue; // asked there
    if (giver.text === undefined && (giver.kind === 'start' || outputs.has(giver.row))) continue;
    const args = { from: actors.get(from)?.title ?? from, to: actors.get(to)?.title ?? to, step: nameOf(giver) };
    report('handoff/empty', giver.origin, args, { labels: [{ role: 'receiver', span: taker.origin }] });
  }
}
