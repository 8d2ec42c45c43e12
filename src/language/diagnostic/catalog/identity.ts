// What is said about the identity of an SOP: its fields, title, dates and people. Its numbers, rules and relations: identity-lists.ts.
import type { Locale } from '../../source/locale.js';
import { entry } from '../entry.js';
import { fromStandard, onlySop } from '../profile.js';
import { identityLists } from './identity-lists.js';
import { day, joined } from './identity-words.js';

/** Fields by the language's own word, as people call them. */
const fields: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  title: { en: 'title', id: 'judul' },
  number: { en: 'number', id: 'nomor' },
  code: { en: 'code', id: 'kode' },
  created: { en: 'date created', id: 'tanggal pembuatan' },
  revised: { en: 'date revised', id: 'tanggal revisi' },
  effective: { en: 'effective date', id: 'tanggal efektif' },
  review: { en: 'planned review', id: 'rencana peninjauan' },
  evaluated: { en: 'date evaluated', id: 'tanggal evaluasi' },
  organization: { en: 'organization', id: 'instansi' },
  approved: { en: 'position of the one who approves', id: 'jabatan yang mengesahkan' },
  prepared: { en: 'position of the one who prepared it', id: 'jabatan penyusun' },
  checked: { en: 'position of the one who checked it', id: 'jabatan pemeriksa' },
  'legal-basis': { en: 'legal basis', id: 'dasar hukum' },
  qualification: { en: 'qualification of performers', id: 'kualifikasi pelaksana' },
  related: { en: 'related procedures', id: 'keterkaitan' },
  equipment: { en: 'equipment', id: 'peralatan' },
  warning: { en: 'warning', id: 'peringatan' },
  records: { en: 'records', id: 'pencatatan' },
};
const listed = (keys: readonly string[], locale: Locale): string =>
  joined(
    keys.map((key) => fields[key]?.[locale] ?? key),
    locale,
  );

const nipFaults: Readonly<
  Record<Locale, Readonly<Record<'length' | 'birth' | 'appointment' | 'sex', (digits: number) => string>>>
> = {
  en: {
    length: (digits) => `it has ${digits} digits instead of 18`,
    birth: () => 'its first eight digits are no day of birth',
    appointment: () => 'digits 9 to 14 are no month of appointment that fits the day of birth',
    sex: () => 'its fifteenth digit must be 1 or 2',
  },
  id: {
    length: (digits) => `ada ${digits} angka, seharusnya 18`,
    birth: () => 'delapan angka pertamanya bukan tanggal lahir',
    appointment: () => 'angka ke-9 sampai ke-14 bukan bulan pengangkatan yang sesuai dengan tanggal lahirnya',
    sex: () => 'angka ke-15 harus 1 atau 2',
  },
};

