// HTML documents in a real browser: nothing is blocked, nothing is fetched, they can be read by everyone, and they print as they should.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/index.js';
import { missing as noPoppler, read } from '../unit/pdf/judges.js';
import { missing, openBrowser } from './browser.js';

const example = (name: string): string => readFileSync(`examples/${name}/${name}.proc`, 'utf8');
const two = `process letters "Letters" {
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

declare const window: { readonly axe: typeof axe };

describe.skipIf(missing)('an HTML document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alur-html-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a document from the disk; `said` collects what the console and the security policy say, and what is asked for elsewhere. */
  async function open(
    html: string,
    scheme: 'light' | 'dark',
    bypassCSP = false,
  ): Promise<{ page: Page; said: string[] }> {
    const path = join(folder, 'a.html');
    writeFileSync(path, html);
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width: 1280, height: 900 },
      bypassCSP,
    });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) said.push(request.url());
    });
    await page.goto(`file://${path}`);
    return { page, said };
  }

  test.each(['light', 'dark'] as const)('is kept by its own policy, and asks for nothing, %s', async (scheme) => {
    const { output } = await render(example('domisili-kelurahan'), { to: 'html' });
    const { page, said } = await open(output!, scheme);
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const style = getComputedStyle(document.body);
      return {
        ground: style.backgroundColor,
        arimo: document.fonts.check('11px Arimo'),
        loaded: [...document.fonts].every((font) => font.status === 'loaded'),
      };
    });
    expect(said).toEqual([]);
    expect(seen).toEqual({
      ground: scheme === 'light' ? 'rgb(238, 241, 245)' : 'rgb(12, 17, 24)',
      arimo: true,
      loaded: true,
    });
    await page.context().close();
  });

  test.each(['sop', 'lanes'] as const)(
    'can be read by everyone: axe finds nothing in the view %s, light and dark',
    async (view) => {
      for (const text of [example('domisili-kelurahan'), two]) {
        const { output } = await render(text, { view, to: 'html' });
        for (const scheme of ['light', 'dark'] as const) {
          const { page } = await open(output!, scheme, true);
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() => window.axe.run());
          expect(violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)).toEqual([]);
          await page.context().close();
        }
      }
    },
  );

  test('leads past the drawing, and from a step to the process behind it, by keys alone', async () => {
    const { output } = await render(two, { to: 'html' });
    const { page } = await open(output!, 'light');
    const follow = async (name: string): Promise<string> => {
      await page.getByRole('link', { name }).first().focus();
      await page.keyboard.press('Enter');
      return page.evaluate(() => document.querySelector(':target')?.id ?? '');
    };
    expect(await follow('Skip the drawing')).toBe('process-1-steps');
    expect(await follow('Carried out as: Answering')).toBe('process-2');
    expect(await page.getByRole('table').count()).toBe(2);
    expect(await page.getByRole('rowheader', { name: 'Has it answered' }).count()).toBe(1);
    await page.context().close();
  });

  test.skipIf(noPoppler).each([
    ['sop', 'f4', 330, 215],
    ['sop', 'a4', 297, 210],
    ['table', 'a4', 297, 210],
  ] as const)('prints one sheet for each page: %s on %s', async (view, paper, w, h) => {
    const source = example('domisili-kelurahan');
    const { output } = await render(source, { view, to: 'html', paper });
    const { output: layout } = await render(source, { view, to: 'layout', paper });
    const { page } = await open(output!, 'light');
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const info = read('pdfinfo', ['-l', '99', 'FILE'], bytes);
    expect(Number(/Pages: +(\d+)/.exec(info)?.[1])).toBe((JSON.parse(layout!) as { pages: unknown[] }).pages.length);
    for (const [, width, height] of info.matchAll(/size: +([\d.]+) x ([\d.]+)/g)) {
      expect(Math.abs((Number(width) * 25.4) / 72 - w)).toBeLessThan(0.5);
      expect(Math.abs((Number(height) * 25.4) / 72 - h)).toBeLessThan(0.5);
    }
    expect(read('pdftotext', ['FILE', '-'], bytes)).not.toContain('Langkah-langkah dalam tabel');
    await page.context().close();
  });
});
