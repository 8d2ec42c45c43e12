// How the work goes on: from the order of the statements and their arrows to flows between nodes.
import type { Span } from '../source/span.js';
import type * as ast from '../syntax/ast.js';
import type { BlockDraft, Draft } from './draft.js';
import { noDetails } from './draft.js';
import { spanOf } from './link.js';
import type { Flow } from './model.js';
import { endOfWord, type Nodes } from './nodes.js';
import type { Scope } from './symbols.js';
import { said, written } from './values.js';

/** A flow between drafts. Those of a step stand together: its arrow, its answers, its interruptions. */
export interface FlowDraft {
  readonly from: Draft;
  readonly to: Draft;
  readonly kind: Flow['kind'];
  readonly answer: Flow['answer'];
  readonly label: string | undefined;
  readonly with: readonly string[];
  readonly via: string | undefined;
  readonly written: boolean;
  readonly origin: Span;
}

/** Where a way leads: to a node, to an end of its own, to nothing at all, or to a name that does not exist. */
interface Way {
  readonly to: Draft | 'end' | 'nothing' | 'lost';
  readonly with: readonly string[];
  readonly via: string | undefined;
  readonly written: boolean;
  readonly origin: Span | undefined;
  /** Called when a flow takes this way. */
  readonly taken?: () => void;
}

interface FlowContext {
  readonly scope: Scope;
  readonly nodes: Nodes;
  /** The node that a name means; reports a name that means none. */
  readonly stepOf: (ref: ast.Ref) => Draft | undefined;
  readonly flows: FlowDraft[];
}

/** The kind of a flow and what is written on it. */
interface Mark {
  readonly kind: Flow['kind'];
  readonly answer?: Flow['answer'];
  readonly label?: string | undefined;
  readonly written?: boolean;
  readonly origin?: Span;
  readonly carry?: ast.Carry;
}

const nowhere: Way = { to: 'nothing', with: [], via: undefined, written: false, origin: undefined };
const onward: Mark = { kind: 'next' };

/** Every flow of a process whose statements are `body`. Names of targets are looked up, and reported, once each. */
export function flowsOf(
  body: readonly ast.BlockItem[],
  scope: Scope,
  nodes: Nodes,
  stepOf: FlowContext['stepOf'],
): readonly FlowDraft[] {
  const context: FlowContext = { scope, nodes, stepOf, flows: [] };
  linkBody(body, nowhere, context);
  return context.flows;
}

/** Links the statements of a body; `exit` is where it goes on after the last one. */
function linkBody(body: readonly ast.BlockItem[], exit: Way, context: FlowContext): void {
  const ways: Way[] = [];
  let next = exit;
  for (let i = body.length - 1; i >= 0; i--) {
    const item = body[i] as ast.BlockItem;
    ways[i] = next;
    if (item.kind === 'broken' && next.to === 'nothing') next = { ...nowhere, to: 'lost' };
    if (isStatement(item) && !(item.kind === 'step' && item.type === 'start')) next = into(item, context);
  }
  body.forEach((item, i) => {
    if (isStatement(item)) linkStatement(item, ways[i] as Way, context);
  });
}

function isStatement(item: ast.BlockItem): item is ast.Statement {
  return item.kind !== 'broken' && item.kind !== 'arrow';
}

function into(statement: ast.Statement, context: FlowContext): Way {
  return { ...nowhere, to: context.nodes.byStatement.get(statement) ?? 'nothing' };
}

/** Where a body begins: its first statement but a `start`, the arrow that stands alone in it, or its exit. */
function entry(body: readonly ast.BlockItem[], exit: Way, context: FlowContext): Way {
  for (const item of body) {
    if (item.kind === 'arrow') return follow(item, exit, context);
    if (isStatement(item) && !(item.kind === 'step' && item.type === 'start')) return into(item, context);
  }
  return exit;
}

/** Where an arrow leads if `next` is what follows the statement that it belongs to. */
function follow(arrow: ast.ArrowClause, next: Way, context: FlowContext): Way {
  const { type, ref } = arrow.target;
  const own = said(arrow.carry.with);
  const via = arrow.carry.via?.value || undefined;
  const origin = spanOf(arrow, context.scope.file.source.path);
  if (type === 'next') {
    return { ...next, with: own.length > 0 ? own : next.with, via: via ?? next.via, written: true, origin };
  }
  const to = type === 'end' ? 'end' : ((ref && context.stepOf(ref)) ?? 'lost');
  return { to, with: own, via, written: true, origin };
}

function linkStatement(statement: ast.Statement, next: Way, context: FlowContext): void {
  const draft = context.nodes.byStatement.get(statement);
  if (draft === undefined) return;
  switch (statement.kind) {
    case 'step':
      linkStep(statement, draft, next, context);
      break;
    case 'parallel':
      linkParallel(statement, draft, next, context);
      break;
    case 'fork':
      for (const target of statement.targets) {
        const { start, end } = target;
        const arrow: ast.ArrowClause = { kind: 'arrow', start, end, target, carry: nothingCarried(end) };
        connect(draft, follow(arrow, next, context), { kind: 'branch' }, context);
      }
      break;
    case 'join':
      connect(draft, statement.arrow === undefined ? next : follow(statement.arrow, next, context), onward, context);
  }
}

const nothingCarried = (at: number): ast.Carry => ({ kind: 'carry', start: at, end: at, with: [], via: undefined });

