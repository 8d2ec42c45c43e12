// Soundness: what happens if a flow is carried out by the letter.
import { entry } from '../entry.js';

/** An answer as it is written on an arrow: its kind, and the writer's words. */
type Answered = {
  /** Where the way parts: what is asked, or what is interrupted. */
  readonly asked: string;
  readonly askedLine: number;
  readonly answer: 'yes' | 'no' | 'when' | 'otherwise' | 'interrupt' | 'start' | '';
  readonly words: string;
};

const answers = {
  en: { yes: 'yes', no: 'no', otherwise: 'otherwise' },
  id: { yes: 'ya', no: 'tidak', otherwise: 'selainnya' },
} as const;

const wordOf = (a: Answered, locale: 'en' | 'id'): string =>
  a.words !== '' ? a.words : a.answer in answers[locale] ? answers[locale][a.answer as 'yes'] : '';

function whenEn(a: Answered): string {
  if (a.answer === 'start') return `if the process begins with "${a.asked}" (line ${a.askedLine}),`;
  if (a.answer === 'interrupt') return `if "${a.asked}" (line ${a.askedLine}) is interrupted ("${a.words}"),`;
  return `if "${a.asked}" (line ${a.askedLine}) is answered "${wordOf(a, 'en')}",`;
}

function whenId(a: Answered): string {
  if (a.answer === 'start') return `bila proses dimulai dengan "${a.asked}" (baris ${a.askedLine}),`;
  if (a.answer === 'interrupt') return `bila "${a.asked}" (baris ${a.askedLine}) terputus oleh "${a.words}",`;
  return `bila "${a.asked}" (baris ${a.askedLine}) dijawab "${wordOf(a, 'id')}",`;
}

type Join = {
  readonly join: string;
  readonly joinLine: number;
};
const joinEn = (a: Join): string =>
  a.join === '' ? `the end of the parallel block at line ${a.joinLine}` : `join "${a.join}" (line ${a.joinLine})`;
const joinId = (a: Join): string =>
  a.join === '' ? `akhir blok paralel di baris ${a.joinLine}` : `gabungan "${a.join}" (baris ${a.joinLine})`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two decisions that ask the same; empty if there are none. */
type Same = {
  readonly question: string;
};
const sameEn = (a: Same): string =>
  a.question === ''
    ? ''
    : ` This takes two different answers to "${a.question}"; if the answer can't change in between, ask it once and keep what depends on it together.`;
const sameId = (a: Same): string =>
  a.question === ''
    ? ''
    : ` Ini hanya terjadi bila "${a.question}" dijawab berbeda pada dua tempat; bila jawabannya tidak mungkin berubah, tanyakan sekali saja dan satukan semua yang bergantung padanya.`;

type Jump = Same & {
  readonly blockLine: number;
  readonly target: string;
  readonly effect: 'waits' | 'twice';
  /** What is done twice (empty: the process ends twice), or what never happens. */
  readonly at: string;
  readonly atLine: number;
};
const neverEn = (a: Jump): string => (a.at === '' ? '' : `, and "${a.at}" (line ${a.atLine}) never happens`);
const neverId = (a: Jump): string =>
  a.at === '' ? '' : `, sehingga "${a.at}" (baris ${a.atLine}) tidak pernah terjadi`;
const twiceEn = (a: Jump): string =>
  a.at === '' ? 'the process would end twice' : `"${a.at}" (line ${a.atLine}) would be done twice`;
const twiceId = (a: Jump): string =>
  a.at === '' ? 'proses akan selesai dua kali' : `"${a.at}" (baris ${a.atLine}) akan dikerjakan dua kali`;

const sameLabel = { en: 'asks the same', id: 'menanyakan hal yang sama' };
const forkLabel = { en: 'the branches begin here', id: 'cabang-cabangnya mulai di sini' };
const goOn = {
  en: 'Go on to where the branches meet',
  id: 'Lanjutkan ke tempat cabang-cabangnya bertemu',
};
const move = {
  en: 'Move this decision behind the parallel block',
  id: 'Pindahkan keputusan ini ke belakang blok paralel',
};
const whole = { en: 'Lead to the whole parallel block', id: 'Arahkan ke seluruh blok paralelnya' };
const decide = {
  en: 'Only one of them is meant: make it a decision',
  id: 'Hanya salah satu yang dimaksud: jadikan keputusan',
};
const merge = {
  en: 'Take the join away, so that each way goes on by itself',
  id: 'Hapus gabungan itu, sehingga setiap jalan berlanjut sendiri',
};

