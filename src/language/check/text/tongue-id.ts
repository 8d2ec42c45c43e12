// Indonesian activities: how they begin, and where a second one begins.
import type { Opening, Tongue, Wording } from './tongue.js';
import { activeOf, known, nasal } from './verbs-id.js';
import { capitalised, findPhrases, phraseAt, uncapitalised, type Word } from './words.js';
import * as lists from './words-id.js';

/** How far the thing that something is done to may reach, in words. */
const THING = 6;

/** A word in me- or ber- that is what somebody does. */
function isVerb(word: string): boolean {
  if (lists.noVerbs.has(word)) return lists.firstVerbs.has(word);
  return (
    isActive(word) ||
    lists.plain.has(word) ||
    lists.intransitive.has(word) ||
    (word.length > 6 && word.startsWith('ber'))
  );
}

function isActive(word: string): boolean {
  return word.length > 5 && /^me[lmnrwy]/.test(word) && !lists.noVerbs.has(word);
}

function isPassive(word: string): boolean {
  if (!word.startsWith('di') || word.length < 5 || lists.noPassives.has(word)) return false;
  if (known.passives.has(word)) return true;
  return (
    word.length > 6 &&
    (word.endsWith('kan') || (word.endsWith('i') && !word.endsWith('si')) || word.startsWith('diper'))
  );
}

/** The verb for a noun of doing, an order or a loan word. */
function verbFor(noun: string): string | undefined {
  const verb = known.verbs.get(noun);
  if (verb !== undefined) return verb;
  const isLoan = noun.length > 6 && /[aiy]si$/.test(noun) && !lists.things.has(noun);
  return isLoan ? nasal('me', noun) : undefined;
}

/** What follows a place, with its blank before it. */
const after = (text: string, word: Word): string => text.slice(word.end);

/** `verb` before the rest of a text. */
const withRest = (verb: string, rest: string): string => capitalised(verb) + rest;

function opening(wording: Wording): Opening {
  const { text, words } = wording;
  const [first, second] = words;
  if (first === undefined || phraseAt(words, 0, lists.conditions) > 0) return { kind: 'fine' };
  if (isVerb(first.lower)) return lists.weak.includes(first.lower) ? weakOpening(wording) : { kind: 'fine' };
  if (second !== undefined && isVerb(second.lower)) {
    if (lists.adverbs.has(first.lower)) return { kind: 'fine' };
    if (lists.auxiliary.has(first.lower))
      return { kind: 'noun', verb: capitalised(second.lower), text: capitalised(text.slice(second.start)) };
  }
  return passiveOpening(wording) ?? nounOpening(wording);
}

/** `Melakukan pemeriksaan terhadap berkas`. */
function weakOpening({ text, words }: Wording): Opening {
  const [first, noun, next] = words;
  if (first === undefined || noun === undefined) return { kind: 'fine' };
  const isEvent = first.lower !== lists.weak[0] && lists.events.has(noun.lower);
  const talk = next?.lower === 'dengan' ? lists.withSomebody.get(noun.lower) : undefined;
  const verb = talk ?? verbFor(noun.lower);
  if (verb === undefined || isEvent) return { kind: 'fine' };
  const found = { kind: 'weak', words: text.slice(first.start, noun.end), verb: capitalised(verb) } as const;
  if (talk !== undefined) return { ...found, text: withRest(verb, after(text, noun)) };
  const rest = objectAfter(text, noun, words, 2);
  return rest === undefined ? found : { ...found, text: withRest(verb, rest) };
}

