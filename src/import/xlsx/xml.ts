// A small strict reader of XML: elements, attributes and text. Nothing is fetched, declared or expanded; what is not well-formed is refused.
import { Refused } from '../refused.js';

/** An element. Names are without their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** All text right inside it, joined. */
  readonly text: string;
}

interface Open {
  readonly raw: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const deepest = 64;
const tag =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;
const pair = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a part. Anything with a DOCTYPE, or that is not well-formed, is refused. */
export function readXml(text: string): Element {
  if (/<!DOCTYPE/i.test(text)) throw new Refused('doctype');
  const root: Open = { raw: '', name: '', attributes: new Map(), children: [], text: '' };
  const stack: Open[] = [root];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at) stack.at(-1)!.text += decoded(text.slice(at, end));
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(text);
    if (match === null) throw new Refused('broken');
    at = tag.lastIndex;
    take(match, stack);
  }
  const [first, more] = root.children;
  if (stack.length !== 1 || first === undefined || more !== undefined || root.text.trim() !== '')
    throw new Refused('broken');
  return first;
}

function take([, data, closing, raw, list = '', empty]: RegExpExecArray, stack: Open[]): void {
  const top = stack.at(-1)!;
  if (data !== undefined) top.text += data;
  if (raw === undefined) return;
  if (closing === '/') {
    if (stack.length < 2 || top.raw !== raw || list !== '' || empty === '/') throw new Refused('broken');
    stack.pop();
    return;
  }
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of list.matchAll(pair)) {
    if (attributes.has(name)) throw new Refused('broken');
    attributes.set(name, decoded(double ?? single ?? ''));
  }
  const element: Open = { raw, name: raw.slice(raw.indexOf(':') + 1), attributes, children: [], text: '' };
  top.children.push(element);
  if (empty === '/') return;
  if (stack.length > deepest) throw new Refused('too-deep');
  stack.push(element);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12};?)/g, (_, inside: string) => {
    const name = inside.slice(0, -1);
    if (!inside.endsWith(';')) throw new Refused('broken');
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (known !== undefined) return known;
    const code = /^#x[0-9a-f]+$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : Number.NaN;
    if (!(code > 0 && code <= 0x10ffff)) throw new Refused('broken');
    return String.fromCodePoint(code);
  });
}

/** The children of a name. */
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The element at the end of a path of names, the first one each time. */
export function childAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let here = element;
  for (const name of path) here = here?.children.find((child) => child.name === name);
  return here;
}

/** An attribute as a number. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name);
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
