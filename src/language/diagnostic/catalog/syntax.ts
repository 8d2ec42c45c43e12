// What is said about the writing itself.
import { entry } from '../entry.js';

export const syntax = {
  'syntax/unclosed-block': entry<{ line: number; likelyEnd: number }>()({
    severity: 'error',
    message: {
      en: (a) => `The block opened at line ${a.line} is never closed.`,
      id: (a) => `Blok yang dibuka di baris ${a.line} tidak pernah ditutup.`,
    },
    hint: {
      en: (a) => `By its indentation it probably ends at line ${a.likelyEnd}: write } there.`,
      id: (a) => `Menurut indentasinya, blok itu mungkin berakhir di baris ${a.likelyEnd}: tulis } di sana.`,
    },
    labels: { opened: { en: 'opened here', id: 'dibuka di sini' } },
    fixes: { close: { en: 'Write the closing }', id: 'Tulis } penutup' } },
  }),
};
