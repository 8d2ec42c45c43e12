// A site in a real browser, from the disk: nothing is blocked or missing, the search finds, clicks lead down to an SOP, everyone can read it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, site } from '../../src/index.js';
import { regency } from '../unit/site/regency.js';
import { missing, openBrowser } from './browser.js';

declare const window: { readonly axe: typeof axe };

describe.skipIf(missing)('a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alur situs #1-'));
  const address = (path: string): string => `file://${encodeURI(join(folder, path)).replaceAll('#', '%23')}`;
  const paths: string[] = [];
  let browser: Browser;
  beforeAll(async () => {
    for (const { path, make } of await site(compile(regency))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), (await make()).value);
      paths.push(path);
    }
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** A page that keeps what the console, the security policy and failed requests say. */
  async function open(
    path: string,
    how: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('requestfailed', (request) => said.push(request.url()));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) said.push(request.url());
    });
    await page.goto(address(path));
    return { page, said };
  }
  const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

  test('every page is shown as it should, with its fonts, and says nothing on the console', async () => {
    const { page, said } = await open('index.html');
    for (const path of paths.filter((path) => path.endsWith('.html'))) {
      await page.goto(address(path));
      const seen = await page.evaluate(async () => {
        await document.fonts.ready;
        return [getComputedStyle(document.body).backgroundColor, document.fonts.check('11px Arimo')];
      });
      expect([path, ...seen]).toEqual([path, 'rgb(238, 241, 245)', true]);
    }
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('the search narrows the list, and Enter opens the first hit', async () => {
    const { page, said } = await open('process/lepas.html');
    await page.getByRole('link', { name: 'Cari' }).click();
    const field = page.getByRole('searchbox', { name: 'Cari proses, SOP, atau unit' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('tangan TANDA');
    const shown = page.locator('.contents a:visible');
    expect(await page.getByRole('status').textContent()).toBe('1 ditemukan.');
    expect(await shown.allTextContents()).toEqual(['Dinas "Satu"', 'Tanda tangan']);
    await field.fill('tidak ada');
    expect(await page.getByRole('status').textContent()).toBe('Tidak ada yang cocok.');
    await field.fill('arsip');
    await field.press('Enter');
    await page.waitForURL('**/process/**');
    expect(await heading(page)).toBe('Arsip');
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('without scripts the list is there, and the field is not', async () => {
    const { page } = await open('index.html', { javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.locator('.contents').getByRole('link', { name: 'Tanda tangan' }).count()).toBe(1);
    await page.context().close();
  });

  test('boxes of the drawings lead down to the SOP, and the way leads back', async () => {
    const { page, said } = await open('unit/kab.dinas.html');
    const box = (id: string) => page.locator(`svg a:has(> g[data-id="${id}"])`).first();
    await box('kab.dinas.layanan').click();
    expect(await heading(page)).toBe('L-01 Layanan');
    await box('kab.dinas.layanan.con').click();
    expect(await heading(page)).toBe('L-01.01 Surat');
    await page.getByRole('link', { name: 'Buka SOP' }).click();
    expect(await heading(page)).toBe('L-01.01 SOP Surat');
    await page.getByRole('navigation', { name: 'Anda di sini' }).getByRole('link', { name: 'Dinas "Satu"' }).click();
    expect(await heading(page)).toBe('Dinas "Satu"');
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('keys reach the boxes of a drawing', async () => {
    const { page } = await open('unit/kab.dinas.html');
    await page.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/process/**');
    expect(await heading(page)).toBe('L-01 Layanan');
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('can be read by everyone: axe finds nothing, %s', async (colorScheme) => {
    const { page } = await open('index.html', { colorScheme, bypassCSP: true });
    for (const path of paths.filter((path) => path.endsWith('.html'))) {
      await page.goto(address(path));
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run());
      expect(violations.map(({ id, impact, nodes }) => `${path} ${impact} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await page.context().close();
  });

  test('fits on a small screen: only drawings and tables move sideways', async () => {
    const { page } = await open('index.html', { viewport: { width: 390, height: 800 } });
    for (const path of paths.filter((path) => path.endsWith('.html'))) {
      await page.goto(address(path));
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390]);
    }
    await page.context().close();
  });

  test('an SOP is printed as its sheets, a map with its tables', async () => {
    const { page } = await open('sop/kab.dinas.layanan.con.html');
    const pagesOf = async (path: string): Promise<number> => {
      await page.goto(address(path));
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      return (bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
    };
    const sheets = (readFileSync(join(folder, 'sop/kab.dinas.layanan.con.html'), 'utf8').match(/class="sheet /g) ?? [])
      .length;
    expect(sheets).toBeGreaterThan(1);
    expect(await pagesOf('sop/kab.dinas.layanan.con.html')).toBe(sheets);
    expect(await pagesOf('process/kab.dinas.layanan.html')).toBeGreaterThan(1);
    await page.context().close();
  });
});
