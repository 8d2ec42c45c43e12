// What is said about the architecture beside the process maps: national references, affairs, services, data and applications.
import { entry } from '../entry.js';
import { onlyMap } from '../profile.js';
import { parts } from './map-words.js';

const kinds = {
  en: { process: 'process', service: 'service', data: 'data', application: 'application' },
  id: { process: 'proses', service: 'layanan', data: 'data', application: 'aplikasi' },
} as const;
type Kind = keyof typeof kinds.en;

/** Kinds at the beginning of an Indonesian sentence. */
const kindTitles = { process: 'Proses', service: 'Layanan', data: 'Data', application: 'Aplikasi' } as const;

const list = (words: string, locale: 'en' | 'id'): string =>
  words
    .split(' ')
    .map((word) => {
      const kind = Object.hasOwn(kinds[locale], word) ? kinds[locale][word as Kind] : word;
      return `${kind}${locale === 'en' && word !== 'data' ? 's' : ''}`;
    })
    .join(', ');

export const architecture = {
  'architecture/missing-reference': entry<{ process: string; code: string; proposed: string }>()({
    severity: 'error',
    profiles: onlyMap,
    message: {
      en: (a) =>
        a.code === ''
          ? `"${a.process}" has no place in the national reference of business processes (RAB).`
          : `The reference "${a.code}" of "${a.process}" names a sector only; the affair below it is missing.`,
      id: (a) =>
        a.code === ''
          ? `"${a.process}" belum punya kode Referensi Arsitektur Proses Bisnis (RAB).`
          : `Kode "${a.code}" pada "${a.process}" baru menyebut sektor; urusannya belum ada.`,
    },
    hint: {
      en: (a) =>
        a.proposed === ''
          ? 'Write sector and affair, for example: reference "RAB.06.01" (education).'
          : `By the affair of its owner it could be ${a.proposed}, but that fits only roughly. Choose one and write it: reference "…".`,
      id: (a) =>
        a.proposed === ''
          ? 'Tulis sektor dan urusannya, misalnya: acuan "RAB.06.01" (pendidikan).'
          : `Menurut urusan pengampunya bisa ${a.proposed}, tetapi padanannya tidak persis. Pilih satu lalu tulis: acuan "…".`,
    },
  }),

  'architecture/unknown-reference': entry<{
    code: string;
    wanted: string;
    subject: Kind;
    near: string;
    title: string;
  }>()({
    severity: 'error',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.code}" is no code of the national reference for a ${kinds.en[a.subject]} (${a.wanted}).`,
      id: (a) => `"${a.code}" bukan kode referensi nasional untuk ${kinds.id[a.subject]} (${a.wanted}).`,
    },
    hint: {
      en: (a) =>
        a.near === ''
          ? `Codes look like "${a.wanted}.06.01": two digits for each level, with dots between them.`
          : `Did you mean "${a.near}"${a.title === '' ? '' : ` (${a.title})`}?`,
      id: (a) =>
        a.near === ''
          ? `Kode berbentuk "${a.wanted}.06.01": dua angka untuk setiap tingkat, dipisahkan titik.`
          : `Mungkin maksudnya "${a.near}"${a.title === '' ? '' : ` (${a.title})`}?`,
    },
    fixes: { replace: { en: (a) => `Write "${a['right']}"`, id: (a) => `Tulis "${a['right']}"` } },
  }),

  'architecture/reference-of-parent': entry<{ code: string; parent: string; name: string; isJump: boolean }>()({
    severity: 'info',
    profiles: onlyMap,
    message: {
      en: (a) =>
        a.name === ''
          ? `"${a.code}" lies below "${a.parent}", which no process has.`
          : a.isJump
            ? `"${a.code}" lies more than one level below "${a.parent}" of "${a.name}" around it.`
            : `"${a.code}" does not lie below "${a.parent}" of "${a.name}" around it.`,
      id: (a) =>
        a.name === ''
          ? `"${a.code}" berada di bawah "${a.parent}", padahal kode itu tidak dimiliki proses mana pun.`
          : a.isJump
            ? `"${a.code}" melompati tingkat di bawah "${a.parent}" milik "${a.name}" yang memuatnya.`
            : `"${a.code}" tidak berada di bawah "${a.parent}" milik "${a.name}" yang memuatnya.`,
    },
    hint: {
      en: (a) =>
        a.name === ''
          ? 'Levels follow one another. Write the code above at the process that it stands for, or take one that lies directly below the national levels ("RAB.06.01.01").'
          : a.isJump
            ? 'Levels follow one another: the process around needs the code in between.'
            : 'If the process really reaches into another affair, name that code in the process around too.',
      id: (a) =>
        a.name === ''
          ? 'Tingkat berurutan. Tulis kode di atasnya pada proses yang dimaksud, atau pakai kode tepat di bawah tingkat nasional ("RAB.06.01.01").'
          : a.isJump
            ? 'Tingkat berurutan: proses induknya perlu kode di antaranya.'
            : 'Bila proses memang menyangkut urusan lain, sebut kodenya juga pada proses induknya.',
    },
    labels: { parent: { en: 'the code around', id: 'kode induknya' } },
  }),

  'architecture/duplicate-reference': entry<{ code: string; process: string; other: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.code}" stands for "${a.other}" already; "${a.process}" is another function.`,
      id: (a) => `"${a.code}" sudah dipakai "${a.other}"; "${a.process}" adalah fungsi lain.`,
    },
    hint: {
      en: 'From the third level on codes are your own: each stands for one function. Take the next free number.',
      id: 'Mulai tingkat ketiga kode ditentukan sendiri: satu kode untuk satu fungsi. Pakai nomor berikutnya.',
    },
    labels: { first: { en: 'used here first', id: 'sudah dipakai di sini' } },
  }),

  'architecture/unknown-affair': entry<{ affair: string; unit: string; near: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.affair}" of "${a.unit}" is no known government affair.`,
      id: (a) => `"${a.affair}" pada "${a.unit}" bukan urusan pemerintahan yang dikenal.`,
    },
    hint: {
      en: (a) =>
        a.near === ''
          ? 'Use the name in Law 23/2014 ("Pendidikan", "Kesehatan", "Perhubungan", …): by it the place in the national reference is found.'
          : `Did you mean "${a.near}"? By the affair the place in the national reference is found.`,
      id: (a) =>
        a.near === ''
          ? 'Pakai nama dalam UU 23/2014 ("Pendidikan", "Kesehatan", "Perhubungan", …): dari urusan inilah letak dalam referensi nasional ditentukan.'
          : `Mungkin maksudnya "${a.near}"? Dari urusan inilah letak dalam referensi nasional ditentukan.`,
    },
    fixes: { replace: { en: (a) => `Write "${a.near}"`, id: (a) => `Tulis "${a.near}"` } },
  }),

  'architecture/other-affair': entry<{
    process: string;
    code: string;
    title: string;
    affair: string;
    unit: string;
    wanted: string;
  }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        `"${a.process}" is placed under ${a.code} ${a.title}, but its owner "${a.unit}" has the affair "${a.affair}".`,
      id: (a) =>
        `"${a.process}" ditempatkan di ${a.code} ${a.title}, padahal urusan pengampunya, "${a.unit}", adalah "${a.affair}".`,
    },
    hint: {
      en: (a) => `That affair corresponds to ${a.wanted}. Correct the code, or the owner.`,
      id: (a) => `Padanan urusan itu ${a.wanted}. Perbaiki kodenya, atau pengampunya.`,
    },
  }),

  'architecture/incomplete-object': entry<{ name: string; type: Kind; missing: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `The ${kinds.en[a.type]} "${a.name}" lacks ${parts(a.missing, 'en')}.`,
      id: (a) => `${kindTitles[a.type]} "${a.name}" belum punya ${parts(a.missing, 'id')}.`,
    },
    hint: {
      en: (a) =>
        a.type === 'process'
          ? 'The portal of the national architecture asks for it. Say in a few words what belongs to the process: description "…".'
          : 'The portal of the national architecture asks for it. Fields without a word of their own are written as: "Target Layanan": "…".',
      id: (a) =>
        a.type === 'process'
          ? 'Portal arsitektur nasional memintanya. Tulis dengan singkat apa yang termasuk dalam proses ini: uraian "…".'
          : 'Portal arsitektur nasional memintanya. Isian tanpa kata khusus ditulis: "Target Layanan": "…".',
    },
  }),

  'architecture/incomplete-indicator': entry<{ name: string; missing: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `The indicator "${a.name}" lacks ${parts(a.missing, 'en')}.`,
      id: (a) => `Indikator "${a.name}" belum punya ${parts(a.missing, 'id')}.`,
    },
    hint: {
      en: 'It is measured in something ("measure"), against something ("target"), and a process supports it or somebody owns it ("owner").',
      id: 'Indikator diukur dengan "satuan", dibandingkan dengan "target", dan didukung suatu proses atau punya "pengampu".',
    },
  }),

  'architecture/process-without-service': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `No service realises the core process "${a.process}".`,
      id: (a) => `Belum ada layanan yang mewujudkan proses inti "${a.process}".`,
    },
    hint: {
      en: 'What do people outside get from it? Write that as a service: service … { realizes … }.',
      id: 'Apa yang diterima pihak luar dari proses ini? Tulis sebagai layanan: layanan … { mewujudkan … }.',
    },
  }),

  'architecture/shared-data': entry<{ data: string; process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.data}" is used by "${a.process}" of another agency; it is not said how the data gets there.`,
      id: (a) => `"${a.data}" dipakai "${a.process}" dari perangkat daerah lain; cara berbaginya belum disebut.`,
    },
    hint: {
      en: 'Say how it is shared: "Interoperabilitas": "by service, daily".',
      id: 'Sebutkan caranya: "Interoperabilitas": "berbagi pakai melalui layanan data".',
    },
    labels: { user: { en: 'used here', id: 'dipakai di sini' } },
  }),

  'architecture/two-producers': entry<{ data: string; first: string; second: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.data}" is made twice: by "${a.first}" and, in another agency, by "${a.second}".`,
      id: (a) =>
        `"${a.data}" dihasilkan dua kali: oleh "${a.first}" dan, di perangkat daerah lain, oleh "${a.second}".`,
    },
    hint: {
      en: 'One kind of data has one producer. Let the other use it ("uses"), or tell two kinds of data apart.',
      id: 'Satu data punya satu produsen. Biarkan yang lain memakainya ("memakai"), atau bedakan menjadi dua data.',
    },
    labels: { maker: { en: 'made here', id: 'dihasilkan di sini' } },
  }),

  'architecture/domains': entry<{ missing: string; count: number }>()({
    severity: 'info',
    profiles: onlyMap,
    message: {
      en: (a) => `The architecture has nothing yet for: ${list(a.missing, 'en')}.`,
      id: (a) => `Arsitektur belum memuat: ${list(a.missing, 'id')}.`,
    },
    hint: {
      en: 'The yearly evaluation counts the domains (indicator 11). Processes, data, services and applications can be written here; infrastructure and security are kept elsewhere.',
      id: 'Evaluasi tahunan menghitung domainnya (indikator 11). Proses, data, layanan, dan aplikasi dapat ditulis di sini; infrastruktur dan keamanan dicatat di tempat lain.',
    },
  }),
};
