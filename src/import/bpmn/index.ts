// BPMN 2.0 XML as a `.proc` text.
import { bpmnModdle, type ParseResult } from '../../bpmn/moddle.js';
import type { Outcome, Report } from '../../language/diagnostic/diagnostic.js';
import { collect } from '../../language/diagnostic/report.js';
import type { Locale } from '../../language/source/locale.js';
import { createSource } from '../../language/source/source.js';
import { parse } from '../../language/syntax/parse.js';
import { print } from '../../language/syntax/print.js';
import type { Tell } from './chart.js';
import { tellForeign } from './foreign.js';
import { gather } from './gather.js';
import { reduce } from './reduce.js';
import { writeFile } from './write.js';

/** Largest file that is read, in letters, and most elements. */
export const bpmnLimits = { size: 10_000_000, elements: 200_000 } as const;

/** How a BPMN file is taken over; all may be left out. */
export interface ImportBpmnOptions {
  /** Name of the file, for messages. Default: `input.bpmn`. */
  readonly path?: string;
  /** Language of the keywords in the text. Default: that of the process, where the file says so, else English. */
  readonly keywords?: Locale;
}

/**
 * Makes a formatted `.proc` text of a BPMN 2.0 file (XML) from any tool. Everything that has no counterpart is reported with its
 * element (`import/…`); where nothing can be read, `value` is `undefined` and the findings say why. Files with a document type
 * declaration, of more than 10 million letters or of more than 200 000 elements are refused. Never throws.
 */
export async function importBpmn(
  text: string | undefined,
  options: ImportBpmnOptions = {},
): Promise<Outcome<string | undefined>> {
  const { path = 'input.bpmn' } = options;
  const { report, diagnostics } = collect();
  const whole = { path, start: 0, end: 0 };
  const refused = text === undefined ? 'encoding' : refusal(text);
  if (text === undefined || refused !== undefined) {
    report('import/refused', whole, { reason: refused ?? 'encoding' });
    return { value: undefined, diagnostics };
  }
  let parsed: ParseResult;
  try {
    parsed = await bpmnModdle().fromXML(text);
  } catch (error) {
    report('import/no-bpmn', whole, { detail: firstLine(error) });
    return { value: undefined, diagnostics };
  }
  for (const { message } of parsed.warnings.slice(0, 100)) reportDamage(message, text, path, report);
  const found = tellInto(text, path, report);
  tellForeign(parsed.rootElement, found);
  const file = gather(parsed.rootElement, found);
  if (file.processes.length === 0) {
    report('import/nothing', whole, {});
    return { value: undefined, diagnostics };
  }
  for (const process of file.processes) reduceAll(process, found);
  const keywords = options.keywords ?? file.processes.find(({ language }) => language !== undefined)?.language ?? 'en';
  const source = createSource('import.proc', writeFile(file, found));
  const ast = parse(source);
  return { value: print(ast.value, source, { keywords, problems: ast.diagnostics }), diagnostics };
}

/** What is not read at all: entities could stand for anything, and a file can be so large that nobody could use it. */
function refusal(text: string): 'doctype' | 'size' | 'elements' | undefined {
  if (text.length > bpmnLimits.size) return 'size';
  if (/<!DOCTYPE/i.test(text)) return 'doctype';
  let elements = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next !== 47 && next !== 33 && next !== 63) elements++;
  }
  return elements > bpmnLimits.elements ? 'elements' : undefined;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** What the reader of XML warns of, with its place where it names one. */
function reportDamage(message: string, text: string, path: string, report: Report): void {
  const [first = '', ...more] = message.split('\n').map((line) => line.trim());
  const nested = more.find((line) => line.startsWith('nested error: '))?.slice('nested error: '.length);
  const line = Number(more.find((part) => part.startsWith('line: '))?.slice('line: '.length) ?? 0);
  const start = createSource(path, text).lineStarts[line] ?? 0;
  report('import/damaged', { path, start, end: start }, { detail: nested ?? first });
}

/** Tells each loss once, at the place where its element stands in the file. */
function tellInto(text: string, path: string, report: Report): Tell {
  const places = new Map<string, number>();
  for (const { 2: id = '', index } of text.matchAll(/\sid\s*=\s*(["'])([^"'<]*)\1/g))
    if (!places.has(id)) places.set(id, index + 1);
  const told = new Set<string>();
  return (code, { id, type, name, became = '' }) => {
    const key = JSON.stringify([code, id, type, became]);
    if (told.has(key)) return;
    told.add(key);
    const start = places.get(id) ?? 0;
    const end = start === 0 ? 0 : text.indexOf('>', start);
    report(code, { path, start, end: Math.max(start, end) }, { type, name, id, became });
  };
}

function reduceAll(process: Parameters<typeof reduce>[0], tell: Tell): void {
  reduce(process, tell);
  for (const inner of process.inside) reduceAll(inner, tell);
}
