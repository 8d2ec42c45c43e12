// From a run to its cause: the jump, the answer or the fork without which the fault would not be (checked in this order: a jump across
// branches says it best).
import { entering, leaving, waysOut } from '../graph.js';
import type { Game } from '../token-game.js';
import { type Contexts, isWithin } from './contexts.js';
import type { Crosses, EndsInBranch, Fault } from './fault.js';
import { type Run, type Token, waitingAfter } from './run.js';

/** What is known of a flow while its faults are looked for. */
export interface Scene {
  readonly game: Game;
  readonly contexts: Contexts;
}

type Untold<F> = F extends Fault ? Omit<F, 'run' | 'sameQuestion'> : never;
/** A fault without its run. */
export type Cause = Untold<Fault>;

/** The cause of a run at whose end nothing moves. */
export function causeOfWait(scene: Scene, run: Run): Cause | undefined {
  const waiting = waitingAfter(scene.game, run);
  const visited: number[] = [];
  let join = Math.min(...waiting.keys());
  while (Number.isFinite(join)) {
    if (visited.includes(join)) return circle(scene, visited.slice(visited.indexOf(join)), waiting);
    visited.push(join);
    const missing = waiting.get(join)!;
    const upstream = stepsBefore(scene, join, missing);
    const held = run.left.map((token) => scene.game.takenBy[token.place]!).filter((step) => upstream[step] === 1);
    const other = held.find((step) => waiting.has(step));
    if (other === undefined) return rootOfWait(scene, run, join, missing, upstream);
    join = other;
  }
  return undefined;
}

/** 1 for each step that a token before it may come from to the missing places of a join, without passing the join. */
function stepsBefore({ game }: Scene, join: number, missing: readonly number[]): Uint8Array {
  const { graph } = game;
  const found = new Uint8Array(graph.steps.length);
  const open: number[] = [];
  const add = (step: number): void => {
    if (step === join || found[step] === 1 || graph.reached[step] === 0) return;
    found[step] = 1;
    open.push(step);
  };
  for (const flow of entering(graph, join)) if (missing.includes(game.placeOf[flow]!)) add(graph.from[flow]!);
  for (const [fork, { passedBy }] of game.gates)
    for (const place of passedBy.values()) if (missing.includes(place)) add(fork);
  for (let step = open.pop(); step !== undefined; step = open.pop())
    for (const flow of entering(graph, step)) add(graph.from[flow]!);
  return found;
}

/** Number of the last move after which no token is left that could still come to the join; −1: the run began without one. */
function lastChance({ game }: Scene, run: Run, upstream: Uint8Array, missing: readonly number[]): number | undefined {
  const counts = ({ place }: Token): number =>
    upstream[game.takenBy[place]!] === 1 || missing.includes(place) ? 1 : 0;
  const total = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + counts(token), 0);
  let held = counts(run.begin);
  let ever = held > 0;
  let last: number | undefined;
  run.moves.forEach((_, move) => {
    const before = held;
    held += total(run.made[move]!) - total(run.taken[move]!);
    if (before > 0 && held === 0) last = move;
    ever ||= held > 0;
  });
  return ever ? last : -1;
}

function rootOfWait(
  scene: Scene,
  run: Run,
  join: number,
  missing: readonly number[],
  upstream: Uint8Array,
): Cause | undefined {
  const { game, contexts } = scene;
  const { graph } = game;
  const into = [...entering(graph, join)].filter((flow) => missing.includes(game.placeOf[flow]!));
  const source = graph.from[into[0] ?? -1];
  const branches = new Set(into.map((flow) => contexts.ends[flow]!));
  const last = lastChance(scene, run, upstream, missing);
  const block = graph.steps[join]!.block;
  if (block !== undefined) {
    const crossing = crossingOut(scene, run, Math.max(last ?? 0, 0), branches) ?? crossingIn(scene, run, block);
    if (crossing !== undefined) return at(crossing, join);
    const begin = graph.entries.find((entry) => run.moves[0]?.step === entry && contexts.around[entry] !== 0);
    const around = begin === undefined ? undefined : contexts.blockOf[contexts.around[begin]!];
    if (begin !== undefined && around !== undefined) return { kind: 'starts-in-branch', block: around, start: begin };
  }
  if (source === undefined || last === undefined) return undefined;
  const base = { kind: 'waits-forever', join, missing: source } as const;
  if (last === -1) {
    if (isAfter(scene, join, source))
      return { kind: 'waits-for-itself', joins: [join], missing: source, flow: into[0]! };
    return { ...base, culprit: { type: 'start', step: run.moves[0]!.step } };
  }
  const { step, flows } = run.moves[last]!;
  if (step === join) {
    const back = [...run.moves.slice(last)]
      .reverse()
      .find((move) => waysOut(graph, move.step) > 1 && !game.gates.has(move.step));
    const flow = back?.flows[0] ?? flows[0];
    return flow === undefined ? undefined : { ...base, culprit: { type: 'again', flow } };
  }
  return flows[0] === undefined ? undefined : { ...base, culprit: { type: 'choice', flow: flows[0] } };
}

