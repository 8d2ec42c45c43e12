// What is said about tables that are taken over: what was assumed, what was left out, and where to look.
import { entry } from '../entry.js';

const refusals = {
  'not-a-workbook': {
    en: 'The file is no workbook (.xlsx) that can be read.',
    id: 'Berkas ini bukan buku kerja (.xlsx) yang dapat dibaca.',
  },
  'old-workbook': {
    en: 'The file is a workbook of the old kind (.xls), or has a password.',
    id: 'Berkas ini buku kerja jenis lama (.xls), atau memakai kata sandi.',
  },
  'too-large': {
    en: 'The file holds more than any table of steps needs.',
    id: 'Isi berkas ini jauh lebih besar daripada tabel langkah mana pun.',
  },
  doctype: {
    en: 'The file declares a document type of its own, which may reach outside the file, so it is not read.',
    id: 'Berkas ini menyatakan jenis dokumen sendiri yang dapat menjangkau ke luar berkas, jadi tidak dibaca.',
  },
  broken: { en: 'A part of the file is damaged.', id: 'Sebagian isi berkas ini rusak.' },
  'too-deep': { en: 'A part of the file is nested too deep.', id: 'Sebagian isi berkas ini bersarang terlalu dalam.' },
  'not-text': { en: 'The file is no text.', id: 'Berkas ini bukan teks.' },
} as const;

