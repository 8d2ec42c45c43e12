// Fields in braces: which words each kind of block knows, and what stands behind them.
import { nearest } from '../../diagnostic/nearest.js';
import type { Field, FieldItem } from '../ast.js';
import { type Concept, concepts, words } from '../keywords.js';
import { type Form, replacement, spanOf, wordAt } from './form.js';
import { reportTwice } from './steps.js';
import { checkValue, type Wanted } from './values.js';

type Keys = ReadonlyMap<Concept, Wanted>;
const keys = (table: Partial<Record<Concept, Wanted>>): Keys => new Map(Object.entries(table) as [Concept, Wanted][]);

const person = keys({ name: 'text', rank: 'text', nip: 'text' });
const sop = keys({
  number: 'text',
  status: 'status',
  created: 'date',
  revised: 'date',
  effective: 'date',
  organization: 'text',
  logo: 'text',
  approved: 'text',
  prepared: 'text',
  checked: 'text',
  replaces: 'text',
  'legal-basis': 'text',
  qualification: 'text',
  related: 'nameOrText',
  equipment: 'text',
  warning: 'text',
  records: 'text',
  review: 'date',
  evaluated: 'date',
  code: 'text',
  paper: 'paper',
  orientation: 'orientation',
});
const unit = keys({
  tier: 'tier',
  code: 'text',
  affair: 'nameOrText',
  head: 'text',
  realizes: 'name',
  description: 'text',
  reference: 'text',
  logo: 'text',
  supports: 'name',
});
const plan = keys({
  measure: 'text',
  target: 'number',
  actual: 'number',
  period: 'number',
  code: 'text',
  description: 'text',
  owner: 'nameOrText',
  reference: 'text',
});
const object = keys({
  reference: 'text',
  realizes: 'name',
  supports: 'name',
  uses: 'name',
  produces: 'name',
  producer: 'nameOrText',
  steward: 'nameOrText',
  owner: 'nameOrText',
  description: 'text',
  code: 'text',
  status: 'nameOrText',
  standard: 'duration',
  affair: 'nameOrText',
  period: 'number',
});
const labels: Keys = new Map(concepts.map((concept) => [concept, concept === 'columns' ? 'name' : 'text']));
const none: Keys = new Map();
const byBlock = { sop, unit, plan, object, labels, person };
const people: ReadonlySet<string | undefined> = new Set(['approved', 'prepared', 'checked', 'head']);
const repeatable: ReadonlySet<string> = new Set(['revised', 'evaluated', 'realizes', 'supports', 'uses', 'produces']);

/** Checks the fields of a block; `word` is how the block is called in the file. */
export function checkFields(form: Form, block: keyof typeof byBlock, word: string, fields: readonly FieldItem[]): void {
  checkAgainst(form, byBlock[block], word, fields);
}

function checkAgainst(form: Form, known: Keys, block: string, fields: readonly FieldItem[]): void {
  const seen = new Map<string, Field>();
  for (const field of fields) {
    if (field.kind !== 'field') continue;
    const key = field.key.kind === 'text' ? `"${field.key.value}` : (field.concept ?? field.key.text);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, field);
    else if (!repeatable.has(key)) reportTwice(form, first, field);
    const word = field.key.kind === 'text' ? field.key.value : wordAt(form, field.start);
    if (field.key.kind === 'name') {
      const wanted = known.get(field.concept as Concept);
      if (wanted === undefined) reportUnknown(form, known, block, field);
      else for (const value of field.values) checkValue(form, word, wanted, value);
    }
    if (field.fields !== undefined && (field.key.kind === 'text' || known.has(field.concept as Concept))) {
      checkAgainst(form, people.has(field.concept) ? person : none, word, field.fields);
    }
  }
}

function reportUnknown(form: Form, known: Keys, block: string, field: Field): void {
  const { key } = field;
  const written = key.kind === 'name' ? key.text : key.value;
  const candidates = [...known.keys()].flatMap((concept) => [...words(concept, 'en'), ...words(concept, 'id')]);
  const near = nearest(written.toLowerCase(), candidates);
  const own = [replacement(form, key.start, key.end, `"${written}":`)];
  const fixes =
    near === undefined
      ? [{ role: 'own', edits: own }]
      : [
          { role: 'replace', edits: [replacement(form, key.start, key.end, near)], safe: true },
          { role: 'own', edits: own },
        ];
  form.report('syntax/unknown-field', spanOf(form, key), { word: written, block, suggestion: near ?? '' }, { fixes });
}
