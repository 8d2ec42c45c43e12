// Every mend that is offered for a fault of soundness works on every case of the corpus: the finding is gone, and nothing comes instead.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile.js';
import type { Diagnostic } from '../../../../src/language/diagnostic/diagnostic.js';
import { fixTitle } from '../../../../src/language/diagnostic/message.js';
import { applyEdits } from '../../../../src/language/source/edit.js';
import { checkOptionsOf } from '../../../compiled.js';
import { givenIn, pagesIn } from '../../../markdown.js';
import { inProcess } from '../findings.js';

const isSound = ({ code }: Diagnostic): boolean => !code.startsWith('soundness/');
const weighs = ({ severity }: Diagnostic): boolean => severity !== 'info';

const cases = pagesIn('tests/corpus').filter(({ path }) => path.includes('/soundness/'));

test.each(cases.map((page) => [page.name, page] as const))('%s', (_name, page) => {
  const given = givenIn(page.text);
  const text = given.find(({ language }) => language === 'proc')!.text;
  const options = { ...checkOptionsOf(given), path: 'input.proc' };
  const before = compile(text, options).diagnostics;
  const faults = before.filter((finding) => !isSound(finding));
  for (const finding of faults) {
    for (const fix of finding.fixes) {
      const after = compile(applyEdits(text, fix.edits), options).diagnostics;
      const title = fixTitle(finding, fix, 'en');
      expect(after.filter((one) => !isSound(one)).length, title).toBe(faults.length - 1);
      expect(
        after.filter((one) => isSound(one) && weighs(one)).map(({ code }) => code),
        title,
      ).toEqual(before.filter((one) => isSound(one) && weighs(one)).map(({ code }) => code));
    }
  }
});

const mended = (body: string): string[] => {
  const text = inProcess(body);
  return compile(text).diagnostics.flatMap((finding) =>
    isSound(finding) ? [] : finding.fixes.map((fix) => `${fix.role}\n${applyEdits(text, fix.edits)}`),
  );
};

describe('what a mend writes', () => {
  test('a join before the step where two ways meet, under a name that is free', () => {
    const body = 'start a "1"\nfork -> x, y\nstep x: a "2" -> z\nstep y: b "3" -> z\nstep z: c "4"\nend ready: a "5"';
    expect(mended(body)).toEqual([
      `wait\n${inProcess('start a "1"\nfork -> x, y\nstep x: a "2" -> ready-2\nstep y: b "3" -> ready-2\njoin ready-2\nstep z: c "4"\nend ready: a "5"')}`,
      `decide\n${inProcess('start a "1"\ndecision a "[Which way?]"\n  yes -> x\n  no -> y\nstep x: a "2" -> z\nstep y: b "3" -> z\nstep z: c "4"\nend ready: a "5"')}`,
    ]);
  });
  test('one join for all of three ways', () => {
    const body = (ready: string, join: string): string =>
      inProcess(
        `start a "1"\nfork -> x, y, w\nstep x: a "2" -> ${ready}\nstep y: b "3" -> ${ready}\nstep w: b "4" -> ${ready}\n${join}step z: c "5"\nend a "6"`,
      );
    const { fixes } = compile(body('z', '')).diagnostics.find(({ code }) => code === 'soundness/runs-twice')!;
    const [wait, decide] = fixes.map(({ edits }) => applyEdits(body('z', ''), edits));
    expect(wait).toBe(body('ready', 'join ready\n'));
    expect(decide).toContain('decision a "[Which way?]"\n  when "[1]" -> x\n  when "[2]" -> y\n  otherwise -> w\n');
  });
  test('ends of arrows meet in a join of their own', () => {
    const body = 'start a "1"\nfork -> x, y\nstep x: a "2" -> end\nstep y: b "3" -> end';
    const [mend = ''] = mended(body);
    expect(mend).toBe(
      `wait\n${inProcess('start a "1"\nfork -> x, y\nstep x: a "2" -> ready\nstep y: b "3" -> ready\njoin ready -> end')}`,
    );
    expect(compile(mend.slice(mend.indexOf('\n') + 1)).soundness['p']).toBe('sound');
  });
  test('none where what would come of it is wrong too', () => {
    const only = 'start a "1"\nparallel {\nbranch { decision b "2" no -> end }\nbranch { step c "3" }\n}\nend a "4"';
    expect(mended(only)).toEqual([]);
  });
});
