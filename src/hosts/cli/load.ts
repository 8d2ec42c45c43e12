// From the arguments FILE… to one compiled project.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type Compilation, compile } from '../../compile.js';
import { type CheckOptions, type Locale, loadProject, type Project } from '../../index.js';
import {
  type Attempt,
  decode,
  type FileProblem,
  findFiles,
  isWithin,
  readWithin,
  type StoredText,
  sizeLimit,
} from '../node/index.js';
import { type Io, refuse } from './io.js';
import { relabel } from './relabel.js';
import { problemWords } from './words.js';

/** A project with the names of its files as the user gave them. */
export interface Loaded {
  readonly compilation: Compilation;
  /** Every file that was read, imports and a file that standard input comes from included. */
  readonly inputs: readonly string[];
  /** The folder that nothing is read from outside of. */
  readonly root: string;
  /** What could not be read, where that is no reason to stop. */
  readonly problems: readonly FileProblem[];
}

/** A file as it was given, and its text. The path of standard input is `-`. */
export interface Input {
  readonly path: string;
  readonly stored: StoredText;
}

/** The file behind standard input (`alur render - < a.proc`), on systems that show it as a path; nothing elsewhere. */
const standardInput = '/dev/stdin';

/** Finds and reads the files that the arguments mean, each once. Refuses what cannot be read. */
export async function readInputs(files: readonly string[], io: Io, locale: Locale): Promise<readonly Input[]> {
  const { inputs, problems } = await tryInputs(files, io);
  return problems[0] === undefined ? inputs : refuse(problemWords('read', problems[0], locale));
}

/** The same, with what cannot be read told apart. */
async function tryInputs(
  files: readonly string[],
  io: Io,
): Promise<{ readonly inputs: readonly Input[]; readonly problems: readonly FileProblem[] }> {
  const paths: string[] = [];
  const problems: FileProblem[] = [];
  for (const file of files) {
    const found = file === '-' ? { value: [file] } : await findFiles(file, io.cwd);
    if ('problem' in found) problems.push(found.problem);
    else paths.push(...found.value);
  }
  const unique = [...new Map(paths.map((path) => [path === '-' ? path : resolve(io.cwd, path), path])).values()];
  const root = rootOf(unique, io.cwd);
  const inputs: Input[] = [];
  for (const path of unique) {
    const read = path === '-' ? await readStdin(io) : await readWithin(root, relative(root, resolve(io.cwd, path)));
    if ('problem' in read) problems.push({ ...read.problem, path });
    else inputs.push({ path, stored: read.value });
  }
  return { inputs, problems };
}

/** What must be there, and how it is checked. */
export interface LoadOptions {
  readonly need?: 'all' | 'what can be read';
  readonly check?: CheckOptions;
}

/**
 * Compiles the files that the arguments mean, with everything they import, as one project. Refuses what cannot be read; or, if `need`
 * is content with what can be read, only where that is nothing.
 */
export async function load(
  files: readonly string[],
  io: Io,
  locale: Locale,
  { need = 'all', check = {} }: LoadOptions = {},
): Promise<Loaded> {
  const { inputs, problems } = await tryInputs(files, io);
  const [problem] = problems;
  if (problem !== undefined && (need === 'all' || inputs.length === 0)) refuse(problemWords('read', problem, locale));
  const root = rootOf(
    inputs.map((input) => input.path),
    io.cwd,
  );
  const inRoot = (path: string): string => (path === '-' ? path : slashes(relative(root, resolve(io.cwd, path))));
  const given = new Map(inputs.map((input) => [inRoot(input.path), input]));
  const read = async (path: string): Promise<string | undefined> => {
    const known = given.get(path);
    if (known !== undefined) return known.stored.text;
    const found = await readWithin(root, path);
    return 'value' in found ? found.value.text : undefined;
  };
  const project: Project = await loadProject([...given.keys()], read);
  const asGiven = (path: string): string =>
    given.get(path)?.path ?? slashes(root === io.cwd ? path : relative(io.cwd, resolve(root, path)));
  const compilation = compile(project, check);
  return {
    compilation: [...given].every(([path, input]) => path === input.path) ? compilation : relabel(compilation, asGiven),
    inputs: Object.keys(project.files).map((path) => (path === '-' ? standardInput : resolve(root, path))),
    root,
    problems,
  };
}

/**
 * Imports are confined to the working folder where it holds all of the files, else to the nearest folder that holds them.
 */
function rootOf(paths: readonly string[], cwd: string): string {
  const absolute = paths.filter((path) => path !== '-').map((path) => resolve(cwd, path));
  if (absolute.every((path) => isWithin(cwd, path))) return cwd;
  let root = resolve(absolute[0] ?? cwd, '..');
  while (!absolute.every((path) => isWithin(root, path))) root = resolve(root, '..');
  return root;
}

async function readStdin(io: Io): Promise<Attempt<StoredText>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > sizeLimit) return { problem: { kind: 'large', path: '-' } };
    chunks.push(bytes);
  }
  const stored = decode(Buffer.concat(chunks));
  return stored === undefined ? { problem: { kind: 'encoding', path: '-' } } : { value: stored };
}

const slashes = (path: string): string => (sep === '/' || isAbsolute(path) ? path : path.replaceAll(sep, '/'));
