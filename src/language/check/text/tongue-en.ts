// English activities: how they begin, and where a second one begins. Only what is known to be no verb is called none.
import type { Opening, Tongue, Wording } from './tongue.js';
import { type Form, forms, third } from './verbs-en.js';
import { capitalised, findPhrases, type Place, phraseAt, uncapitalised, type Word } from './words.js';
import * as lists from './words-en.js';

/** How far the thing that something is done to may reach, in words. */
const THING = 7;

const formOf = (word: Word | undefined): Form | undefined => forms.get(word?.lower ?? '');
const isForm = (word: Word | undefined, ...wanted: readonly Form['form'][]): boolean => {
  const form = formOf(word);
  return form !== undefined && wanted.includes(form.form);
};
const write = (verb: string, asThird: boolean): string => capitalised(asThird ? third(verb) : verb);

/** The verb for a noun of doing. */
const verbFor = (noun: string): string | undefined =>
  lists.nouns.get(noun) ?? (lists.both.has(noun) ? noun : undefined);

function opening(wording: Wording, asThird: boolean): Opening {
  const { words } = wording;
  const [first] = words;
  if (first === undefined || phraseAt(words, 0, lists.conditions) > 0) return { kind: 'fine' };
  const form = formOf(first);
  const isVerb = form !== undefined && form.form !== 'ing' && form.form !== 'past';
  if (isVerb && !form.thing) return lists.weak.has(form.verb) ? weakOpening(wording, form) : { kind: 'fine' };
  const passive = passiveOpening(wording, asThird);
  if (passive !== undefined) return passive;
  return isVerb ? { kind: 'fine' } : nounOpening(wording, asThird);
}

/** `Performs a check of the invoice`. */
function weakOpening({ text, words }: Wording, { verb: weak, form }: Form): Opening {
  let at = weak === 'carry' && words[1]?.lower === 'out' ? 2 : 1;
  if (lists.determiners.has(words[at]?.lower ?? '')) at++;
  const noun = words[at];
  const verb = verbFor(noun?.lower ?? '');
  if (noun === undefined || verb === undefined || (weak === 'carry' && words[1]?.lower !== 'out'))
    return { kind: 'fine' };
  if (weak === 'make' && !lists.made.has(noun.lower)) return { kind: 'fine' };
  const by = write(verb, form === 'third');
  const found = { kind: 'weak', words: text.slice(words[0]!.start, noun.end), verb: by } as const;
  const rest = objectAfter(text, words, at, verb);
  return rest === undefined ? found : { ...found, text: by + rest };
}

/** What is done to, behind a noun of doing: the words after "of", or nothing at all. */
function objectAfter(text: string, words: readonly Word[], at: number, verb: string): string | undefined {
  const [next, object] = [words[at + 1], words[at + 2]];
  if (next === undefined) return text.slice(words[at]!.end);
  if (next.lower === 'on' && verb === 'decide') return text.slice(words[at]!.end);
  return next.lower === 'of' && object !== undefined ? ` ${text.slice(object.start)}` : undefined;
}

/** `The file is checked`. */
function passiveOpening({ text, words }: Wording, asThird: boolean): Opening | undefined {
  for (let at = 1; at < Math.min(words.length - 1, THING); at++) {
    const word = words[at]!;
    if (lists.be.has(word.lower)) {
      const done = words[at + 1]!;
      if (!isForm(done, 'past')) return undefined;
      const found = { kind: 'passive', word: text.slice(word.start, done.end) } as const;
      if (words.some(({ lower }) => lower === 'by')) return found;
      const thing = uncapitalised(text.slice(words[0]!.start, words[at - 1]!.end));
      return { ...found, text: `${write(formOf(done)!.verb, asThird)} ${thing}${text.slice(done.end)}` };
    }
    if (lists.subordinators.has(word.lower)) return undefined;
  }
  return undefined;
}

function nounOpening({ text, words }: Wording, asThird: boolean): Opening {
  const [first, second, next] = words as [Word, Word?, Word?];
  const form = formOf(first);
  if (form?.form === 'ing') {
    const clear = lists.determiners.has(second?.lower ?? '') || second === undefined;
    return {
      kind: 'noun',
      verb: write(form.verb, asThird),
      ...(clear ? { text: write(form.verb, asThird) + text.slice(first.end) } : {}),
    };
  }
  const verb = lists.nouns.get(first.lower);
  if (verb !== undefined) {
    const by = write(verb, asThird);
    const rest = objectAfter(text, words, 0, verb);
    return { kind: 'noun', verb: by, ...(rest === undefined ? {} : { text: by + rest }) };
  }
  const isThing = lists.determiners.has(first.lower) || lists.things.has(first.lower);
  const isNominal = /(?:tion|sion|ment|ance|ness|ship)$/.test(first.lower) && form === undefined;
  const isSentence =
    form === undefined &&
    isForm(second, 'third') &&
    formOf(second)?.thing === false &&
    lists.determiners.has(next?.lower ?? '');
  const isGerund = /[^aeiou]ing$/.test(first.lower) && !lists.plainIng.has(first.lower);
  return isThing || isNominal || isSentence || isGerund ? { kind: 'noun' } : { kind: 'fine' };
}

/** `Checks the file and forwards it`: a verb of the first one's form after a joining word or a comma. */
function second({ text, words }: Wording): Word | undefined {
  const first = formOf(words[0]);
  if (first === undefined || (first.form !== 'plain' && first.form !== 'third')) return undefined;
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    const form = formOf(word);
    if (
      lists.subordinators.has(word.lower) &&
      (isForm(words[at + 1], 'plain', 'third', 'past') || word.lower === 'that')
    )
      return undefined;
    const joined = lists.joiners.has(words[at - 1]!.lower) || /[,;&]/.test(text.slice(words[at - 1]!.end, word.start));
    if (!joined || form?.form !== first.form) continue;
    if (!form.thing || lists.determiners.has(words[at + 1]?.lower ?? '')) return word;
  }
  return undefined;
}

/** A condition; after "checks" or "asks" an "if" is what is checked. */
function condition(words: readonly Word[]): Place | undefined {
  const found = findPhrases(words, lists.conditions)[0];
  if (found === undefined) return undefined;
  const at = words.findIndex(({ start }) => start === found.start);
  const asked = words.slice(0, at).some((word) => {
    const { verb = '' } = formOf(word) ?? {};
    return lists.checks.has(verb) || lists.asks.has(verb);
  });
  return words[at]!.lower === 'if' && asked ? undefined : found;
}

/** The rules' view of English. */
export const english: Tongue = {
  opening,
  second,
  isVerb: (word) => ['plain', 'third'].includes(forms.get(word)?.form ?? ''),
  isThird: (word) => forms.get(word)?.form === 'third',
  isCheck: (word) => lists.checks.has(forms.get(word)?.verb ?? ''),
  condition,
  vague: lists.vague,
  small: lists.small,
  stopped: lists.stopped,
  capitals: lists.capitals,
  articles: lists.articles,
  receives: new Set(['receives', 'receive', 'gets', 'obtains', 'obtain']),
  received: new Set(['received']),
  from: 'from',
  by: 'by',
  links: lists.links,
  handOver: (thing, receiver, asThird) => `${asThird ? 'Hands' : 'Hand'} over ${thing} to ${receiver}`,
};
