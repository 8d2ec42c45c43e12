// What is said about how long things take.
import { entry } from '../entry.js';
import { fromStandard, onlySop } from '../profile.js';
import { decimal, timeWords } from '../time-words.js';

export const time = {
  'time/missing': entry<{ name: string; count: number }>()({
    severity: 'warning',
    profiles: { ...onlySop, sop: 'error' },
    message: {
      en: (a) =>
        a.count > 1
          ? `None of the ${a.count} steps of "${a.name}" says how long it takes.`
          : `How long does "${a.name}" take?`,
      id: (a) =>
        a.count > 1
          ? `Tidak satu pun dari ${a.count} langkah "${a.name}" menyebutkan waktunya.`
          : `Berapa lama "${a.name}" dikerjakan?`,
    },
    hint: {
      en: 'The time is part of the standard: without it nobody can say whether the work is late. Write "time" with a number and a unit: time 15 minutes.',
      id: 'Waktu termasuk mutu baku: tanpa waktu, tidak ada yang tahu apakah pekerjaan terlambat. Tulis "waktu" dengan angka dan satuan: waktu 15 menit.',
    },
  }),

  'time/unclear': entry<{ name: string; text: string; better: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.text}" does not say how long "${a.name}" takes.`,
      id: (a) => `"${a.text}" tidak menyebutkan berapa lama "${a.name}" dikerjakan.`,
    },
    hint: {
      en: (a) =>
        a.better === ''
          ? 'Such a time can be neither kept nor added up. Write the most that it may take, with a number and a unit (time 2 hours), and move words like "as needed" or "as scheduled" to the note.'
          : `Write it as one number with its unit: time ${a.better}.`,
      id: (a) =>
        a.better === ''
          ? 'Waktu seperti itu tidak dapat ditepati dan tidak dapat dijumlahkan. Tulis waktu paling lama dengan angka dan satuan (waktu 2 jam), dan pindahkan kata seperti "sesuai kebutuhan" atau "sesuai jadwal" ke keterangan.'
          : `Tulis sebagai satu angka dengan satuannya: waktu ${a.better}.`,
    },
    fixes: { write: { en: (a) => `Write ${a.better}`, id: (a) => `Tulis ${a.better}` } },
  }),

  'time/backwards': entry<{ name: string; text: string; same: boolean; longest: string }>()({
    severity: 'error',
    profiles: fromStandard,
    message: {
      en: (a) =>
        a.same
          ? `The time "${a.text}" begins and ends with the same number.`
          : `The time "${a.text}" begins with more than it ends with.`,
      id: (a) =>
        a.same
          ? `Waktu "${a.text}" dimulai dan diakhiri dengan angka yang sama.`
          : `Waktu "${a.text}" dimulai dengan angka yang lebih besar daripada akhirnya.`,
    },
    hint: {
      en: (a) => (a.same ? 'Write the one number.' : 'Write the shorter time first. Is one of the numbers mistyped?'),
      id: (a) =>
        a.same
          ? 'Tulis satu angka saja.'
          : 'Tulis waktu yang lebih singkat lebih dulu. Mungkin salah satu angkanya salah ketik?',
    },
    fixes: {
      swap: { en: 'Put the shorter time first', id: 'Dahulukan waktu yang lebih singkat' },
      single: { en: 'Write one number', id: 'Tulis satu angka' },
      longest: { en: (a) => `Write ${a.longest}`, id: (a) => `Tulis ${a.longest}` },
    },
  }),

  'time/range': entry<{ name: string; text: string; longest: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" takes "${a.text}": which time is the standard?`,
      id: (a) => `"${a.name}" memakan waktu "${a.text}": mana yang menjadi waktu bakunya?`,
    },
    hint: {
      en: 'A standard is one time that can be kept. Write the longest time allowed.',
      id: 'Waktu baku adalah satu waktu yang dapat ditepati. Tulis waktu paling lama yang diperbolehkan.',
    },
    fixes: { longest: { en: (a) => `Write ${a.longest}`, id: (a) => `Tulis ${a.longest}` } },
  }),

  'time/rate': entry<{ name: string; text: string; per: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" takes "${a.text}": how many are there in one run?`,
      id: (a) => `"${a.name}" memakan waktu "${a.text}": berapa jumlahnya dalam satu kali proses?`,
    },
    hint: {
      en: (a) => `The totals count one ${a.per}. If there are more as a rule, write the time for all of them.`,
      id: (a) => `Jumlah waktu menghitung satu ${a.per}. Bila biasanya lebih, tulis waktu untuk semuanya.`,
    },
  }),

  'time/mixed-units': entry<{
    common: string;
    count: number;
    others: string;
    otherCount: number;
    working: boolean;
  }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `Times are given in "${a.common}" (${a.count} ×), but also in "${a.others}" (${a.otherCount} ×).`,
      id: (a) =>
        `Waktu ditulis dalam "${a.common}" (${a.count} ×), tetapi juga dalam "${a.others}" (${a.otherCount} ×).`,
    },
    hint: {
      en: (a) =>
        a.working
          ? 'Readers ask whether the same is meant: do Saturdays and Sundays count? Write the unit in one way throughout.'
          : 'Readers ask whether the same is meant. Write the unit in one way throughout.',
      id: (a) =>
        a.working
          ? 'Pembaca bertanya apakah maksudnya sama: apakah Sabtu dan Minggu ikut dihitung? Tulis satuan dengan satu cara di seluruh SOP.'
          : 'Pembaca bertanya apakah maksudnya sama. Tulis satuan dengan satu cara di seluruh SOP.',
    },
    labels: { other: { en: 'here too', id: 'di sini juga' } },
    fixes: {
      common: { en: (a) => `Write "${a.common}" everywhere`, id: (a) => `Tulis "${a.common}" di semua tempat` },
    },
  }),

  'time/implausible': entry<{ name: string; text: string; nothing: boolean }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) =>
        a.nothing
          ? `"${a.name}" takes no time at all ("${a.text}").`
          : `"${a.name}" takes longer than a year ("${a.text}").`,
      id: (a) =>
        a.nothing
          ? `"${a.name}" tidak memakan waktu sama sekali ("${a.text}").`
          : `"${a.name}" memakan waktu lebih dari setahun ("${a.text}").`,
    },
    hint: {
      en: 'Is the number or the unit mistyped?',
      id: 'Mungkin angka atau satuannya salah ketik?',
    },
  }),

  'time/too-long': entry<{ name: string; text: string; signs: boolean; limit: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.name}" takes "${a.text}": that is long for a ${a.signs ? 'signature' : 'decision'}.`,
      id: (a) =>
        `"${a.name}" memakan waktu "${a.text}": terlalu lama untuk sebuah ${a.signs ? 'tanda tangan' : 'keputusan'}.`,
    },
    hint: {
      en: (a) =>
        `Reviewers ask for the reason above ${a.limit} working days. Is work hidden in it that should be a step of its own, or is the unit mistyped?`,
      id: (a) =>
        `Di atas ${a.limit} hari kerja, penilai SOP akan menanyakan alasannya. Adakah pekerjaan lain di dalamnya yang seharusnya menjadi langkah tersendiri, atau satuannya salah ketik?`,
    },
  }),

  'time/over-standard': entry<{ always: boolean; takes: number; promised: string; day: number; inDays: boolean }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) =>
        `${a.always ? 'Even the shortest way' : 'The longest way'} through the process takes ${timeWords(a.takes, a.inDays ? a.day : 0, 'en')}; promised is "${a.promised}".`,
      id: (a) =>
        `${a.always ? 'Jalur tersingkat pun' : 'Jalur terpanjang'} memakan waktu ${timeWords(a.takes, a.inDays ? a.day : 0, 'id')}, padahal yang dijanjikan "${a.promised}".`,
    },
    hint: {
      en: (a) =>
        `Shorten steps, let some of them run side by side, or promise more time. A day counts ${decimal(a.day / 60, 'en')} working hours; what is repeated counts once, and steps of people outside do not count.`,
      id: (a) =>
        `Persingkat langkah, kerjakan sebagian bersamaan, atau ubah janji waktunya. Sehari dihitung ${decimal(a.day / 60, 'id')} jam kerja; langkah yang diulang dihitung sekali, dan langkah pihak luar tidak dihitung.`,
    },
  }),
};
