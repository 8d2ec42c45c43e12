// Which part of a line it has for itself: a label beside a shared part would not tell whose it is.
import type { Point } from '../../shape/geometry.js';
import type { GridEdge } from './problem.js';

/** From where to where a line is alone, as distances from its source along it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Distance of a label to the point where lines part. */
const split = 8;

/** The part of each labelled line that it shares neither with other forks of its source nor with lines that merge with it. */
export function ownStretches(
  edges: readonly GridEdge[],
  lines: readonly (readonly Point[])[],
): (Stretch | undefined)[] {
  const bySource = grouped(edges, (edge) => edge.from);
  const byTarget = grouped(edges, (edge) => edge.to);
  return edges.map((edge, k) => {
    if (edge.label === undefined) return undefined;
    const line = lines[k]!;
    const length = lengthOf(line);
    let from = 0;
    let to = length;
    if (edge.fork) {
      for (const other of bySource.get(edge.from)!) {
        if (other !== k && edges[other]!.fork) from = Math.max(from, common(line, lines[other]!));
      }
    }
    const reversed = [...line].reverse();
    for (const other of byTarget.get(edge.to)!) {
      if (other !== k) to = Math.min(to, length - common(reversed, [...lines[other]!].reverse()));
    }
    // right at the split a label would seem to belong to all
    if (from > 0) from = Math.max(from, Math.min(from + split, to));
    return { from, to: Math.max(from, to), length };
  });
}

function grouped(edges: readonly GridEdge[], key: (edge: GridEdge) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  edges.forEach((edge, k) => {
    const list = groups.get(key(edge));
    if (list === undefined) groups.set(key(edge), [k]);
    else list.push(k);
  });
  return groups;
}

const distance = (a: Point, b: Point): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, point, k) => sum + (k === 0 ? 0 : distance(line[k - 1]!, point)), 0);

/** How far two lines run together from their first points. */
function common(a: readonly Point[], b: readonly Point[]): number {
  let sum = 0;
  for (let k = 0; k + 1 < a.length && k + 1 < b.length; k++) {
    if (distance(a[k]!, b[k]!) > 0) break;
    const [p, q] = [a[k + 1]!, b[k + 1]!];
    const same =
      Math.sign(p[0] - a[k]![0]) === Math.sign(q[0] - b[k]![0]) &&
      Math.sign(p[1] - a[k]![1]) === Math.sign(q[1] - b[k]![1]);
    if (!same) break;
    sum += Math.min(distance(a[k]!, p), distance(b[k]!, q));
  }
  return sum;
}
