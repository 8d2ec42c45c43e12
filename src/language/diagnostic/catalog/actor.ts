// What is said about those who act: columns, roles, who checks whom.
import { entry } from '../entry.js';
import { fromStandard, onlySop } from '../profile.js';

export const actor = {
  'actor/only-one': entry<{ name: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" does everything here; an administrative SOP shows how several work together.`,
      id: (a) => `Semua langkah dikerjakan "${a.name}"; SOP administratif menggambarkan kerja beberapa pelaksana.`,
    },
    hint: {
      en: 'If others take part, give them their steps. Otherwise this is a technical SOP, which may be written as a plain list.',
      id: 'Bila ada pelaksana lain, tuliskan langkahnya. Bila tidak, ini SOP teknis, yang boleh ditulis sebagai daftar biasa.',
    },
  }),

  'actor/order': entry<{ name: string; before: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" takes part before "${a.before}", but its column stands behind that one.`,
      id: (a) => `"${a.name}" terlibat lebih dulu daripada "${a.before}", tetapi kolomnya di sebelah kanannya.`,
    },
    hint: {
      en: 'Columns stand in the order in which the actors come into the work, not by rank; then the lines cross less and the flow begins at the left.',
      id: 'Kolom pelaksana disusun menurut urutan keterlibatan, bukan menurut jabatan; dengan begitu alur dimulai dari kiri dan garisnya tidak banyak bersilangan.',
    },
    fixes: {
      sort: {
        en: 'Put the actors in the order of their first step',
        id: 'Urutkan pelaksana menurut langkah pertamanya',
      },
    },
  }),

  'actor/crowded-row': entry<{ name: string; row: number; count: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `${a.count} actors act in row ${a.row}, "${a.name}", each on its own.`,
      id: (a) => `Pada baris ${a.row}, "${a.name}", ada ${a.count} pelaksana yang bekerja sendiri-sendiri.`,
    },
    hint: {
      en: 'One row is one activity of one actor. If they do it together, name them in one step, with commas; if not, give each of them a row.',
      id: 'Satu baris adalah satu kegiatan satu pelaksana. Bila dikerjakan bersama, sebutkan mereka dalam satu langkah, dipisahkan koma; bila tidak, beri baris masing-masing.',
    },
  }),

  'actor/not-a-person': entry<{ name: string; kind: 'system' | 'document' }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        `"${a.name}" is ${a.kind === 'system' ? 'an application' : 'a document'}, and columns are for people and offices.`,
      id: (a) =>
        `"${a.name}" adalah ${a.kind === 'system' ? 'aplikasi' : 'dokumen'}, sedangkan kolom pelaksana untuk orang atau unit kerja.`,
    },
    hint: {
      en: (a) =>
        a.kind === 'system'
          ? 'Somebody is answerable for each step. Give the steps to whoever uses the application, and name it under "equipment" or with "via".'
          : 'Somebody is answerable for each step. Give the steps to whoever handles the document, and name it as "needs" or "output".',
      id: (a) =>
        a.kind === 'system'
          ? 'Setiap langkah ada penanggung jawabnya. Berikan langkahnya kepada orang yang memakai aplikasi itu, lalu sebut aplikasinya pada "peralatan" atau dengan "melalui".'
          : 'Setiap langkah ada penanggung jawabnya. Berikan langkahnya kepada orang yang menangani dokumen itu, lalu sebut dokumennya sebagai "kelengkapan" atau "output".',
    },
  }),

  'actor/overlapping-names': entry<{ name: string; other: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        a.name === a.other
          ? `Two columns have the title "${a.name}"; who is who?`
          : `"${a.name}" and "${a.other}" mean, in part, the same people.`,
      id: (a) =>
        a.name === a.other
          ? `Ada dua kolom berjudul "${a.name}"; mana yang mana?`
          : `"${a.name}" dan "${a.other}" sebagian adalah orang yang sama.`,
    },
    hint: {
      en: 'Nobody can then tell who has to act. Give each role one column, and only one.',
      id: 'Akibatnya tidak jelas siapa yang harus bekerja. Setiap peran cukup satu kolom.',
    },
    labels: { other: { en: 'the other column', id: 'kolom yang satunya' } },
  }),

  'actor/own-approval': entry<{ actor: string; step: string; prepared: string }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) => `In "${a.step}" "${a.actor}" approves their own work: it was made in "${a.prepared}".`,
      id: (a) => `Pada "${a.step}", "${a.actor}" menyetujui hasil kerjanya sendiri dari "${a.prepared}".`,
    },
    hint: {
      en: 'Nobody should approve their own work. Let somebody else approve it, or call the step what it is.',
      id: 'Pekerjaan sendiri sebaiknya tidak disetujui sendiri. Serahkan persetujuannya kepada pelaksana lain, atau sebut langkah itu apa adanya.',
    },
    labels: { prepared: { en: 'prepared here by the same actor', id: 'disiapkan di sini oleh pelaksana yang sama' } },
  }),

  'actor/own-check': entry<{ actor: string; step: string; made: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        `In "${a.step}" "${a.actor}" checks their own work: it comes from "${a.made}", and nobody else has looked at it.`,
      id: (a) =>
        `Pada "${a.step}", "${a.actor}" memeriksa hasil kerjanya sendiri dari "${a.made}", sedangkan belum ada orang lain yang melihatnya.`,
    },
    hint: {
      en: 'Who made something overlooks their own mistakes. Let somebody else check it; if it is only read through once more, that belongs to the step that makes it and needs no row.',
      id: 'Kesalahan sendiri mudah terlewat. Serahkan pemeriksaannya kepada pelaksana lain; bila hanya dibaca ulang, itu bagian dari langkah pembuatannya dan tidak perlu baris sendiri.',
    },
    labels: { made: { en: 'made here by the same actor', id: 'dibuat di sini oleh pelaksana yang sama' } },
  }),
};
