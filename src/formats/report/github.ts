// The report as workflow commands, which GitHub shows as annotations beside the lines.
import type { Diagnostic } from '../../language/diagnostic/diagnostic.js';
import { message, visible } from '../../language/diagnostic/message.js';
import { placeOf, type Reported } from './reported.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** One command a line for each finding. */
export function githubReport(reported: Reported): string {
  return reported.diagnostics.map((diagnostic) => `${command(diagnostic, reported)}\n`).join('');
}

function command(diagnostic: Diagnostic, { project, localeOf }: Reported): string {
  const { code, severity, span } = diagnostic;
  const { start, end } = placeOf(project, span);
  const properties = {
    file: span.path,
    line: start.line,
    col: start.column,
    endLine: end.line,
    endColumn: end.column,
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${data(message(diagnostic, localeOf(span.path)))}`;
}

/** Escapes the text of a command. */
const data = (text: string): string =>
  visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

/** Escapes the value of a property, which colons and commas would end. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
