// What is said about files that belong together.
import { entry } from '../entry.js';

export const project = {
  'project/missing-file': entry<{ path: string; near: string; alone: 'yes' | 'no' }>()({
    severity: 'error',
    message: {
      en: (a) =>
        a.alone === 'yes'
          ? `The file "${a.path}" is not read, because this text was handed over without its folder.`
          : `The file "${a.path}" can't be read.`,
      id: (a) =>
        a.alone === 'yes'
          ? `Berkas "${a.path}" tidak dibaca, karena teks ini diberikan tanpa foldernya.`
          : `Berkas "${a.path}" tidak dapat dibaca.`,
    },
    hint: {
      en: (a) => {
        if (a.alone === 'yes')
          return 'Names that may stand there are not checked. Open the file from its folder to have them checked.';
        if (a.near !== '') return `Did you mean "${a.near}"?`;
        return 'Check its name and its folder; the path counts from the file that imports it.';
      },
      id: (a) => {
        if (a.alone === 'yes')
          return 'Nama yang mungkin ada di sana tidak diperiksa. Buka berkas dari foldernya agar nama itu diperiksa.';
        if (a.near !== '') return `Mungkin maksudnya "${a.near}"?`;
        return 'Periksa nama dan foldernya; jalurnya dihitung dari berkas yang mengimpor.';
      },
    },
    fixes: { replace: { en: (a) => `Write "${a.near}"`, id: (a) => `Tulis "${a.near}"` } },
  }),
  'project/outside-root': entry<{ path: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.path}" lies outside the folder of this project.`,
      id: (a) => `"${a.path}" berada di luar folder proyek ini.`,
    },
    hint: {
      en: 'Only files inside the folder are read. Move the file into it, or start from a folder that holds both.',
      id: 'Hanya berkas di dalam folder yang dibaca. Pindahkan berkas itu ke dalamnya, atau mulai dari folder yang memuat keduanya.',
    },
  }),
  'project/import-cycle': entry<{ circle: string }>()({
    severity: 'info',
    message: {
      en: (a) => `These files import one another in a circle: ${a.circle}.`,
      id: (a) => `Berkas-berkas ini saling mengimpor dalam lingkaran: ${a.circle}.`,
    },
    hint: {
      en: 'That is allowed. It is easier to follow if what they share stands in a file of its own.',
      id: 'Itu boleh. Lebih mudah diikuti jika hal yang dipakai bersama ditulis dalam berkas tersendiri.',
    },
  }),
  'project/limit': entry<{ limit: 'depth' | 'files' | 'size' | 'handoffs'; most: number }>()({
    severity: 'error',
    message: { en: (a) => limits[a.limit].en(a.most), id: (a) => limits[a.limit].id(a.most) },
    hint: {
      en: 'What was read so far is used. Keep only what is needed here, or check the parts one by one.',
      id: 'Yang sudah terbaca tetap dipakai. Pertahankan yang diperlukan saja, atau periksa bagian-bagiannya satu per satu.',
    },
  }),
};

const limits = {
  depth: {
    en: (most: number) => `Not read: files import one another more than ${most} times in a row.`,
    id: (most: number) => `Tidak dibaca: berkas saling mengimpor lebih dari ${most} kali berturut-turut.`,
  },
  files: {
    en: (most: number) => `Not read: there are more than ${most} files.`,
    id: (most: number) => `Tidak dibaca: ada lebih dari ${most} berkas.`,
  },
  size: {
    en: (most: number) => `Not read: the files are larger than ${most} MB in all.`,
    id: (most: number) => `Tidak dibaca: ukuran semua berkas lebih dari ${most} MB.`,
  },
  handoffs: {
    en: (most: number) =>
      `So many ways meet in the forks and joins of this process that only the first ${most} handoffs are listed.`,
    id: (most: number) =>
      `Terlalu banyak alur bertemu di pecah dan gabung proses ini, sehingga hanya ${most} serah terima pertama yang didaftar.`,
  },
};
