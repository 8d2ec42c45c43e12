// What is declared where: a tree of scopes (file, unit, process), each with one name space for each kind of declaration.
import type { Span } from '../source/span.js';
import type * as ast from '../syntax/ast.js';
import { createIds, type Ids, slug } from './ids.js';
import { importPath } from './import-path.js';
import type { Project, ProjectFile } from './project.js';

export type DeclaredKind = 'actor' | 'process' | 'unit' | 'plan' | 'object';

interface DeclarationOf<K extends DeclaredKind, N> {
  readonly kind: K;
  readonly node: N;
  /** Empty for a plan without a name. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Names of the units and processes around it and its own, joined by dots. */
  readonly path: string;
  readonly scope: Scope;
  /** Rank among all declarations, in the order of reading. */
  readonly order: number;
  /** Unique in its kind: the path, or for an actor its name where that is enough. */
  id: string;
  /** What it holds (units and processes). */
  inner?: Scope;
  /** Id of the plan that a plan is nested in. */
  parent?: Declaration;
  /** Id of the group that an actor stands in. */
  group?: string;
}
export type Declaration =
  | DeclarationOf<'actor', ast.Actor>
  | DeclarationOf<'process', ast.Process>
  | DeclarationOf<'unit', ast.Unit>
  | DeclarationOf<'plan', ast.Plan>
  | DeclarationOf<'object', ast.ObjectNode>;

export interface Scope {
  readonly kind: 'file' | 'unit' | 'process';
  readonly file: ProjectFile;
  readonly parent: Scope | undefined;
  /** The unit or process that it belongs to. */
  readonly owner: Declaration | undefined;
  readonly path: string;
  readonly names: Readonly<Record<DeclaredKind, Map<string, Declaration>>>;
  /** Everything declared right here, in written order, doubles included. */
  readonly declared: Declaration[];
}

/** A group as declared, with its actors. */
export interface GroupDeclaration {
  readonly id: string;
  readonly node: ast.Group;
  readonly scope: Scope;
  readonly actors: readonly Declaration[];
}

export interface Symbols {
  /** The outermost scope of each file, by path. */
  readonly files: ReadonlyMap<string, Scope>;
  /** The outermost scopes of the files that a file imports. */
  readonly imports: ReadonlyMap<string, readonly Scope[]>;
  /** Files some of whose imports could not be read: names may be missing there through no fault of the writer's. */
  readonly incomplete: ReadonlySet<string>;
  readonly scopes: readonly Scope[];
  readonly declarations: readonly Declaration[];
  readonly groups: readonly GroupDeclaration[];
  readonly handoffs: readonly { readonly node: ast.Handoff; readonly scope: Scope }[];
}

/** Everything that a project declares. */
export function collectSymbols(project: Project): Symbols {
  const files = new Map<string, Scope>();
  const lists: Lists = { scopes: [], declarations: [], groups: [], handoffs: [], ids: new Map() };
  for (const [path, file] of Object.entries(project.files)) {
    const scope = createScope('file', file, undefined, undefined, '');
    files.set(path, scope);
    lists.scopes.push(scope);
    for (const item of file.ast.items) collect(item, scope, lists);
  }
  nameActors(lists.declarations);
  const { scopes, declarations, groups, handoffs } = lists;
  return { files, scopes, declarations, groups, handoffs, ...importsOf(project, files) };
}

interface Lists {
  readonly scopes: Scope[];
  readonly declarations: Declaration[];
  readonly groups: GroupDeclaration[];
  readonly handoffs: { readonly node: ast.Handoff; readonly scope: Scope }[];
  readonly ids: Map<string, Ids>;
}

function createScope(
  kind: Scope['kind'],
  file: ProjectFile,
  parent: Scope | undefined,
  owner: Declaration | undefined,
  path: string,
): Scope {
  const names = { actor: new Map(), process: new Map(), unit: new Map(), plan: new Map(), object: new Map() };
  return { kind, file, parent, owner, path, names, declared: [] };
}

type Declaring = ast.FileNode['items'][number] | ast.Unit['body'][number] | ast.Process['body'][number];

