// What is said about what steps need and what comes out of them.
import { entry } from '../entry.js';
import { onlySop } from '../profile.js';

/** Labels of further places where the same thing stands. */
const also = { en: 'here too', id: 'di sini juga' } as const;

export const trace = {
  'trace/missing-need': entry<{ name: string; count: number; thing: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        a.count > 1 ? `None of the later steps of "${a.name}" says what it needs.` : `What is needed for "${a.name}"?`,
      id: (a) =>
        a.count > 1
          ? `Tidak satu pun langkah lanjutan "${a.name}" menyebutkan kelengkapannya.`
          : `Apa kelengkapan untuk "${a.name}"?`,
    },
    hint: {
      en: 'Without it a step can\'t begin, and nobody can check whether it is there. Write "needs" with the documents; mostly they come out of the step before.',
      id: 'Tanpa kelengkapan, langkah tidak dapat dimulai dan tidak dapat diperiksa. Tulis "kelengkapan" dengan dokumennya; biasanya itu output langkah sebelumnya.',
    },
    fixes: {
      before: {
        en: (a) => `Write "${a.thing}", which comes out of the step before`,
        id: (a) => `Tulis "${a.thing}", output langkah sebelumnya`,
      },
    },
  }),

  'trace/missing-output': entry<{ name: string; count: number }>()({
    severity: 'warning',
    profiles: { ...onlySop, sop: 'error' },
    message: {
      en: (a) =>
        a.count > 1
          ? `None of the ${a.count} steps of "${a.name}" says what comes out of it.`
          : `What comes out of "${a.name}"?`,
      id: (a) =>
        a.count > 1
          ? `Tidak satu pun dari ${a.count} langkah "${a.name}" menyebutkan outputnya.`
          : `Apa output dari "${a.name}"?`,
    },
    hint: {
      en: 'The output shows that the step has been done, and it is what the next one works with. Write "output" with a document or a thing.',
      id: 'Output membuktikan bahwa langkah sudah dikerjakan dan menjadi bahan langkah berikutnya. Tulis "output" dengan nama dokumen atau barang.',
    },
  }),

  'trace/unknown-need': entry<{ thing: string; name: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `Where does "${a.thing}" come from, which "${a.name}" needs?`,
      id: (a) => `Dari mana "${a.thing}", kelengkapan "${a.name}"?`,
    },
    hint: {
      en: 'It comes out of no earlier step, and the first step does not bring it. Write it as the output of the step that makes it, or among what the first step needs.',
      id: 'Tidak ada langkah sebelumnya yang menghasilkannya, dan langkah pertama tidak membawanya. Tulis sebagai output langkah yang membuatnya, atau di kelengkapan langkah pertama.',
    },
    labels: { also },
  }),

  'trace/other-words': entry<{ thing: string; name: string; near: string; source: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" needs "${a.thing}", but what comes out before it is called "${a.near}".`,
      id: (a) => `"${a.name}" memerlukan "${a.thing}", padahal yang dihasilkan sebelumnya bernama "${a.near}".`,
    },
    hint: {
      en: 'If the same is meant, use the same words: one document, one name. If not, no step makes it yet.',
      id: 'Bila maksudnya sama, pakai kata yang sama: satu dokumen, satu nama. Bila berbeda, belum ada langkah yang menghasilkannya.',
    },
    labels: { source: { en: 'it comes out here', id: 'dihasilkan di sini' }, also },
    fixes: { same: { en: (a) => `Write "${a.near}"`, id: (a) => `Tulis "${a.near}"` } },
  }),

  'trace/too-late': entry<{ thing: string; name: string; source: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" needs "${a.thing}", but no way leads to it from "${a.source}", where it is made.`,
      id: (a) =>
        `"${a.name}" memerlukan "${a.thing}", padahal baru dihasilkan oleh "${a.source}", yang tidak mendahului langkah ini.`,
    },
    hint: {
      en: 'A step can use only what is made before it. Change the order of the steps, or ask for it later.',
      id: 'Langkah hanya dapat memakai yang sudah dihasilkan sebelumnya. Ubah urutan langkah, atau tulis kelengkapan ini di langkah sesudahnya.',
    },
    labels: { source: { en: 'it comes out here', id: 'dihasilkan di sini' }, also },
  }),

  'trace/unused-output': entry<{ thing: string; name: string; next: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.thing}" comes out of "${a.name}", but no other step needs it.`,
      id: (a) => `"${a.thing}", output "${a.name}", tidak menjadi kelengkapan langkah mana pun.`,
    },
    hint: {
      en: 'Either a step uses it and does not say so, or nobody needs it made. Write it among what a later step needs, or leave it out.',
      id: 'Mungkin ada langkah yang memakainya tetapi tidak menyebutkannya, mungkin juga tidak perlu dibuat. Tulis di kelengkapan langkah sesudahnya, atau hapus.',
    },
    labels: { also },
    fixes: {
      next: { en: (a) => `Add it to what "${a.next}" needs`, id: (a) => `Tambahkan ke kelengkapan "${a.next}"` },
    },
  }),

  'trace/same-output': entry<{ thing: string; name: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.thing}" goes into "${a.name}" and comes out of it under the same name.`,
      id: (a) => `"${a.thing}" menjadi kelengkapan sekaligus output "${a.name}".`,
    },
    hint: {
      en: 'What has the step changed? Let the name say so: "Checked file" instead of "File".',
      id: 'Apa yang berubah karena langkah ini? Sebutkan dalam namanya: "Berkas diperiksa", bukan "Berkas".',
    },
    labels: { also },
  }),

  'trace/state-as-output': entry<{ thing: string; name: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.thing}" is no document and no thing, but it stands as the output of "${a.name}".`,
      id: (a) => `"${a.thing}" bukan dokumen atau barang, tetapi ditulis sebagai output "${a.name}".`,
    },
    hint: {
      en: 'An output can be shown and handed over. Name the document that proves it: "Signed letter", "List of attendance".',
      id: 'Output dapat ditunjukkan dan diserahkan. Sebutkan dokumen yang membuktikannya: "Surat yang ditandatangani", "Daftar hadir".',
    },
    labels: { also },
  }),

  'trace/tool-among-needs': entry<{ thing: string; name: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.thing}" is a tool, but it stands among what "${a.name}" needs.`,
      id: (a) => `"${a.thing}" adalah peralatan, tetapi ditulis di kelengkapan "${a.name}".`,
    },
    hint: {
      en: 'Needs are what comes in from other steps. Tools are listed once for the whole SOP: write them behind "equipment" in the sop block.',
      id: 'Kelengkapan adalah bahan dari langkah lain. Peralatan cukup disebut sekali untuk seluruh SOP: tulis di "peralatan" pada blok sop.',
    },
    labels: { also },
    fixes: {
      remove: {
        en: 'Take it out: it is listed as equipment already',
        id: 'Hapus dari kelengkapan: sudah ada di peralatan',
      },
      move: { en: 'Move it to the equipment', id: 'Pindahkan ke peralatan' },
    },
  }),

  'trace/unrelated-result': entry<{ thing: string; title: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `What comes out in the end ("${a.thing}") has no word in common with the title "${a.title}".`,
      id: (a) => `Hasil akhirnya ("${a.thing}") tidak berkaitan dengan judul "${a.title}".`,
    },
    hint: {
      en: 'The title promises something. Is it the last output, or is a step missing?',
      id: 'Judul menjanjikan sesuatu. Apakah itu output terakhirnya, atau ada langkah yang kurang?',
    },
  }),
};
