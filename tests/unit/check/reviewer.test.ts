// The rules of an SOP's reviewer on flow, actors and size: where they speak, and above all where they are silent.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { hint } from '../../../src/language/diagnostic/message.js';
import { applyEdits } from '../../../src/language/source/edit.js';
import { positionAt } from '../../../src/language/source/source.js';

const mine =
  /^(?:actor|size)\/|^flow\/(?:unnamed|jump-to|border|late|open-last|inclusive|undecided|unchecked|decisions-in|many|unusual|silent|unasked)/;

const findings = (text: string) =>
  compile(text, { path: 'input.proc', profile: 'sop' }).diagnostics.filter(({ code }) => mine.test(code));

/** `line code` of the findings of these rules. */
function found(text: string, silent = /^size\/few-steps|^actor\/only-one/): string[] {
  const { diagnostics, project } = compile(text, { path: 'input.proc', profile: 'sop' });
  const { source } = project.files['input.proc']!;
  return diagnostics
    .filter(({ code }) => mine.test(code) && !silent.test(code))
    .map(({ code, span }) => `${positionAt(source, span.start).line} ${code}`);
}

const inside = (body: string, actors = 'actor a "A" actor b "B" actor c "C"'): string[] =>
  found(`process p "P" { ${actors}\n${body}\n}\n`);

/** The text after the first mend of a code. */
function mended(text: string, code: string): string {
  const finding = findings(text).find((one) => one.code === code)!;
  return applyEdits(text, finding.fixes[0]!.edits);
}

describe('checks', () => {
  test('in both tongues, also as the second of two verbs', () => {
    for (const words of ['Checks it', 'Memeriksa berkas', 'Menerima dan memeriksa berkas', 'Reviews and files it']) {
      expect(inside(`start a "Brings it"\nstep b "${words}"\nend a "Files it"`)).toEqual(['3 flow/undecided-check']);
    }
  });
  test('other words are left alone', () => {
    for (const words of [
      'Checks in the guest',
      'Membawa hasil pemeriksaan',
      'Mengesahkan surat',
      'Pemeriksaan berkas',
    ]) {
      expect(inside(`start a "Brings it"\nstep b "${words}"\nend a "Files it"`)).toEqual([]);
    }
  });
  test('silent if the same actor decides right behind, not if another does', () => {
    const course = (actor: string) =>
      `start x: a "Brings it"\nstep b "Checks it"\ndecision ${actor} "Is it good?" no -> x\nend a "Files it"`;
    expect(inside(course('b'))).toEqual([]);
    expect(inside(course('c'))).toEqual(['3 flow/undecided-check']);
  });
  test('silent where it is a border or another process, or where the way on could not be read', () => {
    expect(inside('start a "Checks it"\nend b "Checks it again"')).toEqual([]);
    expect(inside('start a "Brings it"\nstep b "Checks it" -> nowhere\nend a "Files it"')).toEqual([]);
  });
  test('the mend names the step that it leads back to', () => {
    const text =
      'process p "P" { actor a "A" actor b "B"\nstart a "Brings it"\nstep b "Checks it"\nend a "Files it"\n}\n';
    expect(mended(text, 'flow/undecided-check')).toBe(
      'process p "P" { actor a "A" actor b "B"\nstart again: a "Brings it"\ndecision b "Checks it" no -> again\nend a "Files it"\n}\n',
    );
  });
});

describe('refusals and corrections', () => {
  const course = (answers: string, ends: string): string[] =>
    inside(`start a "Asks"\ndecision b "Memeriksa berkas" ${answers}\nstep c "Signs it"\n${ends}`);
  test('a refusal that only ends', () => {
    expect(course('no -> end', 'end a "Receives it"')).toEqual(['3 flow/silent-refusal']);
    expect(course('no -> x', 'end x: a "Receives it"')).toEqual(['3 flow/silent-refusal']);
    expect(course('yes "Lengkap" -> next no "Tidak lengkap" -> end', 'end a "Receives it"')).toEqual([
      '3 flow/silent-refusal',
    ]);
  });
  test('one that is told', () => {
    expect(course('no -> end with "Letter"', 'end a "Receives it"')).toEqual([]);
    expect(course('no -> x', 'end a "Receives it"\nend x: a "Receives the refusal"')).toEqual([]);
    expect(course('no -> x', 'end x: a "Receives the result"')).toEqual([]);
    expect(course('no { end b "Writes to the applicant" }', 'end a "Receives it"')).toEqual([]);
  });
  test('a question that refuses nobody', () => {
    const text = 'start a "Asks"\ndecision b "Is anything left?" no -> end\nstep c "Does it"\nend a "Thanks"';
    expect(inside(text)).toEqual(['3 flow/unnamed-end']);
  });
  test('a correction goes back, or is checked by somebody else', () => {
    const course = (tail: string, next: string): string[] =>
      inside(
        `start a "Asks"\ndecision x: b "Is it right?" no { step a "Corrects it" }${tail}\n${next}\nend a "Thanks"`,
      );
    expect(course('', 'step c "Signs it"')).toEqual(['3 flow/unchecked-correction']);
    expect(course(' -> x', 'step c "Signs it"')).toEqual([]);
    expect(course('', 'decision c "Is it right now?" no -> x')).toEqual([]);
  });
  test('the mend names the decision where it has no name', () => {
    const text = (name: string, tail: string) =>
      `process p "P" { actor a "A" actor b "B"\nstart a "Asks"\ndecision ${name}b "Is it right?" no { step a "Corrects it" }${tail}\nstep b "Signs it"\nend a "Thanks"\n}\n`;
    expect(mended(text('', ''), 'flow/unchecked-correction')).toBe(text('check: ', ' -> check'));
  });
});

