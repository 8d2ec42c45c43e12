// Words for categories, tiers and the parts of a process, as messages say them.

/** Bands of a process map. */
export const bandWords = {
  en: {
    core: 'a core process',
    support: 'a supporting process',
    management: 'a management process',
    other: 'another process',
  },
  id: { core: 'proses inti', support: 'proses pendukung', management: 'proses manajerial', other: 'proses lainnya' },
} as const;

/** Tiers that have maps of their own. */
export const tierWords = {
  en: { regency: 'regency', secretariat: 'regional secretariat', agency: 'agency' },
  id: { regency: 'kabupaten', secretariat: 'sekretariat daerah', agency: 'perangkat daerah' },
} as const;

const partWords: Readonly<Record<'en' | 'id', Readonly<Record<string, string>>>> = {
  en: {
    input: 'an input',
    supplier: 'a supplier',
    output: 'an output',
    customer: 'a customer',
    description: 'a description',
    process: 'the process it realises',
    target: 'a target',
    method: 'the way it is given',
    unit: 'the unit that gives it',
    producer: 'a producer',
    steward: 'a steward',
    service: 'the service it supports',
    measure: 'a unit of measure',
    owner: 'somebody who answers for it',
  },
  id: {
    input: 'masukan',
    supplier: 'pemasok',
    output: 'keluaran',
    customer: 'pelanggan',
    description: 'uraian',
    process: 'proses yang diwujudkan',
    target: 'target',
    method: 'metode layanan',
    unit: 'unit pelaksana',
    producer: 'produsen data',
    steward: 'walidata',
    service: 'layanan yang didukung',
    measure: 'satuan',
    owner: 'penanggung jawab',
  },
};

/** `an input, a supplier and a customer`. */
export function parts(words: string, locale: 'en' | 'id'): string {
  const said = words.split(' ').map((word) => partWords[locale][word] ?? word);
  const last = said.pop() ?? '';
  if (said.length === 0) return last;
  const and = locale === 'en' ? ' and ' : said.length > 1 ? ', dan ' : ' dan ';
  return `${said.join(', ')}${and}${last}`;
}
