// Plays a case through a process: everything that needs no decision happens by itself, up to the next question.
import type { Model, Process } from '../model/model.js';
import { boardOf } from './board.js';
import type { Choice, Question, Standing } from './case.js';
import type { Draft, Inside } from './draft.js';
import { follow, goOn, happen, hold, split } from './moves.js';

/** Moves without a question, at most, for each step of the process: more of them only go round. */
const ROUNDS = 2;

/** A case that is being played. `choose` gives a new one and leaves the old one as it is, so going back means to keep it. */
export interface Case extends Standing {
  readonly process: Process;
  /** Where everything is; for `choose` only. */
  readonly inside: Inside;
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