function linkStep(step: ast.Step, draft: Draft, next: Way, context: FlowContext): void {
  const arrows = step.clauses.filter((clause) => clause.kind === 'arrow').map((arrow) => follow(arrow, next, context));
  const answers = step.clauses.filter((clause) => clause.kind === 'answer');
  const goesOn = step.type !== 'end';
  if (answers.length === 0) {
    for (const way of arrows) connect(draft, way, onward, context);
    if (arrows.length === 0 && goesOn) connect(draft, next, onward, context);
  }
  for (const answer of answers) linkAnswer(answer, draft, next, context);
  const missing = missingAnswer(answers);
  if (missing !== undefined) {
    const rest = arrows[0] ?? next;
    connect(draft, rest, { kind: 'answer', answer: missing, written: arrows.length > 0 }, context);
  }
  for (const clause of step.clauses) if (clause.kind === 'on') linkInterrupt(clause, draft, next, context);
}

/** The answer that is left out and goes on: the other one of yes and no, or all that the conditions leave. */
function missingAnswer(answers: readonly ast.Answer[]): 'yes' | 'no' | 'otherwise' | undefined {
  const has = (type: ast.Answer['type']): boolean => answers.some((answer) => answer.type === type);
  if (answers.length === 0 || has('otherwise')) return undefined;
  if (has('yes') !== has('no')) return has('yes') ? 'no' : 'yes';
  return has('yes') ? undefined : 'otherwise';
}

function linkAnswer(answer: ast.Answer, draft: Draft, next: Way, context: FlowContext): void {
  const end = answer.label?.end ?? endOfWord(answer, context.scope);
  const span = { path: context.scope.file.source.path, start: answer.start, end };
  const mark: Mark = {
    kind: 'answer',
    answer: answer.type,
    label: answer.label?.value || undefined,
    written: true,
    origin: span,
  };
  linkCourse(answer.course, draft, next, mark, context);
}

function linkInterrupt(clause: ast.OnClause, draft: Draft, next: Way, context: FlowContext): void {
  const { trigger } = clause;
  const label = trigger?.kind === 'text' ? trigger.value : trigger && written(trigger, context.scope);
  const end = trigger?.end ?? endOfWord(clause, context.scope);
  const origin = { path: context.scope.file.source.path, start: clause.start, end };
  linkCourse(
    clause.course,
    draft,
    next,
    { kind: 'interrupt', label: label || undefined, written: true, origin },
    context,
  );
}

/** Links what an answer or interruption leads to: an arrow, or a block that goes on after the step. */
function linkCourse(course: ast.Course | undefined, draft: Draft, next: Way, mark: Mark, context: FlowContext): void {
  if (course?.kind !== 'block') {
    connect(draft, course === undefined ? next : follow(course, next, context), mark, context);
    return;
  }
  const exit = course.arrow === undefined ? next : follow(course.arrow, next, context);
  connect(draft, entry(course.body, exit, context), { ...mark, carry: course.carry }, context);
  linkBody(course.body, exit, context);
}

function linkParallel(node: ast.Parallel, fork: Draft, next: Way, context: FlowContext): void {
  const { block } = fork;
  if (block === undefined) return;
  let index = 0;
  for (const branch of node.branches) if (branch.kind === 'branch') linkBranch(branch, index++, block, context);
  const types = new Set(block.branches.map((branch) => branch.type));
  const passes = block.branches.length === 0 || (!types.has('always') && !types.has('otherwise'));
  if (passes) {
    const answer = block.branches.length === 0 ? {} : { answer: 'otherwise' as const };
    connect(fork, { ...nowhere, to: block.join }, { kind: 'branch', ...answer }, context);
  }
  const reached = passes || block.branches.some((branch) => branch.closes);
  const exit = node.arrow === undefined ? next : follow(node.arrow, next, context);
  if (reached) connect(block.join, exit, onward, context);
}

function linkBranch(node: ast.Branch, index: number, block: BlockDraft, context: FlowContext): void {
  const branch = block.branches[index];
  if (branch === undefined) return;
  const exit: Way = {
    ...nowhere,
    to: block.join,
    taken: () => {
      branch.closes = true;
    },
  };
  const answer = branch.type === 'always' ? {} : { answer: branch.type };
  const label = branch.type === 'when' ? branch.label : undefined;
  const mark: Mark = { kind: 'branch', ...answer, label, written: true, origin: branch.origin, carry: node.carry };
  connect(block.fork, entry(node.body, exit, context), mark, context);
  linkBody(node.body, exit, context);
}

/** Adds the flow from a node along a way, if it leads anywhere. */
function connect(from: Draft, way: Way, mark: Mark, context: FlowContext): void {
  if (way.to === 'lost') from.unresolved = true;
  if (way.to === 'lost' || way.to === 'nothing') return;
  way.taken?.();
  const to = way.to === 'end' ? endOf(from, context) : way.to;
  const carried = mark.carry === undefined ? [] : said(mark.carry.with);
  context.flows.push({
    from,
    to,
    kind: mark.kind,
    answer: mark.answer,
    label: mark.label,
    with: way.with.length > 0 ? way.with : carried,
    via: way.via ?? (mark.carry?.via?.value || undefined) ?? from.details.via,
    written: mark.written ?? way.written,
    origin: mark.origin ?? way.origin ?? from.origin,
  });
}

/** The capsule below a step that its `-> end`s share. Behind a fork or join it stands below the step written before. */
function endOf(from: Draft, { nodes }: FlowContext): Draft {
  if (from.end !== undefined) return from.end;
  const owner = from.row > 0 ? from : (from.above ?? nodes.rows[0]);
  const end: Draft = {
    id: '',
    kind: 'end',
    name: undefined,
    idSource: 'end',
    statement: undefined,
    actors: owner?.actors.slice(0, 1) ?? [],
    text: undefined,
    row: owner?.row ?? 0,
    branch: from.branch,
    origin: from.origin,
    details: noDetails,
  };
  if (owner !== undefined) end.endOf = owner;
  from.end = end;
  return end;
}
