// The flow that is drawn over a table: which symbol stands in which row and column, and which symbols the lines join.
import type { Grid, Shape } from './grid.js';
import type { TableColumn } from './header.js';
import type { SourceRow } from './rows.js';

/** A symbol with its place: index of its row, column of the sheet. */
export interface DrawnSymbol {
  readonly shape: Shape;
  readonly row: number;
  readonly column: number;
  readonly caption: string;
}

/** An arrow, or the plain line of a joint activity, between symbols (by id of their shapes). */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly carried: readonly string[];
  readonly joint: boolean;
}

export interface Drawn {
  readonly symbols: readonly DrawnSymbol[];
  readonly arrows: readonly Arrow[];
  /** Lines with an end that touches nothing, and symbols outside of the performers' columns. */
  readonly loose: readonly Shape[];
  readonly outside: readonly Shape[];
}

type Point = readonly [number, number];

/** How far a line may end from its symbol, from another line, and words from their line. */
const near = 16;
const touching = 5;
const spoken = 48;

/** Reads the drawing of a sheet; without one that has symbols in the table, `undefined`. */
export function readDrawn(grid: Grid, rows: readonly SourceRow[], columns: readonly TableColumn[]): Drawn | undefined {
  if (grid.shapes.length === 0) return undefined;
  const places = placesOf(grid, rows, columns);
  const symbols: DrawnSymbol[] = [];
  const outside: Shape[] = [];
  const pentagons: DrawnSymbol[] = [];
  for (const shape of grid.shapes) {
    if (shape.kind === 'line' || shape.kind === 'text') continue;
    const place = places(shape);
    const caption = whole(shape.lines);
    if (place === undefined) {
      if (overTable(shape, grid, rows)) outside.push(shape);
    } else if (shape.kind === 'pentagon') pentagons.push({ shape, ...place, caption });
    else symbols.push({ shape, ...place, caption });
  }
  if (symbols.length === 0) return undefined;
  const lines = grid.shapes.filter(({ kind, points }) => kind === 'line' && points.length > 1);
  const { ends, loose } = endsOf(lines, [...symbols, ...pentagons]);
  const words = wordsAt(
    grid.shapes.filter(({ kind }) => kind === 'text'),
    lines,
    symbols,
    ends,
  );
  const arrows = lines.flatMap((line) => arrowOf(line, ends.get(line), words.get(line), symbols));
  const named = symbols.map((symbol) => ({
    ...symbol,
    caption: words.captions.get(symbol.shape.id) ?? symbol.caption,
  }));
  return { symbols: named, arrows: withoutPentagons(arrows, pentagons), loose, outside };
}

function placesOf({ lefts, tops }: Grid, rows: readonly SourceRow[], columns: readonly TableColumn[]) {
  return ({ x, y, w, h }: Shape): { readonly row: number; readonly column: number } | undefined => {
    const [cx, cy] = [x + w / 2, y + h / 2];
    const column = columns.find(({ column: k }) => (lefts[k] ?? 0) <= cx && cx < (lefts[k + 1] ?? 0));
    const row = rows.findIndex(({ top, bottom }) => (tops[top] ?? 0) <= cy && cy < (tops[bottom + 1] ?? 0));
    if (column === undefined) return undefined;
    // a pentagon may stand between the rows, on a row of its own
    const nearest = row >= 0 ? row : rows.findIndex(({ bottom }) => cy < (tops[bottom + 1] ?? 0));
    return nearest < 0 && rows.length === 0
      ? undefined
      : { row: nearest < 0 ? rows.length - 1 : nearest, column: column.column };
  };
}

function overTable({ y, h }: Shape, { tops }: Grid, rows: readonly SourceRow[]): boolean {
  const middle = y + h / 2;
  return rows.length > 0 && (tops[rows[0]!.top] ?? 0) <= middle && middle <= (tops[rows.at(-1)!.bottom + 1] ?? 0);
}

/** The symbols at both ends of a line. */
interface Ends {
  readonly start: string;
  readonly end: string;
}

