// What is said about the remarks that silence findings.
import { entry } from '../entry.js';

export const check = {
  'check/unused-allow': entry<{ code: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `There is no finding "${a.code}" here that could be allowed.`,
      id: (a) => `Di sini tidak ada temuan "${a.code}" yang perlu diizinkan.`,
    },
    hint: {
      en: "The remark silences nothing: what it was written for is mended, or stands elsewhere. What can't be read can't be allowed.",
      id: 'Catatan ini tidak berpengaruh: hal yang dimaksud sudah diperbaiki, atau ada di tempat lain. Yang tidak terbaca tidak dapat diizinkan.',
    },
    fixes: { delete: { en: 'Delete it', id: 'Hapus' } },
  }),

  'check/unknown-code': entry<{ code: string; near: string }>()({
    severity: 'warning',
    message: {
      en: (a) => `There is no finding called "${a.code}".${a.near === '' ? '' : ` Did you mean "${a.near}"?`}`,
      id: (a) => `Tidak ada temuan bernama "${a.code}".${a.near === '' ? '' : ` Maksud Anda "${a.near}"?`}`,
    },
    hint: {
      en: 'Copy the code from the message that is to be silenced, such as flow/unreachable-step, or its first part with the slash.',
      id: 'Salin kode dari pesan yang hendak diizinkan, misalnya flow/unreachable-step, atau bagian depannya beserta garis miring.',
    },
    fixes: {
      replace: { en: (a) => `Write "${a.near}"`, id: (a) => `Tulis "${a.near}"` },
      delete: { en: 'Delete it', id: 'Hapus' },
    },
  }),
};
