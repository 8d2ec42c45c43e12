// Values of properties and fields as data: texts, dates, parties, people.
import type { DateNode, Field, FieldItem, Ref, Text, Value } from '../syntax/ast.js';
import { type Concept, conceptOf, valueWords } from '../syntax/keywords.js';
import { defined } from './defined.js';
import { durationOf } from './duration.js';
import { type Linker, textOf } from './link.js';
import type { FieldData, Party, Person, ValueData } from './model.js';
import type { DeclaredKind, Scope } from './symbols.js';

/** A date as `2026-10-12`. */
export function isoDate(date: DateNode): string {
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** A piece of a file as written, blanks made single. */
export function written(node: { readonly start: number; readonly end: number }, scope: Scope): string {
  return scope.file.source.text.slice(node.start, node.end).replace(/\s+/g, ' ').trim();
}

/** A value as a text. */
export function textOfValue(value: Value, scope: Scope): string {
  switch (value.kind) {
    case 'text':
      return value.value;
    case 'ref':
      return textOf(value);
    case 'date':
      return isoDate(value);
    case 'dated':
      return `${isoDate(value.date)} ${value.text.value}`;
    case 'number':
      return value.text;
    case 'duration':
      return written(value, scope);
  }
}

/** Texts that say something. */
export function said(texts: readonly Text[]): string[] {
  return texts.map((text) => text.value).filter((text) => text.trim() !== '');
}

/** The values as texts, empty ones left out. */
export function textsOf(values: readonly Value[], scope: Scope): string[] {
  return values.map((value) => textOfValue(value, scope)).filter((text) => text.trim() !== '');
}

/** Kinds that a party can be, the likeliest first. */
const partyKinds: readonly DeclaredKind[] = ['actor', 'unit', 'process'];

/** Someone or something named: linked if it is a name. */
function partyOf(value: Text | Ref, scope: Scope, linker: Linker, kinds = partyKinds): Party {
  if (value.kind === 'text') return { text: value.value };
  const declaration = linker.link(
    value,
    kinds,
    scope,
    kinds === partyKinds ? 'name/unknown-party' : 'name/unknown-process',
  );
  if (declaration === undefined) return { text: textOf(value) };
  const kind = declaration.kind as 'actor' | 'unit' | 'process';
  return { text: declaration.node.title?.value ?? declaration.name, target: declaration.id, kind };
}

/** Parties among the values of a property or field; dates and numbers become texts. */
export function partiesOf(values: readonly Value[], scope: Scope, linker: Linker, kinds = partyKinds): Party[] {
  return values.map((value) =>
    value.kind === 'text' || value.kind === 'ref'
      ? partyOf(value, scope, linker, kinds)
      : { text: textOfValue(value, scope) },
  );
}

/** The fields that recovery kept. */
export function fieldsOf(items: readonly FieldItem[]): readonly Field[] {
  return items.filter((item): item is Field => item.kind === 'field');
}

/** The key that a field is kept under: the language's own word, or the writer's. */
export function keyOf(field: Field): string {
  return field.concept ?? (field.key.kind === 'text' ? field.key.value : field.key.text);
}

/** A position with the person who holds it, from `head "Kepala Dinas" { name "…" nip "…" }`. */
export function personOf(field: Field, scope: Scope): Person {
  const texts = new Map(
    fieldsOf(field.fields ?? []).map((inner) => [keyOf(inner), textsOf(inner.values, scope).join(', ')]),
  );
  const position = textsOf(field.values, scope).join(', ');
  return defined({ position, name: texts.get('name'), rank: texts.get('rank'), nip: texts.get('nip') });
}

/** What the names in a field of a plan, object or unit mean, by the field's key. Names in other fields are mere words. */
const meant: Partial<
  Record<
    Concept,
    {
      kinds: readonly DeclaredKind[];
      code: 'name/unknown-process' | 'name/unknown-party' | 'name/unknown-object' | 'name/unknown-plan';
    }
  >
> = {
  realizes: { kinds: ['process'], code: 'name/unknown-process' },
  supports: { kinds: ['plan', 'object', 'process'], code: 'name/unknown-plan' },
  uses: { kinds: ['object'], code: 'name/unknown-object' },
  produces: { kinds: ['object'], code: 'name/unknown-object' },
  producer: { kinds: ['unit', 'actor'], code: 'name/unknown-party' },
  steward: { kinds: ['unit', 'actor'], code: 'name/unknown-party' },
  owner: { kinds: ['unit', 'actor'], code: 'name/unknown-party' },
  involves: { kinds: ['unit', 'actor'], code: 'name/unknown-party' },
};

/** Fields as data, the names in them linked where their key says what they mean. */
export function fieldData(fields: readonly FieldItem[], scope: Scope, linker: Linker): FieldData[] {
  return fieldsOf(fields).map((field) => ({
    key: keyOf(field),
    values: field.values.map((value) => valueData(value, field, scope, linker)),
    fields: fieldData(field.fields ?? [], scope, linker),
  }));
}

function valueData(value: Value, field: Field, scope: Scope, linker: Linker): ValueData {
  switch (value.kind) {
    case 'date':
      return { type: 'date', date: isoDate(value) };
    case 'dated':
      return { type: 'date', date: isoDate(value.date), text: value.text.value };
    case 'duration':
      return { type: 'duration', duration: durationOf(value, written(value, scope)) };
    case 'number':
      return Number.isFinite(value.value)
        ? { type: 'number', text: value.text, value: value.value }
        : { type: 'text', text: value.text };
    case 'text':
      return { type: 'text', text: value.value };
    case 'ref': {
      const rule = field.concept === undefined ? undefined : meant[field.concept as Concept];
      const target = rule && linker.link(value, rule.kinds, scope, rule.code);
      return defined({ type: 'ref' as const, text: textOf(value), target: target?.id });
    }
  }
}

type Choice = keyof typeof valueWords;

/** The language's own word for a value that only takes certain words; `undefined` for any other word. */
export function choiceOf<C extends Choice>(
  choice: C,
  word: string,
): (keyof (typeof valueWords)[C] & string) | undefined {
  const wanted = word.normalize('NFC').toLowerCase();
  for (const [own, words] of Object.entries(valueWords[choice])) {
    if ((words as readonly string[]).includes(wanted)) return own as keyof (typeof valueWords)[C] & string;
  }
  return undefined;
}

/** The column that a word names in `columns needs, output, time`. */
export function columnOf(word: string): 'needs' | 'time' | 'output' | undefined {
  const concept = conceptOf(word);
  return concept === 'needs' || concept === 'time' || concept === 'output' ? concept : undefined;
}
