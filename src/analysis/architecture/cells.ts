// Cells that several of the forms have: places in the reference, agencies, processes with their codes.
import type { Process } from '../../language/model/model.js';
import { rabTitle, referenceAt } from '../../language/model/rab.js';
import type { Entry } from './register.js';

/** `code - name`, the way the forms write it; the name alone where there is no code. */
export const coded = (code: string | undefined, name: string): string =>
  code === undefined ? name : `${code} - ${name}`;

/** The place of an entry at a level of the reference, each on a line of its own. */
export function placeAt(entry: Entry, level: number): string | undefined {
  if (level <= 2) {
    const codes = [...new Set(entry.placing?.codes.flatMap((code) => referenceAt(code, level) ?? []))];
    return codes.length === 0 ? undefined : codes.map((code) => coded(code, rabTitle(code) ?? '')).join('\n');
  }
  const process = localAt(entry, level);
  return process === undefined ? undefined : coded(localCode(process, level), process.title);
}

/** The process on the way to the entry that stands at a level of the reference; none above the first one. */
export function localAt({ level: own, path }: Entry, level: number): Process | undefined {
  return path[path.length - 1 - (own - level)];
}

/** The code of a process at a local level: its own reference if that goes so deep, else its code in the process map. */
export function localCode(process: Process, level: number): string | undefined {
  return referenceOf(process, level) ?? process.code;
}

/** A reference of a process that goes down to a level. */
export function referenceOf({ reference }: Process, level: number): string | undefined {
  return reference.flatMap((code) => referenceAt(code, level) ?? [])[0];
}

/** The agency: `code - name`. */
export function agencyOf({ unit }: Entry): string | undefined {
  return unit === undefined ? undefined : coded(unit.code, unit.title);
}

/** Different words, one on each line; `undefined` where there are none. */
export function lines(words: readonly (string | undefined)[]): string | undefined {
  const known = [...new Set(words.filter((word): word is string => word !== undefined && word !== ''))];
  return known.length === 0 ? undefined : known.join('\n');
}
