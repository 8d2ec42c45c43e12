// A table with a drawing: a step for each symbol, those tied by a plain line one, and the arrows as they are drawn.
import type { DraftFlow, DraftStep } from '../draft.js';
import type { Actors } from './actors.js';
import type { Arrow, Drawn, DrawnSymbol } from './drawn.js';
import { textsOf } from './ordered.js';
import type { SourceRow } from './rows.js';

export interface Pictured {
  readonly steps: readonly DraftStep[];
  readonly flows: readonly DraftFlow[];
  /** Rows whose last symbol has no arrow although it is no end. */
  readonly deadEnds: readonly number[];
  readonly unmarked: readonly { readonly row: number; readonly actor: string }[];
}

/** Symbols that are one step. */
interface Unit {
  readonly key: string;
  readonly symbols: readonly DrawnSymbol[];
  readonly row: number;
}

/** Steps and arrows of a drawing. */
export function picturedSteps(rows: readonly SourceRow[], drawn: Drawn, actors: Actors): Pictured {
  const units = unitsOf(drawn);
  const unitOf = new Map(units.flatMap((unit) => unit.symbols.map(({ shape }) => [shape.id, unit] as const)));
  const flows = flowsBetween(drawn.arrows, unitOf);
  const [entered, left] = [new Set(flows.map(({ to }) => to)), new Set(flows.map(({ from }) => from))];
  const hosts = hostsOf(units, entered, left);
  const steps: DraftStep[] = [];
  const deadEnds: number[] = [];
  const unmarked: { row: number; actor: string }[] = [];
  let before = actors.list[0]?.key ?? '';
  rows.forEach((row, k) => {
    const inside = inOrder(
      units.filter((unit) => unit.row === k && !hosts.has(unit.key)),
      flows,
    );
    inside.forEach((unit, place) => {
      const own = unit.symbols.map(({ column }) => actors.ofColumn(column));
      before = own[0] ?? before;
      const kind = kindOf(unit, k, rows.length, entered, left);
      if (kind === 'end' && !isCapsule(unit) && k < rows.length - 1) deadEnds.push(row.number);
      const caption = unit.symbols.map((symbol) => symbol.caption).find((text) => text !== '');
      const texts = place === 0 ? textsOf(row) : { needs: [], outputs: [] };
      const capsules = units.filter(({ key }) => hosts.get(key) === unit.key);
      const bare = (capsule: Unit, kind: 'start' | 'end'): DraftStep => ({
        key: capsule.key,
        kind,
        actors: [],
        needs: [],
        outputs: [],
        row: row.number,
        capsuleOf: unit.key,
      });
      steps.push(...capsules.filter(({ key }) => left.has(key)).map((capsule) => bare(capsule, 'start')));
      steps.push({
        key: unit.key,
        kind,
        actors: own,
        row: row.number,
        ...texts,
        ...(caption === undefined ? {} : { caption }),
      });
      steps.push(...capsules.filter(({ key }) => !left.has(key)).map((capsule) => bare(capsule, 'end')));
    });
    if (inside.length > 0) return;
    const found = actors.ofRow(row);
    if (found.length === 0)
      unmarked.push({ row: row.number, actor: actors.list.find(({ key }) => key === before)?.title ?? '' });
    steps.push({
      key: `row-${k}`,
      kind: 'step',
      actors: found.length > 0 ? found : [before],
      row: row.number,
      ...textsOf(row),
    });
  });
  return { steps, flows: bridged(steps, flows), deadEnds, unmarked };
}

const isCapsule = ({ symbols }: Unit): boolean => symbols.every(({ shape }) => shape.kind === 'capsule');

