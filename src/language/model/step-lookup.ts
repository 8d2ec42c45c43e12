// From the name of a target to its step, within one process.
import type { Locale } from '../source/locale.js';
import type { Span } from '../source/span.js';
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

/** A name that means no step of its process: where it stands, and what may have been meant. */
interface Missing {
  readonly ref: ast.Ref;
  readonly uses: Span[];
  readonly near: string;
  /** The step with the near name. */
  readonly draft: Draft | undefined;
  readonly goal: string;
}

/** A look-up, and the end of it. */
export interface StepNames {
  readonly lookup: StepLookup;
  /** Names that mean no step of the process. */
  readonly lost: () => ReadonlySet<string>;
  /** Reports them, each once for all of its places, but for those that are known of already. */
  readonly report: (known: ReadonlySet<string>) => void;
}

/** Looks names up in the process with this scope, and notes each use. */
export function createStepLookup(scope: Scope, linker: Linker, stepIndex: StepIndex, language: Locale): StepNames {
  const path = scope.file.source.path;
  const process = scope.owner?.id ?? '';
  const missing = new Map<string, Missing>();

  const lookup: StepLookup = (ref, byName, goals) => {
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
    noteMissing(ref, last, owner, byName, goals);
    return undefined;
  };
  const report = (known: ReadonlySet<string>): void => {
    for (const [name, entry] of missing) if (!known.has(name)) reportMissing(name, entry);
  };
  return { lookup, lost: () => new Set(missing.keys()), report };

  function noteMissing(
    ref: ast.Ref,
    last: ast.Name,
    owner: Declaration | undefined,
    byName: ReadonlyMap<string, Draft>,
    goals: readonly string[],
  ): void {
    const span = spanOf(ref, path);
    const name = textOf(ref);
    const known = missing.get(name);
    if (known !== undefined) {
      known.uses.push(span);
      return;
    }
    const near = linker.suggest(last.text, byName.keys());
    const other = owner !== undefined && owner !== scope.owner ? owner : stepIndex().get(last.text);
    if (other !== undefined && other !== scope.owner && near === '') {
      const args = { name: last.text, process: other.node.title?.value ?? other.name };
      linker.report('name/other-process', span, args, { process });
      return;
    }
    const goal = near === '' && ref.names.length === 1 ? linker.suggest(last.text, goals) : '';
    missing.set(name, { ref, uses: [span], near, draft: byName.get(near), goal });
  }

  function reportMissing(name: string, { ref, uses, near, draft, goal }: Missing): void {
    const replacement = near === '' ? goal : writeName(near);
    const actor = ref.names.length === 1 && linker.link(ref, ['actor'], scope, undefined) !== undefined;
    const add = replacement === '' && !actor && linker.helps() ? addEnd(ref, scope, language) : undefined;
    const declared = draft?.statement?.name;
    // A step that nobody leads to, with nearly this name: the slip is probably there.
    const misnamed = declared !== undefined && uses.length > 1 && linker.usesOf('step', draft?.id ?? '').length === 0;
    const fixes = [
      ...(misnamed ? [{ role: 'rename', edits: [{ ...spanOf(declared, path), text: writeName(name) }] }] : []),
      ...(replacement === '' ? [] : [{ role: 'replace', edits: uses.map((use) => ({ ...use, text: replacement })) }]),
      ...(add === undefined ? [] : [{ role: 'add', edits: [add] }]),
    ];
    const labels = [
      ...(misnamed ? [{ role: 'declared' as const, span: spanOf(declared, path) }] : []),
      ...uses.slice(1, 4).map((span) => ({ role: 'also' as const, span })),
    ];
    const args = { name, near: near === '' ? goal : near, ...(actor ? { actor } : {}) };
    linker.report('name/unknown-step', uses[0] as Span, args, { process, fixes, labels });
  }
}
