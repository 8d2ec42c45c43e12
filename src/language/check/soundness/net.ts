// The flow as a net of two kinds of nodes: those that take one token from one line and put one on one line, and those that take and put
// on all. Lines remember which steps and flows they stand for, so that a run through a reduced net can be told step by step.
import { combined, type Game, type Gate } from '../token-game.js';

/** What a line stands for, as a tree that is only unfolded for the run that is told. */
export interface Trail {
  readonly step: number;
  /** Flows that leave `step`; a list of numbers, or those of two lists. */
  readonly flows: Flows | undefined;
  readonly before: Trail | undefined;
  readonly after: Trail | undefined;
}
/** Flows taken together. */
export type Flows = number | readonly [Flows, Flows];

/**
 * A net that is changed while it is reduced. Nodes and lines are numbers. The lines out of a node are a list: `firstOut` of the node, then
 * `nextOut` of each line, −1 at its end; those into it likewise. A line that is gone has `from` −1.
 */
export interface Net {
  /** 1: takes from and gives to all of its lines; 0: one of them. */
  readonly all: Uint8Array;
  /** The step that a node stands for; −1 for nodes that only merge or choose. */
  readonly step: Int32Array;
  readonly begin: number;
  readonly end: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many lines leave and enter each node. */
  readonly outs: Int32Array;
  readonly ins: Int32Array;
  readonly firstOut: Int32Array;
  readonly lastOut: Int32Array;
  readonly nextOut: Int32Array;
  readonly previousOut: Int32Array;
  readonly firstIn: Int32Array;
  readonly lastIn: Int32Array;
  readonly nextIn: Int32Array;
  readonly previousIn: Int32Array;
  /** Flows that a line leaves its node by. */
  readonly first: (Flows | undefined)[];
  /** What happens on a line. */
  readonly trail: (Trail | undefined)[];
  /** Is every outcome of every fork in it? Not where too many conditions are combined. */
  readonly isWhole: boolean;
}

/** How a game is mended in thought, to look for further faults behind the first. */
export interface Patch {
  /** Flows that are never taken. */
  readonly dropped: ReadonlySet<number>;
  /** Places into which flows lead instead of theirs. */
  readonly redirected: ReadonlyMap<number, number>;
  /** Places into which ends give their token instead of ending. */
  readonly endsInto: ReadonlyMap<number, number>;
  /** Places that are waited for together before a step: its number → places. */
  readonly joined: ReadonlyMap<number, ReadonlySet<number>>;
}

interface Builder {
  readonly all: number[];
  readonly step: number[];
  readonly from: number[];
  readonly to: number[];
  readonly first: (Flows | undefined)[];
}

/** Makes the net of a game; parts that nothing leads to are left out. `isClosed`: does a flow begin a branch that nothing leaves or enters? */
export function netOf(game: Game, patch: Patch, isClosed: (flow: number) => boolean): Net {
  const { graph } = game;
  const builder: Builder = { all: [], step: [], from: [], to: [], first: [] };
  for (const step of graph.steps.keys()) addNode(builder, game.gates.has(step) ? 1 : 0, step);
  const begin = addNode(builder, 0, -1);
  const end = addNode(builder, 0, -1);
  const entrances = entrancesOf(game, patch, builder, end);
  for (const place of game.begins) link(builder, begin, entrances[place]!, undefined);
  let isWhole = true;
  graph.steps.forEach((step, number) => {
    if (graph.reached[number] === 0) return;
    const gate = game.gates.get(number);
    const into = (flow: number): number => entrances[patch.redirected.get(flow) ?? game.placeOf[flow]!]!;
    if (step.kind === 'end') {
      const place = patch.endsInto.get(number);
      link(builder, number, place === undefined ? end : entrances[place]!, undefined);
    } else if (gate !== undefined && (gate.when.length > 0 || gate.otherwise !== undefined)) {
      const found = outcomesFor(gate, isClosed);
      isWhole &&= found.isWhole;
      linkOutcomes(game, number, found.outcomes, patch, builder, entrances);
    } else {
      for (let i = graph.outFirst[number]!; i < graph.outFirst[number + 1]!; i++) {
        const flow = graph.out[i]!;
        if (!patch.dropped.has(flow)) link(builder, number, into(flow), flow);
      }
    }
  });
  return reachedPart(builder, begin, end, isWhole);
}

