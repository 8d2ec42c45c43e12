// What tables call tiers of government and categories of processes.
import type { Process, Tier } from '../language/model/model.js';
import type { Locale } from '../language/source/locale.js';

type Titles = Readonly<Record<Locale, string>>;

const tier: Readonly<Record<Tier, Titles>> = {
  regency: { en: 'Regency', id: 'Kabupaten' },
  secretariat: { en: 'Regional secretariat', id: 'Sekretariat Daerah' },
  agency: { en: 'Regional agency', id: 'Perangkat Daerah' },
  section: { en: 'Section', id: 'Bagian' },
  village: { en: 'Village', id: 'Kelurahan' },
};

const category: Readonly<Record<NonNullable<Process['category']>, Titles>> = {
  core: { en: 'Core', id: 'Inti' },
  support: { en: 'Supporting', id: 'Pendukung' },
  management: { en: 'Management', id: 'Manajerial' },
  other: { en: 'Other', id: 'Lainnya' },
};

/** A tier of government, or a category of processes, in words. */
export function choiceTitle(kind: 'tier', value: Tier, locale: Locale): string;
export function choiceTitle(kind: 'category', value: NonNullable<Process['category']>, locale: Locale): string;
export function choiceTitle(kind: 'tier' | 'category', value: string, locale: Locale): string {
  const titles: Readonly<Record<string, Titles>> = kind === 'tier' ? tier : category;
  return titles[value]?.[locale] ?? value;
}
