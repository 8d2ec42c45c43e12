// How the parts of a drawing are painted: attributes, `style` and the simple rules of a style sheet.
import { colorOf } from './color.js';
import type { Element } from './xml.js';

/** What holds for an element and all that stands in it. */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly evenOdd: boolean;
}

export const usual: Paint = { fill: '#000000', stroke: 'none', width: 1, evenOdd: false };

/** Declarations by selector: `.name`, `#name` or the name of an element. */
export type Rules = ReadonlyMap<string, readonly string[]>;

/** The rules of style sheets; `undefined` if they hold more than simple selectors. */
export function rulesOf(sheets: readonly string[]): Rules | undefined {
  const rules = new Map<string, string[]>();
  for (const sheet of sheets) {
    const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
    const rest = plain.replace(/([^{}]*)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
      for (const selector of selectors.split(',').map((one) => one.trim())) {
        rules.set(selector, [...(rules.get(selector) ?? []), body]);
      }
      return '';
    });
    if (rest.trim() !== '') return undefined;
  }
  const simple = [...rules.keys()].every((selector) => /^(?:[.#]?[A-Za-z_][\w-]*|\*)$/.test(selector));
  return simple ? rules : undefined;
}

/** Everything that is said about an element, the stronger last. */
export function saidOf(element: Element, rules: Rules): ReadonlyMap<string, string> {
  const said = new Map(element.attributes);
  const classes = (element.attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
  const selectors = ['*', element.name, ...classes.map((name) => `.${name}`), `#${element.attributes.get('id') ?? ''}`];
  const bodies = [...selectors.flatMap((selector) => rules.get(selector) ?? []), element.attributes.get('style') ?? ''];
  for (const declaration of bodies.flatMap((body) => body.split(';'))) {
    const colon = declaration.indexOf(':');
    if (colon > 0) said.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return said;
}

/** Ways of painting that a page cannot show; they are taken only if they say nothing. */
const without: Readonly<Record<string, RegExp>> = {
  opacity: /^(1|1\.0+|100%)$/,
  'clip-path': /^none$/,
  mask: /^none$/,
  filter: /^none$/,
  'mix-blend-mode': /^normal$/,
  'stroke-dasharray': /^(none|0)$/,
  'marker-start': /^none$/,
  'marker-mid': /^none$/,
  'marker-end': /^none$/,
};

/** How an element is painted inside one that is painted so; `hidden` if it does not show, `undefined` if it cannot be told. */
export function paintOf(said: ReadonlyMap<string, string>, outer: Paint): Paint | 'hidden' | undefined {
  if (said.get('display') === 'none' || said.get('visibility') === 'hidden' || zero(said.get('opacity')))
    return 'hidden';
  for (const [key, value] of said) if (Object.hasOwn(without, key) && !without[key]!.test(value)) return undefined;
  const fill = color(said, 'fill', outer.fill);
  const stroke = color(said, 'stroke', outer.stroke);
  const width = length(said.get('stroke-width'), outer.width);
  if (fill === undefined || stroke === undefined || width === undefined) return undefined;
  const rule = said.get('fill-rule');
  return { fill, stroke, width, evenOdd: rule === undefined ? outer.evenOdd : rule === 'evenodd' };
}

const zero = (value: string | undefined): boolean => value !== undefined && Number.parseFloat(value) === 0;

function color(said: ReadonlyMap<string, string>, key: 'fill' | 'stroke', outer: string): string | undefined {
  const opacity = said.get(`${key}-opacity`);
  if (zero(opacity)) return 'none';
  const written = said.get(key);
  const own = written === undefined || written === 'inherit' ? outer : colorOf(written);
  return own === 'none' || opacity === undefined || Number.parseFloat(opacity) >= 1 || opacity === '100%'
    ? own
    : undefined;
}

/** A length in the drawing's own units; those of paper are 1/96 inch. */
export function length(written: string | undefined, otherwise: number): number | undefined {
  if (written === undefined) return otherwise;
  const [, number = '', unit = ''] =
    /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(px|pt|mm|cm|in|pc)?\s*$/i.exec(written) ?? [];
  const factor = { '': 1, px: 1, pt: 96 / 72, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, pc: 16 }[unit.toLowerCase()];
  return number === '' || factor === undefined ? undefined : Number(number) * factor;
}
