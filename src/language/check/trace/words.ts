// When do two names mean one thing? `Berkas usulan`, `berkas-berkas usulan` and `Berkas Usulan` do; `SK` and `Surat Keputusan` too.

/** A name made comparable: its words in small letters, abbreviations written out, without plurals and filling words. */
export interface Words {
  readonly list: readonly string[];
  /** Equal for names that mean the same. */
  readonly key: string;
}

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['ba', 'berita acara'],
  ['bast', 'berita acara serah terima'],
  ['dpa', 'dokumen pelaksanaan anggaran'],
  ['draft', 'draf'],
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
  return { list, key: list.join(' ') };
}

/** Without the `-nya` of Indonesian and the plural of English; words in `-ss` and `-us` have none. */
function withoutEnding(word: string): string {
  if (word.length > 6 && word.endsWith('nya')) return word.slice(0, -3);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Does a name say no more than another: does the other have all of its words? */
export function isWithin(name: Words, other: Words): boolean {
  return name.list.length > 0 && name.list.every((word) => other.list.includes(word));
}

/** A word that tells in which state a thing is, not which thing it is. */
const state =
  /^(?:di\p{L}{4,}|ter\p{L}{4,}|ber\p{L}{4,}|\p{L}{3,}ed|lengkap|final|bersih|asli|awal|akhir|revisi|perbaikan|sah|valid|draf|konsep|complete|clean|new|revised|signed|draft)$/u;

/**
 * How near two names are that are not the same: more than 0 if one has all words of the other and at least half as many, or if they
 * differ in words of state only; the more, the nearer.
 */
export function nearness(a: Words, b: Words): number {
  const common = a.list.filter((word) => b.list.includes(word)).length;
  if (common === 0) return 0;
  const onlyA = a.list.filter((word) => !b.list.includes(word));
  const onlyB = b.list.filter((word) => !a.list.includes(word));
  const contained = onlyA.length === 0 || onlyB.length === 0;
  const longer = Math.max(a.list.length, b.list.length);
  if (contained ? common * 2 < longer : ![...onlyA, ...onlyB].every((word) => state.test(word))) return 0;
  return 2 * common - onlyA.length - onlyB.length + longer * 0.001 + (contained ? 0.5 : 0) + 10;
}
