// Plays every marking of a process and says by van der Aalst's definition whether it is sound: every run can come to its end (option to
// complete), nothing is left then (proper completion), and every statement can happen (no dead transition). Shares nothing with the program.
import { done, type Event, type Rules } from './rules.js';

/** How many tokens lie where, and what inclusive blocks wait for: place or `block:` → number or places. */
interface State {
  readonly tokens: ReadonlyMap<string, number>;
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

export interface Judgement {
  readonly sound: boolean;
  /** Is there a marking in which nothing moves, other than the one token at the end? */
  readonly waits: boolean;
  /** Can two tokens come to one place, or a second one to the end? */
  readonly twice: boolean;
}

/** Judges a process; `undefined` if it has too many markings to play them all. */
export function judge(rules: Rules, most = 3000): Judgement | undefined {
  const states = new Map<string, State>();
  const followers = new Map<string, readonly string[]>();
  const happened = new Set<string>();
  let [waits, twice] = [false, false];
  const near = eventsNear(rules);
  const open: State[] = rules.begins.map(begun);
  for (const state of open) states.set(keyOf(state), state);
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const next: string[] = [];
    followers.set(keyOf(state), next);
    if (isDoubled(state)) {
      twice = true; // unbounded or not: no sound free-choice net does that
      continue;
    }
    const possible = near(state).filter((event) => canHappen(state, event));
    if (possible.length === 0 && !isFinal(state)) waits = true;
    for (const event of possible) {
      happened.add(event.name);
      const after = happen(state, event);
      if (after === undefined) {
        twice = true;
        continue;
      }
      const key = keyOf(after);
      next.push(key);
      if (states.has(key)) continue;
      if (states.size >= most) return undefined;
      states.set(key, after);
      open.push(after);
    }
  }
  const all = rules.names.every((name) => happened.has(name));
  return { sound: all && !waits && !twice && rules.stuck.length === 0 && canEnd(states, followers), waits, twice };
}

/** The events for which some token lies ready; only they need to be looked at. */
function eventsNear({ events }: Rules): (state: State) => readonly Event[] {
  const first = new Map<string, Event[]>();
  const settling = events.filter(({ settles }) => settles !== undefined);
  for (const event of events) {
    if (event.settles !== undefined) continue;
    const known = first.get(event.takes[0]!);
    if (known === undefined) first.set(event.takes[0]!, [event]);
    else known.push(event);
  }
  return ({ tokens, notes }) => [
    ...[...tokens.keys()].flatMap((place) => first.get(place) ?? []),
    ...(notes.size === 0 ? [] : settling),
  ];
}

/** What a run comes to. */
export interface Outcome {
  readonly waits: boolean;
  readonly twice: boolean;
}

/** Plays the statements of these names one after the other, whatever they choose; `undefined` if that can't happen. */
export function replay(rules: Rules, names: readonly string[]): Outcome | undefined {
  let states = rules.begins.map(begun);
  let twice = false;
  for (const name of names) {
    const after = new Map<string, State>();
    for (const state of states)
      for (const event of rules.events) {
        if (event.name !== name || !canHappen(state, event)) continue;
        const next = happen(state, event);
        if (next === undefined) twice = true;
        else after.set(keyOf(next), next);
      }
    if (after.size === 0) return twice ? { waits: false, twice } : undefined;
    states = [...after.values()];
  }
  const isStuck = (state: State): boolean => !isFinal(state) && !rules.events.some((event) => canHappen(state, event));
  return { waits: states.some(isStuck), twice: twice || states.some(isDoubled) };
}

function begun(place: string): State {
  return { tokens: new Map([[place, 1]]), notes: new Map() };
}

function isFinal({ tokens, notes }: State): boolean {
  return tokens.size === 1 && tokens.get(done) === 1 && notes.size === 0;
}

/** Two tokens in one place, or one at the end while others are about. */
function isDoubled({ tokens }: State): boolean {
  return [...tokens.values()].some((count) => count > 1);
}

function canHappen({ tokens, notes }: State, { takes, settles }: Event): boolean {
  if (settles === undefined) return takes.every((place) => (tokens.get(place) ?? 0) > 0);
  return (notes.get(settles) ?? ['(nothing noted)']).every((place) => (tokens.get(place) ?? 0) > 0);
}

/** The state afterwards; `undefined` if an inclusive block would begin again before it has ended. */
function happen(state: State, event: Event): State | undefined {
  const tokens = new Map(state.tokens);
  const notes = new Map(state.notes);
  const takes = event.settles === undefined ? event.takes : notes.get(event.settles)!;
  if (event.settles !== undefined) notes.delete(event.settles);
  for (const place of takes) {
    const left = tokens.get(place)! - 1;
    if (left === 0) tokens.delete(place);
    else tokens.set(place, left);
  }
  for (const place of event.gives) tokens.set(place, (tokens.get(place) ?? 0) + 1);
  if (event.notes !== undefined) {
    if (notes.has(event.notes.block)) return undefined;
    notes.set(event.notes.block, event.notes.waits);
  }
  return { tokens, notes };
}

function keyOf({ tokens, notes }: State): string {
  const list = [...tokens].map(([place, count]) => `${place}=${count}`).sort();
  return [...list, ...[...notes].map(([block, waits]) => `${block}:${waits.join('+')}`).sort()].join('|');
}

/** Can the end be reached from everywhere? */
function canEnd(states: ReadonlyMap<string, State>, followers: ReadonlyMap<string, readonly string[]>): boolean {
  const before = new Map<string, string[]>();
  for (const [key, list] of followers)
    for (const next of list) {
      const known = before.get(next);
      if (known === undefined) before.set(next, [key]);
      else known.push(key);
    }
  const good = new Set([...states].filter(([, state]) => isFinal(state)).map(([key]) => key));
  const open = [...good];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const earlier of before.get(key) ?? []) {
      if (good.has(earlier)) continue;
      good.add(earlier);
      open.push(earlier);
    }
  }
  return good.size === states.size;
}
