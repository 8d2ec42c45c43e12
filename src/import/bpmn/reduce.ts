// Makes a BPMN graph one of ours: what an export added is taken out, gateways become decisions, forks and joins, events become waits.
import type { ReadEdge, ReadNode, ReadProcess, Tell } from './chart.js';

type Nodes = Map<string, ReadNode>;

/** Changes the nodes and ways of a process in place. */
export function reduce(process: ReadProcess, tell: Tell): void {
  const { nodes } = process;
  process.edges = process.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  process.edges = withoutParts(nodes, process.edges);
  process.edges = split(nodes, process.edges);
  process.edges = withoutMerges(nodes, process.edges, tell);
  process.edges = joinQuestions(nodes, process.edges);
  process.edges = waitsOf(nodes, process.edges, tell);
  process.edges = forksAfter(nodes, process.edges, tell);
  process.edges = [...process.edges, ...sideBySide(nodes, process.edges, tell)];
  process.edges = answered(nodes, process.edges, tell);
}

interface Degree {
  readonly into: ReadonlyMap<string, readonly ReadEdge[]>;
  readonly outOf: ReadonlyMap<string, readonly ReadEdge[]>;
}

function degreeOf(edges: readonly ReadEdge[]): Degree {
  const into = new Map<string, ReadEdge[]>();
  const outOf = new Map<string, ReadEdge[]>();
  const put = (map: Map<string, ReadEdge[]>, key: string, edge: ReadEdge): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [edge]);
    else list.push(edge);
  };
  for (const edge of edges) {
    put(outOf, edge.from, edge);
    put(into, edge.to, edge);
  }
  return { into, outOf };
}

/** What an export added around steps goes: borders with their ways, the gate of a decision into its step. */
function withoutParts(nodes: Nodes, edges: readonly ReadEdge[]): ReadEdge[] {
  const { into, outOf } = degreeOf(edges);
  const main = new Map(
    [...nodes.values()].flatMap((node) => (node.local === undefined ? [] : [[node.local, node.key] as const])),
  );
  const gates = new Map<string, string>();
  const gone = new Set<string>();
  for (const node of nodes.values()) {
    const { key, role, of = '' } = node;
    const step = main.get(of);
    if (role === undefined || step === undefined) continue;
    const [before, after] = [into.get(key) ?? [], outOf.get(key) ?? []];
    if (role === 'gate' && before.length === 1 && before[0]?.from === step) gates.set(key, step);
    const begins = role === 'entry' || (role === 'border' && before.length === 0);
    const aside = begins
      ? after.every(({ to }) => to === step) && before.length === 0
      : before.every(({ from }) => from === step) && after.length === 0;
    if (
      role === 'exit' || role === 'entry'
        ? aside || isGate(nodes, begins ? after[0]?.to : before[0]?.from)
        : role === 'border' && aside
    )
      gone.add(key);
  }
  for (const key of gone) nodes.delete(key);
  const kept = edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to) && gates.get(to) !== from);
  for (const key of gates.keys()) nodes.delete(key);
  return kept.map((edge) => ({ ...edge, from: gates.get(edge.from) ?? edge.from }));
}

const isGate = (nodes: Nodes, key: string | undefined): boolean => key !== undefined && nodes.get(key)?.role === 'gate';

/** A gateway that brings several ways together and parts them too is two. */
function split(nodes: Nodes, edges: readonly ReadEdge[]): ReadEdge[] {
  const { into, outOf } = degreeOf(edges);
  const halves = new Map<string, string>();
  const more: ReadEdge[] = [];
  for (const node of [...nodes.values()]) {
    if (node.kind !== 'fork' && node.kind !== 'join') continue;
    const [ins, outs] = [into.get(node.key)?.length ?? 0, outOf.get(node.key)?.length ?? 0];
    if (node.local === undefined || node.role !== undefined) {
      if (ins > 1 && outs > 1) {
        const join = `${node.key} join`;
        nodes.set(join, { ...node, key: join, kind: 'join' });
        nodes.set(node.key, { ...node, kind: 'fork' });
        halves.set(node.key, join);
        more.push({ ...plainEdge(join, node.key), element: node.element });
      } else nodes.set(node.key, { ...node, kind: outs > 1 ? 'fork' : ins > 1 ? 'join' : 'merge' });
    }
  }
  return [...edges.map((edge) => ({ ...edge, to: halves.get(edge.to) ?? edge.to })), ...more];
}

