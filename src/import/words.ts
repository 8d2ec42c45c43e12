// Names, texts and times as the language writes them. Whatever comes in from elsewhere stands in quotes or is made a name.
import { fold } from '../language/model/ids.js';
import { createSource } from '../language/source/source.js';
import { parse } from '../language/syntax/parse.js';

/** A text in quotes that reads back as the same text. */
export function quoted(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n');
  const escaped = clean.replace(/\\(?=["\\]|$)|"/g, (sign) => `\\${sign}`);
  if (!clean.includes('\n')) {
    if (/^(?:\\.|[^“”"\\]|\\|“[^“”"\\]*”)*$/su.test(escaped)) return `"${escaped}"`;
    if (!clean.includes('»')) return `«${clean}»`;
  }
  return `"""\n${clean.replaceAll('"""', "'''")}\n"""`;
}

/** Several texts with commas between them. */
export const quotedAll = (texts: readonly string[]): string => texts.map(quoted).join(', ');

const word = /^[\p{L}\p{Nl}_](?:[\p{L}\p{Nl}\p{M}0-9_]|-(?=[\p{L}\p{Nl}_0-9]))*$/u;

/** May this stand as a name? */
export const isName = (text: string): boolean => word.test(text) && text.length <= 80;

/** The first words of a text as a name, or another one where it has no letters. */
export function nameFrom(text: string, otherwise: string): string {
  const words = fold(text.slice(0, 200)).match(/[a-z0-9_]+/g) ?? [];
  const name = words.slice(0, 4).join('-').slice(0, 40).replace(/-$/, '');
  if (name === '') return otherwise;
  return /^[a-z_]/.test(name) ? name : `${otherwise}-${name}`;
}

/** Gives out names, each once; two that look alike count as the same. */
export function freshNames(): (wish: string) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (wish) => {
    const key = fold(wish);
    let name = wish;
    for (let number = numbers.get(key) ?? 2; taken.has(fold(name)); number++) {
      name = `${wish}-${number}`;
      numbers.set(key, number + 1);
    }
    taken.add(fold(name));
    return name;
  };
}

/** Is the text an amount of time as the language reads it without quotes, such as `2..3 working days`? */
export function isDuration(text: string): boolean {
  if (text.length > 60 || !/^\d/.test(text) || /["{}#:`]/.test(text)) return false;
  const source = createSource('time.proc', `process p { actor a step a "x" time ${text} }`);
  const { value, diagnostics } = parse(source);
  const [process] = value.items;
  if (diagnostics.length > 0 || value.items.length !== 1 || process?.kind !== 'process') return false;
  const step = process.body.find((part) => part.kind === 'step');
  if (process.body.length !== 2 || step?.kind !== 'step' || step.clauses.length !== 1) return false;
  const [clause] = step.clauses;
  return clause?.kind === 'time' && clause.duration?.kind === 'duration';
}

/** The time as it is written: bare where it is an amount, else in quotes. */
export const timeWritten = (text: string): string => (isDuration(text) ? text : quoted(text));
