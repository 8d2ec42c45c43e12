// What `alur walk` says, in both tongues.
import type { Locale } from '../../index.js';

const phrases = {
  guide: {
    en: 'Answer with a number or a word. b goes one back, q quits.',
    id: 'Jawab dengan nomor atau katanya. b untuk mundur, q untuk berhenti.',
  },
  whichProcess: { en: 'Which process?', id: 'Proses yang mana?' },
  whichStart: { en: 'How does the case begin?', id: 'Bagaimana kasus ini dimulai?' },
  outcome: { en: 'How does "{0}" turn out?', id: 'Bagaimana hasil "{0}"?' },
  interrupted: { en: 'Is "{0}" done without interruption?', id: 'Apakah "{0}" selesai tanpa gangguan?' },
  condition: { en: 'Is this so: {0}?', id: 'Apakah benar: {0}?' },
  yes: { en: 'yes', id: 'ya' },
  no: { en: 'no', id: 'tidak' },
  otherwise: { en: 'otherwise', id: 'selain itu' },
  interruption: { en: 'interrupted: {0}', id: 'terganggu: {0}' },
  waitsForOthers: { en: 'this way is done', id: 'jalan ini selesai' },
  end: { en: 'the end', id: 'selesai' },
  prompt: { en: 'Your answer: ', id: 'Jawaban Anda: ' },
  noSuchAnswer: {
    en: '"{0}" is not one of the answers. They are:',
    id: '"{0}" bukan salah satu jawaban. Pilihannya:',
  },
  noAnswer: { en: 'Please choose one of these:', id: 'Silakan pilih salah satu:' },
  back: { en: 'One back.', id: 'Mundur satu.' },
  firstQuestion: {
    en: 'This is the first question; there is nothing to go back to.',
    id: 'Ini pertanyaan pertama; tidak bisa mundur lagi.',
  },
  handedOver: { en: 'From {0}', id: 'Dari {0}' },
  unnamed: { en: 'not said what', id: 'tidak disebutkan apa' },
  by: { en: 'by {0}', id: 'melalui {0}' },
  needs: { en: 'Needs', id: 'Kelengkapan' },
  outputs: { en: 'Output', id: 'Output' },
  time: { en: 'Time', id: 'Waktu' },
  note: { en: 'Note', id: 'Keterangan' },
  runs: { en: 'Done as', id: 'Dijalankan sebagai' },
  runsProcess: { en: 'the process "{0}"', id: 'proses "{0}"' },
  soFar: { en: 'so far {0}', id: 'sejauh ini {0}' },
  noTime: { en: 'not said', id: 'tidak disebutkan' },
  itsTime: { en: 'as long as that takes', id: 'selama proses itu' },
  waits: { en: 'waits', id: 'menunggu' },
  upTo: { en: '{0} to {1}', id: '{0} sampai {1}' },
  split: { en: 'Now {0} things run at the same time:', id: 'Sekarang {0} hal berjalan bersamaan:' },
  joined: {
    en: 'All {0} are done; the work goes on together.',
    id: 'Semua ({0}) selesai; pekerjaan berlanjut bersama.',
  },
  ended: { en: 'Here the process ends.', id: 'Di sini proses selesai.' },
  lost: {
    en: 'Nothing is written about how it goes on after "{0}".',
    id: 'Tidak tertulis bagaimana kelanjutannya setelah "{0}".',
  },
  closed: { en: 'The case is closed after {0} and {1}.', id: 'Kasus ini selesai setelah {0} dan {1}.' },
  stands: {
    en: 'No more answers. The case stands at "{0}", after {1} and {2}.',
    id: 'Jawaban habis. Kasus ini berada di "{0}", setelah {1} dan {2}.',
  },
  quit: { en: 'Stopped at "{0}", after {1} and {2}.', id: 'Berhenti di "{0}", setelah {1} dan {2}.' },
  beginning: { en: 'the beginning', id: 'awal' },
  stuck: { en: 'The case does not go on, after {0} and {1}.', id: 'Kasus ini tidak berlanjut, setelah {0} dan {1}.' },
  waitsFor: {
    en: '"{0}" waits for "{1}", which does not come any more.',
    id: '"{0}" menunggu "{1}", yang tidak akan datang lagi.',
  },
  waitsForever: {
    en: 'Work waits for "{0}", which does not come any more.',
    id: 'Pekerjaan menunggu "{0}", yang tidak akan datang lagi.',
  },
  endless: {
    en: 'From here the work goes round and round without a question: it never ends.',
    id: 'Dari sini pekerjaan berputar terus tanpa pertanyaan: tidak akan pernah selesai.',
  },
  totalTime: { en: 'Time: {0}.', id: 'Waktu: {0}.' },
  untimed: { en: '{0} without a time are not counted.', id: '{0} tanpa waktu tidak dihitung.' },
  untimedOne: { en: 'One step without a time is not counted.', id: 'Satu langkah tanpa waktu tidak dihitung.' },
  dayNote: {
    en: 'A working day has {0} hours; what runs at the same time counts as long as the longest.',
    id: 'Sehari kerja {0} jam; yang berjalan bersamaan dihitung yang paling lama.',
  },
  errors: {
    en: 'Errors in the file: {0} (alur check shows them). What could not be read is missing here.',
    id: 'Kesalahan dalam berkas: {0} (lihat dengan alur check). Yang tidak terbaca tidak ada di sini.',
  },
  nothing: { en: 'There is no process with steps in "{0}".', id: 'Tidak ada proses yang berisi langkah dalam "{0}".' },
  twoInputs: {
    en: 'Answers are read from standard input, so the file cannot come from there too. Give its name, or add --answers.',
    id: 'Jawaban dibaca dari masukan standar, jadi berkasnya tidak bisa dari sana juga. Sebutkan nama berkasnya, atau tambahkan --answers.',
  },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

/** A phrase of the walk in a tongue; `{0}` and so on are replaced. */
export function phrase(key: keyof typeof phrases, locale: Locale, ...values: readonly (string | number)[]): string {
  return phrases[key][locale].replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}

/** `1 step`, `12 langkah`. */
export function amount(count: number, of: 'step' | 'handoff', locale: Locale): string {
  if (locale === 'id') return `${count} ${of === 'step' ? 'langkah' : 'serah terima'}`;
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}

/** `second time`, `untuk ke-2 kalinya`. */
export function times(round: number, locale: Locale): string {
  if (locale === 'id') return `untuk ke-${round} kalinya`;
  const words = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
  const ending = round % 100 >= 11 && round % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][round % 10] ?? 'th');
  return `${words[round] ?? `${round}${ending}`} time`;
}
