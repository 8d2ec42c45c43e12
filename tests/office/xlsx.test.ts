// What LibreOffice makes of workbooks: every text is on its pages, the heading on each page of the table.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, render } from '../../src/index.js';
import { hasOffice, pagesOf } from './office.js';

const names = ['surat-masuk', 'domisili-kelurahan', 'cuti-pegawai', 'persetujuan-bangunan-gedung'];
const papers = ['a4', 'f4', 'legal'] as const;

describe.skipIf(!hasOffice)('in LibreOffice', () => {
  test.each(names.flatMap((name) => papers.map((paper) => [name, paper] as const)))('%s on %s', async (name, paper) => {
    const source = readFileSync(`examples/${name}/${name}.proc`, 'utf8');
    const [process] = compile(source).model.processes;
    const { output } = await render(source, { to: 'xlsx', paper });
    const pages = pagesOf(output!, `${name}.xlsx`);
    const table = pages.filter((page) => page.includes('Mutu Baku'));
    expect(table.length).toBeGreaterThan(0);
    for (const page of table) expect(page).toContain('Pelaksana');
    const words = new Set(pages.join(' ').split(/\s+/));
    for (const { text = '' } of process?.steps ?? [])
      for (const word of text.split(/\s+/)) expect(words).toContain(word);
  });
});
