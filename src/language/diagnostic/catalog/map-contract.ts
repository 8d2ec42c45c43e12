// What is said about what processes promise: to each other, to what is around them, in their flows and SOPs, and for goals.
import { entry } from '../entry.js';
import { onlyMap } from '../profile.js';
import { day } from './identity-words.js';
import { parts } from './map-words.js';

export const mapContract = {
  'map/incomplete-sipoc': entry<{ process: string; missing: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.process}" does not name ${parts(a.missing, 'en')}.`,
      id: (a) => `"${a.process}" belum menyebutkan ${parts(a.missing, 'id')}.`,
    },
    hint: {
      en: 'Every process takes something from somebody and gives something to somebody: input "Application" from applicant, output "Permit" to applicant.',
      id: 'Setiap proses menerima sesuatu dari seseorang dan memberikan sesuatu kepada seseorang: masukan "Permohonan" dari pemohon, keluaran "Izin" kepada pemohon.',
    },
  }),

  'map/unknown-source': entry<{ process: string; thing: string; party: string; others: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        a.party === ''
          ? `"${a.process}" takes in "${a.thing}", but no process gives it, and no supplier is named.`
          : `"${a.process}" takes in "${a.thing}" from "${a.party}", where no process gives it.`,
      id: (a) =>
        a.party === ''
          ? `"${a.process}" menerima "${a.thing}", tetapi tidak ada proses yang menghasilkannya dan pemasoknya tidak disebut.`
          : `"${a.process}" menerima "${a.thing}" dari "${a.party}", padahal di sana tidak ada proses yang menghasilkannya.`,
    },
    hint: {
      en: (a) =>
        a.others === ''
          ? 'Say from whom it comes ("from"), or give it the name under which it is made.'
          : `What comes from there is called ${a.others}. Use one name for one thing, or add it to what is given there.`,
      id: (a) =>
        a.others === ''
          ? 'Sebutkan dari siapa datangnya ("dari"), atau pakai nama yang dipakai pembuatnya.'
          : `Yang dihasilkan di sana disebut ${a.others}. Pakai satu nama untuk satu hal, atau tambahkan di antara keluarannya.`,
    },
  }),

  'map/unknown-use': entry<{ process: string; thing: string; party: string; others: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        a.party === ''
          ? `"${a.process}" gives "${a.thing}", but no process takes it in, and no customer is named.`
          : `"${a.process}" gives "${a.thing}" to "${a.party}", where no process takes it in.`,
      id: (a) =>
        a.party === ''
          ? `"${a.process}" menghasilkan "${a.thing}", tetapi tidak ada proses yang memakainya dan pelanggannya tidak disebut.`
          : `"${a.process}" memberikan "${a.thing}" kepada "${a.party}", padahal di sana tidak ada proses yang memakainya.`,
    },
    hint: {
      en: (a) =>
        a.others === ''
          ? 'Say to whom it goes ("to"), or give it the name under which it is taken in.'
          : `What is taken in there is called ${a.others}. Use one name for one thing, or add it to what is taken in there.`,
      id: (a) =>
        a.others === ''
          ? 'Sebutkan kepada siapa hasil ini diberikan ("kepada"), atau pakai nama yang dipakai penerimanya.'
          : `Yang dipakai di sana disebut ${a.others}. Pakai satu nama untuk satu hal, atau tambahkan di antara masukannya.`,
    },
  }),

  'map/no-outside-party': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.process}" is a core process, but it serves nobody outside.`,
      id: (a) => `"${a.process}" adalah proses inti, tetapi tidak melayani siapa pun di luar.`,
    },
    hint: {
      en: 'Name the customers outside the unit ("to"). If there are none, it is a supporting process.',
      id: 'Sebutkan pelanggan di luar unit ("kepada"). Bila tidak ada, proses ini termasuk pendukung.',
    },
  }),

  'map/output-not-made': entry<{ process: string; thing: string; by: 'parts' | 'steps' }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        `"${a.process}" promises "${a.thing}", but no ${a.by === 'parts' ? 'part of it gives' : 'step of it makes'} that.`,
      id: (a) =>
        `"${a.process}" menjanjikan "${a.thing}", tetapi tidak ada ${a.by === 'parts' ? 'subproses' : 'langkah'} yang menghasilkannya.`,
    },
    hint: {
      en: 'Use the same name on both levels, add what makes it, or take the promise out.',
      id: 'Pakai nama yang sama di kedua tingkat, tambahkan yang menghasilkannya, atau hapus janjinya.',
    },
  }),

  'map/input-not-taken': entry<{ process: string; thing: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.process}" takes in "${a.thing}", but no part of it uses that.`,
      id: (a) => `"${a.process}" menerima "${a.thing}", tetapi tidak ada subproses yang memakainya.`,
    },
    hint: {
      en: 'Use the same name on both levels, say which part takes it in, or take it out.',
      id: 'Pakai nama yang sama di kedua tingkat, tulis subproses yang menerimanya, atau hapus.',
    },
  }),

  'map/beyond-parent': entry<{
    process: string;
    thing: string;
    party: string;
    parent: string;
    way: 'input' | 'output';
  }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        a.way === 'input'
          ? `"${a.process}" takes in "${a.thing}" from "${a.party}"; "${a.parent}" around it says nothing of that.`
          : `"${a.process}" gives "${a.thing}" to "${a.party}"; "${a.parent}" around it says nothing of that.`,
      id: (a) =>
        a.way === 'input'
          ? `"${a.process}" menerima "${a.thing}" dari "${a.party}", tetapi "${a.parent}" yang memuatnya tidak menyebutkannya.`
          : `"${a.process}" memberikan "${a.thing}" kepada "${a.party}", tetapi "${a.parent}" yang memuatnya tidak menyebutkannya.`,
    },
    hint: {
      en: (a) => `What comes from outside or goes there stands on every level. Add it to "${a.parent}" too.`,
      id: (a) =>
        `Yang datang dari luar atau pergi ke luar harus tampak di setiap tingkat. Tambahkan juga pada "${a.parent}".`,
    },
    labels: { parent: { en: 'what the process around says', id: 'yang disebut proses induknya' } },
  }),

  'map/unit-beyond-parent': entry<{ process: string; unit: string; parent: string; does: 'owns' | 'acts' }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        `"${a.unit}" ${a.does === 'owns' ? 'answers for' : 'acts in'} "${a.process}", but "${a.parent}" around it does not name that unit.`,
      id: (a) =>
        `"${a.unit}" ${a.does === 'owns' ? 'mengampu' : 'bekerja dalam'} "${a.process}", tetapi "${a.parent}" yang memuatnya tidak menyebut unit itu.`,
    },
    hint: {
      en: (a) => `Name it among those involved in "${a.parent}" ("involves"), so that the relation map shows it.`,
      id: (a) =>
        `Sebut unit itu di antara yang terlibat dalam "${a.parent}" ("melibatkan"), agar tampak pada peta relasi.`,
    },
    labels: { parent: { en: 'whom the process around names', id: 'yang disebut proses induknya' } },
  }),

  'map/no-flow': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.process}" is not divided further and has no cross-functional map.`,
      id: (a) => `"${a.process}" tidak dirinci lagi dan belum punya peta lintas fungsi.`,
    },
    hint: {
      en: 'On the lowest level it must be seen who does what in which order. Write its steps, or its parts.',
      id: 'Pada tingkat terendah harus tampak siapa melakukan apa dan urutannya. Tulis langkah-langkahnya, atau subprosesnya.',
    },
  }),

  'map/no-sop': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `The cross-functional map "${a.process}" has no SOP.`,
      id: (a) => `Peta lintas fungsi "${a.process}" belum punya SOP.`,
    },
    hint: {
      en: 'SOPs are written from it. Give it an identity of its own ("sop"), or let a step run an SOP ("runs").',
      id: 'SOP disusun berdasarkan peta ini. Beri identitas sendiri ("sop"), atau jalankan SOP dari satu langkahnya ("menjalankan").',
    },
  }),

  'map/sop-outside-map': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `The SOP "${a.process}" belongs to no process of a map.`,
      id: (a) => `SOP "${a.process}" tidak terkait dengan proses mana pun pada peta.`,
    },
    hint: {
      en: 'Put it into the process that it carries out, or let a step of that process run it ("runs").',
      id: 'Letakkan di dalam proses yang dijalankannya, atau panggil dari satu langkah proses itu ("menjalankan").',
    },
  }),

  'map/one-lane': entry<{ process: string; actor: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `In "${a.process}" only "${a.actor}" acts; nothing crosses from one function to another.`,
      id: (a) => `Dalam "${a.process}" hanya "${a.actor}" yang bekerja; tidak ada yang melintasi fungsi lain.`,
    },
    hint: {
      en: 'A cross-functional map shows two functions or more, from the customer and back to the customer. Who gives the work, who receives it?',
      id: 'Peta lintas fungsi memuat paling sedikit dua fungsi, dari pelanggan kembali ke pelanggan. Siapa yang memberi pekerjaan, siapa yang menerima hasilnya?',
    },
  }),

  'map/customer-lane': entry<{ process: string; top: string; customer: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `In "${a.process}" the top lane is "${a.top}", who never meets "${a.customer}".`,
      id: (a) =>
        `Dalam "${a.process}" lajur teratas adalah "${a.top}", yang tidak pernah berhubungan dengan "${a.customer}".`,
    },
    hint: {
      en: 'The lane that faces the customer is the top one. Declare the customer, or whoever meets the customer, first.',
      id: 'Lajur yang berhadapan dengan pelanggan berada paling atas. Tulis pelanggan, atau yang berhubungan langsung dengannya, paling dulu.',
    },
    labels: { customer: { en: 'the customer', id: 'pelanggannya' } },
  }),

  'map/performer-without-lane': entry<{ process: string; flow: string; names: string; count: number }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) =>
        `${a.names} ${a.count === 1 ? 'acts' : 'act'} in the SOP "${a.process}", but ${a.count === 1 ? 'has' : 'have'} no lane in "${a.flow}".`,
      id: (a) => `${a.names} bekerja dalam SOP "${a.process}", tetapi tidak punya lajur dalam "${a.flow}".`,
    },
    hint: {
      en: 'An SOP is written from its cross-functional map. Give them a lane there, or let those act who have one.',
      id: 'SOP disusun dari peta lintas fungsinya. Beri lajur di sana, atau pakai pelaksana yang sudah ada lajurnya.',
    },
    labels: { flow: { en: 'the cross-functional map', id: 'peta lintas fungsinya' } },
  }),

  'map/no-goal': entry<{ process: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `It is not said which goal "${a.process}" serves.`,
      id: (a) => `Belum disebut tujuan atau sasaran yang didukung "${a.process}".`,
    },
    hint: {
      en: 'Processes are derived from mission and goals. Write "supports" and the name of the objective.',
      id: 'Proses diturunkan dari misi dan tujuan. Tulis "mendukung" dan nama sasarannya.',
    },
  }),

  'map/idle-goal': entry<{ goal: string }>()({
    severity: 'warning',
    profiles: onlyMap,
    message: {
      en: (a) => `No process supports the objective "${a.goal}".`,
      id: (a) => `Belum ada proses yang mendukung sasaran "${a.goal}".`,
    },
    hint: {
      en: 'Which work leads there? Let that process name it ("supports"), or add the process.',
      id: 'Pekerjaan mana yang mewujudkannya? Sebut sasaran ini pada prosesnya ("mendukung"), atau tambahkan prosesnya.',
    },
  }),

  'map/no-decree': entry<{ unit: string }>()({
    severity: 'info',
    profiles: onlyMap,
    message: {
      en: (a) => `It is not said by which decree the process map of "${a.unit}" was adopted.`,
      id: (a) => `Belum disebut keputusan yang menetapkan peta proses "${a.unit}".`,
    },
    hint: {
      en: 'A map counts once the head of the organisation has adopted it. Write in the unit: reference "Decree Number …".',
      id: 'Peta proses berlaku setelah ditetapkan pimpinan. Tulis pada unitnya: acuan "Keputusan Bupati Nomor …".',
    },
  }),

  'map/review-due': entry<{ process: string; due: string }>()({
    severity: 'info',
    profiles: onlyMap,
    message: {
      en: (a) => `"${a.process}" was to be reviewed by ${day(a.due, 'en')}.`,
      id: (a) => `"${a.process}" seharusnya ditinjau paling lambat ${day(a.due, 'id')}.`,
    },
    hint: {
      en: 'Process maps are evaluated at least once a year. Review it, then write the next day ("review").',
      id: 'Peta proses dievaluasi paling sedikit sekali setahun. Tinjau, lalu tulis tanggal berikutnya ("tinjauan").',
    },
  }),
};