function addNode({ all, step }: Builder, kind: 0 | 1, of: number): number {
  all.push(kind);
  return step.push(of) - 1;
}

function link(builder: Builder, from: number, to: number, first: Flows | undefined): void {
  builder.from.push(from);
  builder.to.push(to);
  builder.first.push(first);
}

/** The node that a token put on a place comes to: the step's own, or one that merges what leads to a join's place or to a fork. */
function entrancesOf(game: Game, patch: Patch, builder: Builder, end: number): Int32Array {
  const { graph, takenBy, placeOf, gates } = game;
  const entrances = new Int32Array(takenBy.length).fill(end);
  const filled = new Int32Array(takenBy.length);
  for (const place of placeOf) filled[place]!++;
  for (const place of patch.redirected.values()) filled[place]!++;
  for (const place of patch.endsInto.values()) filled[place]!++;
  for (const gate of gates.values()) for (const place of gate.passedBy.values()) filled[place]!++;
  const merges = new Int32Array(graph.steps.length).fill(-1);
  for (let place = 0; place < takenBy.length; place++) {
    const step = takenBy[place]!;
    if (step < 0) continue;
    const gate = gates.get(step);
    entrances[place] = step;
    if (gate !== undefined && gate.waitsFor.length === 0) {
      if (merges[step]! < 0) {
        merges[step] = addNode(builder, 0, -1);
        link(builder, merges[step]!, step, undefined);
      }
      entrances[place] = merges[step]!;
    } else if (gate !== undefined && filled[place]! > 1) {
      entrances[place] = addNode(builder, 0, -1);
      link(builder, entrances[place]!, step, undefined);
    }
  }
  for (const [step, places] of patch.joined) joinBefore(builder, step, places, entrances);
  return entrances;
}

function joinBefore(builder: Builder, step: number, places: ReadonlySet<number>, entrances: Int32Array): void {
  const join = addNode(builder, 1, -1);
  link(builder, join, step, undefined);
  for (const place of places) entrances[place] = join;
}

/**
 * What can be taken together out of a fork. Of branches that are closed it does not matter which: all of them are taken, or none. Of the
 * others every combination is there, or, where they are too many, each alone and all together.
 */
function outcomesFor({ always, when, otherwise }: Gate, isClosed: (flow: number) => boolean) {
  const closed = when.filter(isClosed);
  const open = when.filter((flow) => !isClosed(flow));
  const isWhole = open.length <= combined;
  const sets: (readonly number[])[] = isWhole ? subsets(open) : [[], ...open.map((flow) => [flow]), open];
  const outcomes = sets.flatMap((set) => [
    ...(closed.length > 0 ? [[...always, ...closed, ...set]] : []),
    ...(set.length > 0 ? [[...always, ...set]] : []),
  ]);
  const none = otherwise === undefined ? always : [...always, otherwise];
  return { outcomes: none.length > 0 ? [...outcomes, none] : outcomes, isWhole };
}

function subsets(flows: readonly number[]): (readonly number[])[] {
  return Array.from({ length: 1 << flows.length }, (_, set) => flows.filter((_, i) => set & (1 << i)));
}

/** Makes a fork choose among outcomes. */
function linkOutcomes(
  game: Game,
  fork: number,
  outcomes: readonly (readonly number[])[],
  patch: Patch,
  builder: Builder,
  entrances: Int32Array,
): void {
  const { passedBy } = game.gates.get(fork)!;
  builder.all[fork] = 0;
  for (const flows of outcomes) {
    const taken = flows.filter((flow) => !patch.dropped.has(flow));
    if (taken.length === 0) continue;
    const filled = new Set(taken.map((flow) => passedBy.get(flow)));
    const closes = taken.some((flow) => passedBy.has(flow));
    const passed = closes ? [...new Set(passedBy.values())].filter((place) => !filled.has(place)) : [];
    const node = addNode(builder, 1, -1);
    link(builder, fork, node, together(flows));
    for (const flow of taken)
      link(builder, node, entrances[patch.redirected.get(flow) ?? game.placeOf[flow]!]!, undefined);
    for (const place of passed) link(builder, node, entrances[place]!, undefined);
  }
}

