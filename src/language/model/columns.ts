// The actors of one process: whom its steps name, and in which order its columns stand.

import type { Locale } from '../source/locale.js';
import type { Span } from '../source/span.js';
import type { Ref } from '../syntax/ast.js';
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
  /** Reports the undeclared ones, once each. Where nobody declares any actor at all, naming one is enough. */
  readonly report: () => void;
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
  const report = (): void => {
    if (unknown.size === 0 || linker.symbols.incomplete.has(path) || isEmpty(linker.namesHere(['actor'], scope)))
      return;
    for (const entry of unknown.values()) reportUnknown(entry, scope, linker, language);
  };
  return { actorOf, order, undeclared: () => [...unknown.values()].map(({ actor }) => actor), report };
}

function isEmpty(items: Iterable<string>): boolean {
  for (const _ of items) return false;
  return true;
}

function reportUnknown({ actor, uses }: Unknown, scope: Scope, linker: Linker, language: Locale): void {
  const { name } = actor;
  const near = linker.suggest(name, linker.namesHere(['actor'], scope));
  const replace = { role: 'replace', edits: uses.map((use) => ({ ...use, text: writeName(near) })) };
  const declared = name.includes('.') || fold(near) === fold(name) ? undefined : declareActor(name, scope, language);
  const fixes = [
    ...(near === '' ? [] : [replace]),
    ...(declared === undefined ? [] : [{ role: 'declare', edits: [declared] }]),
  ];
  const process = processAround(scope)?.id;
  linker.report(
    'name/unknown-actor',
    uses[0] as Span,
    { name, near },
    { fixes, ...(process === undefined ? {} : { process }) },
  );
}
