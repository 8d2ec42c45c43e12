// A document in memory: the small part of the DOM that svg.js needs to draw, and its text as XML. Nothing in it is shared.

declare global {
  // Names of the DOM's types, for programs that are compiled without it; where it is there, they are its own.
  interface Document {}
  interface Window {}
  interface SVGSVGElement {}
}

const svgNamespace = 'http://www.w3.org/2000/svg';

class MemoryNode {
  parentNode: MemoryElement | null = null;
  readonly ownerDocument: MemoryDocument;
  readonly nodeName: string;
  constructor(ownerDocument: MemoryDocument, nodeName: string) {
    this.ownerDocument = ownerDocument;
    this.nodeName = nodeName;
  }
}

class MemoryText extends MemoryNode {
  readonly data: string;
  constructor(ownerDocument: MemoryDocument, data: string) {
    super(ownerDocument, '#text');
    this.data = data;
  }
}

class MemoryElement extends MemoryNode {
  readonly childNodes: MemoryNode[] = [];
  /** Names and values by turns, in the order in which they were set. */
  readonly pairs: string[] = [];

  get attributes(): { readonly nodeName: string; readonly nodeValue: string }[] {
    return this.pairs.flatMap((nodeName, i) => (i % 2 === 0 ? { nodeName, nodeValue: this.pairs[i + 1]! } : []));
  }
  get children(): MemoryElement[] {
    return this.childNodes.filter((node) => node instanceof MemoryElement);
  }
  private place(name: string): number {
    for (let i = 0; i < this.pairs.length; i += 2) if (this.pairs[i] === name) return i;
    return -1;
  }
  hasAttribute(name: string): boolean {
    return this.place(name) >= 0;
  }
  getAttribute(name: string): string | null {
    const at = this.place(name);
    return at < 0 ? null : this.pairs[at + 1]!;
  }
  setAttribute(name: string, value: string): void {
    const at = this.place(name);
    if (at < 0) this.pairs.push(name, value);
    else this.pairs[at + 1] = value;
  }
  setAttributeNS(_namespace: string, name: string, value: string): void {
    this.setAttribute(name, value);
  }
  removeAttribute(name: string): void {
    const at = this.place(name);
    if (at >= 0) this.pairs.splice(at, 2);
  }
  appendChild<T extends MemoryNode>(node: T): T {
    node.parentNode?.removeChild(node);
    node.parentNode = this;
    this.childNodes.push(node);
    return node;
  }
  removeChild<T extends MemoryNode>(node: T): T {
    const at = this.childNodes.indexOf(node);
    if (at >= 0) this.childNodes.splice(at, 1);
    node.parentNode = null;
    return node;
  }
  set textContent(text: string) {
    this.childNodes.length = 0;
    if (text !== '') this.appendChild(new MemoryText(this.ownerDocument, text));
  }
}

class MemoryDocument {
  createElementNS(_namespace: string, name: string): MemoryElement {
    return new MemoryElement(this, name);
  }
  createTextNode(text: string): MemoryText {
    return new MemoryText(this, text);
  }
}

/** A new, empty document, seen as the real thing by svg.js. */
export function createDocument(): Document {
  return new MemoryDocument() as unknown as Document;
}

/** The XML of an element that was drawn on such a document: attributes as set, each group on a line of its own. */
export function serialize(element: unknown): string {
  return `${textOf(element as MemoryNode)}\n`;
}

function textOf(node: MemoryNode): string {
  if (node instanceof MemoryText) return escapeText(node.data);
  if (!(node instanceof MemoryElement)) return '';
  let text = `${node.nodeName === 'g' ? '\n<' : '<'}${node.nodeName}`;
  for (let i = 0; i < node.pairs.length; i += 2) text += ` ${node.pairs[i]}="${escapeAttribute(node.pairs[i + 1]!)}"`;
  if (node.childNodes.length === 0) return `${text}/>`;
  text += '>';
  for (const child of node.childNodes) text += textOf(child);
  return `${text}${node.getAttribute('xmlns') === svgNamespace ? '\n</' : '</'}${node.nodeName}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => entities[sign]!) : text;
const escapeAttribute = (text: string): string =>
  /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (sign) => entities[sign]!) : text;
