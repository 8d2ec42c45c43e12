import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowView } from '../../../src/drawing/view/flow.js';
import { flowsOf } from '../../../src/drawing/view/select.js';
import { type HtmlChapter, toHtml } from '../../../src/formats/html/index.js';
import { sha256 } from '../../../src/formats/html/sha256.js';
import { compile, render } from '../../../src/index.js';

/** Every process of a text, with an empty drawing. */
function chaptersOf(text: string): HtmlChapter[] {
  const { model } = compile(text);
  return flowsOf(model.processes).map((process) => ({
    id: process.id,
    title: process.title,
    language: process.language,
    drawings: [{ svg: '<svg/>', width: 800, height: 400 }],
    paged: false,
    flow: flowView(model, process, 'table'),
  }));
}

const two = `process letters "Letters" {
  actor clerk "Clerk"
  actor head "Head"
  start clerk "Opens the letter"
    needs "Knife", "Stamp"
    time 5 minutes
    note "Every morning"
  decision clerk "Is it ours?"
    yes -> reply
    no -> back with "Letter"
  end back: clerk "Sends it back"
  step reply: clerk, head "Has it answered" runs answer
  end clerk "Files the letter"
}
process answer "Answering" {
  actor head "Head"
  start head "Writes the answer"
  end head "Signs it"
}
`;

test('sha256 agrees with another program', () => {
  const ascii = fc.string({
    unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
    maxLength: 300,
  });
  const same = (text: string): void => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('base64'));
  };
  fc.assert(fc.property(ascii, same), { seed: 20, numRuns: 200 });
  for (const length of [0, 54, 55, 56, 57, 63, 64, 65, 119, 120, 5000]) same('a'.repeat(length));
});

describe('the page', () => {
  test('forbids itself everything but its own style, and has no script', () => {
    const html = toHtml(chaptersOf(two));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect([...html.matchAll(/<style/g)]).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|<iframe|\sstyle=|\son[a-z]+=|https?:(?!\/\/www\.w3\.org\/)/);
    expect(toHtml(chaptersOf(two))).toBe(html);
    expect(html.endsWith('</html>\n')).toBe(true);
  });

  test('with fonts, lets in these too', () => {
    const html = toHtml(chaptersOf(two), { fonts: { regular: 'AAAA', bold: 'BBBB' } });
    expect(html).toContain('font-src data:;');
    expect(html).toContain('url(data:font/woff2;base64,BBBB)');
  });

  test('says who does what, and where each step leads', () => {
    const html = toHtml(chaptersOf(two)).replace(/>\s+</g, '><');
    expect(html).toContain(
      '<td class="number">1</td><th scope="row">Opens the letter</th><td>Clerk</td><td><ul><li>Knife</li><li>Stamp</li></ul></td><td class="time">5\u00a0minutes</td><td></td><td>Every morning</td><td>step 2</td>',
    );
    expect(html).toContain('<td><ul><li>Yes: step 4</li><li>No: step 3 (Letter)</li></ul></td>');
    expect(html).toContain('<td><ul><li>Clerk</li><li>Head</li></ul></td>');
    expect(html).toContain('<td>end</td>');
    expect(html).toContain('<th scope="colgroup" colspan="3">Quality standard</th>');
  });

  test('leads from a step to the process that carries it out, from the contents to each, and to nowhere that is not there', () => {
    const html = toHtml(chaptersOf(two));
    expect(html).toContain('<a href="#process-2">Carried out as: Answering</a>');
    expect(html).toContain('<a href="#process-1" lang="en">Letters</a>');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect([...html.matchAll(/ id="/g)]).toHaveLength(ids.size);
    expect(toHtml(chaptersOf(two).slice(0, 1))).not.toContain('Carried out as');
  });

  test('shows what a file says as text, whatever it says', () => {
    const evil = '</title><script>alert(1)</script>&" onload="x';
    const [chapter] = chaptersOf(two);
    const flow = {
      ...chapter!.flow!,
      title: evil,
      description: evil,
      rows: chapter!.flow!.rows.map((row) => ({
        ...row,
        activity: evil,
        needs: [evil],
        outputs: [evil, evil],
        note: evil,
        time: evil,
      })),
    };
    const html = toHtml([{ ...chapter!, title: evil, flow }], { organization: [evil] });
    expect(html).not.toMatch(/<script|" onload="/);
    expect(html).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot; onload=&quot;x');
  });

  test('has sheets of the size of their paper, each size once', () => {
    const paged = chaptersOf(two).map((chapter) => ({
      ...chapter,
      paged: true,
      drawings: [{ svg: '<svg/>', width: (330 * 96) / 25.4, height: (215 * 96) / 25.4 }],
    }));
    const html = toHtml([...paged, ...chaptersOf(two)]);
    expect([...html.matchAll(/@page (\S+) \{ size: ([^;]+)/g)].map(([, name, size]) => `${name} ${size}`)).toEqual([
      'sheet-1 330mm 215mm',
      'sheet-2 297mm 210mm',
    ]);
  });

  test('is a whole page for no process at all', () => {
    expect(toHtml([])).toMatch(/^<!doctype html>[\s\S]*<main><\/main>/);
  });
});

test('an SOP has its identity as a table, with every heading', async () => {
  const text = readFileSync('examples/domisili-kelurahan/domisili-kelurahan.proc', 'utf8');
  const { output } = await render(text, { view: 'sop', to: 'html' });
  for (const heading of [
    'Nomor SOP',
    'Disahkan oleh',
    'Dasar Hukum',
    'Kualifikasi Pelaksana',
    'Keterkaitan',
    'Peringatan',
  ]) {
    expect(output).toContain(`<th scope="row">${heading}</th>`);
  }
  expect(output).toContain('<html lang="id">');
  expect([...output!.matchAll(/<svg /g)].length).toBeGreaterThan(1);
});

test('what an identity does not say is blank, as on paper; who issues it is said', async () => {
  const text = `process p "Permit" {
  sop { number "1" organization "Regency of Contoh", "Licensing office" }
  actor a "Clerk"
  start a "Opens the letter"
  end a "Files the letter"
}
`;
  const { output } = await render(text, { view: 'sop', to: 'html' });
  const rowOf = (heading: string): string | undefined =>
    new RegExp(`<th scope="row">${heading}</th>(<td>.*?</td>)`).exec(output!.replaceAll('\n', ''))?.[1];
  expect(rowOf('Legal basis')).toBe('<td></td>');
  expect(rowOf('Warning')).toBe('<td></td>');
  expect(rowOf('Date revised')).toBe('<td>-</td>');
  expect(rowOf('Organisation')).toBe('<td><p>REGENCY OF CONTOH</p><p>LICENSING OFFICE</p></td>');
});
