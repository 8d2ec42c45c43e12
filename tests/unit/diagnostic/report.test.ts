import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { report } from '../../../src/report.js';

const text = `process leave "Leave" {
  actor staff "Staff: 100%, full"
  actor head "Head"

  start staff "Asks" output "Request"
  step head "Approves, or: not 100%" -> end
  step staff "Left over"
  end staff "Goes"
}
`;
const path = 'sub folder/leave,1.proc';
const compilation = compile(text, { path });
const inEnglish = () => 'en' as const;

test('JSON: findings with places, related places and mends; processes in numbers', () => {
  const json = JSON.parse(report(compilation, 'json', inEnglish));
  expect(json.version).toBe(1);
  const finding = json.findings.find((finding: { code: string }) => finding.code === 'flow/unreachable-step');
  expect(finding).toMatchObject({
    severity: 'error',
    file: path,
    process: 'leave',
    start: { line: 7, column: 3, offset: text.indexOf('step staff') },
    end: { line: 7, column: 25 },
    related: [{ message: 'the work does not go on from here', file: path, start: { line: 6 } }],
  });
  const [fix] = finding.fixes;
  expect(fix.edits[0]).toMatchObject({ file: path, text: '' });
  expect(text.slice(fix.edits[0].start, fix.edits[0].end)).toContain('-> end');
  expect(json.processes).toEqual([
    {
      ...{
        id: 'leave',
        title: 'Leave',
        file: path,
        actors: 2,
        steps: 4,
        decisions: 0,
        handoffs: 1,
        soundness: 'unsound',
      },
      time: { unit: 'minute', shortest: 0, longest: 0, perActor: [], withoutTime: 4 },
    },
  ]);
  expect('truncated' in json).toBe(false);
});

test('JSON says that there were more findings than are listed', () => {
  const many = compile(`process p {\n${'  stpe a "x"\n'.repeat(150)}}\n`);
  expect(JSON.parse(report(many, 'json', inEnglish))).toMatchObject({ truncated: true });
});

test('GitHub: one command a line, everything escaped', () => {
  const lines = report(compilation, 'github', inEnglish).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(compilation.diagnostics.length);
  const line = lines.find((line) => line.includes('title=flow/unreachable-step'));
  expect(line).toBe(
    '::error file=sub folder/leave%2C1.proc,line=7,col=3,endLine=7,endColumn=25,title=flow/unreachable-step::' +
      'Nothing leads to "Left over", nor to the step behind it: the process ends at line 6 above.',
  );
  const percent = compile('process p "P" {\n  actor a "A"\n  start a "x"\n  step a "100%\\"::error::"\n}\n');
  expect(report(percent, 'github', inEnglish)).toContain('100%25');
});

test('SARIF: rules with help, places in UTF-16, mends, lasting fingerprints', () => {
  const sarif = (of: typeof compilation) => JSON.parse(report(of, 'sarif', inEnglish));
  const log = sarif(compilation);
  const [run] = log.runs;
  expect([log.version, run.columnKind]).toEqual(['2.1.0', 'utf16CodeUnits']);
  const result = run.results.find((result: { ruleId: string }) => result.ruleId === 'flow/unreachable-step');
  expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
    id: 'flow/unreachable-step',
    help: { text: expect.any(String) },
  });
  expect(result).toMatchObject({
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'sub%20folder/leave%2C1.proc' },
          region: { startLine: 7, startColumn: 3 },
        },
      },
    ],
    fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '' } }] }] }, {}],
  });
  const prints = (of: typeof compilation) =>
    sarif(of).runs[0].results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
  expect(prints(compile(`# moved\n\n${text}`, { path }))).toEqual(prints(compilation));
  expect(new Set(prints(compilation).map((print: object) => JSON.stringify(print))).size).toBe(
    compilation.diagnostics.length,
  );
});

test('reports are the same bytes each time and end with a line end', () => {
  for (const name of ['json', 'sarif', 'github'] as const) {
    const once = report(compilation, name, inEnglish);
    expect(report(compile(text, { path }), name, inEnglish)).toBe(once);
    expect(once.endsWith('\n')).toBe(true);
  }
});
