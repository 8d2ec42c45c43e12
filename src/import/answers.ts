// The words at the arrows of a decision as the answers of the language: yes and no in the ways in which tables write them.

const yes = /^(?:ya|y|yes|iya|ok|oke|true|benar|betul)[.!]?$/iu;
const no = /^(?:tidak|t|tdk|no|n|bukan|belum|false|salah)[.!]?$/iu;
/** Words that make an answer the negative one of two. */
const negative =
  /\b(?:tidak|tdk|belum|bukan|tanpa|ditolak|tolak|menolak|dikembalikan|kurang|gagal|salah|batal|no|not|rejected|refused|incomplete|failed|invalid|in(?:correct|valid))\b/iu;

/** An answer as the language writes it: its word, and the writer's own words where they say more. */
export interface Answer {
  readonly word: 'yes' | 'no' | 'when' | 'otherwise';
  readonly label?: string;
}

/** The answers behind the labels of a decision's arrows, in their order; `guessed` where nothing was written. */
export function answersOf(
  labels: readonly (string | undefined)[],
  leadsBack: readonly boolean[],
): { readonly answers: readonly Answer[]; readonly guessed: boolean } {
  const distinct = [...new Set(labels.map((label) => (label ?? '').trim()))];
  const plain = labels.map((label): Answer | undefined => {
    const text = (label ?? '').trim();
    if (yes.test(text)) return { word: 'yes' };
    if (no.test(text)) return { word: 'no' };
    return undefined;
  });
  const unnamed = labels.filter((label) => (label ?? '').trim() === '').length;
  if (unnamed === 0 && distinct.length === 2) {
    const refused = distinct.map((text) => no.test(text) || negative.test(text));
    if (refused[0] !== refused[1]) {
      const answers = labels.map((label, k): Answer => {
        const text = (label ?? '').trim();
        const word = refused[distinct.indexOf(text)] ? 'no' : 'yes';
        return plain[k]?.word === word ? { word } : { word, label: text };
      });
      return { answers, guessed: false };
    }
  }
  const opposite = (text: string): string => text.replace(/^(?:tidak|tdk|belum|bukan|not|no)\s+/i, '').toLowerCase();
  labels.forEach((label, k) => {
    const text = (label ?? '').trim();
    const other = labels.findIndex((one, at) => at !== k && opposite(text) === (one ?? '').trim().toLowerCase());
    if (other < 0 || opposite(text) === text.toLowerCase() || plain[k] !== undefined || plain[other] !== undefined)
      return;
    plain[k] = { word: 'no', label: text };
    plain[other] = { word: 'yes', label: (labels[other] ?? '').trim() };
  });
  const named = new Set(plain.flatMap((answer) => (answer ? [answer.word] : [])));
  const pair = labels.length === 2;
  let branch = 0;
  const answers = labels.map((label, k): Answer => {
    const known = plain[k];
    if (known !== undefined) return known;
    const text = (label ?? '').trim();
    const words = text === '' ? {} : { label: text };
    if (pair && named.size === 1) return { word: named.has('no') ? 'yes' : 'no', ...words };
    if (pair && unnamed > 0 && leadsBack[0] !== leadsBack[1]) return { word: leadsBack[k] ? 'no' : 'yes', ...words };
    if (pair && unnamed === 2) return { word: k === 0 ? 'yes' : 'no' };
    if (text !== '') return { word: 'when', label: text };
    if (unnamed === 1) return { word: 'otherwise' };
    branch += 1;
    return { word: 'when', label: `? ${branch}` };
  });
  return { answers: complete(answers, leadsBack), guessed: unnamed > 0 };
}

/**
 * A decision that has one of yes and no, or neither and no other way either, would go on to the next statement as well: one of the ways
 * with words of its own is the missing answer then, a way back the no.
 */
function complete(answers: readonly Answer[], leadsBack: readonly boolean[]): readonly Answer[] {
  const list = [...answers];
  const has = (word: Answer['word']): boolean => list.some((answer) => answer.word === word);
  const turn = (word: 'yes' | 'no', at: number): void => {
    const answer = list[at];
    if (answer?.word === 'when' && !has(word)) list[at] = { ...answer, word };
  };
  const open = (back: boolean): number => list.findIndex(({ word }, k) => word === 'when' && leadsBack[k] === back);
  if (has('otherwise') && !has('yes') && !has('no')) return list;
  if (!has('no')) turn('no', open(true));
  if (!has('yes')) turn('yes', open(false) >= 0 ? open(false) : open(true));
  if (!has('no')) turn('no', list.map(({ word }) => word).lastIndexOf('when'));
  return list;
}
