// How the smallest parts are written: texts, names, durations, dates, and the words of the language itself.
import type { Locale } from '../../source/locale.js';
import type { DateNode, DurationNode, Name, Num, Text } from '../ast.js';
import { type Concept, conceptOf, monthName, monthOf, word, words } from '../keywords.js';
import { isClauseWord, isOpener } from '../vocabulary.js';

/** A node that is written as one unbroken piece. */
export type Leaf = Text | Name | DurationNode | DateNode | Num;

/** Where a name stands, as far as that decides about backticks and rewriting. */
export type Place = 'plain' | 'step' | 'firstActor' | 'firstActorWithText' | 'key' | 'lineStart';

/** A word as the grammar spells it: letters, marks, digits, `_`, and hyphens between them. */
const wordPattern = /[\p{L}\p{Nl}_](?:[\p{L}\p{Nl}\p{M}0-9_]|[-\u2011](?=[\p{L}\p{Nl}_0-9]))*/uy;

/** The word that begins at an offset; an empty text if none does. */
export function wordAt(text: string, offset: number): string {
  wordPattern.lastIndex = offset;
  return wordPattern.exec(text)?.[0] ?? '';
}

/** A keyword in the tongue asked for, else the very word that was written, in small letters; `undefined` for any other word. */
export function keywordText(written: string, keywords: Locale | undefined): string | undefined {
  const concept = conceptOf(written) ?? conceptOf(written.replaceAll('\u2011', '-'));
  if (concept === undefined) return undefined;
  if (keywords !== undefined) return word(concept, keywords);
  if (/^[a-z-]+$/.test(written)) return written;
  return written.replaceAll('\u2011', '-').normalize('NFC').toLowerCase();
}

/** The tongue of a written keyword; English where the word is the same in both. */
const tongueOf = (concept: Concept, written: string): Locale =>
  words(concept, 'en').includes(written.normalize('NFC').toLowerCase()) ? 'en' : 'id';

/** A leaf as the formatter writes it; `undefined` where it is damaged and must stay as it is. */
export function leafText(leaf: Leaf, written: string, place: Place, keywords: Locale | undefined): string | undefined {
  switch (leaf.kind) {
    case 'text':
      return textLiteral(leaf, written);
    case 'name':
      return nameText(leaf, written, place, keywords);
    case 'duration':
      return durationText(written, keywords);
    case 'date':
      return dateText(written, keywords);
    case 'number':
      return written;
  }
}

// --- names ----------------------------------------------------------------------------------------------------------

function nameText(name: Name, written: string, place: Place, keywords: Locale | undefined): string {
  const ticked = written.startsWith('`');
  const concept = conceptOf(name.text);
  if (place === 'key' && !ticked && concept !== undefined) return keywordText(name.text, keywords) ?? name.text;
  return ticked && concept !== undefined && needsTicks(concept, place) ? `\`${name.text}\`` : name.text;
}

/** Would the name be read as a word of the language without its backticks? */
function needsTicks(concept: Concept, place: Place): boolean {
  if (place === 'step') return concept === 'end' || concept === 'next';
  if (place === 'key' || place === 'lineStart') return true;
  if (place === 'plain') return false;
  return isClauseWord(concept) || concept === 'with' || (place === 'firstActor' && isOpener(concept));
}

// --- texts ----------------------------------------------------------------------------------------------------------

const closing: Readonly<Record<string, string>> = { '"': '"”', '“': '”"', '„': '”"', '«': '»' };

