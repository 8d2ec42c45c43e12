// Word formation of English verbs: the forms of the listed ones, and back.
import { doubling, pasts, verbs } from './words-en.js';

/** A form of a verb: plain, third person, -ing, or what is done to something. */
export interface Form {
  readonly verb: string;
  readonly form: 'plain' | 'third' | 'ing' | 'past';
  /** Is the same word a thing as often? */
  readonly thing: boolean;
}

/** `checks` for `check`. */
export function third(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function ing(verb: string): string {
  if (doubling.has(verb)) return `${verb}${verb.at(-1)}ing`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

function past(verb: string): string {
  if (doubling.has(verb)) return `${verb}${verb.at(-1)}ed`;
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function learn(): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  const irregular = new Map(pasts);
  for (const entry of verbs) {
    const thing = entry.endsWith('*');
    const verb = thing ? entry.slice(0, -1) : entry;
    const add = (word: string, form: Form['form']): void => {
      if (!forms.has(word)) forms.set(word, { verb, form, thing });
    };
    add(verb, 'plain');
    add(third(verb), 'third');
    add(ing(verb), 'ing');
    add(irregular.get(verb) ?? past(verb), 'past');
  }
  for (const [verb, word] of pasts) if (!forms.has(word)) forms.set(word, { verb, form: 'past', thing: false });
  return forms;
}

/** Every form of every listed verb. */
export const forms: ReadonlyMap<string, Form> = learn();
