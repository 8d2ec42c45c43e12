// SOPs of a project by their titles, as they are written among related ones: exactly, or with a slip in one word.
import { nearest } from '../../diagnostic/nearest.js';
import { fold } from '../../model/ids.js';
import type { Process } from '../../model/model.js';
import { entryText } from './block.js';

/** Finds SOPs by title; what several SOPs are called names none of them. */
export interface Titles {
  /** The one SOP of this title. */
  readonly named: (title: string) => Process | undefined;
  /** The one SOP whose title is the same but for a slip in one word; none where the title itself is known. */
  readonly meant: (title: string) => Process | undefined;
}

/** Titles with more words are not searched for slips. */
const MOST = 20;
/** Shorter words are easily other words: "data", "dana". */
const LETTERS = 6;

/** Indexes titles, so that each search takes time by the length of the title only. */
export function titlesOf(sops: readonly Process[]): Titles {
  const exact = new Map<string, Process | undefined>();
  const gapped = new Map<string, { readonly process: Process; readonly word: string }[]>();
  for (const process of sops) {
    const key = titleKey(process.title);
    exact.set(key, exact.has(key) ? undefined : process);
    for (const { gap, word } of gapsIn(key)) {
      const list = gapped.get(gap);
      if (list === undefined) gapped.set(gap, [{ process, word }]);
      else list.push({ process, word });
    }
  }
  const meant = (title: string): Process | undefined => {
    const key = titleKey(title);
    if (exact.has(key)) return undefined;
    const found = gapsIn(key).flatMap(({ gap, word }) =>
      (gapped.get(gap) ?? []).filter((other) => isSlip(word, other.word)).map(({ process }) => process),
    );
    return found.length === 1 ? found[0] : undefined;
  };
  return { named: (title) => exact.get(titleKey(title)), meant };
}

/** A title as it is compared: without "SOP" before it, without case and accents. */
export function titleKey(title: string): string {
  return fold(entryText(title))
    .replace(/^(sop([ -]ap)?|standar operasional prosedur|standard operating procedure)\b[\s:-]*/, '')
    .replace(/[\s.;]+$/, '');
}

/** A title with each of its long words left out in turn. */
function gapsIn(key: string): readonly { readonly gap: string; readonly word: string }[] {
  const words = key.split(' ');
  if (words.length > MOST) return [];
  return words.flatMap((word, i) =>
    word.length < LETTERS || /\d/.test(word)
      ? []
      : [{ gap: words.map((other, j) => (i === j ? '' : other)).join(' '), word }],
  );
}

const isSlip = (written: string, word: string): boolean => nearest(written, [word]) !== undefined;

/** How an SOP of a title is named among related ones. */
export const sopName = (title: string): string => (/^(sop|standar|standard)\b/i.test(title) ? title : `SOP ${title}`);
