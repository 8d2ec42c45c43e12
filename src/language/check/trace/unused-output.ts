// trace/unused-output: something is made, and no step needs it.

import type { Report } from '../../diagnostic/diagnostic.js';
import { leaving } from '../graph.js';
import { lookupIn } from '../lookup.js';
import { insert } from '../mend.js';
import { nameOf, type Subject, statementOf } from '../subject.js';
import { isBlank, placeOf } from '../time/timed.js';
import { isRecord, isState } from './lists.js';
import { following, isWhole, listIn, type Thing, thingsOf } from './things.js';
import { nearness, type Words, wordsOf } from './words.js';

/** One finding for each thing. What ends the process, is recorded, or leads back as a remark need not be used. */
export function unusedOutput(subject: Subject, report: Report): void {
  if (!isWhole(subject)) return;
  const { needs, outputs } = thingsOf(subject);
  const isUsed = users(subject, needs);
  const found = new Map<string, Thing[]>();
  for (const output of outputs) {
    if (isRecord(output.words) || isState(output.text) || isUsed(output) || !mustBeUsed(subject, output.number))
      continue;
    const same = found.get(output.words.key);
    if (same === undefined) found.set(output.words.key, [output]);
    else same.push(output);
  }
  for (const [output, ...others] of found.values()) {
    if (output === undefined) continue;
    const labels = others.slice(0, 5).map(({ node }) => ({ role: 'also' as const, span: placeOf(subject, node) }));
    const { next, fixes } = others.length === 0 ? toNext(subject, output) : nowhere;
    report(
      'trace/unused-output',
      placeOf(subject, output.node),
      { thing: output.text, name: nameOf(output.step), next },
      { labels, fixes },
    );
  }
}

/** Is an output of this step for a later one: it neither ends the process nor only goes back, and all that follows says what it needs? */
function mustBeUsed({ graph, model }: Subject, number: number): boolean {
  const step = graph.steps[number]!;
  if (step.kind === 'end' || graph.reached[number] === 0) return false;
  if (step.actors.some((actor) => lookupIn(model).actors.get(actor)?.system)) return false;
  const flows = Array.from(leaving(graph, number), (flow) => graph.flows[flow]!);
  if (flows.length === 0 || flows.every(({ loop }) => loop)) return false;
  const { steps, end } = following(graph, number);
  if (end || steps.length === 0) return false;
  return steps.map((at) => graph.steps[at]!).every((next) => next.runs === undefined && !next.needs.every(isBlank));
}

/** Looks for whoever needs a thing by this or a near name: a step, or someone outside of the process. */
function users({ model, process }: Subject, needs: readonly Thing[]): (output: Thing) => boolean {
  const outward = [
    ...process.outputs.flatMap(({ things }) => things),
    ...(process.sop?.records ?? []),
    ...lookupIn(model)
      .handoffsFrom(process)
      .flatMap(({ what }) => what),
    ...process.produces.flatMap((id) => lookupIn(model).objects.get(id)?.title ?? []),
  ].map(wordsOf);
  const index = new Map<string, { readonly words: Words; readonly number: number }[]>();
  for (const need of [...needs, ...outward.map((words) => ({ words, number: -1 }))]) {
    for (const word of new Set(need.words.list)) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [need]);
      else if (list.length < LOOKED_AT) list.push(need);
    }
  }
  const fits = (a: Words, b: Words): boolean => a.key === b.key || nearness(a, b) > 0;
  return ({ words, number }) =>
    words.list.some((word) => index.get(word)?.some((need) => need.number !== number && fits(need.words, words)));
}

/** Needs with one word in common, looked at for one output, at most. */
const LOOKED_AT = 100;

const nowhere = { next: '', fixes: [] };

/** Adds it to what the one step that follows needs. */
function toNext(subject: Subject, output: Thing) {
  const { graph, written } = subject;
  const { steps } = following(graph, output.number);
  const next = graph.steps[steps[0] ?? -1];
  const statement = next === undefined ? undefined : statementOf(subject, next);
  const last = statement?.kind === 'step' ? listIn(statement, 'needs')?.texts.at(-1) : undefined;
  if (steps.length !== 1 || next === undefined || last === undefined || steps[0] === output.number) return nowhere;
  if (next.outputs.some((thing) => wordsOf(thing).key === output.words.key)) return nowhere;
  const text = `, ${written.source.text.slice(output.node.start, output.node.end)}`;
  return { next: nameOf(next), fixes: [{ role: 'next', edits: [insert(written, last.end, text)] }] };
}
