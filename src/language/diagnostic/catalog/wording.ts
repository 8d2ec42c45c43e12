// What is said about single statements, clauses and fields: what is missing, given twice, of the wrong form, or in the wrong place.
import { entry } from '../entry.js';

const write = { en: 'Write it', id: 'Tuliskan' } as const;

export const wording = {
  'syntax/missing-text': entry<{ after: string }>()({
    severity: 'error',
    message: { en: (a) => `After "${a.after}" a text is missing.`, id: (a) => `Setelah "${a.after}" belum ada teks.` },
    hint: { en: 'Write it between quotes: "…".', id: 'Tulis di antara tanda kutip: "…".' },
    fixes: { insert: write },
  }),
  'syntax/missing-name': entry<{ after: string }>()({
    severity: 'error',
    message: { en: (a) => `After "${a.after}" a name is missing.`, id: (a) => `Setelah "${a.after}" belum ada nama.` },
    hint: {
      en: 'A name is one word without quotes; the text stands behind it.',
      id: 'Nama adalah satu kata tanpa tanda kutip; teksnya di belakangnya.',
    },
    fixes: { name: { en: 'Write a name', id: 'Tulis sebuah nama' } },
  }),
  'syntax/missing-value': entry<{ after: string }>()({
    severity: 'error',
    message: {
      en: (a) => `After "${a.after}" the value is missing.`,
      id: (a) => `Setelah "${a.after}" belum ada nilainya.`,
    },
    hint: {
      en: 'Write a text, a number, a date or a name, or delete the word.',
      id: 'Tulis teks, angka, tanggal, atau nama, atau hapus katanya.',
    },
    fixes: { insert: write },
  }),
  'syntax/missing-target': entry<{ after: string }>()({
    severity: 'error',
    message: {
      en: (a) => `After "${a.after}" it is not said where to go.`,
      id: (a) => `Setelah "${a.after}" belum disebutkan tujuannya.`,
    },
    hint: {
      en: 'Write the name of a step, next, or end: -> next.',
      id: 'Tulis nama langkah, lanjut, atau selesai: -> lanjut.',
    },
  }),
  'syntax/missing-course': entry<{ word: string }>()({
    severity: 'error',
    message: {
      en: (a) => `Nothing is said about what happens on "${a.word}".`,
      id: (a) => `Belum disebutkan apa yang terjadi pada "${a.word}".`,
    },
    hint: {
      en: 'Write an arrow, such as -> next, or steps between { and }.',
      id: 'Tulis panah, misalnya -> lanjut, atau langkah-langkah di antara { dan }.',
    },
    fixes: {
      next: { en: 'Go on with the next step', id: 'Lanjut ke langkah berikutnya' },
      end: { en: 'End the process there', id: 'Akhiri proses di sana' },
    },
  }),
  'syntax/missing-arrow': entry<{ target: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The arrow before "${a.target}" is missing.`,
      id: (a) => `Kurang panah sebelum "${a.target}".`,
    },
    hint: { en: (a) => `Write -> ${a.target}.`, id: (a) => `Tulis -> ${a.target}.` },
    fixes: { insert: { en: 'Write the arrow', id: 'Tulis panahnya' } },
  }),
  'syntax/wrong-arrow': entry<{ written: string }>()({
    severity: 'error',
    message: {
      en: (a) => `An arrow is written ->, not ${a.written}.`,
      id: (a) => `Panah ditulis ->, bukan ${a.written}.`,
    },
    hint: { en: 'It was read as an arrow.', id: 'Dibaca sebagai panah.' },
    fixes: { write: { en: 'Write ->', id: 'Tulis ->' } },
  }),
  'syntax/wrong-target': entry<{ written: string; kind: 'number' | 'text' | 'words'; step?: string }>()({
    severity: 'error',
    message: {
      en: (a) => `An arrow leads to the name of a step; "${a.written}" is ${targets[a.kind].en}.`,
      id: (a) => `Panah menuju nama langkah, sedangkan "${a.written}" adalah ${targets[a.kind].id}.`,
    },
    hint: {
      en: (a) =>
        a.kind === 'words'
          ? `Behind the arrow only the name of the step stands: -> ${a.step}.`
          : 'Give the step that is meant a name, as in: step NAME: actor "…"; then write -> NAME.',
      id: (a) =>
        a.kind === 'words'
          ? `Di belakang panah cukup nama langkahnya: -> ${a.step}.`
          : 'Beri nama pada langkah yang dimaksud, misalnya: langkah NAMA: pelaksana "…"; lalu tulis -> NAMA.',
    },
    fixes: {
      name: {
        en: (a) => (a.kind === 'words' ? `Write -> ${a.step}` : 'Lead the arrow to the step with this text'),
        id: (a) => (a.kind === 'words' ? `Tulis -> ${a.step}` : 'Arahkan panah ke langkah dengan teks ini'),
      },
    },
  }),
  'syntax/wrong-answer': entry<{ written: string; better: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.written}" is not how an answer begins.`,
      id: (a) => `"${a.written}" bukan cara memulai jawaban.`,
    },
    hint: {
      en: (a) => `Answers begin with yes, no or when "…". Write: ${a.better} -> ….`,
      id: (a) => `Jawaban diawali ya, tidak, atau jika "…". Tulis: ${a.better} -> ….`,
    },
    fixes: { write: { en: (a) => `Write ${a.better}`, id: (a) => `Tulis ${a.better}` } },
  }),
  'syntax/range-in-words': entry<{ written: string }>()({
    severity: 'error',
    message: {
      en: (a) => `From one amount to another is written with a dash, not with "${a.written}".`,
      id: (a) => `Rentang waktu ditulis dengan tanda hubung, bukan dengan "${a.written}".`,
    },
    hint: { en: 'Write it like this: 1-2 hours.', id: 'Tulis seperti ini: 1-2 jam.' },
    fixes: { dash: { en: 'Write a dash', id: 'Tulis tanda hubung' } },
  }),
  'syntax/clock-time': entry<{ written: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.written}" is a time of day, not how long the work takes.`,
      id: (a) => `"${a.written}" adalah jam pada hari itu, bukan lamanya pekerjaan.`,
    },
    hint: {
      en: 'Write how long it takes, such as 10 minutes, or put it between quotes.',
      id: 'Tulis lamanya, misalnya 10 menit, atau apit dengan tanda kutip.',
    },
    fixes: { quote: { en: 'Put it between quotes', id: 'Apit dengan tanda kutip' } },
  }),
  'syntax/actor-behind-text': entry<{ actor: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The actor "${a.actor}" stands behind the text.`,
      id: (a) => `Pelaksana "${a.actor}" ditulis setelah teks.`,
    },
    hint: {
      en: (a) => `First who, then what: step ${a.actor} "…".`,
      id: (a) => `Siapa lebih dahulu, lalu apa: langkah ${a.actor} "…".`,
    },
    fixes: { swap: { en: 'Move the actor before the text', id: 'Pindahkan pelaksana ke depan teks' } },
  }),
  'syntax/actor-title': entry<{ title: string; name: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.title}" is the title of the actor ${a.name}; in a step its name stands.`,
      id: (a) => `"${a.title}" adalah sebutan pelaksana ${a.name}; dalam langkah ditulis namanya.`,
    },
    hint: { en: (a) => `Write: step ${a.name} "…".`, id: (a) => `Tulis: langkah ${a.name} "…".` },
    fixes: { write: { en: (a) => `Write ${a.name}`, id: (a) => `Tulis ${a.name}` } },
  }),
  'syntax/name-of-words': entry<{ written: string; name: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.written}" is more than one word, and a name is one word.`,
      id: (a) => `"${a.written}" lebih dari satu kata, padahal nama hanya satu kata.`,
    },
    hint: {
      en: (a) => `It was read as "${a.name}". Words of a name are joined with a hyphen.`,
      id: (a) => `Dibaca sebagai "${a.name}". Kata-kata dalam nama dihubungkan dengan tanda hubung.`,
    },
    fixes: { write: { en: (a) => `Write ${a.name}`, id: (a) => `Tulis ${a.name}` } },
  }),
  'syntax/wrong-separator': entry<{ written: string }>()({
    severity: 'error',
    message: {
      en: (a) => `Between several a comma stands, not "${a.written}".`,
      id: (a) => `Beberapa hal dipisahkan koma, bukan "${a.written}".`,
    },
    hint: { en: 'It was read as a comma.', id: 'Dibaca sebagai koma.' },
    fixes: { comma: { en: 'Write a comma', id: 'Tulis koma' } },
  }),
  'syntax/missing-actor': entry<{ word: string }>()({
    severity: 'error',
    message: {
      en: (a) => `Who does this? The actor of the "${a.word}" is missing.`,
      id: (a) => `Siapa yang mengerjakan? Pelaksana pada "${a.word}" ini belum ada.`,
    },
    hint: {
      en: (a) => `Write the actor's name first: ${a.word} clerk "…".`,
      id: (a) => `Tulis nama pelaksana lebih dahulu: ${a.word} petugas "…".`,
    },
    fixes: { same: { en: 'The actor of the step before', id: 'Pelaksana langkah sebelumnya' } },
  }),
  'syntax/missing-word': entry<{ name: string; word: string }>()({
    severity: 'error',
    message: {
      en: (a) => `Before "${a.name}" the word "${a.word}" is missing.`,
      id: (a) => `Sebelum "${a.name}" kurang kata "${a.word}".`,
    },
    hint: {
      en: (a) => `Everything begins with the word that says what it is, here "${a.word}".`,
      id: (a) => `Setiap bagian diawali kata yang menyebut jenisnya, di sini "${a.word}".`,
    },
    fixes: { insert: { en: (a) => `Write "${a.word}"`, id: (a) => `Tulis "${a.word}"` } },
  }),
  'syntax/missing-unit': entry<{ number: string }>()({
    severity: 'error',
    message: {
      en: (a) => `Is "${a.number}" minutes, hours or days?`,
      id: (a) => `"${a.number}" itu menit, jam, atau hari?`,
    },
    hint: { en: 'A time needs its unit, such as 10 minutes.', id: 'Waktu perlu satuannya, misalnya 10 menit.' },
    fixes: {
      minutes: { en: 'Minutes', id: 'Menit' },
      hours: { en: 'Hours', id: 'Jam' },
      days: { en: 'Days', id: 'Hari' },
    },
  }),
  'syntax/step-in-parallel': entry<{ word: string }>()({
    severity: 'error',
    message: {
      en: (a) => `This "${a.word}" stands in a parallel block without a branch.`,
      id: (a) => `"${a.word}" ini berada di blok paralel tanpa cabang.`,
    },
    hint: {
      en: 'Each thing that happens at the same time stands in its own branch { … }.',
      id: 'Setiap hal yang berjalan bersamaan ditulis dalam cabang { … } tersendiri.',
    },
    fixes: { wrap: { en: 'Give each step its own branch', id: 'Beri setiap langkah cabangnya sendiri' } },
  }),
  'syntax/carry-before-arrow': entry()({
    severity: 'error',
    message: { en: 'What is handed over stands behind the arrow.', id: 'Yang diserahkan ditulis setelah panah.' },
    hint: { en: 'Write: -> next with "…".', id: 'Tulis: -> lanjut dengan "…".' },
    fixes: { move: { en: 'Move it behind the arrow', id: 'Pindahkan ke belakang panah' } },
  }),
  'syntax/two-arrows': entry<{ line: number }>()({
    severity: 'error',
    message: { en: 'This step has two arrows.', id: 'Langkah ini memiliki dua panah.' },
    hint: {
      en: 'A step goes on to one place. If one of both happens, make it a decision; if both happen, write a fork.',
      id: 'Langkah hanya berlanjut ke satu tempat. Jika salah satu yang terjadi, jadikan keputusan; jika keduanya, tulis pecah.',
    },
    labels: { first: { en: 'the first arrow', id: 'panah pertama' } },
    fixes: { delete: { en: 'Delete the second arrow', id: 'Hapus panah kedua' } },
  }),
  'syntax/arrow-on-end': entry()({
    severity: 'error',
    message: {
      en: 'The process ends here, so no arrow can lead on.',
      id: 'Proses berakhir di sini, jadi tidak ada panah lanjutan.',
    },
    hint: { en: 'Delete the arrow, or make it a step.', id: 'Hapus panahnya, atau jadikan langkah.' },
    fixes: { delete: { en: 'Delete the arrow', id: 'Hapus panahnya' } },
  }),
  'syntax/missing-step-text': entry<{ clause: string }>()({
    severity: 'error',
    message: {
      en: (a) => `This step has "${a.clause}", but its text is missing.`,
      id: (a) => `Langkah ini memiliki "${a.clause}", tetapi teksnya belum ada.`,
    },
    hint: {
      en: 'Say what is done: step clerk "Checks the file".',
      id: 'Tulis apa yang dikerjakan: langkah petugas "Memeriksa berkas".',
    },
    fixes: { write: { en: 'Write a text', id: 'Tulis teksnya' } },
  }),
  'syntax/empty-text': entry()({
    severity: 'error',
    message: { en: 'This text is empty.', id: 'Teks ini kosong.' },
    hint: { en: 'Write what belongs here, or delete it.', id: 'Isilah, atau hapus.' },
    fixes: { write: { en: 'Write a text', id: 'Tulis teksnya' } },
  }),
  'syntax/given-twice': entry<{ word: string; line: number }>()({
    severity: 'warning',
    message: {
      en: (a) => `"${a.word}" is given twice; the first, at line ${a.line}, is used.`,
      id: (a) => `"${a.word}" ditulis dua kali; yang dipakai adalah yang pertama, di baris ${a.line}.`,
    },
    hint: {
      en: 'Keep one of the two. If they belong to another step, its first line is missing.',
      id: 'Pakai salah satu saja. Jika milik langkah lain, baris pertama langkah itu belum ada.',
    },
    labels: { first: { en: 'the first', id: 'yang pertama' } },
    fixes: { delete: { en: 'Delete the second', id: 'Hapus yang kedua' } },
  }),
  'syntax/late-property': entry<{ word: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.word}" stands behind the first step.`,
      id: (a) => `"${a.word}" ditulis setelah langkah pertama.`,
    },
    hint: {
      en: 'What is said about the whole process stands before its steps.',
      id: 'Keterangan tentang seluruh proses ditulis sebelum langkah-langkahnya.',
    },
    fixes: { move: { en: 'Move it before the first step', id: 'Pindahkan ke sebelum langkah pertama' } },
  }),
  'syntax/unknown-field': entry<{ word: string; block: string; suggestion: string }>()({
    severity: 'error',
    message: {
      en: (a) =>
        `"${a.word}" is not a field of "${a.block}".${a.suggestion === '' ? '' : ` Did you mean "${a.suggestion}"?`}`,
      id: (a) =>
        `"${a.word}" bukan isian dari "${a.block}".${a.suggestion === '' ? '' : ` Maksud Anda "${a.suggestion}"?`}`,
    },
    hint: {
      en: (a) => `A row of your own is written with quotes and a colon: "${a.word}": "…".`,
      id: (a) => `Isian sendiri ditulis dengan tanda kutip dan titik dua: "${a.word}": "…".`,
    },
    fixes: {
      replace: { en: (a) => `Write "${a.suggestion}"`, id: (a) => `Tulis "${a.suggestion}"` },
      own: { en: 'Make it a row of your own', id: 'Jadikan isian sendiri' },
    },
  }),
  'syntax/bad-date': entry<{ written: string; reason: 'year' | 'none' }>()({
    severity: 'error',
    message: {
      en: (a) => (a.reason === 'year' ? `The year of "${a.written}" is missing.` : `There is no day ${a.written}.`),
      id: (a) => (a.reason === 'year' ? `Tahun pada "${a.written}" belum ada.` : `Tanggal ${a.written} tidak ada.`),
    },
    hint: {
      en: 'Write a date such as 2026-10-12 or 12 October 2026.',
      id: 'Tulis tanggal seperti 2026-10-12 atau 12 Oktober 2026.',
    },
    fixes: { last: { en: (a) => `Write ${a['date']}`, id: (a) => `Tulis ${a['date']}` } },
  }),
  'syntax/unknown-value': entry<{ value: string; word: string; allowed: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.value}" is no value of "${a.word}".`,
      id: (a) => `"${a.value}" bukan nilai untuk "${a.word}".`,
    },
    hint: { en: (a) => `Write one of: ${a.allowed}.`, id: (a) => `Tulis salah satu dari: ${a.allowed}.` },
    fixes: { replace: { en: (a) => `Write "${a['value']}"`, id: (a) => `Tulis "${a['value']}"` } },
  }),
  'syntax/wrong-value': entry<{ word: string; wanted: 'text' | 'name' | 'date' | 'duration' | 'number' | 'value' }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.word}" takes ${wanted[a.wanted].en}.`,
      id: (a) => `"${a.word}" diisi dengan ${wanted[a.wanted].id}.`,
    },
    hint: {
      en: (a) => `Write it like this: ${a.word} ${wanted[a.wanted].example}.`,
      id: (a) => `Tulis seperti ini: ${a.word} ${wanted[a.wanted].example}.`,
    },
    fixes: {
      quote: { en: 'Put it between quotes', id: 'Apit dengan tanda kutip' },
      unquote: { en: 'Delete the quotes', id: 'Hapus tanda kutipnya' },
    },
  }),
  'syntax/answer-outside-decision': entry<{ word: string; kind: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.word}" is an answer, but this "${a.kind}" asks nothing.`,
      id: (a) => `"${a.word}" adalah jawaban, tetapi "${a.kind}" ini tidak bertanya.`,
    },
    hint: {
      en: 'Only a decision has answers. Make it one.',
      id: 'Hanya keputusan yang memiliki jawaban. Jadikan keputusan.',
    },
    labels: { step: { en: 'this step', id: 'langkah ini' } },
    fixes: { decision: { en: 'Make it a decision', id: 'Jadikan keputusan' } },
  }),
  'syntax/import-path': entry<{ path: string; reason: 'ending' | 'absolute' | 'address' | 'sign' }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.path}" is not the path of a .proc file beside this one.`,
      id: (a) => `"${a.path}" bukan lokasi berkas .proc di sebelah berkas ini.`,
    },
    hint: { en: (a) => reasons[a.reason].en, id: (a) => reasons[a.reason].id },
    fixes: { write: { en: (a) => `Write "${a['path']}"`, id: (a) => `Tulis "${a['path']}"` } },
  }),
};

