// What is said about the way the work goes: beginnings, ends, circles and jumps. Decisions have their own file.
import { entry } from '../entry.js';
import { fromStandard, onlySop } from '../profile.js';
import { decision } from './decision.js';

const more = (count: number, en: (steps: string) => string, id: (steps: string) => string) => ({
  en: count === 0 ? '' : en(count === 1 ? 'step' : `${count} steps`),
  id: count === 0 ? '' : id(count === 1 ? 'langkah' : `${count} langkah`),
});

export const flow = {
  'flow/no-start': entry<{ process: string; first: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `Nothing says where "${a.process}" begins.`,
      id: (a) => `Belum disebutkan di mana "${a.process}" dimulai.`,
    },
    hint: {
      en: (a) => `It is taken to begin with "${a.first}". Write "start" there, so that it gets its capsule.`,
      id: (a) => `Proses ini dianggap dimulai dari "${a.first}". Tulis "mulai" di sana agar digambar sebagai kapsul.`,
    },
    fixes: {
      begin: { en: 'Make the first step the start', id: 'Jadikan langkah pertama sebagai awal' },
      insert: { en: 'Write a start before it', id: 'Tulis awal sebelum langkah itu' },
    },
  }),

  'flow/unreachable-step': entry<{ name: string; after: number; cause: 'leaves' | 'ends' | 'first'; line: number }>()({
    severity: 'error',
    message: {
      en: (a) => {
        const after = more(
          a.after,
          (steps) => `, nor to the ${steps} behind it`,
          () => '',
        ).en;
        const why = {
          leaves: `: from line ${a.line} above the work always goes elsewhere`,
          ends: `: the process ends at line ${a.line} above`,
          first: '',
        };
        return `Nothing leads to "${a.name}"${after}${why[a.cause] ?? ''}.`;
      },
      id: (a) => {
        const after = more(
          a.after,
          () => '',
          (steps) => ` dan ${steps} sesudahnya`,
        ).id;
        const why = {
          leaves: `: dari baris ${a.line} di atasnya pekerjaan selalu beralih ke tempat lain`,
          ends: `: proses sudah selesai di baris ${a.line} di atasnya`,
          first: '',
        };
        return `Tidak ada yang menuju "${a.name}"${after}${why[a.cause] ?? ''}.`;
      },
    },
    hint: {
      en: 'It can never happen. Let an arrow lead to it, or delete it.',
      id: 'Langkah ini tidak akan pernah terjadi. Arahkan sebuah panah ke sini, atau hapus.',
    },
    labels: { before: { en: 'the work does not go on from here', id: 'pekerjaan tidak berlanjut dari sini' } },
    fixes: {
      delete: {
        en: (a) => (a.after === 0 ? 'Delete the step' : `Delete these ${a.after + 1} steps`),
        id: (a) => (a.after === 0 ? 'Hapus langkah ini' : `Hapus ${a.after + 1} langkah ini`),
      },
      'go-on': {
        en: (a) => `Delete the arrow at line ${a.line}, so that the work goes on here`,
        id: (a) => `Hapus panah di baris ${a.line} agar pekerjaan berlanjut ke sini`,
      },
    },
  }),

  'flow/endless-circle': entry<{ name: string; lines: string; count: number }>()({
    severity: 'error',
    message: {
      en: (a) =>
        a.count === 1
          ? `From "${a.name}" the work can never end: line ${a.lines} only leads back to itself.`
          : `From "${a.name}" the work can never end: lines ${a.lines} go round in a circle.`,
      id: (a) =>
        a.count === 1
          ? `Dari "${a.name}" pekerjaan tidak akan pernah selesai: baris ${a.lines} hanya kembali ke dirinya sendiri.`
          : `Dari "${a.name}" pekerjaan tidak akan pernah selesai: baris ${a.lines} berputar terus.`,
    },
    hint: {
      en: 'One of these steps needs a way out: an answer that goes on, or one that ends.',
      id: 'Salah satu langkah ini perlu jalan keluar: jawaban yang melanjutkan, atau yang menyelesaikan.',
    },
    labels: {
      back: { en: 'here the work goes back', id: 'di sini pekerjaan kembali' },
      lost: { en: 'so nothing leads here', id: 'akibatnya tidak ada yang menuju ke sini' },
    },
    fixes: {
      'go-on': {
        en: 'Go on below instead of back',
        id: 'Lanjutkan ke bawah, jangan kembali',
      },
      end: { en: 'Let this arrow end the process', id: 'Biarkan panah ini menyelesaikan proses' },
    },
  }),

  'flow/no-way-on': entry<{ name: string; kind: 'step' | 'answer' | 'block'; answer: string }>()({
    severity: 'error',
    message: {
      en: (a) =>
        ({
          step: `Nothing follows "${a.name}", and it is not an end.`,
          answer: `Nothing follows when "${a.name}" is answered "${a.answer}".`,
          block: 'Nothing follows when all of these branches are done, and this is not an end.',
        })[a.kind] ?? `Nothing follows "${a.name}".`,
      id: (a) =>
        ({
          step: `Tidak ada kelanjutan setelah "${a.name}", padahal ini bukan akhir.`,
          answer: `Tidak ada kelanjutan jika "${a.name}" dijawab "${a.answer}".`,
          block: 'Tidak ada kelanjutan setelah semua cabang ini selesai, padahal ini bukan akhir.',
        })[a.kind] ?? `Tidak ada kelanjutan setelah "${a.name}".`,
    },
    hint: {
      en: 'A reader would not know what to do then. Say that the process ends here, or write what comes next.',
      id: 'Pembaca tidak tahu harus berbuat apa sesudahnya. Sebutkan bahwa proses selesai di sini, atau tulis langkah berikutnya.',
    },
    fixes: {
      finish: { en: 'Make it an end', id: 'Jadikan langkah akhir' },
      end: { en: 'Let the process end after it', id: 'Selesaikan proses sesudahnya' },
    },
  }),

  'flow/needless-jump': entry<{ name: string }>()({
    severity: 'info',
    message: {
      en: (a) =>
        a.name === ''
          ? 'This arrow goes where the work goes anyway.'
          : `This arrow goes to "${a.name}", where the work goes anyway.`,
      id: (a) =>
        a.name === ''
          ? 'Panah ini menuju tempat yang memang akan dituju pekerjaan.'
          : `Panah ini menuju "${a.name}", yang memang langkah berikutnya.`,
    },
    hint: {
      en: 'Without an arrow the work goes on to the next step; it can be left out.',
      id: 'Tanpa panah pun pekerjaan berlanjut ke langkah berikutnya; panah ini boleh dihapus.',
    },
    fixes: { delete: { en: 'Delete the arrow', id: 'Hapus panah ini' } },
  }),

  'flow/single-branch': entry()({
    severity: 'warning',
    message: {
      en: 'There is only one branch here, so nothing happens at the same time.',
      id: 'Di sini hanya ada satu cabang, jadi tidak ada yang berjalan bersamaan.',
    },
    hint: {
      en: 'Write the steps without "parallel" and "branch", or add the branch that is missing.',
      id: 'Tulis langkahnya tanpa "paralel" dan "cabang", atau tambahkan cabang yang kurang.',
    },
    fixes: {
      unwrap: {
        en: 'Keep the steps, delete "parallel" and "branch" around them',
        id: 'Pertahankan langkahnya, hapus "paralel" dan "cabang" di sekitarnya',
      },
    },
  }),

  'flow/idle-join': entry<{ name: string; kind: 'join' | 'fork'; ways: number }>()({
    severity: 'error',
    message: {
      en: (a) =>
        a.kind === 'fork'
          ? 'This fork leads to one place only, so no work begins side by side here.'
          : `${a.ways === 0 ? 'Nothing' : 'Only one way'} leads to ${a.name === '' ? 'this join' : `the join "${a.name}"`}, so there is nothing to wait for.`,
      id: (a) =>
        a.kind === 'fork'
          ? '"pecah" ini hanya menuju satu tempat, jadi tidak ada pekerjaan yang dimulai bersamaan di sini.'
          : `${a.ways === 0 ? 'Tidak ada' : 'Hanya satu'} jalan yang menuju ${a.name === '' ? 'gabungan ini' : `gabungan "${a.name}"`}, jadi tidak ada yang ditunggu.`,
    },
    hint: {
      en: (a) =>
        a.kind === 'fork'
          ? 'Name every step that begins here, with commas, or write a plain arrow.'
          : 'Let the other ways lead here too, or delete it.',
      id: (a) =>
        a.kind === 'fork'
          ? 'Sebutkan semua langkah yang dimulai di sini, dipisahkan koma, atau tulis panah biasa.'
          : 'Arahkan juga jalan yang lain ke sini, atau hapus.',
    },
    fixes: {
      delete: { en: 'Delete the join', id: 'Hapus gabungan ini' },
      arrow: { en: 'Write a plain arrow instead', id: 'Ganti dengan panah biasa' },
    },
  }),

  'flow/several-starts': entry<{ count: number; lines: string }>()({
    severity: 'info',
    message: {
      en: (a) =>
        `The process can begin in ${a.count} ways (lines ${a.lines}); each of them sets the work going by itself.`,
      id: (a) =>
        `Proses ini dapat dimulai dengan ${a.count} cara (baris ${a.lines}); masing-masing sudah cukup untuk memulai pekerjaan.`,
    },
    hint: {
      en: 'Nothing is wrong if that is meant. If one of them comes after the other, write it as a step.',
      id: 'Tidak ada yang salah bila memang begitu maksudnya. Bila yang satu menyusul yang lain, tulis sebagai langkah.',
    },
    labels: { other: { en: 'another start', id: 'awal yang lain' } },
  }),

  'flow/runs-circle': entry<{ circle: string }>()({
    severity: 'error',
    message: {
      en: (a) => `A process can't run itself, not even by way of others: ${a.circle}.`,
      id: (a) => `Proses tidak dapat menjalankan dirinya sendiri, juga tidak lewat proses lain: ${a.circle}.`,
    },
    hint: {
      en: 'The work would begin over and over and never come to an end. Delete "runs" at one of these steps.',
      id: 'Pekerjaan akan terus dimulai lagi dan tidak pernah selesai. Hapus "menjalankan" pada salah satu langkahnya.',
    },
    labels: { runs: { en: 'which runs the next one here', id: 'yang menjalankan proses berikutnya di sini' } },
    fixes: { delete: { en: 'Delete this "runs"', id: 'Hapus "menjalankan" ini' } },
  }),

  'flow/unnamed-end': entry<{ count: number; lines: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) =>
        `The process can end in ${a.count} places (lines ${a.lines}), and this end does not show how the matter came out.`,
      id: (a) =>
        `Proses ini dapat selesai di ${a.count} tempat (baris ${a.lines}), dan akhir yang ini tidak menunjukkan hasilnya.`,
    },
    hint: {
      en: 'Let the end be an activity, such as "Receives the refusal", or give the answer that leads here words of its own.',
      id: 'Jadikan akhir ini sebuah kegiatan, misalnya "Menerima surat penolakan", atau beri keterangan pada jawaban yang menuju ke sini.',
    },
    labels: { other: { en: 'another end', id: 'akhir yang lain' } },
  }),

  'flow/late-start': entry<{ first: string; start: string; row: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `The table begins with "${a.first}", but the work begins in row ${a.row}, with "${a.start}".`,
      id: (a) => `Tabel diawali "${a.first}", padahal pekerjaan dimulai di baris ${a.row}, yaitu "${a.start}".`,
    },
    hint: {
      en: 'A reader begins at row 1. Move the start up, and this step to where it is done.',
      id: 'Pembaca mulai dari baris 1. Pindahkan awalnya ke atas, dan langkah ini ke tempat ia dikerjakan.',
    },
    labels: { start: { en: 'the work begins here', id: 'pekerjaan dimulai di sini' } },
  }),

  'flow/open-last-row': entry<{ name: string; row: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        `The last row of the table, "${a.name}", does not end the process: from there the work goes elsewhere.`,
      id: (a) =>
        `Baris terakhir tabel, "${a.name}", bukan akhir proses: dari sana pekerjaan masih berlanjut ke baris lain.`,
    },
    hint: {
      en: 'A reader looks for the end at the foot of the table. Move this step to where it belongs, for example between "{" and "}" of its answer, and keep the end last.',
      id: 'Pembaca mencari akhir proses di baris paling bawah. Pindahkan langkah ini ke tempatnya, misalnya di antara "{" dan "}" pada jawabannya, dan letakkan akhir di baris terakhir.',
    },
  }),

  'flow/jump-to-start': entry<{ first: string }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) => `This leads back into the start, which is no activity; "${a.first}" is the first one.`,
      id: (a) => `Ini kembali ke tanda mulai, yang bukan kegiatan; kegiatan pertamanya "${a.first}".`,
    },
    hint: {
      en: 'The start only marks where the work begins. Lead the arrow to the activity that is done again.',
      id: 'Tanda mulai hanya menunjukkan di mana pekerjaan dimulai. Arahkan panah ke kegiatan yang diulang.',
    },
    labels: { start: { en: 'the start', id: 'tanda mulai' } },
    fixes: {
      first: {
        en: (a) => `Lead the arrow to "${a.first}"`,
        id: (a) => `Arahkan panah ke "${a.first}"`,
      },
    },
  }),

  'flow/border-row': entry<{ text: string; row: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `Row ${a.row} only says "${a.text}"; nobody does anything in it.`,
      id: (a) => `Baris ${a.row} hanya berisi "${a.text}"; tidak ada yang dikerjakan di situ.`,
    },
    hint: {
      en: 'That the work begins or ends is said by the capsule. Write the activity that begins or ends it, or leave the words out.',
      id: 'Awal dan akhir sudah ditunjukkan oleh kapsul. Tulis kegiatan yang mengawali atau mengakhirinya, atau hapus tulisannya.',
    },
    fixes: {
      bare: { en: 'Keep the capsule only, without a row of its own', id: 'Cukup kapsulnya, tanpa baris tersendiri' },
    },
  }),

  'flow/inclusive-choice': entry<{ condition: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) =>
        `The branch "${a.condition}" is taken only sometimes; readers easily mistake such branches for alternatives.`,
      id: (a) =>
        `Cabang "${a.condition}" hanya dijalankan bila syaratnya terpenuhi; pembaca mudah mengira hanya salah satu cabang yang dipilih.`,
    },
    hint: {
      en: 'An SOP knows decisions with two answers. Ask for the condition in a decision of its own, inside the branch or before it.',
      id: 'SOP mengenal keputusan dengan dua jawaban. Tanyakan syarat itu dalam keputusan tersendiri, di dalam cabang atau sebelumnya.',
    },
  }),

  'flow/unasked-outcome': entry<{ step: string; first: string; second: string; count: number }>()({
    severity: 'info',
    profiles: fromStandard,
    message: {
      en: (a) => `"${a.step}" can come out as "${a.first}" or as "${a.second}"; the work goes on alike in both cases.`,
      id: (a) =>
        `"${a.step}" dapat berakhir dengan "${a.first}" atau "${a.second}"; kelanjutannya sama saja untuk keduanya.`,
    },
    hint: {
      en: 'The process that is run here has several ends. Make this step a decision, or ask right behind it how it ended.',
      id: 'Proses yang dijalankan di sini punya beberapa akhir. Jadikan langkah ini keputusan, atau tanyakan hasilnya tepat sesudahnya.',
    },
    labels: { next: { en: 'in any case the work goes on here', id: 'apa pun hasilnya, pekerjaan berlanjut ke sini' } },
  }),

  'flow/faulty-call': entry<{ process: string; file: string }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) => `This step runs "${a.process}", whose own flow has a fault (${a.file}).`,
      id: (a) => `Langkah ini menjalankan "${a.process}", yang alurnya sendiri bermasalah (${a.file}).`,
    },
    hint: {
      en: 'As long as that process may never come to its end, this step may not either. Mend it there first.',
      id: 'Selama proses itu belum tentu sampai ke akhirnya, langkah ini pun belum tentu selesai. Perbaiki dulu di sana.',
    },
    labels: { called: { en: 'the process that is run', id: 'proses yang dijalankan' } },
  }),

  ...decision,
};
