// Documents from the command line: formats of bytes, several processes and files, logos, progress, failures.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../src/index.js';
import { desk, slip, tea, two } from './run.js';

const at = desk();
const sop = tea.replace('{', '{\n  sop { number "1/2026" paper f4 }');
const withLogo = tea.replace('{', '{\n  sop { number "1/2026" logo "lambang.svg" }');
const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#c80000"/></svg>';
const bytesOf = (path: string): Buffer => readFileSync(join(at.folder, path));
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const pagesIn = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

test.each([
  ['pdf', '%PDF-'],
  ['html', '<!doctype html>'],
  ['png', '\ufffdPNG'],
  ['docx', 'PK'],
])('%s: to standard output and by the ending of -o the same, and the same as from the library', async (to, start) => {
  at.write('sop.proc', sop);
  const { code, err } = await at.alur(['render', 'sop.proc', '--to', to]);
  expect([code, err]).toEqual([0, '']);
  const piped = at.bytes;
  expect(piped.toString()).toSatisfy((text: string) => text.startsWith(start));
  expect((await at.alur(['render', 'sop.proc', '-o', `x.${to}`])).code).toBe(0);
  expect(bytesOf(`x.${to}`).equals(piped)).toBe(true);
  const { output } = await render(sop, { to: to as 'pdf' | 'html' | 'png' | 'docx', path: 'sop.proc' });
  expect(Buffer.from(output as string).equals(piped)).toBe(true);
});

test('what is no text is not written to a terminal', async () => {
  at.write('sop.proc', sop);
  const { code, out, err } = await at.alur(['render', 'sop.proc', '--to', 'pdf'], { tty: true });
  expect([code, out, err.includes('-o')]).toEqual([2, '', true]);
});

interface Sheet {
  readonly width: number;
  readonly height: number;
}
const sheetsOf = async (...options: string[]): Promise<readonly Sheet[]> =>
  JSON.parse((await at.alur(['render', 'sop.proc', '--to', 'layout', ...options])).out).pages;

test('paper, orientation, margin, identity and column numbers reach the pages', async () => {
  at.write('sop.proc', sop);
  const [f4] = await sheetsOf();
  expect([f4?.width, f4?.height].map((size) => Math.round(((size ?? 0) * 25.4) / 96))).toEqual([330, 215]);
  expect(await sheetsOf('--paper', 'folio')).toEqual(await sheetsOf('--paper', 'f4'));
  const [a4] = await sheetsOf('--paper', 'a4', '--orientation', 'portrait');
  expect([a4?.width, a4?.height].map((size) => Math.round(((size ?? 0) * 25.4) / 96))).toEqual([210, 297]);
  expect((await sheetsOf('--identity', 'own')).length).toBeGreaterThan((await sheetsOf('--identity', 'none')).length);
  const drawings = new Set<string>();
  for (const options of [[], ['--margin', '30'], ['--column-numbers'], ['--identity', 'none']]) {
    drawings.add(JSON.stringify(await sheetsOf(...options)));
  }
  expect(drawings.size).toBe(4);
});

test('--no-captions leaves the symbols of tables without words', async () => {
  at.write('sop.proc', sop.replace(/(decision [^\n]*\n)/, '$1    caption "Fine?"\n'));
  const textsOf = async (...options: string[]): Promise<string> =>
    (await at.alur(['render', 'sop.proc', '--to', 'layout', ...options])).out;
  for (const view of ['sop', 'table']) {
    expect(await textsOf('--view', view)).toContain('Fine?');
    expect(await textsOf('--view', view, '--no-captions')).not.toContain('Fine?');
  }
  expect(await textsOf('--view', 'lanes', '--no-captions')).toContain('Fine?');
});

test('--page takes one page alone; one that is not there: 2', async () => {
  at.write('sop.proc', sop);
  const all = await sheetsOf('--identity', 'own');
  expect(await sheetsOf('--identity', 'own', '--page', '2')).toEqual([all[1]]);
  const { code, out, err } = await at.alur(['render', 'sop.proc', '--page', '9']);
  expect([code, out, err.includes('view/no-such-page')]).toEqual([2, '', true]);
});