/** Can the work come from one step to another? */
function isAfter({ game: { graph } }: Scene, from: number, to: number): boolean {
  const seen = new Uint8Array(graph.steps.length);
  const open = [from];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    for (const flow of leaving(graph, step)) {
      const next = graph.to[flow]!;
      if (next === to) return true;
      if (seen[next] === 1) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return false;
}

function circle(
  scene: Scene,
  joins: readonly number[],
  waiting: ReadonlyMap<number, readonly number[]>,
): Cause | undefined {
  const { graph, placeOf } = scene.game;
  const [join] = joins;
  const flow = [...entering(graph, join!)].find((one) => waiting.get(join!)!.includes(placeOf[one]!));
  return flow === undefined ? undefined : { kind: 'waits-for-itself', joins, missing: graph.from[flow]!, flow };
}

type Crossing = Omit<Crosses, 'run' | 'sameQuestion' | 'at'> | Omit<EndsInBranch, 'run' | 'sameQuestion'>;

function at(crossing: Crossing, step: number): Cause {
  return crossing.kind === 'end-in-branch' ? crossing : { ...crossing, at: step };
}

/** The first jump out of these branches, or end in them, from a move on. */
function crossingOut(scene: Scene, run: Run, from: number, branches: ReadonlySet<number>): Crossing | undefined {
  for (let move = from; move < run.moves.length; move++) {
    const token = run.made[move]!.find((made) => crossed(scene, run, made, branches) !== undefined);
    if (token !== undefined) return crossed(scene, run, token, branches, 'waits');
  }
  return undefined;
}

/** Says how a token left one of these branches when it was made, if it did. */
function crossed(
  { game, contexts }: Scene,
  run: Run,
  token: Token,
  branches: ReadonlySet<number>,
  effect: 'waits' | 'twice' = 'waits',
): Crossing | undefined {
  const { begins, ends, around, blockOf } = contexts;
  for (const branch of branches) {
    const block = blockOf[branch];
    if (block === undefined) continue;
    if (token.place === game.done) {
      const end = run.moves[token.made]!.step;
      const flow = token.from[0]!.flow;
      if (isWithin(contexts, around[end]!, branch)) return { kind: 'end-in-branch', block, branch, end, flow };
    } else if (token.flow >= 0 && isWithin(contexts, begins[token.flow]!, branch)) {
      if (!isWithin(contexts, ends[token.flow]!, branch))
        return { kind: 'leaves-branch', block, branch, flow: token.flow, effect };
    }
  }
  return undefined;
}

/** The last jump of a run into a branch of a block from outside. */
function crossingIn(scene: Scene, run: Run, block: string): Crossing | undefined {
  for (let move = run.moves.length - 1; move >= 0; move--) {
    for (const token of run.made[move]!) {
      const entered = enteredBy(scene, token, block, 'waits');
      if (entered !== undefined) return entered;
    }
  }
  return undefined;
}

function enteredBy({ contexts }: Scene, token: Token, wanted: string, effect: 'waits' | 'twice'): Crossing | undefined {
  if (token.flow < 0) return undefined;
  for (let at = contexts.ends[token.flow]!; at !== 0; at = contexts.parent[at]!) {
    const block = contexts.blockOf[at];
    if (block?.id !== wanted) continue;
    const branch = at;
    if (isWithin(contexts, contexts.begins[token.flow]!, branch)) return undefined;
    return { kind: 'enters-branch', block, branch, flow: token.flow, effect };
  }
  return undefined;
}

/** The cause of a run at whose end two tokens meet that should not. */
export function causeOfDouble(scene: Scene, run: Run): Cause | undefined {
  const { game, contexts } = scene;
  const pair = meeting(game, run.left);
  if (pair === undefined) return undefined;
  const [one, two] = pair.map(ancestors) as [Ancestry, Ancestry];
  const parted = lastParting(one, two);
  if (parted === undefined) return undefined;
  const fork = run.moves[parted]!.step;
  const [first, second] = firstMeeting(game, parted, one, two) ?? pair;
  const met = game.takenBy[first.place]!;
  const id = game.graph.steps[fork]!.block;
  const block =
    game.graph.steps[fork]!.kind === 'fork' ? scene.contexts.blockOf.find((at) => at?.id === id) : undefined;
  const later = [...one.all, ...two.all].filter((token) => token.made >= parted).sort((a, b) => a.made - b.made);
  if (id !== undefined && block !== undefined) {
    const branches = new Set(contexts.blockOf.flatMap((at, branch) => (at?.id === id ? [branch] : [])));
    for (const token of later) {
      const crossing =
        crossed(scene, run, token, branches, 'twice') ??
        (token.made > parted ? enteredBy(scene, token, id, 'twice') : undefined);
      if (crossing !== undefined) return inTheEnd(scene, crossing, met);
    }
  }
  const ways = [one.at.get(parted)?.flow ?? -1, two.at.get(parted)?.flow ?? -1] as const;
  if (met < 0) {
    const ends = [run.moves[pair[0].made]!.step, run.moves[pair[1].made]!.step] as const;
    return { kind: 'ends-apart', fork, ways, ends, flows: [pair[0].from[0]!.flow, pair[1].from[0]!.flow] };
  }
  return { kind: 'runs-twice', fork, ways, step: met, meet: [first.flow, second.flow] };
}

/** Where two histories first come to the same step after they parted. */
function firstMeeting(game: Game, parted: number, one: Ancestry, two: Ancestry): readonly [Token, Token] | undefined {
  const since = ({ all }: Ancestry): readonly Token[] =>
    all.filter(({ made, place }) => made >= parted && game.takenBy[place]! >= 0).sort((a, b) => a.made - b.made);
  const others = new Map<number, Token>();
  for (const token of since(two)) {
    const step = game.takenBy[token.place]!;
    if (!others.has(step)) others.set(step, token);
  }
  for (const token of since(one)) {
    const other = others.get(game.takenBy[token.place]!);
    if (other !== undefined && other !== token) return [token, other];
  }
  return undefined;
}

/** A block with conditions waits for what it has begun: a second token at its end is never done, but waits. */
function inTheEnd({ game }: Scene, crossing: Crossing, met: number): Cause {
  const isWait = met >= 0 && game.graph.steps[met]!.gate === 'some' && game.graph.steps[met]!.kind === 'join';
  if (!isWait || crossing.kind === 'end-in-branch') return at(crossing, met);
  return { ...crossing, effect: 'waits', at: -1 };
}

/** Two tokens in one place, or before one step that takes them one by one. */
function meeting(game: Game, tokens: readonly Token[]): readonly [Token, Token] | undefined {
  const seen = new Map<number, Token>();
  for (const token of tokens) {
    const step = game.takenBy[token.place]!;
    const waits = step >= 0 && (game.gates.get(step)?.waitsFor.length ?? 0) > 0;
    const key = step < 0 || waits ? token.place : -1 - step;
    const other = seen.get(key);
    if (other !== undefined) return other.made <= token.made ? [other, token] : [token, other];
    seen.set(key, token);
  }
  return undefined;
}

interface Ancestry {
  readonly all: readonly Token[];
  /** One token of each move. */
  readonly at: ReadonlyMap<number, Token>;
}

function ancestors(token: Token): Ancestry {
  const all = new Set([token]);
  for (const each of all) for (const earlier of each.from) all.add(earlier);
  return { all: [...all], at: new Map([...all].map((each) => [each.made, each])) };
}

/** The last move that made a token for each of the two histories, and not the same one. */
function lastParting(one: Ancestry, two: Ancestry): number | undefined {
  const shared = [...one.at].filter(([made, token]) => {
    const other = two.at.get(made);
    return other !== undefined && other !== token;
  });
  return shared.length === 0 ? undefined : Math.max(...shared.map(([made]) => made));
}
