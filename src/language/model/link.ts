// From a name to what it means: outwards through the scopes, then the imported files, then by the end of its path.
import type { Code } from '../diagnostic/catalog.js';
import type { Report } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import type { Span } from '../source/span.js';
import type { Name, Ref } from '../syntax/ast.js';
import { conceptOf } from '../syntax/keywords.js';
import type { Reference } from './model.js';
import type { Declaration, DeclaredKind, Scope, Symbols } from './symbols.js';

/** Suggestions that are looked for in one project, at most: with more slips than that nobody reads them. */
const SUGGESTIONS = 100;

export interface Linker {
  readonly symbols: Symbols;
  readonly report: Report;
  readonly references: readonly Reference[];
  /** Notes that a name is used there. */
  readonly note: (span: Span, kind: Reference['kind'], target: string) => void;
  /** Where the name of this thing is used, as far as it is noted. */
  readonly usesOf: (kind: Reference['kind'], target: string) => readonly Span[];
  /**
   * What a reference means: the first of `kinds` that it fits. A name that fits nothing is reported as `unknown`, unless an import
   * could not be read and the name may stand there; one that fits several is reported, and the first is taken.
   */
  readonly link: (
    ref: Ref,
    kinds: readonly DeclaredKind[],
    scope: Scope,
    unknown: UnknownCode | undefined,
  ) => Declaration | undefined;
  /** Names of a kind that could be used here, the nearest scopes first. */
  readonly namesHere: (kinds: readonly DeclaredKind[], scope: Scope) => Iterable<string>;
  /** The candidate that was probably meant; empty if none is near, or when too many slips were looked at already. */
  readonly suggest: (name: string, candidates: Iterable<string>) => string;
  /** Is it still worth the time to look for mends, after so many slips? */
  readonly helps: () => boolean;
}

export type UnknownCode = Extract<
  Code,
  | 'name/unknown-actor'
  | 'name/unknown-process'
  | 'name/unknown-unit'
  | 'name/unknown-plan'
  | 'name/unknown-object'
  | 'name/unknown-party'
>;

/** A linker over the symbols of a project. */
export function createLinker(symbols: Symbols, report: Report): Linker {
  const references: Reference[] = [];
  const uses = new Map<string, Span[]>();
  const byName = indexByName(symbols);
  let suggestions = 0;

  const search = (ref: Ref, kinds: readonly DeclaredKind[], scope: Scope): readonly Declaration[] => {
    for (const kind of kinds) {
      const found = candidates(ref.names, kind, scope, symbols, byName);
      if (found.length > 0) return found;
    }
    return [];
  };
  const note: Linker['note'] = (span, kind, target) => {
    references.push({ span, kind, target });
    const list = uses.get(`${kind} ${target}`);
    if (list === undefined) uses.set(`${kind} ${target}`, [span]);
    else list.push(span);
  };
  const noteAll = (ref: Ref, declaration: Declaration, path: string): void => {
    let owner: Declaration | undefined = declaration;
    for (let i = ref.names.length - 1; i >= 0 && owner !== undefined; i--) {
      note(spanOf(ref.names[i] as Name, path), owner.kind, owner.id);
      owner = owner.scope.owner;
    }
  };
  const suggest: Linker['suggest'] = (name, candidates) =>
    ++suggestions > SUGGESTIONS ? '' : (nearest(name, candidates) ?? '');
  const link: Linker['link'] = (ref, kinds, scope, unknown) => {
    const path = scope.file.source.path;
    const found = search(ref, kinds, scope);
    const first = found[0];
    const span = spanOf(ref, path);
    if (first === undefined) {
      const name = textOf(ref);
      if (unknown !== undefined && !symbols.incomplete.has(path)) {
        reportUnknown(unknown, span, name, suggest(name, namesHere(kinds, scope, symbols)), scope, report);
      }
      return undefined;
    }
    if (found.length > 1) reportAmbiguous(span, textOf(ref), found, scope, report);
    noteAll(ref, first, path);
    return first;
  };
  return {
    symbols,
    report,
    references,
    note,
    usesOf: (kind, target) => uses.get(`${kind} ${target}`) ?? [],
    link,
    namesHere: (kinds, scope) => namesHere(kinds, scope, symbols),
    suggest,
    helps: () => suggestions <= SUGGESTIONS,
  };
}

/** A name as it may be written anywhere: in backticks if it is a word of the language. */
export function writeName(name: string): string {
  return name
    .split('.')
    .map((part) => (conceptOf(part) === undefined ? part : `\`${part}\``))
    .join('.');
}

/** A reference as written, without blanks and backticks. */
export function textOf(ref: Ref): string {
  return ref.names.map((name) => name.text).join('.');
}

