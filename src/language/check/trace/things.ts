// What goes into steps and what comes out of them, each with the place where it is written.

import type { Step } from '../../model/model.js';
import type { Step as StepNode, Text, TextsClause } from '../../syntax/ast.js';
import { isBorderText } from '../acts.js';
import { entering, type Graph, leaving } from '../graph.js';
import { lookupIn } from '../lookup.js';
import { isDamaged, type Subject, statementOf } from '../subject.js';
import { isBlank } from '../time/timed.js';
import { isTool } from './lists.js';
import { type Words, wordsOf } from './words.js';

/** A thing in one cell of a row. */
export interface Thing {
  readonly text: string;
  readonly words: Words;
  readonly step: Step;
  /** Number of the step. */
  readonly number: number;
  readonly node: Text;
}

/** All things that a process names. */
export interface Things {
  readonly needs: readonly Thing[];
  readonly outputs: readonly Thing[];
  /** Kinds of tools that steps give: `Laptop request`, `Labelled laptop`. There they are what the work is about. */
  readonly madeTools: ReadonlySet<string>;
}

/** Every rule here asks for the things of a process; they are read once. */
const known = new WeakMap<Subject, Things>();

/** All that is written behind `needs` and `output`, in written order; empty cells (`-`) left out. */
export function thingsOf(subject: Subject): Things {
  const things = known.get(subject) ?? readThings(subject);
  known.set(subject, things);
  return things;
}

function readThings(subject: Subject): Things {
  const needs: Thing[] = [];
  const outputs: Thing[] = [];
  subject.graph.steps.forEach((step, number) => {
    if (step.needs.length === 0 && step.outputs.length === 0) return;
    const statement = statementOf(subject, step);
    if (statement?.kind !== 'step') return;
    for (const clause of statement.clauses) {
      if (clause.kind !== 'texts') continue;
      for (const node of clause.texts) {
        if (isBlank(node.value)) continue;
        const thing = { text: node.value, words: wordsOf(node.value), step, number, node };
        (clause.key === 'needs' ? needs : outputs).push(thing);
      }
    }
  });
  const madeTools = new Set(outputs.flatMap(({ words }) => (isTool(words) ? words.list : [])));
  return { needs, outputs, madeTools };
}

/** Does a need only name something to work with, and nothing that steps of this process give? */
export function isToolHere({ madeTools }: Things, { words }: Thing): boolean {
  return isTool(words) && !words.list.some((word) => madeTools.has(word) && isTool({ ...words, list: [word] }));
}

/** The clause of a statement that lists things, if there is one that does. */
export function listIn(statement: StepNode, key: TextsClause['key']): TextsClause | undefined {
  return statement.clauses.find(
    (clause): clause is TextsClause => clause.kind === 'texts' && clause.key === key && clause.texts.length > 0,
  );
}

/** Does a step stand in a row with cells of its own? A row that only says "Mulai" needs none. */
export function hasCells(step: Step): boolean {
  return step.text !== undefined && !isBorderText(step.text);
}

/** Is the whole process readable, so that nothing that a thing may come from is lost? */
export function isWhole(subject: Subject): boolean {
  const { process, written } = subject;
  const node = written.processAt(process.origin.start);
  return node !== undefined && !process.steps.some((step) => step.unresolved) && !written.damaged(node.start, node.end);
}

/** Neighbours that are looked at, at most: behind a join and a fork of hundreds of branches nothing is said. */
const NEIGHBOURS = 200;

/** Numbers of the steps with cells that come next: forks, joins and bare borders are seen through. `end`: the way may end here. */
export function following(graph: Graph, number: number): { readonly steps: readonly number[]; readonly end: boolean } {
  const found = new Set<number>();
  const seen = new Set<number>();
  const open = [number];
  let end = false;
  for (let at = open.pop(); at !== undefined && seen.size < NEIGHBOURS; at = open.pop()) {
    for (const flow of leaving(graph, at)) {
      const to = graph.to[flow]!;
      if (seen.has(to)) continue;
      seen.add(to);
      const step = graph.steps[to]!;
      if (hasCells(step)) found.add(to);
      else if (step.kind === 'end') end = true;
      else open.push(to);
    }
  }
  return { steps: [...found], end };
}

/** Numbers of the steps with cells that come right before. */
export function preceding(graph: Graph, number: number): readonly number[] {
  const found = new Set<number>();
  const seen = new Set<number>();
  const open = [number];
  for (let at = open.pop(); at !== undefined && seen.size < NEIGHBOURS; at = open.pop()) {
    for (const flow of entering(graph, at)) {
      const from = graph.from[flow]!;
      if (seen.has(from)) continue;
      seen.add(from);
      if (hasCells(graph.steps[from]!)) found.add(from);
      else open.push(from);
    }
  }
  return [...found];
}

/** Numbers of the first steps with cells: nothing has been made before them. */
export function firstSteps(graph: Graph): ReadonlySet<number> {
  return new Set(
    graph.entries.flatMap((entry) => (hasCells(graph.steps[entry]!) ? [entry] : following(graph, entry).steps)),
  );
}

/** Ids of the people outside, who bring what they need. */
export function outsiders({ model, process }: Subject): ReadonlySet<string> {
  return new Set(
    lookupIn(model)
      .actorsOf(process)
      .filter(({ external }) => external)
      .map(({ id }) => id),
  );
}

/** Steps whose empty cells are asked about: they have cells, a run can come to them, and nothing of them is lost. */
export function askedSteps(subject: Subject): readonly number[] {
  return subject.graph.steps.flatMap((step, number) =>
    hasCells(step) && step.kind !== 'wait' && step.runs === undefined && !isDamaged(subject, step) ? [number] : [],
  );
}
