// What can happen in a case: a step, a split into ways that run at once, their coming together.
import { leaving } from '../check/graph.js';
import { type Gate, move } from '../check/token-game.js';
import type { Flow, Step } from '../model/model.js';
import { type Board, stepsBehind } from './board.js';
import type { Choice, Question } from './case.js';
import { type Draft, latest, type Path, plus, reach, type Token } from './draft.js';

/** Says that another of the ways that run at once is followed now. */
export function follow(draft: Draft, { path }: Token): void {
  if (path !== undefined && path !== draft.strand) {
    let outer = draft.strand;
    while (outer !== undefined && outer !== path) outer = outer.outer;
    if (outer === undefined) draft.events.push({ type: 'way', way: path.strand });
  }
  draft.strand = path;
}

/** A step happens; gives the question how it goes on, if there is one. */
export function happen(draft: Draft, token: Token, number: number): Question | undefined {
  const { graph } = draft.board.game;
  const step = graph.steps[number]!;
  const ways = Array.from(leaving(graph, number));
  const single = ways.length === 1 ? graph.flows[ways[0]!] : undefined;
  const whole = ways.every((way) => graph.flows[way]!.kind !== 'interrupt');
  if (!token.done) arrive(draft, token, step, whole);
  if (step.kind === 'end' || ways.length === 0) {
    draft.active.pop();
    finish(draft, token, step);
    return undefined;
  }
  if (single !== undefined) {
    goOn(draft, draft.active.pop()!, ways[0]!);
    return undefined;
  }
  draft.active[draft.active.length - 1] = { ...token, done: true };
  return { kind: 'way', step, options: choicesOf(draft.board, ways) };
}

/** What can be chosen behind a step: answers in their usual order, then what interrupts it. */
function choicesOf(board: Board, ways: readonly number[]): readonly Choice[] {
  const { graph, gates } = board.game;
  const rank = ({ kind, answer }: Flow): number =>
    kind === 'interrupt' ? 5 : ['yes', 'no', 'when', 'otherwise'].indexOf(answer ?? 'yes');
  const choices = ways.map((way): Choice => {
    const flow = graph.flows[way]!;
    const type = flow.kind === 'answer' || flow.kind === 'interrupt' ? flow.kind : 'next';
    const waits = (gates.get(graph.to[way]!)?.waitsFor.length ?? 0) > 1;
    return waits ? { type, flow, to: [], waits } : { type, flow, to: stepsBehind(graph, way) };
  });
  return choices.sort((a, b) => rank(a.flow!) - rank(b.flow!));
}

/** Notes that a step happens, and what is handed over for it; `whole`: nothing can interrupt it. */
function arrive(draft: Draft, token: Token, step: Step, whole: boolean): void {
  const { board, events, rounds, totals } = draft;
  const border = (step.kind === 'start' || step.kind === 'end') && step.text === undefined;
  const flow = token.flow === undefined ? undefined : board.game.graph.flows[token.flow];
  const received = flow === undefined ? [] : token.givers.flatMap((giver) => board.handoffOf(giver, flow.id) ?? []);
  const minutes = board.minutesOf(step);
  const until = plus(token.time, minutes);
  const round = (rounds.get(step.id) ?? 0) + 1;
  rounds.set(step.id, round);
  const untimed = minutes === undefined && !border && step.text !== undefined ? 1 : 0;
  draft.totals = {
    ...totals,
    steps: totals.steps + (border || step.text === undefined ? 0 : 1),
    handoffs: totals.handoffs + received.length,
    untimed: totals.untimed + untimed,
  };
  if (whole) reach(draft, until);
  if (border && received.length === 0) return;
  const called = step.runs === undefined ? undefined : board.processOf(step.runs);
  events.push({
    type: 'step',
    step,
    round,
    received,
    ...(whole ? { until } : {}),
    ...(called === undefined ? {} : { runs: called }),
  });
}

function finish(draft: Draft, token: Token, step: Step): void {
  draft.events.push({ type: step.kind === 'end' ? 'end' : 'lost', step });
  reach(draft, plus(token.time, draft.board.minutesOf(step)));
}

/** Moves work on from a step by one of its flows. */
export function goOn(draft: Draft, token: Token, flow: number): void {
  const { game, minutesOf, minutesUntil } = draft.board;
  const taken = game.graph.flows[flow]!;
  const step = game.graph.steps[game.graph.from[flow]!]!;
  const spent = taken.kind === 'interrupt' ? minutesUntil(taken.label, step) : minutesOf(step);
  const time = plus(token.time, spent);
  reach(draft, time);
  draft.active.push({ place: game.placeOf[flow]!, flow, givers: [step.id], time, path: token.path });
}

/** Work splits: asks for each condition whether it holds, then starts all ways that are taken. */
export function split(draft: Draft, token: Token, number: number, gate: Gate): Question | undefined {
  const { board, asked = { taken: [], next: 0 } } = draft;
  const { graph } = board.game;
  const open = gate.when[asked.next];
  if (open !== undefined) {
    draft.asked = asked;
    const flow: Flow = graph.flows[open]!;
    const options: Choice[] = [
      { type: 'holds', flow, to: stepsBehind(graph, open) },
      { type: 'fails', flow, to: [] },
    ];
    return { kind: 'condition', step: graph.steps[number]!, options };
  }
  draft.asked = undefined;
  draft.active.pop();
  const rest = asked.taken.length === 0 && gate.otherwise !== undefined ? [gate.otherwise] : [];
  const flows = [...gate.always, ...asked.taken, ...rest].sort((a, b) => a - b);
  const several = flows.length > 1;
  const ways = flows.map((flow): Path => ({ strand: board.strandOf(flow), outer: token.path }));
  if (several) draft.events.push({ type: 'split', ways: ways.map(({ strand }) => strand) });
  const started = flows.map(
    (flow, index): Token => ({
      ...token,
      place: board.game.placeOf[flow]!,
      flow,
      path: several ? ways[index] : token.path,
    }),
  );
  const places = new Set(started.map(({ place }) => place));
  const passed = move(board.game, number, [token.place], flows).gives.filter((place) => !places.has(place));
  const { time, path } = token;
  draft.held.push(...passed.map((place): Token => ({ place, givers: [], time, path })));
  draft.active.push(...started.reverse());
  return undefined;
}

/** Work waits at a join; with the last that it waits for the join lets it go on. */
export function hold(draft: Draft, token: Token, number: number, gate: Gate): void {
  const { game } = draft.board;
  draft.held.push(token);
  if (draft.held.length < gate.waitsFor.length) return;
  const byPlace = new Map(draft.held.map((held) => [held.place, held]));
  if (gate.waitsFor.some((place) => !byPlace.has(place))) return;
  const come = gate.waitsFor.map((place) => byPlace.get(place)!);
  draft.held = draft.held.filter((held) => !come.includes(held));
  const real = come.filter(({ flow }) => flow !== undefined);
  const time = come.map((one) => one.time).reduce(latest);
  const givers = [...new Set(come.flatMap((one) => one.givers))];
  const path = token.path?.outer;
  if (real.length > 1) draft.events.push({ type: 'joined', ways: real.length });
  draft.strand = path;
  for (const flow of leaving(game.graph, number)) {
    draft.active.push({ place: game.placeOf[flow]!, flow, givers, time, path: real.length > 1 ? path : token.path });
  }
}
