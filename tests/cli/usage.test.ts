import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../src/hosts/cli/main.js';
import { codes } from '../../src/index.js';
import { desk, tea } from './run.js';

const at = desk();

test.each([
  [['chek', 'a.proc'], 'Did you mean check?'],
  [['check', 'a.proc', '--reprot', 'json'], 'Did you mean --report?'],
  [['check', 'a.proc', '--report', 'jsn'], 'Did you mean "json"?'],
  [['check', 'a.proc', '--lang', 'de'], 'There are: en, id.'],
  [['check', 'a.proc', '--max-warnings', '-1'], 'whole number'],
  [['render', 'a.proc', '--view', 'tabel'], 'Did you mean "table"?'],
  [['render', 'a.proc', '--to', 'sgv'], 'Did you mean "svg"?'],
  [['render', 'a.proc', '--theme', 'drak'], 'Did you mean "dark"?'],
  [['render', 'a.proc', '--direction', 'dwon'], 'Did you mean "down"?'],
  [['render', 'a.proc', '--layout', 'layerd'], 'Did you mean "layered"?'],
  [
    ['render', 'a.proc', '--view', 'relations'],
    'The view "relations" does not exist yet. There are: sop, table, lanes, landscape.',
  ],
  [['render', 'a.proc', '--to', 'csv'], 'The format "csv" does not exist yet. There are: svg, html, png, pdf,'],
  [['render', 'a.proc', '-o', 'a.csv'], 'The format "csv" does not exist yet.'],
  [['render', 'a.proc', '--docx-drawing', 'pictures'], 'There are: native, image.'],
  [['render', 'a.proc', '--drawing', 'besides'], 'Did you mean "beside"?'],
  [['render', 'a.proc', '--paper', 'leter'], 'Did you mean "letter"?'],
  [['render', 'a.proc', '--orientation', 'potrait'], 'Did you mean "portrait"?'],
  [['render', 'a.proc', '--identity', 'shard'], 'Did you mean "shared"?'],
  [['render', 'a.proc', '--margin', '-5'], 'a number of millimetres from 0 to 60'],
  [['render', 'a.proc', '--margin', '2cm'], 'a number of millimetres from 0 to 60'],
  [['render', 'a.proc', '--scale', '0'], 'a number from 0.1 to 16'],
  [['render', 'a.proc', '--page', '0'], '1 or more'],
  [['render', 'a.proc', '-o', 'a.pdf', '--page', '2'], 'A pdf document has all its pages'],
  [['render', 'a.proc', '--logo', 'no.png'], '"no.png" cannot be read'],
  [['check', 'a.proc', '--profile', 'strict'], 'There is no profile "strict". There are: draft, standard, sop.'],
  [
    ['watch', 'a.proc', '--anything'],
    'The command "watch" does not exist yet. There are: check, render, format, explain.',
  ],
  [['check'], "missing required argument 'FILE'"],
  [['explain', 'view/nothing-to-drw'], 'Did you mean "view/nothing-to-draw"?'],
  [['explain', 'nothing-to-draw'], 'Did you mean "view/nothing-to-draw"?'],
  [['explain', '../../package'], 'no message with the code'],
  [[], 'Usage: alur'],
])('wrong use %j: 2, with the way out', async (args, message) => {
  at.write('a.proc', tea);
  const { code, out, err } = await at.alur(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('--version and --help, before and after a command', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const args of [['--version'], ['-V'], ['check', '--version'], ['render', 'a.proc', '--version']]) {
    expect(await at.alur(args), args.join(' ')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  }
  for (const command of ['check', 'render', 'format', 'explain']) {
    const { code, out } = await at.alur([command, '--help']);
    expect([code, out.startsWith(`Usage: alur ${command}`)]).toEqual([0, true]);
  }
  const { code, out } = await at.alur(['--help']);
  expect(code).toBe(0);
  for (const command of ['check', 'render', 'format', 'explain']) expect(out).toContain(`\n  ${command} `);
  expect(out).not.toContain('watch');
});

test('behind -- everything is a file', async () => {
  at.write('--lang.proc', tea);
  expect((await at.alur(['check', '--', '--lang.proc'])).code).toBe(0);
  expect((await at.alur(['render', '-o', 'x.svg', '--', '--lang.proc'])).code).toBe(0);
});

test.each(codes)('explain %s prints its page in both tongues', async (code) => {
  const page = readFileSync(`docs/diagnostics/${code}.md`, 'utf8');
  const example = /```(?:proc|json|xml|csv)[^\n]*\n([^\n]+)/.exec(page)?.[1]?.trim() ?? 'no example';
  for (const args of [[code], [`${code}.md`], [code, '--lang', 'id']]) {
    const result = await at.alur(['explain', ...args]);
    expect([result.code, result.err]).toEqual([0, '']);
    expect(result.out.startsWith(`${code}\n`)).toBe(true);
    expect(result.out).toContain(`    ${example}`);
    expect(result.out).not.toContain('```');
  }
  expect((await at.alur(['explain', code])).out).toContain('\nHow to mend it\n');
  expect((await at.alur(['explain', code])).out).not.toContain('Bahasa Indonesia');
  expect((await at.alur(['explain', code, '--lang', 'id'])).out).toContain('\nBenar\n');
});

test('a fault of our own: 3, in one line', async () => {
  let err = '';
  const broken = {
    [Symbol.asyncIterator]: () => {
      throw new RangeError('boom');
    },
  };
  const sink = { write: () => undefined };
  const stderr = {
    write(text: string) {
      err += text;
    },
  };
  const code = await run(['check', '-'], {
    cwd: at.folder,
    env: {},
    stdin: broken,
    stdout: sink,
    stderr,
    now: () => 0,
  });
  expect(code).toBe(3);
  expect(err).toMatch(/^fault: Alur itself went wrong \(RangeError: boom .*\)\. Please report this.*\n$/);
});
