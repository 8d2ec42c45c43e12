// What LibreOffice makes of Word documents: as many pages as were laid out, none of them empty, the heading on each, all rows.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, render } from '../../src/index.js';
import { hasOffice, pagesOf } from './office.js';

const sops = ['surat-masuk', 'domisili-kelurahan', 'cuti-pegawai', 'persetujuan-bangunan-gedung'];
const text = (name: string): string => readFileSync(`examples/${name}/${name}.proc`, 'utf8');

describe.skipIf(!hasOffice)('in LibreOffice', () => {
  test.each(sops.flatMap((name) => (['a4', 'f4'] as const).map((paper) => [name, paper] as const)))(
    '%s on %s has its pages',
    async (name, paper) => {
      const source = text(name);
      const { output: layout = '' } = await render(source, { to: 'layout', view: 'sop', paper });
      const { output } = await render(source, { to: 'docx', view: 'sop', paper });
      const pages = pagesOf(output!, `${name}.docx`);
      const laid = JSON.parse(layout).pages as { rows: { number: number }[] }[];
      expect(pages).toHaveLength(laid.length);
      for (const [k, { rows }] of laid.entries()) {
        if (rows.length === 0) continue;
        expect(pages[k]).toContain('Mutu Baku');
        for (const { number } of rows) expect(pages[k]).toMatch(new RegExp(`^ *${number}(?: |$)`, 'm'));
        expect(pages[k]).toMatch(new RegExp(`Halaman ${k + 1} / ${laid.length}`));
      }
    },
  );

  test('contents name the pages on which their chapters begin', async () => {
    const names = ['surat-masuk', 'purchase-to-pay', 'cuti-pegawai'];
    const source = names.map(text).join('\n');
    const { output } = await render(source, { to: 'docx' });
    const pages = pagesOf(output!, 'book.docx');
    for (const { title } of compile(source).model.processes) {
      const page = Number(new RegExp(`${title}[. ]+(\\d+)`).exec(pages[1] ?? '')?.[1]);
      expect(pages[page - 1]).toContain(title);
    }
  });
});
