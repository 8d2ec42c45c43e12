// The report in SARIF 2.1.0, the exchange format for findings of analysis tools (OASIS).
import { type Code, codes, entryOf } from '../../language/diagnostic/catalog.js';
import type { Diagnostic, Fix } from '../../language/diagnostic/diagnostic.js';
import { explanation } from '../../language/diagnostic/explain.js';
import { fixTitle, hint, labelTitle, message } from '../../language/diagnostic/message.js';
import { runWords } from '../../language/diagnostic/run.js';
import { sourceIn } from '../../language/model/project.js';
import type { Locale } from '../../language/source/locale.js';
import { lineText } from '../../language/source/source.js';
import type { Span } from '../../language/source/span.js';
import { placeOf, type Reported } from './reported.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** One log with one run; rules are those of the codes found, in the order of the catalogue. */
export function sarifReport(reported: Reported): string {
  const { diagnostics, project, localeOf } = reported;
  const found = new Set<Code>(diagnostics.map((diagnostic) => diagnostic.code));
  const rules = codes.filter((code) => found.has(code));
  const ruleIndex = new Map(rules.map((code, index) => [code, index]));
  const language = localeOf(project.entries[0] ?? '');
  const prints = fingerprints(reported);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'alur', language, rules: rules.map((code) => rule(code, language)) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic, i) => ({
          ruleId: diagnostic.code,
          ruleIndex: ruleIndex.get(diagnostic.code),
          ...result(diagnostic, reported),
          partialFingerprints: { 'lineAndCode/v1': prints[i] },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: Code, locale: Locale): object {
  const { message: text, hint: advice, fixes } = explanation(code, locale);
  const mends = fixes.filter((fix) => fix !== '').map((fix) => `- ${fix}`);
  const more = `alur explain ${code}${locale === 'en' ? '' : ` --lang ${locale}`}`;
  return {
    id: code,
    shortDescription: { text },
    help: {
      text: [advice === '' ? text : advice, more].join('\n\n'),
      markdown: [advice === '' ? text : advice, mends.join('\n'), `\`${more}\``].filter(Boolean).join('\n\n'),
    },
    defaultConfiguration: { level: levels[entryOf(code).severity] },
  };
}

function result(diagnostic: Diagnostic, reported: Reported): object {
  const { severity, span, labels, fixes } = diagnostic;
  const locale = reported.localeOf(span.path);
  const advice = hint(diagnostic, locale);
  return {
    level: levels[severity],
    message: { text: [message(diagnostic, locale), advice].filter((text) => text !== '').join(' ') },
    locations: [{ physicalLocation: location(span, reported) }],
    relatedLocations: labels.map((label, id) => ({
      id,
      physicalLocation: location(label.span, reported),
      message: { text: labelTitle(diagnostic, label.role, locale) },
    })),
    ...courseOf(diagnostic, reported),
    fixes: fixes.map((fix) => ({
      description: { text: fixTitle(diagnostic, fix, locale) },
      artifactChanges: changes(fix, reported),
    })),
  };
}

/** The run that leads to a finding, where it has one. */
function courseOf(diagnostic: Diagnostic, reported: Reported): object {
  const rows = reported.runOf(diagnostic);
  if (rows.length === 0) return {};
  const locale = reported.localeOf(diagnostic.span.path);
  const locations = rows.map((row) => ({
    location: { physicalLocation: location(row.span, reported), message: { text: runWords(row, locale) } },
  }));
  return { codeFlows: [{ threadFlows: [{ locations }] }] };
}

function location(span: Span, reported: Reported): object {
  return { artifactLocation: { uri: uri(span.path) }, region: region(span, reported) };
}

function region(span: Span, { project }: Reported): object {
  const { start, end } = placeOf(project, span);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

/** Edits grouped by file. */
function changes(fix: Fix, reported: Reported): object[] {
  const paths = [...new Set(fix.edits.map((edit) => edit.path))];
  return paths.map((path) => ({
    artifactLocation: { uri: uri(path) },
    replacements: fix.edits
      .filter((edit) => edit.path === path)
      .map((edit) => ({ deletedRegion: region(edit, reported), insertedContent: { text: edit.text } })),
  }));
}

/** A path as a relative reference; what a URI can't hold is percent-encoded, halves of characters are replaced. */
function uri(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(lonely, '\ufffd')))
    .join('/');
}
const lonely = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Something that stays the same while lines move: a hash of code, file and the words of the line; of equal ones the second gets
 * `:2`, and so on.
 */
function fingerprints({ diagnostics, project }: Reported): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, span }) => {
    const source = sourceIn(project, span.path);
    const line = source === undefined ? '' : lineText(source, placeOf(project, span).start.line);
    const print = hash(`${code}\n${span.path}\n${line.trim().replace(/\s+/g, ' ')}`);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `${print}:${count}`;
  });
}

/** Two FNV-1a hashes of 32 bits with different beginnings, as 16 hexadecimal digits. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193);
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
