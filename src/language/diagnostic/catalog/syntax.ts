// What is said about the writing itself: signs, words, texts, blocks. What single statements and fields lack is in wording.ts.
import { entry } from '../entry.js';
import { wording } from './wording.js';

type Where =
  | 'file'
  | 'process'
  | 'block'
  | 'step'
  | 'parallel'
  | 'unit'
  | 'plan'
  | 'group'
  | 'fields'
  | 'scenario'
  | 'title'
  | 'twice';

const places: Readonly<Record<Where, { readonly en: string; readonly id: string }>> = {
  file: {
    en: 'a process, a unit, an actor or another part of a file',
    id: 'proses, unit, pelaksana, atau bagian lain dari berkas',
  },
  process: {
    en: 'a step, an actor or another part of a process',
    id: 'langkah, pelaksana, atau bagian lain dari proses',
  },
  block: { en: 'a step', id: 'langkah' },
  step: {
    en: 'something about the step (such as time or output), or the next step',
    id: 'keterangan langkah (misalnya waktu atau output), atau langkah berikutnya',
  },
  parallel: { en: 'a branch', id: 'cabang' },
  unit: { en: 'a field, a process, an actor or a unit', id: 'isian, proses, pelaksana, atau unit' },
  plan: { en: 'a field or a goal', id: 'isian atau tujuan' },
  group: { en: 'an actor', id: 'pelaksana' },
  fields: { en: 'a field, such as number "…"', id: 'isian, misalnya nomor "…"' },
  title: { en: 'the text in quotes, and nothing else', id: 'teks dalam tanda kutip saja' },
  twice: { en: 'it once', id: 'satu saja' },
  scenario: { en: 'the names of steps with arrows between', id: 'nama-nama langkah dengan panah di antaranya' },
};

const quantities = {
  size: { en: 'A file may hold 4 million characters', id: 'Satu berkas paling banyak 4 juta karakter' },
  steps: { en: 'A file may hold 50,000 steps', id: 'Satu berkas paling banyak 50.000 langkah' },
  nesting: {
    en: 'Braces may stand inside one another 64 deep',
    id: 'Kurung kurawal di dalam kurung kurawal paling dalam 64 tingkat',
  },
  messages: {
    en: 'Only the first 100 findings of a file are shown',
    id: 'Hanya 100 temuan pertama dari satu berkas yang ditampilkan',
  },
  text: { en: 'A text may have 5,000 letters', id: 'Satu teks paling panjang 5.000 huruf' },
} as const;

const consequence = {
  size: {
    en: 'The file was not read. Split it into several files.',
    id: 'Berkas ini tidak dibaca. Bagilah menjadi beberapa berkas.',
  },
  steps: {
    en: 'What stands behind was not read. Split the process.',
    id: 'Selebihnya tidak dibaca. Pecahlah prosesnya.',
  },
  nesting: {
    en: 'What stands deeper was not read. Make a process of its own of it.',
    id: 'Yang lebih dalam tidak dibaca. Jadikan proses tersendiri.',
  },
  messages: { en: 'Mend these first, then check again.', id: 'Perbaiki dahulu yang ini, lalu periksa lagi.' },
  text: { en: 'Say it in fewer words, or use several steps.', id: 'Singkatkan, atau bagi menjadi beberapa langkah.' },
} as const;

