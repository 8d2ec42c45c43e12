// What a symbol opens: only anchors and relative paths, whatever the caller says.
import { expect, test } from 'vitest';
import { behind, isRelative, linkOf } from '../../../src/drawing/scene/links.js';
import { render } from '../../../src/index.js';

test.each(['#a', 'a.svg', './a.svg', '../b/a.html#c', 'a?b', 'a/b:c', '%3Cb%3E.html'])(
  '%s may stand in a drawing',
  (href) => {
    expect(isRelative(href)).toBe(true);
  },
);

test.each([
  ...['', 'javascript:alert(1)', 'JaVaScRiPt:x', ' javascript:x', 'java\nscript:x', 'data:text/html,x', 'https://a.b/'],
  ...['//a.b/c', '/etc/passwd', '\\\\host\\c', 'a\\b', 'a b', 'c:/x', '?x'],
])('%j may not', (href) => {
  expect(isRelative(href)).toBe(false);
});

test('a process or unit opens itself, a step the process that carries it out', () => {
  expect(behind({ id: 'a', kind: 'process' })).toBe('a');
  expect(behind({ id: 'a.b', kind: 'step', runs: 'c' })).toBe('c');
  expect(behind({ id: 'a.b', kind: 'step' })).toBeUndefined();
  expect(linkOf({ id: 'a', kind: 'process' }, () => 'javascript:alert(1)')).toBeUndefined();
});

const text = `process letters "Letters" {
  actor clerk "Clerk"
  start clerk "Opens the letter"
  step clerk "Has it answered" runs answer
  end clerk "Files the letter"
}
process answer "Answering" {
  actor head "Head"
  start head "Writes the answer"
  end head "Signs it"
}
`;

test('an SVG leads where the caller says, and is a picture where it leads nowhere', async () => {
  const svg = async (links?: (id: string) => string | undefined): Promise<string> =>
    String((await render(text, { process: 'letters', ...(links && { links }) })).output);
  expect(await svg()).toContain('role="img"');
  expect(await svg()).not.toContain('<a ');
  const linked = await svg((id) => `${id}.svg`);
  expect(linked).toContain('role="group"');
  expect(linked.match(/<a href="[^"]*"/g)).toEqual(['<a href="answer.svg"']);
  expect(await svg(() => 'javascript:alert(1)')).toBe(await svg());
});

const map = `process a "Services" {
  process b "Permits" {
    process c "Building" {}
  }
}
`;

test('in HTML a step leads to its chapter, in PDF the box of a map', async () => {
  const { output } = await render(text, { to: 'html', view: 'lanes' });
  expect(output).toMatch(/<a href="#process-2">\s*<g data-id/);
  const { output: pdf } = await render(map, { to: 'pdf', view: 'landscape' });
  // the chapters are everything, a and b: two entries of the contents besides the first, and the boxes of a and b
  const bytes = Buffer.from(pdf ?? '').toString('latin1');
  expect(bytes.match(/\/D \(chapter-2\)/g)?.length).toBe(2);
  expect(bytes.match(/\/D \(chapter-3\)/g)?.length).toBe(2);
});
