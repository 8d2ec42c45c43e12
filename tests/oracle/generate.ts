// Random processes for the oracle: graphs whose every way is an arrow, and texts of blocks with a few jumps.
import type { Branch, Statement, Target } from './form.js';

/** A source of random numbers: `random(n)` is a whole number from 0 to n − 1. */
export type Random = (n: number) => number;

/** Random numbers that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** A flat process of up to 12 statements in which every way is an arrow: any graph of steps, decisions, forks and joins. */
export function graph(random: Random): readonly Statement[] {
  const size = 3 + random(9);
  const name = (i: number): string => `s${i}`;
  // Mostly a little further on, so that many of them have a chance to be sound.
  const target = (i: number): Target => {
    if (random(12) === 0) return 'end';
    const to = random(6) === 0 ? random(size) : i + 1 + random(3);
    return to >= size ? 'end' : name(to);
  };
  return Array.from({ length: size }, (_, i): Statement => {
    const dice = random(20);
    if (i === 0 || (dice === 19 && random(3) === 0)) return { kind: 'start', name: name(i), to: target(i) };
    if (dice < 5) return { kind: 'step', name: name(i), to: target(i) };
    if (dice < 6) return { kind: 'step', name: name(i), to: target(i), on: target(i) };
    if (dice < 10) {
      return {
        kind: 'decision',
        name: name(i),
        answers: [
          { word: 'yes', to: target(i) },
          { word: 'no', to: target(i) },
        ],
      };
    }
    if (dice < 14) {
      const targets = Array.from({ length: 2 + (random(4) === 0 ? 1 : 0) }, () => target(i));
      return { kind: 'fork', name: name(i), targets };
    }
    if (dice < 19) return { kind: 'join', name: name(i), to: target(i) };
    return { kind: 'end', name: name(i) };
  });
}

interface Node {
  readonly kind: 'start' | 'step' | 'decision' | 'fork' | 'join';
  readonly name: string;
  readonly targets: Target[];
}

/** A flat process made sound by growing it way by way, and then mostly spoilt by turning an arrow or two. */
export function grown(random: Random): readonly Statement[] {
  const nodes: Node[] = [{ kind: 'start', name: 's0', targets: ['end'] }];
  const add = (kind: Node['kind'], targets: readonly Target[]): string => {
    const name = `s${nodes.length}`;
    nodes.push({ kind, name, targets: [...targets] });
    return name;
  };
  const growths = 2 + random(6);
  for (let i = 0; i < growths; i++) {
    const node = nodes[random(nodes.length)]!;
    const slot = random(node.targets.length);
    const target = node.targets[slot]!;
    const dice = random(4);
    if (dice === 0) node.targets[slot] = add('step', [target]);
    else if (dice === 1) {
      const meet = add('step', [target]);
      node.targets[slot] = add('decision', [meet, meet]);
    } else if (dice === 2) {
      const meet = add('join', [target]);
      node.targets[slot] = add('fork', [meet, meet]);
    } else {
      const again = add('step', []);
      nodes.at(-1)!.targets.push(add('decision', [target, again]));
      node.targets[slot] = again;
    }
  }
  for (let turns = random(3); turns > 0; turns--) {
    const node = nodes[random(nodes.length)]!;
    node.targets[random(node.targets.length)] = random(8) === 0 ? 'end' : nodes[random(nodes.length)]!.name;
  }
  return nodes.map(({ kind, name, targets }): Statement => {
    if (kind === 'fork') return { kind, name, targets };
    if (kind !== 'decision') return { kind, name, to: targets[0]! };
    return { kind, name, answers: targets.map((to, i) => ({ word: i === 0 ? 'yes' : 'no', to })) };
  });
}

interface Writing {
  readonly random: Random;
  readonly names: readonly string[];
  readonly jumps: number;
  next: number;
}

/** A process of blocks, one in another, with jumps, ends, side sections, conditions, and now and then a fork and a join. */
export function blocks(random: Random): readonly Statement[] {
  const names = Array.from({ length: 24 }, (_, i) => `s${i}`);
  const writing: Writing = { random, names, jumps: random(4), next: 0 };
  const first: Statement = { kind: 'start', name: nextName(writing) };
  const body = bodyOf(writing, 2 + random(3), 0);
  const used = new Set(namesIn([first, ...body]));
  const last: Statement = { kind: 'end', name: nextName(writing) };
  return mapped([first, ...body, last], (target) =>
    target === 'next' || target === 'end' || used.has(target) || target === last.name ? target : 'end',
  );
}

