// Sets a page about a message, written in Markdown, as lines for a terminal.
import type { Locale } from '../../index.js';
import type { colorsFor } from './terminal.js';

/** Heading of the Indonesian part of a page. */
const indonesian = 'Bahasa Indonesia';
const headings: Readonly<Record<string, string>> = { Wrong: 'Salah', Right: 'Benar' };

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The page's lines in one tongue: the English sections, or the Indonesian one with the two examples, whose headings are translated.
 */
export function setPage(page: string, locale: Locale, colors: ReturnType<typeof colorsFor>): readonly string[] {
  const [title, ...sections] = sectionsOf(page);
  const english = sections.filter((section) => section.title !== indonesian);
  const chosen = locale === 'en' ? english : inIndonesian(sections);
  const heading = [colors.bold(title?.title ?? ''), ''];
  const opening = locale === 'en' ? [...body(title?.lines ?? [], colors), ''] : [];
  const rest = chosen.flatMap(({ title, lines }) => [
    ...(title === '' ? [] : [colors.bold(title)]),
    ...body(lines, colors),
    '',
  ]);
  return [...heading, ...opening, ...rest].slice(0, -1);
}

function inIndonesian(sections: readonly Section[]): readonly Section[] {
  const own = sections.filter((section) => section.title === indonesian).map(({ lines }) => ({ title: '', lines }));
  const examples = sections.filter(({ title }) => Object.hasOwn(headings, title));
  return [...own, ...examples.map(({ title, lines }) => ({ title: headings[title] ?? title, lines }))];
}

/** Cuts the page at its headings of the first and second rank; those inside code are none. */
function sectionsOf(page: string): readonly Section[] {
  const sections: { title: string; lines: string[] }[] = [];
  let code = false;
  for (const line of page.split(/\r?\n/)) {
    if (line.startsWith('```')) code = !code;
    const heading = code ? undefined : /^##? (.*)$/.exec(line)?.[1];
    if (heading !== undefined) sections.push({ title: heading, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** Code is indented, paragraphs are wrapped. */
function body(lines: readonly string[], colors: ReturnType<typeof colorsFor>): readonly string[] {
  const set: string[] = [];
  let paragraph: string[] = [];
  let code = false;
  const flush = (): void => {
    if (paragraph.length > 0) set.push(...wrapped(plain(paragraph.join(' '))));
    paragraph = [];
  };
  for (const line of lines) {
    if (line.startsWith('```') || line === '' || /^[-*|] /.test(line)) flush();
    if (line.startsWith('```')) code = !code;
    else if (code) set.push(line === '' ? '' : `    ${colors.cyan(line)}`);
    else if (line === '') set.push('');
    else paragraph.push(line.trim());
  }
  flush();
  while (set[0] === '') set.shift();
  while (set.at(-1) === '') set.pop();
  return set;
}

/** Marks of emphasis and addresses of links go, since the words around them say enough. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*([^*]+)\*\*/g, '$1');
}

/** Lines of at most 80 columns, with the indentation of the page. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > 78) {
      lines.push(`  ${line}`);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, `  ${line}`];
}
