// Elements as text. What comes from a file passes through `text` or an attribute here, and nothing else becomes markup.

/** Text that is markup already. */
export type Markup = { readonly markup: string };

/** What stands in an element: markup as it is, a string as text. */
export type Content = Markup | string | readonly Content[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, without control characters and halves of surrogate pairs. */
export function escaped(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);
}

/** An element with its attributes and content; an attribute that is `undefined` is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly Content[]
): Markup {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value ?? '')}"`)
    .join('');
  const line = blocks.has(name) ? '\n' : '';
  return { markup: `<${name}${said}>${textOf(content)}</${name}>${line}` };
}

/** Elements that end their line. */
const blocks = new Set([
  ...[
    'article',
    'caption',
    'div',
    'figure',
    'footer',
    'h1',
    'h2',
    'h3',
    'header',
    'li',
    'main',
    'nav',
    'ol',
    'p',
    'section',
  ],
  ...['table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
]);

export function textOf(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  return 'markup' in content ? content.markup : content.map(textOf).join('');
}
