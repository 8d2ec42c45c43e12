// map/missing-code, duplicate-code, code-pattern, code-of-parent and code-gap: the codes by which processes, flows and SOPs are cited.
import type { Report } from '../../diagnostic/diagnostic.js';
import { fold } from '../../model/ids.js';
import type { ArchitectureObject, Process } from '../../model/model.js';
import type { Span } from '../../source/span.js';
import { word } from '../../syntax/keywords.js';
import { tongueOf } from '../../syntax/tongue.js';
import { textIn, textsIn } from '../architecture/fields.js';
import { blockOf, quoted, spanOf, textsOf } from '../identity/block.js';
import { numberPattern, readNumber, sampleOf } from '../identity/number-pattern.js';
import { insert, replace } from '../mend.js';
import type { Whole } from '../rule.js';
import { grouped, type Maps, mapsIn, mapsOf } from './maps.js';
import { placeOfText, statementOf, textNode } from './place.js';

/** Everything on a map has a code: lists, matrices and SOPs name it by that. */
export function missingCode(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const taken = new Set(maps.mapped.map(({ code = '' }) => code));
  for (const process of maps.mapped) {
    const node = statementOf(whole, process);
    if (process.code !== undefined || node === undefined) continue;
    const around = maps.processes.get(process.parent ?? '');
    const code = around === undefined ? undefined : nextCode(around, maps, taken);
    const written = whole.writtenAt(process.origin.path)!;
    const brace = written.source.text.indexOf('{', process.origin.end);
    const line =
      code === undefined ? '' : ` ${word('code', tongueIn(node.start, written.source.text))} ${quoted(code)}`;
    const fixes =
      code === undefined || !node.braces || brace < 0 || brace > node.end
        ? []
        : [{ role: 'add', args: { code }, edits: [insert(written, brace + 1, line)] }];
    report('map/missing-code', process.origin, { process: process.title }, { fixes, process: process.id });
  }
}

const tongueIn = (start: number, text: string) => tongueOf(text.slice(start, start + 20)) ?? 'en';

/** The code of the parent with the next number that none of its children has; each is given out once. */
function nextCode({ code, children }: Process, { processes }: Maps, taken: Set<string>): string | undefined {
  if (code === undefined) return undefined;
  const numbers = children.flatMap((id) => {
    const own = endOf(processes.get(id)?.code ?? '');
    return own.before === `${code}.` ? [own.number] : [];
  });
  for (let number = Math.max(0, ...numbers) + 1; ; number++) {
    const next = `${code}.${String(number).padStart(2, '0')}`;
    if (taken.has(next)) continue;
    taken.add(next);
    return next;
  }
}

/** A code taken apart before the digits at its end. */
function endOf(code: string): { readonly before: string; readonly digits: string; readonly number: number } {
  const digits = /\d{1,9}$/.exec(code)?.[0] ?? '';
  return { before: code.slice(0, code.length - digits.length), digits, number: Number(digits || Number.NaN) };
}

/** A code with the place where it is written. */
interface Coded {
  readonly title: string;
  readonly code: string;
  readonly span: Span;
  /** Among which things it has to be the only one: those of an organisation, or objects of a kind. */
  readonly among: string;
  readonly process?: string;
}

/** The codes of all processes, of the SOPs that have one of their own, and of services, data and applications. */
function codesIn(whole: Whole): readonly Coded[] {
  const maps = mapsOf(whole);
  const ofProcesses = whole.model.processes.flatMap((process) => {
    const { code, sop, title } = process;
    const common = { title, among: maps.rootOf(process), process: process.id };
    const found: Coded[] = [];
    if (code !== undefined) found.push({ ...common, code, span: placeOfText(whole, process, 'code', code) });
    const block = sop?.code === undefined ? undefined : blockOf(process, whole.writtenAt(process.origin.path));
    const text = block && textsOf(block, 'code')[0];
    if (block !== undefined && text !== undefined && text.value !== code)
      found.push({ ...common, code: text.value, span: spanOf(block, text) });
    return found;
  });
  const rootOfObject = rootsOfObjects(whole);
  const ofObjects = whole.model.objects.flatMap((object) =>
    textsIn(object, 'code').map((code): Coded => {
      const node = textIn(whole, object, 'code', code) ?? object.origin;
      const span = { path: object.origin.path, start: node.start, end: node.end };
      return { title: object.title, code, span, among: `${rootOfObject(object)} ${object.type}` };
    }),
  );
  return [...ofProcesses, ...ofObjects];
}

