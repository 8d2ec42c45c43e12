// What the mends of identities write, and where.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile.js';
import type { Code } from '../../../../src/language/diagnostic/catalog.js';
import { applyEdits } from '../../../../src/language/source/edit.js';

const steps = '\n  pelaksana a "Petugas"\n  mulai a "Menerima surat"\n  selesai a "Menyimpan surat"\n}\n';

/** The text after the first mend of the first finding of a code. */
function mended(text: string, code: Code): string {
  const finding = compile(text, { profile: 'sop' }).diagnostics.find((one) => one.code === code);
  return applyEdits(text, finding?.fixes[0]?.edits ?? []);
}

/** The block alone. */
const blockIn = (text: string): string => /sop \{[^}]*\}/.exec(text)?.[0] ?? '';

describe('an identity to fill in', () => {
  test('stands behind the properties, in the tongue of the process', () => {
    const text = mended(`proses p "Pengelolaan Surat" {\n  kode "1"${steps}`, 'identity/none');
    expect(
      text.startsWith('proses p "Pengelolaan Surat" {\n  kode "1"\n  sop {\n    nomor "[…]"\n    dibuat "[…]"\n'),
    ).toBe(true);
    expect(text).toContain('    pencatatan "-"\n  }\n  pelaksana a');
  });
  test('stands before the rest where there are no properties; the head of the unit approves', () => {
    const text = mended(
      'unit u "Office" {\n  head "Head of Office"\n  process p {\n    actor a "A"\n    start a "Reads"\n    end a "Files"\n  }\n}',
      'identity/none',
    );
    expect(text).toContain('  process p "[…]" {\n    sop {\n      number "[…]"\n');
    expect(text).toContain('      approved "Head of Office"\n');
    expect(text).not.toContain('organization');
    expect(text).toContain('    }\n    actor a "A"\n');
  });
});

describe('missing fields', () => {
  test('stand where the form has them', () => {
    const text = `proses p "Pengelolaan Surat" {\n  sop {\n    dibuat 2026-01-05  # awal\n    disahkan "Kepala"\n    pencatatan "-"\n  }${steps}`;
    expect(blockIn(mended(text, 'identity/missing-fields'))).toBe(
      [
        'sop {',
        '    nomor "[…]"',
        '    dibuat 2026-01-05  # awal',
        '    efektif "[…]"',
        '    instansi "[…]"',
        '    disahkan "Kepala"',
        '    dasar-hukum "[…]"',
        '    kualifikasi "[…]"',
        '    pencatatan "-"',
        '  }',
      ].join('\n'),
    );
  });
  test('stand in one line where the block does, and take the place of empty texts', () => {
    const text = `proses p "Pengelolaan Surat" {\n  sop { nomor "" dibuat 2026-01-05 }${steps}`;
    expect(blockIn(mended(text, 'identity/missing-fields'))).toBe(
      'sop { nomor "[…]" dibuat 2026-01-05 efektif "[…]" instansi "[…]" disahkan "[…]" dasar-hukum "[…]" kualifikasi "[…]" }',
    );
    expect(blockIn(mended(`proses p "Pengelolaan Surat" {\n  sop { }${steps}`, 'identity/empty-lists'))).toBe(
      'sop { keterkaitan "-" peralatan "-" peringatan "-" pencatatan "-" }',
    );
  });
});

describe('entries', () => {
  const lists = (fields: string) => `proses p "Pengelolaan Surat" {\n  sop {\n    ${fields}\n  }${steps}`;
  test('go with their comma, the last one becomes "-"', () => {
    const self = 'identity/relates-to-itself';
    expect(mended(lists('keterkaitan p, "SOP B"'), self)).toContain('keterkaitan "SOP B"\n');
    expect(mended(lists('keterkaitan "SOP A", "pengelolaan surat", "SOP B"'), self)).toContain(
      'keterkaitan "SOP A", "SOP B"\n',
    );
    expect(mended(lists('keterkaitan p'), self)).toContain('keterkaitan "-"\n');
  });
  test('stay where a remark stands between them', () => {
    const text = lists('dasar-hukum "Perbup 1/2020", # daerah\n      "UU 23/2014"');
    expect(mended(text, 'identity/legal-basis-order')).toBe(text);
    const twice = lists('dasar-hukum "UU 23/2014", # pusat\n      "UU No. 23 Tahun 2014"');
    expect(mended(twice, 'identity/same-legal-basis')).toBe(twice);
  });
  test('are put in order without their own numbers', () => {
    const text = lists('dasar-hukum\n      "1. Perbup 1/2020",\n      "2. UU 23/2014"');
    expect(mended(text, 'identity/legal-basis-order')).toContain(
      'dasar-hukum\n      "UU 23/2014",\n      "Perbup 1/2020"\n',
    );
  });
});

test('a later revision becomes a planned review only where it stands alone', () => {
  const text = (fields: string) => `proses p "Pengelolaan Surat" {\n  sop { efektif 2026-02-02 ${fields} }${steps}`;
  expect(mended(text('revisi 2027-01-01'), 'identity/revised-too-late')).toContain(
    'efektif 2026-02-02 tinjauan 2027-01-01 }',
  );
  for (const fields of [
    'revisi 2027-01-01 "Langkah 2"',
    'revisi 2027-01-01, 2027-02-01',
    'revisi 2027-01-01 tinjauan 2028-01-01',
  ])
    expect(mended(text(fields), 'identity/revised-too-late')).toBe(text(fields));
});