test('--scale makes a larger picture; one that nothing could open is refused', async () => {
  at.write('sop.proc', sop);
  const widthAt = async (scale: string): Promise<number> => {
    await at.alur(['render', 'sop.proc', '--page', '1', '--to', 'png', '--scale', scale]);
    return at.bytes.readUInt32BE(16);
  };
  expect(await widthAt('1')).toBe(1247);
  expect(await widthAt('0,5')).toBe(624);
  const { code, err } = await at.alur(['render', 'sop.proc', '--to', 'png', '--scale', '16']);
  expect([code, err.includes('view/too-many-pixels')]).toEqual([1, true]);
});

test('several processes: one document, in the order written, each in its own view', async () => {
  at.write('a.proc', `${sop}process bare "No steps" { actor me "Me" }\n`);
  at.write('two.proc', two);
  expect((await at.alur(['render', 'two.proc', 'a.proc', '-o', 'book.pdf'])).code).toBe(0);
  expect(bytesOf('book.pdf').toString('latin1')).toMatch(/^%PDF-/);
  const { out } = await at.alur(['render', 'two.proc', 'a.proc', '--to', 'html']);
  const places = ['Opens the letter', 'Menerima surat', 'Boils the water'].map((text) => out.indexOf(text));
  expect(places.every((place) => place > 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(out).toContain('1/2026');
  expect(out).not.toContain('No steps');
  const one = await at.alur(['render', 'two.proc', '--process', 'cuti', '--to', 'html']);
  expect([one.out.includes('Menerima surat'), one.out.includes('Opens the letter')]).toEqual([true, false]);
});

test('a folder gives each process a document of its own', async () => {
  at.write('two.proc', two);
  expect((await at.alur(['render', 'two.proc', '--to', 'pdf', '-o', 'out/'])).code).toBe(0);
  expect(readdirSync(join(at.folder, 'out')).sort()).toEqual(['office.cuti.pdf', 'office.letters.pdf']);
  expect(pagesIn(bytesOf('out/office.cuti.pdf'))).toBe(1);
  expect((await at.alur(['render', 'two.proc', '-o', 'png/{process}.png', '--scale', '0.5'])).code).toBe(0);
  expect(bytesOf('png/office.letters.png').subarray(0, 4).equals(png)).toBe(true);
});

test('a file that only imports others stands for them', async () => {
  at.write('two.proc', two);
  at.write('all.proc', 'import "./two.proc"\n');
  const { code, out } = await at.alur(['render', 'all.proc', '--to', 'html']);
  expect([code, out.includes('Opens the letter'), out.includes('Menerima surat')]).toEqual([0, true, true]);
});

test('what fails leaves the others done and is said at the end', async () => {
  at.write('tea.proc', tea);
  at.write('slip.proc', slip.replace('process tea', 'process other'));
  mkdirSync(join(at.folder, 'out/tea.svg'), { recursive: true });
  const { code, err } = await at.alur(['render', 'tea.proc', 'no.proc', 'slip.proc', '--to', 'svg', '-o', 'out/']);
  expect(code).toBe(2);
  expect(existsSync(join(at.folder, 'out/other.svg'))).toBe(true);
  const last = err.trimEnd().split('\n').slice(-2).join('\n');
  expect(last).toContain('"no.proc" cannot be read');
  expect(last).toContain('"out/tea.svg" cannot be written');
  const whole = await at.alur(['render', 'tea.proc', 'no.proc', '-o', 'x.pdf']);
  expect([whole.code, existsSync(join(at.folder, 'x.pdf'))]).toEqual([2, false]);
});

test('the logo that the SOP names is read beside its file, never outside of the folder', async () => {
  at.write('work/sop.proc', withLogo);
  const without = await at.alur(['render', 'work/sop.proc']);
  expect([without.code, without.err.includes('view/no-logo')]).toEqual([0, true]);
  at.write('work/lambang.svg', emblem);
  const drawn = await at.alur(['render', 'work/sop.proc']);
  expect([drawn.code, drawn.err]).toEqual([0, '']);
  expect(drawn.out).toContain('#c80000');
  expect(without.out).not.toContain('#c80000');
  at.write('work/sop.proc', withLogo.replace('lambang.svg', '../../../etc/hostname'));
  expect((await at.alur(['render', 'work/sop.proc'])).err).toContain('view/no-logo');
});

test('--logo takes another one, from anywhere; what is no picture is said and left out', async () => {
  at.write('work/sop.proc', withLogo);
  at.write('pictures/red.svg', emblem);
  const drawn = await at.alur(['render', 'work/sop.proc', '--logo', 'pictures/red.svg']);
  expect([drawn.code, drawn.err, drawn.out.includes('#c80000')]).toEqual([0, '', true]);
  at.write('pictures/odd.svg', emblem.replace('<rect', '<script>alert(1)</script><rect'));
  const odd = await at.alur(['render', 'work/sop.proc', '--logo', 'pictures/odd.svg']);
  expect([odd.code, odd.err.includes('view/unusable-logo'), odd.out.includes('alert')]).toEqual([0, true, false]);
  at.write('pictures/large.png', new Uint8Array(2_000_001));
  const large = await at.alur(['render', 'work/sop.proc', '--logo', 'pictures/large.png']);
  expect([large.code, large.err.includes('2 MB')]).toEqual([2, true]);
});

test('progress: on a terminal, after a second, in one line that goes again', async () => {
  at.write('two.proc', two);
  const args = ['render', 'two.proc', '-o', 'x.html'];
  const clear = '\r\u001b[K';
  expect((await at.alur(args, { tty: true, pace: 600 })).err).toBe(`${clear}2/2 office.cuti${clear}`);
  expect((await at.alur(args, { tty: true, pace: 100 })).err).toBe('');
  expect((await at.alur(args, { pace: 600 })).err).toBe('');
  expect((await at.alur(['render', 'two.proc', '--to', 'svg', '-o', 'out/'], { tty: true, pace: 600 })).err).toContain(
    '2/2 office.cuti',
  );
});

test('Markdown shows the drawing that is written beside it, and none where none is wanted or there is no file', async () => {
  at.write('a.proc', two);
  expect((await at.alur(['render', 'a.proc', '-o', 'all.md'])).code).toBe(0);
  expect(at.read('all.md').match(/!\[.*/g)).toEqual([
    '![Letters](all-office.letters.svg)',
    '![Cuti](all-office.cuti.svg)',
  ]);
  expect(at.read('all-office.cuti.svg')).toContain('Menerima surat');
  expect((await at.alur(['render', 'a.proc', '--process', 'letters', '-o', 'one.md'])).code).toBe(0);
  expect(at.read('one.md')).toContain('![Letters](one.svg)');
  expect(at.read('one.svg')).toContain('Opens the letter');
  expect((await at.alur(['render', 'a.proc', '-o', 'none.md', '--drawing', 'none'])).code).toBe(0);
  expect((await at.alur(['render', 'a.proc', '--to', 'md'])).out).toBe(at.read('none.md'));
  expect(at.read('none.md')).not.toContain('![');
  expect(readdirSync(at.folder).filter((name) => name.startsWith('none'))).toEqual(['none.md']);
});

test('a drawing beside Markdown is written over one of before, never over another picture', async () => {
  at.write('a.proc', two);
  const render = (path: string) => at.alur(['render', 'a.proc', '--process', 'letters', '-o', path]);
  at.write('mine.svg', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>');
  const refused = await render('mine.md');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('"mine.svg" cannot be written');
  expect(at.read('mine.svg')).toContain('<circle');
  expect(readdirSync(at.folder)).not.toContain('mine.md');
  expect((await render('ours.md')).code).toBe(0);
  expect((await render('ours.md')).code).toBe(0);
});

test('--docx-drawing reaches the document', async () => {
  at.write('sop.proc', sop);
  const made = new Set<string>();
  for (const kind of ['native', 'image']) {
    expect((await at.alur(['render', 'sop.proc', '-o', `${kind}.docx`, '--docx-drawing', kind])).code).toBe(0);
    made.add(bytesOf(`${kind}.docx`).toString('base64'));
  }
  expect(made.size).toBe(2);
});
