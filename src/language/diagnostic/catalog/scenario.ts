// What is said about runs that a process must allow or forbid.
import { entry } from '../entry.js';

type Tongue = 'en' | 'id';

/** Steps of a way in the writer's words, the answer taken behind each: `"Checks the file" (no) → "Submits"`. */
function way(names: readonly string[], answers: readonly string[], tongue: Tongue): string {
  return names
    .map((name, i) => {
      const answer = answers[i] ?? '';
      const said = { yes: { en: 'yes', id: 'ya' }, no: { en: 'no', id: 'tidak' } }[answer]?.[tongue] ?? answer;
      const step = name === '' ? { en: 'the end', id: 'selesai' }[tongue] : name === '…' ? '…' : `"${name}"`;
      return said === '' ? step : `${step} (${said})`;
    })
    .join(' → ');
}

/** `"A", "B" or the end`. */
function either(names: readonly string[], tongue: Tongue): string {
  const said = names.map((name) => (name === '' ? { en: 'the end', id: 'akhir proses' }[tongue] : `"${name}"`));
  const last = said.pop() ?? '';
  return said.length === 0 ? last : `${said.join(', ')} ${{ en: 'or', id: 'atau' }[tongue]} ${last}`;
}

export const scenario = {
  'scenario/impossible-step': entry<{
    title: string;
    /** Empty: the end. */
    step: string;
    after: string;
    direct: boolean;
    /** What can follow instead; an empty one is the end. */
    instead: readonly string[];
    /** Are there more than these? */
    more: boolean;
    /** Can the step come after some other ones? */
    later: boolean;
  }>()({
    severity: 'error',
    message: {
      en: (a) => {
        const step = a.step === '' ? 'the process' : `"${a.step}"`;
        const verb = a.step === '' ? 'end' : 'come';
        const after = a.after === '' ? 'the end' : `"${a.after}"`;
        const way = a.direct && a.after !== '' ? `cannot ${verb} right after` : `can no longer ${verb} after`;
        return `The case "${a.title}" is not possible: ${step} ${way} ${after}.`;
      },
      id: (a) => {
        const after = a.after === '' ? 'proses selesai' : `"${a.after}"`;
        const ends = a.direct && a.after !== '' ? 'tidak dapat langsung selesai' : 'tidak dapat lagi selesai';
        const comes = a.direct && a.after !== '' ? 'tidak dapat langsung menyusul' : 'tidak dapat lagi terjadi setelah';
        const what = a.step === '' ? `proses ${ends} setelah ${after}` : `"${a.step}" ${comes} ${after}`;
        return `Kasus "${a.title}" tidak mungkin terjadi: ${what}.`;
      },
    },
    hint: {
      en: (a) => {
        const follow =
          a.instead.length === 0
            ? ''
            : `What can follow there is ${a.more ? 'among others ' : ''}${either(a.instead, 'en')}. `;
        if (a.later) return `${follow}Write "... ->" before it if other steps may come in between.`;
        if (a.after === '') return 'Nothing follows once the process has ended. Leave the rest out.';
        return `${follow}Change the scenario, or the process if the case must be possible.`;
      },
      id: (a) => {
        const follow =
          a.instead.length === 0
            ? ''
            : `Yang dapat menyusul di sana ${a.more ? 'antara lain' : 'adalah'} ${either(a.instead, 'id')}. `;
        if (a.later) return `${follow}Tulis "... ->" di depannya jika boleh ada langkah lain di antaranya.`;
        if (a.after === '') return 'Setelah proses selesai tidak ada lagi yang menyusul. Hapus sisanya.';
        return `${follow}Ubah skenarionya, atau prosesnya jika kasus ini harus mungkin terjadi.`;
      },
    },
    labels: { after: { en: 'it should follow this step', id: 'seharusnya menyusul langkah ini' } },
    fixes: {
      gap: { en: 'Let other steps come in between', id: 'Bolehkan langkah lain di antaranya' },
      between: {
        en: (a) => `Name the step in between: ${a['name']}`,
        id: (a) => `Sebutkan langkah di antaranya: ${a['name']}`,
      },
      replace: { en: (a) => `Write ${a['name']}`, id: (a) => `Tulis ${a['name']}` },
    },
  }),

  'scenario/forbidden-run': entry<{ title: string; names: readonly string[]; answers: readonly string[] }>()({
    severity: 'error',
    message: {
      en: (a) =>
        a.names.length === 1
          ? `"${a.title}" must never happen, but ${way(a.names, a.answers, 'en')} can happen.`
          : `"${a.title}" must never happen, but it can: ${way(a.names, a.answers, 'en')}.`,
      id: (a) =>
        a.names.length === 1
          ? `"${a.title}" tidak boleh terjadi, padahal ${way(a.names, a.answers, 'id')} dapat terjadi.`
          : `"${a.title}" tidak boleh terjadi, padahal bisa: ${way(a.names, a.answers, 'id')}.`,
    },
    hint: {
      en: 'Put a step or an answer in its way, so that the work cannot go there. If it may happen after all, delete these lines.',
      id: 'Beri langkah atau jawaban yang menghalanginya agar pekerjaan tidak sampai ke sana. Jika ternyata boleh terjadi, hapus baris ini.',
    },
    labels: { way: { en: 'here the work goes on to it', id: 'di sini pekerjaan berlanjut ke sana' } },
  }),

  'scenario/not-decided': entry<{ title: string }>()({
    severity: 'info',
    message: {
      en: (a) =>
        `It could not be found out whether "${a.title}" can happen: too many things run at the same time here.`,
      id: (a) =>
        `Belum dapat dipastikan apakah "${a.title}" dapat terjadi: terlalu banyak yang berjalan bersamaan di sini.`,
    },
    hint: {
      en: 'Nothing is claimed about it. Name more of its steps, or split the process.',
      id: 'Tidak ada yang dinyatakan tentangnya. Sebutkan lebih banyak langkahnya, atau pecah prosesnya.',
    },
  }),

  'scenario/empty': entry<{ title: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `"${a.title}" names no step, so nothing is checked.`,
      id: (a) => `"${a.title}" tidak menyebutkan langkah apa pun, jadi tidak ada yang diperiksa.`,
    },
    hint: {
      en: 'Write the names of the steps in their order: submit -> check -> ... -> end.',
      id: 'Tulis nama langkah menurut urutannya: ajukan -> periksa -> ... -> selesai.',
    },
    fixes: { delete: { en: 'Delete it', id: 'Hapus' } },
  }),
};
