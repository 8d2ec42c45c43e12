// What is said about actors and the work that they hand to each other.
import { entry } from '../entry.js';
import { fromStandard } from '../profile.js';

export const handoff = {
  'handoff/idle-actor': entry<{ name: string }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) => `"${a.name}" has nothing to do here.`,
      id: (a) => `"${a.name}" tidak mengerjakan apa pun di sini.`,
    },
    hint: {
      en: 'The column stays empty. Give the actor a step, or delete the line.',
      id: 'Kolomnya kosong. Beri pelaksana ini sebuah langkah, atau hapus barisnya.',
    },
    fixes: { delete: { en: 'Delete the actor', id: 'Hapus pelaksana ini' } },
  }),

  'handoff/empty': entry<{ from: string; to: string; step: string }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) => `What does "${a.from}" give to "${a.to}" after "${a.step}"?`,
      id: (a) => `Apa yang diserahkan "${a.from}" kepada "${a.to}" setelah "${a.step}"?`,
    },
    hint: {
      en: 'The work changes hands, but nothing is named that is handed over. Write the step\'s "output", or "with" after the arrow.',
      id: 'Pekerjaan berpindah tangan, tetapi tidak disebutkan apa yang diserahkan. Tulis "output" langkah itu, atau "dengan" setelah panah.',
    },
    labels: { receiver: { en: 'the work goes here', id: 'pekerjaan menuju ke sini' } },
  }),

  'handoff/ping-pong': entry<{ first: string; second: string; count: number }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) => `The work goes back and forth between "${a.first}" and "${a.second}" ${a.count} times in a row.`,
      id: (a) => `Pekerjaan bolak-balik antara "${a.first}" dan "${a.second}" sebanyak ${a.count} kali berturut-turut.`,
    },
    hint: {
      en: 'Nothing is decided in between. Can the steps of one actor be done together?',
      id: 'Di antaranya tidak ada yang diputuskan. Dapatkah langkah satu pelaksana dikerjakan sekaligus?',
    },
    labels: { last: { en: 'up to here', id: 'sampai di sini' } },
  }),
};
