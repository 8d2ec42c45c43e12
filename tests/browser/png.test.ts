// The PNG is the picture that a browser draws of the SVG, with the same fonts; and a page can make one itself.
import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/index.js';
import { missing, openBrowser } from './browser.js';
import type { pngOf as pngOfPage } from './png-page.js';

declare const pngOf: typeof pngOfPage;

describe.skipIf(missing)('the PNG', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  test.each([
    ['domisili-kelurahan', 'table', 'official'],
    ['domisili-kelurahan', 'sop', 'official'],
    ['purchase-to-pay', 'lanes', 'plain'],
    ['incident-handling', 'lanes', 'dark'],
  ] as const)(
    'of %s as %s in the theme %s differs from what Chromium draws in less than a thousandth of its pixels',
    async (name, view, theme) => {
      const text = readFileSync(`examples/${name}/${name}.proc`, 'utf8');
      const { output: svg } = await render(text, { view, theme, to: 'svg', page: 1 });
      const { output: bytes } = await render(text, { view, theme, to: 'png', page: 1, scale: 2 });
      const ours = PNG.sync.read(Buffer.from(bytes!));
      const face = (weight: string, file: string): string =>
        `@font-face { font-family: Arimo; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(`src/formats/png/fonts/${file}.ttf`).toString('base64')}) }`;
      const page = await browser.newPage({
        deviceScaleFactor: 2,
        viewport: { width: Math.ceil(ours.width / 2), height: Math.ceil(ours.height / 2) },
      });
      await page.setContent(
        `<!doctype html><style>${face('normal', 'regular')}${face('bold', 'bold')} body { margin: 0 } svg { display: block }</style>${svg}`,
      );
      await page.evaluate(() =>
        Promise.all([document.fonts.load('11px Arimo'), document.fonts.load('bold 11px Arimo')]),
      );
      const theirs = PNG.sync.read(
        await page.screenshot({ clip: { x: 0, y: 0, width: ours.width / 2, height: ours.height / 2 } }),
      );
      await page.close();
      // Half a pixel at the edge is there or not.
      const [width, height] = [Math.min(ours.width, theirs.width), Math.min(ours.height, theirs.height)];
      expect(
        Math.max(ours.width - width, theirs.width - width, ours.height - height, theirs.height - height),
      ).toBeLessThan(2);
      const different = pixelmatch(cut(ours, width, height), cut(theirs, width, height), undefined, width, height, {
        threshold: 0.1,
      });
      expect(different / (width * height)).toBeLessThan(0.001);
    },
  );
});

/** A page at an address of its own, under a policy, with the whole program in it; `asked`: what it wanted from elsewhere. */
async function openProgram(browser: Browser, policy: string): Promise<{ page: Page; asked: string[] }> {
  const bundle = await rolldown({
    input: 'tests/browser/png-page.ts',
    platform: 'browser',
    external: [/^pdfkit|^elkjs/],
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.route('**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: output[0].code });
    if (pathname !== '/') asked.push(route.request().url());
    return route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy },
      body: '<!doctype html><title>-</title><script type="module" src="/page.js"></script>',
    });
  });
  await page.goto('http://alur.test/');
  await page.waitForFunction(() => 'pngOf' in globalThis);
  return { page, asked: asked.filter((url) => !url.includes('favicon')) };
}

describe.skipIf(missing)('a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  test.each([
    ['domisili-kelurahan', { view: 'table' }],
    ['surat-masuk', { view: 'sop', page: 1 }],
    ['incident-handling', { view: 'lanes', theme: 'dark', scale: 3 }],
  ] as const)('makes the same PNG of %s as Node, from data alone: %j', async (name, options) => {
    const text = readFileSync(`examples/${name}/${name}.proc`, 'utf8');
    const { page, asked } = await openProgram(browser, "default-src 'none'; script-src 'self'; img-src data:");
    const base64 = await page.evaluate(([source, wanted]) => pngOf(source, wanted), [text, options] as const);
    expect(base64.slice(0, 80)).toMatch(/^iVBORw0KGgo/);
    const theirs = PNG.sync.read(Buffer.from(base64, 'base64'));
    const { output } = await render(text, { ...options, to: 'png' });
    const ours = PNG.sync.read(Buffer.from(output!));
    expect(asked).toEqual([]);
    expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
    const { data, width, height } = ours;
    expect(pixelmatch(data, theirs.data, undefined, width, height, { threshold: 0.1 }) / (width * height)).toBeLessThan(
      0.001,
    );
    await page.close();
  });

  test('says what its policy has to allow', async () => {
    const { page } = await openProgram(browser, "default-src 'none'; script-src 'self'");
    const said = await page.evaluate((source) => pngOf(source, {}), 'process p { actor a "A" start a "x" end a "y" }');
    expect(said).toContain('it must allow "img-src data:"');
    await page.close();
  });

  test('that would have too many pixels gets no picture, and a finding', async () => {
    const { page } = await openProgram(browser, "default-src 'none'; script-src 'self'; img-src data:");
    const text = readFileSync('examples/surat-masuk/surat-masuk.proc', 'utf8');
    expect(await page.evaluate((source) => pngOf(source, { scale: 16, view: 'sop' }), text)).toBe('nothing');
    await page.close();
  });
});

/** The pixels of the upper left part of a picture. */
function cut(picture: InstanceType<typeof PNG>, width: number, height: number): Buffer {
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0);
  return part.data;
}
