// Text edits that mends are made of.

import type { TextEdit } from '../source/edit.js';
import type { Locale } from '../source/locale.js';
import type { Statement } from '../syntax/ast.js';
import { type Concept, word } from '../syntax/keywords.js';
import { keyword, tongueOf, type Written } from './written.js';

/** The language's word for something, in the tongue of a statement. */
export function wordFor(concept: Concept, written: Written, statement: Statement): string {
  return word(concept, tongueOf(written, statement));
}

/** Replaces the keyword that a node begins with. */
export function replaceKeyword(
  written: Written,
  node: { readonly start: number; readonly end: number },
  concept: Concept,
  tongue: Locale,
): TextEdit {
  const end = node.start + keyword(written, node).length;
  return { path: written.source.path, start: node.start, end, text: word(concept, tongue) };
}

/** Puts a text between what is there. */
export function insert(written: Written, at: number, text: string): TextEdit {
  return { path: written.source.path, start: at, end: at, text };
}

/** Replaces what stands between two offsets. */
export function replace(
  written: Written,
  place: { readonly start: number; readonly end: number },
  text: string,
): TextEdit {
  return { path: written.source.path, start: place.start, end: place.end, text };
}

/** Deletes what stands between two offsets: whole lines if nothing else is on them, else with the blanks before it. */
export function remove(written: Written, place: { readonly start: number; readonly end: number }): TextEdit {
  const { text, path } = written.source;
  let start = place.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  let end = place.end;
  while (text[end] === ' ' || text[end] === '\t') end++;
  const ownLine =
    (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n' || text[end] === '\r');
  if (!ownLine)
    return { path, start: start === 0 || text[start - 1] === '\n' ? place.start : start, end: place.end, text: '' };
  if (text[end] === '\r') end++;
  if (text[end] === '\n') end++;
  return { path, start, end, text: '' };
}
