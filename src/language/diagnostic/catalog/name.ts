// What is said about names: those that mean nothing, and those that mean too much.
import { entry } from '../entry.js';

type Unknown = { name: string; near: string };

/** What kinds of things are called, as in "the actor" and "pelaksana". */
const kinds: Readonly<Record<string, { en: string; id: string }>> = {
  actor: { en: 'actor', id: 'pelaksana' },
  process: { en: 'process', id: 'proses' },
  unit: { en: 'unit', id: 'unit' },
  plan: { en: 'goal', id: 'tujuan' },
  object: { en: 'service, data or application', id: 'layanan, data, atau aplikasi' },
};

const hintEn =
  (otherwise: string) =>
  (a: Unknown): string =>
    a.near === '' ? otherwise : `Did you mean "${a.near}"?`;
const hintId =
  (otherwise: string) =>
  (a: Unknown): string =>
    a.near === '' ? otherwise : `Mungkin maksudnya "${a.near}"?`;

const stepHint = {
  en: hintEn('Give the step that is meant a name, as in: step NAME: actor "…"; then lead the arrow to that name.'),
  id: hintId(
    'Beri nama pada langkah yang dimaksud, misalnya: langkah NAMA: pelaksana "…"; lalu arahkan panah ke nama itu.',
  ),
};

const replace = { en: (a: Unknown) => `Write "${a.near}"`, id: (a: Unknown) => `Tulis "${a.near}"` };

const once = { en: 'Delete the line that says it again', id: 'Hapus baris yang mengulanginya' };

