// In a real browser: the live drawing is the same as the text, and letters are as wide as the tables say.
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as alurInPage from './page.js';

declare const alur: typeof alurInPage;

const executablePath = '/usr/bin/chromium';
const missing = !existsSync(executablePath) && !process.env['CI'];
if (missing) console.warn(`Tests in a browser are skipped: there is no ${executablePath}.`);

const fontFile = (weight: string): string =>
  readFileSync(`node_modules/@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`).toString('base64');

describe.skipIf(missing)('in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const bundle = await rolldown({ input: 'tests/browser/page.ts' });
    const { output } = await bundle.generate({ format: 'iife', name: 'alur' });
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage();
    const face = (weight: string, file: string): string =>
      `@font-face { font-family: Arimo; font-weight: ${weight}; src: url(data:font/ttf;base64,${file}) }`;
    const styles = face('400', fontFile('400Regular')) + face('700', fontFile('700Bold'));
    await page.setContent(`<!doctype html><style>${styles}</style><body></body>`);
    await page.addScriptTag({ content: output[0].code });
    await page.evaluate(() => Promise.all([document.fonts.load('11px Arimo'), document.fonts.load('bold 11px Arimo')]));
  }, 60_000);
  afterAll(() => browser?.close());

  test.each(['official', 'plain', 'dark'] as const)('the live drawing is the text, in the theme %s', async (theme) => {
    const [live, text] = await page.evaluate((name) => {
      const scenes = alur.paintFlow(alur.sample, alur.themes[name]);
      const svg = alur.drawSvg(scenes, document);
      document.body.append(svg);
      return [new XMLSerializer().serializeToString(svg), alur.toSvg(scenes)] as const;
    }, theme);
    expect(live).toBe(text.replaceAll(/\n(?=<)|\n$/g, ''));
  });

  test('the live drawing is made of SVG elements of the page, and draws something', async () => {
    const found = await page.evaluate(() => {
      const svg = alur.drawSvg(alur.paintFlow(alur.sample, alur.themes.plain), document);
      document.body.append(svg);
      const decide = svg.querySelector<SVGGraphicsElement>('[data-id="p.decide"] polygon')!;
      const box = decide.getBBox();
      return {
        live: svg instanceof SVGSVGElement,
        own: svg.ownerDocument === document,
        box: [box.x, box.y, box.width, box.height],
      };
    });
    expect(found).toEqual({ live: true, own: true, box: [138, 119, 44, 30] });
  });

  test('texts are as wide as the tables say, within 1 %', async () => {
    const words = [
      'Memverifikasi kelengkapan berkas permohonan',
      'AVATAR WAVE Type To. Yes, P.A. LT "Vo" 11',
      'Kepala Subbagian Perundang-undangan',
      '10–15 menit → ≤ 3 hari × 2, € 50.000,–',
      'Łódź Čeština Ğüneş Ñandú naïve œuvre',
      'Ελληνικά Кириллица',
      'ÀÉÎÕÜ æøå ß „Anführung“ ‘x’ … •',
      'Setuju?',
      'fi ffi fl',
      'Lurah',
      '(a) [b] {c} <d> & e @ f # g % h',
      'Ta Te To Ty Va Ve Vo AT AV AW AY LT LV LY P, r. 1',
      'Tiếng Việt',
    ];
    const widths = await page.evaluate((texts) => {
      const namespace = 'http://www.w3.org/2000/svg';
      const svg = document.body.appendChild(document.createElementNS(namespace, 'svg'));
      return texts.flatMap((text) =>
        (['regular', 'bold'] as const).flatMap((face) =>
          [10, 11, 16].map((size) => {
            const element = svg.appendChild(document.createElementNS(namespace, 'text'));
            element.setAttribute('font-family', alur.fontFamily);
            element.setAttribute('font-size', String(size));
            element.setAttribute('font-weight', face === 'bold' ? 'bold' : 'normal');
            element.textContent = text;
            return {
              text,
              face,
              size,
              browser: element.getComputedTextLength(),
              table: alur.measure(text, size, face),
            };
          }),
        ),
      );
    }, words);
    expect(widths).toHaveLength(words.length * 6);
    for (const { text, face, size, browser: real, table } of widths) {
      expect(Math.abs(real - table), `${face} ${size}: ${text} is ${real}, the tables say ${table}`).toBeLessThan(
        real * 0.01,
      );
    }
  });
});
