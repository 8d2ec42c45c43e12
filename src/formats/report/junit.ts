// The report as JUnit XML, which build servers show as a list of tests: a suite for each file, a case for each finding.
import type { Diagnostic } from '../../language/diagnostic/diagnostic.js';
import { hint, message, visible } from '../../language/diagnostic/message.js';
import { placeOf, type Reported } from './reported.js';

/**
 * Errors are failures; warnings and notes are cases that pass and say their message. A file without a finding is one case that passes.
 * Only what all readers of the format know is written; there are no times, for nobody measured any.
 */
export function junitReport(reported: Reported): string {
  const { project, diagnostics } = reported;
  const found = new Map<string, Diagnostic[]>(Object.keys(project.files).map((path) => [path, []]));
  for (const finding of diagnostics) {
    const { path } = finding.span;
    found.set(path, [...(found.get(path) ?? []), finding]);
  }
  const tests = [...found.values()].reduce((sum, findings) => sum + Math.max(1, findings.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="alur" tests="${tests}" failures="${failuresIn(diagnostics)}" errors="0">`,
    ...[...found].map(([path, findings]) => suite(path, findings, reported)),
    '</testsuites>',
    '',
  ].join('\n');
}

const failuresIn = (findings: readonly Diagnostic[]): number =>
  findings.filter((finding) => finding.severity === 'error').length;

function suite(path: string, findings: readonly Diagnostic[], reported: Reported): string {
  const cases = findings.length === 0 ? [passed(path)] : findings.map((finding) => found(finding, reported));
  const counts = `tests="${cases.length}" failures="${failuresIn(findings)}" errors="0" skipped="0"`;
  return [`  <testsuite name="${xml(path)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

const passed = (path: string): string => `    <testcase name="${xml(path)}" classname="alur"/>`;

function found(finding: Diagnostic, { project, localeOf }: Reported): string {
  const { code, severity, span } = finding;
  const locale = localeOf(span.path);
  const { line, column } = placeOf(project, span).start;
  const said = message(finding, locale);
  const advice = hint(finding, locale);
  const text = xml([`${span.path}:${line}:${column} ${severity} ${code}`, said, advice].filter(Boolean).join('\n'));
  const body =
    severity === 'error'
      ? `<failure message="${xml(said)}" type="${xml(code)}">${text}</failure>`
      : `<system-out>${text}</system-out>`;
  const name = `${code} (${line}:${column})`;
  return `    <testcase name="${xml(name)}" classname="${xml(span.path)}">${body}</testcase>`;
}

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** A text as content or in double quotes. What XML 1.0 cannot hold is shown as `U+0007`. */
function xml(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replace(/[\ufffe\uffff]/g, (sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/[&<>"']/g, (sign) => escapes.get(sign) ?? sign);
}
