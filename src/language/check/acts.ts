// What an activity does, read off its verb: does it check, approve, make or correct something? Short lists of words that leave no doubt, in
// Indonesian and English; other verbs say nothing.
import { fold } from '../model/ids.js';

/** What rules want to know about an activity. */
export type Act = 'check' | 'approve' | 'judge' | 'test' | 'prepare' | 'make' | 'correct';

const verbs: Readonly<Record<Act, readonly string[]>> = {
  check: [
    ...[
      'memeriksa',
      'memverifikasi',
      'menyetujui',
      'meneliti',
      'mengoreksi',
      'memvalidasi',
      'mereviu',
      'mereview',
      'mengecek',
    ],
    ...['check', 'checks', 'verify', 'verifies', 'validate', 'validates', 'review', 'reviews'],
    ...['approve', 'approves', 'inspect', 'inspects'],
  ],
  approve: ['menyetujui', 'mengesahkan', 'approve', 'approves', 'authorise', 'authorises', 'authorize', 'authorizes'],
  judge: [
    ...['menilai', 'mempertimbangkan', 'memutuskan', 'menelaah', 'mengevaluasi', 'mencocokkan', 'menyeleksi'],
    ...['assess', 'assesses', 'judge', 'judges', 'decide', 'decides', 'evaluate', 'evaluates', 'screen', 'screens'],
  ],
  test: ['menguji', 'mengetes', 'test', 'tests'],
  prepare: [
    ...['menyusun', 'membuat', 'menyiapkan', 'mempersiapkan', 'mengonsep', 'merancang', 'merumuskan', 'mengetik'],
    ...['draft', 'drafts', 'prepare', 'prepares'],
  ],
  make: [
    ...['menulis', 'menuliskan', 'menghitung', 'memasang', 'merakit', 'membangun', 'menginstal', 'mendesain'],
    ...['write', 'writes', 'make', 'makes', 'calculate', 'calculates', 'compile', 'compiles', 'design', 'designs'],
    ...['install', 'installs', 'build', 'builds', 'assemble', 'assembles', 'create', 'creates'],
  ],
  correct: [
    ...['memperbaiki', 'melengkapi', 'merevisi', 'menyempurnakan', 'membetulkan', 'mengoreksi'],
    ...['correct', 'corrects', 'fix', 'fixes', 'revise', 'revises', 'amend', 'amends', 'rework', 'reworks'],
  ],
};

const sets: Readonly<Record<Act, ReadonlySet<string>>> = {
  check: new Set(verbs.check),
  approve: new Set(verbs.approve),
  judge: new Set(verbs.judge),
  test: new Set(verbs.test),
  prepare: new Set(verbs.prepare),
  make: new Set(verbs.make),
  correct: new Set(verbs.correct),
};

/** Words that join a second verb to the first: "Menerima dan memeriksa berkas". */
const joining = new Set(['dan', 'serta', 'lalu', 'kemudian', 'and', 'then']);

/** Is this what an activity does: by its first verb, or by the one joined to it? "Checks in a guest" checks nothing. */
export function does(text: string | undefined, act: Act): boolean {
  const [first = '', second = '', third = ''] = wordsOf(text ?? '');
  if (sets[act].has(first))
    return !((first === 'check' || first === 'checks') && (second === 'in' || second === 'out'));
  return joining.has(second) && sets[act].has(third);
}

/** The first words of a text, in small letters without accents and signs. */
export function wordsOf(text: string): readonly string[] {
  return fold(text.slice(0, 400)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text as it is compared: small letters, no accents, no signs, single blanks. */
export function plain(text: string): string {
  return wordsOf(text).join(' ');
}

const border =
  /^(?:mulai|awal|selesai|akhir|start|begin|end|finish|stop)(?: (?:proses|kegiatan|prosedur|sop|process|procedure))?$/;

/** Does a text only say that the work begins or ends, so that it is no activity: "Mulai", "End process"? A finding of its own. */
export function isBorderText(text: string | undefined): boolean {
  return text !== undefined && text.length <= 40 && border.test(plain(text));
}
