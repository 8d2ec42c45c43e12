// Which words of the language stand where; and words of other languages and habits that people write in their place.
import type { Concept } from './keywords.js';

export const statementWords = [
  'start',
  'step',
  'decision',
  'end',
  'wait',
  'parallel',
  'fork',
  'join',
] as const satisfies readonly Concept[];
export const declarationWords = [
  'process',
  'actor',
  'group',
  'unit',
  'import',
  'language',
  'labels',
  'sop',
  'handoff',
  'vision',
  'mission',
  'goal',
  'objective',
  'indicator',
  'service',
  'data',
  'application',
  'scenario',
  'never',
  'branch',
] as const satisfies readonly Concept[];
export const clauseWords = [
  'needs',
  'time',
  'output',
  'note',
  'caption',
  'via',
  'uses',
  'runs',
  'on',
  'yes',
  'no',
  'when',
  'otherwise',
] as const satisfies readonly Concept[];
export const propertyWords = [
  'input',
  'output',
  'code',
  'category',
  'owner',
  'involves',
  'supports',
  'realizes',
  'produces',
  'uses',
  'reference',
  'description',
  'status',
  'standard',
  'trigger',
  'review',
] as const satisfies readonly Concept[];
export const unitWords = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
] as const satisfies readonly Concept[];
export const planWords = ['vision', 'mission', 'goal', 'objective', 'indicator'] as const satisfies readonly Concept[];
const itemWords: readonly Concept[] = ['language', 'labels', 'actor', 'group', 'process', 'handoff'];

/** Where a word stands: each place has words that may begin something there. */
export type Place =
  | 'file'
  | 'process'
  | 'block'
  | 'step'
  | 'parallel'
  | 'unit'
  | 'plan'
  | 'group'
  | 'fields'
  | 'scenario';

/** The words that may begin something at each place. In `fields` any word may. */
export const wordsAt: Readonly<Record<Place, readonly Concept[]>> = {
  file: ['import', ...itemWords, 'unit', ...planWords, 'service', 'data', 'application'],
  process: [...itemWords, 'sop', 'scenario', 'never', ...statementWords, ...propertyWords],
  block: statementWords,
  step: [...clauseWords, 'with'],
  parallel: ['branch'],
  unit: ['unit', 'actor', 'group', 'process', 'handoff', ...planWords],
  plan: planWords,
  group: ['actor'],
  fields: [],
  scenario: [],
};

const clauses = new Set<Concept | undefined>(clauseWords);
const openers = new Set<Concept | undefined>([...statementWords, ...declarationWords]);

/** Does the word begin a clause or an answer of a step? */
export function isClauseWord(word: Concept | undefined): boolean {
  return clauses.has(word);
}

/** Does the word begin a statement or a declaration? */
export function isOpener(word: Concept | undefined): boolean {
  return openers.has(word);
}

const others: readonly Concept[] = ['with', 'from', 'to', 'in', 'next', 'external', 'system', 'working', ...unitWords];
const grammatical = new Set<Concept | undefined>([
  ...statementWords,
  ...declarationWords,
  ...clauseWords,
  ...propertyWords,
  ...others,
]);

/** Is the word known to fields only, so that everywhere else it is a name like any other? */
export function isFieldWord(word: Concept): boolean {
  return !grammatical.has(word);
}

const aliasTable: readonly (readonly [Concept, string])[] = [
  ['actor', 'aktor role peran lane participant pelaku pic'],
  ['step', 'task activity aktivitas kegiatan action aksi tugas tahap tahapan steps langkah-langkah do'],
  ['start', 'begin awal mulainya'],
  ['end', 'finish stop akhir berakhir akhiri'],
  ['decision', 'gateway choice switch pilihan decide putusan'],
  ['wait', 'delay pause menunggu'],
  ['process', 'flow workflow prosedur procedure alur'],
  ['parallel', 'bersamaan serentak concurrent'],
  ['time', 'durasi duration lama takes'],
  ['needs', 'requires requirements require syarat persyaratan need'],
  ['output', 'hasil result outputs luaran'],
  ['note', 'catatan remark remarks comment notes'],
  ['when', 'if case kalau bila apabila'],
  ['otherwise', 'else default lainnya'],
  ['yes', 'iya true'],
  ['no', 'false nggak'],
  ['with', 'bawa membawa'],
  ['via', 'through lewat'],
  ['unit', 'department dinas organisasi'],
  ['import', 'include sertakan'],
  ['caption', 'label judul'],
  ['on', 'timeout ketika'],
];
const aliases = new Map<string, Concept>();
for (const [concept, list] of aliasTable) for (const word of list.split(' ')) aliases.set(word, concept);

/** The word of the language that is meant by a common word of other languages or habits. */
export function aliasOf(written: string): Concept | undefined {
  return aliases.get(written.toLowerCase());
}

const unitAliases = new Map<string, Concept>();
for (const [concept, list] of [
  ['second', 's sec secs dtk'],
  ['minute', 'm min mins mnt'],
  ['hour', 'h hr hrs jm'],
  ['day', 'd hr hri hk'],
  ['week', 'w wk mgg'],
  ['month', 'bln mo'],
  ['year', 'y yr thn th'],
] as const) {
  for (const word of list.split(' ')) if (!unitAliases.has(word)) unitAliases.set(word, concept);
}

/** The unit of time behind a short form such as `min` or `bln`. */
export function unitAlias(written: string): Concept | undefined {
  return unitAliases.get(written.toLowerCase());
}
