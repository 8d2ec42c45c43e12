// What is said when a drawing does not fit its paper.
import { entry } from '../entry.js';

export interface SheetArgs {
  /** Size of the paper, and how it lies. */
  readonly paper: string;
  readonly orientation: string;
  /** Size and orientation of a paper on which it would fit; empty if there is none. */
  readonly helps: string;
  readonly lying: string;
  /** Width of the margins there, in millimetres, if they have to be narrower; else 0. */
  readonly margin: number;
}

const lying = { en: ['landscape', 'portrait'], id: ['mendatar', 'tegak'] } as const;
const names: Readonly<Record<string, string>> = { a4: 'A4', f4: 'F4', letter: 'Letter', legal: 'Legal' };
const sheet = (locale: 'en' | 'id', size: string, orientation: string): string =>
  `${names[size] ?? size} ${lying[locale][orientation === 'landscape' ? 0 : 1]}`;

/** The sheet and margins that help, with the options that choose them. */
function remedy(locale: 'en' | 'id', { paper, orientation, helps, lying, margin }: SheetArgs): string {
  const same = paper === helps && orientation === lying;
  const on = { en: 'on', id: 'pada' }[locale];
  const margins = { en: `with margins of ${margin} mm`, id: `dengan margin ${margin} mm` }[locale];
  const where = [...(same ? [] : [`${on} ${sheet(locale, helps, lying)}`]), ...(margin > 0 ? [margins] : [])];
  const how = [
    ...(same ? [] : [`--paper ${helps} --orientation ${lying}`]),
    ...(margin > 0 ? [`--margin ${margin}`] : []),
  ];
  return `${where.join(' ')} (${how.join(' ')})`;
}

export const layout = {
  'layout/too-wide': entry<SheetArgs & { performers: number }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `The columns of ${a.performers} performers do not fit beside the texts on ${sheet('en', a.paper, a.orientation)}, so the pages were made wider than the paper.`,
      id: (a) =>
        `Kolom ${a.performers} pelaksana tidak muat di samping teks pada ${sheet('id', a.paper, a.orientation)}, jadi halamannya dibuat lebih lebar daripada kertas.`,
    },
    hint: {
      en: (a) =>
        a.helps
          ? `It fits ${remedy('en', a)}.`
          : 'No paper is wide enough. Join performers of one office into one, or split the procedure in two.',
      id: (a) =>
        a.helps
          ? `Tabel ini muat ${remedy('id', a)}.`
          : 'Tidak ada kertas yang cukup lebar. Gabungkan pelaksana dari kantor yang sama, atau bagi prosedurnya menjadi dua.',
    },
  }),
  'layout/row-too-tall': entry<SheetArgs & { row: number }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `Row ${a.row} alone is taller than a page of ${sheet('en', a.paper, a.orientation)}, so its page was made longer than the paper.`,
      id: (a) =>
        `Baris ${a.row} saja sudah lebih tinggi daripada satu halaman ${sheet('id', a.paper, a.orientation)}, jadi halamannya dibuat lebih panjang daripada kertas.`,
    },
    hint: {
      en: (a) =>
        a.helps
          ? `It fits ${remedy('en', a)}. A row of a table is read best if it has a few lines only: shorten its texts, or make several steps of it.`
          : 'A row is never split over two pages. Shorten its texts, or make several steps of it.',
      id: (a) =>
        a.helps
          ? `Baris ini muat ${remedy('id', a)}. Baris tabel paling mudah dibaca bila hanya beberapa baris teks: ringkas teksnya, atau jadikan beberapa langkah.`
          : 'Satu baris tidak pernah dibagi ke dua halaman. Ringkas teksnya, atau jadikan beberapa langkah.',
    },
  }),
  'layout/map-too-large': entry<SheetArgs & { lanes: number }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `The ${a.lanes} lanes of this map do not fit side by side on ${sheet('en', a.paper, a.orientation)}, so its pages were made larger than the paper.`,
      id: (a) =>
        `${a.lanes} jalur pada peta ini tidak muat berdampingan pada ${sheet('id', a.paper, a.orientation)}, jadi halamannya dibuat lebih besar daripada kertas.`,
    },
    hint: {
      en: (a) =>
        a.helps
          ? `It fits ${remedy('en', a)}.`
          : 'No paper is large enough. Join actors of one office into one lane, or draw the map without paper, as one picture.',
      id: (a) =>
        a.helps
          ? `Peta ini muat ${remedy('id', a)}.`
          : 'Tidak ada kertas yang cukup besar. Gabungkan pelaksana dari kantor yang sama menjadi satu jalur, atau gambar petanya tanpa ukuran kertas sebagai satu gambar.',
    },
  }),
  'layout/too-many-arrows': entry<{ view: string; boxes: number; arrows: number }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `The map "${a.view}" would have ${a.boxes} boxes and ${a.arrows} arrows. Nobody could follow them, so it was not drawn.`,
      id: (a) =>
        `Peta "${a.view}" akan berisi ${a.boxes} kotak dan ${a.arrows} panah. Tidak ada yang dapat mengikutinya, jadi peta ini tidak digambar.`,
    },
    hint: {
      en: 'Draw the map of one unit or one process (--process NAME), or choose a table: sipoc, handoffs or raci.',
      id: 'Gambar peta satu unit atau satu proses (--process NAMA), atau pilih tabel: sipoc, handoffs, atau raci.',
    },
  }),
  'layout/missing-letters': entry<{ letters: readonly string[]; text: string }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `The fonts of Alur do not have ${listed(a.letters, 'and', 'more')} (in "${a.text}"), so ${a.letters.length === 1 ? 'it becomes an empty box' : 'they become empty boxes'} in PDF and PNG.`,
      id: (a) =>
        `Huruf ${listed(a.letters, 'dan', 'lainnya')} (pada "${a.text}") tidak ada dalam fon yang dibawa Alur, jadi menjadi kotak kosong dalam PDF dan PNG.`,
    },
    hint: {
      en: 'Write the text in letters of the Latin, Greek or Cyrillic alphabet. SVG and HTML show it as it is, with the fonts of the device on which they are read.',
      id: 'Tulis teksnya dengan huruf Latin, Yunani, atau Kiril. SVG dan HTML menampilkannya apa adanya, dengan fon pada perangkat pembacanya.',
    },
  }),
};

/** The first letters, in quotes, and how many more there are. */
function listed(letters: readonly string[], and: string, more: string): string {
  const shown = letters.slice(0, 6).map((letter) => `"${letter}"`);
  const rest = letters.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` ${and} ${rest} ${more}` : ''}`;
}