export function plainEdge(from: string, to: string): ReadEdge {
  return { from, to, kind: 'next', label: '', with: [], own: false, byDefault: false, conditional: false, element: '' };
}

/** Takes out what only passes ways on: each way goes straight to where it leads in the end. */
function withoutMerges(nodes: Nodes, edges: readonly ReadEdge[], tell: Tell): ReadEdge[] {
  const { outOf } = degreeOf(edges);
  const passing = new Map<string, ReadEdge | undefined>();
  for (const { key, kind, role } of nodes.values()) {
    const outs = outOf.get(key) ?? [];
    const passes =
      kind === 'merge' ||
      (kind === 'decision' && outs.length <= 1 && nodes.get(key)?.local === undefined) ||
      role === 'send' ||
      role === 'receive' ||
      role === 'merge';
    if (passes && outs.length <= 1) passing.set(key, outs[0]);
  }
  const circles = new Set<string>();
  const follow = (edge: ReadEdge): ReadEdge | undefined => {
    const path: ReadEdge[] = [edge];
    const seen = new Set<string>();
    let last = edge;
    while (passing.has(last.to)) {
      if (seen.has(last.to)) {
        circles.add(last.to);
        return undefined;
      }
      seen.add(last.to);
      const next = passing.get(last.to);
      if (next === undefined) return undefined;
      path.push(next);
      last = next;
    }
    return path.reduce(combine);
  };
  const kept: ReadEdge[] = [];
  for (const edge of edges) {
    const whole = follow(edge);
    if (whole !== undefined && !passing.has(edge.from)) kept.push(whole);
  }
  for (const key of passing.keys()) {
    const node = nodes.get(key);
    if (node !== undefined && node.role === undefined && (node.text !== '' || circles.has(key)))
      tell('import/left-out', { id: node.element, type: 'Gateway', name: node.text });
    nodes.delete(key);
  }
  return kept;
}

/** Two ways in a row as one: what one of ours says wins. */
function combine(first: ReadEdge, second: ReadEdge): ReadEdge {
  const said = first.own ? first : second.own ? second : undefined;
  const label = [first.label, second.label].filter((part, k, all) => part !== '' && all.indexOf(part) === k).join(', ');
  return { ...first, ...(said ?? { label }), from: first.from, to: second.to };
}

/** "Checks the file", then "Complete?": one decision that asks this. */
function joinQuestions(nodes: Nodes, edges: readonly ReadEdge[]): ReadEdge[] {
  const { into, outOf } = degreeOf(edges);
  const merged = new Map<string, string>();
  for (const gate of [...nodes.values()]) {
    if (gate.kind !== 'decision' || gate.local !== undefined) continue;
    const [only, ...others] = into.get(gate.key) ?? [];
    const step = only && nodes.get(only.from);
    if (
      step === undefined ||
      others.length > 0 ||
      step.kind !== 'step' ||
      only?.kind !== 'next' ||
      merged.has(step.key)
    )
      continue;
    const ways = (outOf.get(step.key) ?? []).filter(({ kind }) => kind !== 'interrupt');
    if (ways.length !== 1 || step.actors[0] !== gate.actors[0] || step.key === gate.key) continue;
    merged.set(gate.key, step.key);
    nodes.set(step.key, {
      ...step,
      kind: 'decision',
      ...(gate.text !== '' && { caption: gate.text }),
      ...joinedNote(step, gate),
    });
    nodes.delete(gate.key);
  }
  return edges
    .filter(({ to }) => !merged.has(to))
    .map((edge) => ({ ...edge, from: merged.get(edge.from) ?? edge.from }));
}

function joinedNote(step: ReadNode, { note }: ReadNode): { note?: string } {
  return note === undefined ? {} : { note: step.note === undefined ? note : `${step.note} ${note}` };
}

