// The SOP's identity: the fields of its `sop` block, each in its place; what has none is kept as a further row.
import type { Field, Sop, Value } from '../syntax/ast.js';
import type { Concept } from '../syntax/keywords.js';
import { defined } from './defined.js';
import { type Linker, spanOf } from './link.js';
import type { SopIdentity } from './model.js';
import type { Scope } from './symbols.js';
import { choiceOf, fieldsOf, isoDate, keyOf, partiesOf, personOf, textOfValue, textsOf } from './values.js';

/** The identity that a `sop` block states; names in `related` are processes, seen from `scope`. */
export function identityOf(sop: Sop, scope: Scope, linker: Linker): SopIdentity {
  const fields = fieldsOf(sop.fields);
  const own = (key: string): readonly Field[] => fields.filter((field) => field.concept === key);
  const texts = (key: string): string[] => own(key).flatMap((field) => textsOf(field.values, scope));
  const text = (key: string): string | undefined => texts(key)[0];
  const dated = (key: string) => own(key).flatMap((field) => field.values.map((value) => datedText(value, scope)));
  const person = (key: string) =>
    own(key)
      .slice(0, 1)
      .map((field) => personOf(field, scope))[0];
  const choice = <C extends 'status' | 'paper' | 'orientation'>(key: C) => {
    const word = text(key);
    return word === undefined ? undefined : choiceOf(key, word);
  };
  return defined({
    number: text('number'),
    code: text('code'),
    status: choice('status') ?? text('status'),
    created: text('created'),
    revised: dated('revised'),
    effective: text('effective'),
    organization: texts('organization'),
    logo: text('logo'),
    approved: person('approved'),
    prepared: person('prepared'),
    checked: person('checked'),
    replaces: texts('replaces'),
    legalBasis: texts('legal-basis'),
    qualification: texts('qualification'),
    related: own('related').flatMap((field) => partiesOf(field.values, scope, linker, ['process'])),
    equipment: texts('equipment'),
    warning: texts('warning'),
    records: texts('records'),
    review: text('review'),
    evaluated: dated('evaluated'),
    paper: choice('paper'),
    orientation: choice('orientation'),
    extra: fields
      .filter((field) => field.concept === undefined || !identityKeys.has(field.concept))
      .map((field) => ({ key: keyOf(field), value: textsOf(field.values, scope).join(', ') })),
    origin: spanOf(sop, scope.file.source.path),
  });
}

/** The fields that an identity has a place for, in the order of the form. */
export const identityFields = [
  'number',
  'code',
  'status',
  'created',
  'revised',
  'effective',
  'organization',
  'logo',
  'approved',
  'prepared',
  'checked',
  'replaces',
  'legal-basis',
  'qualification',
  'related',
  'equipment',
  'warning',
  'records',
  'review',
  'evaluated',
  'paper',
  'orientation',
] as const satisfies readonly Concept[];

const identityKeys: ReadonlySet<string> = new Set(identityFields);

function datedText(value: Value, scope: Scope): { readonly date: string; readonly text?: string } {
  if (value.kind === 'dated') return { date: isoDate(value.date), text: value.text.value };
  return { date: textOfValue(value, scope) };
}
