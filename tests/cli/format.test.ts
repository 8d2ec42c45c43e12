import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { format } from '../../src/index.js';
import { desk, tea, two } from './run.js';

const at = desk();
const loose = tea.replaceAll('\n  ', '\n');

test('formats standard input, or one file, to standard output', async () => {
  expect(await at.alur(['format', '-'], { stdin: loose })).toEqual({ code: 0, out: format(loose), err: '' });
  at.write('tea.proc', loose);
  expect((await at.alur(['format', 'tea.proc'])).out).toBe(format(loose));
  expect(at.read('tea.proc')).toBe(loose);
  expect((await at.alur(['format', 'tea.proc', '--keywords', 'id'])).out).toContain('pelaksana me "Host"');
});

test('--check names what would change and changes nothing', async () => {
  at.write('loose.proc', loose);
  at.write('neat.proc', format(loose));
  const { code, out, err } = await at.alur(['format', '.', '--check']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe('loose.proc: not in the one layout; "alur format --write" mends it.\n');
  expect(at.read('loose.proc')).toBe(loose);
  expect((await at.alur(['format', 'neat.proc', '--check'])).code).toBe(0);
});

test('--write changes what differs, once', async () => {
  at.write('a.proc', loose);
  at.write('b.proc', format(two));
  const before = statSync(join(at.folder, 'b.proc')).ino;
  expect(await at.alur(['format', '.', '--write'])).toEqual({ code: 0, out: '', err: 'a.proc: formatted.\n' });
  expect(at.read('a.proc')).toBe(format(loose));
  expect(statSync(join(at.folder, 'b.proc')).ino).toBe(before);
  expect(await at.alur(['format', '.', '--write'])).toEqual({ code: 0, out: '', err: '' });
});

test('a file keeps its encoding', async () => {
  at.write('tea.proc', Buffer.from(`\uFEFF${loose}`, 'utf16le'));
  expect((await at.alur(['format', 'tea.proc', '--write'])).code).toBe(0);
  expect(readFileSync(join(at.folder, 'tea.proc'))).toEqual(Buffer.from(`\uFEFF${format(loose)}`, 'utf16le'));
});

test('what cannot be read stays, is reported and ends with 1', async () => {
  const broken = `${loose}\nprocess x { step step step -> -> "\n}\n`;
  const { code, out, err } = await at.alur(['format', '-'], { stdin: broken });
  expect(code).toBe(1);
  expect(out).toContain('step step step -> ->');
  expect(err).toContain('syntax/');
});

test('several files need --write or --check', async () => {
  at.write('a.proc', tea);
  at.write('b.proc', tea);
  const { code, out, err } = await at.alur(['format', 'a.proc', 'b.proc']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('--write');
  expect((await at.alur(['format', 'a.proc', '--write', '--check'])).code).toBe(2);
});
