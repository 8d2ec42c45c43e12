import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, slip, tea, two } from './run.js';

const at = desk();

test('a right file: 0, a word on standard error, nothing on standard output', async () => {
  at.write('tea.proc', tea);
  expect(await at.alur(['check', 'tea.proc'])).toEqual({ code: 0, out: '', err: 'Nothing to mend in 1 file.\n' });
});

test('an error: 1, with place, code, line, carets and mend on standard error', async () => {
  at.write('tea.proc', slip);
  const { code, out, err } = await at.alur(['check', 'tea.proc']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^tea\.proc:8:11 error name\//);
  expect(err).toContain('no -> puor');
  expect(err).toContain('^^^^');
  expect(err).toContain('"pour"');
  expect(err).toMatch(/1 error in 1 file\.\n$/);
});

test("messages are in the file's language, or in that of --lang", async () => {
  at.write('tea.proc', slip.replace('{', '{\n  language id'));
  expect((await at.alur(['check', 'tea.proc'])).err).toContain('1 galat dalam 1 berkas.');
  expect((await at.alur(['check', 'tea.proc', '--lang', 'en'])).err).toContain('1 error in 1 file.');
});

test('a file that cannot be read leaves the others checked: 2', async () => {
  at.write('m/a.proc', slip);
  at.write('m/b.proc', Buffer.from([0xff, 0x00, 0xd8, 0x62]));
  at.write('m/c.proc', tea);
  const { code, err } = await at.alur(['check', 'm']);
  expect(code).toBe(2);
  expect(err).toMatch(/^m\/a\.proc:8:11 error name\//);
  expect(err).toContain('1 error in 2 files.');
  expect(err).toMatch(/error: "m\/b\.proc" cannot be read: [^\n]+\n$/);
});

test('--report json: one object for all files, as given, with processes', async () => {
  at.write('a/tea.proc', slip);
  at.write('a/two.proc', two);
  const { code, out, err } = await at.alur(['check', 'a', '--report', 'json']);
  expect([code, err]).toEqual([1, '']);
  const report = JSON.parse(out);
  expect(report.version).toBe(1);
  expect(report.findings).toHaveLength(1);
  expect(report.findings[0]).toMatchObject({
    severity: 'error',
    file: 'a/tea.proc',
    start: { line: 8, column: 11, offset: slip.indexOf('puor') },
    end: { line: 8, column: 15 },
  });
  const [fix] = report.findings[0].fixes;
  expect(fix.edits).toEqual([
    { file: 'a/tea.proc', start: slip.indexOf('puor'), end: slip.indexOf('puor') + 4, text: 'pour' },
  ]);
  expect(report.processes.map((process: { id: string }) => process.id)).toEqual([
    'tea',
    'office.letters',
    'office.cuti',
  ]);
  expect(report.processes[0]).toMatchObject({
    title: 'Making tea',
    actors: 2,
    steps: 4,
    decisions: 1,
    soundness: 'unproven',
  });
});

test('files are named as given, wherever they are', async () => {
  at.write('tea.proc', slip);
  at.write('work/here.proc', tea);
  const path = join(at.folder, 'tea.proc');
  const { out } = await at.alur(['check', path, '--report', 'json']);
  expect(JSON.parse(out).findings[0].file).toBe(path);
  expect((await at.alur(['check', path])).err).toContain(`${path}:8:11 error`);
  const roundabout = await at.alur(['check', './folder/../tea.proc', '--report', 'json']);
  expect(JSON.parse(roundabout.out).findings[0].file).toBe('./folder/../tea.proc');
});

test('--report sarif and github', async () => {
  at.write('tea.proc', slip);
  const sarif = JSON.parse((await at.alur(['check', 'tea.proc', '--report', 'sarif'])).out);
  expect(sarif.version).toBe('2.1.0');
  expect(sarif.runs[0].results[0].locations[0].physicalLocation.region).toMatchObject({
    startLine: 8,
    startColumn: 11,
  });
  const github = await at.alur(['check', 'tea.proc', '--report', 'github']);
  expect(github.code).toBe(1);
  expect(github.out).toMatch(/^::error file=tea\.proc,line=8,.*title=name\//);
});

test('standard input is the file "-"', async () => {
  const { code, out } = await at.alur(['check', '-', '--report', 'json'], { stdin: slip });
  expect(code).toBe(1);
  expect(JSON.parse(out).findings[0].file).toBe('-');
});

test('warnings fail only beyond --max-warnings', async () => {
  at.write('tea.proc', `${tea}# allow flow/self-loop\n`);
  const plain = await at.alur(['check', 'tea.proc']);
  expect([plain.code, plain.err.includes('1 warning in 1 file')]).toEqual([0, true]);
  expect((await at.alur(['check', 'tea.proc', '--max-warnings', '1'])).code).toBe(0);
  const strict = await at.alur(['check', 'tea.proc', '--max-warnings', '0']);
  expect([strict.code, strict.err.includes('Warnings: 1; allowed: 0.')]).toEqual([1, true]);
});

test('imports: found beside the file, findings where there is none, never out of the folder', async () => {
  at.write('tea.proc', `import "./people.proc"\n${tea.replace('  actor me "Host"\n', '')}`);
  expect((await at.alur(['check', 'tea.proc'])).code).toBe(1);
  at.write('people.proc', 'actor me "Host"\n');
  expect((await at.alur(['check', 'tea.proc'])).err).toBe('Nothing to mend in 2 files.\n');
  at.write('sub/x.proc', `import "../../secret.proc"\n${tea}`);
  const outside = await at.alur(['check', 'sub/x.proc', '--report', 'json']);
  expect(outside.code).toBe(1);
  expect(JSON.parse(outside.out).findings[0].code).toMatch(/^project\//);
});

test('what cannot be read: 2, said in one line', async () => {
  at.write('tea.proc', tea);
  at.write('big.proc', '');
  truncateSync(join(at.folder, 'big.proc'), 4_000_001);
  at.write('latin.proc', Buffer.from([0x63, 0xe9]));
  at.write('bare/note.txt', '');
  symlinkSync('/etc/hostname', join(at.folder, 'link.proc'));
  for (const [path, reason] of [
    ['nothing.proc', 'no such file'],
    ['big.proc', '4 MB'],
    ['latin.proc', 'UTF-8'],
    ['bare', 'no .proc file'],
    ['x/*.proc', 'no .proc file'],
    ['link.proc', 'out of the folder'],
    ['bell\u0007.proc', 'bellU+0007.proc'],
  ] as const) {
    const { code, out, err } = await at.alur(['check', 'tea.proc', path]);
    expect([code, out], path).toEqual([2, '']);
    expect(err, path).toContain(reason);
    expect(err.trim().split('\n'), path).toHaveLength(1);
  }
  expect((await at.alur(['check', 'nothing.proc', '--lang', 'id'])).err).toContain('tidak dapat dibaca');
});

test('nothing in a message drives a terminal or a build service', async () => {
  const name = '::error::\u001b[2J\u202e.proc';
  at.write(name, slip.replace('Boils', '\u001b[2JBoils\u202e').replace('Making', '::error::'));
  const { err } = await at.alur(['check', name], { env: { NO_COLOR: '1' } });
  expect(err).toContain('U+001B');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
  expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(err).not.toMatch(/^::/m);
});

test('colour for terminals, or on request; never against NO_COLOR', async () => {
  at.write('tea.proc', slip);
  const coloured = async (options: { env?: Record<string, string>; tty?: boolean }): Promise<boolean> =>
    (await at.alur(['check', 'tea.proc'], options)).err.includes('\u001b[');
  expect(await coloured({})).toBe(false);
  expect(await coloured({ tty: true })).toBe(true);
  expect(await coloured({ tty: true, env: { TERM: 'dumb' } })).toBe(false);
  expect(await coloured({ tty: true, env: { NO_COLOR: '1' } })).toBe(false);
  expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true);
  expect(await coloured({ tty: true, env: { FORCE_COLOR: '0' } })).toBe(false);
});

test('--report junit: a suite for each file', async () => {
  at.write('m/a.proc', slip);
  at.write('m/b.proc', tea);
  const { code, out, err } = await at.alur(['check', 'm', '--report', 'junit']);
  expect([code, err]).toEqual([1, '']);
  expect(out).toContain('<testsuites name="alur" tests="2" failures="1" errors="0">');
  expect(out).toContain('<testsuite name="m/a.proc" tests="1" failures="1" errors="0" skipped="0">');
  expect(out).toContain('<testcase name="m/b.proc" classname="alur"/>');
});

test('--explain shows the run of a finding beneath it, in the language of the file', async () => {
  at.write(
    'permit.proc',
    `proses izin "Izin" {
  pelaksana warga "Warga"
  pelaksana kasi "Kepala Seksi"
  mulai ajukan: warga "Mengajukan permohonan"
    output "Berkas"
  paralel {
    cabang {
      keputusan kasi "Memeriksa berkas"
        tidak "Kurang" -> ajukan dengan "Catatan"
    }
    cabang {
      langkah kasi "Menyiapkan keputusan"
    }
  }
  selesai kasi "Menandatangani izin"
}
`,
  );
  const plain = await at.alur(['check', 'permit.proc']);
  expect([plain.code, plain.err.includes('Urutan kejadiannya')]).toEqual([1, false]);
  const { err } = await at.alur(['check', 'permit.proc', '--explain']);
  expect(err).toMatch(/ {2}Urutan kejadiannya:\n {4}1\. Warga: "Mengajukan permohonan" \(baris 4\)\n/);
  expect(err).toContain('Kepala Seksi: "Memeriksa berkas" → tidak "Kurang" (baris 8)');
  const english = await at.alur(['check', 'permit.proc', '--explain', '--lang', 'en']);
  expect(english.err).toContain('Kepala Seksi: "Memeriksa berkas" → no "Kurang" (line 8)');
});