function endsOf(
  lines: readonly Shape[],
  symbols: readonly DrawnSymbol[],
): { readonly ends: ReadonlyMap<Shape, Ends>; readonly loose: readonly Shape[] } {
  const ids = new Set(symbols.map(({ shape }) => shape.id));
  const nearest = (point: Point): string | undefined => {
    let best: { readonly id: string; readonly at: number } | undefined;
    for (const { shape } of symbols) {
      const at = distanceToBox(point, shape);
      if (at <= near && (best === undefined || at < best.at)) best = { id: shape.id, at };
    }
    return best?.id;
  };
  const glued = (id: string | undefined): string | undefined => (id !== undefined && ids.has(id) ? id : undefined);
  const direct = new Map(
    lines.map((line) => [
      line,
      {
        start: glued(line.glued.start) ?? nearest(line.points[0]!),
        end: glued(line.glued.end) ?? nearest(line.points.at(-1)!),
      },
    ]),
  );
  // a line that ends on another line goes where that one goes
  const follow = (line: Shape, point: Point, side: 'start' | 'end', depth: number): string | undefined => {
    const own = direct.get(line)?.[side];
    if (own !== undefined || depth === 0) return own;
    for (const other of lines) {
      if (other === line || distanceToLine(point, other.points) > touching) continue;
      const found = follow(other, side === 'end' ? other.points.at(-1)! : other.points[0]!, side, depth - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const ends = new Map<Shape, Ends>();
  const loose: Shape[] = [];
  for (const line of lines) {
    const start = follow(line, line.points[0]!, 'start', 3);
    const end = follow(line, line.points.at(-1)!, 'end', 3);
    if (start === undefined || end === undefined || (start === end && line.points.length < 4)) loose.push(line);
    else ends.set(line, { start, end });
  }
  return { ends, loose };
}

function distanceToBox([px, py]: Point, { x, y, w, h }: Shape): number {
  return Math.hypot(Math.max(x - px, 0, px - x - w), Math.max(y - py, 0, py - y - h));
}

function distanceToLine(point: Point, points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 1; k < points.length; k++) least = Math.min(least, distanceToPiece(point, points[k - 1]!, points[k]!));
  return least;
}

function distanceToPiece([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** Lines as one text. A word that was broken at the end of a line is one again; one that is said twice keeps its hyphen. */
function whole(lines: Shape['lines']): string {
  return lines.reduce((text, { text: line }) => {
    if (text === '') return line;
    const [, part = ''] = /(\p{L}+)-$/u.exec(text) ?? [];
    if (part === '' || !/^\p{Ll}/u.test(line)) return `${text} ${line}`;
    return line.startsWith(part.toLowerCase()) ? text + line : text.slice(0, -1) + line;
  }, '');
}

interface Words {
  readonly get: (line: Shape) => Shape['lines'] | undefined;
  /** Words beside symbols, by id of the shape. */
  readonly captions: ReadonlyMap<string, string>;
}

/** Which line or symbol words belong to: the one they are named after, else the nearest line that leaves a diamond, else any near. */
function wordsAt(
  texts: readonly Shape[],
  lines: readonly Shape[],
  symbols: readonly DrawnSymbol[],
  ends: ReadonlyMap<Shape, Ends>,
): Words {
  const found = new Map<Shape, Shape['lines']>();
  const captions = new Map<string, string>();
  const lineNames = new Map(lines.map((line) => [line.name, line]));
  const symbolNames = new Map(symbols.map(({ shape }) => [shape.name, shape]));
  const diamonds = new Set(symbols.filter(({ shape }) => shape.kind === 'diamond').map(({ shape }) => shape.id));
  for (const text of texts) {
    if (text.lines.length === 0) continue;
    const name = text.name.replace(/ \(text\)$/, '');
    const words = whole(text.lines);
    const symbol = text.name === name ? undefined : symbolNames.get(name);
    if (symbol !== undefined) {
      captions.set(symbol.id, words);
      continue;
    }
    const own = text.name === name ? undefined : lineNames.get(name);
    const line = own ?? nearestLine(text, lines, ends, diamonds, found);
    if (line !== undefined) found.set(line, text.lines);
    else {
      const beside = symbols.find(
        ({ shape }) => distanceToBox([text.x + text.w / 2, text.y + text.h / 2], shape) < spoken,
      );
      if (beside !== undefined) captions.set(beside.shape.id, words);
    }
  }
  const own = (line: Shape): Shape['lines'] | undefined =>
    found.get(line) ?? (line.lines.length > 0 ? line.lines : undefined);
  return { get: (line) => own(line) ?? sharedWords(line, lines, ends, own), captions };
}

/** Lines that leave a diamond at one point are one answer, and its words stand there once. */
function sharedWords(
  line: Shape,
  lines: readonly Shape[],
  ends: ReadonlyMap<Shape, Ends>,
  own: (line: Shape) => Shape['lines'] | undefined,
): Shape['lines'] | undefined {
  const start = ends.get(line)?.start;
  const [x, y] = line.points[0]!;
  const twin = lines.find(
    (other) =>
      other !== line &&
      ends.get(other)?.start === start &&
      Math.hypot(other.points[0]![0] - x, other.points[0]![1] - y) < 2 &&
      own(other) !== undefined,
  );
  return twin === undefined ? undefined : own(twin)?.filter(({ italic }) => !italic);
}

function nearestLine(
  { x, y, w, h }: Shape,
  lines: readonly Shape[],
  ends: ReadonlyMap<Shape, Ends>,
  diamonds: ReadonlySet<string>,
  taken: ReadonlyMap<Shape, unknown>,
): Shape | undefined {
  const middle: Point = [x + w / 2, y + h / 2];
  let best: { readonly line: Shape; readonly at: number } | undefined;
  for (const line of lines) {
    const joined = ends.get(line);
    if (joined === undefined || taken.has(line)) continue;
    const { from } = directed(line, joined);
    if (!diamonds.has(from)) continue;
    // an answer stands where its arrow leaves
    const first = from === joined.start ? line.points.slice(0, 2) : line.points.slice(-2);
    const at = Math.min(distanceToLine(middle, first), distanceToLine(middle, line.points) + 8);
    if (at <= spoken && (best === undefined || at < best.at)) best = { line, at };
  }
  return best?.line;
}

/** From where to where: towards its tip; a line without one as it was drawn. */
function directed({ tips }: Shape, { start, end }: Ends): { readonly from: string; readonly to: string } {
  return tips.start && !tips.end ? { from: end, to: start } : { from: start, to: end };
}

function arrowOf(
  line: Shape,
  ends: Ends | undefined,
  words: Shape['lines'] | undefined,
  symbols: readonly DrawnSymbol[],
): Arrow[] {
  if (ends === undefined) return [];
  const rowOf = (id: string): number => symbols.find(({ shape }) => shape.id === id)?.row ?? -1;
  const tipless = !line.tips.start && !line.tips.end;
  const joint = tipless && rowOf(ends.start) === rowOf(ends.end) && !line.name.includes('->');
  const label = whole((words ?? []).filter(({ italic }) => !italic));
  const carried = whole((words ?? []).filter(({ italic }) => italic));
  const arrow = { ...directed(line, ends), label, carried: carried === '' ? [] : [carried], joint };
  const both = line.tips.start && line.tips.end;
  return both ? [arrow, { ...arrow, from: arrow.to, to: arrow.from, label: '' }] : [arrow];
}

/** Arrows through pentagons: into one, and out of the one with the same words, or the next one in the same column. */
function withoutPentagons(arrows: readonly Arrow[], pentagons: readonly DrawnSymbol[]): Arrow[] {
  if (pentagons.length === 0) return [...arrows];
  const byId = new Map(pentagons.map((symbol) => [symbol.shape.id, symbol]));
  const entrances = pentagons.filter(({ shape }) => arrows.some(({ from }) => from === shape.id));
  const partner = (from: DrawnSymbol): DrawnSymbol | undefined =>
    entrances.find((other) => other !== from && from.caption !== '' && other.caption === from.caption) ??
    entrances.find((other) => other !== from && other.column === from.column && other.shape.y > from.shape.y);
  return arrows.flatMap((arrow) => {
    if (byId.has(arrow.from)) return [];
    const pentagon = byId.get(arrow.to);
    if (pentagon === undefined) return [arrow];
    const other = partner(pentagon);
    return arrows
      .filter(({ from }) => from === (other?.shape.id ?? pentagon.shape.id))
      .map(({ to, label }) => ({ ...arrow, to, label: arrow.label === '' ? label : arrow.label }));
  });
}
