// Lines that touch one another side by side form a bundle; only within it does the order of lines matter.
import type { Strands } from './strands.js';

export interface Bundle {
  readonly strands: readonly number[];
  /** By strand: those that it touches. */
  readonly neighbours: ReadonlyMap<number, readonly number[]>;
}

/** All bundles, line by line. A strand that touches nobody is a bundle of its own. */
export function bundlesOf(strands: Strands): Bundle[] {
  const lines = new Map<number, number[]>();
  for (let s = 0; s < strands.count; s++) {
    const list = lines.get(strands.line[s]!);
    if (list === undefined) lines.set(strands.line[s]!, [s]);
    else list.push(s);
  }
  return [...lines.entries()].sort(([a], [b]) => a - b).flatMap(([, members]) => bundlesOfLine(strands, members));
}

function bundlesOfLine(strands: Strands, line: readonly number[]): Bundle[] {
  const bundles: Bundle[] = [];
  let members: number[] = [];
  let neighbours = new Map<number, number[]>();
  let active: number[] = [];
  let reach = -Infinity;
  const close = (): void => {
    if (members.length > 0) bundles.push({ strands: members, neighbours });
    members = [];
    neighbours = new Map();
  };
  for (const s of [...line].sort((a, b) => strands.low[a]! - strands.low[b]! || a - b)) {
    const low = strands.low[s]!;
    if (low > reach) close();
    reach = Math.max(reach, strands.high[s]!);
    active = active.filter((other) => strands.high[other]! >= low);
    neighbours.set(s, [...active]);
    for (const other of active) neighbours.get(other)!.push(s);
    active.push(s);
    members.push(s);
  }
  close();
  return bundles;
}
