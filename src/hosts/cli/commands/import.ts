// `alur import`: takes over what an office already has, and says what to look at.
import { basename, dirname, resolve } from 'node:path';
import {
  compile,
  type Diagnostic,
  type Imported,
  importFile,
  type Locale,
  prettyAll,
  visible,
} from '../../../index.js';
import { type FileProblem, readBytesWithin } from '../../node/index.js';
import { exitFor } from '../findings.js';
import { type Exit, exit, type Io, refuse } from '../io.js';
import { save } from '../output.js';
import { defaultsFor } from '../settings.js';
import { colorsFor, say, sayLines } from '../terminal.js';
import { countWords, problemWords, words } from '../words.js';

export interface ImportCommandOptions {
  readonly output?: string;
  readonly keywords?: Locale;
  readonly sheet?: string;
  readonly columns?: ReadonlyMap<string, string>;
  readonly lang?: Locale;
}

/** Largest file that is taken over, in bytes. */
const importLimit = 20_000_000;

/** Writes the text of a file of another kind. What was assumed is said; nothing is written where nothing could be read. */
export async function importCommand(file: string, options: ImportCommandOptions, io: Io): Promise<Exit> {
  const { output: path = '-', sheet, columns } = options;
  const defaults = await defaultsFor([path === '-' ? file : path], io, options.lang ?? 'id');
  const { keywords, lang } = { ...defaults, ...options };
  const locale = lang ?? keywords ?? 'id';
  const bytes = file === '-' ? await readAll(io, locale) : await readFile(file, io, locale);
  const imported = await importFile(bytes, file, {
    ...(keywords === undefined ? {} : { keywords }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(columns === undefined ? {} : { columns }),
  });
  sayLines(
    io.stderr,
    prettyAll(
      imported.diagnostics,
      () => undefined,
      () => locale,
    ),
    colorsFor(io.stderr, io.env),
  );
  if (imported.text === undefined) return exit.findings;
  const inputs = file === '-' ? [] : [resolve(io.cwd, file)];
  const problem = await save({ path, output: imported.text, folders: false }, inputs, io);
  if (problem !== undefined) refuse(problemWords('write', problem, locale));
  sayWhatIsLeft(imported, path, locale, io);
  return exitFor(imported.diagnostics);
}

async function readFile(file: string, io: Io, locale: Locale): Promise<Uint8Array> {
  const path = resolve(io.cwd, file);
  const read = await readBytesWithin(dirname(path), basename(path), importLimit);
  return 'value' in read ? read.value : unread({ ...read.problem, path: file }, locale);
}

async function readAll(io: Io, locale: Locale): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > importLimit) return unread({ kind: 'large', path: '-' }, locale);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const unread = (problem: FileProblem, locale: Locale): never =>
  refuse(problem.kind === 'large' ? words('largeImport', locale, problem.path) : problemWords('read', problem, locale));

/** What was written, and what `check` would say of it. */
function sayWhatIsLeft({ text = '', diagnostics }: Imported, path: string, locale: Locale, io: Io): void {
  const found = compile(text).diagnostics;
  const count = (severity: Diagnostic['severity']): number =>
    found.filter((finding) => finding.severity === severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), notes: count('info') };
  if (diagnostics.length > 0) say(io.stderr, '');
  if (path !== '-') say(io.stderr, words('written', locale, visible(path)));
  if (found.length > 0) say(io.stderr, words('importLeft', locale, countWords(counts, locale)));
}
