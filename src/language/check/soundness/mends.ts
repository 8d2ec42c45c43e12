// Ways to mend a fault. Each is tried: it is offered only if the mended text has a flow with fewer faults, and nothing else wrong.

import { buildModel } from '../../model/build.js';
import { writeName } from '../../model/link.js';
import type { Process } from '../../model/model.js';
import { projectOf } from '../../model/project.js';
import type { TextEdit } from '../../source/edit.js';
import { applyEdits } from '../../source/edit.js';
import { createSource } from '../../source/source.js';
import type { ArrowClause, Join, Parallel, Statement, Step as StepNode, Target } from '../../syntax/ast.js';
import { word } from '../../syntax/keywords.js';
import { circlesOf } from '../circles.js';
import { entering, type Graph, graphOf, leaving, waysIn } from '../graph.js';
import { insert, remove, replace, replaceKeyword, wordFor } from '../mend.js';
import { type Subject, statementOf, stepOf } from '../subject.js';
import { isStatement, keyword, ownArrows, tongueOf } from '../written.js';
import {
  type Crosses,
  codeOf,
  type EndsApart,
  type EndsInBranch,
  type Fault,
  type WaitsForever,
  type WaitsForItself,
} from './fault.js';
import type { Findings } from './faults.js';

/** A mend under the title that the catalogue has for its role. */
export interface Mend {
  readonly role: string;
  readonly edits: readonly TextEdit[];
}

/** Judges a flow; handed in, since judging comes above mending. */
export type Judge = (subject: Pick<Subject, 'graph' | 'process' | 'circles'>) => Findings;

/** Longest text, in characters, whose mends are tried: each of them reads it once more. */
const TRIED = 50_000;

/** Mends of one of the faults of a flow that work, the best first. */
export function mendsOf(subject: Subject, fault: Fault, faults: readonly Fault[], judge: Judge): readonly Mend[] {
  if (subject.written.source.text.length > TRIED) return [];
  const working = new Map<string, Mend>();
  for (const mend of candidates(subject, fault))
    if (!working.has(mend.role) && works(subject, mend, fault, faults, judge)) working.set(mend.role, mend);
  return [...working.values()];
}

function candidates(subject: Subject, fault: Fault): readonly Mend[] {
  switch (fault.kind) {
    case 'runs-twice':
      return [
        ...found('wait', waitForAll(subject, fault.step, fault.meet)),
        ...found('wait', waitForAll(subject, fault.step, [...entering(subject.graph, fault.step)])),
        ...found('decide', decideAtFork(subject, fault.fork)),
      ];
    case 'ends-apart':
      return [...found('wait', endTogether(subject, fault)), ...found('decide', decideAtFork(subject, fault.fork))];
    case 'leaves-branch':
      return [...found('go-on', stay(subject, fault)), ...found('move', moveBehind(subject, fault.flow))];
    case 'end-in-branch':
      return [...found('go-on', goOn(subject, fault)), ...found('move', moveBehind(subject, fault.flow))];
    case 'enters-branch':
      return found('whole', enterWhole(subject, fault));
    case 'waits-forever':
      return [...found('again', beginAgain(subject, fault)), ...found('merge', withoutJoin(subject, fault.join))];
    case 'waits-for-itself':
      return [
        ...found('after', behindJoin(subject, fault)),
        ...found('merge', fault.joins.length > 1 ? undefined : withoutJoin(subject, fault.joins[0]!)),
      ];
    case 'starts-in-branch':
      return [];
  }
}

const found = (role: string, edits: readonly TextEdit[] | undefined): readonly Mend[] =>
  edits === undefined ? [] : [{ role, edits }];

