// Short ways to write a process and to list what is found in it.
import { compile } from '../../../src/compile.js';
import { positionAt } from '../../../src/language/source/source.js';

/** A process with the actors a, b, c around some statements, which begin in line 2. */
export const inProcess = (body: string): string => `process p "P" { actor a "A" actor b "B" actor c "C"\n${body}\n}\n`;

/** `line code` of each finding but those about empty handoffs and idle actors, which short examples are full of. */
export function found(text: string, silent: readonly string[] = ['handoff/empty', 'handoff/idle-actor']): string[] {
  const { diagnostics, project } = compile(text, { path: 'input.proc' });
  const source = project.files['input.proc']!.source;
  return diagnostics
    .filter((finding) => !silent.includes(finding.code))
    .map((finding) => `${positionAt(source, finding.span.start).line} ${finding.code}`);
}
