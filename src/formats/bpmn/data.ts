// Places for data objects: beside the activity that gives them out, where neither symbols, names nor lines are in the way.
import { blockOf } from '../../drawing/layout/text.js';
import type { Box, Point } from '../../drawing/shape/geometry.js';
import type { Chart, ChartThing } from './chart.js';

/** A data object: its sheet, its name below it, and the line from its activity. */
export interface DataPlace {
  readonly box: Box;
  readonly label: Box;
  readonly points: readonly [Point, Point];
}

/** What is already drawn; lanes by actor. */
interface Drawn {
  readonly lanes: ReadonlyMap<string, Box>;
  readonly shapes: ReadonlyMap<string, { readonly box: Box; readonly label?: Box }>;
  readonly edges: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label?: Box }>;
}

const sheet = { w: 36, h: 50 };
const gap = 8;
const step = 10;
/** How far from its activity an object may stand. */
const reach = 360;

/** Finds a place for every object; lanes that have none left are named with the height that is missing. */
export function placeData(
  { nodes, things }: Chart,
  drawn: Drawn,
): { readonly placed: ReadonlyMap<string, DataPlace>; readonly short: ReadonlyMap<string, number> } {
  const ground = groundOf(drawn);
  const laneOf = new Map(nodes.map(({ key, lane }) => [key, lane]));
  const placed = new Map<string, DataPlace>();
  const short = new Map<string, number>();
  for (const thing of things) {
    const lane = laneOf.get(thing.giver) ?? '';
    const [host, band] = [drawn.shapes.get(thing.giver)?.box, drawn.lanes.get(lane)];
    if (host === undefined || band === undefined) continue;
    const all = candidates(thing, host, band);
    const free = all.find((place) => ground.isFree(place, true, true));
    if (free === undefined) short.set(lane, Math.max(short.get(lane) ?? 0, sizeOf(thing).h + 4 * gap));
    // rather its line across another one than the sheet on a line
    const place =
      free ?? all.find((one) => ground.isFree(one, true, false)) ?? all.find((one) => ground.isFree(one, false, false));
    if (place === undefined) continue;
    placed.set(thing.key, place);
    ground.add(around(place));
    ground.add(lineBox(place.points), true);
  }
  return { placed, short };
}

function sizeOf({ name }: ChartThing): { w: number; h: number; name: { w: number; h: number } } {
  const block = blockOf(name, 100, 'label');
  const label = { w: Math.max(1, block.w) + 16, h: Math.max(1, block.h) + 4 };
  return { w: Math.max(sheet.w, label.w), h: sheet.h + 2 + label.h, name: label };
}

/** All places in the lane, the nearest first. */
function candidates(thing: ChartThing, host: Box, band: Box): DataPlace[] {
  const size = sizeOf(thing);
  const places: { readonly place: DataPlace; readonly far: number }[] = [];
  const [middle, centre] = [host.x + host.w / 2, host.y + host.h / 2];
  const top = band.y + gap;
  for (let y = band.y + band.h - gap - size.h; y >= top; y -= step) {
    for (let dx = -reach; dx <= reach; dx += step) {
      const x = middle + dx;
      if (x - size.w / 2 < band.x + 40 || x + size.w / 2 > band.x + band.w - gap) continue;
      const box = { x: x - sheet.w / 2, y, ...sheet };
      const label = { x: x - size.name.w / 2, y: y + sheet.h + 2, ...size.name };
      const points = lineBetween(host, box);
      if (points === undefined) continue;
      places.push({ place: { box, label, points }, far: Math.abs(dx) + Math.abs(y + sheet.h / 2 - centre) });
    }
  }
  return places.sort((a, b) => a.far - b.far).map(({ place }) => place);
}

/** The shortest line between two boxes that are apart; none where it would be too short to be seen. */
function lineBetween(from: Box, to: Box): readonly [Point, Point] | undefined {
  const [x1, x2] = ends(from.x, from.w, to.x, to.w);
  const [y1, y2] = ends(from.y, from.h, to.y, to.h);
  return Math.abs(x1 - x2) + Math.abs(y1 - y2) < 12
    ? undefined
    : [
        [x1, y1],
        [x2, y2],
      ];
}

/** On one axis: where a line leaves the first stretch and enters the second; in the middle of what both share. */
function ends(a: number, size: number, b: number, other: number): readonly [number, number] {
  if (b >= a + size) return [a + size, b];
  if (b + other <= a) return [a, b + other];
  const middle = (Math.max(a, b) + Math.min(a + size, b + other)) / 2;
  return [middle, middle];
}

const around = ({ box, label }: DataPlace): Box => {
  const [x, right] = [Math.min(box.x, label.x), Math.max(box.x + box.w, label.x + label.w)];
  return { x, y: box.y, w: right - x, h: label.y + label.h - box.y };
};

const lineBox = ([[x1, y1], [x2, y2]]: readonly [Point, Point]): Box => ({
  ...{ x: Math.min(x1, x2), y: Math.min(y1, y2) },
  ...{ w: Math.abs(x1 - x2), h: Math.abs(y1 - y2) },
});

/** What is taken, in columns, so that only what is near is looked at. */
function groundOf({ shapes, edges }: Drawn) {
  const wide = 200;
  const columns = new Map<number, { readonly box: Box; readonly line: boolean }[]>();
  const over = ({ x, w }: Box): number[] => {
    const first = Math.floor(x / wide);
    return Array.from({ length: Math.floor((x + w) / wide) - first + 1 }, (_, k) => first + k);
  };
  const add = (box: Box, line = false): void => {
    for (const at of over(box)) columns.set(at, [...(columns.get(at) ?? []), { box, line }]);
  };
  const apart = (a: Box, b: Box, by: number): boolean =>
    a.x + a.w + by <= b.x || b.x + b.w + by <= a.x || a.y + a.h + by <= b.y || b.y + b.h + by <= a.y;
  const clear = (box: Box, by: number, lines: boolean): boolean =>
    over({ ...box, x: box.x - gap, w: box.w + 2 * gap }).every((at) =>
      (columns.get(at) ?? []).every((one) => (one.line && !lines) || apart(one.box, box, by)),
    );
  for (const { box, label } of [...shapes.values()]) {
    add(box);
    if (label !== undefined) add(label);
  }
  for (const { points, label } of edges.values()) {
    points.slice(1).forEach((point, k) => {
      add(lineBox([points[k] as Point, point]), true);
    });
    if (label !== undefined) add(label);
  }
  return {
    add,
    /** Whether symbols and names are clear of it, and where asked for, lines of its sheet and of its own line. */
    isFree: (place: DataPlace, sheetClear: boolean, lineClear: boolean): boolean =>
      clear(around(place), gap, sheetClear) && clear(shortened(place.points), 0, lineClear),
  };
}

/** The line's box without its first point, which lies on its activity. */
function shortened([[x1, y1], [x2, y2]]: readonly [Point, Point]): Box {
  return lineBox([
    [x1 + Math.sign(x2 - x1), y1 + Math.sign(y2 - y1)],
    [x2, y2],
  ]);
}
