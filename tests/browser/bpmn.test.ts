// BPMN of the examples in a viewer of BPMN in a real browser: it opens without a warning and shows every element.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { toBpmn } from '../../src/formats/bpmn/index.js';
import { flowsOf } from '../../src/index.js';
import { missing, openBrowser } from './browser.js';

const viewer = readFileSync('node_modules/bpmn-js/dist/bpmn-viewer.production.min.js', 'utf8');
/** Where pictures go, to be looked at: `BPMN_PICTURES=/tmp/x npx vitest run tests/browser/bpmn.test.ts`. */
const pictures = process.env['BPMN_PICTURES'];

const texts = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(`examples/${name}`).map((file) => `examples/${name}/${file}`))
  .filter((file) => file.endsWith('.proc'));

describe.skipIf(missing)('in a viewer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  test.each(texts)(
    '%s',
    async (file) => {
      const { model } = compile(readFileSync(file, 'utf8'));
      for (const process of flowsOf(model.processes)) {
        const xml = await toBpmn(model, [process]);
        const page = await browser.newPage({ viewport: { width: 2400, height: 1400 } });
        await page.setContent(
          '<body style="margin:0"><div id="canvas" style="width:2400px;height:1400px"></div></body>',
        );
        await page.addScriptTag({ content: viewer });
        const shown = await page.evaluate(async (text) => {
          const { BpmnJS } = globalThis as unknown as { BpmnJS: new (options: object) => Viewer };
          interface Viewer {
            importXML(text: string): Promise<{ readonly warnings: readonly { readonly message: string }[] }>;
            get(name: 'canvas'): { zoom(how: string): void };
            get(name: 'elementRegistry'): { getAll(): readonly { readonly id: string }[] };
          }
          const viewer = new BpmnJS({ container: '#canvas' });
          const { warnings } = await viewer.importXML(text);
          viewer.get('canvas').zoom('fit-viewport');
          const all = viewer.get('elementRegistry').getAll();
          return { warnings: warnings.map(({ message }) => message), ids: all.map(({ id }) => id) };
        }, xml);
        if (pictures !== undefined) {
          mkdirSync(pictures, { recursive: true });
          writeFileSync(`${pictures}/${process.name}.png`, await page.screenshot());
        }
        await page.close();
        expect(shown.warnings).toEqual([]);
        const drawn = [...xml.matchAll(/<bpmndi:BPMN(?:Shape|Edge) [^>]*bpmnElement="([^"]+)"/g)].map(([, id]) => id);
        expect(drawn.length).toBeGreaterThan(10);
        expect(drawn.filter((id) => id === undefined || !shown.ids.includes(id))).toEqual([]);
      }
    },
    60_000,
  );
});