/** Several flows as one thing. */
export function together(flows: readonly number[]): Flows | undefined {
  return flows.reduce<Flows | undefined>((all, flow) => (all === undefined ? flow : [all, flow]), undefined);
}

/** Leaves out what nothing leads to. */
function reachedPart({ all, step, from, to, first }: Builder, begin: number, end: number, isWhole: boolean): Net {
  const empty = (size: number): Int32Array => new Int32Array(size).fill(-1);
  const [nodes, lines] = [all.length, from.length];
  const net: Net = {
    all: Uint8Array.from(all),
    step: Int32Array.from(step),
    begin,
    end,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    outs: new Int32Array(nodes),
    ins: new Int32Array(nodes),
    firstOut: empty(nodes),
    lastOut: empty(nodes),
    nextOut: empty(lines),
    previousOut: empty(lines),
    firstIn: empty(nodes),
    lastIn: empty(nodes),
    nextIn: empty(lines),
    previousIn: empty(lines),
    first,
    trail: new Array<Trail | undefined>(lines).fill(undefined),
    isWhole,
  };
  for (let line = 0; line < lines; line++) linkOut(net, line, from[line]!);
  const reached = new Uint8Array(nodes);
  reached[begin] = 1;
  const open = [begin];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let line = net.firstOut[node]!; line >= 0; line = net.nextOut[line]!) {
      const target = to[line]!;
      linkIn(net, line, target);
      if (reached[target] === 1) continue;
      reached[target] = 1;
      open.push(target);
    }
  }
  for (let line = 0; line < lines; line++) if (reached[from[line]!] === 0) unlinkOut(net, line);
  return net;
}

/** Lets a line leave a node, behind the others. */
export function linkOut(net: Net, line: number, node: number): void {
  const last = net.lastOut[node]!;
  net.from[line] = node;
  net.previousOut[line] = last;
  net.nextOut[line] = -1;
  if (last < 0) net.firstOut[node] = line;
  else net.nextOut[last] = line;
  net.lastOut[node] = line;
  net.outs[node]!++;
}

/** Takes a line away from the node that it leaves. */
export function unlinkOut(net: Net, line: number): void {
  const node = net.from[line]!;
  const [previous, next] = [net.previousOut[line]!, net.nextOut[line]!];
  if (previous < 0) net.firstOut[node] = next;
  else net.nextOut[previous] = next;
  if (next < 0) net.lastOut[node] = previous;
  else net.previousOut[next] = previous;
  net.from[line] = -1;
  net.outs[node]!--;
}

/** Lets a line enter a node, behind the others. */
export function linkIn(net: Net, line: number, node: number): void {
  const last = net.lastIn[node]!;
  net.to[line] = node;
  net.previousIn[line] = last;
  net.nextIn[line] = -1;
  if (last < 0) net.firstIn[node] = line;
  else net.nextIn[last] = line;
  net.lastIn[node] = line;
  net.ins[node]!++;
}

/** Takes a line away from the node that it enters. */
export function unlinkIn(net: Net, line: number): void {
  const node = net.to[line]!;
  const [previous, next] = [net.previousIn[line]!, net.nextIn[line]!];
  if (previous < 0) net.firstIn[node] = next;
  else net.nextIn[previous] = next;
  if (next < 0) net.lastIn[node] = previous;
  else net.previousIn[next] = previous;
  net.ins[node]!--;
}

/** The lines out of a node, as a list that stays while they change. */
export function linesOut({ firstOut, nextOut }: Net, node: number): number[] {
  const lines: number[] = [];
  for (let line = firstOut[node]!; line >= 0; line = nextOut[line]!) lines.push(line);
  return lines;
}

/** The lines into a node, as a list that stays while they change. */
export function linesIn({ firstIn, nextIn }: Net, node: number): number[] {
  const lines: number[] = [];
  for (let line = firstIn[node]!; line >= 0; line = nextIn[line]!) lines.push(line);
  return lines;
}