/** A gateway that waits for the first of several events: a wait for one of them, which the others interrupt. */
function waitsOf(nodes: Nodes, edges: readonly ReadEdge[], tell: Tell): ReadEdge[] {
  const { into, outOf } = degreeOf(edges);
  let kept: ReadEdge[] = [...edges];
  for (const gate of [...nodes.values()]) {
    if (gate.kind !== 'events') continue;
    const events = (outOf.get(gate.key) ?? []).flatMap(({ to }) => nodes.get(to) ?? []);
    const main = events.find(({ timer }) => timer === undefined) ?? events[0];
    nodes.set(gate.key, {
      ...gate,
      kind: 'wait',
      text: gate.text || main?.text || '',
      ...(main?.timer !== undefined && { time: main.timer }),
    });
    tell('import/changed', { id: gate.element, type: 'EventBasedGateway', name: gate.text, became: 'wait' });
    const waits = events.filter(({ key, kind }) => kind === 'wait' && into.get(key)?.length === 1);
    const gone = new Set(waits.map(({ key }) => key));
    kept = kept.flatMap((edge): ReadEdge[] => {
      if (edge.from === gate.key && gone.has(edge.to)) return [];
      if (edge.from === gate.key) {
        const event = nodes.get(edge.to);
        return [event === main ? edge : { ...edge, kind: 'interrupt', label: edge.label || event?.text || '…' }];
      }
      const event = gone.has(edge.from) ? nodes.get(edge.from) : undefined;
      if (event === undefined) return [edge];
      if (event === main) return [{ ...edge, from: gate.key, kind: 'next' }];
      return [{ ...edge, from: gate.key, kind: 'interrupt', label: event.timer ?? (event.text || '…') }];
    });
    for (const key of gone) nodes.delete(key);
  }
  return kept;
}

/** Several ways out of a step are all taken: a fork stands behind it. */
function forksAfter(nodes: Nodes, edges: readonly ReadEdge[], tell: Tell): ReadEdge[] {
  const { outOf } = degreeOf(edges);
  const forks = new Map<string, string>();
  const more: ReadEdge[] = [];
  for (const node of [...nodes.values()]) {
    const ways = (outOf.get(node.key) ?? []).filter(({ kind }) => kind !== 'interrupt');
    if (ways.length < 2 || node.kind === 'decision' || node.kind === 'fork') continue;
    const fork = `${node.key} fork`;
    const some = ways.some(({ conditional }) => conditional);
    nodes.set(fork, {
      key: fork,
      kind: 'fork',
      gate: some ? 'some' : 'all',
      actors: node.actors,
      text: '',
      needs: [],
      outputs: [],
      uses: [],
      element: node.element,
    });
    forks.set(node.key, fork);
    more.push(plainEdge(node.key, fork));
    if (!some) tell('import/changed', { id: node.element, type: 'SeveralWaysOutOf', name: node.text, became: 'fork' });
  }
  return [
    ...edges.map((edge) => (edge.kind === 'interrupt' ? edge : { ...edge, from: forks.get(edge.from) ?? edge.from })),
    ...more,
  ];
}

/**
 * Without a start event, everything that nothing leads to begins at once: a fork stands before it. Where each of these ways is a plain
 * row of steps, the process is over when all of them are: a join stands behind them.
 */
function sideBySide(nodes: Nodes, edges: readonly ReadEdge[], tell: Tell): ReadEdge[] {
  const all = [...nodes.values()];
  if (all.some(({ kind, local }) => kind === 'start' || local !== undefined)) return [];
  const { into, outOf } = degreeOf(edges);
  const first = all.filter(({ key }) => !into.has(key));
  const last = all.filter(({ key }) => !outOf.has(key));
  const [one, ...others] = first;
  if (one === undefined || others.length === 0) return [];
  const gate = (kind: 'fork' | 'join'): ReadNode => ({
    ...{ key: `${one.key} ${kind} of all`, kind, gate: 'all', actors: one.actors, element: one.element },
    ...{ text: '', needs: [], outputs: [], uses: [] },
  });
  const [fork, join] = [gate('fork'), gate('join')];
  const inRows =
    first.length === last.length && all.every(({ kind, key }) => kind === 'step' && (outOf.get(key)?.length ?? 0) < 2);
  nodes.clear();
  for (const node of [fork, ...all, ...(inRows ? [join] : [])]) nodes.set(node.key, node);
  for (const node of first)
    tell('import/changed', { id: node.element, type: 'NothingLeadsTo', name: node.text, became: 'fork' });
  return [
    ...first.map(({ key }) => plainEdge(fork.key, key)),
    ...(inRows ? last.map(({ key }) => plainEdge(key, join.key)) : []),
  ];
}

