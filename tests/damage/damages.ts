// What people do to a file by mistake: a list of named slips, each made in one of six files of real size (tests/damage/texts).
import { readFileSync } from 'node:fs';
import { all, type Change, lose, numbered, swap, twice } from './slips.js';

const names = {
  cuti: 'cuti-pegawai',
  domisili: 'domisili-kelurahan',
  incident: 'incident-handling',
  pbg: 'persetujuan-bangunan-gedung',
  purchase: 'purchase-to-pay',
  surat: 'surat-masuk',
} as const;
type Name = keyof typeof names;

/** A slip in a file. */
export interface Damage {
  readonly name: string;
  readonly file: Name;
  /** The file as it was, and after the slip. */
  readonly right: string;
  readonly wrong: string;
  /** A slip that runs through the whole file has no place of its own. */
  readonly everywhere: boolean;
  /** Words are lost that nobody can know: no mend can bring the file back. */
  readonly gone: boolean;
}

type Slip = readonly [name: string, file: Name, change: Change];

const signsLost: readonly Slip[] = [
  ['closing quote lost', 'cuti', swap('"Menghitung sisa hak cuti"', '"Menghitung sisa hak cuti')],
  ['opening quote lost', 'cuti', swap('"Menghitung sisa hak cuti"', 'Menghitung sisa hak cuti"')],
  ['both quotes lost', 'cuti', swap('"Menghitung sisa hak cuti"', 'Menghitung sisa hak cuti')],
  ['closing quote of an output lost', 'domisili', swap('"Berkas diperiksa"', '"Berkas diperiksa')],
  ['quote lost in a list', 'pbg', swap('"Data pemilik", ', '"Data pemilik, ')],
  ['closing quote of an answer lost', 'purchase', swap('no "Rework" ->', 'no "Rework ->')],
  ['closing quote of an actor lost', 'incident', swap('"Service desk"', '"Service desk')],
  ['opening brace of the process lost', 'cuti', swap('Pegawai" {', 'Pegawai"')],
  ['closing brace of the process lost', 'cuti', (text) => text.replace(/\}\n$/, '')],
  ['opening brace of a branch lost', 'incident', swap('branch "Diagnosis" {', 'branch "Diagnosis"')],
  [
    'closing brace of a branch lost',
    'purchase',
    swap('    }\n    branch {\n      step supp', '    branch {\n      step supp'),
  ],
  ['closing brace of an answer lost', 'domisili', swap('        }\n    }\n', '        }\n')],
  ['opening brace of an answer lost', 'purchase', swap('    no {\n      step quotes', '    no\n      step quotes')],
  ['opening brace of the identity lost', 'surat', swap('  sop {', '  sop')],
  ['closing brace of the identity lost', 'domisili', swap('"Gratis"\n  }\n', '"Gratis"\n')],
  ['opening brace of a parallel block lost', 'surat', swap('  paralel {', '  paralel')],
  [
    'closing brace of a parallel block lost',
    'surat',
    swap('    }\n  }\n\n  langkah pengolah, k', '    }\n\n  langkah pengolah, k'),
  ],
  ['closing brace of a group lost', 'surat', swap('"Staf Unit Pengolah"\n  }', '"Staf Unit Pengolah"')],
  ['colon of a name lost', 'cuti', swap('konsep: pengelola', 'konsep pengelola')],
  ['comma between actors lost', 'purchase', swap('manager, buyer', 'manager buyer')],
  ['comma between needs lost', 'cuti', swap('"Permohonan cuti", "Rekap', '"Permohonan cuti" "Rekap')],
  ['arrow lost', 'domisili', swap('-> konsep', 'konsep')],
  ['head of an arrow lost', 'purchase', swap('yes -> order', 'yes - order')],
  ['shaft of an arrow lost', 'purchase', swap('yes -> order', 'yes > order')],
  ['arrow lost on a line of its own', 'cuti', swap('    -> konsep', '    konsep')],
  ['blank lost in a time', 'domisili', swap('waktu 5 menit', 'waktu 5menit')],
  ['blank lost before a text', 'purchase', swap('step erp "Checks', 'step erp"Checks')],
  ['mark of a remark lost', 'cuti', swap('# Cuti tahunan', 'Cuti tahunan')],
];