export function spanOf(node: { readonly start: number; readonly end: number }, path: string): Span {
  return { path, start: node.start, end: node.end };
}

/** The process that a scope belongs to, if any. */
export function processAround(scope: Scope): Declaration | undefined {
  let at: Scope | undefined = scope;
  while (at !== undefined && at.kind !== 'process') at = at.parent;
  return at?.owner;
}

type NameIndex = ReadonlyMap<string, readonly Declaration[]>;

const key = (path: string, kind: DeclaredKind, name: string): string => `${path}\n${kind}\n${name}`;

function indexByName(symbols: Symbols): NameIndex {
  const index = new Map<string, Declaration[]>();
  for (const declaration of symbols.declarations) {
    if (declaration.name === '') continue;
    const place = key(declaration.nameSpan.path, declaration.kind, declaration.name);
    const list = index.get(place);
    if (list === undefined) index.set(place, [declaration]);
    else list.push(declaration);
  }
  return index;
}

/** All that a reference can mean at the nearest place where it means anything. */
function candidates(
  names: readonly Name[],
  kind: DeclaredKind,
  scope: Scope,
  symbols: Symbols,
  byName: NameIndex,
): readonly Declaration[] {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = descend(names, kind, at);
    if (found !== undefined) return [found];
  }
  const imported = symbols.imports.get(scope.file.source.path) ?? [];
  const outermost = imported.flatMap((file) => descend(names, kind, file) ?? []);
  if (outermost.length > 0) return outermost;
  return byEndOfPath(names, kind, [scope.file.source.path, ...imported.map((file) => file.file.source.path)], byName);
}

/** Follows a dotted reference from a scope down through units and processes. */
function descend(names: readonly Name[], kind: DeclaredKind, scope: Scope): Declaration | undefined {
  let at = scope;
  for (const name of names.slice(0, -1)) {
    const inner: Scope | undefined = (at.names.unit.get(name.text) ?? at.names.process.get(name.text))?.inner;
    if (inner === undefined) return undefined;
    at = inner;
  }
  return at.names[kind].get(names[names.length - 1]?.text ?? '');
}

/**
 * Names that stand in a unit may be used alone wherever only one fits, as everything outside processes is shared; what stands in a
 * process is reached with a dot.
 */
function byEndOfPath(
  names: readonly Name[],
  kind: DeclaredKind,
  paths: readonly string[],
  byName: NameIndex,
): readonly Declaration[] {
  const last = names[names.length - 1]?.text ?? '';
  const written = names.map((name) => name.text).join('.');
  const found: Declaration[] = [];
  for (const path of paths) {
    for (const declaration of byName.get(key(path, kind, last)) ?? []) {
      const fits =
        names.length === 1
          ? processAround(declaration.scope) === undefined
          : `.${declaration.path}`.endsWith(`.${written}`);
      if (fits) found.push(declaration);
      if (found.length > 8) return found;
    }
  }
  return found;
}

/** Names that could be written here, the nearest scopes first. */
function* namesHere(kinds: readonly DeclaredKind[], scope: Scope, symbols: Symbols): Generator<string> {
  for (const kind of kinds) {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) yield* at.names[kind].keys();
    const files = [scope.file.source.path];
    for (const file of symbols.imports.get(files[0] as string) ?? []) {
      yield* file.names[kind].keys();
      files.push(file.file.source.path);
    }
    for (const declaration of symbols.declarations) {
      if (declaration.kind !== kind || declaration.scope.kind === 'file') continue;
      if (files.includes(declaration.nameSpan.path))
        yield processAround(declaration.scope) === undefined ? declaration.name : declaration.path;
    }
  }
}

function reportUnknown(code: UnknownCode, span: Span, name: string, near: string, scope: Scope, report: Report): void {
  const process = processAround(scope)?.id;
  const fixes = near === '' ? [] : [{ role: 'replace', edits: [{ ...span, text: writeName(near) }], safe: false }];
  report(code, span, { name, near }, { fixes, ...(process === undefined ? {} : { process }) });
}

function reportAmbiguous(span: Span, name: string, found: readonly Declaration[], scope: Scope, report: Report): void {
  const process = processAround(scope)?.id;
  const paths = [...new Set(found.map((declaration) => declaration.path))];
  const fixes = paths
    .filter((path) => path !== name)
    .slice(0, 3)
    .map((path) => ({ role: 'qualify', args: { path }, edits: [{ ...span, text: writeName(path) }], safe: false }));
  const labels = found.slice(0, 4).map((declaration) => ({ role: 'candidate' as const, span: declaration.nameSpan }));
  report(
    'name/ambiguous',
    span,
    { name, first: found[0]?.path ?? '', second: found[1]?.path ?? '' },
    { labels, fixes, ...(process === undefined ? {} : { process }) },
  );
}
