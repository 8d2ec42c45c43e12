// The nodes of a flow in written order, and the rows of the SOP table.
import type * as ast from '../syntax/ast.js';
import { type BlockDraft, type BranchDraft, type Details, type Draft, noDetails } from './draft.js';
import { durationOf } from './duration.js';
import { type Linker, spanOf } from './link.js';
import { createRows } from './rows.js';
import type { Scope } from './symbols.js';
import { said, written } from './values.js';

/** What is needed to make nodes: the process's scope and what its actors' names mean. */
export interface NodeContext {
  readonly scope: Scope;
  readonly linker: Linker;
  /** Id of the actor that a reference means; every name gets one. */
  readonly actorOf: (ref: ast.Ref) => string;
}

export interface Nodes {
  /** In written order; a join stands behind its branches. */
  readonly drafts: readonly Draft[];
  /** The node that a flow to a statement enters: for a parallel block its fork. */
  readonly byStatement: ReadonlyMap<ast.Statement, Draft>;
  /** The step that starts each row. */
  readonly rows: readonly Draft[];
}

/** Makes a node of every statement of a body, blocks included. */
export function nodesOf(body: readonly ast.Statement[], context: NodeContext): Nodes {
  const drafts: Draft[] = [];
  const byStatement = new Map<ast.Statement, Draft>();
  const rows = createRows();
  const { scope } = context;
  const path = scope.file.source.path;

  const add = (draft: Draft): Draft => {
    drafts.push(draft);
    if (draft.statement !== undefined && !byStatement.has(draft.statement)) byStatement.set(draft.statement, draft);
    return draft;
  };
  let lastStep: Draft | undefined;
  const gate = (
    kind: 'fork' | 'join',
    statement: ast.Statement,
    idSource: string,
    branch: BranchDraft | undefined,
    name?: string,
  ): Draft => {
    const draft: Draft = {
      id: '',
      kind,
      name,
      idSource,
      statement,
      actors: [],
      text: undefined,
      row: 0,
      branch,
      gate: 'all',
      origin: headSpan(statement, scope),
      details: noDetails,
    };
    if (lastStep !== undefined) draft.above = lastStep;
    return add(draft);
  };
  const walk = (items: readonly ast.BlockItem[], branch: BranchDraft | undefined): void => {
    for (const item of items) {
      if (item.kind === 'step') walkStep(item, branch);
      else if (item.kind === 'fork' || item.kind === 'join')
        gate(item.kind, item, item.kind, branch, nameOf(item.name));
      else if (item.kind === 'parallel') walkParallel(item, branch);
    }
  };
  const walkStep = (step: ast.Step, branch: BranchDraft | undefined): void => {
    const text = step.text?.value;
    const draft = add({
      id: '',
      kind: step.type,
      name: nameOf(step.name),
      idSource: text ?? step.type,
      statement: step,
      actors: [...new Set(step.actors.map(context.actorOf))],
      text,
      row: 0,
      branch,
      origin: headSpan(step, scope),
      details: detailsOf(step, context),
    });
    rows.place(draft);
    lastStep = draft;
    for (const clause of step.clauses) {
      if ((clause.kind === 'answer' || clause.kind === 'on') && clause.course?.kind === 'block')
        walk(clause.course.body, branch);
    }
  };
  const walkParallel = (node: ast.Parallel, outer: BranchDraft | undefined): void => {
    const branches = node.branches.filter((branch): branch is ast.Branch => branch.kind === 'branch');
    const kind = branches.every((branch) => branch.type === 'always') ? 'all' : 'some';
    const fork = gate('fork', node, 'parallel', outer, nameOf(node.name));
    const block: BlockDraft = { fork, join: fork, branches: [], gate: kind, branch: outer, origin: fork.origin };
    branches.forEach((node, index) => {
      const head = { start: node.start, end: node.label?.end ?? endOfWord(node, scope) };
      const label = node.label?.value;
      const branch = { block, number: index + 1, type: node.type, label, origin: spanOf(head, path), closes: false };
      block.branches.push(branch);
      walk(node.body, branch);
    });
    block.join = gate('join', node, 'join', outer);
    for (const gateway of [fork, block.join]) {
      gateway.block = block;
      gateway.gate = kind;
    }
  };
  walk(body, undefined);
  rows.settle();
  return { drafts, byStatement, rows: rows.owners };
}

const nameOf = (name: ast.Name | undefined): string | undefined =>
  name === undefined || name.text === '' ? undefined : name.text;

/** What the clauses say; of what may be said only once the first counts. */
function detailsOf(step: ast.Step, { scope, linker }: NodeContext): Details {
  if (step.clauses.length === 0) return noDetails;
  const details = { ...noDetails };
  for (const clause of step.clauses) {
    if (clause.kind === 'texts') {
      const key = clause.key === 'needs' ? 'needs' : 'outputs';
      details[key] = details[key].concat(said(clause.texts));
    } else if (clause.kind === 'textClause') {
      details[clause.key] ??= clause.text?.value || undefined;
    } else if (clause.kind === 'time') {
      details.time ??= clause.duration && durationOf(clause.duration, written(clause.duration, scope));
    } else if (clause.kind === 'runs') {
      details.runs ??= clause.ref && linker.link(clause.ref, ['process'], scope, 'name/unknown-process')?.id;
    } else if (clause.kind === 'uses') {
      const ids = clause.refs.flatMap((ref) => linker.link(ref, ['object'], scope, 'name/unknown-object')?.id ?? []);
      details.uses = details.uses.concat(ids);
    }
  }
  return details;
}

/** Where a statement's head stands: from its keyword to its text, its actors or its name, without clauses and blocks. */
function headSpan(statement: ast.Statement, scope: Scope): { path: string; start: number; end: number } {
  const last =
    statement.kind === 'step'
      ? (statement.text ?? statement.actors[statement.actors.length - 1] ?? statement.name)
      : statement.name;
  return { path: scope.file.source.path, start: statement.start, end: last?.end ?? endOfWord(statement, scope) };
}

/** Where the first word of a node ends. */
export function endOfWord(node: { readonly start: number; readonly end: number }, scope: Scope): number {
  const word = /^[^\s{}"#]+/.exec(scope.file.source.text.slice(node.start, Math.min(node.end, node.start + 40)));
  return node.start + (word?.[0].length ?? node.end - node.start);
}
