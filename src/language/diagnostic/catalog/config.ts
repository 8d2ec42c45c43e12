// What is said about the settings of a project, alur.config.json.
import { entry } from '../entry.js';

export const config = {
  'config/broken': entry<{ problem: ConfigProblem }>()({
    severity: 'error',
    message: { en: (a) => problems[a.problem].en, id: (a) => problems[a.problem].id },
    hint: {
      en: 'What can still be read is used. Settings are written as { "profile": "sop", "workingDay": 7.5 }: each name in double quotes, then a colon, its value, and a comma before the next.',
      id: 'Yang masih terbaca tetap dipakai. Pengaturan ditulis seperti { "profile": "sop", "workingDay": 7.5 }: setiap nama dalam tanda petik ganda, lalu titik dua, nilainya, dan koma sebelum nama berikutnya.',
    },
    fixes: {
      comma: { en: 'Add the comma', id: 'Tambahkan koma' },
      close: { en: 'Add the closing brace "}"', id: 'Tambahkan kurung kurawal penutup "}"' },
    },
  }),

  'config/unknown-setting': entry<{ name: string; near: string; known: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `There is no setting "${a.name}".${a.near === '' ? '' : ` Did you mean "${a.near}"?`}`,
      id: (a) => `Tidak ada pengaturan "${a.name}".${a.near === '' ? '' : ` Maksud Anda "${a.near}"?`}`,
    },
    hint: {
      en: (a) => `It changes nothing; the other settings are used. There are: ${a.known}.`,
      id: (a) => `Pengaturan ini tidak berpengaruh; yang lain tetap dipakai. Yang ada: ${a.known}.`,
    },
    fixes: { replace: { en: (a) => `Write "${a.near}"`, id: (a) => `Tulis "${a.near}"` } },
  }),

  'config/wrong-value': entry<{
    name: string;
    value: string;
    wanted: Wanted;
    near: string;
    known: string;
  }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.name}" can't be ${a.value}: ${wanted[a.wanted].en}${a.known}.`,
      id: (a) => `"${a.name}" tidak dapat bernilai ${a.value}: ${wanted[a.wanted].id}${a.known}.`,
    },
    hint: {
      en: (a) =>
        a.near === ''
          ? 'Until this is mended, the usual value is used.'
          : `Did you mean "${a.near}"? Until this is mended, the usual value is used.`,
      id: (a) =>
        a.near === ''
          ? 'Selama belum diperbaiki, yang dipakai nilai yang biasa.'
          : `Maksud Anda "${a.near}"? Selama belum diperbaiki, yang dipakai nilai yang biasa.`,
    },
    fixes: { replace: { en: (a) => `Write "${a.near}"`, id: (a) => `Tulis "${a.near}"` } },
  }),

  'config/unknown-code': entry<{ code: string; near: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `No message is called "${a.code}".${a.near === '' ? '' : ` Did you mean "${a.near}"?`}`,
      id: (a) => `Tidak ada pesan bernama "${a.code}".${a.near === '' ? '' : ` Maksud Anda "${a.near}"?`}`,
    },
    hint: {
      en: 'This line changes nothing. Copy the name from the message, such as "flow/unreachable-step", or only its first part with the slash, such as "text/", for all messages that begin so.',
      id: 'Baris ini tidak berpengaruh. Salin namanya dari pesan, misalnya "flow/unreachable-step", atau bagian depannya saja beserta garis miring, misalnya "text/", untuk semua pesan yang berawalan itu.',
    },
    fixes: { replace: { en: (a) => `Write "${a.near}"`, id: (a) => `Tulis "${a.near}"` } },
  }),

  'config/unknown-name': entry<{ kind: 'step' | 'actor'; name: string; near: string; several: 'yes' | 'no' }>()({
    severity: 'warning',
    message: {
      en: (a) => {
        const what = a.kind === 'step' ? 'process or step' : 'actor or unit';
        if (a.several === 'yes') return `"${a.name}" may mean more than one ${what}.`;
        return `There is no ${what} "${a.name}".${a.near === '' ? '' : ` Did you mean "${a.near}"?`}`;
      },
      id: (a) => {
        const what = a.kind === 'step' ? 'proses atau langkah' : 'pelaksana atau unit';
        if (a.several === 'yes') return `"${a.name}" dapat berarti lebih dari satu ${what}.`;
        return `Tidak ada ${what} "${a.name}".${a.near === '' ? '' : ` Maksud Anda "${a.near}"?`}`;
      },
    },
    hint: {
      en: (a) =>
        a.kind === 'step'
          ? 'This role changes nothing. Name a process, or a process and its step with a dot between: "leave.verify". The names are those of the .proc file, not the words in quotes.'
          : 'This role changes nothing. Use the name that the actor or unit has in the .proc file, not its title in quotes; with its unit before it where two have the same name: "licensing.clerk".',
      id: (a) =>
        a.kind === 'step'
          ? 'Peran ini tidak berpengaruh. Tulis nama proses, atau nama proses dan langkahnya dengan titik di antaranya: "cuti.periksa". Yang dipakai ialah nama dalam berkas .proc, bukan kalimat dalam tanda petiknya.'
          : 'Peran ini tidak berpengaruh. Tulis nama pelaksana atau unit seperti dalam berkas .proc, bukan sebutannya dalam tanda petik; jika ada dua yang bernama sama, awali dengan unitnya: "perizinan.petugas".',
    },
    fixes: { replace: { en: (a) => `Write "${a.name}"`, id: (a) => `Tulis "${a.name}"` } },
  }),

  'config/lasting-code': entry<{ code: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `"${a.code}" stays an error, whatever is set here.`,
      id: (a) => `"${a.code}" tetap galat, apa pun yang diatur di sini.`,
    },
    hint: {
      en: 'What could not be read is missing from every drawing and every check, so it is always said. Delete this line and mend the place itself.',
      id: 'Yang tidak terbaca hilang dari setiap gambar dan pemeriksaan, jadi selalu disampaikan. Hapus baris ini dan perbaiki tempatnya langsung.',
    },
  }),
};

