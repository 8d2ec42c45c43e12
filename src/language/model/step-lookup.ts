// From the name of a target to its step, within one process.
import type { Locale } from '../source/locale.js';
import type * as ast from '../syntax/ast.js';
import type { Draft } from './draft.js';
import type { StepLookup } from './flow.js';
import { type Linker, spanOf, textOf, writeName } from './link.js';
import { addEnd } from './mends.js';
import type { Declaration, Scope, Symbols } from './symbols.js';

/** Which process has a step of a name; made when a name is missing. */
export type StepIndex = () => ReadonlyMap<string, Declaration>;

/** Where the steps of all processes are, by name: the first process that has one. */
export function createStepIndex(symbols: Symbols): StepIndex {
  let index: Map<string, Declaration> | undefined;
  return () => {
    if (index === undefined) {
      index = new Map();
      for (const declaration of symbols.declarations) {
        if (declaration.kind === 'process') addNames(declaration.node.body, declaration, index);
      }
    }
    return index;
  };
}

function addNames(
  items: readonly { readonly kind: string }[],
  owner: Declaration,
  index: Map<string, Declaration>,
): void {
  for (const item of items as readonly (ast.Process['body'][number] | ast.BlockItem)[]) {
    if (item.kind !== 'step' && item.kind !== 'parallel' && item.kind !== 'fork' && item.kind !== 'join') continue;
    if (item.name !== undefined && !index.has(item.name.text)) index.set(item.name.text, owner);
    if (item.kind === 'parallel')
      for (const branch of item.branches) if (branch.kind === 'branch') addNames(branch.body, owner, index);
    if (item.kind !== 'step') continue;
    for (const clause of item.clauses) {
      if ((clause.kind === 'answer' || clause.kind === 'on') && clause.course?.kind === 'block')
        addNames(clause.course.body, owner, index);
    }
  }
}

/** Looks names up in the process with this scope; notes each use, and reports names that mean no step of it. */
export function createStepLookup(scope: Scope, linker: Linker, stepIndex: StepIndex, language: Locale): StepLookup {
  const path = scope.file.source.path;
  const process = scope.owner?.id ?? '';

  return (ref, byName, goals) => {
    const last = ref.names[ref.names.length - 1];
    if (last === undefined) return undefined;
    const before = ref.names.slice(0, -1);
    const owner =
      before.length === 0 ? scope.owner : linker.link({ ...ref, names: before }, ['process'], scope, undefined);
    const draft = owner === scope.owner ? byName.get(last.text) : undefined;
    if (draft !== undefined) {
      linker.note(spanOf(last, path), 'step', draft.id);
      return draft;
    }
    reportMissing(ref, last, owner, byName, goals);
    return undefined;
  };

  function reportMissing(
    ref: ast.Ref,
    last: ast.Name,
    owner: Declaration | undefined,
    byName: ReadonlyMap<string, Draft>,
    goals: readonly string[],
  ): void {
    const span = spanOf(ref, path);
    const name = textOf(ref);
    const near = linker.suggest(last.text, byName.keys());
    const other = owner !== undefined && owner !== scope.owner ? owner : stepIndex().get(last.text);
    if (other !== undefined && other !== scope.owner && near === '') {
      linker.report(
        'name/other-process',
        span,
        { name: last.text, process: other.node.title?.value ?? other.name },
        { process },
      );
      return;
    }
    const goal = near === '' && ref.names.length === 1 ? linker.suggest(last.text, goals) : '';
    const replacement = near === '' ? goal : writeName(near);
    const replace = replacement === '' ? undefined : { ...span, text: replacement };
    const actor = ref.names.length === 1 && linker.link(ref, ['actor'], scope, undefined) !== undefined;
    const add = replacement === '' && !actor && linker.helps() ? addEnd(ref, scope, language) : undefined;
    const fixes = [
      ...(replace === undefined ? [] : [{ role: 'replace', edits: [replace] }]),
      ...(add === undefined ? [] : [{ role: 'add', edits: [add] }]),
    ];
    linker.report(
      'name/unknown-step',
      span,
      { name, near: near === '' ? goal : near, ...(actor ? { actor } : {}) },
      { process, fixes },
    );
  }
}
