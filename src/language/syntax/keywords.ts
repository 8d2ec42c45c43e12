// The words of the language: one concept, its English and Indonesian words. The only place that knows them; the lexer, the
// formatter, messages, grammar/keywords.md and the highlighting grammar are all made from this table.
import type { Locale } from '../source/locale.js';

/** `[English, Indonesian]`; each may list further accepted words after the one that the formatter writes. */
type Words = readonly [en: string | readonly string[], id: string | readonly string[]];

const table = {
  // declarations
  process: ['process', 'proses'],
  actor: ['actor', 'pelaksana'],
  group: ['group', 'kelompok'],
  unit: ['unit', 'unit'],
  import: ['import', 'impor'],
  language: ['language', 'bahasa'],
  labels: ['labels', 'sebutan'],
  sop: ['sop', 'sop'],
  handoff: ['handoff', 'serah-terima'],
  vision: ['vision', 'visi'],
  mission: ['mission', 'misi'],
  goal: ['goal', 'tujuan'],
  objective: ['objective', 'sasaran'],
  indicator: ['indicator', 'indikator'],
  service: ['service', 'layanan'],
  data: ['data', 'data'],
  application: ['application', 'aplikasi'],
  scenario: ['scenario', 'skenario'],
  never: ['never', 'terlarang'],
  // statements
  start: ['start', 'mulai'],
  step: ['step', 'langkah'],
  decision: ['decision', 'keputusan'],
  end: ['end', 'selesai'],
  wait: ['wait', 'tunggu'],
  parallel: ['parallel', 'paralel'],
  branch: ['branch', 'cabang'],
  fork: ['fork', 'pecah'],
  join: ['join', 'gabung'],
  // clauses
  needs: ['needs', 'kelengkapan'],
  time: ['time', 'waktu'],
  output: ['output', ['output', 'keluaran']],
  note: ['note', 'keterangan'],
  caption: ['caption', 'tulisan'],
  via: ['via', 'melalui'],
  uses: ['uses', 'memakai'],
  runs: ['runs', 'menjalankan'],
  on: ['on', 'saat'],
  yes: ['yes', 'ya'],
  no: ['no', 'tidak'],
  when: ['when', 'jika'],
  otherwise: ['otherwise', ['selain', 'selainnya']],
  with: ['with', 'dengan'],
  from: ['from', 'dari'],
  to: ['to', 'kepada'],
  in: ['in', 'di'],
  next: ['next', 'lanjut'],
  external: ['external', ['eksternal', 'luar']],
  system: ['system', 'sistem'],
  // properties of a process
  code: ['code', 'kode'],
  category: ['category', 'kategori'],
  owner: ['owner', 'pengampu'],
  involves: ['involves', 'melibatkan'],
  input: ['input', 'masukan'],
  supports: ['supports', 'mendukung'],
  realizes: ['realizes', 'mewujudkan'],
  produces: ['produces', 'menghasilkan'],
  reference: ['reference', 'acuan'],
  description: ['description', 'uraian'],
  status: ['status', 'status'],
  standard: ['standard', 'standar'],
  trigger: ['trigger', 'pemicu'],
  review: ['review', 'tinjauan'],
  // units of time
  second: [['second', 'seconds'], 'detik'],
  minute: [['minute', 'minutes'], 'menit'],
  hour: [['hour', 'hours'], 'jam'],
  day: [['day', 'days'], 'hari'],
  week: [['week', 'weeks'], 'minggu'],
  month: [['month', 'months'], 'bulan'],
  year: [['year', 'years'], 'tahun'],
  working: ['working', 'kerja'],
  // fields of the SOP's identity, of units, plans, objects and labels
  number: ['number', 'nomor'],
  created: ['created', 'dibuat'],
  revised: ['revised', 'revisi'],
  effective: ['effective', 'efektif'],
  organization: ['organization', 'instansi'],
  logo: ['logo', 'logo'],
  prepared: ['prepared', 'disusun'],
  checked: ['checked', 'diperiksa'],
  approved: ['approved', 'disahkan'],
  replaces: ['replaces', 'menggantikan'],
  'legal-basis': ['legal-basis', 'dasar-hukum'],
  qualification: ['qualification', 'kualifikasi'],
  related: ['related', 'keterkaitan'],
  equipment: ['equipment', 'peralatan'],
  warning: ['warning', 'peringatan'],
  records: ['records', 'pencatatan'],
  name: ['name', 'nama'],
  rank: ['rank', 'pangkat'],
  nip: ['nip', 'nip'],
  head: ['head', 'pimpinan'],
  tier: ['tier', 'tingkat'],
  affair: ['affair', 'urusan'],
  measure: ['measure', 'satuan'],
  target: ['target', 'target'],
  actual: ['actual', 'realisasi'],
  period: ['period', 'periode'],
  producer: ['producer', 'produsen'],
  steward: ['steward', 'walidata'],
  activity: ['activity', 'kegiatan'],
  columns: ['columns', 'kolom'],
  evaluated: ['evaluated', 'dievaluasi'],
  paper: ['paper', 'kertas'],
  orientation: ['orientation', 'orientasi'],
  row: ['row', 'baris'],
  page: ['page', 'halaman'],
  continued: ['continued', 'lanjutan'],
  'to-page': ['to-page', 'ke-halaman'],
  'from-page': ['from-page', 'dari-halaman'],
} as const satisfies Record<string, Words>;

