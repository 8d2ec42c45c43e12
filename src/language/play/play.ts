// Plays a case through a process: everything that needs no decision happens by itself, up to the next question.
import { leaving } from '../check/graph.js';
import { type Gate, move } from '../check/token-game.js';
import type { Flow, Model, Process, Step } from '../model/model.js';
import type { Minutes } from '../model/working-time.js';
import { type Board, boardOf, stepsBehind, strandOf } from './board.js';
import type { CaseEvent, Choice, Question, Standing, Strand, Totals } from './case.js';

/** Moves without a question, at most, for each step of the process: more of them only go round. */
const ROUNDS = 2;

/** A case that is being played. `choose` gives a new one and leaves the old one as it is, so going back means to keep it. */
export interface Case extends Standing {
  readonly process: Process;
  /** Where everything is; for `choose` only. */
  readonly inside: Inside;
}

interface Inside {
  readonly board: Board;
  /** Work that can go on, the next to do last. */
  readonly active: readonly Token[];
  /** Work that waits at a join. */
  readonly held: readonly Token[];
  /** The fork that conditions are asked for, and its flows that are taken so far. */
  readonly asked?: { readonly taken: readonly number[]; readonly next: number };
  /** How many times each step has happened. */
  readonly rounds: ReadonlyMap<string, number>;
  readonly strand: Path | undefined;
}

/** A piece of work under way. */
interface Token {
  readonly place: number;
  /** The flow that it comes by; absent at the beginning, and where a branch is passed. */
  readonly flow?: number;
  /** The steps that were done last. */
  readonly givers: readonly string[];
  readonly time: Minutes;
  readonly path: Path | undefined;
  /** Has its step happened already, so that only the way on is to be chosen? */
  readonly done?: true;
}

/** The way that work is on, among several at once, and the one that it split from. */
interface Path {
  readonly strand: Strand;
  readonly outer: Path | undefined;
}

/** A case while it moves on. */
interface Draft {
  readonly board: Board;
  readonly active: Token[];
  held: Token[];
  readonly rounds: Map<string, number>;
  readonly events: CaseEvent[];
  strand: Path | undefined;
  asked: Inside['asked'];
  totals: Totals;
}

/**
 * Begins a case of a process. The process must be one of the model. Times are in working minutes; `workingDay` is the number of working
 * hours of a day (default 7.5).
 *
 * @example
 * let now = beginCase(model, model.processes[0]);
 * while (now.question !== undefined) now = choose(now, 0); // always the first of the choices
 * now.totals.handoffs;
 */
export function beginCase(model: Model, process: Process, options: { readonly workingDay?: number } = {}): Case {
  const board = boardOf(model, process, options.workingDay);
  const totals = { steps: 0, handoffs: 0, time: { min: 0, max: 0 }, untimed: 0 };
  const draft: Draft = {
    board,
    active: [],
    held: [],
    rounds: new Map(),
    events: [],
    strand: undefined,
    asked: undefined,
    totals,
  };
  const { entries, steps } = board.game.graph;
  if (entries.length > 1) {
    const options = entries.map((entry): Choice => ({ type: 'start', to: [steps[entry]!] }));
    return settled(draft, { kind: 'start', options });
  }
  return enter(draft, 0);
}

/** Goes on with one of the choices of the case's question, by its number from 0. Another number, or a case without a question, changes nothing. */
export function choose(from: Case, option: number): Case {
  const choice = from.question?.options[option];
  if (choice === undefined) return from;
  const { active, held, rounds, strand, asked, board } = from.inside;
  const draft: Draft = {
    board,
    active: [...active],
    held: [...held],
    rounds: new Map(rounds),
    events: [],
    strand,
    asked,
    totals: from.totals,
  };
  if (choice.type === 'start') return enter(draft, option);
  const flow = board.game.graph.flows.indexOf(choice.flow!);
  if (asked === undefined) {
    const token = draft.active.pop()!;
    goOn(draft, token, flow);
  } else {
    draft.asked = { next: asked.next + 1, taken: choice.type === 'holds' ? [...asked.taken, flow] : asked.taken };
  }
  return run(draft);
}

function enter(draft: Draft, entry: number): Case {
  const place = draft.board.game.begins[entry];
  if (place !== undefined) draft.active.push({ place, givers: [], time: { min: 0, max: 0 }, path: undefined });
  return run(draft);
}