export const imports = {
  'import/unreadable': entry<{ reason: keyof typeof refusals }>()({
    severity: 'error',
    message: { en: (a) => refusals[a.reason].en, id: (a) => refusals[a.reason].id },
    hint: {
      en: 'Open it in your spreadsheet program and save it anew as "Excel workbook (.xlsx)" or "CSV UTF-8".',
      id: 'Buka di program lembar kerja Anda, lalu simpan ulang sebagai "Buku Kerja Excel (.xlsx)" atau "CSV UTF-8".',
    },
  }),

  'import/no-table': entry<{ sheets: string }>()({
    severity: 'error',
    message: {
      en: (a) => `No table of steps was found${a.sheets === '' ? '' : ` in ${a.sheets}`}.`,
      id: (a) => `Tidak ditemukan tabel langkah${a.sheets === '' ? '' : ` di ${a.sheets}`}.`,
    },
    hint: {
      en: 'A table needs a heading such as No, Kegiatan, Pelaksana, Mutu Baku. If yours are called otherwise, say so: --columns "activity=My heading,needs=Another".',
      id: 'Tabel perlu judul kolom seperti No, Kegiatan, Pelaksana, Mutu Baku. Jika sebutannya lain, beri tahu: --columns "activity=Judul Saya,needs=Judul Lain".',
    },
  }),

  'import/no-such-sheet': entry<{ sheet: string; known: string }>()({
    severity: 'error',
    message: {
      en: (a) => `There is no sheet "${a.sheet}".`,
      id: (a) => `Tidak ada lembar "${a.sheet}".`,
    },
    hint: {
      en: (a) =>
        a.known === ''
          ? 'A file of comma-separated values has no sheets; leave --sheet out.'
          : `There are: ${a.known}.`,
      id: (a) => (a.known === '' ? 'Berkas CSV tidak memiliki lembar; hapus --sheet.' : `Yang ada: ${a.known}.`),
    },
  }),

  'import/encoding': entry()({
    severity: 'info',
    message: {
      en: 'The file is not stored in UTF-8; it was read as Windows-1252.',
      id: 'Berkas ini tidak disimpan dalam UTF-8; dibaca sebagai Windows-1252.',
    },
    hint: {
      en: 'Look at letters with accents and at dashes. If they are wrong, save the file anew as "CSV UTF-8".',
      id: 'Periksa huruf beraksen dan tanda hubung. Jika keliru, simpan ulang sebagai "CSV UTF-8".',
    },
  }),

  'import/misspelled-heading': entry<{ heading: string; wanted: string }>()({
    severity: 'info',
    message: {
      en: (a) => `The heading says "${a.heading}"; "${a.wanted}" was understood.`,
      id: (a) => `Judul tabel tertulis "${a.heading}"; dipahami sebagai "${a.wanted}".`,
    },
    hint: {
      en: 'The new document prints the right word. Mend the old table too if it is still used.',
      id: 'Dokumen baru mencetak kata yang benar. Perbaiki juga tabel lama jika masih dipakai.',
    },
  }),

  'import/missing-heading': entry<{ heading: string }>()({
    severity: 'info',
    message: {
      en: (a) => `The table has no heading "${a.heading}".`,
      id: (a) => `Tabel tidak memiliki judul "${a.heading}".`,
    },
    hint: {
      en: 'The columns were told by their place between the activities and what follows. Check that each performer really is one.',
      id: 'Kolomnya dikenali dari letaknya di antara kegiatan dan kolom berikutnya. Periksa apakah setiap pelaksana memang pelaksana.',
    },
  }),

  'import/column-order': entry<{ order: string }>()({
    severity: 'info',
    message: {
      en: (a) => `The columns of the standard stand in another order: ${a.order}.`,
      id: (a) => `Kolom mutu baku tersusun dengan urutan lain: ${a.order}.`,
    },
    hint: {
      en: 'The new document has Kelengkapan, Waktu, Output. To keep the old order write: labels { columns needs, time, output } in the order that you want.',
      id: 'Dokumen baru memakai urutan Kelengkapan, Waktu, Output. Untuk urutan lama, tulis: sebutan { kolom kelengkapan, waktu, output } sesuai urutan yang diinginkan.',
    },
  }),

  'import/unknown-column': entry<{ heading: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `The column "${a.heading}" was not taken over.`,
      id: (a) => `Kolom "${a.heading}" tidak ikut diambil.`,
    },
    hint: {
      en: (a) => `Nothing is known of it. If it is one of ours, say so: --columns "note=${a.heading}".`,
      id: (a) =>
        `Kolom ini tidak dikenal. Jika sebenarnya salah satu kolom kita, beri tahu: --columns "note=${a.heading}".`,
    },
  }),

  'import/no-performer': entry<{ row: number; actor: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `Nobody is marked in row ${a.row}; "${a.actor}" was taken.`,
      id: (a) => `Tidak ada pelaksana yang ditandai di baris ${a.row}; dipakai "${a.actor}".`,
    },
    hint: {
      en: 'Look in the old table who does this step, and put the name behind its keyword.',
      id: 'Lihat di tabel lama siapa yang mengerjakan langkah ini, lalu tulis namanya setelah kata kuncinya.',
    },
  }),

  'import/assumed-order': entry()({
    severity: 'info',
    message: {
      en: 'The table has no drawing that could be read; the steps follow one another as its rows do.',
      id: 'Tabel ini tidak memiliki gambar alur yang terbaca; langkah-langkah mengikuti urutan baris.',
    },
    hint: {
      en: 'Look for steps that lead elsewhere, and give them an arrow: -> name.',
      id: 'Cari langkah yang mengarah ke tempat lain, lalu beri panah: -> nama.',
    },
  }),

  'import/assumed-decision': entry<{ row: number; what: string }>()({
    severity: 'info',
    message: {
      en: (a) => `Row ${a.row} was read as a decision, because of: ${a.what}`,
      id: (a) => `Baris ${a.row} dibaca sebagai keputusan, karena: ${a.what}`,
    },
    hint: {
      en: 'Check where its answers lead.',
      id: 'Periksa ke mana jawaban-jawabannya mengarah.',
    },
  }),

  'import/assumed-answer': entry<{ row: number }>()({
    severity: 'warning',
    message: {
      en: (a) => `The arrows of the decision in row ${a.row} do not all say which answer they are.`,
      id: (a) => `Panah keputusan di baris ${a.row} tidak semuanya menyebut jawabannya.`,
    },
    hint: {
      en: 'An arrow that leads back was taken for "no", the other for "yes". Check both.',
      id: 'Panah yang mengarah kembali dianggap "tidak", yang lain "ya". Periksa keduanya.',
    },
  }),

  'import/assumed-parallel': entry<{ row: number }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `Several arrows leave the step in row ${a.row}, and it is no decision; all of them were taken at once.`,
      id: (a) =>
        `Beberapa panah keluar dari langkah di baris ${a.row} yang bukan keputusan; semuanya dianggap berjalan bersamaan.`,
    },
    hint: {
      en: 'If only one of them is taken, make the step a decision.',
      id: 'Jika hanya satu yang ditempuh, jadikan langkah itu keputusan.',
    },
  }),

  'import/assumed-interrupt': entry<{ row: number; what: string }>()({
    severity: 'info',
    message: {
      en: (a) =>
        `Beside its way on, an arrow with the words "${a.what}" leaves the step in row ${a.row}; it was read as what happens meanwhile.`,
      id: (a) =>
        `Selain jalan lanjutannya, panah bertulisan "${a.what}" keluar dari langkah di baris ${a.row}; dibaca sebagai hal yang terjadi di tengahnya.`,
    },
    hint: {
      en: 'If the step decides, make it a decision; if both ways are taken, write a fork.',
      id: 'Jika langkah itu memutuskan, jadikan keputusan; jika kedua jalan ditempuh, tulis pecah.',
    },
  }),

  'import/dead-end': entry<{ row: number }>()({
    severity: 'warning',
    message: {
      en: (a) => `No arrow leaves the step in row ${a.row}; the process was taken to end there.`,
      id: (a) => `Tidak ada panah yang keluar dari langkah di baris ${a.row}; proses dianggap selesai di sana.`,
    },
    hint: {
      en: 'If it goes on, make the end a step and give it an arrow.',
      id: 'Jika masih berlanjut, ubah "selesai" menjadi "langkah" dan beri panah.',
    },
  }),

  'import/loose-line': entry<{ count: number; place: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `${a.count === 1 ? 'A line touches' : `${a.count} lines touch`} no symbol at one end (${a.place}).`,
      id: (a) => `Ada ${a.count} garis yang salah satu ujungnya tidak menyentuh simbol (${a.place}).`,
    },
    hint: {
      en: 'Look there in the old table, and write the arrow that is missing.',
      id: 'Lihat tempat itu di tabel lama, lalu tulis panah yang belum ada.',
    },
  }),

  'import/loose-symbol': entry<{ count: number; place: string }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `${a.count === 1 ? 'A symbol stands' : `${a.count} symbols stand`} outside of the columns of the performers (${a.place}).`,
      id: (a) => `Ada ${a.count} simbol di luar kolom pelaksana (${a.place}).`,
    },
    hint: {
      en: 'They were not taken over. If one of them is a step, move it into its column and import again.',
      id: 'Simbol itu tidak ikut diambil. Jika ada yang merupakan langkah, pindahkan ke kolomnya lalu impor ulang.',
    },
  }),

  'import/unknown-step': entry<{ step: string; target: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `The step "${a.step}" goes on to "${a.target}", which is not in the table.`,
      id: (a) => `Langkah "${a.step}" berlanjut ke "${a.target}", yang tidak ada di tabel.`,
    },
    hint: {
      en: 'The arrow was left out. Correct the ID in the table, or write the arrow in the new file.',
      id: 'Panahnya tidak ikut. Betulkan ID di tabel, atau tulis panahnya di berkas baru.',
    },
  }),
};