/** Values that a setting can have. */
const wanted = {
  object: {
    en: 'names and values in braces are needed, such as { "profile": "sop" }',
    id: 'yang perlu ialah nama dan nilai dalam kurung kurawal, misalnya { "profile": "sop" }',
  },
  one: { en: 'it is one of ', id: 'pilihannya ' },
  whether: { en: 'it is true or false, without quotes', id: 'isinya true (ya) atau false (tidak), tanpa tanda petik' },
  millimetres: {
    en: 'it is a number of millimetres from 0 to 60',
    id: 'isinya jumlah milimeter, dari 0 sampai 60',
  },
  folder: {
    en: 'it is the folder of the settings (".") or one inside it, such as "maps"',
    id: 'isinya folder pengaturan ini (".") atau folder di dalamnya, misalnya "peta"',
  },
  file: {
    en: 'it is the name of a .proc file, with its folder if it does not lie beside the settings, such as "organisation.proc"',
    id: 'isinya nama berkas .proc, beserta foldernya bila tidak sefolder dengan pengaturan ini, misalnya "organisasi.proc"',
  },
  hours: {
    en: 'it is a number of hours, more than 0 and at most 24, such as 7.5',
    id: 'isinya jumlah jam, lebih dari 0 dan paling banyak 24, misalnya 7.5',
  },
  text: { en: 'it is a text in double quotes', id: 'isinya teks dalam tanda petik ganda' },
} as const;

/** What a setting can be. */
export type Wanted = keyof typeof wanted;

/** What can be wrong with the writing of the file itself. */
export type ConfigProblem = keyof typeof problems;

const problems = {
  comma: {
    en: 'A comma is missing before this in the settings.',
    id: 'Kurang koma sebelum bagian pengaturan ini.',
  },
  colon: {
    en: 'A colon is missing before this in the settings.',
    id: 'Kurang titik dua sebelum bagian pengaturan ini.',
  },
  name: {
    en: 'The settings need a name in double quotes here.',
    id: 'Di sini perlu nama pengaturan dalam tanda petik ganda.',
  },
  value: { en: 'The settings need a value here.', id: 'Di sini perlu nilai pengaturan.' },
  close: {
    en: 'The settings end before their last brace is closed.',
    id: 'Pengaturan berakhir sebelum kurung terakhirnya ditutup.',
  },
  text: {
    en: 'A text in the settings has no closing quote.',
    id: 'Sebuah teks dalam pengaturan tidak ditutup tanda petiknya.',
  },
  sign: { en: "The settings can't be read here.", id: 'Pengaturan tidak terbaca di sini.' },
  after: {
    en: 'Something stands behind the last brace of the settings, where nothing may follow.',
    id: 'Ada tulisan sesudah kurung penutup terakhir pengaturan; di sana tidak boleh ada apa-apa lagi.',
  },
  deep: {
    en: 'The settings hold too many braces inside one another.',
    id: 'Terlalu banyak kurung di dalam kurung pada pengaturan ini.',
  },
} as const;