export const name = {
  'name/unknown-step': entry<Unknown & { actor?: boolean }>()({
    severity: 'error',
    message: {
      en: (a) => `There is no step named "${a.name}" in this process.`,
      id: (a) => `Tidak ada langkah bernama "${a.name}" dalam proses ini.`,
    },
    hint: {
      en: (a) =>
        (a.actor && a.near === '' ? `"${a.name}" is an actor, and arrows lead to steps. ` : '') + stepHint.en(a),
      id: (a) =>
        (a.actor && a.near === '' ? `"${a.name}" adalah pelaksana, sedangkan panah menuju langkah. ` : '') +
        stepHint.id(a),
    },
    labels: {
      declared: { en: 'was this meant?', id: 'ini yang dimaksud?' },
      also: { en: 'the same name', id: 'nama yang sama' },
    },
    fixes: {
      rename: {
        en: (a) => `Name the step "${a.near}" "${a.name}" instead`,
        id: (a) => `Ganti nama langkah "${a.near}" menjadi "${a.name}"`,
      },
      replace,
      add: { en: (a) => `Add an end named "${a.name}"`, id: (a) => `Tambahkan akhir bernama "${a.name}"` },
    },
  }),
  'name/other-process': entry<{ name: string; process: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The step "${a.name}" belongs to another process, "${a.process}".`,
      id: (a) => `Langkah "${a.name}" milik proses lain, yaitu "${a.process}".`,
    },
    hint: {
      en: 'An arrow stays in its process. To hand work to another process, write a handoff between the two, or let a step run that process.',
      id: 'Panah hanya berlaku dalam prosesnya sendiri. Untuk menyerahkan pekerjaan ke proses lain, tulis serah-terima antarproses, atau buat langkah yang menjalankan proses itu.',
    },
  }),
  'name/unknown-actor': entry<Unknown>()({
    severity: 'error',
    message: {
      en: (a) => `There is no actor named "${a.name}".`,
      id: (a) => `Tidak ada pelaksana bernama "${a.name}".`,
    },
    hint: {
      en: (a) => hintEn(`Say at the top of the process who that is: actor ${a.name} "…".`)(a),
      id: (a) => hintId(`Tulis di bagian atas proses siapa dia: pelaksana ${a.name} "…".`)(a),
    },
    labels: { declared: { en: 'was this meant?', id: 'ini yang dimaksud?' } },
    fixes: {
      rename: {
        en: (a) => `Name the actor "${a.near}" "${a.name}" instead`,
        id: (a) => `Ganti nama pelaksana "${a.near}" menjadi "${a.name}"`,
      },
      replace,
      declare: { en: (a) => `Add the actor "${a.name}"`, id: (a) => `Tambahkan pelaksana "${a.name}"` },
    },
  }),
  'name/swapped': entry<{ name: string; actor: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The actor "${a.actor}" stands before the colon, and the name "${a.name}" behind it.`,
      id: (a) => `Pelaksana "${a.actor}" ditulis sebelum titik dua, dan nama "${a.name}" sesudahnya.`,
    },
    hint: {
      en: (a) => `First the name of the step, then who does it: step ${a.name}: ${a.actor} "…".`,
      id: (a) => `Nama langkah lebih dahulu, lalu siapa yang melakukannya: langkah ${a.name}: ${a.actor} "…".`,
    },
    fixes: { swap: { en: (a) => `Write ${a.name}: ${a.actor}`, id: (a) => `Tulis ${a.name}: ${a.actor}` } },
  }),
  'name/unknown-process': entry<Unknown>()({
    severity: 'error',
    message: {
      en: (a) => `There is no process named "${a.name}" here.`,
      id: (a) => `Tidak ada proses bernama "${a.name}" di sini.`,
    },
    hint: {
      en: hintEn(
        'A process inside another is written with a dot, as in outer.inner; one of another file needs a line such as import "file.proc".',
      ),
      id: hintId(
        'Proses di dalam proses lain ditulis dengan titik, misalnya luar.dalam; proses di berkas lain perlu baris seperti impor "berkas.proc".',
      ),
    },
    fixes: { replace },
  }),
  'name/unknown-unit': entry<Unknown>()({
    severity: 'error',
    message: {
      en: (a) => `There is no unit named "${a.name}".`,
      id: (a) => `Tidak ada unit bernama "${a.name}".`,
    },
    hint: {
      en: hintEn(
        'Write a line for it, such as unit NAME "Title". A unit of another file needs a line such as import "file.proc".',
      ),
      id: hintId(
        'Tulis barisnya, misalnya unit NAMA "Judul". Unit di berkas lain perlu baris seperti impor "berkas.proc".',
      ),
    },
    fixes: { replace },
  }),
  'name/unknown-plan': entry<Unknown>()({
    severity: 'error',
    message: {
      en: (a) => `There is no goal, objective or service named "${a.name}".`,
      id: (a) => `Tidak ada tujuan, sasaran, atau layanan bernama "${a.name}".`,
    },
    hint: {
      en: hintEn('Give the goal that is meant a name before its text, as in: objective NAME "…".'),
      id: hintId('Beri nama sebelum teks tujuan yang dimaksud, misalnya: sasaran NAMA "…".'),
    },
    fixes: { replace },
  }),
  'name/unknown-object': entry<Unknown>()({
    severity: 'error',
    message: {
      en: (a) => `There is no service, data or application named "${a.name}".`,
      id: (a) => `Tidak ada layanan, data, atau aplikasi bernama "${a.name}".`,
    },
    hint: {
      en: hintEn('Write a line for it outside the processes, such as application NAME "Title".'),
      id: hintId('Tulis barisnya di luar proses, misalnya aplikasi NAMA "Judul".'),
    },
    fixes: { replace },
  }),
  'name/unknown-party': entry<Unknown>()({
    severity: 'error',
    message: {
      en: (a) => `There is no actor, unit or process named "${a.name}".`,
      id: (a) => `Tidak ada pelaksana, unit, atau proses bernama "${a.name}".`,
    },
    hint: {
      en: hintEn('Write a line that says who that is, or put it between quotes if it is somebody outside.'),
      id: hintId('Tulis baris yang menyebut siapa itu, atau apit dengan tanda kutip jika itu pihak luar.'),
    },
    fixes: { replace },
  }),
  'name/duplicate-step': entry<{ name: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The name "${a.name}" is taken by another step of this process.`,
      id: (a) => `Nama "${a.name}" sudah dipakai langkah lain dalam proses ini.`,
    },
    hint: {
      en: 'Arrows to this name lead to the first of them. Give the second a name of its own.',
      id: 'Panah ke nama ini menuju langkah yang pertama. Beri langkah kedua nama sendiri.',
    },
    labels: { first: { en: 'the first', id: 'yang pertama' } },
    fixes: { delete: once, rename: { en: (a) => `Name it "${a['free']}"`, id: (a) => `Beri nama "${a['free']}"` } },
  }),
  'name/duplicate-declaration': entry<{ name: string; kind: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The name "${a.name}" is given twice (${kinds[a.kind]?.en ?? a.kind}).`,
      id: (a) => `Nama "${a.name}" diberikan dua kali (${kinds[a.kind]?.id ?? a.kind}).`,
    },
    hint: {
      en: 'The first one is used. Delete the second, or give it a name of its own.',
      id: 'Yang dipakai adalah yang pertama. Hapus yang kedua, atau beri nama sendiri.',
    },
    labels: { first: { en: 'the first', id: 'yang pertama' } },
    fixes: { delete: once, rename: { en: (a) => `Name it "${a['free']}"`, id: (a) => `Beri nama "${a['free']}"` } },
  }),
  'name/look-alike': entry<{ name: string; other: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.name}" and "${a.other}" look the same to a reader.`,
      id: (a) => `"${a.name}" dan "${a.other}" tampak sama bagi pembaca.`,
    },
    hint: {
      en: 'They differ only in capitals, accents or hidden signs. If both mean one thing, use one spelling; if not, rename one of them.',
      id: 'Keduanya hanya berbeda pada huruf besar, aksen, atau tanda tersembunyi. Jika maksudnya satu hal, pakai satu ejaan; jika tidak, ganti salah satu nama.',
    },
    labels: { other: { en: 'the other one', id: 'yang satunya' } },
    fixes: {
      rename: {
        en: (a) => `Name it "${a['free']}" everywhere`,
        id: (a) => `Ganti namanya menjadi "${a['free']}" di semua tempat`,
      },
    },
  }),
  'name/ambiguous': entry<{ name: string; first: string; second: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.name}" can mean "${a.first}" or "${a.second}".`,
      id: (a) => `"${a.name}" dapat berarti "${a.first}" atau "${a.second}".`,
    },
    hint: {
      en: 'Say which one is meant by writing where it stands, with dots: unit.name.',
      id: 'Perjelas dengan menulis tempatnya, memakai titik: unit.nama.',
    },
    labels: { candidate: { en: 'this one?', id: 'yang ini?' } },
    fixes: { qualify: { en: (a) => `Write "${a['path']}"`, id: (a) => `Tulis "${a['path']}"` } },
  }),
  'name/hides-outer': entry<{ name: string; kind: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `"${a.name}" hides another one of the same name further out (${kinds[a.kind]?.en ?? a.kind}).`,
      id: (a) => `"${a.name}" menutupi nama yang sama di tingkat luar (${kinds[a.kind]?.id ?? a.kind}).`,
    },
    hint: {
      en: 'In here the name means the inner one only. If both are the same, delete this one; if not, rename it.',
      id: 'Di sini nama itu hanya berarti yang di dalam. Jika keduanya sama, hapus yang ini; jika tidak, ganti namanya.',
    },
    labels: { outer: { en: 'the outer one', id: 'yang di luar' } },
    fixes: {
      rename: {
        en: (a) => `Name it "${a['free']}" everywhere`,
        id: (a) => `Ganti namanya menjadi "${a['free']}" di semua tempat`,
      },
    },
  }),
};
