// What the command line itself says, in both tongues. Help stays English, as the names of commands and options are.
import type { Locale } from '../../index.js';
import type { FileProblem, ProblemKind } from '../node/index.js';

type Words = { readonly [L in Locale]: string };
const problems: Readonly<Record<ProblemKind | 'noFolder', Words>> = {
  missing: { en: 'there is no such file or folder', id: 'berkas atau folder itu tidak ada' },
  noFolder: { en: 'its folder does not exist; make it first', id: 'foldernya belum ada; buat folder itu dahulu' },
  folder: { en: 'this is a folder, but a file is needed here', id: 'ini folder, padahal di sini perlu berkas' },
  special: { en: 'this is no plain file', id: 'ini bukan berkas biasa' },
  large: {
    en: 'the file is longer than 4 MB; split it into several files',
    id: 'berkas lebih dari 4 MB; bagilah menjadi beberapa berkas',
  },
  encoding: {
    en: 'the file is not stored as text in UTF-8; save it again with the encoding "UTF-8"',
    id: 'berkas tidak disimpan sebagai teks UTF-8; simpan ulang dengan pengodean "UTF-8"',
  },
  outside: { en: 'the path leads out of the folder', id: 'jalur ini keluar dari folder' },
  denied: {
    en: 'the rights of this file or folder forbid it',
    id: 'hak akses berkas atau folder ini tidak mengizinkannya',
  },
  input: {
    en: 'this file was read as input, so nothing is written over it; choose another name',
    id: 'berkas ini dibaca sebagai masukan, jadi tidak ditimpa; pilih nama lain',
  },
  foreign: {
    en: 'the drawing would be written over another picture that is there; choose another name with -o, or write none with --drawing none',
    id: 'gambar akan menimpa gambar lain yang sudah ada; pilih nama lain dengan -o, atau jangan tulis gambar dengan --drawing none',
  },
  empty: { en: 'no .proc file was found there', id: 'tidak ada berkas .proc di sana' },
  system: { en: 'the system refused', id: 'sistem menolak' },
};

/** Says what is wrong with a file: `cannot read "a.proc": …`. */
export function problemWords(verb: 'read' | 'write', problem: FileProblem, locale: Locale): string {
  const does = { read: { en: 'read', id: 'dibaca' }, write: { en: 'written', id: 'ditulis' } }[verb][locale];
  const kind = verb === 'write' && problem.kind === 'missing' ? 'noFolder' : problem.kind;
  const reason = `${problems[kind][locale]}${problem.detail === undefined ? '' : ` (${problem.detail})`}`;
  return locale === 'id'
    ? `"${problem.path}" tidak dapat ${does}: ${reason}.`
    : `"${problem.path}" cannot be ${does}: ${reason}.`;
}

