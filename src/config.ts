// The settings of a project: the text of alur.config.json, read as far as it can be.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import {
  directionNames,
  type IdentityName,
  identityNames,
  layoutNames,
  type OrientationName,
  orientationNames,
  type PaperName,
  paperNames,
  type ThemeName,
  themeNames,
  type ViewName,
  viewNames,
} from './choices.js';
import { type CheckOptions, isLasting } from './language/check/options.js';
import { suggestion } from './language/check/remarks.js';
import type { ConfigProblem, Wanted } from './language/diagnostic/catalog/config.js';
import { codes, entryOf, isCode } from './language/diagnostic/catalog.js';
import type { Diagnostic, Report } from './language/diagnostic/diagnostic.js';
import { nearest } from './language/diagnostic/nearest.js';
import { profileNames, type Setting } from './language/diagnostic/profile.js';
import { collect } from './language/diagnostic/report.js';
import { importPath } from './language/model/import-path.js';
import type { Role } from './language/model/model.js';
import type { WrittenRole } from './language/model/roles.js';
import type { Locale } from './language/source/locale.js';
import { createSource, type Source } from './language/source/source.js';
import type { Span } from './language/source/span.js';

/** The name of the file that settings stand in. */
export const configName = 'alur.config.json';

/** What drawings and messages are like where nobody asks for anything else. */
export interface Defaults {
  readonly view?: ViewName;
  readonly theme?: ThemeName;
  readonly paper?: PaperName;
  readonly orientation?: OrientationName;
  readonly margin?: number;
  readonly identity?: IdentityName;
  readonly direction?: 'right' | 'down';
  readonly layout?: 'compact' | 'layered';
  readonly columnNumbers?: boolean;
  readonly captions?: boolean;
  readonly things?: boolean;
  readonly flows?: boolean;
  /** Language of messages. */
  readonly lang?: Locale;
  /** Language of the keywords that are written. */
  readonly keywords?: Locale;
}

/** Settings that a project keeps in `alur.config.json`: those of checking, but for the day, and those of the project as a whole. */
export interface Config extends Omit<CheckOptions, 'today'> {
  /** The folder that the files of the project stand in, counted from the settings: `.` or one inside. Nothing outside is read. */
  readonly root?: string;
  /** The file that is known in every other one (`loadProject`), by its path in the project, and where that is said. */
  readonly organization?: { readonly path: string; readonly span: Span };
  /** For `render` and the command line; what is asked for there wins. */
  readonly defaults?: Defaults;
  /** Roles in place of those that follow from the flows. */
  readonly raci?: readonly WrittenRole[];
}

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

const roles = ['R', 'A', 'C', 'I', 'A/R', '-'] as const satisfies readonly (Role | '-')[];

/** Every setting and how its value is read; `undefined` where it is wrong, and was reported. */
const readers: Readonly<Record<keyof Config, Reader>> = {
  root: readFolder,
  organization: readFile,
  profile: oneOf(profileNames),
  rules: readRules,
  workingDay: (value, name, place) => {
    const hours: unknown = value.value;
    if (typeof hours === 'number' && hours > 0 && hours <= 24) return hours;
    return wrong(value, name, 'hours', '', place);
  },
  sopNumber: (value, name, place) => (value.type === 'string' ? value.value : wrong(value, name, 'text', '', place)),
  processCode: readTexts,
  defaults: (table, name, place) => readTable(table, name, defaults, place),
  raci: readRoles,
};

