// text/verb-first, passive, weak-verb, actor-first, receiver: how an activity begins. At most one of them is found.
import type { Activity, Finding } from './activity.js';
import { capitalised, uncapitalised, type Word } from './words.js';

/** Longest title of an actor that is looked for, in words. */
const LONGEST = 12;

/** One finding on the beginning of an activity. */
export function beginning(activity: Activity): Finding | undefined {
  return receiver(activity) ?? actorFirst(activity) ?? verbFirst(activity);
}

function verbFirst({ opening, text }: Activity): Finding | undefined {
  if (opening.kind === 'fine') return undefined;
  const mend = { text: opening.text };
  if (opening.kind === 'passive') return { code: 'text/passive', args: { text, word: opening.word }, ...mend };
  if (opening.kind === 'weak') {
    return { code: 'text/weak-verb', args: { text, words: opening.words, verb: opening.verb }, ...mend };
  }
  return { code: 'text/verb-first', args: { text, verb: opening.verb ?? '' }, ...mend };
}

/** `Petugas loket memeriksa berkas` in the row of that clerk. */
function actorFirst({ text, words, around, own }: Activity): Finding | undefined {
  const { tongue, titles } = around;
  const from = tongue.articles.has(words[0]?.lower ?? '') ? 1 : 0;
  const whole = titleAt(words, from, titles);
  const length = whole === 0 ? ownPart(words, from, own, tongue.isVerb) : whole;
  const last = words[from + length - 1];
  if (length === 0 || last === undefined) return undefined;
  const next = words[from + length];
  const args = { text, actor: text.slice(words[from]!.start, last.end) };
  const isOwn = whole === 0 || own.includes(wordsBetween(words, from, length));
  const rest =
    isOwn && next !== undefined && tongue.isVerb(next.lower) ? capitalised(text.slice(next.start)) : undefined;
  return { code: 'text/actor-first', args, text: rest };
}

/** What the next one receives, written in the row of the one who gives. */
function receiver(activity: Activity): Finding | undefined {
  const { text, words, around, own } = activity;
  const { tongue, titles } = around;
  const from = tongue.articles.has(words[0]?.lower ?? '') ? 1 : 0;
  const length = titleAt(words, from, titles);
  const verb = words[from + length];
  const name = length === 0 ? '' : wordsBetween(words, from, length);
  if (length > 0 && !own.includes(name) && tongue.receives.has(verb?.lower ?? '')) {
    const actor = text.slice(words[from]!.start, words[from + length - 1]!.end);
    return handedTo(activity, actor, words.slice(from + length + 1));
  }
  if (tongue.receives.has(words[0]?.lower ?? '')) return ownGift(activity);
  return receivedBy(activity);
}

/** `Menerima berkas dari Petugas Loket` in that clerk's row. */
function ownGift({ text, words, around, own }: Activity): Finding | undefined {
  const { from, articles } = around.tongue;
  for (let at = 1; at < words.length; at++) {
    if (words[at]!.lower !== from) continue;
    const first = articles.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    const length = titleAt(words, first, around.titles);
    if (length > 0 && own.includes(wordsBetween(words, first, length)))
      return { code: 'text/receiver', args: { text } };
  }
  return undefined;
}

/** `Berkas diterima (oleh) Kepala Bidang`. */
function receivedBy(activity: Activity): Finding | undefined {
  const { text, words, around, own } = activity;
  const { tongue, titles } = around;
  const at = words.findIndex(({ lower }) => tongue.received.has(lower));
  if (at < 0) return undefined;
  let first = words[at + 1]?.lower === tongue.by ? at + 2 : at + 1;
  if (tongue.articles.has(words[first]?.lower ?? '')) first++;
  const length = titleAt(words, first, titles);
  if (length === 0 || own.includes(wordsBetween(words, first, length))) return undefined;
  const actor = text.slice(words[first]!.start, words[first + length - 1]!.end);
  const before = words.slice(0, at).filter(({ lower }) => lower !== 'is' && lower !== 'are');
  return first + length === words.length
    ? handedTo(activity, actor, before)
    : { code: 'text/receiver', args: { text } };
}

function handedTo({ text, around }: Activity, actor: string, thing: readonly Word[]): Finding {
  const { handOver, links } = around.tongue;
  const [first, last] = [thing[0], thing.at(-1)];
  const isPlain = first !== undefined && last !== undefined && !thing.some(({ lower }) => links.has(lower));
  const mend = isPlain ? handOver(uncapitalised(text.slice(first.start, last.end)), actor, around.third) : undefined;
  return { code: 'text/receiver', args: { text }, text: mend };
}

/** How many words the title of an actor has that stands at a word; 0 if none does. */
function titleAt(words: readonly Word[], at: number, titles: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    if (titles.has(wordsBetween(words, at, length))) return length;
  }
  return 0;
}

/** How many words of an own title's beginning stand at a word and before a verb: "Petugas" of "Petugas Loket". */
function ownPart(
  words: readonly Word[],
  at: number,
  own: readonly string[],
  isVerb: (word: string) => boolean,
): number {
  for (let length = 1; length < LONGEST && at + length < words.length; length++) {
    const part = wordsBetween(words, at, length);
    if (!own.some((title) => title.startsWith(`${part} `) || title.endsWith(` ${part}`))) continue;
    if (isVerb(words[at + length]!.lower)) return length;
  }
  return 0;
}

function wordsBetween(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ lower }) => lower)
    .join(' ');
}
