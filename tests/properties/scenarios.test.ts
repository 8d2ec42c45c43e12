// Scenarios against a player of its own, which plays the written structure and knows nothing of flows and tokens.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { graphOf } from '../../src/language/check/graph.js';
import type { Course } from '../../src/language/check/scenario/course.js';
import { search } from '../../src/language/check/scenario/search.js';
import { gameOf } from '../../src/language/check/token-game.js';
import { beginCase, choose } from '../../src/language/play/play.js';

const seed = 20261124;

// --- processes as structures --------------------------------------------------------------------------------------

/** A statement; `leaves` is the place in its body that a no, or an interruption, leads to. */
interface Item {
  readonly kind: 'step' | 'decision' | 'interrupted' | 'parallel';
  readonly name: string;
  readonly leaves: number;
  readonly branches: readonly { readonly when: boolean; readonly body: Body }[];
}
type Body = readonly Item[];

interface Shape {
  readonly kind: Item['kind'];
  readonly leaves: number;
  readonly branches: readonly { readonly when: boolean; readonly body: readonly Shape[] }[];
}
const shapes = fc.letrec<{ body: readonly Shape[]; shape: Shape }>((tie) => ({
  body: fc.array(tie('shape'), { minLength: 1, maxLength: 4, depthIdentifier: 'shape' }),
  shape: fc.record({
    kind: fc.constantFrom<Item['kind']>('step', 'step', 'decision', 'interrupted', 'parallel'),
    leaves: fc.nat(3),
    branches: fc.oneof(
      { maxDepth: 1, depthIdentifier: 'shape' },
      fc.constant([]),
      fc.array(fc.record({ when: fc.boolean(), body: tie('body') }), { minLength: 2, maxLength: 3 }),
    ),
  }),
})).body;

/** Gives every statement a name; a block without branches becomes a step. */
function named(body: readonly Shape[], next = { number: 1 }): Body {
  return body.map(({ kind, leaves, branches }) => {
    const name = `s${next.number++}`;
    const plain = kind === 'parallel' && branches.length === 0 ? 'step' : kind;
    const inner = plain === 'parallel' ? branches.map(({ when, body }) => ({ when, body: named(body, next) })) : [];
    return { kind: plain, name, leaves: leaves % body.length, branches: inner };
  });
}

const written = (body: Body): string =>
  body
    .map(({ kind, name, leaves, branches }) => {
      const to = body[leaves]!.name;
      if (kind === 'step') return `step ${name}: a "Does ${name}"`;
      if (kind === 'decision') return `decision ${name}: a "Asks ${name}"\nno -> ${to}`;
      if (kind === 'interrupted') return `step ${name}: a "Does ${name}"\non 3 days -> ${to}`;
      const list = branches.map(
        ({ when, body }, i) => `branch ${when ? `when "${name} ${i}"` : ''} {\n${written(body)}\n}`,
      );
      return `parallel ${name}: {\n${list.join('\n')}\n}`;
    })
    .join('\n');

const textOf = (body: Body, scenario: string): string =>
  `process p "P" {\nactor a "A"\nstart begin: a "Begins"\n${written(body)}\nend fin: a "Ends"\n${scenario}\n}\n`;

// --- the player ---------------------------------------------------------------------------------------------------

/** Where a body is: before which of its items, and inside a block where each branch is (`null`: not taken). */
interface At {
  readonly at: number;
  readonly inner?: readonly (At | null)[];
}
type Next = readonly [name: string, to: At];

function isOver(body: Body, { at, inner }: At): boolean {
  const item = body[at];
  if (item === undefined) return true;
  if (item.kind !== 'parallel') return false;
  if (inner !== undefined) return isThrough(item, inner) && isOver(body, { at: at + 1 });
  return entries(item).some((entry) => isThrough(item, entry)) && isOver(body, { at: at + 1 });
}
const isThrough = (item: Item, inner: readonly (At | null)[]): boolean =>
  inner.every((one, i) => one === null || isOver(item.branches[i]!.body, one));

/** Every way in which a block can begin: unconditional branches always, the others or not. */
function entries({ branches }: Item): readonly (readonly (At | null)[])[] {
  return branches.reduce<readonly (readonly (At | null)[])[]>(
    (lists, { when }) => lists.flatMap((list) => [...(when ? [[...list, null]] : []), [...list, { at: 0 }]]),
    [[]],
  );
}

