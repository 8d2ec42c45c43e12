// What is said when a drawing is asked for that the file cannot give.
import { entry } from '../entry.js';

/** What a view shows, where it is not steps. */
const shows: ReadonlyMap<string, 'inner' | 'processes' | 'either'> = new Map([
  ['landscape', 'processes'],
  ['subprocess', 'inner'],
  ['tree', 'processes'],
  ['relations', 'either'],
  ['sipoc', 'either'],
  ['handoffs', 'either'],
  ['raci', 'either'],
]);

const missing = {
  en: {
    steps: 'There is no process with steps here',
    inner: 'There is no process that holds processes here',
    processes: 'There are no processes here, or none inside what was named',
    either: 'There are neither processes nor steps here',
  },
  id: {
    steps: 'Di sini tidak ada proses yang berisi langkah',
    inner: 'Di sini tidak ada proses yang berisi proses lain',
    processes: 'Di sini tidak ada proses, atau tidak ada proses di dalam yang disebut',
    either: 'Di sini tidak ada proses maupun langkah',
  },
} as const;

export const view = {
  'view/nothing-to-draw': entry<{ view: string }>()({
    severity: 'error',
    message: {
      en: (a) =>
        `${missing.en[shows.get(a.view) ?? 'steps']}, so there is nothing that the view "${a.view}" could show.`,
      id: (a) =>
        `${missing.id[shows.get(a.view) ?? 'steps']}, jadi tidak ada yang dapat ditampilkan oleh tampilan "${a.view}".`,
    },
    hint: {
      en: (a) =>
        shows.has(a.view)
          ? 'Write the processes inside the braces of the process or unit that they belong to.'
          : 'Write the steps inside the braces of a process: who does what, in order.',
      id: (a) =>
        shows.has(a.view)
          ? 'Tulis proses-prosesnya di dalam kurung kurawal proses atau unit tempatnya berada.'
          : 'Tulis langkah-langkah di dalam kurung kurawal sebuah proses: siapa melakukan apa, secara berurutan.',
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
  'view/no-such-page': entry<{ page: number; pages: number }>()({
    severity: 'error',
    message: {
      en: (a) =>
        a.pages === 1
          ? `This drawing has one page, so there is no page ${a.page}.`
          : `This drawing has ${a.pages} pages, so there is no page ${a.page}.`,
      id: (a) => `Gambar ini terdiri atas ${a.pages} halaman, jadi tidak ada halaman ${a.page}.`,
    },
    hint: {
      en: 'Ask for a page that is there, or for none to get them all.',
      id: 'Mintalah halaman yang ada, atau jangan menyebut halaman agar semuanya digambar.',
    },
  }),
  'view/no-logo': entry<{ logo: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `The logo "${a.logo}" can't be read, so its place on the identity page stays empty.`,
      id: (a) => `Logo "${a.logo}" tidak dapat dibaca, jadi tempatnya di halaman identitas dibiarkan kosong.`,
    },
    hint: {
      en: 'Put the picture beside the file that names it, or below that, as a PNG or SVG of at most 2 MB.',
      id: 'Letakkan gambar di samping berkas yang menyebutnya, atau di bawahnya, sebagai PNG atau SVG paling besar 2 MB.',
    },
  }),
  'view/unusable-logo': entry<{ logo: string }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `${a.logo === '' ? 'The logo' : `The logo "${a.logo}"`} is no picture that can be printed, so its place stays empty.`,
      id: (a) =>
        `${a.logo === '' ? 'Logo' : `Logo "${a.logo}"`} bukan gambar yang dapat dicetak, jadi tempatnya dibiarkan kosong.`,
    },
    hint: {
      en: 'A logo is a PNG, or an SVG of plain shapes: without scripts, styles, texts and references to other files.',
      id: 'Logo berupa PNG, atau SVG berisi bentuk biasa saja: tanpa skrip, gaya, teks, dan rujukan ke berkas lain.',
    },
  }),
  'view/logo-not-in-svg': entry<{ logo: string }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `${a.logo === '' ? 'The logo' : `The logo "${a.logo}"`} is a PNG picture, which an SVG file can't hold, so it is left out here.`,
      id: (a) =>
        `${a.logo === '' ? 'Logo' : `Logo "${a.logo}"`} berupa gambar PNG, yang tidak dapat dimuat berkas SVG, jadi di sini tidak ditampilkan.`,
    },
    hint: {
      en: 'Use the logo as an SVG of plain shapes, or write a PDF, PNG or HTML file, which hold both kinds.',
      id: 'Pakai logo berbentuk SVG dengan bentuk biasa saja, atau tulis berkas PDF, PNG, atau HTML, yang memuat keduanya.',
    },
  }),
  'view/too-many-pixels': entry<{ scale: number; most: number }>()({
    severity: 'error',
    message: {
      en: (a) => `A picture of this drawing would have too many pixels at a scale of ${a.scale}.`,
      id: (a) => `Gambar ini akan berisi terlalu banyak piksel pada skala ${a.scale}.`,
    },
    hint: {
      en: (a) => `Choose a scale of at most ${a.most}, one page alone, or SVG or PDF, which stay sharp at every size.`,
      id: (a) =>
        `Pilih skala paling besar ${a.most}, satu halaman saja, atau SVG atau PDF, yang tetap tajam pada ukuran apa pun.`,
    },
  }),
};