/** The organisation that an object belongs to: that of the first unit or process that it names, itself or by the services it supports. */
function rootsOfObjects(whole: Whole): (object: ArchitectureObject) => string {
  const maps = mapsOf(whole);
  const objects = new Map(whole.model.objects.map((object) => [object.id, object]));
  return (object) => {
    const named = new Set([object.id]);
    for (const id of named) {
      const process = maps.processes.get(id);
      const root = process === undefined ? maps.unitsFrom(id).at(-1)?.id : maps.rootOf(process);
      if (root !== undefined) return root;
      for (const { values } of objects.get(id)?.fields ?? [])
        for (const value of values) if (value.type === 'ref' && value.target !== undefined) named.add(value.target);
    }
    return '';
  };
}

/** One code means one thing within an organisation. */
export function duplicateCode(whole: Whole, report: Report): void {
  const first = new Map<string, Coded>();
  for (const coded of codesIn(whole)) {
    const { title, code, span, among, process } = coded;
    const key = `${among}\n${fold(code).replace(/\s+/g, '')}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, coded);
    else {
      const args = { code, process: title, other: other.title };
      const labels = [{ role: 'first' as const, span: other.span }];
      report('map/duplicate-code', span, args, { labels, ...(process === undefined ? {} : { process }) });
    }
  }
}

/** Codes of level 0 that don't follow the pattern of the organisation; those below follow their parent. */
export function codePattern(whole: Whole, report: Report): void {
  const { processCode = [] } = whole.options;
  const texts = typeof processCode === 'string' ? [processCode] : processCode;
  if (texts.length === 0) return;
  const maps = mapsOf(whole);
  const patterns = texts.map(numberPattern);
  for (const process of maps.outermost) {
    const { code } = process;
    if (code === undefined) continue;
    const codes = { unit: maps.unitsFrom(process.within).flatMap((unit) => unit.code ?? []), process: [] };
    if (patterns.some((pattern) => readNumber(pattern, code, codes) !== undefined)) continue;
    const args = { code, pattern: texts.join(' · '), sample: sampleOf(patterns[0]!, codes, '2026') };
    report('map/code-pattern', placeOfText(whole, process, 'code', code), args, { process: process.id });
  }
}

/** The code of what stands in a process begins with the code of that process. */
export function codeOfParent(whole: Whole, report: Report): void {
  const { processes } = mapsOf(whole);
  const taken = new Set(whole.model.processes.map(({ code = '' }) => code));
  for (const process of whole.model.processes) {
    const around = processes.get(process.parent ?? '');
    const { code } = process;
    if (code === undefined || around?.code === undefined || extendsCode(code, around.code)) continue;
    const written = whole.writtenAt(process.origin.path);
    const node = textNode(whole, process, 'code', code);
    const better = `${around.code}.${/[^.\-/]*$/.exec(code)?.[0] ?? ''}`;
    const isFree = !taken.has(better) && !better.endsWith('.');
    const edits = isFree && node !== undefined && written !== undefined ? [replace(written, node, quoted(better))] : [];
    if (edits.length > 0) taken.add(better);
    report(
      'map/code-of-parent',
      node === undefined ? process.origin : placeOfText(whole, process, 'code', code),
      { code, parent: around.code, name: around.title },
      { fixes: edits.length === 0 ? [] : [{ role: 'replace', args: { better }, edits }], process: process.id },
    );
  }
}

/** `PAN-01.01` extends `PAN-01`; so does `PAN-01.CFM.01`. */
export function extendsCode(code: string, parent: string): boolean {
  return code.startsWith(parent) && code.length > parent.length && /^[.\-/]/.test(code.slice(parent.length));
}

/** Numbers between those of two processes on one map that no process has. */
export function codeGap(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  for (const map of mapsIn(maps)) {
    const coded = map.flatMap((process) => {
      const end = endOf(process.code ?? '');
      return end.digits === '' ? [] : [{ process, ...end }];
    });
    for (const series of grouped(coded, ({ before }) => before).values()) {
      const sorted = [...series].sort((a, b) => a.number - b.number);
      sorted.forEach((one, i) => {
        const last = sorted[i - 1];
        if (last === undefined || one.number - last.number < 2) return;
        const text = (number: number): string => one.before + String(number).padStart(one.digits.length, '0');
        const args = { first: text(last.number + 1), last: text(one.number - 1), before: last.process.code ?? '' };
        const { process } = one;
        const labels = [{ role: 'before' as const, span: placeOfText(whole, last.process, 'code', args.before) }];
        const span = placeOfText(whole, process, 'code', process.code ?? '');
        report('map/code-gap', span, { ...args, after: process.code ?? '' }, { labels, process: process.id });
      });
    }
  }
}
