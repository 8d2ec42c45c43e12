// PDF is made in a page as well, without Node and without eval, and reads the same.
import type { Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing as noPoppler, read, wordsOf } from '../unit/pdf/judges.js';
import { missing, openBrowser } from './browser.js';
import type { pdfOf as pdfOfPage } from './document-page.js';

declare const pdfOf: typeof pdfOfPage;

const text = `process letters "Letters" {
  actor clerk "Clerk"
  start clerk "Opens the letter"
  end clerk "Files the letter"
}
`;

describe.skipIf(missing || noPoppler)('in a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  test('a PDF is made under a strict policy', async () => {
    const bundle = await rolldown({ input: 'tests/browser/document-page.ts', platform: 'browser' });
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.route('http://alur.test/**', (route) =>
      route.fulfill(
        route.request().url().endsWith('.js')
          ? { contentType: 'text/javascript', body: output[0].code }
          : {
              contentType: 'text/html',
              headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
              body: '<!doctype html><title>-</title><script type="module" src="/page.js"></script>',
            },
      ),
    );
    await page.goto('http://alur.test/');
    await page.waitForFunction(() => 'pdfOf' in globalThis);
    const bytes = Buffer.from(await page.evaluate((source) => pdfOf(source), text), 'base64');
    expect(said.filter((line) => !line.includes('favicon'))).toEqual([]);
    read('qpdf', ['--check', 'FILE'], bytes);
    expect(wordsOf(bytes)).toContain('1 Opens the letter');
  });
});
