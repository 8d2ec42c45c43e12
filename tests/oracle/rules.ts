// What a process does, by the letter of the language's reference, section 4: which places there are, and what each statement takes and
// gives. Shares nothing with the program.
import type { Branch, Statement, Target } from './form.js';

/** Something that can happen: tokens are taken from all of `takes` and put on all of `gives`. */
export interface Event {
  readonly name: string;
  readonly takes: readonly string[];
  readonly gives: readonly string[];
  /** An inclusive block notes which branches it waits for. */
  readonly notes?: { readonly block: string; readonly waits: readonly string[] };
  /** The end of an inclusive block: it takes what was noted. */
  readonly settles?: string;
}

export interface Rules {
  /** Places in which a run can begin. */
  readonly begins: readonly string[];
  readonly events: readonly Event[];
  /** Statements that must be able to happen. */
  readonly names: readonly string[];
  /** Statements that are no end and lead nowhere. */
  readonly stuck: readonly string[];
}

export const done = '(done)';

interface Context {
  readonly kinds: ReadonlyMap<string, Statement>;
  readonly events: Event[];
  readonly stuck: Set<string>;
  /** Places that a join waits for: those that something leads to. */
  readonly waited: Map<string, Set<string>>;
}

/** A way on: gives the place for a token that comes from the statement of this name by its arrow of this number. */
type Way = (from: string, arrow: number) => string | undefined;

/** Reads a process. */
export function rulesOf(statements: readonly Statement[]): Rules {
  const kinds = new Map<string, Statement>();
  collect(statements, kinds);
  const context: Context = { kinds, events: [], stuck: new Set(), waited: new Map() };
  readBody(statements, () => undefined, context);
  const joins = [...kinds.values()].filter(({ kind }) => kind === 'join');
  for (const join of joins) {
    const takes = [...(context.waited.get(join.name) ?? [])];
    const index = context.events.findIndex((event) => event.name === join.name);
    if (index >= 0) context.events[index] = { ...context.events[index]!, takes };
  }
  const starts = [...kinds.values()].filter(({ kind }) => kind === 'start');
  return {
    begins: starts.map(({ name }) => `before ${name}`),
    events: context.events.filter(({ takes }) => takes.length > 0),
    names: [...kinds.keys()],
    stuck: [...context.stuck],
  };
}

function collect(statements: readonly Statement[], kinds: Map<string, Statement>): void {
  for (const statement of statements) {
    kinds.set(statement.name, statement);
    if (statement.kind === 'decision') for (const { body } of statement.answers) collect(body ?? [], kinds);
    if (statement.kind === 'parallel') for (const { body } of statement.branches) collect(body, kinds);
  }
}

/**
 * The rules without what nothing leads to: such text is a fault of its own, and runs are told as if it were not there. What no arrow
 * brings is not waited for.
 */
export function withoutLost(rules: Rules): Rules {
  const near = new Set(rules.begins);
  let size = -1;
  while (size < near.size) {
    size = near.size;
    for (const { takes, gives } of rules.events)
      if (takes.some((place) => near.has(place))) for (const place of gives) near.add(place);
  }
  const kept = (places: readonly string[]): readonly string[] => places.filter((place) => near.has(place));
  const events = rules.events.map(({ notes, ...event }): Event => {
    const waits = kept(notes?.waits ?? []);
    const noted = notes === undefined || waits.length === 0 ? {} : { notes: { ...notes, waits } };
    return { ...event, takes: kept(event.takes), ...noted };
  });
  return { ...rules, events: events.filter(({ takes }) => takes.length > 0) };
}

/** The place of a token that goes from one statement to another: a free join has one for each arrow. */
function placeBefore(name: string, from: string, arrow: number, { kinds, waited }: Context): string {
  if (kinds.get(name)!.kind !== 'join') return `before ${name}`;
  const place = `${from} #${arrow} to ${name}`;
  const places = waited.get(name) ?? new Set();
  waited.set(name, places.add(place));
  return place;
}

function readBody(statements: readonly Statement[], exit: Way, context: Context): void {
  statements.forEach((statement, i) => {
    const follower = statements.slice(i + 1).find(({ kind }) => kind !== 'start');
    const next: Way = follower === undefined ? exit : (from, arrow) => placeBefore(follower.name, from, arrow, context);
    readStatement(statement, next, context);
  });
}

