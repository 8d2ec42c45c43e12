// trace/same-output, trace/state-as-output and trace/tool-among-needs: what a cell says, looked at by itself.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Sop } from '../../syntax/ast.js';
import { insert, remove, replace } from '../mend.js';
import { isDamaged, nameOf, type Subject, statementOf } from '../subject.js';
import { placeOf } from '../time/timed.js';
import { isState, isTool } from './lists.js';
import { isToolHere, listIn, type Thing, thingsOf } from './things.js';
import { wordsOf } from './words.js';

/** Something comes out under the name under which it went in: what has the step done to it? */
export function sameOutput(subject: Subject, report: Report): void {
  const { needs, outputs } = thingsOf(subject);
  const needed = new Set(needs.map(({ number, words }) => `${number} ${words.key}`));
  const same = outputs.filter(
    ({ number, words, step }) => needed.has(`${number} ${words.key}`) && !isDamaged(subject, step),
  );
  for (const [first, also] of grouped(subject, same))
    report('trace/same-output', placeOf(subject, first.node), { thing: first.text, name: nameOf(first.step) }, also);
}

/** `Selesai` and `Menunggu` are no things that can be handed over. */
export function stateAsOutput(subject: Subject, report: Report): void {
  const states = thingsOf(subject).outputs.filter(({ text, step }) => isState(text) && !isDamaged(subject, step));
  for (const [first, also] of grouped(subject, states))
    report(
      'trace/state-as-output',
      placeOf(subject, first.node),
      { thing: first.text, name: nameOf(first.step) },
      also,
    );
}

/** Tools stand in the identity of the SOP, once; what a step needs is what comes in. */
export function toolAmongNeeds(subject: Subject, report: Report): void {
  const things = thingsOf(subject);
  const tools = things.needs.filter((need) => isToolHere(things, need) && !isDamaged(subject, need.step));
  for (const [first, also, all] of grouped(subject, tools)) {
    const args = { thing: first.text, name: nameOf(first.step) };
    report('trace/tool-among-needs', placeOf(subject, first.node), args, { ...also, fixes: moved(subject, all) });
  }
}

/** One entry for each thing: the first place, and up to five others. */
function grouped(subject: Subject, things: readonly Thing[]) {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(thing.words.key);
    if (group === undefined) groups.set(thing.words.key, [thing]);
    else group.push(thing);
  }
  return [...groups.values()].map((all) => {
    const labels = all.slice(1, 6).map(({ node }) => ({ role: 'also' as const, span: placeOf(subject, node) }));
    return [all[0]!, { labels }, all] as const;
  });
}

/** Takes the tool out of all lists; writes it behind `equipment` if it does not stand there yet. Not if a list would be left empty. */
function moved(subject: Subject, tools: readonly Thing[]) {
  const { process, written } = subject;
  const edits = [];
  for (const { step, node } of tools) {
    const statement = statementOf(subject, step);
    const texts = statement?.kind === 'step' ? (listIn(statement, 'needs')?.texts ?? []) : [];
    const at = texts.indexOf(node);
    const others = texts.filter((text) => !isTool(wordsOf(text.value)));
    if (at < 0 || others.length === 0) return [];
    const next = texts[at + 1];
    if (next !== undefined) edits.push(replace(written, { start: node.start, end: next.start }, ''));
    else edits.push(remove(written, { start: texts[at - 1]!.end, end: node.end }));
  }
  const { words, node } = tools[0]!;
  if (process.sop?.equipment.some((tool) => wordsOf(tool).key === words.key)) return [{ role: 'remove', edits }];
  const last = equipmentIn(subject)?.at(-1);
  if (last === undefined) return [];
  const text = written.source.text.slice(node.start, node.end);
  return [{ role: 'move', edits: [insert(written, last.end, `, ${text}`), ...edits] }];
}

function equipmentIn({ process, written }: Subject) {
  const sop = written.processAt(process.origin.start)?.body.find((item): item is Sop => item.kind === 'sop');
  const field = sop?.fields.find((item) => item.kind === 'field' && item.concept === 'equipment');
  return field?.kind === 'field' ? field.values : undefined;
}
