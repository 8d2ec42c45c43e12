// actor/own-check: somebody checks or tests what they made themselves, and nobody else has looked at it.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import { type Act, does, plain, wordsOf } from '../acts.js';
import { nameOf, type Subject } from '../subject.js';
import { titlesOf } from './titles.js';

/**
 * Goes through the steps as they are written and remembers who made each thing last. A thing is what a step delivers, or what its
 * activity says behind its verb; a look by anybody else makes it forgotten. An approval is `actor/own-approval`.
 */
export function ownCheck(subject: Subject, report: Report): void {
  const { graph, model } = subject;
  const made = new Map<string, Step>();
  graph.steps.forEach((step, number) => {
    if (graph.reached[number] === 0 || step.text === undefined) return;
    if (looks(step)) {
      const maker = does(step.text, 'approve') ? undefined : ownMaker(step, made);
      if (maker !== undefined) {
        const [actor = ''] = step.actors;
        const args = { actor: titlesOf(model).get(actor) ?? actor, step: nameOf(step), made: nameOf(maker) };
        report('actor/own-check', step.origin, args, { labels: [{ role: 'made', span: maker.origin }] });
      }
      for (const thing of seenBy(step)) made.delete(thing);
      for (const output of step.outputs) made.delete(plain(output));
    } else remember(step, made);
  });
}

const looking: readonly Act[] = ['check', 'approve', 'judge', 'test'];
const making: readonly Act[] = ['prepare', 'make', 'correct'];

function looks({ text }: Step): boolean {
  return looking.some((act) => does(text, act));
}

function makes({ text }: Step): boolean {
  return making.some((act) => does(text, act));
}

/** Whoever delivers a thing anew made it last; of what is only passed on nothing is known any more. */
function remember(step: Step, made: Map<string, Step>): void {
  const isMaker = makes(step);
  for (const output of step.outputs) {
    if (isMaker) made.set(plain(output), step);
    else made.delete(plain(output));
  }
  const thing = objectOf(step);
  if (isMaker && thing !== '') made.set(thing, step);
}

/** The step in which the only actor of a look made what it looks at, alone. */
function ownMaker(step: Step, made: ReadonlyMap<string, Step>): Step | undefined {
  const [actor, second] = step.actors;
  if (actor === undefined || second !== undefined) return undefined;
  const makers = seenBy(step).flatMap((thing) => made.get(thing) ?? []);
  return makers.find((maker) => maker.actors.length === 1 && maker.actors[0] === actor);
}

/** What a look is at: what its activity names, and what it needs, if that is what the activity speaks of. */
function seenBy(step: Step): readonly string[] {
  const thing = objectOf(step);
  const words = new Set(thing.split(' '));
  const needs = step.needs.filter((need) => wordsOf(need).some((word) => words.has(word))).map(plain);
  return thing === '' ? needs : [thing, ...needs];
}

/** Words between the verb and the thing: "Memeriksa kembali kelengkapan berkas", "Checks the contents of the letter". */
const between = new Set([
  ...[
    'kembali',
    'ulang',
    'kelengkapan',
    'kebenaran',
    'kesesuaian',
    'keabsahan',
    'isi',
    'hasil',
    'dan',
    'serta',
    'terhadap',
  ],
  ...['the', 'a', 'an', 'all', 'whether', 'that', 'if', 'again', 'of', 'and', 'its', 'their', 'his', 'her', 'own'],
  ...['completeness', 'correctness', 'contents', 'accuracy', 'quality'],
]);
/** Words at which a thing ends: "Memeriksa draf surat sesuai pedoman", "Checks the report against the invoices". */
const behind = new Set([
  ...[
    'sesuai',
    'dengan',
    'untuk',
    'pada',
    'kepada',
    'dari',
    'oleh',
    'secara',
    'di',
    'ke',
    'berdasarkan',
    'sebelum',
    'bersama',
  ],
  ...['against', 'with', 'for', 'in', 'at', 'on', 'to', 'by', 'from', 'before', 'is', 'are', 'and'],
]);

/** What an activity is about, as written behind its verb: "Menyusun draf surat" says "draf surat". */
function objectOf({ text = '' }: Step): string {
  const words = wordsOf(text).slice(1);
  const begin = words.findIndex((word) => !between.has(word) && !isVerb(word));
  if (begin < 0) return '';
  const rest = words.slice(begin);
  const end = rest.findIndex((word) => behind.has(word));
  return rest.slice(0, end < 0 ? rest.length : end).join(' ');
}

/** A second verb: "Menyusun dan mengetik surat". */
function isVerb(word: string): boolean {
  return [...looking, ...making].some((act) => does(word, act));
}
