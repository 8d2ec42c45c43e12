// Views of processes for tests of layouts: random ones of every shape that the language allows, and a short way to write one by hand.
import fc from 'fast-check';
import type { FlowView, NodeKind, TableRow, ViewEdge, ViewNode } from '../../src/drawing/view/view.js';

const headings: FlowView['headings'] = {
  number: 'No',
  activity: 'Kegiatan',
  performers: 'Pelaksana',
  standard: 'Mutu Baku',
  columns: [
    { key: 'needs', title: 'Kelengkapan' },
    { key: 'time', title: 'Waktu' },
    { key: 'output', title: 'Output' },
  ],
  note: 'Keterangan',
};

/** A view from its parts; what is left out is empty. */
export function viewOf(
  kind: FlowView['kind'],
  lanes: readonly string[],
  nodes: readonly (Pick<ViewNode, 'id' | 'lane'> & Partial<ViewNode>)[],
  edges: readonly (Pick<ViewEdge, 'from' | 'to'> & Partial<ViewEdge>)[],
  rows: readonly Partial<TableRow>[] = [],
): FlowView {
  return {
    kind,
    process: 'p',
    title: 'A process',
    description: '',
    language: 'id',
    lanes: lanes.map((id) => ({ id, title: `Actor ${id}` })),
    groups: [],
    rows: rows.map((row, k) => ({ number: k + 1, activity: '', needs: [], time: '', outputs: [], note: '', ...row })),
    nodes: nodes.map((node) => ({ kind: 'step' as const, text: '', title: node.id, ...node })),
    edges: edges.map((edge, k) => ({ id: `e${k}`, kind: 'flow' as const, loop: false, fork: false, ...edge })),
    headings,
  };
}

/** A chain of steps, each in a row of its own, in the given lanes. */
export function chainOf(kind: FlowView['kind'], lanes: readonly string[], path: readonly string[]): FlowView {
  const nodes = path.map((lane, k) => ({ id: `s${k}`, lane, text: kind === 'lanes' ? `Step ${k}` : '', row: k + 1 }));
  const edges = path.slice(1).map((_, k) => ({ from: `s${k}`, to: `s${k + 1}` }));
  return viewOf(kind, lanes, nodes, edges, kind === 'table' ? path.map((_, k) => ({ activity: `Step ${k}` })) : []);
}

const word = fc.constantFrom(
  ...'memeriksa kelengkapan berkas permohonan surat kepala bagian data register naskah the request sends a'.split(' '),
  'Pertanggungjawabkannyaberulangkali',
);
const words = (most: number): fc.Arbitrary<string> => fc.array(word, { maxLength: most }).map((list) => list.join(' '));

interface Leg {
  readonly to: number;
  readonly answer: string;
  readonly carries: string;
}

interface Draft {
  readonly lane: number;
  readonly kind: number;
  readonly text: string;
  readonly shares: boolean;
  readonly joint: readonly number[];
  readonly capsule: number;
  readonly fork: boolean;
  readonly onward: boolean;
  readonly legs: readonly Leg[];
}

const leg: fc.Arbitrary<Leg> = fc.record({
  to: fc.nat(99),
  answer: fc.oneof(fc.constant(''), fc.constantFrom('Ya', 'Tidak', 'Lengkap'), words(5)),
  carries: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: words(4) }),
});

const draft: fc.Arbitrary<Draft> = fc.record({
  lane: fc.nat(99),
  kind: fc.nat(19),
  text: words(8),
  shares: fc.nat(9).map((n) => n === 0),
  joint: fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(99), { minLength: 1, maxLength: 3 }) },
  ),
  capsule: fc.nat(19),
  fork: fc.nat(6).map((n) => n === 0),
  onward: fc.nat(9).map((n) => n > 0),
  legs: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(leg, { minLength: 1, maxLength: 3 }) },
  ),
});

const kindOf = (draft: Draft, kind: FlowView['kind'], k: number): NodeKind => {
  if (k === 0) return 'start';
  if (draft.legs.length > 1 && !draft.fork) return 'decision';
  const kinds: readonly NodeKind[] = ['start', 'end', 'wait', 'wait', 'decision', 'decision'];
  const bars: readonly NodeKind[] = kind === 'lanes' ? ['fork', 'join'] : [];
  return [...kinds, ...bars][draft.kind] ?? 'step';
};