/** What can happen next, and where the body is then. */
function nexts(body: Body, { at, inner }: At): readonly Next[] {
  const item = body[at];
  if (item === undefined) return [];
  if (item.kind === 'step') return [[item.name, { at: at + 1 }]];
  if (item.kind !== 'parallel')
    return [
      [item.name, { at: at + 1 }],
      [item.name, { at: item.leaves }],
    ];
  const begun = inner === undefined ? entries(item) : [inner];
  return begun.flatMap((states) => {
    const inside = states.flatMap((state, i) =>
      state === null
        ? []
        : nexts(item.branches[i]!.body, state).map(
            ([name, to]): Next => [name, { at, inner: states.map((one, k) => (k === i ? to : one)) }],
          ),
    );
    return isThrough(item, states) ? [...inside, ...nexts(body, { at: at + 1 })] : inside;
  });
}

type States = ReadonlyMap<string, At>;
const MOST = 1000;
const statesOf = (list: readonly At[]): States => new Map(list.map((state) => [JSON.stringify(state), state]));

/** Everything that can come after some states; `undefined` if that is too much. */
function closure(body: Body, from: States): States | undefined {
  const all = new Map(from);
  for (const state of all.values()) {
    if (all.size > MOST) return undefined;
    for (const [, to] of nexts(body, state)) all.set(JSON.stringify(to), to);
  }
  return all;
}

interface Told {
  readonly met: number;
  readonly possible: boolean;
  readonly instead: readonly string[];
}

/** How far a run can take these spots (`...` between them, or not), by following every state at once. */
function play(body: Body, spots: readonly string[]): Told | undefined {
  let states = closure(body, statesOf([{ at: 0 }]));
  let met = 0;
  let gap = false;
  for (const spot of spots) {
    if (states === undefined) return undefined;
    if (spot === '...') {
      states = closure(body, states);
      gap = true;
      continue;
    }
    const next = [...states.values()].flatMap((state) => nexts(body, state));
    const after = statesOf(next.filter(([name]) => name === spot).map(([, to]) => to));
    if (after.size === 0) return { met, possible: false, instead: gap ? [] : [...new Set(next.map(([name]) => name))] };
    states = after;
    met++;
    gap = false;
  }
  return { met, possible: true, instead: [] };
}

/** The whole process as a body: its start, what is between, and its end. */
const whole = (body: Body): Body => {
  const border = (name: string): Item => ({ kind: 'step', name, leaves: 0, branches: [] });
  // Places that are led to move on by one, as the start stands before them.
  return [border('begin'), ...body.map((item) => ({ ...item, leaves: item.leaves + 1 })), border('fin')];
};

// --- what must hold -----------------------------------------------------------------------------------------------

const names = (body: Body): readonly string[] =>
  body.flatMap((item) => [
    ...(item.kind === 'parallel' ? [] : [item.name]),
    ...item.branches.flatMap((branch) => names(branch.body)),
  ]);

/** A run of some steps, by choosing with numbers. */
function runOf(body: Body, picks: readonly number[]): readonly string[] {
  const run: string[] = [];
  let state: At = { at: 0 };
  for (const pick of picks) {
    const choices = nexts(body, state);
    const choice = choices[pick % Math.max(1, choices.length)];
    if (choice === undefined) break;
    run.push(choice[0]);
    state = choice[1];
  }
  return run;
}

const found = (text: string) => compile(text).diagnostics.filter(({ code }) => code.startsWith('scenario/'));
const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });

test('what a run does is possible, in whole and in pieces, and a never of it is broken by a run that does it', () => {
  fc.assert(
    fc.property(
      shapes,
      picks,
      fc.nat(10),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (shape, chosen, cut, hidden) => {
        const body = whole(named(shape));
        const run = runOf(body, chosen);
        const piece = run.slice(Math.min(cut, run.length - 1));
        const spots = piece.map((name, i) => (i > 0 && i < piece.length - 1 && hidden[i] ? '...' : name)).join(' -> ');
        const inner = named(shape);
        expect(found(textOf(inner, `scenario "S" { ${spots} }`))).toEqual([]);
        const [broken, ...more] = found(textOf(inner, `never "N" { ${spots} }`));
        expect([broken?.code, more.length]).toEqual(['scenario/forbidden-run', 0]);
        // The run that is shown is one: every step of it can happen there, and it does what must not be.
        const steps = (broken?.run ?? []).map((id) => id.slice('p.'.length)).filter((id) => names(body).includes(id));
        let states = statesOf([{ at: 0 }]);
        for (const step of steps) {
          const after = [...states.values()].flatMap((state) => nexts(body, state)).filter(([name]) => name === step);
          states = statesOf(after.map(([, to]) => to));
          expect(states.size, `${step} in ${steps.join(' ')}`).toBeGreaterThan(0);
        }
        expect(steps.at(-1)).toBe(piece.at(-1));
      },
    ),
    { numRuns: 80, seed },
  );
});

