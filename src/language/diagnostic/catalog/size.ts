// What is said about how much there is to read: steps, columns, lines.
import { entry } from '../entry.js';
import { onlySop } from '../profile.js';

export const size = {
  'size/many-actors': entry<{ count: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `${a.count} actors take part; so many columns become too narrow to read.`,
      id: (a) => `Ada ${a.count} pelaksana; kolom sebanyak itu terlalu sempit untuk dibaca.`,
    },
    hint: {
      en: 'Up to ten columns fit on a page. Put offices that always act one after the other into one, or split the SOP: one that shows the whole, and one for each part.',
      id: 'Satu halaman memuat sampai sepuluh kolom. Gabungkan pelaksana yang selalu berurutan, atau bagi SOP ini: satu SOP makro yang menggambarkan keseluruhannya, dan satu SOP mikro untuk setiap bagian.',
    },
  }),

  'size/few-steps': entry<{ count: number }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) =>
        `There ${a.count === 1 ? 'is only one step' : `are only ${a.count} steps`} here; is something missing?`,
      id: (a) => `Hanya ada ${a.count} langkah di sini; apakah ada yang belum ditulis?`,
    },
    hint: {
      en: 'An SOP shows how a matter comes in, is dealt with and goes out. If there is really no more to it, it may be a part of another SOP.',
      id: 'SOP menggambarkan bagaimana urusan masuk, diolah, dan selesai. Bila memang hanya itu, mungkin ini bagian dari SOP lain.',
    },
  }),

  'size/many-rows': entry<{ count: number }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `The table has ${a.count} rows; few will read it to the end.`,
      id: (a) => `Tabel ini punya ${a.count} baris; jarang ada yang membacanya sampai selesai.`,
    },
    hint: {
      en: 'Up to thirty rows can be followed. Split it: give a part that stands for itself an SOP of its own, and write one step here that stands for it, with "runs".',
      id: 'Sampai tiga puluh baris masih mudah diikuti. Bagilah: buat SOP tersendiri untuk bagian yang dapat berdiri sendiri, dan tulis satu langkah di sini yang mewakilinya, dengan "menjalankan".',
    },
  }),

  'size/many-steps': entry<{ count: number; first: string; last: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `There are ${a.count} symbols in one flow; beyond fifty, mistakes are easily overlooked.`,
      id: (a) => `Ada ${a.count} simbol dalam satu alur; di atas lima puluh, kesalahan mudah terlewat.`,
    },
    hint: {
      en: (a) =>
        a.first === ''
          ? 'Give a part that stands for itself a process of its own, and write one step here that stands for it, with "runs".'
          : `"${a.first}" to "${a.last}" could be a process of its own, since one way leads in and one leads out. Write one step here that stands for it, with "runs".`,
      id: (a) =>
        a.first === ''
          ? 'Buat proses tersendiri untuk bagian yang dapat berdiri sendiri, dan tulis satu langkah di sini yang mewakilinya, dengan "menjalankan".'
          : `"${a.first}" sampai "${a.last}" dapat menjadi proses tersendiri, karena jalan masuk dan jalan keluarnya hanya satu. Tulis satu langkah di sini yang mewakilinya, dengan "menjalankan".`,
    },
    labels: {
      first: { en: 'from here', id: 'dari sini' },
      last: { en: 'up to here', id: 'sampai di sini' },
    },
  }),

  'size/many-lines': entry<{ name: string; count: number; way: 'in' | 'out' }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) =>
        `${a.count} lines ${a.way === 'in' ? 'lead to' : 'leave'} "${a.name}"; in the drawing they are hard to tell apart.`,
      id: (a) =>
        `${a.count} garis ${a.way === 'in' ? 'menuju' : 'keluar dari'} "${a.name}"; dalam gambar sulit dibedakan.`,
    },
    hint: {
      en: (a) =>
        a.way === 'in'
          ? 'Let cases that are alike meet earlier, in a step of their own, and lead here once.'
          : 'Ask first for the kind, then for the case: two decisions with few answers each are easier to follow.',
      id: (a) =>
        a.way === 'in'
          ? 'Satukan dulu kasus yang serupa dalam satu langkah, lalu arahkan ke sini sekali saja.'
          : 'Tanyakan dulu jenisnya, lalu kasusnya: dua keputusan dengan sedikit jawaban lebih mudah diikuti.',
    },
  }),
};
