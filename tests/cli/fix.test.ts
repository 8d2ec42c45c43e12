// `alur check --fix`: files mended in place, changes shown, standard input given back.
import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, slip, tea } from './run.js';

const at = desk();
const semicolons = tea.replaceAll('"\n', '";\n');

test('writes what can be mended safely, says so, and reports what is left', async () => {
  at.write('a.proc', semicolons);
  at.write('b.proc', tea);
  at.write('c.proc', `${slip.replace('"Host"', '"Host";')}`);
  const { code, out, err } = await at.alur(['check', 'a.proc', 'b.proc', 'c.proc', '--fix']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^a\.proc: mended \(\d+\)\.\nc\.proc: mended \(1\)\.\n/);
  expect(err).not.toContain('b.proc: mended');
  expect(err).toContain('1 error in 3 files.');
  expect([at.read('a.proc'), at.read('b.proc'), at.read('c.proc')]).toEqual([tea, tea, slip]);
});

test('without --fix the summary says how many there are', async () => {
  at.write('a.proc', tea.replace('"Host"', '"Host";'));
  expect((await at.alur(['check', 'a.proc'])).err).toContain('One of them can be mended safely with --fix.');
});

test('a file keeps its rights, its encoding and its line ends', async () => {
  const path = join(at.folder, 'a.proc');
  writeFileSync(path, Buffer.from(`\ufeff${semicolons.replaceAll('\n', '\r\n')}`, 'utf16le'), { mode: 0o640 });
  expect((await at.alur(['check', 'a.proc', '--fix'])).code).toBe(0);
  expect(at.read('a.proc')).not.toBe('');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  const { out } = await at.alur(['format', 'a.proc']);
  expect(out).toBe(tea.replaceAll('\n', out.includes('\r') ? '\r\n' : '\n'));
});

test('--dry-run shows the changes as a diff that git applies, and writes nothing', async () => {
  at.write('d/a.proc', semicolons);
  const { code, out, err } = await at.alur(['check', 'd/a.proc', '--fix', '--dry-run']);
  expect([code, at.read('d/a.proc')]).toEqual([0, semicolons]);
  expect(err).toBe('Nothing to mend in 1 file.\n');
  expect(out).toMatch(/^--- d\/a\.proc\n\+\+\+ d\/a\.proc\n@@ /);
  at.write('change.diff', out);
  execFileSync('git', ['apply', '-p0', 'change.diff'], { cwd: at.folder });
  expect(at.read('d/a.proc')).toBe(tea);
});

test('of standard input the mended text goes to standard output', async () => {
  expect(await at.alur(['check', '-', '--fix'], { stdin: semicolons })).toMatchObject({ code: 0, out: tea });
  expect(await at.alur(['check', '-', '--fix'], { stdin: tea })).toMatchObject({ code: 0, out: tea });
});

test('standard input keeps its byte order mark and its line ends, mended or not', async () => {
  const stored = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  for (const text of [semicolons, tea])
    expect((await at.alur(['check', '-', '--fix'], { stdin: stored(text) })).out).toBe(stored(tea));
});

test('nothing to mend is said', async () => {
  at.write('a.proc', slip);
  const { code, err } = await at.alur(['check', 'a.proc', '--fix']);
  expect([code, err.split('\n')[0]]).toEqual([1, 'There is nothing that can be mended safely without asking you.']);
});

test('a report of what is left', async () => {
  at.write('a.proc', semicolons);
  const { code, out } = await at.alur(['check', 'a.proc', '--fix', '--report', 'json']);
  expect([code, JSON.parse(out).findings, at.read('a.proc')]).toEqual([0, [], tea]);
});

test('two things for standard output, or half a wish: 2', async () => {
  at.write('a.proc', semicolons);
  for (const args of [
    ['a.proc', '--dry-run'],
    ['a.proc', '--fix', '--dry-run', '--report', 'json'],
    ['-', '--fix', '--report', 'sarif'],
    ['-', 'a.proc', '--fix'],
  ])
    expect((await at.alur(['check', ...args], { stdin: tea })).code, args.join(' ')).toBe(2);
  expect(at.read('a.proc')).toBe(semicolons);
});

test('a file that cannot be written: 2, and no other is', async () => {
  at.write('a.proc', semicolons);
  at.write('b.proc', semicolons);
  execFileSync('chmod', ['444', join(at.folder, 'b.proc')]);
  const { code } = await at.alur(['check', 'a.proc', 'b.proc', '--fix']);
  // Whoever may do everything may write this too.
  if (process.getuid?.() === 0) expect(code).toBe(0);
  else expect([code, at.read('a.proc')]).toEqual([2, semicolons]);
});

/** Two strands that meet in a plain step, so that it would be done twice. */
const twice = `process mail "Mail" {
  actor clerk "Clerk"
  actor cashier "Cashier"
  start clerk "Opens the letter" output "Letter"
  fork -> copy, enter
  step copy: clerk "Copies it" output "Copy" -> file
  step enter: cashier "Enters it" output "Entry"
  step file: clerk "Files both" output "File"
  end clerk "Closes the case"
}
`;

test('a flow that cannot work is mended, and the change is named to be read once more', async () => {
  at.write('mail.proc', twice);
  expect((await at.alur(['check', 'mail.proc'])).err).toContain('soundness/');
  const shown = await at.alur(['check', 'mail.proc', '--fix', '--dry-run']);
  expect(shown.out).toMatch(/^--- mail\.proc/);
  expect(at.read('mail.proc')).toBe(twice);
  const { code, err } = await at.alur(['check', 'mail.proc', '--fix', '--lang', 'id']);
  expect(code).toBe(0);
  expect(at.read('mail.proc')).toContain('join');
  expect(err).toMatch(/mail\.proc:\d+: jalannya alur diubah: .+\. Mohon dibaca sekali lagi\./);
  expect((await at.alur(['check', 'mail.proc'])).err).not.toContain('soundness/');
  const mended = at.read('mail.proc');
  await at.alur(['check', 'mail.proc', '--fix']);
  expect(at.read('mail.proc')).toBe(mended);
});
