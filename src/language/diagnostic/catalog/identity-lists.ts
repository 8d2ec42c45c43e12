// What is said about the numbers of SOPs, the rules that they rest on, the SOPs that they name, and their other lists.
import { entry } from '../entry.js';
import { fromStandard, onlySop } from '../profile.js';

export const identityLists = {
  'identity/number-pattern': entry<{ number: string; pattern: string; sample: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `The number "${a.number}" does not follow the pattern ${a.pattern}.`,
      id: (a) => `Nomor "${a.number}" tidak mengikuti pola ${a.pattern}.`,
    },
    hint: {
      en: (a) =>
        `By that pattern a number looks like "${a.sample}". Correct the number, or the pattern in the settings.`,
      id: (a) => `Menurut pola itu nomor tertulis seperti "${a.sample}". Perbaiki nomornya, atau pola di pengaturan.`,
    },
  }),

  'identity/duplicate-number': entry<{ number: string; process: string; other: string }>()({
    severity: 'error',
    profiles: fromStandard,
    message: {
      en: (a) => `The number "${a.number}" of "${a.process}" is already that of "${a.other}".`,
      id: (a) => `Nomor "${a.number}" pada "${a.process}" sudah dipakai "${a.other}".`,
    },
    hint: {
      en: 'An SOP is found and cited by its number. Give each its own.',
      id: 'SOP dicari dan dikutip dengan nomornya. Beri nomor sendiri pada setiap SOP.',
    },
    labels: { first: { en: 'the same number', id: 'nomor yang sama' } },
    fixes: {
      next: {
        en: ({ free }) => `Take the next free number, "${free}"`,
        id: ({ free }) => `Pakai nomor berikutnya yang belum dipakai, "${free}"`,
      },
    },
  }),

  'identity/number-gap': entry<{ first: string; last: string; before: string; after: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        a.first === a.last
          ? `Between "${a.before}" and "${a.after}" number ${a.first} is missing.`
          : `Between "${a.before}" and "${a.after}" the numbers ${a.first} to ${a.last} are missing.`,
      id: (a) =>
        a.first === a.last
          ? `Di antara "${a.before}" dan "${a.after}" nomor ${a.first} tidak ada.`
          : `Di antara "${a.before}" dan "${a.after}" nomor ${a.first} sampai ${a.last} tidak ada.`,
    },
    hint: {
      en: 'Either an SOP is not in this project, or a number was left out. If it was given up for good, write "# allow identity/number-gap" above this line.',
      id: 'Mungkin ada SOP yang belum masuk ke proyek ini, atau nomornya terlewat. Bila nomornya memang tidak dipakai lagi, tulis "# allow identity/number-gap" di atas baris ini.',
    },
    labels: { before: { en: 'the number before', id: 'nomor sebelumnya' } },
  }),

  'identity/legal-basis-order': entry<{ first: string; second: string; isOlder: boolean }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.second}" ${a.isOlder ? 'is older than' : 'ranks above'} "${a.first}", but stands below it.`,
      id: (a) =>
        a.isOlder
          ? `"${a.second}" lebih dahulu ditetapkan daripada "${a.first}", tetapi ditulis di bawahnya.`
          : `"${a.second}" lebih tinggi tingkatnya daripada "${a.first}", tetapi ditulis di bawahnya.`,
    },
    hint: {
      en: 'A legal basis goes from the highest rule to the lowest, and from the older to the newer. The printed page is put in that order by itself; keep the file the same.',
      id: 'Dasar hukum diurutkan dari peraturan tertinggi ke terendah, lalu dari yang lama ke yang baru. Halaman cetak diurutkan otomatis; samakan juga berkasnya.',
    },
    labels: { first: { en: 'the rule above it', id: 'peraturan di atasnya' } },
    fixes: { sort: { en: 'Put the rules in order', id: 'Urutkan dasar hukum' } },
  }),

  'identity/same-legal-basis': entry<{ rule: string; line: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.rule}" is already named at line ${a.line}.`,
      id: (a) => `"${a.rule}" sudah disebut di baris ${a.line}.`,
    },
    hint: {
      en: 'Each rule is named once; delete one of the two.',
      id: 'Setiap peraturan cukup disebut sekali; hapus salah satunya.',
    },
    labels: { first: { en: 'the same rule', id: 'peraturan yang sama' } },
    fixes: { delete: { en: 'Delete it here', id: 'Hapus di sini' } },
  }),

  'identity/vague-legal-basis': entry<{ rule: string; lacks: 'number' | 'year' | 'both' }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) =>
        `"${a.rule}" is cited without its ${{ number: 'number', year: 'year', both: 'number and year' }[a.lacks] ?? 'number or year'}.`,
      id: (a) =>
        `"${a.rule}" dikutip tanpa ${{ number: 'nomor', year: 'tahun', both: 'nomor dan tahun' }[a.lacks] ?? 'nomor atau tahun'}.`,
    },
    hint: {
      en: 'A reader finds a rule by its number and year. Add what is missing.',
      id: 'Pembaca mencari peraturan dengan nomor dan tahunnya. Lengkapi yang kurang.',
    },
  }),

  'identity/revoked-rule': entry<{ rule: string; by: string }>()({
    severity: 'warning',
    profiles: fromStandard,
    message: {
      en: (a) => `"${a.rule}" is no longer in force.`,
      id: (a) => `"${a.rule}" sudah tidak berlaku.`,
    },
    hint: {
      en: (a) =>
        `An SOP can't rest on it any more. In its place stands "${a.by}": cite that, and see whether the steps still fit it.`,
      id: (a) =>
        `SOP tidak dapat lagi didasarkan padanya. Penggantinya "${a.by}": kutip yang itu, dan periksa apakah langkah-langkahnya masih sesuai.`,
    },
    fixes: {
      replace: { en: 'Cite the rule in its place', id: 'Kutip peraturan penggantinya' },
      delete: { en: 'Delete it; the rule in its place is already cited', id: 'Hapus; penggantinya sudah dikutip' },
    },
  }),

  'identity/relates-to-itself': entry<{ name: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `The SOP names itself ("${a.name}") as related.`,
      id: (a) => `SOP ini menyebut dirinya sendiri ("${a.name}") dalam keterkaitan.`,
    },
    hint: {
      en: 'Here stand the other SOPs that it gets work from or hands work to. Name those, or delete this entry.',
      id: 'Bagian ini untuk SOP lain yang memberi atau menerima pekerjaan darinya. Sebutkan SOP itu, atau hapus isian ini.',
    },
    fixes: { delete: { en: 'Delete the entry', id: 'Hapus isian ini' } },
  }),

  'identity/unknown-related': entry<{ written: string; name: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `No SOP here is called "${a.written}". Did you mean "${a.name}"?`,
      id: (a) => `Di sini tidak ada SOP bernama "${a.written}". Maksud Anda "${a.name}"?`,
    },
    hint: {
      en: 'A related SOP is found by its title, so both must be spelled alike.',
      id: 'SOP terkait dicari dengan judulnya, jadi penulisannya harus sama.',
    },
    fixes: { replace: { en: ({ name }) => `Write "${name}"`, id: ({ name }) => `Tulis "${name}"` } },
  }),

  'identity/one-sided': entry<{ process: string; other: string }>()({
    severity: 'info',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.process}" names "${a.other}" as related, but not the other way round.`,
      id: (a) => `"${a.process}" menyebut "${a.other}" dalam keterkaitan, tetapi tidak sebaliknya.`,
    },
    hint: {
      en: 'Who changes one of two related SOPs must know of the other. Name each in the other.',
      id: 'Siapa pun yang mengubah salah satu SOP perlu tahu SOP lainnya. Sebutkan masing-masing di keduanya.',
    },
    labels: { other: { en: 'the other SOP does not name this one', id: 'SOP ini tidak menyebut balik' } },
    fixes: {
      add: {
        en: ({ process, other }) => `Name "${process}" in "${other}", too`,
        id: ({ process, other }) => `Sebutkan juga "${process}" di "${other}"`,
      },
    },
  }),

  'identity/position-as-qualification': entry<{ entry: string; count: number }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) =>
        a.count === 1
          ? `"${a.entry}" says who does the work, not what one must know or be able to do for it.`
          : `The qualifications only say who does the work ("${a.entry}", …), not what one must know or be able to do for it.`,
      id: (a) =>
        a.count === 1
          ? `"${a.entry}" menyebut siapa pelaksananya, bukan apa yang harus dikuasainya.`
          : `Kualifikasi hanya menyebut siapa pelaksananya ("${a.entry}", …), bukan apa yang harus dikuasai.`,
    },
    hint: {
      en: 'Positions stand at the head of the columns. Name knowledge and skills, such as "Knows the rules on official letters".',
      id: 'Jabatan sudah tercantum di kolom pelaksana. Sebutkan pengetahuan dan keterampilan, misalnya "Memahami tata naskah dinas".',
    },
  }),

  'identity/output-as-equipment': entry<{ thing: string; step: string }>()({
    severity: 'warning',
    profiles: onlySop,
    message: {
      en: (a) => `"${a.thing}" is no equipment: it comes out of "${a.step}".`,
      id: (a) => `"${a.thing}" bukan peralatan, melainkan output dari "${a.step}".`,
    },
    hint: {
      en: 'Equipment is what must be at hand to do the work, such as a computer or a form. What the work makes stands under output.',
      id: 'Peralatan adalah yang dipakai untuk bekerja, misalnya komputer atau formulir. Hasil pekerjaan ditulis sebagai output.',
    },
    labels: { step: { en: 'the step that makes it', id: 'langkah yang menghasilkannya' } },
    fixes: { delete: { en: 'Delete it from the equipment', id: 'Hapus dari peralatan' } },
  }),
};
