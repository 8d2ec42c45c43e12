// Guidelines on SOPs, process maps and electronic government that have been revoked, and what stands in their place.

import { entryText } from './block.js';

/** The ministry that issues them, by any of its names. */
const ministry = /\bpan\b|pan(?:[-\s]?rb)\b|m\.pan|pendayagunaan aparatur/i;

interface Revoked {
  readonly number: string;
  readonly year: string;
  /** The rule in its place. */
  readonly by: string;
}

/** PermenPANRB 35/2012 art. on PER/21/M.PAN/11/2008; PermenPANRB 19/2018 on PermenPANRB 12/2011; PermenPANRB 8/2026 on 59/2020. */
const revoked: readonly Revoked[] = [
  {
    number: '21',
    year: '2008',
    by: 'Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
  },
  {
    number: '12',
    year: '2011',
    by: 'Peraturan Menteri PANRB Nomor 19 Tahun 2018 tentang Penyusunan Peta Proses Bisnis Instansi Pemerintah',
  },
  { number: '59', year: '2020', by: 'Peraturan Menteri PANRB Nomor 8 Tahun 2026' },
];

/** What stands in the place of a rule that an entry cites; `undefined` if it is not known to be revoked, or if the entry says so itself. */
export function revocationOf(entry: string): { readonly by: string } | undefined {
  const text = entryText(entry);
  if (!/^per/i.test(text) || /\b(?:dicabut|mencabut|diganti|revoked|replaced)\b/i.test(text)) return undefined;
  const [, number, year] =
    /\bper\/0*(\d+)\/m\.pan\/\d+\/(\d{4})\b/i.exec(text) ??
    /(?:nomor|no\.?|\s)\s*:?\s*(?:per\/)?0*(\d+)(?:\/m\.pan\/\d+\/| tahun |\/)(\d{4})\b/i.exec(text) ??
    [];
  if (!ministry.test(text.slice(0, 120)) && !/^permenpan/i.test(text)) return undefined;
  return revoked.find((rule) => rule.number === number && rule.year === year);
}