const yesWords = /^(?:yes|y|true|ya|benar|ok|oui|ja|s[ií]|sim)[.!]?$/i;
const noWords = /^(?:no|n|false|tidak|bukan|salah|non|nein|nej|não)[.!]?$/i;

/** Every way out of a decision is an answer, every way out of a fork a branch. */
function answered(nodes: Nodes, edges: readonly ReadEdge[], tell: Tell): ReadEdge[] {
  const { outOf } = degreeOf(edges);
  const replaced = new Map<ReadEdge, ReadEdge>();
  for (const node of nodes.values()) {
    const ways = (outOf.get(node.key) ?? []).filter(({ kind }) => kind !== 'interrupt');
    if (node.kind === 'fork') {
      for (const way of ways) if (!way.own) replaced.set(way, branchOf(way, node));
    } else if (node.kind === 'decision') {
      answersOf(ways, (way) =>
        tell('import/unnamed', { id: way.element, type: 'SequenceFlow', name: node.text }),
      ).forEach((way, k) => {
        replaced.set(ways[k] as ReadEdge, way);
      });
    } else for (const way of ways) if (way.kind !== 'next') replaced.set(way, { ...way, kind: 'next' });
  }
  return edges.map((edge) => replaced.get(edge) ?? edge);
}

function branchOf(way: ReadEdge, { gate }: ReadNode): ReadEdge {
  if (gate !== 'some') return { ...way, kind: 'branch', label: '', ...(way.label !== '' && { branch: way.label }) };
  if (way.byDefault) return { ...way, kind: 'branch', answer: 'otherwise', label: '' };
  return way.label === '' ? { ...way, kind: 'branch' } : { ...way, kind: 'branch', answer: 'when' };
}

/** Answers of a decision. Where no way is taken when nothing else holds, the first is the yes and the last the no. */
function answersOf(ways: readonly ReadEdge[], unnamed: (way: ReadEdge) => void): ReadEdge[] {
  const answers = ways.map((way): ReadEdge => {
    if (way.own && way.kind === 'answer') return way;
    if (yesWords.test(way.label))
      return { ...way, kind: 'answer', answer: 'yes', label: sameWord(way.label, ['yes', 'ya']) };
    if (noWords.test(way.label))
      return { ...way, kind: 'answer', answer: 'no', label: sameWord(way.label, ['no', 'tidak']) };
    if (way.byDefault && way.label === '') return { ...way, kind: 'answer', answer: 'otherwise' };
    return { ...way, kind: 'answer', answer: 'when' };
  });
  const has = (answer: ReadEdge['answer']): boolean => answers.some((way) => way.answer === answer);
  for (const [k, way] of answers.entries()) {
    if (way.answer !== 'when' || way.label !== '') continue;
    if (!has('otherwise') && !(has('yes') && has('no')))
      answers[k] = { ...way, answer: has('yes') ? 'no' : has('no') || ways.length === 2 ? 'yes' : 'otherwise' };
    else answers[k] = { ...way, label: `${k + 1}` };
    unnamed(way);
  }
  if (has('otherwise') || (has('yes') && has('no'))) return answers;
  const plain = answers.flatMap(({ answer }, k) => (answer === 'when' ? [k] : []));
  const turn = (k: number | undefined, answer: 'yes' | 'no'): void => {
    if (k !== undefined && !has(answer)) answers[k] = { ...(answers[k] as ReadEdge), answer };
  };
  turn(plain[0], has('yes') ? 'no' : 'yes');
  turn(plain.length > 1 ? plain.at(-1) : undefined, 'no');
  return answers;
}

/** Words that the program writes anyway are no words of one's own. */
const sameWord = (label: string, known: readonly string[]): string =>
  known.includes(label.toLowerCase()) ? '' : label;
