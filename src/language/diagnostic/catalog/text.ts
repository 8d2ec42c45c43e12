// What is said about the words of activities.
import { entry, type Prose } from '../entry.js';
import { onlySop } from '../profile.js';

/** A mend whose title names the new text. */
const write: Prose<Record<string, string | number>> = {
  en: ({ by }) => `Write "${by}"`,
  id: ({ by }) => `Tulis "${by}"`,
};

export const text = {
  'text/verb-first': entry<{ text: string; verb: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        a.verb === ''
          ? `"${a.text}" does not begin with what is done.`
          : `"${a.text}" does not begin with what is done: "${a.verb} …".`,
      id: (a) =>
        a.verb === ''
          ? `"${a.text}" tidak diawali kata kerja.`
          : `"${a.text}" tidak diawali kata kerja aktif: "${a.verb} …".`,
    },
    hint: {
      en: 'An activity says in its first word what is done: "Draft the letter", not "Drafting" or "The letter".',
      id: 'Kata pertama suatu kegiatan menyebutkan apa yang dikerjakan, berawalan me- atau ber-: "Menyusun laporan", bukan "Penyusunan laporan".',
    },
    fixes: { write },
  }),

  'text/actor-first': entry<{ text: string; actor: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" begins with who does it: "${a.actor}".`,
      id: (a) => `"${a.text}" diawali pelaksananya: "${a.actor}".`,
    },
    hint: {
      en: 'The column shows who acts. Begin with what is done.',
      id: 'Pelaksana sudah tampak di kolomnya. Mulailah dengan kata kerjanya.',
    },
    fixes: { write },
  }),

  'text/passive': entry<{ text: string; word: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" says what happens to something ("${a.word}"), not what somebody does.`,
      id: (a) =>
        `"${a.text}" menyebutkan apa yang terjadi pada sesuatu ("${a.word}"), bukan apa yang dikerjakan seseorang.`,
    },
    hint: {
      en: 'Say what the one in this column does: "Check the file", not "The file is checked".',
      id: 'Tulis apa yang dikerjakan pelaksana di kolom ini: "Memeriksa berkas", bukan "Berkas diperiksa".',
    },
    fixes: { write },
  }),

  'text/weak-verb': entry<{ text: string; words: string; verb: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.words}" is a long way to say "${a.verb}".`,
      id: (a) => `"${a.words}" cukup ditulis "${a.verb}".`,
    },
    hint: {
      en: 'A plain verb is shorter and says at once what is done.',
      id: 'Kata kerja yang lugas lebih singkat dan langsung menyebutkan apa yang dikerjakan.',
    },
    fixes: { write },
  }),

  'text/receiver': entry<{ text: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" tells what somebody else receives, not what is done in this column.`,
      id: (a) =>
        `"${a.text}" menyebutkan apa yang diterima pihak lain, bukan apa yang dikerjakan pelaksana di kolom ini.`,
    },
    hint: {
      en: 'Write what the one in this column does ("Hand over …"), or put the row in the receiver\'s column.',
      id: 'Tulis apa yang dikerjakan pelaksana di kolom ini ("Menyerahkan …"), atau pindahkan barisnya ke kolom penerima.',
    },
    fixes: { write },
  }),

  'text/two-activities': entry<{ text: string; second: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" is more than one activity: "${a.second}" begins another.`,
      id: (a) => `"${a.text}" memuat lebih dari satu kegiatan: "${a.second}" sudah kegiatan lain.`,
    },
    hint: {
      en: 'Give each activity a row of its own, with its own time and output.',
      id: 'Beri setiap kegiatan baris sendiri, lengkap dengan waktu dan output-nya.',
    },
  }),

  'text/long': entry<{ text: string; words: number; characters: number }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" is long: ${a.words} words, ${a.characters} characters.`,
      id: (a) => `"${a.text}" terlalu panjang: ${a.words} kata, ${a.characters} karakter.`,
    },
    hint: {
      en: 'Up to 20 words and 80 characters can be taken in at a glance. Move what is needed to "needs", and what explains to "note".',
      id: 'Paling banyak 20 kata dan 80 karakter agar terbaca sekilas. Pindahkan persyaratan ke "kelengkapan" dan penjelasan ke "keterangan".',
    },
  }),

  'text/condition-in-step': entry<{ text: string; word: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" is done only sometimes ("${a.word}"), but the drawing shows no choice.`,
      id: (a) =>
        `"${a.text}" hanya dikerjakan dalam keadaan tertentu ("${a.word}"), tetapi gambarnya tidak menunjukkan pilihan.`,
    },
    hint: {
      en: 'Put a decision before it that asks for the condition, and write here only what is done.',
      id: 'Tambahkan keputusan sebelumnya yang menanyakan syarat itu, lalu tulis di sini hanya apa yang dikerjakan.',
    },
  }),

  'text/vague-word': entry<{ text: string; words: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" leaves open what is meant: "${a.words}".`,
      id: (a) => `Dalam "${a.text}" tidak jelas apa yang dimaksud dengan "${a.words}".`,
    },
    hint: {
      en: 'Everybody reads it differently. Name the things, the people or the time.',
      id: 'Setiap orang dapat mengartikannya berbeda. Sebutkan barangnya, orangnya, atau waktunya.',
    },
  }),

  'text/decision-without-check': entry<{ text: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `The decision "${a.text}" does not say what is checked or decided.`,
      id: (a) => `Keputusan "${a.text}" tidak menyebutkan apa yang diperiksa atau diputuskan.`,
    },
    hint: {
      en: 'Begin with a word like "Check", "Approve" or "Decide", write the question as its "caption", or make it a step.',
      id: 'Awali dengan kata seperti "Memeriksa", "Menyetujui" atau "Menetapkan", tulis pertanyaannya sebagai "tulisan", atau jadikan langkah biasa.',
    },
  }),

  'text/same-activity': entry<{ text: string; line: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" is also what the same actor does at line ${a.line}.`,
      id: (a) => `"${a.text}" juga dikerjakan pelaksana yang sama di baris ${a.line}.`,
    },
    hint: {
      en: 'If it is the same, lead back to that row with an arrow. If not, say what is different.',
      id: 'Jika memang sama, arahkan panah ke baris itu. Jika berbeda, sebutkan bedanya.',
    },
    labels: { first: { en: 'the same activity', id: 'kegiatan yang sama' } },
  }),

  'text/full-stop': entry<{ text: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" ends with a full stop.`,
      id: (a) => `"${a.text}" diakhiri tanda titik.`,
    },
    hint: {
      en: 'An activity is an entry in a table; it needs none.',
      id: 'Kegiatan adalah isian tabel, tidak memerlukan titik.',
    },
    fixes: { write },
  }),

  'text/mixed-capitals': entry<{ text: string; by: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `The capital letters of "${a.text}" are not those of a sentence.`,
      id: (a) => `Huruf kapital pada "${a.text}" tidak seperti dalam kalimat.`,
    },
    hint: {
      en: 'Only the first word and names have one; then all rows look alike.',
      id: 'Hanya kata pertama dan nama yang berhuruf kapital, supaya semua baris seragam.',
    },
    fixes: { write },
  }),
};