/** The words of what is done to, from a word on; `undefined` where it is not clear that they are. */
function objectAfter(text: string, noun: Word, words: readonly Word[], at: number): string | undefined {
  const next = words[at];
  if (next === undefined) return undefined;
  if (next.lower === 'terhadap' || next.lower === 'atas') {
    return words[at + 1] === undefined
      ? undefined
      : text.slice(noun.end, next.start) + text.slice(words[at + 1]!.start);
  }
  const isObject = !lists.links.has(next.lower) && /^\s+["“]?$/.test(text.slice(noun.end, next.start));
  return isObject ? after(text, noun) : undefined;
}

/** `Disampaikan kepada …`, `Surat dikirim kepada …`. */
function passiveOpening({ text, words }: Wording): Opening | undefined {
  for (let at = 0; at < Math.min(words.length, THING); at++) {
    const word = words[at]!;
    const before = words[at - 1];
    if (isPassive(word.lower)) {
      const found = { kind: 'passive', word: text.slice(word.start, word.end) } as const;
      if (words.some(({ lower }) => lower === 'oleh')) return found;
      if (at === 0) return { ...found, ...activeText(text, words) };
      const thingEnd = before !== undefined && lists.auxiliary.has(before.lower) ? words[at - 2] : before;
      if (thingEnd === undefined) return found;
      const thing = uncapitalised(text.slice(words[0]!.start, thingEnd.end));
      return { ...found, text: `${capitalised(activeOf(word.lower))} ${thing}${after(text, word)}` };
    }
    if (lists.links.has(word.lower) || isVerb(word.lower) || (before !== undefined && before.end + 1 !== word.start))
      return undefined;
  }
  return undefined;
}

/** `Dibuat konsep` is `Membuat konsep`; `Dilakukan pemeriksaan berkas` is `Memeriksa berkas`. */
function activeText(text: string, words: readonly Word[]): { text?: string } {
  const verb = activeOf(words[0]!.lower);
  const active = withRest(verb, after(text, words[0]!));
  if (!lists.weak.includes(verb)) return { text: active };
  const noun = words[1] === undefined ? undefined : verbFor(words[1].lower);
  if (noun === undefined) return { text: active };
  const rest = objectAfter(text, words[1]!, words, 2);
  return rest === undefined ? {} : { text: withRest(noun, rest) };
}

function nounOpening({ text, words }: Wording): Opening {
  const [first, second] = words as [Word, Word?];
  const pair = second === undefined ? undefined : lists.pairs.get(`${first.lower} ${second.lower}`);
  const caller = lists.withVerb.get(first.lower);
  if (pair === undefined && caller !== undefined) {
    return {
      kind: 'noun',
      verb: `${caller} ${first.lower}`,
      text: `${caller} ${uncapitalised(text.slice(first.start))}`,
    };
  }
  const verb = pair ?? verbFor(first.lower);
  if (verb === undefined) return { kind: 'noun' };
  const at = pair === undefined ? 1 : 2;
  const next = words[at];
  // "Persetujuan camat" may be what the camat does, and "Persiapan" alone does not say of what.
  const isObject = next !== undefined && !lists.people.has(next.lower) && !lists.links.has(next.lower);
  const hasAgent = words.some(({ lower }) => lower === 'oleh');
  const clear = isObject && !hasAgent && /^\s+["“]?$/.test(text.slice(words[at - 1]!.end, next.start));
  const found = { kind: 'noun', verb: capitalised(verb) } as const;
  return clear ? { ...found, text: withRest(verb, after(text, words[at - 1]!)) } : found;
}

/** `mencatat dan mengirim`: a verb after a joining word or a comma, if none before is only what something is for. */
function second({ text, words }: Wording): Word | undefined {
  let subordinate = false;
  let begun = phraseAt(words, 0, lists.conditions) === 0;
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    const before = lists.adverbs.has(words[at - 1]!.lower) ? at - 2 : at - 1;
    const between = text.slice(words[Math.max(0, before)]!.end, words[before + 1]!.start);
    if (lists.afresh.has(word.lower) || between.includes(';')) subordinate = false;
    if (lists.subordinators.has(word.lower) && leadsToVerb(words, at)) subordinate = true;
    const joined = lists.joiners.has(words[before]?.lower ?? '') || isAndOr(words, before) || /[,;&/]/.test(between);
    const isDone = isActive(word.lower) || lists.intransitive.has(word.lower);
    if (joined && isDone && !subordinate) {
      if (begun) return word;
      begun = true;
    }
  }
  return undefined;
}

/** `dan/atau`. */
function isAndOr(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'atau' && words[at - 1]?.lower === 'dan';
}

function leadsToVerb(words: readonly Word[], at: number): boolean {
  let next = at + 1;
  while (next < at + 3 && lists.fillers.has(words[next]?.lower ?? '')) next++;
  const { lower = '' } = words[next] ?? {};
  return isVerb(lower) || isPassive(lower) || lists.noVerbs.has(lower);
}

/** The rules' view of Indonesian. */
export const indonesian: Tongue = {
  opening,
  second,
  isVerb,
  isThird: () => false,
  isCheck: (word) => lists.checks.has(word) || lists.checks.has(word.replace(/(?:nya|kan)$/, '')),
  condition: (words) => findPhrases(words, lists.conditions)[0],
  vague: lists.vague,
  small: lists.small,
  stopped: lists.stopped,
  capitals: lists.capitals,
  articles: new Set(),
  receives: new Set(['menerima', 'memperoleh', 'mendapat', 'mendapatkan']),
  received: new Set(['diterima']),
  from: 'dari',
  by: 'oleh',
  links: lists.links,
  handOver: (thing, receiver) => `Menyerahkan ${thing} kepada ${receiver}`,
};
