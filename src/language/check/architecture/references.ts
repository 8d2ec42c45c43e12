// architecture/missing-reference, unknown-reference, reference-of-parent, duplicate-reference: codes of the national references.

import type { Report } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import type { Process } from '../../model/model.js';
import { affairNamed, rabSectors, rabTitle, referenceAt, referenceForm } from '../../model/rab.js';
import type { Span } from '../../source/span.js';
import { quoted } from '../identity/block.js';
import { grouped, mapsOf } from '../map/maps.js';
import { placeOf, placeOfText, statementOf, textNode } from '../map/place.js';
import { replace } from '../mend.js';
import type { Whole } from '../rule.js';
import { affairsOf, hasArchitecture, textIn, textsIn } from './fields.js';

/** Levels of the national reference; those below are the agency's own. */
const NATIONAL = 2;

const isReference = (text: string): boolean => /^\s*RA[A-Z]\b/i.test(text);

/** The codes of the reference of processes that a process or one around it names. */
function rabOf(whole: Whole, process: Process): readonly string[] {
  for (const one of mapsOf(whole).chainOf(process)) {
    const codes = one.reference.filter((code) => code.startsWith('RAB.') && referenceForm.test(code));
    if (codes.length > 0) return codes;
  }
  return [];
}

/** A process of level 0 has its place in the reference down to level 2: by its own code, or by an affair of its owner that has one. */
export function missingReference(whole: Whole, report: Report): void {
  if (!hasArchitecture(whole)) return;
  const maps = mapsOf(whole);
  for (const process of maps.outermost) {
    if (statementOf(whole, process) === undefined || process.reference.some((text) => isWrong(text, 'RAB'))) continue;
    const codes = rabOf(whole, process);
    if (codes.some((code) => referenceAt(code, NATIONAL) !== undefined)) continue;
    const names = affairsOf(whole, process.unit)?.names ?? [];
    const affairs = names.flatMap((name) => affairNamed(name) ?? []);
    if (codes.length === 0 && affairs.some(({ approximate }) => !approximate)) continue;
    const proposed = [...new Set(affairs.flatMap((affair) => affair.codes))].filter((code) =>
      codes.every((short) => code.startsWith(`${short}.`)),
    );
    const args = { process: process.title, code: codes[0] ?? '', proposed: proposed.map(withTitle).join(', ') };
    report('architecture/missing-reference', placeOf(whole, process, 'reference'), args, { process: process.id });
  }
}

const withTitle = (code: string): string => `${code} ${rabTitle(code) ?? ''}`.trim();

const prefixes = { process: 'RAB', service: 'RAL', data: 'RAD', application: 'RAA' } as const;
type Subject = keyof typeof prefixes;

/** Sectors of the references of data (with one more for common data), services and applications: only their first level is judged. */
const firstLevels = { RAD: rabSectors.length + 1, RAL: 2, RAA: 2 } as const;

/** Is a text meant as a code and none of the reference that belongs to such a thing? */
function isWrong(text: string, prefix: (typeof prefixes)[Subject]): boolean {
  if (!isReference(text)) return false;
  if (!referenceForm.test(text) || !text.startsWith(prefix)) return true;
  if (prefix === 'RAB') return rabTitle(referenceAt(text, NATIONAL) ?? text) === undefined;
  const first = Number(text.split('.')[1]);
  return first < 1 || first > firstLevels[prefix];
}

/** Codes that the national reference does not have, or that are written otherwise. */
export function unknownReference(whole: Whole, report: Report): void {
  for (const process of whole.model.processes) {
    for (const text of process.reference) {
      if (!isWrong(text, 'RAB')) continue;
      const node = textNode(whole, process, 'reference', text);
      say(whole, report, text, 'process', process.origin, node, process.id);
    }
  }
  for (const object of whole.model.objects) {
    for (const text of textsIn(object, 'reference')) {
      if (!isWrong(text, prefixes[object.type])) continue;
      say(whole, report, text, object.type, object.origin, textIn(whole, object, 'reference', text));
    }
  }
}

