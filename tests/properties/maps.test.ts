// Whatever the processes, their maps hold every one of them, without defects, and twice the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import type { Layout } from '../../src/drawing/layout/layout.js';
import { layoutSided } from '../../src/drawing/layout/map/sided.js';
import { layoutTree } from '../../src/drawing/layout/map/tree.js';
import { relationsView } from '../../src/drawing/view/map/relations.js';
import type { SidedView } from '../../src/drawing/view/map/sided.js';
import { subprocessView } from '../../src/drawing/view/map/subprocess.js';
import { treeView } from '../../src/drawing/view/map/tree.js';
import { processSubject, wholeSubject } from '../../src/drawing/view/subject.js';
import type { Model } from '../../src/language/model/model.js';
import { judge } from '../layout/judge.js';

const seed = 5;
const titles = [
  'Mengelola',
  'Penerbitan Kartu Keluarga',
  'Pelayanan Perizinan Berusaha Terintegrasi Secara Elektronik',
  'X',
];
const parties = ['u1', 'u2', 'u3', '"Masyarakat"', '"Kementerian Pendayagunaan Aparatur Negara"', '"Dunia usaha"'];
const things = ['Berkas', 'Surat pengantar dari kelurahan', 'Data kependudukan terkonsolidasi semester pertama'];

/** A process as drawn by chance: its processes, and what it says of its surroundings, all as numbers. */
interface Chance {
  readonly title: number;
  readonly ins: readonly (readonly [number, number])[];
  readonly outs: readonly (readonly [number, number])[];
  readonly involves: readonly number[];
  readonly hands: readonly (readonly [number, number, number])[];
  readonly children: readonly Chance[];
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const few = fc.nat(30);
const process = fc.memo(
  (levels): fc.Arbitrary<Chance> =>
    fc.record({
      title: few,
      ins: fc.array(fc.tuple(few, few), { maxLength: 3 }),
      outs: fc.array(fc.tuple(few, few), { maxLength: 3 }),
      involves: fc.array(few, { maxLength: 2 }),
      hands: fc.array(fc.tuple(few, few, few), { maxLength: 6 }),
      children: levels <= 1 ? fc.constant([]) : fc.array(process(levels - 1), { maxLength: 5 }),
    }),
);

function written(chance: Chance, name: string): string {
  const { title, ins, outs, involves, hands, children } = chance;
  const names = children.map((_, k) => `${name}x${k}`);
  const handoffs = hands.flatMap(([from, to, what]) => {
    if (names.length === 0) return [];
    const [giver, taker] = [pick(names, from), pick(names, to)];
    return giver === taker ? [] : [`handoff ${giver} -> ${taker} with "${pick(things, what)}"`];
  });
  return [
    `process ${name} "${pick(titles, title)} ${name}" {`,
    `owner ${pick(parties.slice(0, 3), title)}`,
    ...(involves.length === 0 ? [] : [`involves ${involves.map((at) => pick(parties.slice(0, 3), at)).join(', ')}`]),
    ...ins.map(([thing, party]) => `input "${pick(things, thing)}" from ${pick(parties, party)}`),
    ...outs.map(([thing, party]) => `output "${pick(things, thing)}" to ${pick(parties, party)}`),
    ...children.map((child, k) => written(child, names[k]!)),
    ...handoffs,
    '}',
  ].join('\n');
}

const modelOf = (chances: readonly Chance[]): Model =>
  compile(
    ['language en', ...['u1', 'u2', 'u3'].map((unit) => `unit ${unit} "Unit ${unit}"`)]
      .concat(chances.map((chance, k) => written(chance, `p${k}`)))
      .join('\n'),
  ).model;

/** Is every box of the view there, and every arrow, with nothing amiss? */
async function expectSound(view: SidedView): Promise<void> {
  const { value, diagnostics } = await layoutSided(view);
  expect(diagnostics).toEqual([]);
  const boxes = [view.left, view.frame, view.right].flatMap((side) => side?.boxes ?? []);
  const [page] = value.pages;
  expect(page!.nodes.map(({ id }) => id)).toEqual(boxes.map(({ id }) => id));
  expect(page!.edges.map(({ from, to }) => [from, to])).toEqual(view.arrows.map(({ from, to }) => [from, to]));
  expect(judge(value).defects).toEqual([]);
  expect(await layoutSided(view)).toEqual({ value, diagnostics });
}

describe('maps of processes by chance', () => {
  test('of subprocesses', async () => {
    await fc.assert(
      fc.asyncProperty(process(3), async (chance) => {
        const model = modelOf([chance]);
        for (const one of model.processes.filter(({ children }) => children.length > 0).slice(0, 3))
          await expectSound(subprocessView(model, processSubject(model, one)));
      }),
      { seed, numRuns: 6, endOnFailure: true },
    );
  }, 180_000);

  test('of relations', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(process(2), { minLength: 1, maxLength: 6 }), async (chances) => {
        const model = modelOf(chances);
        await expectSound(relationsView(model, wholeSubject(model)));
      }),
      { seed, numRuns: 6, endOnFailure: true },
    );
  }, 180_000);

  test('as trees and lists: parents in the middle, or above', () => {
    fc.assert(
      fc.property(fc.array(process(3), { minLength: 1, maxLength: 12 }), (chances) => {
        const model = modelOf(chances);
        const view = treeView(model, wholeSubject(model));
        const { value } = layoutTree(view);
        const [page] = value.pages;
        const processes = page!.nodes.filter(({ kind }) => kind === 'process').map(({ id }) => id);
        expect([...processes].sort()).toEqual(model.processes.map(({ id }) => id).sort());
        expect(judge(asOne(value)).defects).toEqual([]);
      }),
      { seed, numRuns: 20, endOnFailure: true },
    );
  });
});

/** A tree has no lanes: for the judge all of it is one. */
function asOne(layout: Layout): Layout {
  return {
    ...layout,
    pages: layout.pages.map((page) => {
      const box = { x: 0, y: 0, w: page.width, h: page.height };
      return {
        ...page,
        lanes: [{ id: 'all', label: '', ...box, strip: { ...box, h: 1 } }],
        nodes: page.nodes.map((node) => ({ ...node, lane: 'all' })),
      };
    }),
  };
}
