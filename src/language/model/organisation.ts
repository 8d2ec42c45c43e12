// Who there is and what they aim at: actors, groups, units, plans and the objects of the architecture.
import type * as ast from '../syntax/ast.js';
import { defined } from './defined.js';
import { createIds } from './ids.js';
import { type Linker, processAround, spanOf } from './link.js';
import type { Actor, ArchitectureObject, FieldData, Group, Plan, ProcessHandoff, Unit } from './model.js';
import { type Declaration, isFirst, type Scope } from './symbols.js';
import { choiceOf, fieldData, fieldsOf, personOf, said, textsOf } from './values.js';

/** Where a declaration's head stands: from its keyword to its title, else its name. */
export function headOf(declaration: Declaration): { path: string; start: number; end: number } {
  const { node, nameSpan } = declaration;
  return { path: nameSpan.path, start: node.start, end: node.title?.end ?? nameSpan.end };
}

export function actorsOf(linker: Linker): Actor[] {
  return linker.symbols.declarations.flatMap((declaration) =>
    declaration.kind === 'actor' && isFirst(declaration) ? [actorOf(declaration, declaration.node, linker)] : [],
  );
}

function actorOf(declaration: Declaration, node: ast.Actor, linker: Linker): Actor {
  const { scope } = declaration;
  const unit = node.unit === undefined ? undefined : linker.link(node.unit, ['unit'], scope, 'name/unknown-unit');
  return defined({
    id: declaration.id,
    name: declaration.name,
    title: titleOf(declaration),
    external: node.external,
    system: node.system,
    unit: unit?.id ?? (scope.kind === 'unit' ? scope.owner?.id : undefined),
    group: declaration.group,
    process: processAround(scope)?.id,
    origin: headOf(declaration),
  });
}

/** The title, or the name where there is none. */
export function titleOf(declaration: Declaration): string {
  return declaration.node.title?.value || declaration.name;
}

export function groupsOf({ symbols }: Linker): Group[] {
  return symbols.groups.map(({ id, node, scope, actors }) => ({
    id,
    title: node.title?.value ?? node.name?.text ?? '',
    actors: actors.filter(isFirst).map((actor) => actor.id),
    origin: { path: scope.file.source.path, start: node.start, end: node.title?.end ?? node.name?.end ?? node.start },
  }));
}

export function unitsOf(linker: Linker): Unit[] {
  return linker.symbols.declarations.flatMap((declaration) =>
    declaration.kind === 'unit' ? [unitOf(declaration, declaration.node, linker)] : [],
  );
}

function unitOf(declaration: Declaration, node: ast.Unit, linker: Linker): Unit {
  const inner = declaration.inner as Scope;
  const fields = fieldsOf(node.body.filter((item): item is ast.FieldItem => item.kind === 'field'));
  const own = (key: string) => fields.filter((field) => field.concept === key);
  const head = own('head')[0];
  const tier = own('tier').flatMap((field) => textsOf(field.values, inner))[0];
  const placed = new Set(['tier', 'code', 'head', 'realizes']);
  return defined({
    id: declaration.id,
    name: declaration.name,
    title: titleOf(declaration),
    parent: aroundKind(declaration.scope, 'unit')?.id,
    tier: tier === undefined ? undefined : choiceOf('tier', tier),
    code: own('code').flatMap((field) => textsOf(field.values, inner))[0],
    head: head && personOf(head, inner),
    realizes: linkAll(
      own('realizes').flatMap((field) => field.values),
      inner,
      linker,
      'process',
    ),
    fields: fieldData(
      fields.filter((field) => !placed.has(field.concept ?? '')),
      inner,
      linker,
    ),
    origin: headOf(declaration),
  });
}

/** The nearest unit or process around. */
function aroundKind(scope: Scope | undefined, kind: 'unit' | 'process'): Declaration | undefined {
  let at = scope;
  while (at !== undefined && at.kind !== kind) at = at.parent;
  return at?.owner;
}

const codes = {
  process: 'name/unknown-process',
  plan: 'name/unknown-plan',
  object: 'name/unknown-object',
  unit: 'name/unknown-unit',
} as const;

/** Ids of what the names mean; a quoted text stays as it is written. */
export function linkAll(
  values: readonly ast.Value[],
  scope: Scope,
  linker: Linker,
  kind: keyof typeof codes,
): string[] {
  return values.flatMap((value) => {
    if (value.kind !== 'ref') return textsOf([value], scope);
    return linker.link(value, [kind], scope, codes[kind])?.id ?? [];
  });
}

export function plansOf(linker: Linker): Plan[] {
  return linker.symbols.declarations.flatMap((declaration) => {
    if (declaration.kind !== 'plan') return [];
    const { node, scope, id, name } = declaration;
    const fields = fieldsIn(node.body, scope, linker);
    const named = name === '' ? undefined : name;
    return [
      defined({
        id,
        level: node.level,
        name: named,
        title: titleOf(declaration),
        parent: declaration.parent?.id,
        fields,
        origin: headOf(declaration),
      }),
    ];
  });
}

export function objectsOf(linker: Linker): ArchitectureObject[] {
  return linker.symbols.declarations.flatMap((declaration) => {
    if (declaration.kind !== 'object') return [];
    const { node, scope, id, name } = declaration;
    return [
      {
        id,
        type: node.type,
        name,
        title: titleOf(declaration),
        fields: fieldsIn(node.fields, scope, linker),
        origin: headOf(declaration),
      },
    ];
  });
}

function fieldsIn(items: readonly (ast.FieldItem | ast.Plan)[], scope: Scope, linker: Linker): FieldData[] {
  return fieldData(
    items.filter((item): item is ast.FieldItem => item.kind === 'field'),
    scope,
    linker,
  );
}

/** Handoffs between processes, one for each receiving process. */
export function processHandoffsOf(linker: Linker): ProcessHandoff[] {
  const ids = createIds();
  return linker.symbols.handoffs.flatMap(({ node, scope }) => {
    const from = linker.link(node.from, ['process'], scope, 'name/unknown-process');
    const receivers = node.to.map((ref) => linker.link(ref, ['process'], scope, 'name/unknown-process'));
    if (from === undefined) return [];
    return receivers.flatMap((to) => {
      if (to === undefined) return [];
      const channel = node.carry.via?.value || undefined;
      const origin = spanOf(node, scope.file.source.path);
      return [
        defined({
          id: ids.claim(`${from.id}->${to.id}`),
          from: from.id,
          to: to.id,
          what: said(node.carry.with),
          channel,
          origin,
        }),
      ];
    });
  });
}