function say(
  whole: Whole,
  report: Report,
  code: string,
  subject: Subject,
  origin: Span,
  node: { readonly start: number; readonly end: number } | undefined,
  process?: string,
): void {
  const wanted = prefixes[subject];
  const better = written(code);
  const right = isWrong(better, wanted) ? '' : better;
  const near = right === '' && subject === 'process' ? (nearest(better, allCodes) ?? '') : right;
  const file = whole.writtenAt(origin.path);
  const edits =
    right === '' || right === code || node === undefined || file === undefined
      ? []
      : [replace(file, node, quoted(right))];
  const fixes = edits.length === 0 ? [] : [{ role: 'replace', args: { right }, edits, safe: true }];
  const span = node === undefined ? origin : { path: origin.path, start: node.start, end: node.end };
  const args = { code, wanted, subject, near, title: rabTitle(near) ?? '' };
  report('architecture/unknown-reference', span, args, { fixes, ...(process === undefined ? {} : { process }) });
}

const allCodes = rabSectors.flatMap(({ affairs }) => affairs.map(({ code }) => code));

/** A code as the reference writes it: capitals, dots, two digits each. */
function written(code: string): string {
  const [prefix = '', ...numbers] = code
    .trim()
    .toUpperCase()
    .split(/[\s.\-/_]+/);
  return [prefix, ...numbers.map((number) => number.padStart(2, '0'))].join('.');
}

/**
 * The code of a part lies below one of the process around, one level down at most; where nothing around has a code, some process has
 * the one above it, unless that is national. A level that is left out has no name in the reference.
 */
export function referenceOfParent(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const given = new Set(maps.mapped.flatMap(({ reference }) => reference));
  for (const process of maps.mapped) {
    const around = maps.processes.get(process.parent ?? '');
    const above = around === undefined ? [] : rabOf(whole, around);
    for (const code of process.reference) {
      if (isWrong(code, 'RAB') || !isReference(code)) continue;
      const place = placeOfText(whole, process, 'reference', code);
      if (around === undefined || above.length === 0) {
        const parent = code.slice(0, code.lastIndexOf('.'));
        if (levelOf(parent) <= NATIONAL || given.has(parent)) continue;
        const args = { code, parent, name: '', isJump: true };
        report('architecture/reference-of-parent', place, args, { severity: 'error', process: process.id });
        continue;
      }
      const parent = above.find((one) => code === one || code.startsWith(`${one}.`));
      const isJump = parent !== undefined && levelOf(code) - levelOf(parent) > 1;
      if (parent !== undefined && !isJump) continue;
      const labels = [{ role: 'parent' as const, span: placeOf(whole, around, 'reference') }];
      const args = { code, parent: parent ?? above.join(', '), name: around.title, isJump };
      const severity = isJump ? ('error' as const) : ('info' as const);
      report('architecture/reference-of-parent', place, args, { labels, severity, process: process.id });
    }
  }
}

/** `RAB.03.01` is of level 2. */
const levelOf = (code: string): number => code.split('.').length - 1;

/** Codes below the national levels are an agency's own: each of them means one thing. Processes around and in one another share theirs. */
export function duplicateReference(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const own = maps.mapped.flatMap((process) =>
    process.reference
      .filter((code) => !isWrong(code, 'RAB') && levelOf(code) > NATIONAL)
      .map((code) => ({ process, code, key: `${maps.rootOf(process)} ${code}` })),
  );
  for (const [first, ...others] of grouped(own, ({ key }) => key).values()) {
    if (first === undefined) continue;
    for (const { process, code } of others) {
      if (maps.chainOf(process).includes(first.process)) continue;
      const labels = [{ role: 'first' as const, span: placeOfText(whole, first.process, 'reference', code) }];
      const args = { code, process: process.title, other: first.process.title };
      const place = placeOfText(whole, process, 'reference', code);
      report('architecture/duplicate-reference', place, args, { labels, process: process.id });
    }
  }
}
