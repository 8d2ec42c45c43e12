// Ids that unrelated edits leave alone: names, words of a text, and a number only where two would be the same.

/** Words of an id that is made from a text, at most. */
const WORDS = 5;
/** Letters of an id that is made from a text, at most. */
const LETTERS = 48;

/**
 * The first words of a text in small letters without accents, joined by hyphens: "Checks the file!" → `checks-the-file`.
 * Empty for a text without letters and digits.
 */
export function slug(text: string): string {
  const words = fold(text.slice(0, 400)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.slice(0, WORDS).join('-')].slice(0, LETTERS).join('').replace(/-$/, '');
}

/** A name as it is told apart by eye: without case, accents, width and composition. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Gives out ids, each once. */
export interface Ids {
  /** The wanted id if it is free, else the same with the lowest number from 2 that is. */
  readonly claim: (wanted: string) => string;
  readonly has: (id: string) => boolean;
}

/** A fresh set of ids. Many claims of one id cost no more than as many different ones. */
export function createIds(): Ids {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const claim = (wanted: string): string => {
    let id = wanted;
    if (taken.has(id)) {
      let number = numbers.get(wanted) ?? 2;
      while (taken.has(`${wanted}-${number}`)) number++;
      numbers.set(wanted, number + 1);
      id = `${wanted}-${number}`;
    }
    taken.add(id);
    return id;
  };
  return { claim, has: (id) => taken.has(id) };
}
