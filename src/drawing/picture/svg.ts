// SVG drawings, taken apart into outlines with plain colours. Only shapes, groups and simple styles are taken: a drawing with
// anything else (scripts, texts, pictures, gradients, references) is refused as a whole, for half of a coat of arms is none.
import { reachOf } from './bounds.js';
import { growth, joined, type Matrix, matrixOf, moved, same } from './matrix.js';
import { stepsOf } from './path-data.js';
import type { Drawing, Outline, PathStep } from './picture.js';
import { outlineOf, shapes } from './shapes.js';
import { length, type Paint, paintOf, type Rules, rulesOf, saidOf, usual } from './styles.js';
import { type Element, readXml } from './xml.js';

const mostSteps = 100_000;
/** Elements that show nothing and are passed over, with all that stands in them. */
const silent = new Set(['title', 'desc', 'metadata', 'defs', 'style', 'namedview']);
const svgNames = new Set(['', 'svg']);

/** Takes the text of an SVG file and gives its outlines; `undefined` if it is none, or holds what a page cannot show. */
export function readSvg(text: string): Drawing | undefined {
  const root = readXml(text);
  if (root?.name !== 'svg') return undefined;
  const rules = rulesOf(sheetsIn(root));
  const box = viewBoxOf(root);
  if (!rules || !box) return undefined;
  const found: Found = { outlines: [], steps: 0 };
  const place: Matrix = [1, 0, 0, 1, -box.x, -box.y];
  if (!collect(root, rules, usual, place, found, true) || found.outlines.length === 0) return undefined;
  return framed(found.outlines, box);
}

/** What has been found so far, and of how many steps it is made. */
interface Found {
  readonly outlines: Outline[];
  steps: number;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const sheetsIn = (element: Element): string[] =>
  element.name === 'style' ? [element.text] : element.children.flatMap(sheetsIn);

function viewBoxOf({ attributes }: Element): Frame | undefined {
  const written = attributes
    .get('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = Number.NaN, y, w, h] = written ?? [
    0,
    0,
    length(attributes.get('width'), 0),
    length(attributes.get('height'), 0),
  ];
  const fine = [x, y, w, h].every(Number.isFinite) && w! > 0 && h! > 0;
  return fine ? { x, y: y!, w: w!, h: h! } : undefined;
}

/** Adds the outlines in an element; false if there is something in it that cannot be shown. */
function collect(element: Element, rules: Rules, outer: Paint, place: Matrix, found: Found, root = false): boolean {
  const { prefix, name, attributes } = element;
  if (!svgNames.has(prefix) || silent.has(name)) return true;
  if (
    [...attributes].some(([key, value]) => /^on/i.test(key) || /^(?:\w+:)?href$/i.test(key) || /url\s*\(/i.test(value))
  )
    return false;
  const said = saidOf(element, rules);
  const paint = paintOf(said, outer);
  if (paint === 'hidden') return true;
  const own = root ? same : matrixOf(said.get('transform') ?? '');
  if (!paint || !own) return false;
  const matrix = joined(place, own);
  if (name === 'g' || root) return element.children.every((child) => collect(child, rules, paint, matrix, found));
  if (!shapes.has(name)) return name === 'clipPath' || /gradient$/i.test(name);
  const steps = name === 'path' ? stepsOf(attributes.get('d') ?? '') : outlineOf(name, attributes);
  if (!steps) return false;
  found.steps += steps.length;
  if (found.steps > mostSteps) return false;
  const [filled, stroked] = [paint.fill !== 'none', paint.stroke !== 'none' && paint.width > 0];
  if (steps.length === 0 || !(filled || stroked)) return true;
  const moves = steps.map((step) => moved(step, matrix));
  if (!moves.every(([, ...places]) => places.every((at) => Math.abs(at) < 1e6))) return false;
  found.outlines.push({
    steps: moves,
    evenOdd: paint.evenOdd,
    ...(filled && { fill: paint.fill }),
    ...(stroked && { stroke: { color: paint.stroke, width: paint.width * growth(matrix) } }),
  });
  return true;
}

/** The drawing in its frame, which grows if something stands out of it: nothing may be painted beside its place on the page. */
function framed(outlines: readonly Outline[], { w, h }: Frame): Drawing {
  const { left, top, right, bottom } = reachOf(outlines, { left: 0, top: 0, right: w, bottom: h });
  const shift = (step: PathStep): PathStep => moved(step, [1, 0, 0, 1, -left, -top]);
  const inPlace = left === 0 && top === 0 ? outlines : outlines.map((one) => ({ ...one, steps: one.steps.map(shift) }));
  return { type: 'drawing', width: right - left, height: bottom - top, outlines: inPlace };
}
