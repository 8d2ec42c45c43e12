// Headings of the tables, in both tongues.
import type { Locale } from '../language/source/locale.js';

const words = {
  en: {
    code: 'Code',
    process: 'Process',
    number: 'No',
    activity: 'Activity',
    supplier: 'Supplier',
    input: 'Input',
    output: 'Output',
    customer: 'Customer',
    from: 'From',
    to: 'To',
    total: 'Total',
    what: 'What is handed over',
    channel: 'Channel',
    step: 'After the step',
    sipoc: 'SIPOC',
    raci: 'Who does what',
    handoffs: 'Handoffs',
  },
  id: {
    code: 'Kode',
    process: 'Proses',
    number: 'No',
    activity: 'Kegiatan',
    supplier: 'Pemasok',
    input: 'Masukan',
    output: 'Keluaran',
    customer: 'Pelanggan',
    from: 'Dari',
    to: 'Kepada',
    total: 'Jumlah',
    what: 'Yang diserahkan',
    channel: 'Sarana',
    step: 'Setelah langkah',
    sipoc: 'SIPOC',
    raci: 'Pembagian peran',
    handoffs: 'Serah terima',
  },
} as const;

/** A heading by its key. */
export type Heading = keyof (typeof words)['en'];

/** The headings of a tongue. */
export const headings = (locale: Locale): Readonly<Record<Heading, string>> => words[locale];
