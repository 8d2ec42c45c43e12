// Names that clash: two of one name, two that look the same, an inner one that hides an outer one.
import type { TextEdit } from '../source/edit.js';
import type { Span } from '../source/span.js';
import type { Draft } from './draft.js';
import { createIds, fold } from './ids.js';
import { type Linker, processAround, spanOf } from './link.js';
import { type Declaration, type DeclaredKind, isFirst, type Scope } from './symbols.js';

/** A name that is given to something. */
interface Given {
  readonly name: string;
  readonly span: Span;
  readonly kind: DeclaredKind | 'step';
  readonly target: string;
  /** All that is written of it. */
  readonly whole: { readonly start: number; readonly end: number } | undefined;
}

/** Reports steps, forks, joins and blocks of one process whose names are the same or look so. */
export function checkSteps(
  drafts: readonly Draft[],
  byName: ReadonlyMap<string, Draft>,
  scope: Scope,
  linker: Linker,
): void {
  const path = scope.file.source.path;
  const given: Given[] = [];
  for (const draft of drafts) {
    const node = draft.statement?.name;
    if (node === undefined || draft.name === undefined) continue;
    const { statement } = draft;
    given.push({ name: draft.name, span: spanOf(node, path), kind: 'step', target: draft.id, whole: statement });
  }
  checkNames(given, linker, scope, (entry) => byName.get(entry.name)?.id === entry.target);
}

/** Reports the same of everything that is declared, and names that hide others. */
export function checkDeclarations(linker: Linker): void {
  for (const scope of linker.symbols.scopes) {
    const byKind = new Map<DeclaredKind, Declaration[]>();
    for (const declaration of scope.declared) {
      if (declaration.name === '') continue;
      const list = byKind.get(declaration.kind);
      if (list === undefined) byKind.set(declaration.kind, [declaration]);
      else list.push(declaration);
      if (isFirst(declaration)) checkHidden(declaration, linker);
    }
    for (const list of byKind.values()) {
      const first = new Set(list.filter(isFirst).map((declaration) => declaration.nameSpan));
      const given = list.map(({ name, nameSpan, kind, id, node }) => ({
        name,
        span: nameSpan,
        kind,
        target: id,
        whole: node,
      }));
      checkNames(given, linker, scope, (entry) => first.has(entry.span));
    }
  }
}

function checkNames(given: readonly Given[], linker: Linker, scope: Scope, leads: (entry: Given) => boolean): void {
  const taken = new Map<string, Given>();
  const alike = new Map<string, Given>();
  const names = createIds();
  for (const entry of given) if (!names.has(entry.name)) names.claim(entry.name);
  const claim = names.claim;
  for (const entry of given) {
    const first = taken.get(entry.name);
    const twin = alike.get(fold(entry.name));
    if (first !== undefined && !leads(entry)) reportDouble(entry, first, claim(entry.name), scope, linker);
    else if (twin !== undefined) reportAlike(entry, twin, claim(entry.name), scope, linker);
    if (first === undefined) taken.set(entry.name, entry);
    if (twin === undefined) alike.set(fold(entry.name), entry);
  }
}

/** The name with the lowest number from 2 that nothing else has. */
function freeName(name: string, names: { readonly has: (name: string) => boolean }): string {
  let number = 2;
  while (names.has(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

function reportDouble(entry: Given, first: Given, free: string, scope: Scope, linker: Linker): void {
  const twin = twinOf(entry, first, scope);
  const details = {
    labels: [{ role: 'first' as const, span: first.span }],
    fixes: [
      ...(twin === undefined ? [] : [{ role: 'delete', edits: [twin] }]),
      { role: 'rename', args: { free }, edits: [{ ...entry.span, text: free }] },
    ],
    ...inProcess(scope),
  };
  const { name, kind } = entry;
  if (kind === 'step') linker.report('name/duplicate-step', entry.span, { name }, details);
  else linker.report('name/duplicate-declaration', entry.span, { name, kind }, details);
}

/** Deletes a line that only says again what the first one says, or of which the first one is the mere beginning. */
function twinOf(entry: Given, first: Given, scope: Scope): TextEdit | undefined {
  const { text, path } = scope.file.source;
  if (entry.whole === undefined || first.whole === undefined || entry.span.path !== first.span.path) return undefined;
  const [said, before] = [entry.whole, first.whole].map(({ start, end }) => text.slice(start, end));
  if (said === undefined || before === undefined) return undefined;
  const useless = said === before ? entry.whole : said.startsWith(`${before}\n`) ? first.whole : undefined;
  if (useless === undefined) return undefined;
  const start = text.lastIndexOf('\n', useless.start - 1) + 1;
  const close = text.indexOf('\n', useless.end);
  const end = close < 0 ? text.length : close + 1;
  const alone = /^\s*$/.test(text.slice(start, useless.start)) && /^\s*$/.test(text.slice(useless.end, end));
  return alone ? { path, start, end, text: '' } : undefined;
}

/** The mend renames the later one wherever it is used. */
function reportAlike(entry: Given, twin: Given, free: string, scope: Scope, linker: Linker): void {
  const edits = [entry.span, ...linker.usesOf(entry.kind, entry.target)].map((span) => ({ ...span, text: free }));
  linker.report(
    'name/look-alike',
    entry.span,
    { name: entry.name, other: twin.name },
    {
      labels: [{ role: 'other', span: twin.span }],
      fixes: [{ role: 'rename', args: { free }, edits }],
      ...inProcess(scope),
    },
  );
}

function inProcess(scope: Scope): { readonly process?: string } {
  const process = processAround(scope)?.id;
  return process === undefined ? {} : { process };
}

function checkHidden(declaration: Declaration, linker: Linker): void {
  const { scope, name, kind, nameSpan, id } = declaration;
  const outer = outerOf(scope, name, kind, linker);
  if (outer === undefined) return;
  const free = freeName(name, {
    has: (other) => scope.names[kind].has(other) || outerOf(scope, other, kind, linker) !== undefined,
  });
  const edits = [nameSpan, ...linker.usesOf(kind, id)].map((span) => ({ ...span, text: free }));
  linker.report(
    'name/hides-outer',
    nameSpan,
    { name, kind },
    {
      labels: [{ role: 'outer', span: outer.nameSpan }],
      fixes: [{ role: 'rename', args: { free }, edits }],
      ...inProcess(scope),
    },
  );
}

function outerOf(scope: Scope, name: string, kind: DeclaredKind, { symbols }: Linker): Declaration | undefined {
  for (let at = scope.parent; at !== undefined; at = at.parent) {
    const found = at.names[kind].get(name);
    if (found !== undefined) return found;
  }
  for (const file of symbols.imports.get(scope.file.source.path) ?? []) {
    const found = file.names[kind].get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
