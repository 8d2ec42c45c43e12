// The identity of an SOP as it stands above or beside its table: labels with their values at the right, lists below their headings.
import { cellAt, type Grid, plain } from './grid.js';
import { listOf } from './rows.js';

/** Labels by the field of the language. `name` is the title of the process itself. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    number: ['nomor sop', 'nomor sop ap', 'no sop', 'no. sop', 'sop number'],
    created: ['tanggal pembuatan', 'tgl pembuatan', 'tgl. pembuatan', 'date created'],
    revised: ['tanggal revisi', 'tgl revisi', 'tgl. revisi', 'date revised'],
    effective: ['tanggal efektif', 'tanggal pengesahan', 'tgl efektif', 'tgl. efektif', 'effective date'],
    approved: ['disahkan oleh', 'approved by'],
    name: ['nama sop', 'judul sop', 'sop title', 'nama sop ap'],
    'legal-basis': ['dasar hukum', 'legal basis'],
    qualification: ['kualifikasi pelaksana', 'qualification of performers'],
    related: ['keterkaitan', 'keterkaitan sop', 'related procedures'],
    equipment: ['peralatan/perlengkapan', 'peralatan dan perlengkapan', 'equipment and supplies'],
    warning: ['peringatan', 'warning'],
    records: ['pencatatan dan pendataan', 'pencatatan/pendataan', 'records and data'],
  }).flatMap(([key, words]) => words.map((word) => [word, key] as const)),
);
const lists: ReadonlySet<string> = new Set([
  'legal-basis',
  'qualification',
  'related',
  'equipment',
  'warning',
  'records',
]);
const searched = 300;

export interface FoundIdentity {
  readonly title?: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** What is found in the rows above the table. */
export function findIdentity(grid: Grid, above: number): FoundIdentity {
  const fields = new Map<string, readonly string[]>();
  let title: string | undefined;
  for (let row = 0; row < Math.min(above, searched); row++) {
    (grid.rows[row] ?? []).forEach((text, column) => {
      const key = labels.get(plain(text));
      if (key === undefined || fields.has(key)) return;
      const values = lists.has(key) ? below(grid, row, column, above) : beside(grid, row, column);
      if (key === 'name') title ??= values.join(' ').replace(/\s+/g, ' ');
      else if (values.length > 0 && !(key === 'revised' && plain(values[0]!) === '')) fields.set(key, values);
    });
  }
  return { ...(title === undefined || title === '' ? {} : { title }), fields };
}

/** The first text at the right; its lines. */
function beside(grid: Grid, row: number, column: number): string[] {
  const texts = (grid.rows[row] ?? []).slice(column + 1);
  const text = texts.find((value) => plain(value) !== '' || value === '-') ?? '';
  // ": 12/SOP/2026" is written where the colon has no column of its own
  return text
    .replace(/^\s*:\s*/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The texts below a heading, down to the next one. */
function below(grid: Grid, row: number, column: number, end: number): string[] {
  const texts: string[] = [];
  for (let k = row + 1; k < end; k++) {
    const text = cellAt(grid, k, column);
    if ((grid.rows[k] ?? []).some((value) => labels.has(plain(value)))) break;
    if (text !== '') texts.push(text);
  }
  return listOf(texts.join('\n')).filter((item) => plain(item) !== '');
}
