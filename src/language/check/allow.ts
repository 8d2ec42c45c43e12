// `# allow CODE`: findings that the writer knows of and stands by.
import { codes, isCode } from '../diagnostic/catalog.js';
import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { collect } from '../diagnostic/report.js';
import type { Project } from '../model/project.js';
import type { Source } from '../source/source.js';
import { type CheckOptions, isLasting, isOn } from './options.js';
import { type Allow, allowsIn, suggestion } from './remarks.js';

/**
 * Leaves out the findings that a `# allow` remark silences: those in the line it stands in or above, and in the statement that begins
 * there. Adds findings about remarks that silence nothing, though the options ask for their code, or that name no code. Errors of
 * reading and of names are never silenced.
 */
export function applyAllows(
  diagnostics: readonly Diagnostic[],
  project: Project,
  options: CheckOptions = {},
): readonly Diagnostic[] {
  const { diagnostics: found, report } = collect();
  const silenced = new Set<Diagnostic>();
  for (const file of Object.values(project.files)) {
    const allows = allowsIn(file);
    if (allows.length === 0) continue;
    const { source } = file;
    const here = diagnostics
      .filter(({ span }) => span.path === source.path)
      .sort((a, b) => a.span.start - b.span.start);
    for (const allow of allows) apply(allow, here, silenced, source, report, options);
  }
  return [...diagnostics.filter((diagnostic) => !silenced.has(diagnostic)), ...found];
}

/** `here` are the findings of the file by place. */
function apply(
  allow: Allow,
  here: readonly Diagnostic[],
  silenced: Set<Diagnostic>,
  source: Source,
  report: Report,
  options: CheckOptions,
): void {
  const span = { path: source.path, start: allow.start, end: allow.end };
  const edits = [withoutCode(allow, source)];
  const { code } = allow;
  const meant = code.endsWith('/') ? codes.filter((known) => known.startsWith(code)) : isCode(code) ? [code] : [];
  if (meant.length === 0) {
    const near = suggestion(code) ?? '';
    const replacement = near === '' ? [] : [{ role: 'replace', edits: [{ ...span, text: near }] }];
    report('check/unknown-code', span, { code, near }, { fixes: [...replacement, { role: 'delete', edits }] });
    return;
  }
  let used = !meant.some((code) => isOn(code, options));
  for (let i = firstFrom(here, allow.from); i < here.length && here[i]!.span.start < allow.to; i++) {
    const diagnostic = here[i]!;
    if (isLasting(diagnostic)) {
      used = true; // what could not be read may hide the finding that is allowed
    } else if (code.endsWith('/') ? diagnostic.code.startsWith(code) : diagnostic.code === code) {
      silenced.add(diagnostic);
      used = true;
    }
  }
  if (!used) report('check/unused-allow', span, { code }, { fixes: [{ role: 'delete', edits, safe: true }] });
}

/** Index of the first finding that does not begin before an offset. */
function firstFrom(sorted: readonly Diagnostic[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Deletes a code from its remark: with its comma, or the whole remark where it is the only one. */
function withoutCode({ start, end, comment, previousEnd, nextStart }: Allow, { path, text }: Source) {
  if (nextStart !== undefined) return { path, start, end: nextStart, text: '' };
  if (previousEnd !== undefined) return { path, start: previousEnd, end, text: '' };
  let from = comment.start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  let to = comment.end;
  if (!comment.trailing && text[to] === '\r') to++;
  if (!comment.trailing && text[to] === '\n') to++;
  return { path, start: from, end: to, text: '' };
}
