// The words that maps of processes print, in both tongues.
import type { Locale } from '../../../language/source/locale.js';

const words = {
  en: {
    core: 'Core processes',
    support: 'Supporting processes',
    management: 'Management processes',
    other: 'Other processes',
    none: 'Processes',
    columns: { category: 'Category', code: 'Code', process: 'Process', children: 'Processes inside' },
    more: (count: number) => `and ${count} more`,
    described: (title: string, count: number) => `${title}, a table of ${count} rows.`,
    legend: 'R: does it · A: decides it or answers for it · C: joins in · I: is informed',
    landscape: (title: string, count: number) => `Process map of ${title} with ${count} processes.`,
  },
  id: {
    core: 'Proses Inti',
    support: 'Proses Pendukung',
    management: 'Proses Manajerial',
    other: 'Proses Lainnya',
    none: 'Proses',
    columns: { category: 'Kategori', code: 'Kode', process: 'Proses', children: 'Proses di dalamnya' },
    more: (count: number) => `dan ${count} lagi`,
    described: (title: string, count: number) => `${title}, tabel dengan ${count} baris.`,
    legend: 'R: mengerjakan · A: memutuskan atau bertanggung jawab · C: ikut mengerjakan · I: menerima hasilnya',
    landscape: (title: string, count: number) => `Peta proses ${title} dengan ${count} proses.`,
  },
} as const;

/** The printed words of maps in a tongue. */
export const mapWords = (locale: Locale): (typeof words)[Locale] => words[locale];