/** How many findings there are of each weight. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** `2 errors, 1 warning`; empty if there is nothing. */
export function countWords({ errors, warnings, notes }: Counts, locale: Locale): string {
  return [
    amount(errors, { en: 'error', id: 'galat' }, locale),
    amount(warnings, { en: 'warning', id: 'peringatan' }, locale),
    amount(notes, { en: 'note', id: 'catatan' }, locale),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `2 errors, 1 warning in 3 files.` */
export function summaryWords(counts: Counts, files: number, truncated: boolean, locale: Locale): string {
  const found = countWords(counts, locale) || { en: 'Nothing to mend', id: 'Tidak ada yang perlu diperbaiki' }[locale];
  const more = { en: ' At most 100 of a file are shown.', id: ' Paling banyak 100 per berkas yang ditampilkan.' }[
    locale
  ];
  const where = amount(files, { en: 'file', id: 'berkas' }, locale);
  return `${found} ${{ en: 'in', id: 'dalam' }[locale]} ${where}.${truncated ? more : ''}`;
}

function amount(count: number, word: Words, locale: Locale): string {
  if (count === 0) return '';
  return `${count} ${word[locale]}${locale === 'en' && count > 1 ? 's' : ''}`;
}

/** Sentences of the commands. `{0}`, `{1}` are replaced by what is given. */
const sentences = {
  mendable: {
    en: '{0} of them can be mended safely with --fix.',
    id: '{0} di antaranya dapat diperbaiki dengan aman memakai --fix.',
  },
  mendableOne: {
    en: 'One of them can be mended safely with --fix.',
    id: 'Satu di antaranya dapat diperbaiki dengan aman memakai --fix.',
  },
  askReviewer: {
    en: 'For the questions that the reviewer of an SOP asks, add --profile sop.',
    id: 'Untuk pertanyaan yang diajukan penilai SOP, tambahkan --profile sop.',
  },
  askMapReviewer: {
    en: 'For the questions that the reviewer of process maps asks, add --profile map.',
    id: 'Untuk pertanyaan yang diajukan penilai peta proses, tambahkan --profile map.',
  },
  fixed: { en: '{0}: mended ({1}).', id: '{0}: diperbaiki ({1}).' },
  flowMended: {
    en: '{0}: what the flow does was changed: {1}. Please read it once more.',
    id: '{0}: jalannya alur diubah: {1}. Mohon dibaca sekali lagi.',
  },
  nothingToFix: {
    en: 'There is nothing that can be mended safely without asking you.',
    id: 'Tidak ada yang dapat diperbaiki dengan aman tanpa bertanya kepada Anda.',
  },
  outputTaken: {
    en: 'The mended text and the report "{0}" cannot both go to standard output. Leave out one of them.',
    id: 'Teks hasil perbaikan dan laporan "{0}" tidak dapat bersama-sama ke keluaran standar. Pilih salah satu.',
  },
  dryRunAlone: {
    en: '--dry-run shows what --fix would change; add --fix.',
    id: '--dry-run menunjukkan perubahan oleh --fix; tambahkan --fix.',
  },
  fixOneInput: {
    en: 'With --fix, standard input is the only file: its mended text goes to standard output.',
    id: 'Dengan --fix, masukan standar harus sendirian: teks hasil perbaikannya ke keluaran standar.',
  },
  tooManyWarnings: {
    en: 'Warnings: {0}; allowed: {1}.',
    id: 'Peringatan: {0}; paling banyak: {1}.',
  },
  needsFormat: {
    en: 'The ending of "{0}" says no format. Let it end in {1}, or in / for a site in a folder, or add --to.',
    id: 'Akhiran "{0}" tidak menunjukkan format. Pakai akhiran {1}, atau / untuk situs dalam folder, atau tambahkan --to.',
  },
  unknownProcess: {
    en: 'There is no process or unit "{0}".{1} There are: {2}.',
    id: 'Tidak ada proses atau unit "{0}".{1} Yang ada: {2}.',
  },
  didYouMean: { en: ' Did you mean "{0}"?', id: ' Maksud Anda "{0}"?' },
  whichProcess: {
    en: 'Several processes could be drawn: {0}. Choose one with --process NAME, or let -o be a folder (ending in /) or hold {process}.',
    id: 'Ada beberapa proses yang dapat digambar: {0}. Pilih satu dengan --process NAMA, atau isi -o dengan folder (berakhiran /) atau nama berisi {process}.',
  },
  wholeDocument: {
    en: 'A {0} document has all its pages; --page is for svg, png and layout.',
    id: 'Dokumen {0} memuat semua halaman; --page hanya untuk svg, png, dan layout.',
  },
  siteNeedsFolder: {
    en: 'A site is a folder of pages. Name the folder with -o, for example -o site/',
    id: 'Situs adalah folder berisi halaman. Sebutkan foldernya dengan -o, misalnya -o situs/',
  },
  siteIsWhole: {
    en: 'A site shows the whole project, so {0} does not go with it. Leave it out, or ask for drawings with --to svg.',
    id: 'Situs menampilkan seluruh proyek, jadi {0} tidak dapat dipakai. Hapus pilihan itu, atau minta gambar dengan --to svg.',
  },
  notForTerminals: {
    en: 'A {0} is no text, so it is not written to a terminal. Name a file with -o, or send the output on.',
    id: 'Format {0} bukan teks, jadi tidak ditulis ke terminal. Beri nama berkas dengan -o, atau alihkan keluarannya.',
  },
  largeLogo: {
    en: 'The logo "{0}" is larger than 2 MB; take a smaller picture.',
    id: 'Logo "{0}" lebih dari 2 MB; pakailah gambar yang lebih kecil.',
  },
  missingPackage: {
    en: 'The format "{0}" needs the package @resvg/resvg-js, which is not installed or does not run here. Install it with "npm install @resvg/resvg-js", or write SVG or PDF.',
    id: 'Format "{0}" memerlukan paket @resvg/resvg-js, yang belum terpasang atau tidak berjalan di sini. Pasang dengan "npm install @resvg/resvg-js", atau tulis SVG atau PDF.',
  },
  notDrawn: { en: '"{0}" could not be drawn.', id: '"{0}" tidak dapat digambar.' },
  faultyDrawing: {
    en: '"{0}" was not drawn, because Alur itself went wrong ({1}). Please report this, with the file if you may share it.',
    id: '"{0}" tidak digambar karena ada yang salah pada Alur sendiri ({1}). Mohon laporkan, beserta berkasnya bila boleh dibagikan.',
  },
  severalInputs: {
    en: 'Several files are formatted with --write (in place) or looked at with --check; only one can go to the output.',
    id: 'Beberapa berkas dirapikan dengan --write (di tempat) atau diperiksa dengan --check; hanya satu yang dapat ke keluaran.',
  },
  notFormatted: {
    en: '{0}: not in the one layout; "alur format --write" mends it.',
    id: '{0}: belum rapi; "alur format --write" merapikannya.',
  },
  formatted: { en: '{0}: formatted.', id: '{0}: dirapikan.' },
  written: { en: '{0}: written.', id: '{0}: ditulis.' },
  oneTable: {
    en: 'A file holds one table, and there are several: {0}. Choose one with --table NAME, or let -o be a folder (ending in /) or hold {table}.',
    id: 'Satu berkas memuat satu tabel, padahal ada beberapa: {0}. Pilih satu dengan --table NAMA, atau isi -o dengan folder (berakhiran /) atau nama berisi {table}.',
  },
  noPicture: {
    en: 'There is no picture of these tables. Take csv or json.',
    id: 'Tabel ini tidak ada gambarnya. Pakailah csv atau json.',
  },
  nothingToMeasure: {
    en: 'There is no process with a flow that could be measured.',
    id: 'Tidak ada proses beralur yang dapat diukur.',
  },
  equalShares: {
    en: '{0} decisions do not say how often each answer is given, so all are taken as equally likely. Write it behind the answer: no "Incomplete (20%)".',
    id: '{0} keputusan tidak menyebut seberapa sering tiap jawaban diberikan, jadi dianggap sama seringnya. Tulis di akhir jawaban: tidak "Belum lengkap (20%)".',
  },
  noToday: {
    en: 'To see which SOPs were reviewed within the last 12 months, add --today 2026-10-12 (the day of the count).',
    id: 'Untuk melihat SOP mana yang ditinjau dalam 12 bulan terakhir, tambahkan --today 2026-10-12 (hari penghitungan).',
  },
  lacking: {
    en: '{0} things are missing or to be confirmed; "--table missing" lists them.',
    id: '{0} hal belum ada atau perlu dipastikan; "--table missing" menyebutkannya.',
  },
  largeImport: {
    en: '"{0}" cannot be read: the file is longer than 20 MB.',
    id: '"{0}" tidak dapat dibaca: berkas lebih dari 20 MB.',
  },
  importLeft: {
    en: 'In the new text "alur check" finds: {0}.',
    id: 'Dalam teks baru, "alur check" menemukan: {0}.',
  },
  unknownCode: { en: 'There is no message with the code "{0}".{1}', id: 'Tidak ada pesan dengan kode "{0}".{1}' },
  noPage: {
    en: 'The page about "{0}" is missing from this installation.',
    id: 'Halaman tentang "{0}" tidak ada dalam pemasangan ini.',
  },
  otherTongue: {
    en: 'In Indonesian: alur explain {0} --lang id',
    id: 'Dalam bahasa Inggris: alur explain {0} --lang en',
  },
} as const satisfies Record<string, Words>;

/** A sentence of the command line in a tongue. */
export function words(key: keyof typeof sentences, locale: Locale, ...values: readonly (string | number)[]): string {
  return sentences[key][locale].replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}
