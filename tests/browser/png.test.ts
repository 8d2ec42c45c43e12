// The PNG is the picture that a browser draws of the SVG, with the same fonts.
import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/index.js';
import { missing, openBrowser } from './browser.js';

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

/** The pixels of the upper left part of a picture. */
function cut(picture: InstanceType<typeof PNG>, width: number, height: number): Buffer {
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0);
  return part.data;
}
