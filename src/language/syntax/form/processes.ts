// The properties of a process: where they stand, what they take, and that each is said once.
import type { Process, Property, PropertyKey } from '../ast.js';
import { deletion, type Form, indentBefore, replacement, spanOf, wordAt, writtenOf } from './form.js';
import { reportTwice } from './steps.js';
import { checkValue, type Wanted } from './values.js';

const wantedBy: Readonly<Record<PropertyKey, Wanted>> = {
  input: 'text',
  output: 'text',
  code: 'text',
  category: 'category',
  owner: 'name',
  involves: 'name',
  supports: 'name',
  realizes: 'name',
  produces: 'name',
  uses: 'name',
  reference: 'text',
  description: 'text',
  status: 'status',
  standard: 'duration',
  trigger: 'text',
  review: 'date',
};
const repeatable: ReadonlySet<PropertyKey> = new Set([
  'input',
  'output',
  'involves',
  'supports',
  'realizes',
  'produces',
  'uses',
  'reference',
]);

/** Checks the properties of a process. */
export function checkProcess(form: Form, process: Process): void {
  const seen = new Map<PropertyKey, Property>();
  let begun: Process['body'][number] | undefined;
  for (const item of process.body) {
    if (item.kind === 'property') {
      const first = seen.get(item.key);
      if (first === undefined) seen.set(item.key, item);
      else if (!repeatable.has(item.key)) reportTwice(form, first, item);
      for (const value of item.values) checkValue(form, wordAt(form, item.start), wantedBy[item.key], value);
      if (begun !== undefined) reportLate(form, begun, item);
    } else if (
      item.kind === 'step' ||
      item.kind === 'parallel' ||
      item.kind === 'fork' ||
      item.kind === 'join' ||
      item.kind === 'process'
    ) {
      begun ??= item;
    }
  }
}

function reportLate(form: Form, begun: { readonly start: number }, late: Property): void {
  const indent = indentBefore(form, begun.start);
  const moved = `${writtenOf(form, late)}${indent === undefined ? '  ' : `\n${indent}`}`;
  const edits = [replacement(form, begun.start, begun.start, moved), deletion(form, late)];
  form.report(
    'syntax/late-property',
    spanOf(form, { start: late.start, end: late.keyEnd }),
    { word: wordAt(form, late.start) },
    {
      fixes: [{ role: 'move', edits, safe: true }],
    },
  );
}