/** Symbols of a row that are tied by plain lines; the diamond is the first of them. */
function unitsOf({ symbols, arrows }: Drawn): Unit[] {
  const parent = new Map(symbols.map(({ shape }) => [shape.id, shape.id]));
  const rootOf = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  for (const { from, to, joint } of arrows) {
    if (joint && parent.has(from) && parent.has(to)) parent.set(rootOf(to), rootOf(from));
  }
  const groups = new Map<string, DrawnSymbol[]>();
  for (const symbol of symbols) {
    const root = rootOf(symbol.shape.id);
    const list = groups.get(root);
    if (list === undefined) groups.set(root, [symbol]);
    else list.push(symbol);
  }
  const rank = ({ shape }: DrawnSymbol): number => (shape.kind === 'diamond' ? 0 : 1);
  return [...groups].map(([root, list]) => {
    const sorted = [...list].sort((a, b) => rank(a) - rank(b) || a.column - b.column);
    return { key: `symbol-${root}`, symbols: sorted, row: sorted[0]!.row };
  });
}

function flowsBetween(arrows: readonly Arrow[], unitOf: ReadonlyMap<string, Unit>): DraftFlow[] {
  const flows = new Map<string, DraftFlow>();
  for (const { from, to, label, carried, joint } of arrows) {
    const [giver, taker] = [unitOf.get(from), unitOf.get(to)];
    if (joint || giver === undefined || taker === undefined) continue;
    const key = `${giver.key}\n${taker.key}\n${label}`;
    if (!flows.has(key))
      flows.set(key, { from: giver.key, to: taker.key, with: carried, ...(label === '' ? {} : { label }) });
  }
  return [...flows.values()];
}

/** Capsules that stand in the cell of another symbol and only begin or end: key of the capsule → key of that symbol's step. */
function hostsOf(
  units: readonly Unit[],
  entered: ReadonlySet<string>,
  left: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>();
  const cells = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const { row, column } of unit.symbols) {
      const key = `${row} ${column}`;
      const list = cells.get(key);
      if (list === undefined) cells.set(key, [unit]);
      else list.push(unit);
    }
  }
  for (const unit of units) {
    if (unit.symbols.length > 1 || !isCapsule(unit) || (entered.has(unit.key) && left.has(unit.key))) continue;
    const [{ row, column }] = unit.symbols as readonly [DrawnSymbol];
    const others = (cells.get(`${row} ${column}`) ?? []).filter((other) => other !== unit && !hosts.has(other.key));
    const box = others.find((other) => !isCapsule(other));
    // of two capsules, the upper one has the words
    const host = box ?? others.find((other) => other.symbols[0]!.shape.y < unit.symbols[0]!.shape.y);
    if (host !== undefined) hosts.set(unit.key, host.key);
  }
  return hosts;
}

/** Units of a row: what is drawn first in the flow first, else from left to right. */
function inOrder(units: readonly Unit[], flows: readonly DraftFlow[]): readonly Unit[] {
  const rest = [...units].sort(
    (a, b) => a.symbols[0]!.column - b.symbols[0]!.column || a.symbols[0]!.shape.y - b.symbols[0]!.shape.y,
  );
  const sorted: Unit[] = [];
  while (rest.length > 0) {
    const waits = ({ key }: Unit): boolean =>
      flows.some(({ from, to }) => to === key && from !== key && rest.some((other) => other.key === from));
    const at = Math.max(
      0,
      rest.findIndex((unit) => !waits(unit)),
    );
    sorted.push(...rest.splice(at, 1));
  }
  return sorted;
}

function kindOf(
  unit: Unit,
  row: number,
  rows: number,
  entered: ReadonlySet<string>,
  left: ReadonlySet<string>,
): DraftStep['kind'] {
  if (unit.symbols[0]!.shape.kind === 'diamond') return 'decision';
  if (isCapsule(unit)) {
    if (left.has(unit.key)) return entered.has(unit.key) && row > 0 ? 'step' : 'start';
    return entered.has(unit.key) || row > 0 ? 'end' : rows === 1 ? 'step' : 'start';
  }
  return left.has(unit.key) ? 'step' : 'end';
}

/** Rows without a symbol are passed through: they lead on to the step after them. */
function bridged(steps: readonly DraftStep[], flows: readonly DraftFlow[]): readonly DraftFlow[] {
  const more = steps.flatMap((step, k): DraftFlow[] => {
    const next = steps.slice(k + 1).find(({ kind }) => kind !== 'start');
    return step.key.startsWith('row-') && next !== undefined ? [{ from: step.key, to: next.key, with: [] }] : [];
  });
  return [...flows, ...more];
}
