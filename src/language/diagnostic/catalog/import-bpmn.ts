// What is said about BPMN files that are brought in.
import { entry } from '../entry.js';

export interface ImportedElement {
  /** Type of the element in the other file, its own name and id. */
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly became: string;
}

/** `User task "Checks the file"`; the id where it has no name. */
const called = ({ type, name, id }: ImportedElement): string => {
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return name !== '' ? `${words} "${name}"` : id !== '' ? `${words} ${id}` : words;
};

/** What an element became, in Indonesian. */
const kinds: Readonly<Record<string, string>> = {
  start: 'mulai',
  step: 'langkah',
  decision: 'keputusan',
  end: 'selesai',
  wait: 'tunggu',
  fork: 'pecah',
  join: 'gabung',
  on: 'saat',
  process: 'proses',
};

export const importsOfBpmn = {
  'import/refused': entry<{ reason: 'doctype' | 'size' | 'elements' | 'encoding' }>()({
    severity: 'error',
    message: {
      en: (a) => refused[a.reason].en,
      id: (a) => refused[a.reason].id,
    },
    hint: {
      en: 'Open it in the tool that it comes from, and export only what is needed as BPMN 2.0.',
      id: 'Buka di aplikasi asalnya, lalu ekspor bagian yang diperlukan saja sebagai BPMN 2.0.',
    },
  }),
  'import/no-bpmn': entry<{ detail: string }>()({
    severity: 'error',
    message: {
      en: (a) => `This is no BPMN 2.0 file that can be read (${a.detail}).`,
      id: (a) => `Ini bukan berkas BPMN 2.0 yang dapat dibaca (${a.detail}).`,
    },
    hint: {
      en: 'Perhaps it was cut off, or is of another kind. Export it again as BPMN 2.0 XML.',
      id: 'Mungkin berkas terpotong, atau jenisnya lain. Ekspor ulang sebagai BPMN 2.0 XML.',
    },
  }),
  'import/nothing': entry()({
    severity: 'error',
    message: { en: 'There is no process in this file.', id: 'Tidak ada proses dalam berkas ini.' },
    hint: {
      en: 'Choreographies and conversations cannot be brought in. Export the process itself.',
      id: 'Koreografi dan percakapan tidak dapat diimpor. Ekspor prosesnya sendiri.',
    },
  }),
  'import/damaged': entry<{ detail: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `A part of the file is faulty and was passed over: ${a.detail}.`,
      id: (a) => `Satu bagian berkas rusak dan dilewati: ${a.detail}.`,
    },
    hint: {
      en: 'Compare the result with the original; what stood there is missing.',
      id: 'Bandingkan hasilnya dengan berkas asal; isi bagian itu tidak ikut.',
    },
  }),
  'import/left-out': entry<ImportedElement>()({
    severity: 'warning',
    message: {
      en: (a) => `Left out, because there is nothing like it here: ${called(a)}.`,
      id: (a) => `Tidak diikutkan karena tidak ada padanannya: ${called(a)}.`,
    },
    hint: {
      en: 'If it matters, add it by hand, for example as a note of the step that it belongs to.',
      id: 'Jika penting, tambahkan sendiri, misalnya sebagai keterangan pada langkahnya.',
    },
  }),
  'import/changed': entry<ImportedElement>()({
    severity: 'warning',
    message: {
      en: (a) => `Not quite the same any more: ${called(a)} became "${a.became}".`,
      id: (a) =>
        `Tidak persis sama lagi: ${called(a)} menjadi "${Object.hasOwn(kinds, a.became) ? kinds[a.became] : a.became}".`,
    },
    hint: {
      en: 'Read this place of the result and see whether it still says what was meant.',
      id: 'Baca bagian ini pada hasilnya dan pastikan maksudnya masih sama.',
    },
  }),
  'import/unnamed': entry<ImportedElement>()({
    severity: 'info',
    message: {
      en: (a) => `It has no words of its own: ${called(a)}.`,
      id: (a) => `Tidak ada tulisannya: ${called(a)}.`,
    },
    hint: {
      en: 'It was given some, so that the text can be read. Write what is really meant there.',
      id: 'Diberi tulisan sementara agar teksnya terbaca. Tuliskan maksud yang sebenarnya.',
    },
  }),
};

const refused = {
  doctype: {
    en: 'Not read: the file has a document type declaration (<!DOCTYPE), which BPMN never needs and which can hide other files.',
    id: 'Tidak dibaca: berkas memuat deklarasi tipe dokumen (<!DOCTYPE), yang tidak pernah diperlukan BPMN dan dapat menyembunyikan berkas lain.',
  },
  encoding: {
    en: 'Not read: the bytes of the file are not in the encoding that it names.',
    id: 'Tidak dibaca: isi berkas tidak sesuai dengan pengodean yang disebutnya.',
  },
  size: {
    en: 'Not read: the file is larger than 10 MB.',
    id: 'Tidak dibaca: berkas lebih dari 10 MB.',
  },
  elements: {
    en: 'Not read: the file has more than 200 000 elements.',
    id: 'Tidak dibaca: berkas memuat lebih dari 200.000 unsur.',
  },
};
