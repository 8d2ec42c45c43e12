// trace/unknown-need, trace/other-words and trace/too-late: where does what a step needs come from?
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Graph } from '../graph.js';
import { replace } from '../mend.js';
import { nameOf, type Subject } from '../subject.js';
import { isBlank, placeOf } from '../time/timed.js';
import { isStanding } from './lists.js';
import { type Given, nearestOf, type Sources, sourcesOf } from './sources.js';
import { firstSteps, isToolHere, isWhole, outsiders, preceding, type Thing, thingsOf } from './things.js';
import { isMadeSo, isWithin, type Words, wordsOf } from './words.js';

/** What is found about one need. */
type Fault =
  | { readonly code: 'trace/unknown-need' }
  | { readonly code: 'trace/other-words'; readonly near: Given }
  | { readonly code: 'trace/too-late'; readonly maker: Given };

/** One finding for each thing, at the first step that needs it. */
export function tracedNeeds(subject: Subject, report: Report): void {
  if (!isWhole(subject)) return;
  const things = thingsOf(subject);
  const sources = sourcesOf(subject, things);
  const first = firstSteps(subject.graph);
  const outside = outsiders(subject);
  const open = new Map<string, { fault: Fault; needs: Thing[] }>();
  for (const need of things.needs) {
    const { number, step } = need;
    if (first.has(number) || subject.graph.reached[number] === 0) continue;
    if (step.actors.some((actor) => outside.has(actor)) || isToolHere(things, need) || isStanding(need.words)) continue;
    const known = open.get(need.words.key);
    const fault = faultOf(subject, need, sources);
    if (fault === undefined) continue;
    if (known === undefined) open.set(need.words.key, { fault, needs: [need] });
    else if (known.fault.code === fault.code) known.needs.push(need);
  }
  for (const { fault, needs } of open.values()) say(subject, fault, needs, report);
}

function faultOf(
  { graph }: Subject,
  { words, number, step }: Thing,
  { isBrought, sharing, comesBefore }: Sources,
): Fault | undefined {
  const given = sharing(words).filter((one) => one.number !== number);
  const isBefore = (makers: readonly Given[]): boolean =>
    makers.length > 0 && comesBefore(new Set(makers.map((one) => one.number)), number);
  // The usual case first: all else that is looked at costs more.
  if (isBefore(given.filter((one) => one.words.key === words.key)) || isBrought(words)) return undefined;
  // A step right before that says nothing about what it gives may give it: that is asked there.
  if (preceding(graph, number).some((at) => graph.steps[at]!.outputs.every(isBlank))) return undefined;
  const makers = [
    ...given.filter((one) => isWithin(words, one.words) || isMadeBy(graph, words, one)),
    ...together(words, given),
  ];
  if (isBefore(makers)) return undefined;
  const maker = makers.find((one) => one.words.key === words.key);
  if (maker !== undefined) return { code: 'trace/too-late', maker };
  const before = new Set(preceding(graph, number));
  const near = nearestOf(words, given, before, (at) => comesBefore(new Set([at]), number));
  if (near === undefined && bringing.test(step.title)) return undefined;
  return near === undefined ? { code: 'trace/unknown-need' } : { code: 'trace/other-words', near };
}

/** Who hands something in brings it along. */
const bringing =
  /^\s*(?:menyerahkan|menyampaikan|mengajukan|melengkapi|mengumpulkan|menghimpun|mengusulkan|melampirkan|membawa|submits?|hands? in|provides?|collects?|brings?|gathers?)(?!\p{L})/iu;

/** Is it what a step gives, in the state that the step brings about? */
function isMadeBy({ steps }: Graph, words: Words, given: Given): boolean {
  return isWithin(given.words, words) && isMadeSo(words, given.words, wordsOf(steps[given.number]!.title));
}

/** Steps that give all of it as several things: `Konsep SPT`, `Konsep SPPD` for `Konsep SPT dan SPPD`. */
function together(words: Words, given: readonly Given[]): readonly Given[] {
  const byStep = new Map<number, Set<string>>();
  for (const { number, words: some } of given) {
    const all = byStep.get(number) ?? new Set();
    for (const word of some.list) all.add(word);
    byStep.set(number, all);
  }
  return given.filter(({ number }) => words.list.every((word) => byStep.get(number)?.has(word)));
}

function say(subject: Subject, fault: Fault, needs: readonly Thing[], report: Report): void {
  const { graph, written } = subject;
  const [need] = needs;
  if (need === undefined) return;
  const span = placeOf(subject, need.node);
  const args = { thing: need.text, name: nameOf(need.step) };
  const also = needs.slice(1, 6).map(({ node }) => ({ role: 'also' as const, span: placeOf(subject, node) }));
  if (fault.code === 'trace/unknown-need') {
    report(fault.code, span, args, { labels: also });
    return;
  }
  const given = fault.code === 'trace/too-late' ? fault.maker : fault.near;
  const step = graph.steps[given.number]!;
  const source = {
    role: 'source' as const,
    span: given.thing === undefined ? step.origin : placeOf(subject, given.thing.node),
  };
  const more = { ...args, source: nameOf(step) };
  if (fault.code === 'trace/too-late') report(fault.code, span, more, { labels: [source, ...also] });
  else {
    const edits = needs.map(({ node }) => replace(written, node, quoted(subject, given)));
    const fixes = [{ role: 'same', args: { near: given.text }, edits }];
    report(fault.code, span, { ...more, near: given.text }, { labels: [source, ...also], fixes });
  }
}

function quoted({ written }: Subject, { thing, text }: Given): string {
  if (thing !== undefined) return written.source.text.slice(thing.node.start, thing.node.end);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
