// Finds the heading of a table: its rows, and what each column is. Headings may be a tree of two or three rows with merged cells.
import { cellAt, type Grid, plain } from './grid.js';
import { isMisspelledStandard, isStandard, type Role, roleOf } from './headings.js';

/** A column of the table. */
export interface TableColumn {
  readonly column: number;
  readonly role: Role;
  /** Its own heading, and the one over it where there is one. */
  readonly title: string;
  readonly group?: string;
}

export interface Header {
  /** First row of the heading, and first row below it. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly TableColumn[];
  /** Columns with a heading that nothing is known of. */
  readonly unknown: readonly string[];
  /** What was noticed: a misspelled heading, none over the performers, another order of needs, time and output. */
  readonly misspelled?: string;
  readonly performersMissing: boolean;
  readonly order: readonly string[];
}

/** Headings chosen by the caller: role → heading as it is written. */
export type Chosen = ReadonlyMap<Role, string>;

const searched = 400;
const deepest = 4;

/** The heading of a sheet, or `undefined` if there is none. */
export function findHeader(grid: Grid, chosen: Chosen): Header | undefined {
  const given = new Map([...chosen].map(([role, heading]) => [plain(heading), role]));
  const roleHere = (text: string): Role | undefined => given.get(plain(text)) ?? roleOf(plain(text));
  const rows = Math.min(grid.rows.length, searched);
  for (let top = 0; top < rows; top++) {
    const row = grid.rows[top] ?? [];
    const found = new Set(row.map(roleHere));
    const isTable = found.has('activity') && (found.size > 2 || row.filter((text) => text !== '').length > 2);
    if (isTable || (found.has('stepId') && found.has('nextStepId'))) return headerAt(grid, top, roleHere);
  }
  return undefined;
}

function headerAt(grid: Grid, top: number, roleHere: (text: string) => Role | undefined): Header {
  const bottom = bottomOf(grid, top, roleHere);
  const width = Math.max(...grid.rows.slice(top, bottom).map((row) => row.length));
  const titles = Array.from({ length: width }, (_, column) => titlesOf(grid, top, bottom, column));
  spread(titles, bottom - top);
  const columns: TableColumn[] = [];
  const unknown: string[] = [];
  let misspelled: string | undefined;
  const activity = titles.findIndex((list) => list.some((text) => roleHere(text) === 'activity'));
  const standard = titles.findIndex(isUnderStandard);
  const named = titles.some((list) => list.length > 1 && roleHere(list[0] ?? '') === 'performer');
  titles.forEach((list, column) => {
    const wrong = list.find((text) => isMisspelledStandard(plain(text)));
    misspelled ??= wrong;
    const title = list.at(-1) ?? '';
    const [first = ''] = list;
    const over = roleHere(first) === 'performer';
    if (title === '') return;
    const own = over && list.length > 1 ? undefined : roleHere(title);
    const group = list.length > (over ? 2 : 1) ? list.at(-2) : undefined;
    if (over && list.length > 1)
      columns.push({ column, role: 'actor', title, ...(group === undefined || list.length < 3 ? {} : { group }) });
    else if (own !== undefined && !columns.some(({ role }) => role === own)) columns.push({ column, role: own, title });
    else if (!named && own === undefined && between(column, activity, standard, titles, roleHere))
      columns.push({ column, role: 'actor', title });
    else if (!isStandard(plain(title))) unknown.push(title);
  });
  const parts = columns
    .filter(({ role }) => role === 'needs' || role === 'time' || role === 'output')
    .map(({ role }) => role);
  const hasActors = columns.some(({ role }) => role === 'actor');
  return {
    top,
    bottom,
    columns,
    unknown,
    ...(misspelled === undefined ? {} : { misspelled }),
    performersMissing: hasActors && !named,
    order: parts,
  };
}

const isUnderStandard = (list: readonly string[]): boolean =>
  list.some((text) => isStandard(plain(text)) || isMisspelledStandard(plain(text)));

