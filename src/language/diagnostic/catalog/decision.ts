// What is said about decisions and their answers.
import { entry } from '../entry.js';

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
      en: 'Then the work goes on to the next statement. Say so with "otherwise", or add the answer that is missing.',
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
};