const signsDoubled: readonly Slip[] = [
  ['closing quote doubled', 'cuti', swap('"Menghitung sisa hak cuti"', '"Menghitung sisa hak cuti""')],
  ['opening quote doubled', 'domisili', swap('"Berkas diperiksa"', '""Berkas diperiksa"')],
  ['opening brace doubled', 'purchase', swap('  parallel {', '  parallel {{')],
  ['closing brace doubled', 'cuti', (text) => `${text}}\n`],
  ['closing brace too many in the middle', 'domisili', swap('        }\n    }\n', '        }\n    }\n    }\n')],
  ['colon doubled', 'cuti', swap('konsep: pengelola', 'konsep:: pengelola')],
  ['comma doubled', 'pbg', swap('dpupr, dlh', 'dpupr,, dlh')],
  ['comma at the end of a list', 'pbg', swap('damkar, bapenda', 'damkar, bapenda,')],
  ['arrow doubled', 'purchase', swap('yes -> order', 'yes -> -> order')],
  ['keyword doubled', 'cuti', swap('langkah simpeg', 'langkah langkah simpeg')],
  ['actor doubled', 'cuti', swap('langkah simpeg', 'langkah simpeg simpeg')],
  ['line of a time doubled', 'domisili', twice('waktu 10 menit')],
  ['line of an output doubled', 'surat', twice('output "Surat diterima"')],
  ['line of an actor doubled', 'cuti', twice('pelaksana atasan')],
  ['head of a step doubled', 'purchase', twice('step order: buyer')],
  ['line of an answer doubled', 'domisili', twice('tidak "Belum sesuai"')],
  ['language doubled', 'surat', twice('bahasa id')],
];

const wordsWrong: readonly Slip[] = [
  ['keyword misspelt: langkah', 'cuti', swap('langkah simpeg', 'lankah simpeg')],
  ['keyword misspelt: step', 'purchase', swap('step erp', 'setp erp')],
  ['keyword misspelt: keputusan', 'domisili', swap('keputusan kasi', 'kepuutsan kasi')],
  ['keyword misspelt: pelaksana', 'surat', swap('pelaksana agendaris', 'pelaksna agendaris')],
  ['keyword misspelt: kelengkapan', 'pbg', swap('kelengkapan "Berkas per', 'kelengkpan "Berkas per')],
  ['keyword misspelt: waktu', 'cuti', swap('waktu 1 jam', 'wakt 1 jam')],
  ['keyword misspelt: branch', 'incident', swap('branch "Words"', 'brnach "Words"')],
  ['keyword misspelt: decision', 'incident', swap('decision triage', 'decison triage')],
  ['keyword misspelt: output', 'purchase', swap('output "Budget check"', 'ouput "Budget check"')],
  ['keyword misspelt: process', 'purchase', swap('process purchase', 'proces purchase')],
  ['keyword misspelt: parallel', 'purchase', swap('parallel {', 'paralell {')],
  ['keyword misspelt: selesai', 'cuti', swap('selesai pegawai', 'selsai pegawai')],
  ['keyword misspelt: nomor', 'surat', swap('nomor "065', 'nomer "065')],
  ['keyword in capitals', 'cuti', swap('langkah simpeg', 'LANGKAH simpeg')],
  ['unit misspelt', 'cuti', swap('15 menit', '15 mneit')],
  ['month misspelt', 'surat', swap('5 Januari', '5 Januri')],
  ['actor misspelt', 'domisili', swap('keputusan sekretaris', 'keputusan sekertaris')],
  ['target misspelt', 'cuti', swap('-> tolak dengan "Rekap', '-> tolka dengan "Rekap')],
  ['name of a step misspelt', 'purchase', swap('step order:', 'step oder:')],
  ['name of an actor misspelt where it is declared', 'cuti', swap('pelaksana kasubag', 'pelaksana kasubg')],
  ['answer in capitals', 'purchase', swap('yes -> order', 'YES -> order')],
  ['letter O for a zero', 'incident', swap('30..60 minutes', '3O..60 minutes')],
  ['capital in a name', 'domisili', swap('-> ajukan', '-> Ajukan')],
  ['word of the other tongue', 'surat', swap('langkah arsiparis', 'step arsiparis')],
  ['word that means the same', 'domisili', swap('langkah lurah', 'kegiatan lurah')],
];

const wordsLost: readonly Slip[] = [
  ['keyword of a step lost', 'cuti', swap('langkah simpeg "Meng', 'simpeg "Meng')],
  ['keyword of an actor lost', 'surat', swap('pelaksana agendaris', 'agendaris')],
  ['keyword of a time lost', 'cuti', swap('    waktu 15 menit', '    15 menit')],
  ['start lost', 'domisili', swap('mulai ajukan:', 'langkah ajukan:')],
];

/** What is lost here nobody can know but the writer. */
const wordsGone: readonly Slip[] = [
  ['dots of a range lost', 'incident', swap('30..60', '30 60')],
  ['unit of a time lost', 'cuti', swap('waktu 15 menit', 'waktu 15')],
  ['number of a time lost', 'cuti', swap('waktu 15 menit', 'waktu menit')],
  ['header of the process lost', 'cuti', lose('proses cuti')],
  ['header of the process lost (en)', 'incident', lose('process incident')],
  ['keyword of an output lost', 'domisili', swap('    output "Berkas diperiksa"', '    "Berkas diperiksa"')],
  ['actor of a step lost', 'cuti', swap('langkah simpeg "Menghitung', 'langkah "Menghitung')],
  ['text of a step lost', 'pbg', swap(' "Membayar retribusi"', '')],
  ['head of a step lost', 'cuti', lose('"Menandatangani surat izin cuti"')],
  ['line of an actor lost', 'surat', lose('pelaksana arsiparis')],
  ['end of the process lost', 'surat', lose('selesai arsiparis')],
  ['target lost', 'purchase', swap('no -> match', 'no ->')],
  ['answer lost', 'domisili', swap('tidak "Belum sesuai" ->', '->')],
  ['name of a step lost', 'purchase', swap('step order: buyer', 'step buyer')],
];