/** A word of the language, whatever tongue it is written in; named after its English word. */
export type Concept = keyof typeof table;

/** Every concept, in the order of the reference. */
export const concepts: readonly Concept[] = Object.keys(table) as Concept[];

const list = (words: string | readonly string[]): readonly string[] => (typeof words === 'string' ? [words] : words);

/** All words of a concept in one tongue; the first is the one that the formatter writes. */
export function words(concept: Concept, locale: Locale): readonly string[] {
  return list(table[concept][locale === 'en' ? 0 : 1]);
}

/** The word that the formatter writes for a concept. */
export function word(concept: Concept, locale: Locale): string {
  return words(concept, locale)[0] as string;
}

const byWord = new Map<string, Concept>();
for (const concept of concepts) {
  for (const locale of ['en', 'id'] as const) for (const w of words(concept, locale)) byWord.set(w, concept);
}

/** The concept behind a written word, in any case and in NFC; `undefined` for a word that the language does not know. */
export function conceptOf(written: string): Concept | undefined {
  return byWord.get(written) ?? byWord.get(written.normalize('NFC').toLowerCase());
}

const monthNames: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
};
const byMonth = new Map<string, number>();
for (const names of Object.values(monthNames)) {
  for (const [i, name] of names.entries()) byMonth.set(name.toLowerCase(), i + 1);
}

/** Number (1–12) of a month's name in either tongue, in any case. */
export function monthOf(written: string): number | undefined {
  return byMonth.get(written.toLowerCase());
}

/** Name of a month (1–12). */
export function monthName(month: number, locale: Locale): string {
  return monthNames[locale][month - 1] ?? '';
}

/** Values that a few fields take, canonical English first; both tongues are accepted. */
export const valueWords = {
  category: {
    core: ['core', 'inti', 'utama'],
    support: ['support', 'pendukung'],
    management: ['management', 'manajerial'],
    other: ['other', 'lainnya'],
  },
  tier: {
    regency: ['regency', 'kabupaten'],
    secretariat: ['secretariat', 'setda'],
    agency: ['agency', 'perangkat-daerah'],
    section: ['section', 'bagian'],
    village: ['village', 'kelurahan'],
  },
  status: {
    draft: ['draft', 'draf'],
    submitted: ['submitted', 'diajukan'],
    verified: ['verified', 'terverifikasi'],
    'in-force': ['in-force', 'berlaku'],
    'under-review': ['under-review', 'ditinjau'],
    replaced: ['replaced', 'diganti'],
    revoked: ['revoked', 'dicabut'],
  },
  paper: {
    a4: ['a4'],
    f4: ['f4', 'folio'],
    letter: ['letter'],
    legal: ['legal'],
  },
  orientation: {
    landscape: ['landscape', 'mendatar'],
    portrait: ['portrait', 'tegak'],
  },
} as const;
