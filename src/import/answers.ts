// The words at the arrows of a decision as the answers of the language: yes and no in the ways in which tables write them.

const yes = /^(?:ya|y|yes|iya|ok|oke|true|benar|betul)[.!]?$/iu;
const no = /^(?:tidak|t|tdk|no|n|bukan|belum|false|salah)[.!]?$/iu;
/** Words that make an answer the negative one of two. */
const negative =
  /\b(?:tidak|tdk|belum|bukan|tanpa|ditolak|tolak|menolak|dikembalikan|kurang|gagal|salah|batal|no|not|rejected|refused|incomplete|failed|invalid|in(?:correct|valid))\b/iu;

/** An answer as the language writes it: its word, and the writer's own words where they say more. */
export interface Answer {
  readonly word: 'yes' | 'no' | 'when';
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
  const named = new Set(plain.flatMap((answer) => (answer ? [answer.word] : [])));
  const pairs = labels.length === 2 || named.size > 0;
  let branch = 0;
  const answers = labels.map((label, k): Answer => {
    const known = plain[k];
    if (known !== undefined) return known;
    const text = (label ?? '').trim();
    if (text !== '') return { word: 'when', label: text };
    if (pairs && named.size === 1) return { word: named.has('no') ? 'yes' : 'no' };
    if (labels.length === 2 && unnamed === 2 && leadsBack[0] !== leadsBack[1])
      return { word: leadsBack[k] ? 'no' : 'yes' };
    if (labels.length === 2 && unnamed === 2) return { word: k === 0 ? 'yes' : 'no' };
    branch += 1;
    return { word: 'when', label: `? ${branch}` };
  });
  return { answers, guessed: unnamed > 0 };
}