function wayTo(target: Target | undefined, next: Way, context: Context): Way {
  if (target === undefined || target === 'next') return next;
  if (target === 'end') return () => done;
  return (from, arrow) => placeBefore(target, from, arrow, context);
}

function readStatement(statement: Statement, next: Way, context: Context): void {
  const { name } = statement;
  const before = `before ${name}`;
  const add = (gives: readonly (string | undefined)[], takes: readonly string[] = [before]): void => {
    if (gives.includes(undefined)) context.stuck.add(name);
    context.events.push({ name, takes, gives: gives.filter((place) => place !== undefined) });
  };
  switch (statement.kind) {
    case 'end':
      add([done]);
      break;
    case 'start':
    case 'step':
      add([wayTo(statement.to, next, context)(name, 0)]);
      if (statement.on !== undefined) add([wayTo(statement.on, next, context)(name, 1)]);
      break;
    case 'decision': {
      statement.answers.forEach(({ to, body }, i) => {
        const exit = wayTo(to, next, context);
        const [first] = (body ?? []).filter(({ kind }) => kind !== 'start');
        add([first === undefined ? exit(name, i) : placeBefore(first.name, name, i, context)]);
        readBody(body ?? [], exit, context);
      });
      if (statement.answers.length === 1) add([next(name, 1)]);
      break;
    }
    case 'fork':
      add(statement.targets.map((target, i) => wayTo(target, next, context)(name, i)));
      break;
    case 'join':
      add([wayTo(statement.to, next, context)(name, 0)], []);
      break;
    case 'parallel':
      readParallel(statement, next, context);
  }
}

function readParallel(
  { name, branches, to }: Extract<Statement, { kind: 'parallel' }>,
  next: Way,
  context: Context,
): void {
  const closing = new Set<number>();
  const heads = branches.map((branch, i) => {
    const exit: Way = () => {
      closing.add(i);
      return `end ${i} of ${name}`;
    };
    const [first] = branch.body.filter(({ kind }) => kind !== 'start');
    const head =
      branch.to === undefined
        ? first === undefined
          ? exit(name, i)
          : placeBefore(first.name, name, i, context)
        : wayTo(branch.to, exit, context)(name, i);
    readBody(branch.body, exit, context);
    return head!;
  });
  const conditions = branches.some(({ when }) => when !== 'always');
  const passes = conditions && branches.every(({ when }) => when === 'when');
  const pass = `past ${name}`;
  const before = `before ${name}`;
  const out = closing.size > 0 || passes ? wayTo(to, next, context)(name, 0) : undefined;
  const gives = out === undefined ? [] : [out];
  if ((closing.size > 0 || passes) && out === undefined) context.stuck.add(name);
  const places = [...closing].sort((a, b) => a - b).map((i) => `end ${i} of ${name}`);
  if (!conditions) {
    context.events.push({ name, takes: [before], gives: heads });
    if (places.length > 0) context.events.push({ name: `${name} (end)`, takes: places, gives });
    return;
  }
  for (const set of started(branches)) {
    const waits = set.filter((i) => closing.has(i)).map((i) => `end ${i} of ${name}`);
    const notes = { block: name, waits };
    context.events.push({
      name,
      takes: [before],
      gives: set.length === 0 ? [pass] : set.map((i) => heads[i]!),
      ...(waits.length === 0 ? {} : { notes }),
    });
  }
  if (passes) context.events.push({ name: `${name} (end)`, takes: [pass], gives });
  if (places.length > 0) context.events.push({ name: `${name} (end)`, takes: [places[0]!], gives, settles: name });
}

/** Which branches may be started together; none at all where the block is passed. */
function started(branches: readonly Branch[]): readonly (readonly number[])[] {
  const of = (when: Branch['when']): number[] => branches.flatMap((branch, i) => (branch.when === when ? [i] : []));
  const [always, when, otherwise] = [of('always'), of('when'), of('otherwise')];
  const sets: number[][] = [[...always, ...otherwise]];
  for (let bits = 1; bits < 1 << when.length; bits++) sets.push([...always, ...when.filter((_, i) => bits & (1 << i))]);
  return sets.map((set) => set.sort((a, b) => a - b));
}
