// The settings of a project: the text of alur.config.json, read as far as it can be.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type CheckOptions, isLasting } from './language/check/options.js';
import { suggestion } from './language/check/remarks.js';
import type { ConfigProblem } from './language/diagnostic/catalog/config.js';
import { codes, entryOf, isCode } from './language/diagnostic/catalog.js';
import type { Diagnostic, Report } from './language/diagnostic/diagnostic.js';
import { nearest } from './language/diagnostic/nearest.js';
import { profileNames, type Setting } from './language/diagnostic/profile.js';
import { collect } from './language/diagnostic/report.js';
import { createSource, type Source } from './language/source/source.js';

/** The name of the file that settings stand in. */
export const configName = 'alur.config.json';

/** Settings that a project keeps in `alur.config.json`: those of checking, but for the day. */
export type Config = Omit<CheckOptions, 'today'>;

/** Settings as far as they could be read, and what could not. */
export interface ReadConfig {
  readonly config: Config;
  /** What is wrong with the settings (`config/…`), by place. What is right is used all the same. */
  readonly problems: readonly Diagnostic[];
  /** The text with its path, for showing the places of the problems. */
  readonly source: Source;
}

/** Where a setting is read: its own value, and how to say what is wrong with it. */
interface Place {
  readonly path: string;
  readonly report: Report;
}

type Reader = (value: Node, name: string, place: Place) => unknown;

const settings = ['error', 'warning', 'info', 'off'] as const satisfies readonly Setting[];

/** Every setting and how its value is read; `undefined` where it is wrong, and was reported. */
const readers: Readonly<Record<keyof Config, Reader>> = {
  profile: (value, name, place) => choice(value, name, 'profile', profileNames, place),
  rules: readRules,
  workingDay: (value, name, place) => {
    const hours: unknown = value.value;
    if (typeof hours === 'number' && hours > 0 && hours <= 24) return hours;
    return wrong(value, name, 'hours', '', place);
  },
  sopNumber: (value, name, place) => (value.type === 'string' ? value.value : wrong(value, name, 'text', '', place)),
  processCode: readTexts,
};

/**
 * Reads the text of an `alur.config.json`: JSON, in which remarks and a comma behind the last value are allowed. Never throws; what is
 * wrong is a problem with a place and, where one is near, a mend, and everything else is used.
 *
 * @example
 * const { config } = readConfig('{ "profile": "sop", "rules": { "text/": "off" } }');
 * compile(text, config);
 */
export function readConfig(text: string, path: string = configName): ReadConfig {
  const { diagnostics, report } = collect();
  const source = createSource(path, text);
  const place: Place = { path, report };
  const tree = treeOf(text, place);
  const config = tree === undefined ? {} : readTable(tree, place);
  const broken = diagnostics.find((problem) => problem.code === 'config/broken')?.span;
  // What else is odd about a broken place follows from that.
  const follows = ({ code, span }: Diagnostic): boolean =>
    broken !== undefined && code !== 'config/broken' && span.start <= broken.end && broken.start <= span.end;
  const problems = diagnostics.filter((problem) => !follows(problem)).sort((a, b) => a.span.start - b.span.start);
  return { config, problems, source };
}

/** The tree of the text; of all that is wrong with its writing the first is reported, for the rest mostly follows from it. */
function treeOf(text: string, place: Place): Node | undefined {
  if (text.trim() === '') return undefined;
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first !== undefined) reportBroken(first, text, place);
    return tree;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    place.report('config/broken', { path: place.path, start: 0, end: 0 }, { problem: 'deep' });
    return undefined;
  }
}

const problemOf: ReadonlyMap<string, ConfigProblem> = new Map([
  ['PropertyNameExpected', 'name'],
  ['ValueExpected', 'value'],
  ['ColonExpected', 'colon'],
  ['CommaExpected', 'comma'],
  ['CloseBraceExpected', 'close'],
  ['CloseBracketExpected', 'close'],
  ['EndOfFileExpected', 'after'],
  ['UnexpectedEndOfString', 'text'],
]);

function reportBroken({ error, offset, length }: ParseError, text: string, { path, report }: Place): void {
  const problem = problemOf.get(printParseErrorCode(error)) ?? 'sign';
  const start = Math.min(offset, text.length);
  const before = text.slice(0, start).trimEnd().length;
  const inserted = { comma: ',', close: '\n}' } as const;
  const fixes =
    problem === 'comma' || problem === 'close'
      ? [{ role: problem, edits: [{ path, start: before, end: before, text: inserted[problem] }] }]
      : [];
  report('config/broken', { path, start, end: Math.min(start + length, text.length) }, { problem }, { fixes });
}

