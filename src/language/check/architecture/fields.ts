// What objects of the architecture, units and goals say of themselves, and where it stands.
import { fold } from '../../model/ids.js';
import type { FieldData, Unit } from '../../model/model.js';
import type { Span } from '../../source/span.js';
import type { Field, FieldItem, Text, Value } from '../../syntax/ast.js';
import { mapsOf } from '../map/maps.js';
import type { Whole } from '../rule.js';

/** Something that has fields in braces. */
export interface Fielded {
  readonly fields: readonly FieldData[];
  readonly origin: Span;
}

/** The values of fields of a key, as texts. */
export function textsIn({ fields }: Fielded, key: string): readonly string[] {
  return fields.flatMap((field) =>
    field.key === key
      ? field.values.flatMap((value) => (value.type === 'text' || value.type === 'ref' ? [value.text] : []))
      : [],
  );
}

/** Does it say something under one of these keys? Keys are patterns for the writer's own words, without case and accents. */
export function says({ fields }: Fielded, keys: RegExp): boolean {
  return fields.some(({ key, values }) => keys.test(fold(key)) && values.some((value) => !isDash(value)));
}

const isDash = (value: FieldData['values'][number]): boolean =>
  value.type === 'text' && /^\s*[-–—]?\s*$/.test(value.text);

/** Could all that it says be read? */
export function isReadable(whole: Whole, { origin }: Fielded): boolean {
  const written = whole.writtenAt(origin.path);
  const node = written?.declaredAt(origin.start);
  return written !== undefined && node !== undefined && !written.damaged(node.start, node.end);
}

/** The text of a field where it is written. */
export function textIn(whole: Whole, { origin }: Fielded, key: string, text: string): Text | undefined {
  const node = whole.writtenAt(origin.path)?.declaredAt(origin.start);
  const items: readonly { readonly kind: string }[] =
    node === undefined ? [] : 'fields' in node ? node.fields : node.body;
  const fields = items.filter((item): item is Field => (item as FieldItem).kind === 'field');
  return fields
    .filter(({ concept }) => concept === key)
    .flatMap(({ values }): readonly Value[] => values)
    .find((value): value is Text => value.kind === 'text' && value.value === text);
}

/** Does the project say anything of its architecture? Where it does not, nothing of it is missing. */
export function hasArchitecture({ model }: Whole): boolean {
  return (
    model.objects.length > 0 ||
    model.units.some(({ fields }) => fields.some(({ key }) => key === 'affair')) ||
    model.processes.some(({ reference }) => reference.some((code) => /^RA[A-Z]\b/i.test(code)))
  );
}

/** The affairs of a unit: its own, or those of the nearest unit around that has some. */
export function affairsOf(
  whole: Whole,
  unit: string | undefined,
): { readonly unit: Unit; readonly names: readonly string[] } | undefined {
  for (const one of mapsOf(whole).unitsFrom(unit)) {
    const names = textsIn(one, 'affair');
    if (names.length > 0) return { unit: one, names };
  }
  return undefined;
}
