// The actors of one process: whom its steps name, and in which order its columns stand.

import type { Locale } from '../source/locale.js';
import type { Span } from '../source/span.js';
import type { Name, Ref } from '../syntax/ast.js';
import { walk } from '../syntax/walk.js';
import { fold } from './ids.js';
import { type Linker, processAround, spanOf, textOf, writeName } from './link.js';
import { declareActor } from './mends.js';
import type { Actor } from './model.js';
import { type Declaration, isFirst, type Scope } from './symbols.js';

export interface Columns {
  /** Id of the actor that a reference means. A name that means none becomes an actor of its own, so that its steps are drawn. */
  readonly actorOf: (ref: Ref) => string;
  /** Ids in the order of the columns: declared here, used or not, then those used from outside, then undeclared ones. */
  readonly order: () => string[];
  /** The actors that are named and not declared anywhere. */
  readonly undeclared: () => readonly Actor[];
  /**
   * Reports the undeclared ones, once each. Where nobody declares any actor at all, naming one is enough. `lost` are names that no step
   * has; gives those of them that stand in the place of an actor, which is reported too.
   */
  readonly report: (lost: ReadonlySet<string>) => ReadonlySet<string>;
}

interface Unknown {
  readonly actor: Actor;
  readonly uses: Span[];
}

/** The columns of the process with this scope; `ids` gives out ids for undeclared actors. */
export function createColumns(
  scope: Scope,
  linker: Linker,
  language: Locale,
  claim: (name: string, path: string) => string,
): Columns {
  const used = new Set<Declaration>();
  const unknown = new Map<string, Unknown>();
  const path = scope.file.source.path;

  const actorOf = (ref: Ref): string => {
    const declaration = linker.link(ref, ['actor'], scope, undefined);
    if (declaration !== undefined) {
      used.add(declaration);
      return declaration.id;
    }
    const name = textOf(ref);
    const span = spanOf(ref, path);
    let entry = unknown.get(name);
    if (entry === undefined) {
      const id = claim(name, `${scope.path}.${name}`);
      const process = scope.owner?.id ?? '';
      entry = {
        actor: { id, name, title: name, external: false, system: false, process, undeclared: true, origin: span },
        uses: [],
      };
      unknown.set(name, entry);
    }
    entry.uses.push(span);
    linker.note(span, 'actor', entry.actor.id);
    return entry.actor.id;
  };
  const order = (): string[] => {
    const own = scope.declared.filter((declaration) => declaration.kind === 'actor' && isFirst(declaration));
    const outside = [...used].filter((declaration) => declaration.scope !== scope).sort((a, b) => a.order - b.order);
    return [...own, ...outside]
      .map((declaration) => declaration.id)
      .concat([...unknown.values()].map(({ actor }) => actor.id));
  };
  const report = (lost: ReadonlySet<string>): ReadonlySet<string> => {
    const swapped = new Set<string>();
    if (unknown.size === 0 || linker.symbols.incomplete.has(path)) return swapped;
    const actors = new Set(linker.namesHere(['actor'], scope));
    if (actors.size === 0) return swapped;
    for (const [name, entry] of unknown) {
      const head =
        lost.has(name) && entry.uses.length === 1 ? headWith(entry.uses[0] as Span, actors, scope) : undefined;
      if (head === undefined) reportUnknown(entry, scope, linker, language);
      else {
        swapped.add(name);
        reportSwapped(name, head, scope, linker);
      }
    }
    return swapped;
  };
  return { actorOf, order, undeclared: () => [...unknown.values()].map(({ actor }) => actor), report };
}

/** The name before the colon and the actor behind it, as written. */
interface Head {
  readonly before: Name;
  readonly behind: Span;
}

/** The first line of the step that this actor does, if its name is one of the actors: `mulai petugas: ajukan "…"`. */
function headWith(behind: Span, actors: ReadonlySet<string>, scope: Scope): Head | undefined {
  let before: Name | undefined;
  if (scope.owner === undefined) return undefined;
  walk(scope.owner.node, (node) => {
    if (node.kind === 'step' && node.actors.length === 1 && node.actors[0]?.start === behind.start) before = node.name;
    return before === undefined;
  });
  return before !== undefined && actors.has(before.text) ? { before, behind } : undefined;
}

function reportSwapped(name: string, { before, behind }: Head, scope: Scope, linker: Linker): void {
  const path = scope.file.source.path;
  const process = scope.owner?.id ?? '';
  const edits = [
    { ...spanOf(before, path), text: writeName(name) },
    { ...behind, text: writeName(before.text) },
  ];
  const span = { path, start: before.start, end: behind.end };
  linker.report('name/swapped', span, { name, actor: before.text }, { process, fixes: [{ role: 'swap', edits }] });
}

function reportUnknown({ actor, uses }: Unknown, scope: Scope, linker: Linker, language: Locale): void {
  const { name } = actor;
  const near = linker.suggest(name, linker.namesHere(['actor'], scope));
  const replace = { role: 'replace', edits: uses.map((use) => ({ ...use, text: writeName(near) })) };
  const declared = name.includes('.') || fold(near) === fold(name) ? undefined : declareActor(name, scope, language);
  const meant = scope.declared.find((one) => one.kind === 'actor' && one.name === near);
  // An actor whom no step names, with nearly this name: the slip is probably there.
  const misnamed = meant !== undefined && uses.length > 1 && linker.usesOf('actor', meant.id).length === 0;
  const fixes = [
    ...(misnamed ? [{ role: 'rename', edits: [{ ...meant.nameSpan, text: writeName(name) }] }] : []),
    ...(near === '' ? [] : [replace]),
    ...(declared === undefined ? [] : [{ role: 'declare', edits: [declared] }]),
  ];
  const process = processAround(scope)?.id;
  linker.report(
    'name/unknown-actor',
    uses[0] as Span,
    { name, near },
    {
      fixes,
      labels: misnamed ? [{ role: 'declared', span: meant.nameSpan }] : [],
      ...(process === undefined ? {} : { process }),
    },
  );
}
