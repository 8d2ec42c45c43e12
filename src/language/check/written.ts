// How a file is written, for rules that speak of words and mend them: from places in the model to nodes of the tree, and where each
// statement stands.
import type { Code } from '../diagnostic/catalog.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { ProjectFile } from '../model/project.js';
import type { Locale } from '../source/locale.js';
import { positionAt, type Source } from '../source/source.js';
import type { Span } from '../source/span.js';
import type {
  Actor,
  AnyNode,
  ArrowClause,
  BlockCourse,
  Branch,
  ObjectNode,
  Plan,
  Process,
  Statement,
  Step,
  Unit,
} from '../syntax/ast.js';
import { conceptOf, words } from '../syntax/keywords.js';
import { walk } from '../syntax/walk.js';

/** What holds statements. */
export type Body = Process | BlockCourse | Branch;

/** Where a statement stands: in which body, as which of its items, and in a block of which statement. */
export interface Standing {
  readonly body: Body;
  readonly items: readonly AnyNode[];
  readonly index: number;
  readonly owner: Statement | undefined;
}

export interface Written {
  readonly source: Source;
  readonly statementAt: (start: number) => Statement | undefined;
  readonly processAt: (start: number) => Process | undefined;
  readonly actorAt: (start: number) => Actor | undefined;
  /** A unit, a goal or an object of the architecture. */
  readonly declaredAt: (start: number) => Unit | Plan | ObjectNode | undefined;
  readonly arrowAt: (start: number) => ArrowClause | undefined;
  readonly standingOf: (statement: Statement) => Standing | undefined;
  /** May something have been lost in reading between these offsets (both included)? */
  readonly damaged: (start: number, end: number) => boolean;
  /** The words in the regions that could not be read. */
  readonly lostWords: () => ReadonlySet<string>;
}

/** Indexes a file in linear time. */
export function writtenIn({ source, ast, diagnostics }: ProjectFile): Written {
  const statements = new Map<number, Statement>();
  const processes = new Map<number, Process>();
  const actors = new Map<number, Actor>();
  const declared = new Map<number, Unit | Plan | ObjectNode>();
  const arrows = new Map<number, ArrowClause>();
  const standings = new Map<Statement, Standing>();
  const owners = new Map<Body, Statement>();
  const broken: { start: number; end: number }[] = [];
  const stand = (body: Body): void => {
    const owner = owners.get(body);
    body.body.forEach((item, index) => {
      if (isStatement(item)) standings.set(item, { body, items: body.body, index, owner });
    });
  };
  walk(ast, (node) => {
    if (node.kind === 'process') processes.set(node.start, node);
    else if (node.kind === 'actor') actors.set(node.start, node);
    else if (node.kind === 'unit' || node.kind === 'plan' || node.kind === 'object') declared.set(node.start, node);
    else if (node.kind === 'arrow') arrows.set(node.start, node);
    else if (node.kind === 'broken') broken.push(node);
    if (isStatement(node)) {
      statements.set(node.start, node);
      for (const body of bodiesOf(node)) owners.set(body, node);
    }
    if (node.kind === 'process' || node.kind === 'block' || node.kind === 'branch') stand(node);
  });
  return {
    source,
    statementAt: (start) => statements.get(start),
    processAt: (start) => processes.get(start),
    actorAt: (start) => actors.get(start),
    declaredAt: (start) => declared.get(start),
    arrowAt: (start) => arrows.get(start),
    standingOf: (statement) => standings.get(statement),
    damaged: damage([...broken, ...faults(diagnostics)]),
    lostWords: once(() => lost(source, broken)),
  };
}

export function isStatement(node: AnyNode): node is Statement {
  return node.kind === 'step' || node.kind === 'parallel' || node.kind === 'fork' || node.kind === 'join';
}

/** The bodies directly in a statement. */
export function bodiesOf(statement: Statement): readonly (BlockCourse | Branch)[] {
  if (statement.kind === 'parallel')
    return statement.branches.filter((branch): branch is Branch => branch.kind === 'branch');
  if (statement.kind !== 'step') return [];
  return statement.clauses.flatMap((clause) =>
    (clause.kind === 'answer' || clause.kind === 'on') && clause.course?.kind === 'block' ? [clause.course] : [],
  );
}

/** Findings of the reader behind which an arrow, an answer or a step may be lost; others were read as they were meant. */
const losing: ReadonlySet<string> = new Set<Code>([
  'syntax/unexpected',
  'syntax/misplaced',
  'syntax/limit',
  'syntax/unclosed-block',
  'syntax/unopened-block',
  'syntax/extra-brace',
  'syntax/missing-block',
  'syntax/unclosed-text',
  'syntax/unopened-text',
  'syntax/doubled-quote',
  'syntax/quotes-in-text',
  'syntax/missing-target',
  'syntax/missing-course',
  'syntax/missing-arrow',
  'syntax/two-arrows',
  'syntax/arrow-on-end',
  'syntax/step-in-parallel',
  'syntax/answer-outside-decision',
]);

const faults = (diagnostics: readonly Diagnostic[]): readonly Span[] =>
  diagnostics.filter(({ code }) => losing.has(code)).map(({ span }) => span);

/** Answers whether any of the places begins between two offsets, by binary search. */
function damage(places: readonly { readonly start: number }[]): (start: number, end: number) => boolean {
  const starts = places.map((place) => place.start).sort((a, b) => a - b);
  return (start, end) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low < starts.length && starts[low]! <= end;
  };
}

function lost(
  source: Source,
  broken: readonly { readonly start: number; readonly end: number }[],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end } of broken) {
    for (const [word] of source.text.slice(start, end).matchAll(/[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu)) found.add(word);
  }
  return found;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The line (from 1) of an offset. */
export function lineOf(written: Written, offset: number): number {
  return positionAt(written.source, offset).line;
}

/** The tongue in which a statement's keyword is written. */
export function tongueOf(written: Written, statement: Statement): Locale {
  const word = keyword(written, statement).toLowerCase();
  const concept = conceptOf(word);
  return concept !== undefined && words(concept, 'id').includes(word) && !words(concept, 'en').includes(word)
    ? 'id'
    : 'en';
}

/** The word that a statement or clause begins with, as written. */
export function keyword(written: Written, node: { readonly start: number; readonly end: number }): string {
  return /^[^\s{}"#]+/.exec(written.source.text.slice(node.start, Math.min(node.end, node.start + 40)))?.[0] ?? '';
}

/** The statement before another in its body; the one whose block they stand in if there is none. */
export function before(written: Written, statement: Statement): Statement | undefined {
  const standing = written.standingOf(statement);
  if (standing === undefined) return undefined;
  for (let i = standing.index - 1; i >= 0; i--) {
    const item = standing.items[i]!;
    if (isStatement(item)) return item;
  }
  return standing.owner;
}

/** The arrows that a step has of its own. */
export function ownArrows(step: Step): readonly ArrowClause[] {
  return step.clauses.filter((clause): clause is ArrowClause => clause.kind === 'arrow');
}

/** What stands directly behind a statement in its body. */
export function behind(written: Written, statement: Statement): AnyNode | undefined {
  const standing = written.standingOf(statement);
  return standing?.items[standing.index + 1];
}