function nextName(writing: Writing): string {
  return `s${writing.next++}`;
}

function bodyOf(writing: Writing, length: number, depth: number): readonly Statement[] {
  return Array.from({ length }, () => statementOf(writing, depth)).flat();
}

function anyTarget({ random, next }: Writing): Target {
  const dice = random(12);
  if (dice === 0) return 'end';
  if (dice === 1) return 'next';
  return `s${random(next + 4)}`;
}

function statementOf(writing: Writing, depth: number): readonly Statement[] {
  const { random } = writing;
  const isFull = writing.next > 9 || depth > 2;
  const dice = isFull ? random(5) : random(16);
  const name = nextName(writing);
  const inner = (): readonly Statement[] => bodyOf(writing, random(3), depth + 1);
  const mayJump = (): boolean => random(12) < writing.jumps;
  if (dice < 4) {
    const on = mayJump() && random(3) === 0 ? { on: anyTarget(writing) } : {};
    const to = mayJump() && random(3) === 0 ? { to: anyTarget(writing) } : {};
    if (mayJump() && random(6) === 0) return [{ kind: 'end', name }];
    return [{ kind: 'step', name, ...on, ...to }];
  }
  if (dice < 9) {
    const answer = { word: 'no', ...(random(2) === 0 ? { body: inner() } : { to: 'next' }) };
    const to = mayJump() ? { to: anyTarget(writing) } : {};
    return [{ kind: 'decision', name, answers: [{ ...answer, ...to }] }];
  }
  if (dice < 15) {
    const inclusive = random(3) === 0;
    const whens: readonly Branch['when'][] = inclusive
      ? ['when', 'when', random(2) === 0 ? 'always' : 'otherwise']
      : ['always'];
    const branches = Array.from({ length: 2 + (random(4) === 0 ? 1 : 0) }, (_, i): Branch => {
      const when = whens[Math.min(i, whens.length - 1)]!;
      return mayJump() && random(8) === 0 ? { when, body: [], to: anyTarget(writing) } : { when, body: inner() };
    });
    const to = mayJump() && random(4) === 0 ? { to: anyTarget(writing) } : {};
    return [{ kind: 'parallel', name, branches, ...to }];
  }
  return strands(writing, name);
}

/** A free fork whose two strands meet in a join, or in a plain step. */
function strands(writing: Writing, name: string): readonly Statement[] {
  const { random } = writing;
  const [one, two, meet] = [nextName(writing), nextName(writing), nextName(writing)];
  return [
    { kind: 'fork', name, targets: [one, two] },
    { kind: 'step', name: one, to: meet },
    random(3) === 0
      ? { kind: 'decision', name: two, answers: [{ word: 'no', to: anyTarget(writing) }] }
      : { kind: 'step', name: two },
    { kind: random(3) === 0 ? 'step' : 'join', name: meet },
  ];
}

function namesIn(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((statement) => [
    statement.name,
    ...(statement.kind === 'decision' ? statement.answers.flatMap(({ body }) => namesIn(body ?? [])) : []),
    ...(statement.kind === 'parallel' ? statement.branches.flatMap(({ body }) => namesIn(body)) : []),
  ]);
}

/** The statements with other targets. */
function mapped(statements: readonly Statement[], map: (target: Target) => Target): readonly Statement[] {
  const to = (target: Target | undefined): object => (target === undefined ? {} : { to: map(target) });
  return statements.map((statement): Statement => {
    switch (statement.kind) {
      case 'decision':
        return {
          ...statement,
          answers: statement.answers.map((answer) => ({
            ...answer,
            ...to(answer.to),
            ...(answer.body === undefined ? {} : { body: mapped(answer.body, map) }),
          })),
        };
      case 'parallel':
        return {
          ...statement,
          ...to(statement.to),
          branches: statement.branches.map((branch) => ({
            ...branch,
            ...to(branch.to),
            body: mapped(branch.body, map),
          })),
        };
      case 'fork':
        return { ...statement, targets: statement.targets.map(map) };
      case 'end':
        return statement;
      case 'join':
        return { ...statement, ...to(statement.to) };
      default:
        return { ...statement, ...to(statement.to), ...(statement.on === undefined ? {} : { on: map(statement.on) }) };
    }
  });
}
