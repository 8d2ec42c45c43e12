// identity/number-pattern, identity/duplicate-number and identity/number-gap: the numbers of the SOPs of a project.
import type { Report } from '../../diagnostic/diagnostic.js';
import { fold } from '../../model/ids.js';
import type { Model, Process } from '../../model/model.js';
import type { Text } from '../../syntax/ast.js';
import { replace } from '../mend.js';
import type { Whole } from '../rule.js';
import { type Block, blockOf, isDash, isPlaceholder, quoted, spanOf, textsOf } from './block.js';
import { type Codes, numberPattern, type ReadNumber, readNumber, sampleOf, serialText } from './number-pattern.js';
import { unitsAround, unitsById } from './unit.js';

/** An SOP with its number, and what the number says where there is a pattern that it follows. */
interface Numbered {
  readonly block: Block;
  readonly text: Text;
  readonly number: string;
  readonly codes: Codes;
  readonly read: ReadNumber | undefined;
  /** The outermost unit around: each organisation has numbers of its own. */
  readonly root: string;
}

/** Numbers that don't follow the pattern of the organisation. */
export function numberOffPattern(whole: Whole, report: Report): void {
  const { sopNumber = '' } = whole.options;
  if (sopNumber === '') return;
  for (const { block, text, number, codes, read } of numbersIn(whole)) {
    if (read !== undefined) continue;
    const year = (block.sop.effective ?? block.sop.created ?? '').match(/^\d{4}/)?.[0] ?? '2026';
    const sample = sampleOf(numberPattern(sopNumber), codes, year);
    const args = { number, pattern: sopNumber, sample };
    report('identity/number-pattern', spanOf(block, text), args, { process: block.process.id });
  }
}

/** A number names one SOP. One that is no longer in force may have left its number to the next. */
export function duplicateNumber(whole: Whole, report: Report): void {
  const first = new Map<string, Numbered>();
  const all = numbersIn(whole);
  const highest = highestSerials(all);
  for (const numbered of all) {
    const { block, text, number, read } = numbered;
    if (block.sop.status === 'replaced' || block.sop.status === 'revoked') continue;
    const key = `${numbered.root}\n${fold(number).replace(/\s+/g, '')}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, numbered);
      continue;
    }
    const args = { number, process: block.process.title, other: other.block.process.title };
    const labels = [{ role: 'first' as const, span: spanOf(other.block, other.text) }];
    const free = read && nextFree(numbered, read, highest);
    const edits = free === undefined ? [] : [replace(block.written, text, quoted(free))];
    const fixes = free === undefined ? [] : [{ role: 'next', args: { free }, edits }];
    report('identity/duplicate-number', spanOf(block, text), args, { labels, fixes, process: block.process.id });
  }
}

/** Serial numbers that nobody has, between two that are taken. */
export function numberGap(whole: Whole, report: Report): void {
  const { sopNumber = '' } = whole.options;
  const digits = numberPattern(sopNumber).flatMap((part) =>
    'name' in part && part.name === 'serial' ? [part.digits] : [],
  )[0];
  if (digits === undefined) return;
  for (const series of seriesIn(numbersIn(whole))) {
    const sorted = [...series].sort((a, b) => serialOf(a) - serialOf(b));
    sorted.forEach((numbered, i) => {
      const before = sorted[i - 1];
      if (before === undefined) return;
      const [from, to] = [serialOf(before) + 1, serialOf(numbered) - 1];
      if (to < from) return;
      const args = {
        first: serialText(from, digits),
        last: serialText(to, digits),
        before: before.number,
        after: numbered.number,
      };
      const labels = [{ role: 'before' as const, span: spanOf(before.block, before.text) }];
      report('identity/number-gap', spanOf(numbered.block, numbered.text), args, {
        labels,
        process: numbered.block.process.id,
      });
    });
  }
}

/** Every SOP with a number, in the order of processes. */
function numbersIn({ model, writtenAt, options }: Whole): readonly Numbered[] {
  const { sopNumber = '' } = options;
  const pattern = sopNumber === '' ? undefined : numberPattern(sopNumber);
  const codesOf = codesIn(model);
  const units = unitsById(model);
  return model.processes.flatMap((process) => {
    const block = process.sop?.number === undefined ? undefined : blockOf(process, writtenAt(process.origin.path));
    const text = block && textsOf(block, 'number')[0];
    const number = text?.value.trim() ?? '';
    if (block === undefined || text === undefined || isDash(number) || isPlaceholder(number)) return [];
    const codes = codesOf(process);
    const root = unitsAround(units, process).at(-1)?.id ?? '';
    return [{ block, text, number, codes, root, read: pattern && readNumber(pattern, number, codes) }];
  });
}

/** Codes of the units around an SOP, and of the processes around it or its own; the inner ones first. */
function codesIn(model: Model): (process: Process) => Codes {
  const units = unitsById(model);
  const processes = new Map(model.processes.map((process) => [process.id, process]));
  const given = (code: string | undefined): code is string => code !== undefined && code !== '';
  return (process) => {
    const around: (string | undefined)[] = [];
    for (let one = processes.get(process.parent ?? ''); one !== undefined; one = processes.get(one.parent ?? ''))
      around.push(one.code);
    return {
      unit: unitsAround(units, process)
        .map(({ code }) => code)
        .filter(given),
      process: [...around, process.code].filter(given),
    };
  };
}

/** The year of a number in its organisation. */
const yearOf = ({ root, read }: Numbered): string => `${root}\n${read?.year ?? ''}`;

const serialOf = ({ read }: Numbered): number => read?.serial?.value ?? 0;

/**
 * Numbers that are counted together: all of a year, as long as no serial number occurs in it twice; else each of them with those that
 * agree in unit, class and all else.
 */
function seriesIn(all: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const seen = new Set<string>();
  const counted = all.filter(
    ({ number, read, root }) =>
      read?.serial !== undefined && !seen.has(`${root}\n${number}`) && seen.add(`${root}\n${number}`),
  );
  return groups(counted, yearOf).flatMap((year) => {
    const distinct = new Set(year.map(serialOf)).size === year.length;
    return distinct ? [year] : groups(year, ({ read }) => read?.series ?? '');
  });
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group === undefined) found.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...found.values()];
}

/** The highest serial number of each year. */
function highestSerials(all: readonly Numbered[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const one of all) {
    highest.set(yearOf(one), Math.max(serialOf(one), highest.get(yearOf(one)) ?? 0));
  }
  return highest;
}

/** The same number with the next serial number of its year that nobody has; each is given out once. */
function nextFree(numbered: Numbered, { serial }: ReadNumber, highest: Map<string, number>): string | undefined {
  if (serial === undefined) return undefined;
  const { number } = numbered;
  const next = (highest.get(yearOf(numbered)) ?? 0) + 1;
  highest.set(yearOf(numbered), next);
  return number.slice(0, serial.start) + serialText(next, serial.end - serial.start) + number.slice(serial.end);
}
