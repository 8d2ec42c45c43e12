// Shapes over the cells of a sheet, in the units of the grid: what they are, what they say, and where lines begin and end.
import type { Shape } from '../table/grid.js';
import { childAt, childrenOf, type Element, numberOf } from './xml.js';

const emu = 9525;
const mostShapes = 20_000;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** All shapes of a drawing, those in groups too. */
export function readDrawing(drawing: Element, tops: readonly number[], lefts: readonly number[]): readonly Shape[] {
  const shapes: Shape[] = [];
  for (const anchor of drawing.children) {
    const box = anchorBox(anchor, tops, lefts);
    for (const child of anchor.children) {
      if (shapes.length < mostShapes) collect(child, box, shapes);
    }
  }
  return shapes;
}

function anchorBox(anchor: Element, tops: readonly number[], lefts: readonly number[]): Box {
  const point = (name: 'from' | 'to'): readonly [number, number] | undefined => {
    const corner = childAt(anchor, name);
    if (corner === undefined) return undefined;
    const value = (tag: string): number => Number(childAt(corner, tag)?.text ?? 0) || 0;
    const x = (lefts[value('col')] ?? lefts.at(-1) ?? 0) + value('colOff') / emu;
    const y = (tops[value('row')] ?? tops.at(-1) ?? 0) + value('rowOff') / emu;
    return [x, y];
  };
  const [x, y] = point('from') ?? [
    (numberOf(childAt(anchor, 'pos'), 'x') ?? 0) / emu,
    (numberOf(childAt(anchor, 'pos'), 'y') ?? 0) / emu,
  ];
  const to = point('to');
  const size = childAt(anchor, 'ext');
  const [w, h] =
    to === undefined ? [(numberOf(size, 'cx') ?? 0) / emu, (numberOf(size, 'cy') ?? 0) / emu] : [to[0] - x, to[1] - y];
  return { x, y, w: Math.max(0, w), h: Math.max(0, h) };
}

function collect(element: Element, box: Box, shapes: Shape[]): void {
  if (element.name === 'AlternateContent') {
    const content = childAt(element, 'Choice') ?? childAt(element, 'Fallback');
    for (const child of content?.children ?? []) collect(child, box, shapes);
  } else if (element.name === 'grpSp') {
    const form = childAt(element, 'grpSpPr', 'xfrm');
    for (const child of element.children) {
      const inner = boxOf(childAt(child, child.name === 'grpSp' ? 'grpSpPr' : 'spPr', 'xfrm'));
      if (inner !== undefined) collect(child, placedIn(inner, form, box), shapes);
    }
  } else if (element.name === 'sp' || element.name === 'cxnSp') shapes.push(shapeOf(element, box));
}

function boxOf(form: Element | undefined): Box | undefined {
  const [off, ext] = [childAt(form, 'off'), childAt(form, 'ext')];
  if (off === undefined || ext === undefined) return undefined;
  const value = (element: Element, name: string): number => (numberOf(element, name) ?? 0) / emu;
  return { x: value(off, 'x'), y: value(off, 'y'), w: value(ext, 'cx'), h: value(ext, 'cy') };
}

/** A box of a group, scaled to where the group is. */
function placedIn(inner: Box, form: Element | undefined, outer: Box): Box {
  const [off, ext] = [childAt(form, 'chOff'), childAt(form, 'chExt')];
  const value = (element: Element | undefined, name: string): number => (numberOf(element, name) ?? 0) / emu;
  const [wide, high] = [value(ext, 'cx'), value(ext, 'cy')];
  const [sx, sy] = [wide > 0 ? outer.w / wide : 1, high > 0 ? outer.h / high : 1];
  const x = outer.x + (inner.x - value(off, 'x')) * sx;
  const y = outer.y + (inner.y - value(off, 'y')) * sy;
  return { x, y, w: inner.w * sx, h: inner.h * sy };
}

function shapeOf(element: Element, box: Box): Shape {
  const about = element.children.find(({ name }) => name.startsWith('nv'));
  const properties = childAt(about, 'cNvPr');
  const form = childAt(element, 'spPr', 'xfrm');
  const preset = childAt(element, 'spPr', 'prstGeom')?.attributes.get('prst') ?? '';
  const path = childAt(element, 'spPr', 'custGeom', 'pathLst', 'path');
  const lines = linesOf(childAt(element, 'txBody'));
  const glue = childAt(about, 'cNvCxnSpPr');
  const start = childAt(glue, 'stCxn')?.attributes.get('id');
  const end = childAt(glue, 'endCxn')?.attributes.get('id');
  const kind = kindOf(
    element,
    preset,
    path,
    childAt(about, 'cNvSpPr')?.attributes.get('txBox') === '1',
    lines.length > 0,
  );
  const line = childAt(element, 'spPr', 'ln');
  const tip = (name: string): boolean => (childAt(line, name)?.attributes.get('type') ?? 'none') !== 'none';
  const block = arrowDirection(preset);
  return {
    id: properties?.attributes.get('id') ?? '',
    name: properties?.attributes.get('name') ?? '',
    kind,
    ...box,
    lines,
    points: kind !== 'line' ? [] : path === undefined ? straight(box, form, block) : pathPoints(path, box),
    tips: { start: tip('headEnd'), end: block !== undefined || tip('tailEnd') || styledTip(element) },
    glued: { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) },
  };
}