export const soundness = {
  'soundness/waits-forever': entry<
    Join &
      Answered &
      Same & {
        readonly missing: string;
        readonly missingLine: number;
        readonly again: boolean;
        readonly target: string;
      }
  >()({
    severity: 'error',
    message: {
      en: (a) => {
        const goes = a.answer === 'start' ? '' : `the work goes to "${a.target}" and `;
        const from = `${a.again ? 'nothing more' : 'nothing ever'} comes from "${a.missing}" (line ${a.missingLine})`;
        const after = a.again
          ? 'has let the work through once and then waits for all of its ways again'
          : 'waits for all of its ways';
        return `${capital(joinEn(a))} ${after}, but ${whenEn(a)} ${goes}${from}.`;
      },
      id: (a) => {
        const goes = a.answer === 'start' ? '' : `pekerjaan beralih ke "${a.target}" dan `;
        const from = `${a.again ? 'tidak ada lagi' : 'tidak pernah ada'} yang datang dari "${a.missing}" (baris ${a.missingLine})`;
        const after = a.again
          ? 'sudah terlewati sekali lalu kembali menunggu semua jalannya'
          : 'menunggu semua jalan yang menuju ke sana';
        return `${capital(joinId(a))} ${after}, tetapi ${whenId(a)} ${goes}${from}.`;
      },
    },
    hint: {
      en: (a) =>
        `What has already arrived there waits for ever. Let every way lead to the join, decide only behind it, or take the join away if the ways exclude each other.${sameEn(a)}`,
      id: (a) =>
        `Yang sudah tiba di sana akan menunggu selamanya. Arahkan setiap jalan ke gabungan itu, buat keputusannya sesudah gabungan, atau hapus gabungan itu bila jalan-jalannya saling menggantikan.${sameId(a)}`,
    },
    labels: {
      join: { en: 'waits here', id: 'menunggu di sini' },
      same: sameLabel,
    },
    fixes: {
      again: { en: 'Begin all of its ways again', id: 'Mulai lagi semua jalannya' },
      merge,
    },
  }),

  'soundness/runs-twice': entry<
    Same & {
      readonly step: string;
      readonly line: number;
      readonly one: string;
      readonly oneLine: number;
      readonly two: string;
      readonly twoLine: number;
    }
  >()({
    severity: 'error',
    message: {
      en: (a) =>
        `"${a.step}" (line ${a.line}) would be done twice: ${a.one === a.two ? 'two ways' : `"${a.one}" (line ${a.oneLine}) and "${a.two}" (line ${a.twoLine})`} begin here together, and each leads there without waiting for the other.`,
      id: (a) =>
        `"${a.step}" (baris ${a.line}) akan dikerjakan dua kali: ${a.one === a.two ? 'dua jalan' : `"${a.one}" (baris ${a.oneLine}) dan "${a.two}" (baris ${a.twoLine})`} dimulai bersama di sini, dan masing-masing menuju ke sana tanpa saling menunggu.`,
    },
    hint: {
      en: (a) =>
        `If both must be finished first, let them meet in a "join". If only one of them is ever done, write a decision instead.${sameEn(a)}`,
      id: (a) =>
        `Bila keduanya harus selesai lebih dahulu, pertemukan dengan "gabung". Bila hanya salah satu yang dikerjakan, tulis sebagai keputusan.${sameId(a)}`,
    },
    labels: { twice: { en: 'done twice', id: 'dikerjakan dua kali' }, same: sameLabel },
    fixes: {
      wait: { en: 'Wait for both: put a join before it', id: 'Tunggu keduanya: tambahkan gabungan sebelumnya' },
      decide,
    },
  }),

  'soundness/leaves-branch': entry<Jump>()({
    severity: 'error',
    message: {
      en: (a) =>
        a.effect === 'waits'
          ? `This arrow to "${a.target}" leaves a branch of the parallel block at line ${a.blockLine}; the end of the block then waits for this branch for ever${neverEn(a)}.`
          : `This arrow to "${a.target}" leaves a branch of the parallel block at line ${a.blockLine} while the other branches go on: ${twiceEn(a)}.`,
      id: (a) =>
        a.effect === 'waits'
          ? `Panah ke "${a.target}" ini keluar dari sebuah cabang blok paralel di baris ${a.blockLine}; akhir blok itu lalu menunggu cabang ini selamanya${neverId(a)}.`
          : `Panah ke "${a.target}" ini keluar dari sebuah cabang blok paralel di baris ${a.blockLine}, padahal cabang lainnya tetap berjalan: ${twiceId(a)}.`,
    },
    hint: {
      en: (a) =>
        `All branches of a parallel block come together at its end. Let this one go on to there as well, and decide only behind the block.${sameEn(a)}`,
      id: (a) =>
        `Semua cabang blok paralel bertemu di akhir blok. Biarkan cabang ini juga sampai ke sana, dan buat keputusannya sesudah blok.${sameId(a)}`,
    },
    labels: { fork: forkLabel, same: sameLabel },
    fixes: { 'go-on': goOn, move },
  }),

  'soundness/enters-branch': entry<Jump & { readonly isStart: boolean }>()({
    severity: 'error',
    message: {
      en: (a) => {
        const what = a.isStart ? `"${a.target}" begins the process inside` : `This arrow to "${a.target}" leads into`;
        return a.effect === 'waits'
          ? `${what} a single branch of the parallel block at line ${a.blockLine}; the end of the block waits for the other branches as well, but nothing begins them${neverEn(a)}.`
          : `${what} a single branch of the parallel block at line ${a.blockLine}, which may be at work already: ${twiceEn(a)}.`;
      },
      id: (a) => {
        const what = a.isStart ? `"${a.target}" memulai proses di dalam` : `Panah ke "${a.target}" ini masuk ke`;
        return a.effect === 'waits'
          ? `${what} satu cabang saja dari blok paralel di baris ${a.blockLine}; akhir blok itu menunggu juga cabang lainnya, padahal tidak ada yang memulainya${neverId(a)}.`
          : `${what} satu cabang saja dari blok paralel di baris ${a.blockLine}, yang mungkin sedang berjalan: ${twiceId(a)}.`;
      },
    },
    hint: {
      en: (a) => `Lead to the parallel block as a whole: give it a name and write that behind the arrow.${sameEn(a)}`,
      id: (a) =>
        `Arahkan ke blok paralelnya secara utuh: beri nama pada blok itu dan tulis namanya sesudah panah.${sameId(a)}`,
    },
    labels: { fork: forkLabel, same: sameLabel },
    fixes: { whole },
  }),

  'soundness/end-in-branch': entry<
    Same & {
      readonly type: 'block' | 'apart';
      readonly line: number;
      readonly other: string;
      readonly otherLine: number;
    }
  >()({
    severity: 'error',
    message: {
      en: (a) =>
        a.type === 'block'
          ? `The process ends here, inside a branch of the parallel block at line ${a.line}, while the other branches may still be at work.`
          : `The process ends here, but what begins together with it at line ${a.line} comes to an end of its own at "${a.other}" (line ${a.otherLine}): the process would end twice.`,
      id: (a) =>
        a.type === 'block'
          ? `Proses selesai di sini, di dalam cabang blok paralel di baris ${a.line}, padahal cabang lainnya mungkin masih berjalan.`
          : `Proses selesai di sini, tetapi yang dimulai bersamanya di baris ${a.line} selesai sendiri di "${a.other}" (baris ${a.otherLine}): proses akan selesai dua kali.`,
    },
    hint: {
      en: (a) =>
        `${a.type === 'block' ? 'Let the branch go on to the end of the block, and end the process behind it.' : 'Let both ways meet in a "join", and end the process behind it.'}${sameEn(a)}`,
      id: (a) =>
        `${a.type === 'block' ? 'Biarkan cabang ini sampai ke akhir blok, dan akhiri proses sesudahnya.' : 'Pertemukan kedua jalan dengan "gabung", dan akhiri proses sesudahnya.'}${sameId(a)}`,
    },
    labels: { fork: forkLabel, other: { en: 'ends here too', id: 'selesai juga di sini' }, same: sameLabel },
    fixes: {
      'go-on': goOn,
      move,
      wait: {
        en: 'Wait for both: let them meet before the process ends',
        id: 'Tunggu keduanya: pertemukan sebelum proses selesai',
      },
      decide,
    },
  }),

  'soundness/waits-for-itself': entry<
    Join & {
      readonly missing: string;
      readonly missingLine: number;
      readonly other: string;
      readonly otherLine: number;
      readonly more: number;
    }
  >()({
    severity: 'error',
    message: {
      en: (a) =>
        a.otherLine === 0
          ? `${capital(joinEn(a))} waits for "${a.missing}" (line ${a.missingLine}), which only comes after it: neither ever happens.`
          : `${capital(joinEn(a))} and ${joinEn({ join: a.other, joinLine: a.otherLine })}${a.more > 0 ? ` and ${a.more} more` : ''} wait for one another: none of them ever goes on.`,
      id: (a) =>
        a.otherLine === 0
          ? `${capital(joinId(a))} menunggu "${a.missing}" (baris ${a.missingLine}), padahal itu baru datang sesudahnya: keduanya tidak akan pernah terjadi.`
          : `${capital(joinId(a))} dan ${joinId({ join: a.other, joinLine: a.otherLine })}${a.more > 0 ? ` dan ${a.more} lainnya` : ''} saling menunggu: tidak satu pun akan pernah berlanjut.`,
    },
    hint: {
      en: 'Let what comes back lead to the step behind the join, which does not wait, or leave that way out.',
      id: 'Arahkan yang kembali itu ke langkah sesudah gabungan, yang tidak menunggu, atau hilangkan jalan itu.',
    },
    labels: {
      back: { en: 'comes from here', id: 'datang dari sini' },
      other: { en: 'waits as well', id: 'ikut menunggu' },
    },
    fixes: { after: { en: 'Lead to the step behind the join', id: 'Arahkan ke langkah sesudah gabungan' }, merge },
  }),

  'soundness/inclusive-jump': entry<Jump & { readonly type: 'leaves' | 'enters' | 'ends' | 'starts' }>()({
    severity: 'error',
    message: {
      en: (a) => {
        const what = {
          leaves: `This arrow to "${a.target}" leaves`,
          enters: `This arrow to "${a.target}" leads into`,
          ends: 'The process ends inside',
          starts: `"${a.target}" begins the process inside`,
        };
        return `${what[a.type] ?? what.leaves} a branch of the parallel block at line ${a.blockLine}, whose branches are taken under conditions; ${a.effect === 'twice' ? twiceEn(a) : `the end of the block then waits for ever${neverEn(a)}`}.`;
      },
      id: (a) => {
        const what = {
          leaves: `Panah ke "${a.target}" ini keluar dari`,
          enters: `Panah ke "${a.target}" ini masuk ke`,
          ends: 'Proses selesai di dalam',
          starts: `"${a.target}" memulai proses di dalam`,
        };
        return `${what[a.type] ?? what.leaves} cabang blok paralel di baris ${a.blockLine} yang cabang-cabangnya bersyarat; ${a.effect === 'twice' ? twiceId(a) : `akhir blok itu lalu menunggu selamanya${neverId(a)}`}.`;
      },
    },
    hint: {
      en: (a) =>
        `A block with conditions waits for exactly those branches that it has begun, so it must be gone through as a whole. If only one condition ever holds, write a decision instead.${sameEn(a)}`,
      id: (a) =>
        `Blok bersyarat menunggu tepat cabang-cabang yang dimulainya, jadi harus dijalani secara utuh. Bila hanya satu syarat yang terpenuhi, tulis sebagai keputusan.${sameId(a)}`,
    },
    labels: { fork: forkLabel, same: sameLabel },
    fixes: { 'go-on': goOn, move, whole },
  }),

  'soundness/not-proven': entry<{ readonly from: number; readonly to: number }>()({
    severity: 'info',
    message: {
      en: (a) =>
        `This flow is too tangled to try every way through it (lines ${a.from}–${a.to}): nothing is claimed about whether it always comes to its end.`,
      id: (a) =>
        `Alur ini terlalu rumit untuk dicoba semua jalannya (baris ${a.from}–${a.to}): tidak dapat dipastikan apakah selalu sampai selesai.`,
    },
    hint: {
      en: 'Parallel blocks instead of single forks and joins, or a process of its own for a part of it, make it easier to check and to read.',
      id: 'Blok paralel sebagai ganti pecahan dan gabungan lepas, atau proses tersendiri untuk sebagiannya, membuatnya lebih mudah diperiksa dan dibaca.',
    },
  }),
};
