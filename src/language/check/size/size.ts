// size/…: how much a reader has to take in at once.
import type { Report } from '../../diagnostic/diagnostic.js';
import { waysIn, waysOut } from '../graph.js';
import { isReadWhole, nameOf, type Subject } from '../subject.js';
import { partOf } from './part.js';

/** Columns of an SOP, rows of an SOP and elements of any flow beyond which it is said; lines at one element likewise. */
const MOST_ACTORS = 10;
const FEWEST_ROWS = 3;
const MOST_ROWS = 30;
const MOST_ELEMENTS = 50;
const MOST_LINES = 4;

export function manyActors({ process }: Subject, report: Report): void {
  const count = new Set(process.steps.flatMap((step) => step.actors)).size;
  if (count > MOST_ACTORS) report('size/many-actors', process.origin, { count });
}

export function fewSteps(subject: Subject, report: Report): void {
  const { process } = subject;
  const count = process.rows.length;
  if (count < FEWEST_ROWS && isReadWhole(subject)) report('size/few-steps', process.origin, { count });
}

/** Of an SOP the rows are counted; beyond the number of elements the finding about those says enough. */
export function manyRows({ process }: Subject, report: Report): void {
  const count = process.rows.length;
  if (count > MOST_ROWS && process.steps.length <= MOST_ELEMENTS) report('size/many-rows', process.origin, { count });
}

export function manySteps(subject: Subject, report: Report): void {
  const { process, graph } = subject;
  const count = process.steps.length;
  if (count <= MOST_ELEMENTS) return;
  const part = partOf(graph);
  const [first, last] = part === undefined ? [] : [graph.steps[part.first]!, graph.steps[part.last]!];
  report(
    'size/many-steps',
    process.origin,
    { count, first: first === undefined ? '' : nameOf(first), last: last === undefined ? '' : nameOf(last) },
    {
      labels: [
        ...(first === undefined ? [] : [{ role: 'first' as const, span: first.origin }]),
        ...(last === undefined ? [] : [{ role: 'last' as const, span: last.origin }]),
      ],
    },
  );
}

/** Forks and joins are left out: their branches are read side by side; so are the answers of a decision, which are counted elsewhere. */
export function manyLines({ graph }: Subject, report: Report): void {
  graph.steps.forEach((step, number) => {
    if (step.kind === 'fork' || step.kind === 'join') return;
    const [enter, leave] = [waysIn(graph, number), step.kind === 'decision' ? 0 : waysOut(graph, number)];
    const count = Math.max(enter, leave);
    if (count <= MOST_LINES) return;
    const way = enter >= leave ? 'in' : 'out';
    report('size/many-lines', step.origin, { name: nameOf(step), count, way });
  });
}
