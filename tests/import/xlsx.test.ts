// Workbooks of ours, taken over again: from the shapes over the table, and from the sheet of steps.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { importFile } from '../../src/import.js';
import { render } from '../../src/render.js';
import { type Seen, seenOf } from './round.js';

const examples = [
  'cuti-pegawai',
  'domisili-kelurahan',
  'incident-handling',
  'persetujuan-bangunan-gedung',
  'purchase-to-pay',
  'surat-masuk',
];

test.each(examples.flatMap((name) => [[name, 'shapes'] as const, [name, 'steps'] as const]))(
  '%s comes back from its %s',
  async (name, from) => {
    const { model } = compile(readFileSync(`examples/${name}/${name}.proc`, 'utf8'));
    const { output } = await render(compile(readFileSync(`examples/${name}/${name}.proc`, 'utf8')), { to: 'xlsx' });
    const language = model.processes[0]!.language;
    const sheet = from === 'steps' ? { sheet: { id: 'Langkah', en: 'Steps' }[language] } : {};
    const { text = '', diagnostics } = await importFile(output as Uint8Array, 'x.xlsx', {
      keywords: language,
      ...sheet,
    });
    const again = compile(text);
    const came = seenOf(again.model, again.model.processes[0]!);
    const was = seenOf(model, model.processes.find(({ steps }) => steps.length > 0)!);
    // a table of steps says who does them, not in which order their columns stand
    const columns = ({ actors }: Seen): readonly string[] => (from === 'shapes' ? actors : [...actors].sort());
    expect({ ...came, actors: columns(came) }).toEqual({ ...was, actors: columns(was) });
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);
