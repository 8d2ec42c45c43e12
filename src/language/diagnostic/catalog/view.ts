// What is said when a drawing is asked for that the file cannot give.
import { entry } from '../entry.js';

export const view = {
  'view/nothing-to-draw': entry<{ view: string }>()({
    severity: 'error',
    message: {
      en: (a) => `There is no process with steps here, so there is nothing that the view "${a.view}" could show.`,
      id: (a) =>
        `Di sini tidak ada proses yang berisi langkah, jadi tidak ada yang dapat ditampilkan oleh tampilan "${a.view}".`,
    },
    hint: {
      en: 'Write the steps inside the braces of a process: who does what, in order.',
      id: 'Tulis langkah-langkah di dalam kurung kurawal sebuah proses: siapa melakukan apa, secara berurutan.',
    },
  }),
  'view/unknown-process': entry<{ name: string; near: string }>()({
    severity: 'error',
    message: {
      en: (a) => `There is no process "${a.name}".${a.near ? ` Did you mean "${a.near}"?` : ''}`,
      id: (a) => `Tidak ada proses "${a.name}".${a.near ? ` Maksud Anda "${a.near}"?` : ''}`,
    },
    hint: {
      en: 'Name a process by its name in the file, or by the path of names that leads to it, joined by dots.',
      id: 'Sebut proses dengan namanya di dalam berkas, atau dengan rangkaian nama menuju ke sana yang dihubungkan titik.',
    },
  }),
  'view/which-process': entry<{ names: string }>()({
    severity: 'error',
    message: {
      en: (a) => `Several processes could be drawn; say which one: ${a.names}.`,
      id: (a) => `Ada beberapa proses yang dapat digambar; sebutkan yang mana: ${a.names}.`,
    },
    hint: {
      en: 'This format holds one process. Choose one by its name, or write each into a file of its own in a folder.',
      id: 'Format ini memuat satu proses. Pilih satu dengan namanya, atau tulis masing-masing ke berkas sendiri di sebuah folder.',
    },
  }),
};