export const identity = {
  'identity/none': entry<{ process: string }>()({
    severity: 'error',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.process}" has no identity: nothing says its number, its dates, or who approves it.`,
      id: (a) => `"${a.process}" belum punya identitas: nomor, tanggal, dan pengesahnya belum disebutkan.`,
    },
    hint: {
      en: 'The first page of an SOP is made from its part "sop". Add that part and fill it in.',
      id: 'Halaman pertama SOP dibuat dari bagian "sop". Tambahkan bagian itu, lalu isi.',
    },
    fixes: { insert: { en: 'Add an identity to fill in', id: 'Tambahkan bagian identitas untuk diisi' } },
  }),

  'identity/missing-fields': entry<{ process: string; missing: readonly string[] }>()({
    severity: 'error',
    profiles: onlySop,
    message: {
      en: (a) => `The identity of "${a.process}" lacks: ${listed(a.missing, 'en')}.`,
      id: (a) => `Identitas "${a.process}" belum lengkap: ${listed(a.missing, 'id')}.`,
    },
    hint: {
      en: 'The guideline asks for these of every SOP. Add them; what is not known yet can be marked "[…]".',
      id: 'Pedoman mewajibkan isian ini pada setiap SOP. Tambahkan; yang belum diketahui dapat ditandai "[…]".',
    },
    fixes: {
      insert: { en: 'Add what is missing, to be filled in', id: 'Tambahkan isian yang kurang untuk dilengkapi' },
    },
  }),

  'identity/empty-lists': entry<{ lists: readonly string[] }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `Nothing is said under: ${listed(a.lists, 'en')}.`,
      id: (a) => `Bagian ini masih kosong: ${listed(a.lists, 'id')}.`,
    },
    hint: {
      en: 'The headings are printed all the same. Fill the lists in, or write "-" where there is really nothing to say.',
      id: 'Judul bagiannya tetap tercetak. Isi bagian itu, atau tulis "-" bila memang tidak ada.',
    },
    fixes: { dash: { en: 'Write "-" for nothing', id: 'Tulis "-" untuk tidak ada' } },
  }),

  'identity/placeholder': entry<{ fields: readonly string[] }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `Still to be filled in: ${listed(a.fields, 'en')}.`,
      id: (a) => `Masih perlu diisi: ${listed(a.fields, 'id')}.`,
    },
    hint: {
      en: 'Texts in square brackets and dots only hold the place, and are printed as they are. Write what belongs there before the SOP is signed.',
      id: 'Tulisan dalam kurung siku dan titik-titik hanya penanda tempat, dan tercetak apa adanya. Ganti dengan isinya sebelum SOP disahkan.',
    },
    labels: { other: { en: 'to be filled in, too', id: 'juga perlu diisi' } },
  }),

  'identity/title-begins-with-sop': entry<{ title: string; beginning: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `The title "${a.title}" begins with "${a.beginning}".`,
      id: (a) => `Judul "${a.title}" diawali dengan "${a.beginning}".`,
    },
    hint: {
      en: 'The form already says that it is an SOP. A title names the activity only.',
      id: 'Formulirnya sudah menyebut SOP. Judul cukup menyebut kegiatannya.',
    },
    fixes: { cut: { en: ({ title }) => `Call it "${title}"`, id: ({ title }) => `Ganti menjadi "${title}"` } },
  }),

  'identity/year-in-title': entry<{ title: string; year: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `The title "${a.title}" holds a year ("${a.year}").`,
      id: (a) => `Judul "${a.title}" memuat tahun ("${a.year}").`,
    },
    hint: {
      en: 'An SOP holds until it is revised; with a year in its title it looks outdated after that year. The dates have their own fields.',
      id: 'SOP berlaku sampai direvisi; dengan tahun di judulnya ia tampak kedaluwarsa setelah tahun itu. Tanggal punya isian sendiri.',
    },
    fixes: { cut: { en: ({ title }) => `Call it "${title}"`, id: ({ title }) => `Ganti menjadi "${title}"` } },
  }),

  'identity/title-length': entry<{ title: string; count: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        a.count === 1 ? `The title "${a.title}" is a single word.` : `The title "${a.title}" has ${a.count} words.`,
      id: (a) =>
        a.count === 1 ? `Judul "${a.title}" hanya satu kata.` : `Judul "${a.title}" terdiri atas ${a.count} kata.`,
    },
    hint: {
      en: 'A title says what is done with what, such as "Handling incoming letters", in no more than 15 words.',
      id: 'Judul menyebut kegiatan dan objeknya, misalnya "Pengelolaan Surat Masuk", paling banyak 15 kata.',
    },
  }),

  'identity/effective-before-created': entry<{ created: string; effective: string }>()({
    severity: 'error',
    profiles: fromStandard,
    message: {
      en: (a) => `The SOP takes effect on ${day(a.effective, 'en')}, before it was created on ${day(a.created, 'en')}.`,
      id: (a) => `SOP berlaku efektif ${day(a.effective, 'id')}, sebelum dibuat pada ${day(a.created, 'id')}.`,
    },
    hint: {
      en: 'It is created when the text is finished, and takes effect when it is signed. One of the dates must be wrong; correct it.',
      id: 'Tanggal pembuatan adalah saat naskah selesai, tanggal efektif saat disahkan. Salah satunya pasti keliru; perbaiki.',
    },
    labels: { created: { en: 'the date created', id: 'tanggal pembuatan' } },
  }),

  'identity/revised-too-early': entry<{ revised: string; created: string }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) =>
        `The date revised, ${day(a.revised, 'en')}, is not later than the date created, ${day(a.created, 'en')}.`,
      id: (a) =>
        `Tanggal revisi ${day(a.revised, 'id')} tidak lebih akhir daripada tanggal pembuatan ${day(a.created, 'id')}.`,
    },
    hint: {
      en: 'A revision comes after the first version. As long as there is none, leave the date out; "-" is printed.',
      id: 'Revisi terjadi setelah naskah pertama. Selama belum ada revisi, hapus tanggalnya; yang tercetak "-".',
    },
    labels: { created: { en: 'the date created', id: 'tanggal pembuatan' } },
  }),

  'identity/revised-too-late': entry<{ revised: string; effective: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        `The date revised, ${day(a.revised, 'en')}, is later than the effective date, ${day(a.effective, 'en')}.`,
      id: (a) =>
        `Tanggal revisi ${day(a.revised, 'id')} lebih akhir daripada tanggal efektif ${day(a.effective, 'id')}.`,
    },
    hint: {
      en: 'A revised SOP takes effect when it is signed anew: correct the effective date. A review that is only planned is written with "review".',
      id: 'SOP hasil revisi berlaku sejak disahkan kembali: sesuaikan tanggal efektifnya. Peninjauan yang baru direncanakan ditulis dengan "tinjauan".',
    },
    labels: { effective: { en: 'the effective date', id: 'tanggal efektif' } },
    fixes: {
      plan: {
        en: ({ word }) => `It is a planned review: write "${word}"`,
        id: ({ word }) => `Ini rencana peninjauan: tulis "${word}"`,
      },
    },
  }),

  'identity/review-due': entry<{ process: string; last: string; due: string; isPlanned: boolean }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) =>
        a.isPlanned
          ? `"${a.process}" was to be reviewed by ${day(a.due, 'en')}.`
          : `"${a.process}" has not been reviewed since ${day(a.last, 'en')}, more than a year ago.`,
      id: (a) =>
        a.isPlanned
          ? `"${a.process}" seharusnya sudah ditinjau pada ${day(a.due, 'id')}.`
          : `"${a.process}" belum ditinjau lagi sejak ${day(a.last, 'id')}, sudah lebih dari setahun.`,
    },
    hint: {
      en: 'An SOP is evaluated about once a year. Write when that was done with "evaluated", or revise the SOP.',
      id: 'SOP dievaluasi kira-kira setahun sekali. Catat pelaksanaannya dengan "dievaluasi", atau revisi SOP ini.',
    },
  }),

  'identity/impossible-nip': entry<{
    position: string;
    nip: string;
    fault: 'length' | 'birth' | 'appointment' | 'sex';
    digits: number;
  }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) => `The NIP "${a.nip}" of "${a.position}" can't be right: ${nipFaults.en[a.fault](a.digits)}.`,
      id: (a) => `NIP "${a.nip}" milik "${a.position}" tidak mungkin benar: ${nipFaults.id[a.fault](a.digits)}.`,
    },
    hint: {
      en: 'A NIP has 18 digits: day of birth, month of appointment, 1 or 2 for the sex, serial number. Compare it with the letter of appointment.',
      id: 'NIP terdiri atas 18 angka: tanggal lahir, bulan pengangkatan, 1 atau 2 untuk jenis kelamin, nomor urut. Cocokkan dengan SK pengangkatan.',
    },
  }),

  'identity/other-approver': entry<{ position: string; unit: string; head: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.position}" approves the SOP, but "${a.unit}" is headed by "${a.head}".`,
      id: (a) => `SOP disahkan "${a.position}", padahal pimpinan "${a.unit}" adalah "${a.head}".`,
    },
    hint: {
      en: 'An SOP is signed by the head of its unit, or of a unit above it. Correct the position here, or the head that is given for the unit.',
      id: 'SOP ditandatangani pimpinan unitnya, atau pimpinan unit di atasnya. Perbaiki jabatan di sini, atau pimpinan yang tertulis pada unitnya.',
    },
    fixes: { head: { en: ({ head }) => `Write "${head}"`, id: ({ head }) => `Tulis "${head}"` } },
  }),

  'identity/acting-approver': entry<{ position: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.position}" approves the SOP only as a stand-in.`,
      id: (a) => `"${a.position}" mengesahkan SOP hanya sebagai pengganti sementara.`,
    },
    hint: {
      en: 'An SOP holds for years, and not every stand-in may sign one. Make sure that this one may, or wait until the position is filled.',
      id: 'SOP berlaku bertahun-tahun, dan tidak semua pengganti berwenang mengesahkannya. Pastikan wewenangnya mencakup itu, atau tunggu sampai ada pejabat definitif.',
    },
  }),

  ...identityLists,
};
