// A small reader of XML, enough for drawings: elements, attributes, texts. Nothing is ever looked up outside the text.

/** An element; its name has no prefix, which stands apart. */
export interface Element {
  readonly prefix: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The texts right inside it, joined. */
  readonly text: string;
}

interface Open {
  readonly prefix: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  readonly tag: string;
  text: string;
}

const deepest = 64;
const mostElements = 20_000;
/** A comment, a text section, a declaration, or a tag; one after the other. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** A document type that defines nothing. */
const doctype = /<!DOCTYPE\s[^[\]>]*>/iy;

/** The outermost element of a text; `undefined` if it is no whole XML, defines entities, or is too big. */
export function readXml(text: string): Element | undefined {
  const top: Open = { prefix: '', name: '', attributes: new Map(), children: [], tag: '', text: '' };
  const open: Open[] = [top];
  let elements = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at);
    const here = open.at(-1)!;
    here.text += unescaped(text.slice(at, next === -1 ? text.length : next));
    if (next === -1) break;
    markup.lastIndex = next;
    doctype.lastIndex = next;
    const found = markup.exec(text);
    const skipped = found ? undefined : doctype.exec(text);
    if (skipped && open.length === 1) {
      at = next + skipped[0].length;
      continue;
    }
    if (!found) return undefined;
    at = next + found[0].length;
    const [, data, close, tag, written = '', empty] = found;
    if (data !== undefined) here.text += data;
    if (tag === undefined) continue;
    if (close === '/') {
      if (open.length < 2 || here.tag !== tag) return undefined;
      open.pop();
      continue;
    }
    if (++elements > mostElements || open.length > deepest) return undefined;
    const [prefix, name] = tag.includes(':') ? (tag.split(':', 2) as [string, string]) : ['', tag];
    const element: Open = { prefix, name, attributes: attributesOf(written), children: [], tag, text: '' };
    here.children.push(element);
    if (empty !== '/') open.push(element);
  }
  return open.length === 1 && top.children.length === 1 ? top.children[0] : undefined;
}

function attributesOf(written: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of written.matchAll(attribute))
    found.set(name, unescaped(double ?? single ?? ''));
  return found;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Named and numbered signs as what they stand for; unknown ones stay. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
