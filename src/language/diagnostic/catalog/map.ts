// What is said about process maps: codes, levels, names, and who answers for what.
import { entry } from '../entry.js';
import { onlyMap } from '../profile.js';
import { bandWords, tierWords } from './map-words.js';

type Category = keyof typeof bandWords.en;
type Tier = keyof typeof tierWords.en;

export const map = {
  'map/missing-code': entry<{ process: string }>()({
    severity: 'error',
    profiles: onlyMap,
    message: {
      en: (a) => `The process "${a.process}" has no code.`,
      id: (a) => `Proses "${a.process}" belum punya kode.`,
    },
    hint: {
      en: 'Lists, matrices and SOPs name a process by its code. Write for example: code "KC-01".',
      id: 'Daftar, matriks, dan SOP menyebut proses dengan kodenya. Tulis misalnya: kode "KC-01".',
    },
    fixes: {
      add: {
        en: (a) => `Give it the next free code, "${a['code']}"`,
        id: (a) => `Beri kode berikutnya, "${a['code']}"`,
      },
    },
  }),

  'map/duplicate-code': entry<{ code: string; process: string; other: string }>()({
    severity: 'error',
    profiles: onlyMap,
    message: {
      en: (a) => `The code "${a.code}" stands for "${a.other}" already; "${a.process}" needs another.`,
      id: (a) => `Kode "${a.code}" sudah dipakai "${a.other}"; "${a.process}" perlu kode lain.`,
    },
    hint: {
      en: 'Whoever cites the code must mean one process. Give the later one the next free number.',
      id: 'Satu kode harus menunjuk satu proses saja. Beri proses yang belakangan nomor berikutnya.',
    },
    labels: { first: { en: 'used here first', id: 'sudah dipakai di sini' } },
  }),

  'map/code-pattern': entry<{ code: string; pattern: string; sample: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `The code "${a.code}" does not follow the pattern ${a.pattern}.`,
      id: (a) => `Kode "${a.code}" tidak mengikuti pola ${a.pattern}.`,
    },
    hint: {
      en: (a) => `By the settings a code looks like "${a.sample}".`,
      id: (a) => `Menurut pengaturan, kode berbentuk seperti "${a.sample}".`,
    },
  }),

  'map/code-of-parent': entry<{ code: string; parent: string; name: string }>()({
    severity: 'error',
    profiles: onlyMap,
    message: {
      en: (a) => `The code "${a.code}" does not begin with "${a.parent}", the code of "${a.name}" around it.`,
      id: (a) => `Kode "${a.code}" tidak diawali "${a.parent}", kode "${a.name}" yang memuatnya.`,
    },
    hint: {
      en: (a) => `A code shows where a process stands: "${a.parent}", a dot, and a number of its own.`,
      id: (a) => `Kode menunjukkan letak proses: "${a.parent}", titik, lalu nomornya sendiri.`,
    },
    fixes: { replace: { en: (a) => `Write "${a['better']}"`, id: (a) => `Tulis "${a['better']}"` } },
  }),

  'map/code-gap': entry<{ first: string; last: string; before: string; after: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        `Between "${a.before}" and "${a.after}" ${a.first === a.last ? `"${a.first}" is missing` : `"${a.first}" to "${a.last}" are missing`}.`,
      id: (a) =>
        `Di antara "${a.before}" dan "${a.after}" ${a.first === a.last ? `tidak ada "${a.first}"` : `tidak ada "${a.first}" sampai "${a.last}"`}.`,
    },
    hint: {
      en: 'Was a process forgotten? If not, number those behind the gap anew, together with what is in them.',
      id: 'Apakah ada proses yang terlewat? Bila tidak, urutkan kembali nomor sesudahnya beserta isinya.',
    },
    labels: { before: { en: 'the one before', id: 'yang sebelumnya' } },
  }),

  'map/missing-category': entry<{ process: string }>()({
    severity: 'error',
    profiles: onlyMap,
    message: {
      en: (a) => `It is not said whether "${a.process}" is a core, supporting or other process.`,
      id: (a) => `Belum disebut apakah "${a.process}" proses inti, pendukung, atau lainnya.`,
    },
    hint: {
      en: 'The map groups the processes of level 0 by that. Core: serves people outside and the mission directly. Write: category core, support, management or other.',
      id: 'Peta mengelompokkan proses level 0 menurut kategorinya. Inti: langsung melayani pihak luar dan misi. Tulis: kategori inti, pendukung, manajerial, atau lainnya.',
    },
  }),

  'map/no-core-process': entry<{ unit: string; count: number; process: string }>()({
    severity: 'error',
    profiles: onlyMap,
    message: {
      en: (a) => `The map${a.unit === '' ? '' : ` of "${a.unit}"`} has no core process.`,
      id: (a) => `Peta${a.unit === '' ? '' : ` "${a.unit}"`} tidak punya proses inti.`,
    },
    hint: {
      en: 'What is this organisation for? What answers that is its core process: it serves those outside directly.',
      id: 'Untuk apa organisasi ini ada? Jawabannya adalah proses inti: yang langsung melayani pihak di luarnya.',
    },
  }),

  'map/other-category': entry<{ process: string; category: Category; parent: string; parentCategory: Category }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        `"${a.process}" is called ${bandWords.en[a.category]}, but it is part of "${a.parent}", which is ${bandWords.en[a.parentCategory]}.`,
      id: (a) =>
        `"${a.process}" disebut ${bandWords.id[a.category]}, padahal bagian dari "${a.parent}" yang merupakan ${bandWords.id[a.parentCategory]}.`,
    },
    hint: {
      en: 'A part has the category of the whole and need not say it. If it really is of another kind, it belongs to another process.',
      id: 'Bagian mengikuti kategori induknya dan tidak perlu menyebutnya. Bila memang berbeda, tempatkan di bawah proses lain.',
    },
    labels: { parent: { en: 'the process around', id: 'proses induknya' } },
  }),

  'map/single-child': entry<{ process: string; child: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.process}" has only one part, "${a.child}".`,
      id: (a) => `"${a.process}" hanya punya satu subproses, "${a.child}".`,
    },
    hint: {
      en: 'Then both are the same. Leave one level out, or add the parts that are still missing.',
      id: 'Kalau begitu keduanya sama saja. Hilangkan satu tingkat, atau tambahkan subproses yang belum ditulis.',
    },
    labels: { child: { en: 'its only part', id: 'satu-satunya subproses' } },
  }),

  'map/many-processes': entry<{ count: number; map: string }>()({
    severity: 'info',
    profiles: onlyMap,
    message: {
      en: (a) => `${a.count} processes stand side by side on the map${a.map === '' ? '' : ` of "${a.map}"`}.`,
      id: (a) => `Ada ${a.count} proses berdampingan pada peta${a.map === '' ? '' : ` "${a.map}"`}.`,
    },
    hint: {
      en: 'Up to fifteen can be taken in at a glance. Put those that belong together into one process.',
      id: 'Sampai lima belas masih terbaca sekilas. Gabungkan yang serumpun ke dalam satu proses.',
    },
  }),

  'map/named-after-unit': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.process}" is the name of a unit, not of what is done.`,
      id: (a) => `"${a.process}" adalah nama unit, bukan nama kegiatan.`,
    },
    hint: {
      en: 'Processes are grouped by activity: units change, the work stays. Name what is done ("Issuing of permits"); the unit is its owner.',
      id: 'Proses dikelompokkan menurut kegiatan: unit dapat berubah, pekerjaannya tetap. Sebut kegiatannya ("Pelayanan Perizinan"); unitnya menjadi pengampu.',
    },
  }),

  'map/begins-with-verb': entry<{ process: string; verb: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `The process "${a.process}" begins with a verb; on a map stand nouns.`,
      id: (a) => `Proses "${a.process}" diawali kata kerja; pada peta dipakai kata benda.`,
    },
    hint: {
      en: 'Write "Penyusunan …", "Pengelolaan …", "Pelayanan …". Verbs are for the steps of a flow.',
      id: 'Tulis "Penyusunan …", "Pengelolaan …", "Pelayanan …". Kata kerja dipakai untuk langkah dalam alur.',
    },
    fixes: { replace: { en: (a) => `Write "${a['name']}"`, id: (a) => `Tulis "${a['name']}"` } },
  }),

  'map/similar-names': entry<{ process: string; other: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.process}" and "${a.other}" on the same map can hardly be told apart.`,
      id: (a) => `"${a.process}" dan "${a.other}" pada peta yang sama hampir tidak dapat dibedakan.`,
    },
    hint: {
      en: 'If both are one process, keep one. If not, say in the name what makes the difference.',
      id: 'Bila keduanya satu proses, simpan satu saja. Bila tidak, sebutkan bedanya dalam nama.',
    },
    labels: { other: { en: 'the other one', id: 'yang satunya' } },
  }),

  'map/no-owner': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `No unit answers for "${a.process}".`,
      id: (a) => `Belum ada unit yang mengampu "${a.process}".`,
    },
    hint: {
      en: 'Name the unit that answers for it, by "owner" and its name, or put the process into its unit.',
      id: 'Sebutkan unitnya dengan "pengampu" dan namanya, atau letakkan proses ini di dalam unitnya.',
    },
  }),

  'map/idle-unit': entry<{ unit: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.unit}" takes part in no process.`,
      id: (a) => `"${a.unit}" tidak terlibat dalam proses apa pun.`,
    },
    hint: {
      en: 'What are its duties? Make it the owner of a process ("owner"), or name it among those involved ("involves").',
      id: 'Apa tugas dan fungsinya? Jadikan pengampu suatu proses ("pengampu"), atau sebut di antara yang terlibat ("melibatkan").',
    },
  }),

  'map/unit-without-map': entry<{ unit: string; tier: Tier }>()({
    severity: 'error',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.unit}" (${tierWords.en[a.tier]}) has no process map of its own.`,
      id: (a) => `"${a.unit}" (${tierWords.id[a.tier]}) belum punya peta proses sendiri.`,
    },
    hint: {
      en: 'The regency, its secretariat and every agency have one each. Write its processes in the unit, or outermost with the unit as "owner".',
      id: 'Kabupaten, sekretariat daerah, dan setiap perangkat daerah masing-masing wajib punya peta. Tulis prosesnya di dalam unit, atau paling luar dengan unit ini sebagai "pengampu".',
    },
  }),

  'map/missing-tier': entry<{ unit: string; missing: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.unit}" lists no ${listed(a.missing, 'en', 'or')}.`,
      id: (a) => `Dalam "${a.unit}" belum ada ${listed(a.missing, 'id', 'atau')}.`,
    },
    hint: {
      en: 'Three sets of maps belong together: of the regency, of its secretariat, of every agency. Write the units with their "tier", so that their maps can be asked for.',
      id: 'Tiga kelompok peta saling melengkapi: kabupaten, sekretariat daerah, dan setiap perangkat daerah. Tulis unitnya dengan "tingkat", agar petanya dapat diperiksa.',
    },
  }),

  'map/realizes-nothing': entry<{ process: string; unit: string; regency: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `It is not said which process of "${a.regency}" is realised by "${a.process}" of "${a.unit}".`,
      id: (a) => `Belum disebut proses "${a.regency}" mana yang diwujudkan oleh "${a.process}" dari "${a.unit}".`,
    },
    hint: {
      en: 'What an agency does, it does for the regency. Write "realizes" and the name of that process, in the process or once in the unit.',
      id: 'Pekerjaan perangkat daerah mewujudkan pekerjaan kabupaten. Tulis "mewujudkan" dan nama proses itu, pada prosesnya atau sekali pada unitnya.',
    },
  }),

  'map/not-realized': entry<{ process: string; isPart: boolean }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `No agency says that it realises "${a.process}".`,
      id: (a) => `Belum ada perangkat daerah yang mewujudkan "${a.process}".`,
    },
    hint: {
      en: 'What nobody carries out stands on paper only. Write "realizes" in the process of the agency that does it.',
      id: 'Proses yang tidak dijalankan siapa pun hanya ada di atas kertas. Tulis "mewujudkan" pada proses perangkat daerah yang menjalankannya.',
    },
  }),
};

function listed(words: string, locale: 'en' | 'id', or: string): string {
  return words
    .split(' ')
    .map((tier) => tierWords[locale][tier as Tier])
    .join(` ${or} `);
}
