// The `d` of a path as absolute lines and cubic curves.
import { arcCurves } from './arc.js';
import type { PathStep } from './picture.js';

const mostSteps = 50_000;
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** The steps of a path; `undefined` if it breaks off or is no path. */
export function stepsOf(data: string): PathStep[] | undefined {
  const steps: PathStep[] = [];
  const reader = createReader(data);
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last control point, for curves that go on smoothly. */
  let control: { readonly kind: string; readonly x: number; readonly y: number } | undefined;
  let letter = reader.letter();
  if (letter !== undefined && letter.toUpperCase() !== 'M') return undefined;
  while (letter !== undefined) {
    const kind = letter.toUpperCase();
    const numbers = reader.numbers(kind);
    if (!numbers || steps.length > mostSteps) return undefined;
    const [dx, dy] = letter === kind ? [0, 0] : [x, y];
    const at = (k: number): [number, number] => [numbers[k]! + dx, numbers[k + 1]! + dy];
    const smooth = (wanted: string): [number, number] =>
      control?.kind === wanted ? [2 * x - control.x, 2 * y - control.y] : [x, y];
    const curve = (c: [number, number], d: [number, number], end: [number, number]): void => {
      steps.push(['C', ...c, ...d, ...end]);
      [x, y] = end;
    };
    const quadratic = (c: [number, number], end: [number, number]): void => {
      const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
      const here = [x, y] as const;
      curve([third(here[0], c[0]), third(here[1], c[1])], [third(end[0], c[0]), third(end[1], c[1])], end);
      control = { kind: 'Q', x: c[0], y: c[1] };
    };
    const before = control;
    switch (kind) {
      case 'M':
        [x, y] = at(0);
        [startX, startY] = [x, y];
        steps.push(['M', x, y]);
        break;
      case 'L':
        [x, y] = at(0);
        steps.push(['L', x, y]);
        break;
      case 'H':
        x = numbers[0]! + dx;
        steps.push(['L', x, y]);
        break;
      case 'V':
        y = numbers[0]! + dy;
        steps.push(['L', x, y]);
        break;
      case 'C':
        control = { kind: 'C', x: at(2)[0], y: at(2)[1] };
        curve(at(0), at(2), at(4));
        break;
      case 'S': {
        const first = smooth('C');
        control = { kind: 'C', x: at(0)[0], y: at(0)[1] };
        curve(first, at(0), at(2));
        break;
      }
      case 'Q':
        quadratic(at(0), at(2));
        break;
      case 'T':
        quadratic(smooth('Q'), at(0));
        break;
      case 'A': {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = numbers;
        steps.push(...arcCurves([x, y], { rx, ry, turn, large: large !== 0, sweep: sweep !== 0 }, at(5)));
        [x, y] = at(5);
        break;
      }
      default:
        steps.push(['Z']);
        [x, y] = [startX, startY];
    }
    if (control === before) control = undefined;
    letter = reader.next(letter);
    if (letter === '') return undefined;
  }
  return steps;
}

/** Reads letters and numbers, which need no blanks between them. */
function createReader(data: string) {
  const blank = /[\s,]*/y;
  const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
  const flag = /[01]/y;
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    blank.lastIndex = at;
    blank.exec(data);
    pattern.lastIndex = blank.lastIndex;
    const found = pattern.exec(data);
    if (!found) return undefined;
    at = pattern.lastIndex;
    return found[0];
  };
  const ended = (): boolean => {
    blank.lastIndex = at;
    blank.exec(data);
    return blank.lastIndex === data.length;
  };
  const letter = (): string | undefined => (ended() ? undefined : (take(/[MLHVCSQTAZ]/iy) ?? ''));
  const numbers = (kind: string): number[] | undefined => {
    const count = counts[kind];
    if (count === undefined) return undefined;
    const found: number[] = [];
    for (let k = 0; k < count; k++) {
      const text = take(kind === 'A' && (k === 3 || k === 4) ? flag : number);
      if (text === undefined) return undefined;
      found.push(Number(text));
    }
    return found.every(Number.isFinite) ? found : undefined;
  };
  /** The letter of the next step: written, or the one before again; behind a move a line. `''` where neither can be. */
  const next = (before: string): string | undefined => {
    if (ended()) return undefined;
    const written = take(/[MLHVCSQTAZ]/iy);
    if (written !== undefined) return written;
    if (before === 'z' || before === 'Z') return '';
    return before === 'M' ? 'L' : before === 'm' ? 'l' : before;
  };
  return { letter, numbers, next };
}