function collect(item: Declaring, scope: Scope, lists: Lists): void {
  switch (item.kind) {
    case 'actor':
    case 'object':
      declare(item, scope, lists);
      break;
    case 'group':
      collectGroup(item, scope, lists);
      break;
    case 'process':
    case 'unit': {
      const owner = declare(item, scope, lists);
      const inner = createScope(item.kind, scope.file, scope, owner, owner.path);
      owner.inner = inner;
      lists.scopes.push(inner);
      for (const part of item.body) collect(part, inner, lists);
      break;
    }
    case 'plan':
      collectPlan(item, undefined, scope, lists);
      break;
    case 'handoff':
      lists.handoffs.push({ node: item, scope });
      break;
    default:
  }
}

function collectGroup(node: ast.Group, scope: Scope, lists: Lists): void {
  const local = node.name?.text || slug(node.title?.value ?? '') || 'group';
  const id = idsOf('group', lists).claim(below(scope.path, local));
  const actors: Declaration[] = [];
  for (const actor of node.actors) {
    if (actor.kind !== 'actor') continue;
    const declaration = declare(actor, scope, lists);
    declaration.group = id;
    actors.push(declaration);
  }
  lists.groups.push({ id, node, scope, actors });
}

/** Plans nest, but their names do not: any named one can be referred to by its name alone. */
function collectPlan(node: ast.Plan, parent: Declaration | undefined, scope: Scope, lists: Lists): void {
  const declaration = declare(node, scope, lists);
  if (parent !== undefined) declaration.parent = parent;
  for (const part of node.body) if (part.kind === 'plan') collectPlan(part, declaration, scope, lists);
}

function declare(
  node: ast.Actor | ast.Process | ast.Unit | ast.Plan | ast.ObjectNode,
  scope: Scope,
  lists: Lists,
): Declaration {
  const name = node.name?.text ?? '';
  const local = name || slug(node.title?.value ?? '') || node.kind;
  const path = below(scope.path, local);
  const id = node.kind === 'actor' ? path : idsOf(node.kind, lists).claim(path);
  const place = node.name ?? node;
  const nameSpan = { path: scope.file.source.path, start: place.start, end: place.end };
  const declaration = {
    kind: node.kind,
    node,
    name,
    nameSpan,
    path,
    scope,
    order: lists.declarations.length,
    id,
  } as Declaration;
  lists.declarations.push(declaration);
  scope.declared.push(declaration);
  const names = scope.names[node.kind];
  if (name !== '' && !names.has(name)) names.set(name, declaration);
  return declaration;
}

function idsOf(kind: string, lists: Lists): Ids {
  const ids = lists.ids.get(kind) ?? createIds();
  lists.ids.set(kind, ids);
  return ids;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Is it the first of its name and kind in its scope? The others are reported, and unused. */
export function isFirst(declaration: Declaration): boolean {
  return declaration.name !== '' && declaration.scope.names[declaration.kind].get(declaration.name) === declaration;
}

/** An actor's id is its name where no other actor has that name, else its path; the outermost come first, whose path is their name. */
function nameActors(declarations: readonly Declaration[]): void {
  const actors = declarations.filter((declaration) => declaration.kind === 'actor' && isFirst(declaration));
  const counts = new Map<string, number>();
  for (const actor of actors) counts.set(actor.name, (counts.get(actor.name) ?? 0) + 1);
  const ids = createIds();
  const outermost = actors.filter((actor) => actor.scope.kind === 'file');
  const inner = actors.filter((actor) => actor.scope.kind !== 'file');
  for (const actor of [...outermost, ...inner])
    actor.id = ids.claim(counts.get(actor.name) === 1 ? actor.name : actor.path);
}

function importsOf(project: Project, files: ReadonlyMap<string, Scope>): Pick<Symbols, 'imports' | 'incomplete'> {
  const imports = new Map<string, readonly Scope[]>();
  const incomplete = new Set<string>();
  const { organization } = project;
  const head = organization === undefined ? undefined : files.get(organization);
  for (const { ast, source } of Object.values(project.files)) {
    const known = new Set<Scope>();
    for (const item of ast.items) {
      if (item.kind !== 'import') continue;
      const found = item.path === undefined ? undefined : importPath(source.path, item.path.value);
      const scope = found !== undefined && 'path' in found ? files.get(found.path) : undefined;
      if (scope === undefined) incomplete.add(source.path);
      else known.add(scope);
    }
    if (head !== undefined) known.add(head);
    else if (organization !== undefined) incomplete.add(source.path);
    imports.set(
      source.path,
      [...known].filter((scope) => scope.file.source.path !== source.path),
    );
  }
  return { imports, incomplete };
}