function build(kind: FlowView['kind'], laneCount: number, drafts: readonly Draft[], title: string): FlowView {
  const lanes = Array.from({ length: laneCount }, (_, k) => `a${k}`);
  const nodes: ViewNode[] = [];
  const edges: ViewEdge[] = [];
  const rows: TableRow[] = [];
  const add = (from: string, to: string, more: Partial<ViewEdge> = {}): void => {
    edges.push({ id: `e${edges.length}`, from, to, kind: 'flow', loop: false, fork: false, ...more });
  };
  drafts.forEach((it, k) => {
    if (k === 0 || !it.shares) {
      rows.push({
        number: rows.length + 1,
        activity: it.text,
        needs: [it.text.slice(0, 20)],
        time: '1 hari',
        outputs: [],
        note: '',
      });
    }
    const row = kind === 'table' ? { row: rows.length } : {};
    const own = kindOf(it, kind, k);
    const text = kind === 'lanes' ? it.text : it.kind > 15 ? it.text.slice(0, 16) : '';
    const lane = it.lane % laneCount;
    const put = (id: string, at: number, more: Partial<ViewNode> = {}): void => {
      nodes.push({ id, kind: own, lane: lanes[at]!, text, title: id, ...row, ...more });
    };
    put(`s${k}`, lane);
    const bar = own === 'fork' || own === 'join';
    const joint = bar ? [] : [...new Set([lane, ...it.joint.map((at) => at % laneCount)])].sort((a, b) => a - b);
    joint.forEach((at, i) => {
      const id = (lane2: number): string => (lane2 === lane ? `s${k}` : `s${k}@a${lane2}`);
      if (at !== lane) put(id(at), at, { kind: 'step' });
      if (i > 0) add(id(joint[i - 1]!), id(at), { kind: 'joint' });
    });
    if (it.capsule === 0) {
      put(`s${k}.end`, lane, { kind: 'end', text: '', capsuleOf: `s${k}` });
      add(`s${k}`, `s${k}.end`, { answer: 'Tidak' });
    }
    if (it.capsule === 1) {
      put(`s${k}.start`, lane, { kind: 'start', text: '', capsuleOf: `s${k}` });
      add(`s${k}.start`, `s${k}`);
    }
    if (it.onward && k + 1 < drafts.length) add(`s${k}`, `s${k + 1}`, { fork: it.fork && own !== 'decision' });
    for (const { to, answer, carries } of it.legs) {
      const target = to % drafts.length;
      add(`s${k}`, `s${target}`, {
        loop: target <= k,
        fork: it.fork && own !== 'decision',
        ...(answer !== '' && { answer }),
        ...(carries !== '' && { carries }),
      });
    }
  });
  return { ...viewOf(kind, lanes, nodes, edges, kind === 'table' ? rows : []), title };
}

/** Neighbouring lanes, by turns in a group and in none; a title of no words stands for none. */
const runsOfLanes = fc.oneof(
  fc.constant([]),
  fc.array(fc.record({ size: fc.integer({ min: 1, max: 5 }), title: words(7) }), { minLength: 1, maxLength: 12 }),
);

function grouped(view: FlowView, runs: readonly { readonly size: number; readonly title: string }[]): FlowView {
  let next = 0;
  const groups = runs.flatMap(({ size, title }, k) => {
    const lanes = view.lanes.slice(next, next + size).map(({ id }) => id);
    next += size;
    return title === '' || lanes.length === 0 ? [] : [{ id: `g${k}`, title, lanes }];
  });
  return { ...view, groups };
}

/** Random processes: jumps anywhere, several branches, joint activities, capsules, shared rows, bars, self-loops, groups of lanes. */
export const randomView = (kind: FlowView['kind'], most = 40): fc.Arbitrary<FlowView> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.array(draft, { minLength: 1, maxLength: most, size: 'max' }),
      words(6),
      runsOfLanes,
    )
    .map(([lanes, drafts, title, runs]) => grouped(build(kind, lanes, drafts, title), runs));
