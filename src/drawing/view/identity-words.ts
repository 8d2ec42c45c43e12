// The words that the pages of an SOP print, in English and Indonesian; `labels` in the file renames each of them by its key.
import type { Locale } from '../../language/source/locale.js';

/** Printed words by the language's own key. */
export interface SopWords {
  readonly number: string;
  readonly code: string;
  readonly status: string;
  readonly created: string;
  readonly revised: string;
  readonly effective: string;
  readonly review: string;
  readonly evaluated: string;
  readonly replaces: string;
  readonly approved: string;
  readonly prepared: string;
  readonly checked: string;
  readonly nip: string;
  readonly name: string;
  readonly 'legal-basis': string;
  readonly qualification: string;
  readonly related: string;
  readonly equipment: string;
  readonly warning: string;
  readonly records: string;
  /** Behind a heading whose list goes on from the page before. */
  readonly continued: string;
  /** Before the number of a page. */
  readonly page: string;
  /** Before the number of the page that a connector leads to, or comes from. */
  readonly 'to-page': string;
  readonly 'from-page': string;
}

export const sopWords: Readonly<Record<Locale, SopWords>> = {
  en: {
    number: 'SOP number',
    code: 'Code',
    status: 'Status',
    created: 'Date created',
    revised: 'Date revised',
    effective: 'Effective date',
    review: 'Review due',
    evaluated: 'Last evaluated',
    replaces: 'Replaces',
    approved: 'Approved by',
    prepared: 'Prepared by',
    checked: 'Checked by',
    nip: 'NIP',
    name: 'SOP title',
    'legal-basis': 'Legal basis',
    qualification: 'Qualification of performers',
    related: 'Related procedures',
    equipment: 'Equipment and supplies',
    warning: 'Warning',
    records: 'Records and data',
    continued: '(continued)',
    page: 'Page',
    'to-page': 'to page',
    'from-page': 'from page',
  },
  id: {
    number: 'Nomor SOP',
    code: 'Kode',
    status: 'Status',
    created: 'Tanggal Pembuatan',
    revised: 'Tanggal Revisi',
    effective: 'Tanggal Efektif',
    review: 'Rencana Peninjauan',
    evaluated: 'Evaluasi Terakhir',
    replaces: 'Menggantikan',
    approved: 'Disahkan oleh',
    prepared: 'Disusun oleh',
    checked: 'Diperiksa oleh',
    nip: 'NIP',
    name: 'Nama SOP',
    'legal-basis': 'Dasar Hukum',
    qualification: 'Kualifikasi Pelaksana',
    related: 'Keterkaitan',
    equipment: 'Peralatan/Perlengkapan',
    warning: 'Peringatan',
    records: 'Pencatatan dan Pendataan',
    continued: '(lanjutan)',
    page: 'Halaman',
    'to-page': 'ke hal.',
    'from-page': 'dari hal.',
  },
};
