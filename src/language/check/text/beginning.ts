// text/verb-first, passive, weak-verb, actor-first, receiver: how an activity begins. At most one of them is found.
import type { Activity, Finding } from './activity.js';
import { titleAt, wordsBetween } from './actor-names.js';
import { capitalised, uncapitalised, type Word } from './words.js';

/** One finding on the beginning of an activity. */
export function beginning(activity: Activity): Finding | undefined {
  return receiver(activity) ?? actorFirst(activity) ?? verbFirst(activity);
}

/** A step that is carried out as another process may bear its name, and processes are named with nouns. */
function verbFirst({ opening, text, step }: Activity): Finding | undefined {
  if (opening.kind === 'fine' || (opening.kind === 'noun' && step.runs !== undefined)) return undefined;
  // All in capitals, it is spelled well first.
  const mend = { text: text === text.toUpperCase() ? undefined : opening.text };
  if (opening.kind === 'passive') return { code: 'text/passive', args: { text, word: opening.word }, ...mend };
  if (opening.kind === 'weak') {
    return { code: 'text/weak-verb', args: { text, words: opening.words, verb: opening.verb }, ...mend };
  }
  return { code: 'text/verb-first', args: { text, verb: opening.verb ?? '' }, ...mend };
}

/** `Petugas loket memeriksa berkas` in the row of that clerk. */
function actorFirst({ text, words, lead, said, opening }: Activity): Finding | undefined {
  if (lead === undefined) return undefined;
  const actor = text.slice(words[lead.from]!.start, words[lead.to - 1]!.end);
  const rest =
    said === undefined ? undefined : (('text' in opening ? opening.text : undefined) ?? capitalised(said.text));
  return { code: 'text/actor-first', args: { text, actor }, text: rest };
}

/** What the next one receives, written in the row of the one who gives. */
function receiver(activity: Activity): Finding | undefined {
  const { text, words, around, lead } = activity;
  const { receives } = around.tongue;
  if (lead !== undefined && !lead.own && receives.has(words[lead.to]?.lower ?? '')) {
    const name = text.slice(words[0]!.start, words[lead.to - 1]!.end);
    return handedTo(activity, lead.from > 0 ? uncapitalised(name) : name, words.slice(lead.to + 1));
  }
  return receives.has(words[0]?.lower ?? '') ? ownGift(activity) : receivedBy(activity);
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