/** Is the fault gone, and nothing come instead: nothing that can't be read, linked or reached, no other fault, no idle join or question? */
function works(subject: Subject, { edits }: Mend, fault: Fault, faults: readonly Fault[], judge: Judge): boolean {
  const { path, text } = subject.written.source;
  const [before, after] = [text, applyEdits(text, edits)].map((one) => read(path, one, subject.process.id)) as [
    Read,
    Read,
  ];
  if (after.process === undefined || after.problems > before.problems) return false;
  const graph = graphOf(after.process);
  if (idle(graph) > idle(subject.graph)) return false;
  const judged = judge({ process: after.process, graph, circles: circlesOf(graph) });
  if (judged.verdict === 'sound') return true;
  const count = (list: readonly Fault[], code: string): number => list.filter((one) => codeOf(one) === code).length;
  const allowed = (code: string): number => count(faults, code) - (code === codeOf(fault) ? 1 : 0);
  return (
    judged.verdict === 'unsound' &&
    judged.faults.length > 0 &&
    judged.faults.map(codeOf).every((code) => count(judged.faults, code) <= allowed(code))
  );
}

interface Read {
  readonly process: Process | undefined;
  /** Findings of reading and linking. */
  readonly problems: number;
}

function read(path: string, text: string, id: string): Read {
  const project = projectOf(createSource(path, text));
  const model = buildModel(project);
  const found = [...(project.files[path]?.diagnostics ?? []), ...model.diagnostics];
  const process = model.value.processes.find((one) => one.id === id);
  return { process, problems: found.filter(({ severity }) => severity !== 'info').length };
}

/** How many steps nothing leads to, joins have nothing to wait for, and decisions decide nothing. */
function idle(graph: Graph): number {
  return graph.steps.filter(({ kind, block }, step) => {
    if (graph.reached[step] === 0) return true;
    if (kind === 'join') return block === undefined && waysIn(graph, step) < 2;
    return kind === 'decision' && new Set(Array.from(leaving(graph, step), (flow) => graph.to[flow])).size < 2;
  }).length;
}

/** Puts a join before a step, and lets the ways that meet there lead to it. */
function waitForAll(subject: Subject, step: number, ways: readonly number[]): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  const statement = statementOf(subject, graph.steps[step]!);
  if (statement === undefined || ways.includes(-1)) return undefined;
  const name = freeName(subject, wordFor('join', written, statement) === 'join' ? 'ready' : 'siap');
  return [joinAt(subject, statement, name), ...retargeted(subject, ways, name)];
}

function joinAt({ written }: Subject, statement: Statement, name: string): TextEdit {
  const line = `${wordFor('join', written, statement)} ${name}\n${indentOf(written.source.text, statement.start)}`;
  return insert(written, statement.start, line);
}

/** Lets flows that are written with an arrow lead to another name; those that fall through do so anyway. */
function retargeted(subject: Subject, flows: readonly number[], name: string): readonly TextEdit[] {
  const targets = new Set(flows.flatMap((flow) => targetOf(subject, flow) ?? []));
  return [...targets].map((target) => replace(subject.written, target, name));
}

/** Ends that are reached together become one, behind a join. */
function endTogether(subject: Subject, { ends, flows }: EndsApart): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  const last = ends.filter((end) => graph.steps[end]!.endOf === undefined).sort((a, b) => b - a)[0];
  const statement = last === undefined ? undefined : statementOf(subject, graph.steps[last]!);
  const name = freeName(subject, statement !== undefined && tongueOf(written, statement) === 'id' ? 'siap' : 'ready');
  const others = ends.flatMap((end, i) => {
    if (end === last) return retargeted(subject, [flows[i]!], name);
    const other = statementOf(subject, graph.steps[end]!);
    if (graph.steps[end]!.endOf !== undefined || other === undefined) return retargeted(subject, [flows[i]!], name);
    const turned = replaceKeyword(written, other, 'step', tongueOf(written, other));
    return [turned, insert(written, other.end, ` -> ${name}`)];
  });
  if (statement !== undefined) return [joinAt(subject, statement, name), ...others];
  const process = written.processAt(subject.process.origin.start);
  const final = process?.body.filter(isStatement).at(-1);
  if (final === undefined) return undefined;
  const indent = indentOf(written.source.text, final.start);
  const line = `${wordFor('join', written, final)} ${name} -> ${wordFor('end', written, final)}`;
  return [insert(written, final.end, `\n${indent}${line}`), ...others];
}

