// What a process takes over from its surroundings: language, printed words, columns, the unit that owns it.
import type { Locale } from '../source/locale.js';
import type * as ast from '../syntax/ast.js';
import { tongueOf } from '../syntax/tongue.js';
import type { Linker } from './link.js';
import type { ProjectFile } from './project.js';
import type { Scope } from './symbols.js';
import { columnOf, fieldsOf, textsOf } from './values.js';

export interface Inherited {
  readonly language: Locale;
  readonly labels: Readonly<Record<string, string>>;
  readonly columns: readonly ('needs' | 'time' | 'output')[] | undefined;
  /** Id of the unit around. */
  readonly unit: string | undefined;
}

/** What holds inside each scope; scopes must be asked for from the outside in. */
export function createInheritance(linker: Linker): (scope: Scope) => Inherited {
  const known = new Map<Scope, Inherited>();
  return function inherit(scope: Scope): Inherited {
    const found = known.get(scope);
    if (found !== undefined) return found;
    const outer = scope.parent === undefined ? outermost(scope.file) : inherit(scope.parent);
    const inherited = inside(scope, outer, linker);
    known.set(scope, inherited);
    return inherited;
  };
}

function outermost(file: ProjectFile): Inherited {
  return { language: tongueOf(file.source.text) ?? 'en', labels: {}, columns: undefined, unit: undefined };
}

function inside(scope: Scope, outer: Inherited, linker: Linker): Inherited {
  const { owner } = scope;
  if (owner?.kind === 'unit') return { ...outer, unit: owner.id };
  const items: readonly { readonly kind: string }[] =
    owner?.kind === 'process' ? owner.node.body : scope.file.ast.items;
  const language = items.find((item): item is ast.LanguageNode => item.kind === 'language');
  const labels = items
    .filter((item): item is ast.Labels => item.kind === 'labels')
    .flatMap((item) => fieldsOf(item.fields));
  return {
    ...outer,
    language: languageOf(language, scope, linker) ?? outer.language,
    labels: labels.length === 0 ? outer.labels : { ...outer.labels, ...labelsOf(labels, scope) },
    columns: columnsOf(labels, scope, linker) ?? outer.columns,
  };
}

function languageOf(node: ast.LanguageNode | undefined, _scope: Scope, _linker: Linker): Locale | undefined {
  const written = node?.name?.text;
  if (node?.name === undefined || written === undefined || written === '') return undefined;
  const name = written.toLowerCase();
  if (name === 'en' || name === 'id') return name;
  return undefined;
}

function labelsOf(fields: readonly ast.Field[], scope: Scope): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const field of fields) {
    const text = textsOf(field.values, scope)[0];
    if (field.concept !== undefined && field.concept !== 'columns' && text !== undefined) labels[field.concept] = text;
  }
  return labels;
}

/** The columns in the order asked for; those that are not named follow in their usual order. */
function columnsOf(fields: readonly ast.Field[], scope: Scope, _linker: Linker): Inherited['columns'] {
  const field = fields.find((candidate) => candidate.concept === 'columns');
  if (field === undefined) return undefined;
  const columns = new Set<'needs' | 'time' | 'output'>();
  for (const value of field.values) {
    const word = textsOf([value], scope)[0] ?? '';
    const column = columnOf(word);
    if (column !== undefined) columns.add(column);
  }
  return [...new Set([...columns, 'needs', 'time', 'output'] as const)];
}
