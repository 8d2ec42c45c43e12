// The identity of an SOP in rows of a sheet, on the columns of the table below it: the organisation beside its rows, then the lists.
import type { IdentityRow, IdentityView, PersonRow, Section } from '../../view/identity.js';
import type { RowMaker, Wanted } from './rows.js';
import { heightIn } from './rows.js';

/** Lines that are left empty for a signature. */
const signature = '\n\n\n\n';
const leastLabel = 96;

/** Which column borders the identity uses: its middle, and where the labels of the right half end. */
interface Borders {
  readonly middle: number;
  readonly label: number;
  readonly end: number;
}

/** Adds the rows of an identity. `borders`: of the columns, from 0 on. */
export function addIdentity(identity: IdentityView, borders: readonly number[], maker: RowMaker): void {
  const at = bordersOf(borders);
  const first = maker.rows.length;
  const wanted = identity.rows.map((row): Wanted[] => [
    { from: at.middle, to: at.label, value: row.label, style: 'label' },
    { from: at.label, to: at.end, value: valueIn(row), style: styleOf(row) },
  ]);
  const organization = identity.organization.join('\n');
  const needed = heightIn(organization, borders[at.middle]!, 'organization');
  const heights = wanted.map((cells) =>
    Math.max(24, ...cells.map(({ from, to, value, style }) => heightIn(value, borders[to]! - borders[from]!, style))),
  );
  const missing = Math.max(0, needed - heights.reduce((sum, height) => sum + height, 0));
  const stretched = Math.max(
    0,
    identity.rows.findIndex((row) => row.type === 'person'),
  );
  wanted.forEach((cells, k) => {
    maker.add(cells, heights[k]! + (k === stretched ? missing : 0));
  });
  maker.put({
    row: first,
    rows: maker.rows.length - first,
    column: 0,
    columns: at.middle,
    value: organization,
    style: 'organization',
  });
  for (let k = 0; k < identity.sections.length; k += 2) addPair(identity.sections.slice(k, k + 2), at, maker);
  addPeople(identity.people, at, maker);
}

/** The middle is the border nearest to it; labels end where there is room for them. */
function bordersOf(borders: readonly number[]): Borders {
  const end = borders.length - 1;
  const half = borders[end]! / 2;
  const nearest = (wanted: number, from: number, to: number): number => {
    let best = from;
    for (let k = from; k <= to; k++) {
      if (Math.abs(borders[k]! - wanted) < Math.abs(borders[best]! - wanted)) best = k;
    }
    return best;
  };
  const middle = nearest(half, 1, end - 2);
  const label = nearest(borders[middle]! + Math.max(leastLabel, half * 0.3), middle + 1, end - 1);
  return { middle, label, end };
}

const styleOf = (row: IdentityRow): Wanted['style'] => (row.type === 'person' ? 'person' : row.name ? 'name' : 'value');
const valueIn = (row: IdentityRow): string => (row.type === 'person' ? signed(row) : row.value);

const signed = ({ position, name, rank, nip }: PersonRow): string =>
  [position + signature, name, rank, nip].filter((line, k) => k === 0 || line !== '').join('\n');

/** Two lists side by side, one row for each of their entries, so that long ones may go on on the next page. */
function addPair(sections: readonly Section[], { middle, end }: Borders, maker: RowMaker): void {
  const places = [
    { from: 0, to: middle },
    { from: middle, to: end },
  ] as const;
  maker.add(sections.map(({ title }, k) => ({ ...places[k]!, value: title, style: 'heading' })));
  const length = Math.max(1, ...sections.map(({ items }) => items.length));
  for (let k = 0; k < length; k++) {
    const style = k === length - 1 ? 'last-entry' : 'entry';
    maker.add(sections.map((section, at) => ({ ...places[at]!, value: entryOf(section, k), style })));
  }
}

function entryOf({ items, numbered }: Section, k: number): string {
  const item = items[k];
  if (item === undefined) return '';
  return numbered ? `${k + 1}. ${item}` : item;
}

function addPeople(people: readonly PersonRow[], { middle, end }: Borders, maker: RowMaker): void {
  if (people.length === 0) return;
  const places =
    people.length === 1
      ? [{ from: 0, to: end }]
      : [
          { from: 0, to: middle },
          { from: middle, to: end },
        ];
  maker.add(people.map(({ label }, k) => ({ ...places[k]!, value: label, style: 'heading' })));
  maker.add(people.map((person, k) => ({ ...places[k]!, value: signed(person), style: 'person' })));
}