/** Where only one of the ways is ever meant, the fork becomes a decision of who acts before it; its words are left to the writer. */
function decideAtFork(subject: Subject, number: number): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  const fork = graph.steps[number] && statementOf(subject, graph.steps[number]!);
  const [way] = entering(graph, number);
  const before = way === undefined ? undefined : statementOf(subject, graph.steps[graph.from[way]!]!);
  if (fork?.kind !== 'fork' || fork.targets.length < 2 || before?.kind !== 'step') return undefined;
  const { text } = written.source;
  const [actor] = before.actors;
  if (actor === undefined) return undefined;
  const tongue = tongueOf(written, fork);
  const question = tongue === 'id' ? '[Mana yang berlaku?]' : '[Which way?]';
  const answers = fork.targets.map((target, i) => {
    const two = fork.targets.length === 2;
    const answer = two ? word(i === 0 ? 'yes' : 'no', tongue) : `${word('when', tongue)} "[${i + 1}]"`;
    const last = !two && i === fork.targets.length - 1;
    return `${last ? word('otherwise', tongue) : answer} -> ${text.slice(target.start, target.end)}`;
  });
  const indent = `\n${indentOf(text, fork.start)}  `;
  const name = fork.name === undefined ? '' : ` ${text.slice(fork.name.start, fork.name.end)}:`;
  // what the step before hands over is handed on
  const things = graph.steps[graph.from[way!]!]!.outputs.map((thing) => `"${thing.replace(/["\\]/g, '\\$&')}"`).join(
    ', ',
  );
  const output = things === '' ? '' : `${indent}${word('output', tongue)} ${things}`;
  const head = `${word('decision', tongue)}${name} ${text.slice(actor.start, actor.end)} "${question}"`;
  return [replace(written, fork, `${head}${output}${indent}${answers.join(indent)}`)];
}

/** The last step of a branch goes on to where the branches meet. */
function stay(subject: Subject, { flow }: Crosses): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  const statement = statementOf(subject, graph.steps[graph.from[flow]!]!);
  if (statement?.kind !== 'step' || statement.type === 'decision' || !isLast(subject, statement)) return undefined;
  const [arrow] = ownArrows(statement);
  return arrow === undefined || graph.flows[flow]!.kind !== 'next' ? undefined : [remove(written, arrow)];
}

function goOn(subject: Subject, { end, flow }: EndsInBranch): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  const statement = statementOf(subject, graph.steps[end]!);
  if (graph.steps[end]!.endOf === undefined && statement?.kind === 'step' && isLast(subject, statement))
    return statement.text === undefined
      ? undefined
      : [replaceKeyword(written, statement, 'step', tongueOf(written, statement))];
  const before = flow < 0 ? undefined : statementOf(subject, graph.steps[graph.from[flow]!]!);
  if (before?.kind !== 'step' || before.type === 'decision' || !isLast(subject, before)) return undefined;
  const [arrow] = ownArrows(before);
  return arrow === undefined ? undefined : [remove(written, arrow)];
}

/** Is a statement the last one of the branch that it stands in? */
function isLast({ written }: Subject, statement: Statement): boolean {
  const standing = written.standingOf(statement);
  return standing?.body.kind === 'branch' && standing.index === standing.items.length - 1;
}

/** A decision at the end of a branch is taken behind the block instead. */
function moveBehind(subject: Subject, flow: number): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  if (flow < 0) return undefined;
  const statement = statementOf(subject, graph.steps[graph.from[flow]!]!);
  if (statement?.kind !== 'step' || statement.type !== 'decision' || !isLast(subject, statement)) return undefined;
  const standing = written.standingOf(statement);
  const block = standing?.owner;
  if (block?.kind !== 'parallel' || block.arrow !== undefined || (standing?.items.length ?? 0) < 2) return undefined;
  const { text } = written.source;
  const indent = indentOf(text, block.start);
  const inner = indentOf(text, statement.start);
  const moved = text.slice(statement.start, statement.end).replaceAll(`\n${inner}`, `\n${indent}`);
  return [remove(written, statement), insert(written, block.end, `\n${indent}${moved}`)];
}

/** A jump into a branch leads to the whole block instead. */
function enterWhole(subject: Subject, { block, flow }: Crosses): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  const fork = graph.steps[graph.numberOf(block.fork) ?? -1];
  const statement = fork && statementOf(subject, fork);
  const target = targetOf(subject, flow);
  if (statement?.kind !== 'parallel' || target === undefined) return undefined;
  const { name, edits } = named(subject, statement, tongueOf(written, statement) === 'id' ? 'bersama' : 'together');
  return [...edits, replace(written, target, name)];
}

