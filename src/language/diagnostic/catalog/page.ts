// What is said about the paper that an SOP is printed on.
import { entry } from '../entry.js';
import { onlySop } from '../profile.js';

export const page = {
  'page/portrait': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.process}" is to be printed on upright paper.`,
      id: (a) => `"${a.process}" akan dicetak pada kertas tegak.`,
    },
    hint: {
      en: 'The form of an SOP is printed landscape: its table has a column for each actor, which get too narrow on upright paper.',
      id: 'Formulir SOP dicetak mendatar: tabelnya punya satu kolom untuk setiap pelaksana, yang menjadi terlalu sempit pada kertas tegak.',
    },
    fixes: { landscape: { en: ({ word }) => `Write "${word}"`, id: ({ word }) => `Tulis "${word}"` } },
  }),
};
