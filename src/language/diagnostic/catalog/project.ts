// What is said about files that belong together.
import { entry } from '../entry.js';

export const project = {
  'project/missing-file': entry<{ path: string; near: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The file "${a.path}" can't be read.`,
      id: (a) => `Berkas "${a.path}" tidak dapat dibaca.`,
    },
    hint: {
      en: (a) =>
        a.near === ''
          ? 'Check its name and its folder; the path counts from the file that imports it.'
          : `Did you mean "${a.near}"?`,
      id: (a) =>
        a.near === ''
          ? 'Periksa nama dan foldernya; jalurnya dihitung dari berkas yang mengimpor.'
          : `Mungkin maksudnya "${a.near}"?`,
    },
    fixes: { replace: { en: (a) => `Write "${a.near}"`, id: (a) => `Tulis "${a.near}"` } },
  }),
  'project/import-alone': entry<{ path: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `"${a.path}" is not read here, because this text was handed over without its folder.`,
      id: (a) => `"${a.path}" tidak dibaca di sini, karena teks ini diberikan tanpa foldernya.`,
    },
    hint: {
      en: 'Names that may be declared there are taken as they stand. Open the file from its folder to have them checked.',
      id: 'Nama yang mungkin dinyatakan di sana diterima apa adanya. Buka berkas dari foldernya agar nama itu diperiksa.',
    },
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
  'project/limit': entry<{ limit: string; most: number }>()({
    severity: 'error',
    message: {
      en: (a) => `Stopped reading here: ${(limitsEn[a.limit] ?? ((n: number) => `${a.limit} ${n}`))(a.most)}.`,
      id: (a) => `Pembacaan berhenti di sini: ${(limitsId[a.limit] ?? ((n: number) => `${a.limit} ${n}`))(a.most)}.`,
    },
    hint: {
      en: 'What was read so far is used. Import only what is needed, or check the parts one by one.',
      id: 'Yang sudah terbaca tetap dipakai. Impor yang diperlukan saja, atau periksa bagian-bagiannya satu per satu.',
    },
  }),
  'project/too-tangled': entry<{ title: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `In "${a.title}" so many ways cross in forks and joins that not every handoff could be listed.`,
      id: (a) =>
        `Dalam "${a.title}" terlalu banyak alur bertemu di pecah dan gabung, sehingga tidak semua serah terima dapat didaftar.`,
    },
    hint: {
      en: 'Split the process, or put a step between the forks and joins.',
      id: 'Pecah prosesnya, atau sisipkan langkah di antara pecah dan gabung.',
    },
  }),
};

/** What was too much, as a sentence's second half. */
type Say = (most: number) => string;
const limitsEn: Readonly<Record<string, Say>> = {
  depth: (most) => `files import files more than ${most} times in a row`,
  files: (most) => `there are more than ${most} files`,
  size: (most) => `the files are larger than ${most} MB in all`,
};
const limitsId: Readonly<Record<string, Say>> = {
  depth: (most) => `berkas saling mengimpor lebih dari ${most} kali berturut-turut`,
  files: (most) => `ada lebih dari ${most} berkas`,
  size: (most) => `ukuran semua berkas lebih dari ${most} MB`,
};