function textLiteral(text: Text, written: string): string | undefined {
  if (text.block) return blockText(text, written);
  if (written.length === text.value.length + 2 && /^"[^"“”„«»\\\n]*"$/.test(written)) return written;
  if (!isClosed(written)) return undefined;
  const escaped = text.value.replace(/\\{2,}|\\(?="|$)|"/g, (sign) => (sign === '"' ? '\\"' : sign + sign));
  return survives(escaped) ? `"${escaped}"` : written;
}

/** A text of several lines; the line that holds it indents what follows the first. */
function blockText(text: Text, written: string): string | undefined {
  if (written.length < 6 || !written.endsWith('"""')) return undefined;
  return written.includes('\n') ? `"""\n${text.value}\n"""` : written;
}

function isClosed(written: string): boolean {
  const ends = closing[written.charAt(0)];
  if (ends === undefined || written.length < 2 || !ends.includes(written.charAt(written.length - 1))) return false;
  const backslashes = /\\*$/.exec(written.slice(1, -1))?.[0].length ?? 0;
  return backslashes % 2 === 0 || written.startsWith('«');
}

/** Can the text stand between straight quotes? Typographic quotes in it must pair, and hold no straight ones. */
function survives(escaped: string): boolean {
  return /^(?:\\.|[^“”"\\]|\\|“[^“”"\\]*”)*$/su.test(escaped) && !/[\n\r]/.test(escaped);
}

// --- durations and dates ----------------------------------------------------------------------------------------------

const durationPattern =
  /(\d+(?:[.,]\d+)*)|([\p{L}\p{Nl}_](?:[\p{L}\p{Nl}\p{M}0-9_]|[-\u2011](?=[\p{L}\p{Nl}_0-9]))*)|(\.\.|[-–—−])|\//gu;

/** `2..3 working days`, `30 menit - 3 jam`, `1 hari 4 jam`, `2 menit/berkas`: one blank between words, ranges of bare numbers tight. */
function durationText(written: string, keywords: Locale | undefined): string | undefined {
  if (written.includes('#')) return undefined;
  let result = '';
  let number = '';
  let unit: string[] = [];
  let afterSlash = false;
  const endUnit = (): void => {
    if (unit.length > 0) result += ` ${unitText(unit, number, keywords)}`;
    unit = [];
  };
  for (const [sign, amount, name, range] of written.matchAll(durationPattern)) {
    if (name !== undefined && afterSlash) result += name;
    else if (name !== undefined) unit.push(name);
    else if (amount !== undefined) {
      endUnit();
      number = amount;
      result += `${result === '' || /(?:[.-]| - | \.\. )$/.test(result) ? '' : ' '}${number}`;
    } else if (range !== undefined) {
      const tight = unit.length === 0;
      endUnit();
      const plain = range === '..' ? '..' : '-';
      result += tight ? plain : ` ${plain} `;
    } else {
      endUnit();
      result += sign;
      afterSlash = true;
    }
  }
  endUnit();
  return result;
}

/** The unit behind a number: `working days`, `hari kerja`; English ones in the plural unless the number is 1. */
function unitText(written: readonly string[], number: string, keywords: Locale | undefined): string {
  const parts = written.map((text) => ({ text, concept: conceptOf(text) }));
  const unit = parts.find((part) => part.concept !== 'working');
  const working = parts.find((part) => part.concept === 'working');
  if (unit?.concept === undefined || parts.length > 2) return written.join(' ');
  const tongue = keywords ?? tongueOf(unit.concept, unit.text);
  const forms = words(unit.concept, tongue);
  const name = (Number(number.replace(',', '.')) === 1 ? forms[0] : (forms[1] ?? forms[0])) as string;
  if (working === undefined) return name;
  const adjective = word('working', keywords ?? tongueOf('working', working.text));
  return tongue === 'en' ? `${adjective} ${name}` : `${name} ${adjective}`;
}

/** `2026-10-12` stays; in `12 Oktober 2026` the month gets its capital, and the tongue asked for. */
function dateText(written: string, keywords: Locale | undefined): string | undefined {
  if (/[#`]/.test(written)) return undefined;
  return written.replace(/\s+/g, ' ').replace(/[\p{L}\p{M}]+/u, (name) => {
    const month = monthOf(name);
    if (month === undefined) return name;
    const english = monthName(month, 'en').toLowerCase() === name.toLowerCase();
    return monthName(month, keywords ?? (english ? 'en' : 'id'));
  });
}
