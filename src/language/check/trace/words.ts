// When do two names mean one thing? `Berkas usulan`, `berkas-berkas usulan` and `Berkas Usulan` do; `SK` and `Surat Keputusan` too.

/** A name made comparable: its words in small letters, abbreviations written out, without plurals and filling words. */
export interface Words {
  readonly list: readonly string[];
  /** The same words without prefixes and suffixes, by which kin is found: `usul` and `usulan`. */
  readonly stems: readonly string[];
  /** Equal for names that mean the same. */
  readonly key: string;
}

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['ba', 'berita acara'],
  ['bast', 'berita acara serah terima'],
  ['dpa', 'dokumen pelaksanaan anggaran'],
  ['draft', 'draf'],
  ['kib', 'kartu inventaris barang'],
  ['kak', 'kerangka acuan kerja'],
  ['kk', 'kartu keluarga'],
  ['ktp', 'kartu tanda penduduk'],
  ['lhp', 'laporan hasil pemeriksaan'],
  ['nd', 'nota dinas'],
  ['notulen', 'notula'],
  ['perbup', 'peraturan bupati'],
  ['perda', 'peraturan daerah'],
  ['sk', 'surat keputusan'],
  ['spp', 'surat permintaan pembayaran'],
  ['spm', 'surat perintah membayar'],
  ['sp2d', 'surat perintah pencairan dana'],
  ['spt', 'surat perintah tugas'],
  ['st', 'surat tugas'],
  ['po', 'purchase order'],
]);

const fillers: ReadonlySet<string> = new Set([
  ...['yang', 'telah', 'sudah', 'dan', 'serta', 'para', 'el', 'elektronik', 'dari', 'untuk', 'atas'],
  ...['the', 'a', 'an', 'of', 'and', 'for', 'to'],
]);

/** Longest name that is compared, in characters. */
const LONGEST = 200;

/** Makes a name comparable. A name of nothing but filling words keeps them. */
export function wordsOf(name: string): Words {
  const all = name
    .slice(0, LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (abbreviations.get(word) ?? word).split(' '))
    .map(withoutEnding);
  const single = all.filter((word, i) => word !== all[i - 1]);
  const telling = single.filter((word) => !fillers.has(word));
  const list = telling.length > 0 ? telling : single;
  return { list, stems: list.map(stem), key: list.join(' ') };
}

/** Without the `-nya` of Indonesian and the plural of English; words in `-ss` and `-us` have none. */
export function withoutEnding(word: string): string {
  if (word.length > 6 && word.endsWith('nya')) return word.slice(0, -3);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Does a name say no more than another: does the other have all of its words? */
export function isWithin(name: Words, other: Words): boolean {
  return name.list.length > 0 && name.list.every((word) => other.list.includes(word));
}

/** The word without the usual prefixes and suffixes of Indonesian and English; no true root, but alike for kin. */
export function stem(word: string): string {
  const bare = word.replace(
    /^(?:memper|diper|menge|penge|meng|peng|meny|peny|mem|pem|men|pen|per|ber|ter|di|ke|se|me|pe)(?=\p{L}{4})/u,
    '',
  );
  return bare.replace(/(?:kan|an|i|ing|ed|ment|tion|al)$/u, (end, at: number) => (at >= 3 ? '' : end));
}

/** Words that tell in which state or form a thing is, not which thing it is. */
const state =
  /^(?:di(?!sposisi|spensasi|skusi|stribusi|rektor|gital|klat|agram|ploma)\p{L}{4,}|ter(?!mohon|jemah|minal)\p{L}{4,}|ber(?!sama)\p{L}{4,}|\p{L}{3,}ed|lengkap|final|bersih|asli|awal|akhir|revisi|perbaikan|sah|valid|draf|konsep|surat|dokumen|lembar|naskah|complete|clean|new|revised|signed|draft|document)$/u;

/**
 * How near two names are, the more, the nearer: more than 0 if, but for endings and words of state, one has all words of the other and
 * at least half as many.
 */
export function nearness(a: Words, b: Words): number {
  const commonA = a.list.filter((_, i) => b.stems.includes(a.stems[i]!));
  if (commonA.length === 0) return 0;
  const only = (one: Words, other: Words): readonly string[] =>
    one.list.filter((_, i) => !other.stems.includes(one.stems[i]!));
  const [onlyA, onlyB] = [only(a, b), only(b, a)];
  const [tellA, tellB] = [onlyA, onlyB].map((words) => words.filter((word) => !state.test(word)).length);
  if (tellA !== 0 && tellB !== 0) return 0;
  const longer = Math.max(a.list.length, b.list.length);
  const alike = onlyA.every((word) => state.test(word)) && onlyB.every((word) => state.test(word));
  if (!alike && commonA.length * 2 < longer) return 0;
  if (commonA.length === 1 && state.test(commonA[0]!) && onlyA.length + onlyB.length > 0) return 0;
  return 10 + 2 * commonA.length - onlyA.length - onlyB.length;
}

/** Does another name have all words of a name but those of state: `SPPD yang telah ditandatangani` and `SPT dan SPPD`? */
export function isWithinButForState(name: Words, other: Words): boolean {
  const core = name.list.filter((word) => !state.test(word));
  return core.length > 0 && core.every((word) => other.list.includes(word));
}

/**
 * Does a name say no more of a thing than what a step has done to it: `SK yang sudah ditandatangani` of the `SK` that comes out of
 * "Menandatangani SK"?
 */
export function isMadeSo(name: Words, thing: Words, step: Words): boolean {
  const more = name.list.flatMap((word, i) => (thing.list.includes(word) ? [] : [name.stems[i]!]));
  const done = (root: string): boolean =>
    step.stems.some((other) => other.length > 2 && root.length > 2 && (root.endsWith(other) || other.endsWith(root)));
  return more.length < name.list.length && more.every(done) && thing.list.every((word) => name.list.includes(word));
}
