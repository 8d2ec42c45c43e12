// Mends files: writes them, shows what would change, or gives the text of standard input back.
import { createTwoFilesPatch } from 'diff';
import { type Compilation, type Fixed, fixAll, fixTitle, type Locale, visible } from '../../index.js';
import { encode, writeFiles } from '../node/index.js';
import { type Io, refuse } from './io.js';
import type { Input, Loaded } from './load.js';
import { say } from './terminal.js';
import { problemWords, words } from './words.js';

/** A file that is mended: as it was, and its new text. */
interface Change {
  readonly input: Input;
  readonly text: string;
  /** How many findings were mended in it. */
  readonly count: number;
}

/** Applies all safe mends and those of flows that cannot work, and says which files changed and what was decided; `dryRun` shows the changes on standard output instead of writing them. */
export async function fixFiles(loaded: Loaded, dryRun: boolean, locale: Locale, io: Io): Promise<Compilation> {
  const fixed = await fixAll(loaded.project, { ...loaded.options, flows: true });
  const changes = changesOf(fixed, loaded);
  const piped = loaded.given.get('-');
  if (dryRun) for (const { input, text } of changes) io.stdout.write(difference(input, text));
  else if (piped !== undefined)
    io.stdout.write(encode({ ...piped.stored, text: fixed.texts.get('-') ?? piped.stored.text }));
  else await write(changes, locale, io);
  if (changes.length === 0) say(io.stderr, words('nothingToFix', locale));
  for (const { input, count } of dryRun || piped !== undefined ? [] : changes)
    say(io.stderr, words('fixed', locale, visible(input.path), count));
  sayFlowMends(fixed, loaded, locale, io);
  return loaded.asGiven(fixed.compilation);
}

/** What a flow does is the writer's to decide: each change of it is named, to be read once more. */
function sayFlowMends({ flowMends }: Fixed, { given }: Loaded, locale: Locale, io: Io): void {
  for (const { finding, fix, line } of flowMends) {
    const place = `${visible(given.get(finding.span.path)?.path ?? finding.span.path)}:${line}`;
    say(io.stderr, words('flowMended', locale, place, visible(fixTitle(finding, fix, locale))));
  }
}

function changesOf({ texts, mended }: Fixed, { given }: Loaded): readonly Change[] {
  const counts = new Map<string, number>();
  for (const { span } of mended) counts.set(span.path, (counts.get(span.path) ?? 0) + 1);
  return [...texts].flatMap(([path, text]) => {
    const input = given.get(path);
    return input === undefined ? [] : [{ input, text, count: counts.get(path) ?? 0 }];
  });
}

/** The changes of a file as a unified diff, which `patch` and `git apply` take. */
function difference({ path, stored }: Input, text: string): string {
  const name = visible(path);
  const patch = createTwoFilesPatch(name, name, stored.text, text, '', '', { context: 3 });
  return patch.replace(/^(?:Index: .*\n)?=+\n(--- .*?)\t?\n(\+\+\+ .*?)\t?\n/, '$1\n$2\n');
}

/** All of the files are written, or none. A file keeps its encoding. */
async function write(changes: readonly Change[], locale: Locale, io: Io): Promise<void> {
  const outputs = changes.map(({ input, text }) => ({ path: input.path, bytes: encode({ ...input.stored, text }) }));
  const problem = await writeFiles(outputs, { from: io.cwd });
  if (problem !== undefined) refuse(problemWords('write', problem, locale));
}