const general = {
  'syntax/unexpected': entry<{ found: string; place: Where }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.found}" makes no sense here.`,
      id: (a) => `"${a.found}" tidak dapat dipahami di sini.`,
    },
    hint: {
      en: (a) =>
        a.place === 'twice' ? 'It stands here twice; once is enough.' : `Here belongs ${places[a.place].en}.`,
      id: (a) =>
        a.place === 'twice' ? 'Ditulis dua kali; cukup sekali.' : `Di sini seharusnya ${places[a.place].id}.`,
    },
    fixes: {
      remark: { en: 'Make this line a remark, which is not read', id: 'Jadikan baris ini catatan, yang tidak dibaca' },
      delete: { en: 'Delete it', id: 'Hapus' },
    },
  }),
  'syntax/unknown-word': entry<{ word: string; suggestion: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.word}" is no word that is known here. Did you mean "${a.suggestion}"?`,
      id: (a) => `"${a.word}" bukan kata yang dikenal di sini. Maksud Anda "${a.suggestion}"?`,
    },
    hint: { en: (a) => `It was read as "${a.suggestion}".`, id: (a) => `Dibaca sebagai "${a.suggestion}".` },
    fixes: { replace: { en: (a) => `Write "${a.suggestion}"`, id: (a) => `Tulis "${a.suggestion}"` } },
  }),
  'syntax/misplaced': entry<{ word: string; place: Where }>()({
    severity: 'error',
    message: { en: (a) => `"${a.word}" cannot stand here.`, id: (a) => `"${a.word}" tidak dapat ditulis di sini.` },
    hint: {
      en: (a) => `Here belongs ${places[a.place].en}. Move this part to where it belongs.`,
      id: (a) => `Di sini seharusnya ${places[a.place].id}. Pindahkan bagian ini ke tempatnya.`,
    },
    fixes: { arrow: { en: 'Write an arrow before it', id: 'Tulis panah di depannya' } },
  }),
  'syntax/outside-process': entry<{ word: string }>()({
    severity: 'error',
    message: {
      en: (a) => `This "${a.word}" stands outside of any process.`,
      id: (a) => `"${a.word}" ini berada di luar proses.`,
    },
    hint: {
      en: 'Steps belong between the braces of a process: process NAME "Title" { … }. A } further up may have closed it too early.',
      id: 'Langkah ditulis di antara kurung kurawal proses: proses NAMA "Judul" { … }. Mungkin ada } di atas yang menutupnya terlalu awal.',
    },
    fixes: {
      head: { en: 'Write the first line of a process above it', id: 'Tulis baris pertama proses di atasnya' },
    },
  }),
  'syntax/empty-file': entry()({
    severity: 'error',
    message: { en: 'This file says nothing yet.', id: 'Berkas ini masih kosong.' },
    hint: {
      en: 'Write a process: process NAME "Title" { … }.',
      id: 'Tulislah sebuah proses: proses NAMA "Judul" { … }.',
    },
    fixes: { sample: { en: 'Write a small process', id: 'Tulis proses kecil sebagai contoh' } },
  }),
  'syntax/limit': entry<{ limit: keyof typeof quantities; most: number }>()({
    severity: 'error',
    message: { en: (a) => `${quantities[a.limit].en}.`, id: (a) => `${quantities[a.limit].id}.` },
    hint: { en: (a) => consequence[a.limit].en, id: (a) => consequence[a.limit].id },
  }),
  'syntax/unclosed-block': entry<{ line: number; likelyEnd: number }>()({
    severity: 'error',
    message: {
      en: (a) => `The { at line ${a.line} has no } that closes it.`,
      id: (a) => `Tanda { di baris ${a.line} tidak memiliki } penutup.`,
    },
    hint: {
      en: (a) => `By how far the lines are moved in, it probably belongs at line ${a.likelyEnd}: write } there.`,
      id: (a) => `Menurut jorokan baris-barisnya, tempatnya mungkin di baris ${a.likelyEnd}: tulis } di sana.`,
    },
    labels: { opened: { en: 'opened here', id: 'dibuka di sini' } },
    fixes: { close: { en: 'Write the closing }', id: 'Tulis } penutup' } },
  }),
  'syntax/unopened-block': entry<{ line: number }>()({
    severity: 'error',
    message: {
      en: (a) => `The { that belongs to the } at line ${a.line} is missing.`,
      id: (a) => `Tanda { untuk } di baris ${a.line} tidak ada.`,
    },
    hint: {
      en: 'By how far the lines below are moved in, it belongs at the end of this line.',
      id: 'Menurut jorokan baris-baris di bawahnya, tanda itu seharusnya di akhir baris ini.',
    },
    labels: { end: { en: 'its } stands here', id: 'pasangannya } di sini' } },
    fixes: { open: { en: 'Write the opening {', id: 'Tulis { pembuka' } },
  }),
  'syntax/extra-brace': entry<{ brace: '{' | '}' }>()({
    severity: 'error',
    message: {
      en: (a) => (a.brace === '}' ? 'This } closes nothing.' : 'This { opens nothing.'),
      id: (a) => (a.brace === '}' ? 'Tanda } ini tidak menutup apa pun.' : 'Tanda { ini tidak membuka apa pun.'),
    },
    hint: {
      en: 'To each { belongs one }. Delete this one, or write the other one.',
      id: 'Setiap { berpasangan dengan satu }. Hapus yang ini, atau tulis pasangannya.',
    },
    fixes: { delete: { en: (a) => `Delete the ${a.brace}`, id: (a) => `Hapus ${a.brace}` } },
  }),
  'syntax/missing-block': entry<{ after: string }>()({
    severity: 'error',
    message: {
      en: (a) => `After "${a.after}" the braces { … } are missing.`,
      id: (a) => `Setelah "${a.after}" belum ada kurung kurawal { … }.`,
    },
    hint: { en: 'Write what belongs to it between { and }.', id: 'Tulis isinya di antara { dan }.' },
    fixes: { insert: { en: 'Write { }', id: 'Tulis { }' } },
  }),
  'syntax/misleading-indentation': entry<{ line: number }>()({
    severity: 'warning',
    message: {
      en: (a) => `This line is moved in as if it stood inside the braces that were closed at line ${a.line}.`,
      id: (a) => `Baris ini menjorok seolah-olah masih di dalam kurung kurawal yang sudah ditutup di baris ${a.line}.`,
    },
    hint: {
      en: 'Only the braces count, not how far a line is moved in. Move the }, or let "alur format --write" move the lines.',
      id: 'Yang menentukan adalah kurung kurawal, bukan jorokan baris. Pindahkan }, atau rapikan berkas dengan "alur format --write".',
    },
    labels: { end: { en: 'closed here', id: 'ditutup di sini' } },
    fixes: {
      indent: { en: 'Move the line in as far as the one above', id: 'Samakan jorokannya dengan baris di atas' },
    },
  }),
  'syntax/unclosed-text': entry()({
    severity: 'error',
    message: { en: 'This text has no closing quote.', id: 'Teks ini tidak memiliki tanda kutip penutup.' },
    hint: {
      en: 'A text ends on its own line. Write " where it ends.',
      id: 'Teks berakhir di barisnya sendiri. Tulis " di akhirnya.',
    },
    fixes: { close: { en: 'Write the closing quote', id: 'Tulis tanda kutip penutup' } },
  }),
  'syntax/broken-text': entry()({
    severity: 'error',
    message: { en: 'This text is broken over two lines.', id: 'Teks ini terpotong menjadi dua baris.' },
    hint: {
      en: 'A text stands on one line, however long; drawings break it where it fits.',
      id: 'Teks ditulis dalam satu baris, berapa pun panjangnya; gambar memotongnya sendiri.',
    },
    fixes: { join: { en: 'Join the two lines', id: 'Sambung kedua baris' } },
  }),
  'syntax/numbered-step': entry<{ written: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.written}" is not needed: steps are numbered by themselves.`,
      id: (a) => `"${a.written}" tidak diperlukan: langkah diberi nomor secara otomatis.`,
    },
    hint: {
      en: 'Begin the line with its word, such as step. The mend clears the numbers of all lines.',
      id: 'Awali baris dengan katanya, misalnya langkah. Perbaikannya menghapus nomor di semua baris.',
    },
    fixes: {
      delete: { en: 'Delete the numbers and signs before the lines', id: 'Hapus nomor dan tanda di awal baris' },
    },
  }),
  'syntax/wrong-brace': entry<{ written: string }>()({
    severity: 'error',
    message: {
      en: (a) => `What belongs together stands between { and }, not between ${a.written}.`,
      id: (a) => `Yang termasuk satu bagian ditulis di antara { dan }, bukan di antara ${a.written}.`,
    },
    hint: { en: 'They were read as { and }.', id: 'Dibaca sebagai { dan }.' },
    fixes: { write: { en: 'Write { and }', id: 'Tulis { dan }' } },
  }),
  'syntax/unopened-text': entry()({
    severity: 'error',
    message: { en: 'This text has no opening quote.', id: 'Teks ini tidak memiliki tanda kutip pembuka.' },
    hint: { en: 'A text stands between " and ".', id: 'Teks diapit " dan ".' },
    fixes: { open: { en: 'Write the opening quote', id: 'Tulis tanda kutip pembuka' } },
  }),
  'syntax/doubled-quote': entry()({
    severity: 'error',
    message: { en: 'There is one quote too many here.', id: 'Ada satu tanda kutip berlebih di sini.' },
    hint: {
      en: 'A text has one quote before it and one behind it.',
      id: 'Teks diapit satu tanda kutip di depan dan satu di belakang.',
    },
    fixes: { delete: { en: 'Delete one quote', id: 'Hapus satu tanda kutip' } },
  }),
  'syntax/quotes-in-text': entry()({
    severity: 'error',
    message: { en: 'There are quotes inside this text.', id: 'Ada tanda kutip di dalam teks ini.' },
    hint: {
      en: 'Write \\" for a quote inside a text, or use “ and ”.',
      id: 'Tulis \\" untuk tanda kutip di dalam teks, atau pakai “ dan ”.',
    },
    fixes: { escape: { en: 'Write \\" for the inner quotes', id: 'Tulis \\" untuk tanda kutip di dalam' } },
  }),
  'syntax/single-quotes': entry()({
    severity: 'error',
    message: { en: 'Texts stand between double quotes.', id: 'Teks diapit tanda kutip ganda.' },
    hint: { en: 'Write "…" instead of \'…\'.', id: 'Tulis "…" alih-alih \'…\'.' },
    fixes: { double: { en: 'Write double quotes', id: 'Ganti dengan tanda kutip ganda' } },
  }),
  'syntax/unquoted-text': entry<{ text: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The text "${a.text}" lacks its quotes.`,
      id: (a) => `Teks "${a.text}" belum diapit tanda kutip.`,
    },
    hint: {
      en: 'What is to be read by people stands between " and ".',
      id: 'Yang akan dibaca orang ditulis di antara " dan ".',
    },
    fixes: { quote: { en: 'Put it between quotes', id: 'Apit dengan tanda kutip' } },
  }),
  'syntax/quoted-name': entry<{ name: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The name ${a.name} needs no quotes here.`,
      id: (a) => `Nama ${a.name} tidak perlu tanda kutip di sini.`,
    },
    hint: {
      en: 'Names stand without quotes, texts with them.',
      id: 'Nama ditulis tanpa tanda kutip, teks dengan tanda kutip.',
    },
    fixes: { unquote: { en: 'Delete the quotes', id: 'Hapus tanda kutipnya' } },
  }),
  'syntax/unclosed-name': entry<{ name: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The name ${a.name} has no closing \`.`,
      id: (a) => `Nama ${a.name} tidak memiliki \` penutup.`,
    },
    hint: {
      en: 'A name in such signs has one before it and one behind it.',
      id: 'Nama dalam tanda ` diapit di depan dan di belakang.',
    },
    fixes: { close: { en: 'Write the closing `', id: 'Tulis ` penutup' } },
  }),
  'syntax/slash-comment': entry()({
    severity: 'error',
    message: { en: 'Remarks begin with #.', id: 'Catatan diawali #.' },
    hint: { en: 'It was read as a remark.', id: 'Dibaca sebagai catatan.' },
    fixes: { hash: { en: 'Write #', id: 'Tulis #' } },
  }),
  'syntax/semicolon': entry()({
    severity: 'error',
    message: { en: 'No semicolon is needed.', id: 'Titik koma tidak diperlukan.' },
    hint: {
      en: 'A line needs no sign at its end.',
      id: 'Akhir baris tidak memerlukan tanda apa pun.',
    },
    fixes: { delete: { en: 'Delete it', id: 'Hapus' } },
  }),
  'syntax/trailing-comma': entry()({
    severity: 'error',
    message: { en: 'Nothing follows this comma.', id: 'Tidak ada apa-apa setelah koma ini.' },
    hint: { en: 'Delete it, or write what is missing.', id: 'Hapus, atau tuliskan yang kurang.' },
    fixes: { delete: { en: 'Delete the comma', id: 'Hapus komanya' } },
  }),
  'syntax/missing-comma': entry()({
    severity: 'error',
    message: { en: 'A comma is missing before this text.', id: 'Kurang koma sebelum teks ini.' },
    hint: { en: 'Several texts are separated by commas.', id: 'Beberapa teks dipisahkan dengan koma.' },
    fixes: { insert: { en: 'Write the comma', id: 'Tulis koma' } },
  }),
  'syntax/missing-colon': entry<{ before: string }>()({
    severity: 'error',
    message: {
      en: (a) => `A colon is missing after "${a.before}".`,
      id: (a) => `Kurang titik dua setelah "${a.before}".`,
    },
    hint: {
      en: 'A name and what it names are separated by a colon; several actors by commas.',
      id: 'Nama dan yang dinamai dipisahkan titik dua; beberapa pelaksana dipisahkan koma.',
    },
    fixes: {
      insert: { en: 'Write a colon', id: 'Tulis titik dua' },
      comma: { en: 'Both are actors: write a comma', id: 'Keduanya pelaksana: tulis koma' },
    },
  }),
  'syntax/colon-after-word': entry<{ word: string }>()({
    severity: 'error',
    message: {
      en: (a) => `No colon belongs after "${a.word}".`,
      id: (a) => `Setelah "${a.word}" tidak perlu titik dua.`,
    },
    hint: {
      en: 'A colon stands only between the name of a step and who does it, and behind a heading of your own in quotes.',
      id: 'Titik dua hanya di antara nama langkah dan pelaksananya, dan setelah judul isian sendiri dalam tanda kutip.',
    },
    fixes: { delete: { en: 'Delete the colon', id: 'Hapus titik duanya' } },
  }),
  'syntax/colon-after-actor': entry<{ actor: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The colon makes "${a.actor}" the name of the step, so that its actor is missing.`,
      id: (a) => `Titik dua membuat "${a.actor}" menjadi nama langkah, sehingga pelaksananya tidak ada.`,
    },
    hint: {
      en: (a) => `It was read as the actor. Write: step ${a.actor} "…".`,
      id: (a) => `Dibaca sebagai pelaksana. Tulis: langkah ${a.actor} "…".`,
    },
    fixes: { delete: { en: 'Delete the colon', id: 'Hapus titik duanya' } },
  }),
  'syntax/missing-blank': entry<{ written: string }>()({
    severity: 'error',
    message: { en: (a) => `A blank is missing in "${a.written}".`, id: (a) => `Kurang spasi di "${a.written}".` },
    hint: { en: 'Number and unit are two words.', id: 'Angka dan satuannya dua kata.' },
    fixes: { part: { en: 'Write a blank between', id: 'Beri spasi' } },
  }),
  'syntax/number-as-name': entry<{ written: string; name: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.written}" cannot be a name: names begin with a letter.`,
      id: (a) => `"${a.written}" tidak dapat menjadi nama: nama diawali huruf.`,
    },
    hint: { en: (a) => `It was read as "${a.name}".`, id: (a) => `Dibaca sebagai "${a.name}".` },
    fixes: { rename: { en: (a) => `Write "${a.name}"`, id: (a) => `Tulis "${a.name}"` } },
  }),
  'syntax/thousands-sign': entry<{ written: string; plain: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `"${a.written}" may mean a thousand or a fraction; it was read as ${a.plain}.`,
      id: (a) => `"${a.written}" dapat berarti ribuan atau pecahan; dibaca sebagai ${a.plain}.`,
    },
    hint: { en: 'Numbers are written without signs between the thousands.', id: 'Angka ditulis tanpa tanda ribuan.' },
    fixes: { plain: { en: (a) => `Write ${a.plain}`, id: (a) => `Tulis ${a.plain}` } },
  }),
  'syntax/date-form': entry<{ written: string; iso: string }>()({
    severity: 'error',
    message: {
      en: (a) => `"${a.written}" is not how dates are written here.`,
      id: (a) => `"${a.written}" bukan cara menulis tanggal di sini.`,
    },
    hint: {
      en: (a) => `Write ${a.iso}, or the month as a word: 12 October 2026.`,
      id: (a) => `Tulis ${a.iso}, atau nama bulannya: 12 Oktober 2026.`,
    },
    fixes: { write: { en: (a) => `Write ${a.iso}`, id: (a) => `Tulis ${a.iso}` } },
  }),
  'syntax/unknown-character': entry<{ character: string; code: string }>()({
    severity: 'error',
    message: {
      en: (a) => `The sign ${a.character} (${a.code}) means nothing here.`,
      id: (a) => `Tanda ${a.character} (${a.code}) tidak bermakna di sini.`,
    },
    hint: { en: 'Inside quotes every sign may stand.', id: 'Di dalam tanda kutip semua tanda boleh ditulis.' },
    fixes: { delete: { en: 'Delete it', id: 'Hapus' }, arrow: { en: 'Write ->', id: 'Tulis ->' } },
  }),
  'syntax/control-character': entry<{ character: string }>()({
    severity: 'error',
    message: {
      en: (a) => `This text holds a sign that cannot be seen (${a.character}).`,
      id: (a) => `Teks ini memuat tanda yang tidak terlihat (${a.character}).`,
    },
    hint: {
      en: 'No document can show it.',
      id: 'Tanda itu tidak dapat ditampilkan dalam dokumen mana pun.',
    },
    fixes: { delete: { en: 'Delete it', id: 'Hapus' } },
  }),
  'syntax/invisible-character': entry<{ character: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `A sign that cannot be seen (${a.character}) stands here.`,
      id: (a) => `Ada tanda tak terlihat (${a.character}) di sini.`,
    },
    hint: {
      en: 'It changes how the text is shown, compared or broken into lines.',
      id: 'Tanda itu mengubah cara teks ditampilkan, dibandingkan, atau dipotong.',
    },
    fixes: { delete: { en: 'Delete it', id: 'Hapus' } },
  }),
  'syntax/look-alike': entry<{ word: string; letter: string; looksLike: string; character: string }>()({
    severity: 'warning',
    message: {
      en: (a) =>
        `"${a.word}" contains ${a.letter} (${a.character}), which looks like "${a.looksLike}" and is another letter.`,
      id: (a) => `"${a.word}" memuat ${a.letter} (${a.character}) yang mirip "${a.looksLike}" tetapi huruf lain.`,
    },
    hint: { en: 'It was read as the plain letter.', id: 'Dibaca sebagai huruf biasa.' },
    fixes: { replace: { en: 'Write the plain letter', id: 'Ganti dengan huruf biasa' } },
  }),
  'syntax/bad-encoding': entry()({
    severity: 'error',
    message: {
      en: 'Some letters of this file were lost when it was stored.',
      id: 'Sebagian huruf berkas ini rusak ketika disimpan.',
    },
    hint: {
      en: 'Open it in the program that it was written with, and save it again with the encoding "UTF-8".',
      id: 'Buka di program asalnya, lalu simpan ulang dengan pengodean "UTF-8".',
    },
  }),
};

export const syntax = { ...general, ...wording };