/** Every default, likewise. */
const defaults: Readonly<Record<keyof Defaults, Reader>> = {
  view: oneOf(viewNames),
  theme: oneOf(themeNames),
  paper: oneOf(paperNames),
  orientation: oneOf(orientationNames),
  margin: (value, name, place) => {
    const width: unknown = value.value;
    if (typeof width === 'number' && width >= 0 && width <= 60) return width;
    return wrong(value, name, 'millimetres', '', place);
  },
  identity: oneOf(identityNames),
  direction: oneOf(directionNames),
  layout: oneOf(layoutNames),
  columnNumbers: readWhether,
  captions: readWhether,
  things: readWhether,
  flows: readWhether,
  lang: oneOf(['en', 'id']),
  keywords: oneOf(['en', 'id']),
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
  const config: Config = tree === undefined ? {} : (readTable(tree, configName, readers, place) ?? {});
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

/** What the known names of a table say; the others are reported. */
function readTable(
  table: Node,
  title: string,
  known: Readonly<Record<string, Reader>>,
  place: Place,
): Record<string, unknown> | undefined {
  if (table.type !== 'object') return wrong(table, title, 'object', '', place);
  const found: Record<string, unknown> = {};
  for (const [name, key, value] of entriesOf(table)) {
    const reader = Object.hasOwn(known, name) ? known[name] : undefined;
    if (reader === undefined) reportUnknown(name, key, Object.keys(known), place);
    else if (value !== undefined) {
      const read = reader(value, name, place);
      if (read !== undefined) found[name] = read;
    }
  }
  return found;
}

/** Names, the places where they stand, and their values, in written order. */
function entriesOf(table: Node): readonly (readonly [string, Node, Node | undefined])[] {
  return (table.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key === undefined ? [] : [[String(key.value), key, value] as const];
  });
}

function reportUnknown(name: string, key: Node, known: readonly string[], { path, report }: Place): void {
  if (name === '$schema') return;
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
      const setting = choice(value, code, settings, place);
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

/** The folder of the settings, or one inside it. */
function readFolder(value: Node, name: string, place: Place): string | undefined {
  const parts = value.type === 'string' ? String(value.value).replace(/\/+$/, '').split('/') : [''];
  const plain = parts.every((part) => part !== '' && part !== '..' && !/[\\:\p{Cc}]/u.test(part));
  return plain ? parts.filter((part) => part !== '.').join('/') || '.' : wrong(value, name, 'folder', '', place);
}

/** A `.proc` file, counted from the settings. */
function readFile(value: Node, name: string, place: Place): Config['organization'] {
  const target = importPath(place.path, value.type === 'string' ? String(value.value) : '');
  return 'path' in target
    ? { path: target.path, span: spanOf(value, place.path) }
    : wrong(value, name, 'file', '', place);
}

function readWhether(value: Node, name: string, place: Place): boolean | undefined {
  return value.type === 'boolean' ? Boolean(value.value) : wrong(value, name, 'whether', '', place);
}

/** `{ "leave.verify": { "head": "A" } }`: what the names mean is known only when the project is. */
function readRoles(table: Node, name: string, place: Place): readonly WrittenRole[] | undefined {
  if (table.type !== 'object') return wrong(table, name, 'object', '', place);
  return entriesOf(table).flatMap(([of, key, people]) => {
    if (people === undefined) return [];
    if (people.type !== 'object') return wrong(people, of, 'object', '', place) ?? [];
    return entriesOf(people).flatMap(([who, actor, value]) => {
      const role = value === undefined ? undefined : choice(value, who, roles, place);
      if (role === undefined) return [];
      return [{ of, who, role, places: { of: spanOf(key, place.path), who: spanOf(actor, place.path) } }];
    });
  });
}

function oneOf(known: readonly string[]): Reader {
  return (value, name, place) => choice(value, name, known, place);
}

function choice<T extends string>(value: Node, name: string, known: readonly T[], place: Place): T | undefined {
  const text = value.type === 'string' ? String(value.value) : '';
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  return wrong(value, name, 'one', nearest(text, known) ?? '', place, known.map((one) => `"${one}"`).join(', '));
}

function wrong(
  value: Node,
  name: string,
  wanted: Wanted,
  near: string,
  { path, report }: Place,
  known = '',
): undefined {
  const span = spanOf(value, path);
  const fixes = near === '' ? [] : [{ role: 'replace', edits: [{ ...span, text: `"${near}"` }] }];
  report('config/wrong-value', span, { name, value: shown(value), wanted, near, known }, { fixes });
}

/** A value as a sentence names it. */
function shown({ type, value }: Node): string {
  if (type === 'object') return '{ … }';
  if (type === 'array') return '[ … ]';
  return type === 'string' ? `"${String(value)}"` : String(value);
}

const spanOf = ({ offset, length }: Node, path: string) => ({ path, start: offset, end: offset + length });