const targets = {
  number: { en: 'a number', id: 'angka' },
  text: { en: 'a text', id: 'teks' },
  words: { en: 'no part of one', id: 'bukan bagian dari nama itu' },
} as const;

const wanted = {
  text: { en: 'a text in quotes', id: 'teks dalam tanda kutip', example: '"…"' },
  name: { en: 'a name without quotes', id: 'nama tanpa tanda kutip', example: 'disdik' },
  date: { en: 'a date', id: 'tanggal', example: '2026-10-12' },
  duration: { en: 'a duration', id: 'lama waktu', example: '2 hari' },
  number: { en: 'a number', id: 'angka', example: '86' },
  value: { en: 'one value', id: 'satu nilai', example: '"…"' },
} as const;

const reasons = {
  ending: { en: 'The name of the file ends in .proc.', id: 'Nama berkas berakhiran .proc.' },
  absolute: {
    en: 'Write the path as seen from this file: "./organisation.proc".',
    id: 'Tulis lokasi dilihat dari berkas ini: "./organisasi.proc".',
  },
  address: {
    en: 'Files are not fetched from the net. Put a copy beside this file.',
    id: 'Berkas tidak diambil dari internet. Simpan salinannya di sebelah berkas ini.',
  },
  sign: {
    en: 'Write / between the folders: "../office/organisation.proc".',
    id: 'Tulis / di antara folder: "../kantor/organisasi.proc".',
  },
} as const;
