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
  private readonly values = new Map<string, string>();

  get attributes(): { readonly nodeName: string; readonly nodeValue: string }[] {
    return [...this.values].map(([nodeName, nodeValue]) => ({ nodeName, nodeValue }));
  }
  get children(): MemoryElement[] {
    return this.childNodes.filter((node) => node instanceof MemoryElement);
  }
  hasAttribute(name: string): boolean {
    return this.values.has(name);
  }
  getAttribute(name: string): string | null {
    return this.values.get(name) ?? null;
  }
  setAttribute(name: string, value: string): void {
    this.values.set(name, value);
  }
  setAttributeNS(_namespace: string, name: string, value: string): void {
    this.values.set(name, value);
  }
  removeAttribute(name: string): void {
    this.values.delete(name);
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
  const parts: string[] = [];
  write(element as MemoryNode, parts);
  return `${parts.join('')}\n`;
}

function write(node: MemoryNode, parts: string[]): void {
  if (node instanceof MemoryText) {
    parts.push(escapeText(node.data));
    return;
  }
  if (!(node instanceof MemoryElement)) return;
  parts.push(node.nodeName === 'g' ? '\n<' : '<', node.nodeName);
  for (const { nodeName, nodeValue } of node.attributes)
    parts.push(' ', nodeName, '="', escapeAttribute(nodeValue), '"');
  if (node.childNodes.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of node.childNodes) write(child, parts);
  parts.push(node.getAttribute('xmlns') === svgNamespace ? '\n</' : '</', node.nodeName, '>');
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
