// What is said about decisions and their answers.
import { entry } from '../entry.js';
import { onlySop } from '../profile.js';

/** Numbers written in full get a sign between the thousands. */
const grouped = (text: string, sign: string): string => text.replace(/\d(?=(\d{3})+(?!\d))/g, `$&${sign}`);

/** Words for the numbers that no answer takes, or two of them: "15", "11–19", "> 20", "< 5". */
const range = (text: string, locale: 'en' | 'id'): string => {
  const numbers = locale === 'en' ? grouped(text, ',') : grouped(text.replaceAll('.', ','), '.');
  const word = locale === 'en' ? { '<': 'less than', '>': 'more than' } : { '<': 'kurang dari', '>': 'lebih dari' };
  return numbers.replace(/^([<>]) /, (_, sign: '<' | '>') => `${word[sign]} `);
};

export const decision = {
  'flow/single-answer': entry<{ name: string; answers: number }>()({
    severity: 'error',
    message: {
      en: (a) =>
        a.answers === 0 ? `The decision "${a.name}" has no answers.` : `The decision "${a.name}" has only one answer.`,
      id: (a) =>
        a.answers === 0
          ? `Keputusan "${a.name}" tidak punya jawaban.`
          : `Keputusan "${a.name}" hanya punya satu jawaban.`,
    },
    hint: {
      en: 'A decision needs at least two answers: write what happens on "yes" and on "no", or make it a step.',
      id: 'Keputusan perlu paling sedikit dua jawaban: tulis apa yang terjadi bila "ya" dan bila "tidak", atau jadikan langkah.',
    },
    fixes: {
      step: { en: 'Make it a step', id: 'Jadikan langkah biasa' },
      end: { en: 'Make it an end', id: 'Jadikan langkah akhir' },
      otherwise: { en: 'Add an answer for everything else', id: 'Tambahkan jawaban untuk selain itu' },
    },
  }),

  'flow/unlabelled-answer': entry<{ name: string; arrows: number }>()({
    severity: 'error',
    message: {
      en: (a) => `Which answer to "${a.name}" leads here?`,
      id: (a) => `Jawaban mana dari "${a.name}" yang menuju ke sini?`,
    },
    hint: {
      en: 'A decision goes on by its answers only. Write "yes", "no", "when" or "otherwise" before the arrow.',
      id: 'Keputusan hanya berlanjut melalui jawabannya. Tulis "ya", "tidak", "jika" atau "selain" sebelum panah.',
    },
    fixes: {
      answer: {
        en: ({ word }) => `Write "${word}" before the arrow`,
        id: ({ word }) => `Tulis "${word}" sebelum panah`,
      },
    },
  }),

  'flow/same-answer': entry<{ answer: string; line: number }>()({
    severity: 'warning',
    message: {
      en: (a) => `"${a.answer}" is already an answer at line ${a.line}; which of the two is taken?`,
      id: (a) => `"${a.answer}" sudah menjadi jawaban di baris ${a.line}; mana yang dipakai?`,
    },
    hint: {
      en: 'Give the answers different words. If both ways are to be taken, fork inside one answer.',
      id: 'Beri kata yang berbeda pada kedua jawaban. Bila keduanya harus dijalankan, pecah di dalam satu jawaban.',
    },
    labels: { first: { en: 'the same answer', id: 'jawaban yang sama' } },
    fixes: {
      other: { en: ({ word }) => `Make it "${word}"`, id: ({ word }) => `Jadikan "${word}"` },
      delete: { en: 'Delete this answer', id: 'Hapus jawaban ini' },
    },
  }),

  'flow/answer-gap': entry<{ name: string; gap: string }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        a.gap === ''
          ? `Nothing is said for the case that none of the answers to "${a.name}" fits.`
          : `None of the answers to "${a.name}" fits for ${range(a.gap, 'en')}.`,
      id: (a) =>
        a.gap === ''
          ? `Belum disebutkan apa yang terjadi bila tidak ada jawaban atas "${a.name}" yang cocok.`
          : `Tidak ada jawaban atas "${a.name}" yang cocok untuk ${range(a.gap, 'id')}.`,
    },
    hint: {
      en: 'Then the work goes on to the next step. Say so with "otherwise", or add the answer that is missing.',
      id: 'Dalam hal itu pekerjaan berlanjut ke langkah berikutnya. Tegaskan dengan "selain", atau tambahkan jawaban yang kurang.',
    },
    fixes: { otherwise: { en: 'Add an answer for everything else', id: 'Tambahkan jawaban untuk selain itu' } },
  }),

  'flow/answers-overlap': entry<{ first: string; second: string; both: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `Both "${a.first}" and "${a.second}" fit for ${range(a.both, 'en')}.`,
      id: (a) => `"${a.first}" dan "${a.second}" sama-sama cocok untuk ${range(a.both, 'id')}.`,
    },
    hint: {
      en: 'Only one answer can be taken. Change one of the bounds.',
      id: 'Hanya satu jawaban yang dapat dipilih. Ubah salah satu batasnya.',
    },
    labels: { first: { en: 'the other answer', id: 'jawaban yang lain' } },
  }),

  'flow/pointless-decision': entry<{ name: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `Whatever is answered to "${a.name}", the work goes to the same place.`,
      id: (a) => `Apa pun jawaban atas "${a.name}", pekerjaan menuju tempat yang sama.`,
    },
    hint: {
      en: 'Let one of the answers lead elsewhere, or make it a step.',
      id: 'Arahkan salah satu jawaban ke tempat lain, atau jadikan langkah biasa.',
    },
    fixes: { step: { en: 'Make it a step without answers', id: 'Jadikan langkah tanpa jawaban' } },
  }),

  'flow/many-answers': entry<{ name: string; count: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" has ${a.count} answers; a decision of an SOP has two.`,
      id: (a) => `"${a.name}" punya ${a.count} jawaban; keputusan dalam SOP cukup dua.`,
    },
    hint: {
      en: 'A diamond has two ways out, "yes" and "no". Ask one question after the other: make each further answer a decision of its own.',
      id: 'Belah ketupat punya dua jalan keluar, "ya" dan "tidak". Tanyakan satu per satu: jadikan setiap jawaban tambahan keputusan tersendiri.',
    },
  }),

  'flow/unusual-answers': entry<{ name: string; first: string; second: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.first}" and "${a.second}" are not each other's opposite: which question do they answer?`,
      id: (a) => `"${a.first}" dan "${a.second}" bukan lawan kata: pertanyaan mana yang dijawab?`,
    },
    hint: {
      en: 'Two answers exclude each other at a glance if they are "Yes" and "No", "Complete" and "Not complete", "Approved" and "Rejected". Reasons belong to what is handed over.',
      id: 'Dua jawaban langsung terbaca berlawanan bila ditulis "Ya" dan "Tidak", "Lengkap" dan "Tidak lengkap", atau "Disetujui" dan "Ditolak". Alasannya ditulis pada apa yang diserahkan.',
    },
    fixes: { plain: { en: 'Write plain "yes" and "no"', id: 'Tulis "ya" dan "tidak" saja' } },
  }),

  'flow/undecided-check': entry<{ name: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" is a check, but it is not said what happens if something is not in order.`,
      id: (a) => `"${a.name}" adalah pemeriksaan, tetapi tidak disebutkan apa yang terjadi bila ada yang tidak sesuai.`,
    },
    hint: {
      en: 'A check comes out well or not. Make it a decision and say where "no" leads.',
      id: 'Hasil pemeriksaan bisa sesuai atau tidak. Jadikan keputusan dan sebutkan ke mana arah jawaban "tidak".',
    },
    fixes: {
      decide: {
        en: 'Make it a decision that goes back a step on "no"',
        id: 'Jadikan keputusan yang kembali satu langkah bila "tidak"',
      },
    },
  }),

  'flow/silent-refusal': entry<{ name: string; answer: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `If "${a.name}" is answered "${a.answer}", the process just ends, and nobody is told.`,
      id: (a) => `Bila "${a.name}" dijawab "${a.answer}", proses langsung selesai tanpa ada yang diberi tahu.`,
    },
    hint: {
      en: 'Whoever waits for the result should learn why there is none. Add a step that gives notice, with the letter of refusal as its output.',
      id: 'Pihak yang menunggu perlu tahu alasannya. Tambahkan langkah yang memberitahukan penolakan, dengan surat penolakan sebagai output.',
    },
  }),

  'flow/unchecked-correction': entry<{ name: string; decision: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        `After "${a.name}" nobody checks whether it is right now: the work does not come back to "${a.decision}".`,
      id: (a) => `Setelah "${a.name}" tidak ada yang memeriksa ulang: pekerjaan tidak kembali ke "${a.decision}".`,
    },
    hint: {
      en: 'What did not pass once may not pass again. Lead the correction back to the decision.',
      id: 'Yang sekali tidak lolos belum tentu sudah benar. Arahkan perbaikan itu kembali ke keputusannya.',
    },
    labels: { decision: { en: 'here it was not passed', id: 'di sini tidak lolos' } },
    fixes: {
      again: {
        en: (a) => `Go back to "${a.decision}"`,
        id: (a) => `Kembali ke "${a.decision}"`,
      },
    },
  }),

  'flow/decisions-in-one-row': entry<{ name: string; row: number }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `Row ${a.row} holds two decisions; it is hard to see which question each of them asks.`,
      id: (a) => `Baris ${a.row} memuat dua keputusan; sulit dilihat apa yang ditanyakan masing-masing.`,
    },
    hint: {
      en: 'Give the second decision a text of its own, so that it gets a row of its own.',
      id: 'Beri keputusan kedua kalimat sendiri agar mendapat baris tersendiri.',
    },
    labels: { first: { en: 'the first decision', id: 'keputusan yang pertama' } },
  }),
};