const otherHabits: readonly Slip[] = [
  ['name and actor swapped', 'cuti', swap('mulai ajukan: pegawai "', 'mulai pegawai: ajukan "')],
  ['actor behind the text', 'cuti', swap('simpeg "Menghitung sisa hak cuti"', '"Menghitung sisa hak cuti" simpeg')],
  ['title for the name of an actor', 'surat', swap('langkah arsiparis', 'langkah "Arsiparis"')],
  ['back to a step', 'domisili', swap('-> ajukan', '-> kembali ke ajukan')],
  ['back to a step (en)', 'purchase', swap('no -> match', 'no -> back to match')],
  ['sign for and between actors', 'purchase', swap('manager, buyer', 'manager & buyer')],
  ['word for and between actors', 'surat', swap('pengolah, kasubag', 'pengolah dan kasubag')],
  ['colon for an arrow', 'domisili', swap('tidak "Belum sesuai" ->', 'tidak "Belum sesuai":')],
  ['equals sign in a time', 'cuti', swap('waktu 15 menit', 'waktu = 15 menit')],
  ['colon behind a keyword', 'cuti', swap('waktu 15 menit', 'waktu: 15 menit')],
  ['round brackets for braces', 'purchase', all(/branch \{([^}]*)\}(?=\n {4}branch)/, 'branch ($1)')],
  [
    'prose between steps',
    'cuti',
    swap('  langkah simpeg', '  Setelah itu berkas diteruskan ke bagian kepegawaian.\n\n  langkah simpeg'),
  ],
  [
    'prose between steps (en)',
    'incident',
    swap('  decision triage', '  The desk then decides how urgent the report is.\n\n  decision triage'),
  ],
  ['heading between steps', 'domisili', swap('  mulai ajukan', '  III. URAIAN PROSEDUR\n  mulai ajukan')],
  ['line of dashes', 'purchase', swap('  step order', '  ----------------\n  step order')],
  ['semicolon behind a line', 'cuti', swap('    output "Rekap hak cuti"\n', '    output "Rekap hak cuti";\n')],
  ['text broken over two lines', 'pbg', swap('arsitektur, struktur', 'arsitektur,\n        struktur')],
];

const everywhere: readonly Slip[] = [
  ['typographic quotes', 'cuti', all(/"([^"\n]*)"/g, '“$1”')],
  ['single quotes', 'cuti', all(/"([^"\n]*)"/g, "'$1'")],
  ['semicolons', 'purchase', all(/"\n/g, '";\n')],
  ['tabs', 'domisili', all(/ {2}/g, '\t')],
  ['no-break blanks', 'surat', all(/(waktu) (?=\d)/g, '$1\u00a0')],
  ['no indentation', 'incident', all(/^ +/gm, '')],
  ['en dashes for arrows', 'domisili', all(/->/g, '–>')],
  ['arrow signs', 'purchase', all(/->/g, '→')],
  ['long dashes in ranges', 'purchase', all(/(\d)\.\.(\d)/g, '$1–$2')],
  ['Windows line ends', 'cuti', all(/\n/g, '\r\n')],
  ['words for dots in ranges', 'incident', all(/(\d)\.\.(\d)/g, '$1 to $2')],
  ['numbered steps', 'cuti', numbered],
  ['bullets', 'surat', all(/^ {2}(?=(?:langkah|keputusan|mulai|selesai) )/gm, '  • ')],
  ['keywords with capitals', 'purchase', all(/^( +)s(tep|tart)\b/gm, '$1S$2')],
  ['colons behind keywords', 'surat', all(/^( +)(waktu|output|kelengkapan) /gm, '$1$2: ')],
];

/** All slips, made. */
export const damages: readonly Damage[] = [
  ...[...signsLost, ...signsDoubled, ...wordsWrong, ...wordsLost, ...otherHabits].map((slip) => made(slip)),
  ...wordsGone.map((slip) => made(slip, { gone: true })),
  ...everywhere.map(([name, ...slip]) => made([`everywhere: ${name}`, ...slip], { everywhere: true })),
];

function made([name, file, change]: Slip, { everywhere = false, gone = false } = {}): Damage {
  const right = readFileSync(`tests/damage/texts/${names[file]}.proc`, 'utf8');
  return { name, file, right, wrong: change(right), everywhere, gone };
}