test('one step of a run swapped for one that cannot come there is reported at that spot, with what can; a never of it is kept', () => {
  let swapped = 0;
  fc.assert(
    fc.property(shapes, picks, fc.nat(1000), fc.nat(1000), (shape, chosen, where, other) => {
      const inner = named(shape);
      const body = whole(inner);
      const run = runOf(body, chosen);
      const at = 1 + (where % Math.max(1, run.length - 1));
      const list = names(body);
      const spots = run.map((name, i) => (i === at ? list[other % list.length]! : name));
      const told = play(body, spots);
      if (told === undefined || told.possible || told.met === 0) return;
      swapped++;
      const text = textOf(inner, `scenario "S" { ${spots.join(' -> ')} }`);
      const [finding, ...more] = found(text);
      expect([finding?.code, more.length]).toEqual(['scenario/impossible-step', 0]);
      const before =
        text.indexOf('scenario "S" { ') + 'scenario "S" { '.length + spots.slice(0, told.met).join(' -> ').length;
      expect(finding!.span.start).toBe(before + (told.met === 0 ? 0 : ' -> '.length));
      const args = finding!.args as { instead: readonly string[]; more: boolean };
      const titles = new Set(told.instead.map((name) => new RegExp(`${name}: a "([^"]*)"`).exec(text)![1]));
      if (!args.more) expect(new Set(args.instead)).toEqual(titles);
      else expect(args.instead.every((title) => titles.has(title))).toBe(true);
      expect(found(textOf(inner, `never "N" { ${spots.join(' -> ')} }`))).toEqual([]);
    }),
    { numRuns: 120, seed },
  );
  expect(swapped).toBeGreaterThan(50);
});

test('any spots at all: the plain and the reduced search agree with the player', () => {
  const told = { possible: 0, impossible: 0 };
  const anyway = fc.array(fc.option(fc.nat(1000), { nil: '...' as const, freq: 2 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(shapes, anyway, (shape, list) => {
      const inner = named(shape);
      const body = whole(inner);
      const all = names(body);
      const spots = list.map((one) => (one === '...' ? one : all[one % all.length]!));
      const expected = play(body, spots);
      if (expected === undefined) return;
      const process = compile(textOf(inner, '')).model.processes[0]!;
      const graph = graphOf(process);
      const course: Course = spots.flatMap((spot, i) => {
        const span = { path: '', start: 0, end: 0 };
        const step = graph.numberOf(`p.${spot}`);
        return step === undefined ? [] : [{ step, gap: i === 0 || spots[i - 1] === '...', span }];
      });
      told[expected.possible ? 'possible' : 'impossible']++;
      for (const reduced of [false, true]) {
        const { verdict, met } = search(gameOf(graph, process.blocks), course, { left: 1e7 }, reduced);
        expect([reduced, verdict, met]).toEqual([reduced, expected.possible ? 'possible' : 'impossible', expected.met]);
      }
    }),
    { numRuns: 200, seed },
  );
  expect(Math.min(told.possible, told.impossible)).toBeGreaterThan(50);
});

test('a case that is played does what the player allows, comes to its end, and is a possible scenario', () => {
  let closed = 0;
  fc.assert(
    fc.property(shapes, fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (shape, chosen) => {
      const inner = named(shape);
      const body = whole(inner);
      const { model } = compile(textOf(inner, ''));
      const steps: string[] = [];
      let now = beginCase(model, model.processes[0]!);
      const note = () => {
        for (const event of now.events) if (event.type === 'step') steps.push(event.step.name!);
      };
      note();
      for (const pick of chosen) {
        if (now.question === undefined) break;
        now = choose(now, pick % now.question.options.length);
        note();
      }
      // An answer is chosen when its step has happened, so the last one may be open.
      let states = statesOf([{ at: 0 }]);
      for (const step of steps) {
        const after = [...states.values()].flatMap((state) => nexts(body, state)).filter(([name]) => name === step);
        states = statesOf(after.map(([, to]) => to));
        expect(states.size, `${step} in ${steps.join(' ')}`).toBeGreaterThan(0);
      }
      if (now.state !== 'closed') return;
      closed++;
      expect([...states.values()].some((state) => isOver(body, state))).toBe(true);
      expect(now.totals.steps).toBe(steps.length);
      expect(
        found(textOf(inner, `scenario "S" { ${steps.join(' -> ')} -> end }`)).filter(
          ({ severity }) => severity === 'error',
        ),
      ).toEqual([]);
    }),
    { numRuns: 100, seed },
  );
  expect(closed).toBeGreaterThan(20);
});
