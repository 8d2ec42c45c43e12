// `alur format`: the one layout for every file.
import { type Compilation, compile, createSource, type Locale, format as layOut, visible } from '../../../index.js';
import { encode, writeFiles } from '../../node/index.js';
import { exitFor, localesOf, sayFindings } from '../findings.js';
import { type Exit, exit, type Io, refuse } from '../io.js';
import { type Input, readInputs } from '../load.js';
import { defaultsFor } from '../settings.js';
import { say } from '../terminal.js';
import { problemWords, words } from '../words.js';

export interface FormatCommandOptions {
  readonly check?: boolean;
  readonly write?: boolean;
  readonly keywords?: Locale;
  readonly lang?: Locale;
}

/** A file before and after. */
interface Formatted {
  readonly input: Input;
  readonly text: string;
  readonly changed: boolean;
  readonly compilation: Compilation;
}

/**
 * Formats files: to standard output, in place (`write`), or only saying which would change (`check`, exit 1 if any). What cannot be
 * read stays as it is written, is reported, and ends with 1.
 */
export async function format(files: readonly string[], asked: FormatCommandOptions, io: Io): Promise<Exit> {
  const inputs = await readInputs(files, io, asked.lang ?? 'en');
  const { keywords, lang } = await defaultsFor(
    inputs.map(({ path }) => path),
    io,
    asked.lang ?? 'en',
  );
  const options = { ...(keywords && { keywords }), ...(lang && { lang }), ...asked };
  if (inputs.length > 1 && !options.check && !options.write) refuse(words('severalInputs', options.lang ?? 'en'));
  const all = inputs.map((input) => formatted(input, options));
  const codes: Exit[] = [];
  for (const file of all) {
    if (options.check) codes.push(judge(file, options, io));
    else if (!options.write || file.input.path === '-') io.stdout.write(file.text);
  }
  if (options.write) await replace(all, options, io);
  for (const file of all) codes.push(report(file, options, io));
  return codes.includes(exit.findings) ? exit.findings : exit.fine;
}

function formatted(input: Input, { keywords }: FormatCommandOptions): Formatted {
  const source = createSource(input.path, input.stored.text);
  const text = layOut(source, keywords === undefined ? {} : { keywords });
  return { input, text, changed: text !== source.text, compilation: compile(source) };
}

function judge({ input, changed, compilation }: Formatted, { lang }: FormatCommandOptions, io: Io): Exit {
  if (!changed) return exit.fine;
  say(io.stderr, words('notFormatted', localesOf(compilation, lang)(input.path), visible(input.path)));
  return exit.findings;
}

/** Only files that change are written, all of them or none. A link is followed as long as it stays in the folder. */
async function replace(all: readonly Formatted[], { lang }: FormatCommandOptions, io: Io): Promise<void> {
  const changed = all.filter((file) => file.changed && file.input.path !== '-');
  const outputs = changed.map(({ input, text }) => ({ path: input.path, bytes: encode({ ...input.stored, text }) }));
  const problem = await writeFiles(outputs, { from: io.cwd });
  if (problem !== undefined) refuse(problemWords('write', problem, lang ?? 'en'));
  for (const { input, compilation } of changed) {
    say(io.stderr, words('formatted', localesOf(compilation, lang)(input.path), visible(input.path)));
  }
}

/** Only what the formatter could not read concerns it; the rest is the business of `check`. */
function report({ compilation }: Formatted, { lang }: FormatCommandOptions, io: Io): Exit {
  const unread = compilation.diagnostics.filter((finding) => finding.code.startsWith('syntax/'));
  sayFindings(unread, compilation, { lang }, io);
  return exitFor(unread);
}