describe('answers', () => {
  const pair = (yes: string, no: string): string[] =>
    inside(`start x: a "Asks"\ndecision b "Is it so?" yes ${yes} -> next no ${no} -> x\nend a "Thanks"`);
  test('opposites', () => {
    for (const [yes, no] of [
      ['"Lengkap"', '"Tidak lengkap"'],
      ['"Lengkap"', '"Belum"'],
      ['"Setuju"', '"Tolak"'],
      ['"Complete"', '"Incomplete"'],
      ['"Agreed"', '"Not agreed"'],
      ['', '"Not complete"'],
      ['"Complete"', ''],
    ] as const) {
      expect([yes, no, ...pair(yes, no)]).toEqual([yes, no]);
    }
  });
  test('no opposites', () => {
    expect(pair('"Lengkap"', '"Ditolak"')).toEqual(['3 flow/unusual-answers']);
    expect(pair('', '"Too expensive"')).toEqual(['3 flow/unusual-answers']);
  });
});

describe('columns', () => {
  test('the mend changes the places of the declarations only', () => {
    const text = (columns: string) =>
      `process p "P" {\n  ${columns}\n  start a "Asks"\n  step b "Answers"\n  step c "Signs"\n  end a "Thanks"\n}\n`;
    expect(
      mended(text('actor c "C" external\n  group "G" { actor b "B" actor d "D" }\n  actor a "A"'), 'actor/order'),
    ).toBe(text('actor a "A"\n  group "G" { actor b "B" actor d "D" }\n  actor c "C" external'));
  });
  test('nothing is offered where a remark stands between them', () => {
    const [finding] = findings(
      'process p "P" {\nactor b "B" # the clerk\nactor a "A"\nstart a "Asks"\nstep b "Reads"\nend a "Thanks"\n}',
    );
    expect([finding?.code, finding?.fixes]).toEqual(['actor/order', []]);
  });
  test('titles that overlap', () => {
    const titled = (first: string, second: string): string[] =>
      found(`process p "P" { actor a "${first}"\nactor b "${second}"\nstart a "1"\nstep b "2"\nend a "3"\n}`);
    expect(titled('Ketua/Anggota UPG', 'Anggota UPG')).toEqual(['2 actor/overlapping-names']);
    expect(titled('Ketua UPG', 'Ketua dan Anggota UPG')).toEqual(['2 actor/overlapping-names']);
    expect(titled('Staf', 'STAF')).toEqual(['2 actor/overlapping-names']);
    expect(titled('Kepala Seksi Pemerintahan', 'Kepala Seksi')).toEqual([]);
    expect(titled('Ketua/Sekretaris RT', 'Ketua RW')).toEqual([]);
  });
  test('things that are no people', () => {
    const titled = (title: string): string[] =>
      found(`process p "P" { actor a "${title}"\nstart a "1"\nstep a "2"\nend a "3"\n}`);
    for (const title of ['Aplikasi SIMPEG', 'Surat masuk', 'Payroll system', 'Request form', 'Report of the day']) {
      expect([title, ...titled(title)]).toEqual([title, '1 actor/not-a-person']);
    }
    for (const title of [
      'Admin Aplikasi',
      'System administrator',
      'Head of the application office',
      'Petugas Surat',
      'File clerk',
    ]) {
      expect([title, ...titled(title)]).toEqual([title]);
    }
  });
});

describe('size', () => {
  const sheets = (from: number, to: number): string =>
    Array.from(
      { length: to - from + 1 },
      (_, i) => `step ${from + i === 40 ? 'again: ' : ''}a "Sheet ${from + i}"\n`,
    ).join('');
  test('a part of a long flow has one way in and one way out', () => {
    const text = `process p "P" { actor a "A"\nstart x: a "Begins"\n${sheets(1, 20)}decision a "Complete?" no -> x\n${sheets(21, 50)}decision a "Signed?" no -> again\nend a "Ends it all"\n}`;
    const finding = findings(text).find(({ code }) => code === 'size/many-steps')!;
    expect(hint(finding, 'en')).toMatch(/^"Sheet 25" to "Signed\?" could be a process of its own/);
  });
  test('none is named where ways cross everywhere', () => {
    const text = `process p "P" { actor a "A"\nstart x: a "Begins"\n${sheets(1, 50)}decision a "Signed?" no -> x\nend a "Ends it all"\n}`;
    const finding = findings(text).find(({ code }) => code === 'size/many-steps')!;
    expect(hint(finding, 'en')).toMatch(/^Give a part/);
  });
});

test('the default profile asks none of the reviewer’s questions', () => {
  const text =
    'process p "P" { actor sys "Aplikasi" system actor a "A"\nstart a "Mulai"\nstep sys "Memeriksa berkas"\nend a "Selesai"\n}';
  expect(compile(text).diagnostics.filter(({ code }) => mine.test(code))).toEqual([]);
});

test('silent where a part that could not be read may hold what is missing', () => {
  const text = 'process p "P" { actor b "B" actor a "A"\nstart a "Asks"\nthen b reads it thoroughly\nend a "Thanks"\n}';
  expect(findings(text).map(({ code }) => code)).toEqual([]);
});
