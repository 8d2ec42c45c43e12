// A family of procedures as they are written in offices: one flow from top to bottom, decisions that lead back or ahead, long texts.
import fc from 'fast-check';
import type { FlowView, TableRow, ViewEdge, ViewNode } from '../../src/drawing/view/view.js';
import { viewOf } from './views.js';

const names = [
  'Pemohon',
  'Petugas Loket',
  'Staf',
  'Kepala Subbagian Umum dan Kepegawaian',
  'Sekretaris',
  'Kepala Bidang Penyelenggaraan Pelayanan',
  'Kepala Dinas',
  'Bendahara',
  'Tim Teknis',
  'Bagian Hukum',
  'Asisten Administrasi',
  'Sekretaris Daerah',
  'Wakil Bupati',
  'Bupati',
  'Arsiparis',
];
const verbs = ['Memeriksa', 'Menyusun', 'Menandatangani', 'Meneruskan', 'Mencatat', 'Menelaah'];
const things = [
  'berkas permohonan',
  'konsep surat',
  'nota dinas beserta lampiran yang dipersyaratkan dalam peraturan',
  'rekapitulasi kehadiran pegawai',
  'kelengkapan dokumen dan kesesuaian data pemohon dengan sistem informasi administrasi kependudukan',
];

/** A row before it is built: numbers stand for choices. */
interface Draft {
  readonly lane: number;
  readonly verb: number;
  readonly thing: number;
  readonly long: number;
  readonly joint: number;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  lane: fc.nat(999),
  verb: fc.nat(5),
  thing: fc.nat(4),
  long: fc.nat(9),
  joint: fc.nat(19),
});

interface Choice {
  readonly at: number;
  readonly to: number;
  readonly back: boolean;
}

const choice: fc.Arbitrary<Choice> = fc.record({ at: fc.nat(999), to: fc.nat(999), back: fc.boolean() });

/** Procedures of `rows` rows with 2 to 15 performers and up to 10 decisions. */
export function procedures(least: number, most: number): fc.Arbitrary<FlowView> {
  return fc
    .record({
      lanes: fc.integer({ min: 2, max: 15 }),
      drafts: fc.array(draft, { minLength: least, maxLength: most, size: 'max' }),
      choices: fc.array(choice, { maxLength: 10, size: 'max' }),
      groups: fc.boolean(),
    })
    .map(({ lanes, drafts, choices, groups }) => build(lanes, drafts, choices, groups));
}

function build(laneCount: number, drafts: readonly Draft[], choices: readonly Choice[], grouped: boolean): FlowView {
  const lanes = Array.from({ length: laneCount }, (_, k) => `a${k}`);
  const decisions = new Map(choices.map((it) => [1 + (it.at % Math.max(1, drafts.length - 2)), it]));
  const nodes: ViewNode[] = [];
  const edges: ViewEdge[] = [];
  const rows: Partial<TableRow>[] = [];
  const join = (from: string, to: string, more: Partial<ViewEdge> = {}): void => {
    edges.push({ id: `e${edges.length}`, from, to, kind: 'flow', loop: false, fork: false, ...more });
  };
  drafts.forEach((it, k) => {
    const last = k === drafts.length - 1;
    const decision = last ? undefined : decisions.get(k);
    const lane = it.lane % laneCount;
    const kind = k === 0 ? 'start' : last ? 'end' : decision ? 'decision' : 'step';
    nodes.push({ id: `s${k}`, kind, lane: lanes[lane]!, text: '', title: `s${k}`, row: k + 1 });
    if (kind === 'step' && it.joint === 0) {
      const other = (lane + 1) % laneCount;
      nodes.push({ id: `s${k}@2`, kind: 'step', lane: lanes[other]!, text: '', title: `s${k}`, row: k + 1 });
      join(`s${k}`, `s${k}@2`, { kind: 'joint' });
    }
    const activity = `${verbs[it.verb]} ${Array.from({ length: it.long === 9 ? 4 : 1 }, () => things[it.thing]).join(', ')}`;
    rows.push({
      activity,
      needs: [things[(it.thing + 1) % 5]!],
      time: '1 hari kerja',
      outputs: [things[it.thing]!],
      note: '',
    });
    if (!last) join(`s${k}`, `s${k + 1}`, decision ? { answer: 'Ya' } : {});
    if (decision) {
      const to = decision.back ? decision.to % (k + 1) : k + 1 + (decision.to % (drafts.length - k - 1));
      join(`s${k}`, `s${to}`, { answer: 'Tidak', loop: decision.back });
    }
  });
  const view = viewOf('table', lanes, nodes, edges, rows);
  return {
    ...view,
    lanes: lanes.map((id, k) => ({ id, title: names[k]! })),
    groups: grouped && laneCount > 3 ? [{ id: 'g', title: 'Sekretariat Daerah', lanes: lanes.slice(1, 3) }] : [],
  };
}