/** Lets happen what needs no decision. */
function run(draft: Draft): Case {
  const { game } = draft.board;
  const most = ROUNDS * (game.graph.steps.length + 10);
  for (let moves = 0; draft.active.length > 0; moves++) {
    if (moves > most) return settled(draft, undefined, 'endless');
    const token = draft.active.at(-1)!;
    const number = game.takenBy[token.place]!;
    const gate = game.gates.get(number);
    follow(draft, token);
    if (gate === undefined) {
      const question = happen(draft, token, number);
      if (question !== undefined) return settled(draft, question);
    } else if (game.graph.steps[number]!.kind === 'join') {
      hold(draft, draft.active.pop()!, number, gate);
    } else {
      const question = split(draft, token, number, gate);
      if (question !== undefined) return settled(draft, question);
    }
  }
  return settled(draft, undefined);
}

/** Says that another of the ways that run at once is followed now. */
function follow(draft: Draft, { path }: Token): void {
  if (path !== undefined && path !== draft.strand) {
    let outer = draft.strand;
    while (outer !== undefined && outer !== path) outer = outer.outer;
    if (outer === undefined) draft.events.push({ type: 'way', way: path.strand });
  }
  draft.strand = path;
}

/** A step happens; gives the question how it goes on, if there is one. */
function happen(draft: Draft, token: Token, number: number): Question | undefined {
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
function goOn(draft: Draft, token: Token, flow: number): void {
  const { game, minutesOf, minutesUntil } = draft.board;
  const taken = game.graph.flows[flow]!;
  const step = game.graph.steps[game.graph.from[flow]!]!;
  const spent = taken.kind === 'interrupt' ? minutesUntil(taken.label, step) : minutesOf(step);
  const time = plus(token.time, spent);
  reach(draft, time);
  draft.active.push({ place: game.placeOf[flow]!, flow, givers: [step.id], time, path: token.path });
}

/** Work splits: asks for each condition whether it holds, then starts all ways that are taken. */
function split(draft: Draft, token: Token, number: number, gate: Gate): Question | undefined {
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
  const ways = flows.map((flow): Path => ({ strand: strandOf(board, flow), outer: token.path }));
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
function hold(draft: Draft, token: Token, number: number, gate: Gate): void {
  const { game } = draft.board;
  draft.held.push(token);
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

/** The case as it stands now. */
function settled(draft: Draft, question: Question | undefined, state?: Case['state']): Case {
  const { board, active, held, rounds, strand, asked, events, totals } = draft;
  const waiting = question === undefined && state === undefined ? waitingAt(draft) : [];
  const lost = events.some(({ type }) => type === 'lost');
  return {
    process: board.process,
    state: state ?? (question !== undefined ? 'open' : waiting.length > 0 || lost ? 'stuck' : 'closed'),
    events,
    ...(question === undefined ? {} : { question }),
    totals,
    waiting,
    inside: { board, active, held, rounds, strand, ...(asked === undefined ? {} : { asked }) },
  };
}

/** Where work waits for ever, and the steps that should have brought the rest. */
function waitingAt({ board, held }: Draft): Case['waiting'] {
  const { game } = board;
  const places = new Set(held.map(({ place }) => place));
  const joins = [...new Set(held.map(({ place }) => game.takenBy[place]!))];
  return joins.map((join) => {
    const missing = new Set(game.gates.get(join)!.waitsFor.filter((place) => !places.has(place)));
    const flows = [...game.placeOf.keys()].filter((flow) => missing.has(game.placeOf[flow]!));
    return {
      at: game.graph.steps[join]!,
      missing: [...new Set(flows.map((flow) => game.graph.steps[game.graph.from[flow]!]!))],
    };
  });
}

function reach(draft: Draft, time: Minutes): void {
  draft.totals = { ...draft.totals, time: latest(draft.totals.time, time) };
}

const latest = (a: Minutes, b: Minutes): Minutes => ({ min: Math.max(a.min, b.min), max: Math.max(a.max, b.max) });
const plus = (a: Minutes, b: Minutes | undefined): Minutes => ({
  min: a.min + (b?.min ?? 0),
  max: a.max + (b?.max ?? 0),
});