/** What leads back to one of the ways into a join leads to the fork before all of them instead. */
function beginAgain(subject: Subject, { join, culprit, run }: WaitsForever): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  if (culprit.type !== 'again') return undefined;
  const fork = run
    .slice(0, run.lastIndexOf(join))
    .reverse()
    .find((step) => graph.steps[step]!.kind === 'fork');
  const statement = fork === undefined ? undefined : statementOf(subject, graph.steps[fork]!);
  const target = targetOf(subject, culprit.flow);
  if (statement?.kind !== 'fork' || target === undefined) return undefined;
  const { name, edits } = named(subject, statement, tongueOf(written, statement) === 'id' ? 'bersama' : 'together');
  return [...edits, replace(written, target, name)];
}

/** Ways that exclude each other need no join: all of them lead to the step behind it. */
function withoutJoin(subject: Subject, join: number): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  const statement = statementOf(subject, graph.steps[join]!);
  const next = statement?.kind === 'join' ? followerOf(subject, statement) : undefined;
  if (statement === undefined || next === undefined) return undefined;
  const { name, edits } = named(subject, next, undefined);
  return [...edits, remove(written, statement), ...retargeted(subject, [...entering(graph, join)], name)];
}

/** What comes back leads to the step behind the join, which does not wait. */
function behindJoin(subject: Subject, { joins, flow }: WaitsForItself): readonly TextEdit[] | undefined {
  const { graph, written } = subject;
  const statement = joins.length === 1 ? statementOf(subject, graph.steps[joins[0]!]!) : undefined;
  const next = statement?.kind === 'join' ? followerOf(subject, statement) : undefined;
  const target = targetOf(subject, flow);
  if (next === undefined || target === undefined) return undefined;
  const { name, edits } = named(subject, next, undefined);
  return [...edits, replace(written, target, name)];
}

/** The statement that a join without an arrow of its own falls through to. */
function followerOf({ written }: Subject, join: Join): Statement | undefined {
  const standing = written.standingOf(join);
  const next = standing?.items[standing.index + 1];
  if (join.arrow !== undefined || next === undefined || next.kind === 'broken') return undefined;
  return isStatement(next as Statement) ? (next as Statement) : undefined;
}

/** The name of a statement, given to it where it has none: `base`, or the one that its id is made of. */
function named(
  subject: Subject,
  statement: Exclude<Statement, Parallel> | Parallel,
  base: string | undefined,
): { name: string; edits: readonly TextEdit[] } {
  const { written, process } = subject;
  if (statement.name !== undefined) return { name: writeName(statement.name.text), edits: [] };
  const step = stepOf(subject, statement);
  const name = base === undefined ? writeName(step?.id.slice(process.id.length + 1) ?? '') : freeName(subject, base);
  const colon = statement.kind === 'fork' ? '' : ':';
  return { name, edits: [insert(written, statement.start + keyword(written, statement).length, ` ${name}${colon}`)] };
}

/** A name that no step has. */
function freeName({ stepNamed }: Subject, base: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (stepNamed(name) === undefined) return name;
  }
}

/** What an arrow leads to, of a flow that is written with one. */
function targetOf(
  subject: Subject,
  number: number,
): Target | { readonly start: number; readonly end: number } | undefined {
  const { graph, written } = subject;
  const flow = graph.flows[number];
  if (flow === undefined || !flow.written) return undefined;
  const statement = statementOf(subject, graph.steps[graph.from[number]!]!);
  if (statement?.kind === 'fork') return flow.origin;
  return (written.arrowAt(flow.origin.start) ?? courseOf(statement, flow.origin.start))?.target;
}

function courseOf(statement: Statement | undefined, start: number): ArrowClause | undefined {
  if (statement?.kind !== 'step') return undefined;
  const clause = (statement as StepNode).clauses.find((one) => one.start === start);
  return (clause?.kind === 'answer' || clause?.kind === 'on') && clause.course?.kind === 'arrow'
    ? clause.course
    : undefined;
}

/** The blanks before the first word of the line of an offset. */
function indentOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