/** Stands a column where those of performers stand: behind the activity, in front of the first column that is something else? */
function between(
  column: number,
  activity: number,
  standard: number,
  titles: readonly (readonly string[])[],
  roleHere: (text: string) => Role | undefined,
): boolean {
  const others = titles.findIndex(
    (list, k) =>
      k > activity && ['needs', 'time', 'output', 'note', 'yes', 'no'].includes(roleHere(list.at(-1) ?? '') ?? ''),
  );
  const end = [standard, others].filter((at) => at > activity);
  return activity >= 0 && column > activity && column < (end.length > 0 ? Math.min(...end) : Number.POSITIVE_INFINITY);
}

/** The heading goes on as far as the cell of the activity is merged, or as no activity and no number is written in the rows below. */
function bottomOf(grid: Grid, top: number, roleHere: (text: string) => Role | undefined): number {
  const row = grid.rows[top] ?? [];
  const activity = row.findIndex((text) => roleHere(text) === 'activity');
  const merged = grid.merges.find((merge) => merge.top === top && merge.left === activity);
  let bottom = merged === undefined ? top + 1 : merged.bottom + 1;
  if (
    merged === undefined &&
    activity >= 0 &&
    row.some((text, k) => isOver(text, roleHere) && (row[k + 1] ?? '') === '')
  ) {
    while (bottom < top + deepest && cellAt(grid, bottom, activity) === '' && hasText(grid, bottom)) bottom += 1;
  }
  while (isNumbering(grid.rows[bottom] ?? [])) bottom += 1;
  return bottom;
}

const isOver = (text: string, roleHere: (text: string) => Role | undefined): boolean =>
  roleHere(text) === 'performer' || isStandard(plain(text)) || isMisspelledStandard(plain(text));
const hasText = ({ rows }: Grid, row: number): boolean => (rows[row] ?? []).some((text) => text !== '');

/** A row that numbers the columns: 1, 2, 3 … or (1), (2), (3) …, which office programs may keep as -1, -2, -3; the columns of performers may share one number. */
function isNumbering(row: readonly string[]): boolean {
  const texts = row.filter((text) => text !== '');
  return (
    texts.length > 3 &&
    texts.every((text, k) => k === 0 || text !== texts[k - 1]) &&
    texts.every((text) => /^(?:-\d{1,2}|\(?\d{1,2}\)?)$/.test(text)) &&
    texts.every((text, k) => Number(text.replace(/\D/g, '')) === k + 1)
  );
}

/** The headings over a column from the top down, each once; what is merged counts for all columns below it. */
function titlesOf(grid: Grid, top: number, bottom: number, column: number): string[] {
  const titles: string[] = [];
  for (let row = top; row < bottom; row++) {
    if (isNumbering(grid.rows[row] ?? [])) continue;
    const merge = grid.merges.find(
      ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    const text = merge === undefined ? cellAt(grid, row, column) : cellAt(grid, merge.top, merge.left);
    const line = text.replace(/\s+/g, ' ').trim();
    if (merge !== undefined && merge.top < row && titles.at(-1) === line) continue;
    titles.push(line);
  }
  return titles;
}

/** Where nothing is merged (values separated by commas), a heading counts for the empty cells at its right that have something below. */
function spread(titles: string[][], depth: number): void {
  for (let level = 0; level < depth - 1; level++) {
    for (let column = 1; column < titles.length; column++) {
      const list = titles[column]!;
      const left = titles[column - 1]!;
      const above = list.slice(0, level).every((text, k) => text === left[k]);
      const below = list.slice(level + 1).some((text) => text !== '');
      const leftBelow = left.slice(level + 1).some((text) => text !== '');
      if (list[level] === '' && below && above && leftBelow && (left[level] ?? '') !== '') list[level] = left[level]!;
    }
  }
  titles.forEach((list, column) => {
    titles[column] = list.filter((text) => text !== '');
  });
}
