// From the arguments FILE… to one compiled project.
import { relative, resolve } from 'node:path';
import { type Compilation, compile } from '../../compile.js';
import {
  type CheckOptions,
  type CompileOptions,
  type Defaults,
  type Locale,
  loadProject,
  type Project,
  type ReadConfig,
} from '../../index.js';
import {
  type Attempt,
  decode,
  type FileProblem,
  findFiles,
  readWithin,
  type StoredText,
  sizeLimit,
} from '../node/index.js';
import { type Io, refuse } from './io.js';
import { relabel } from './relabel.js';
import { type Place, placeOf, slashes } from './settings.js';
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
  /** The project as it counts from the root, and how it was checked: for checking it again. */
  readonly project: Project;
  readonly options: CompileOptions;
  /** What the settings say about drawings and messages. */
  readonly defaults: Defaults;
  /** The files that were asked for, by their paths in the project. */
  readonly given: ReadonlyMap<string, Input>;
  /** A compilation of this project with the names of files as the user gave them. */
  readonly asGiven: (compilation: Compilation) => Compilation;
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
  const { inputs, problems } = await tryInputs(files, io, locale);
  return problems[0] === undefined ? inputs : refuse(problemWords('read', problems[0], locale));
}

/** The same, with what cannot be read told apart. */
async function tryInputs(
  files: readonly string[],
  io: Io,
  locale: Locale,
  config?: string,
): Promise<Place & { readonly inputs: readonly Input[]; readonly problems: readonly FileProblem[] }> {
  const paths: string[] = [];
  const problems: FileProblem[] = [];
  for (const file of files) {
    const found = file === '-' ? { value: [file] } : await findFiles(file, io.cwd);
    if ('problem' in found) problems.push(found.problem);
    else paths.push(...found.value);
  }
  const unique = [...new Map(paths.map((path) => [path === '-' ? path : resolve(io.cwd, path), path])).values()];
  const place = await placeOf(unique, config, io, locale);
  const { root } = place;
  const inputs: Input[] = [];
  for (const path of unique) {
    const read = path === '-' ? await readStdin(io) : await readWithin(root, relative(root, resolve(io.cwd, path)));
    if ('problem' in read) problems.push({ ...read.problem, path });
    else inputs.push({ path, stored: read.value });
  }
  return { ...place, inputs, problems };
}

/** What must be there, and how it is checked: what is said here wins over the settings of the project. */
export interface LoadOptions {
  readonly need?: 'all' | 'what can be read';
  readonly check?: CheckOptions;
  /** The file with the settings. Without it the nearest `alur.config.json` is looked for. */
  readonly config?: string;
}

/**
 * Compiles the files that the arguments mean, with everything they import, as one project. Refuses what cannot be read; or, if `need`
 * is content with what can be read, only where that is nothing.
 */
export async function load(
  files: readonly string[],
  io: Io,
  locale: Locale,
  { need = 'all', check = {}, config }: LoadOptions = {},
): Promise<Loaded> {
  const { inputs, problems, root, settings } = await tryInputs(files, io, locale, config);
  const [problem] = problems;
  if (problem !== undefined && (need === 'all' || inputs.length === 0)) refuse(problemWords('read', problem, locale));
  const inRoot = (path: string): string => (path === '-' ? path : slashes(relative(root, resolve(io.cwd, path))));
  const given = new Map(inputs.map((input) => [inRoot(input.path), input]));
  const read = async (path: string): Promise<string | undefined> => {
    const known = given.get(path);
    if (known !== undefined) return known.stored.text;
    const found = await readWithin(root, path);
    return 'value' in found ? found.value.text : undefined;
  };
  const project = withSettings(await loadProject([...given.keys()], read, settings?.config), settings);
  const asGiven = (path: string): string =>
    given.get(path)?.path ?? slashes(root === io.cwd ? path : relative(io.cwd, resolve(root, path)));
  const options = { ...settings?.config, ...check };
  const compilation = compile(project, options);
  const alike = [...given].every(([path, input]) => path === input.path);
  const named = (made: Compilation): Compilation => (alike ? made : relabel(made, asGiven));
  return {
    compilation: named(compilation),
    asGiven: named,
    inputs: Object.keys(project.files).map((path) => (path === '-' ? standardInput : resolve(root, path))),
    root,
    problems,
    project,
    options,
    defaults: settings?.config.defaults ?? {},
    given,
  };
}

function withSettings(project: Project, settings: ReadConfig | undefined): Project {
  if (settings === undefined) return project;
  return { ...project, settings: settings.source, diagnostics: [...settings.problems, ...project.diagnostics] };
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