function readTable(tree: Node, place: Place): Config {
  if (tree.type !== 'object') {
    wrong(tree, configName, 'object', '', place);
    return {};
  }
  const config: Record<string, unknown> = {};
  for (const [name, key, value] of entriesOf(tree)) {
    if (!Object.hasOwn(readers, name)) reportUnknown(name, key, place);
    else if (value !== undefined) {
      const read = readers[name as keyof Config](value, name, place);
      if (read !== undefined) config[name] = read;
    }
  }
  return config;
}

/** Names, the places where they stand, and their values, in written order. */
function entriesOf(table: Node): readonly (readonly [string, Node, Node | undefined])[] {
  return (table.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key === undefined ? [] : [[String(key.value), key, value] as const];
  });
}

function reportUnknown(name: string, key: Node, { path, report }: Place): void {
  if (name === '$schema') return;
  const known = Object.keys(readers);
  const near = nearest(name, known) ?? '';
  const span = spanOf(key, path);
  const fixes = near === '' ? [] : [{ role: 'replace', edits: [{ ...span, text: `"${near}"` }] }];
  report('config/unknown-setting', span, { name, near, known: known.join(', ') }, { fixes });
}

/** Codes, or the first part of codes with its slash, and how they weigh. */
function readRules(table: Node, name: string, place: Place): CheckOptions['rules'] {
  if (table.type !== 'object') return wrong(table, name, 'object', '', place);
  const found = new Map<string, Setting>();
  for (const [code, key, value] of entriesOf(table)) {
    if (!isCode(code) && !isFamily(code)) reportCode(code, key, place);
    else if (value !== undefined) {
      const setting = choice(value, code, 'setting', settings, place);
      if (setting === undefined) continue;
      if (setting !== 'error' && isCode(code) && isLasting({ code, severity: entryOf(code).severity }))
        place.report('config/lasting-code', spanOf(key, place.path), { code });
      found.set(code, setting);
    }
  }
  return Object.fromEntries(found);
}

/** A text, or a list of texts. */
function readTexts(value: Node, name: string, place: Place): string | readonly string[] | undefined {
  if (value.type === 'string') return String(value.value);
  const texts = (value.type === 'array' ? value.children : undefined) ?? [];
  const other = texts.find(({ type }) => type !== 'string');
  if (other !== undefined || texts.length === 0) return wrong(other ?? value, name, 'text', '', place);
  return texts.map((text) => String(text.value));
}

const isFamily = (text: string): boolean => text.endsWith('/') && codes.some((code) => code.startsWith(text));

function reportCode(code: string, key: Node, { path, report }: Place): void {
  const families = [...new Set(codes.map((known) => known.slice(0, known.indexOf('/') + 1)))];
  const near =
    (code.endsWith('/') || !code.includes('/') ? nearest(code, families) : undefined) ?? suggestion(code) ?? '';
  const span = spanOf(key, path);
  const fixes = near === '' ? [] : [{ role: 'replace', edits: [{ ...span, text: `"${near}"` }] }];
  report('config/unknown-code', span, { code, near }, { fixes });
}

function choice<T extends string>(
  value: Node,
  name: string,
  wanted: 'profile' | 'setting',
  known: readonly T[],
  place: Place,
): T | undefined {
  const text = value.type === 'string' ? String(value.value) : '';
  return known.find((one) => one === text) ?? wrong(value, name, wanted, nearest(text, known) ?? '', place);
}

function wrong(
  value: Node,
  name: string,
  wanted: 'object' | 'profile' | 'setting' | 'hours' | 'text',
  near: string,
  { path, report }: Place,
): undefined {
  const span = spanOf(value, path);
  const fixes = near === '' ? [] : [{ role: 'replace', edits: [{ ...span, text: `"${near}"` }] }];
  report('config/wrong-value', span, { name, value: shown(value), wanted, near }, { fixes });
}

/** A value as a sentence names it. */
function shown({ type, value }: Node): string {
  if (type === 'object') return '{ … }';
  if (type === 'array') return '[ … ]';
  return type === 'string' ? `"${String(value)}"` : String(value);
}

const spanOf = ({ offset, length }: Node, path: string) => ({ path, start: offset, end: offset + length });