/** Older files leave the tip to a connector's name only. */
const styledTip = (element: Element): boolean =>
  /arrow/i.test(element.children[0]?.children[0]?.attributes.get('name') ?? '') &&
  childAt(element, 'spPr', 'ln') === undefined;

function kindOf(
  element: Element,
  preset: string,
  path: Element | undefined,
  isBox: boolean,
  hasWords: boolean,
): Shape['kind'] {
  if (element.name === 'cxnSp' || /^(?:line|straightConnector|bentConnector|curvedConnector)/.test(preset))
    return 'line';
  if (arrowDirection(preset) !== undefined) return 'line';
  if (path !== undefined) return childAt(path, 'close') === undefined ? 'line' : 'box';
  if (isBox) return 'text';
  const unseen =
    childAt(element, 'spPr', 'ln', 'noFill') !== undefined && childAt(element, 'spPr', 'solidFill') === undefined;
  if (unseen && hasWords) return 'text';
  if (preset === 'flowChartDecision' || preset === 'diamond') return 'diamond';
  if (preset === 'flowChartOffpageConnector') return 'pentagon';
  if (/^(?:flowChartTerminator|roundRect|ellipse|flowChartConnector|flowChartAlternateProcess)$/.test(preset))
    return 'capsule';
  return 'box';
}

/** Block arrows are lines too: which way they point. */
function arrowDirection(preset: string): readonly [number, number] | undefined {
  if (preset === 'rightArrow') return [1, 0];
  if (preset === 'leftArrow') return [-1, 0];
  if (preset === 'downArrow') return [0, 1];
  return preset === 'upArrow' ? [0, -1] : undefined;
}

/** From corner to corner of its box, as it is flipped; turned by quarters its box stands upright. */
function straight(
  box: Box,
  form: Element | undefined,
  direction: readonly [number, number] | undefined,
): Shape['points'] {
  const { x, y, w, h } = box;
  if (direction !== undefined) {
    const [dx, dy] = direction;
    const [cx, cy] = [x + w / 2, y + h / 2];
    return [
      [cx - (dx * w) / 2, cy - (dy * h) / 2],
      [cx + (dx * w) / 2, cy + (dy * h) / 2],
    ];
  }
  const flipped = (name: string): boolean => /^(?:1|true)$/.test(form?.attributes.get(name) ?? '');
  const turns = Math.round((numberOf(form, 'rot') ?? 0) / 5_400_000) & 3;
  // the corners in a frame of its own: from -½ to ½, before it is turned about its middle
  const [fx, fy] = [flipped('flipH') ? -1 : 1, flipped('flipV') ? -1 : 1];
  const own = turns % 2 === 0 ? [w, h] : ownSize(form, box);
  const turned = ([px, py]: readonly [number, number]): readonly [number, number] => {
    let [tx, ty] = [px, py];
    for (let k = 0; k < turns; k++) [tx, ty] = [-ty, tx];
    return [x + w / 2 + tx, y + h / 2 + ty];
  };
  return [turned([(-fx * own[0]!) / 2, (-fy * own[1]!) / 2]), turned([(fx * own[0]!) / 2, (fy * own[1]!) / 2])];
}

/** Size of a turned shape before it was turned. */
function ownSize(form: Element | undefined, { w, h }: Box): readonly [number, number] {
  const own = boxOf(form);
  return own === undefined ? [h, w] : [own.w, own.h];
}

function pathPoints(path: Element, { x, y, w, h }: Box): Shape['points'] {
  const [wide, high] = [numberOf(path, 'w') ?? 0, numberOf(path, 'h') ?? 0];
  return path.children.flatMap((step) =>
    childrenOf(step, 'pt')
      .slice(-1)
      .map((point): readonly [number, number] => [
        x + (wide > 0 ? ((numberOf(point, 'x') ?? 0) / wide) * w : 0),
        y + (high > 0 ? ((numberOf(point, 'y') ?? 0) / high) * h : 0),
      ]),
  );
}

function linesOf(body: Element | undefined): Shape['lines'] {
  return childrenOf(body, 'p').flatMap((paragraph) => {
    const runs = childrenOf(paragraph, 'r');
    const text = runs
      .map((run) => childAt(run, 't')?.text ?? '')
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '') return [];
    return [{ text, italic: runs.every((run) => childAt(run, 'rPr')?.attributes.get('i') === '1') }];
  });
}
