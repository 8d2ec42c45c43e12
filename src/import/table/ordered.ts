// A table without a drawing: one step after the other, decisions where words or columns say so.
import type { DraftFlow, DraftStep } from '../draft.js';
import type { Actors } from './actors.js';
import type { SourceRow } from './rows.js';

export interface Ordered {
  readonly steps: readonly DraftStep[];
  readonly flows: readonly DraftFlow[];
  /** Rows that were read as decisions, and because of which words. */
  readonly decided: readonly { readonly row: number; readonly what: string }[];
  /** Rows in which nobody is marked, and who was taken. */
  readonly unmarked: readonly { readonly row: number; readonly actor: string }[];
}

const back = String.raw`[^.;\n]*?(?:langkah|nomor|no\.?|kegiatan|tahap|step|baris|row)\s*(?:ke-?\s*)?(\d{1,3})`;
const negative = new RegExp(String.raw`\b(?:tidak|belum|ditolak|if not|if no|otherwise)\b${back}`, 'iu');
const positive = new RegExp(String.raw`\b(?:jika ya|bila ya|ya|if yes|yes)\b[\s:,→>-]*${back}`, 'iu');

/** Steps in the order of the rows. */
export function orderedSteps(rows: readonly SourceRow[], actors: Actors): Ordered {
  const decided: { row: number; what: string }[] = [];
  const unmarked: { row: number; actor: string }[] = [];
  const flows: DraftFlow[] = [];
  const keyOf = new Map(rows.map(({ number }, k) => [number, `row-${k}`]));
  let before = actors.list[0]?.key ?? '';
  const steps = rows.map((row, k): DraftStep => {
    const found = actors.ofRow(row);
    if (found.length === 0)
      unmarked.push({ row: row.number, actor: actors.list.find(({ key }) => key === before)?.title ?? '' });
    const own = found.length === 0 ? [before] : found;
    before = own[0] ?? before;
    const key = `row-${k}`;
    const next = k + 1 < rows.length ? `row-${k + 1}` : undefined;
    const ways = waysOf(row, keyOf);
    if (ways === undefined) {
      if (next !== undefined) flows.push({ from: key, to: next, with: [] });
    } else {
      decided.push({ row: row.number, what: ways.what });
      const yes = ways.yes ?? next;
      const no = ways.no ?? next;
      if (yes !== undefined) flows.push({ from: key, to: yes, label: 'ya', with: [] });
      if (no !== undefined && (no !== yes || ways.no !== undefined))
        flows.push({ from: key, to: no, label: 'tidak', with: [] });
    }
    const kind = ways !== undefined ? 'decision' : k === 0 ? 'start' : next === undefined ? 'end' : 'step';
    return { key, kind, actors: own, row: row.number, ...textsOf(row) };
  });
  return { steps, flows, decided, unmarked };
}

/** The texts of a row as those of its step. */
export function textsOf(row: SourceRow): Pick<DraftStep, 'text' | 'needs' | 'outputs' | 'time' | 'note'> {
  const empty = /^[-–—]*$/;
  return {
    text: row.activity,
    needs: row.needs,
    outputs: row.outputs,
    ...(empty.test(row.time) ? {} : { time: row.time }),
    ...(empty.test(row.note) ? {} : { note: row.note }),
  };
}

interface Ways {
  readonly yes?: string;
  readonly no?: string;
  readonly what: string;
}

/** Where the answers of a row lead, if it decides: by columns Ya and Tidak, or by words in its note. */
function waysOf(row: SourceRow, keyOf: ReadonlyMap<number, string>): Ways | undefined {
  const told = (text: string): string | undefined => keyOf.get(Number(/\d{1,3}/.exec(text)?.[0] ?? Number.NaN));
  const [yes, no] = [told(row.yes), told(row.no)];
  if (yes !== undefined || no !== undefined) return ways(yes, no, `"${row.yes}" / "${row.no}"`);
  const refused = negative.exec(row.note) ?? negative.exec(row.activity);
  const target = keyOf.get(Number(refused?.[1] ?? Number.NaN));
  if (refused !== null && target !== undefined) {
    const accepted = positive.exec(row.note);
    return ways(keyOf.get(Number(accepted?.[1] ?? Number.NaN)), target, `"${refused[0].trim()}"`);
  }
  return undefined;
}

const ways = (yes: string | undefined, no: string | undefined, what: string): Ways => ({
  ...(yes === undefined ? {} : { yes }),
  ...(no === undefined ? {} : { no }),
  what,
});
