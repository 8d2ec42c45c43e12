// A real browser for tests. Where there is none, they are skipped and say so.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';
export const missing = !existsSync(executablePath) && !process.env['CI'];
if (missing) console.warn(`Tests in a browser are skipped: there is no ${executablePath}.`);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
