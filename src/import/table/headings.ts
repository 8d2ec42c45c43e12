// The headings of tables as they occur in practice, and what the columns below them are.

/** What a column holds. */
export type Role =
  | 'number'
  | 'activity'
  | 'needs'
  | 'time'
  | 'output'
  | 'note'
  | 'actor'
  | 'performer'
  | 'yes'
  | 'no'
  | 'process'
  | 'stepId'
  | 'nextStepId'
  | 'connectorLabel'
  | 'shapeType'
  | 'phase'
  | 'caption';

/** Headings by what they mean, as `plain` writes them. */
const known: Readonly<Record<Exclude<Role, 'actor'>, readonly string[]>> = {
  number: ['no', 'nomor', 'no urut', 'nr', 'number', '#'],
  activity: [
    'kegiatan',
    'aktivitas',
    'aktivitas/kegiatan',
    'kegiatan/aktivitas',
    'aktifitas',
    'uraian',
    'uraian prosedur',
    'uraian kegiatan',
    'uraian langkah',
    'uraian tugas',
    'prosedur',
    'langkah',
    'langkah kegiatan',
    'langkah-langkah',
    'tahapan',
    'tahapan kegiatan',
    'activity',
    'activities',
    'step',
    'step description',
    'process step description',
    'description',
  ],
  performer: [
    'pelaksana',
    'pelaku',
    'aktor',
    'unit pelaksana',
    'penanggung jawab',
    'performer',
    'performers',
    'actor',
    'actors',
    'who',
    'function',
    'fungsi',
    'swimlane',
    'role',
  ],
  needs: [
    'kelengkapan',
    'persyaratan',
    'perlengkapan',
    'persyaratan/perlengkapan',
    'persyaratan/kelengkapan',
    'kelengkapan/persyaratan',
    'kelengkapan/peralatan',
    'sumber data',
    'input',
    'masukan',
    'needs',
    'requirements',
  ],
  time: ['waktu', 'durasi', 'lama', 'lama waktu', 'time', 'duration', 'waktu penyelesaian'],
  output: ['output', 'keluaran', 'hasil', 'hasil/output', 'output/hasil', 'result'],
  note: ['keterangan', 'ket', 'catatan', 'note', 'notes', 'remark', 'remarks'],
  yes: ['ya', 'yes', 'jika ya', 'bila ya'],
  no: ['tidak', 'jika tidak', 'bila tidak', 'if no'],
  process: ['proses', 'process'],
  stepId: ['step id', 'process step id', 'id langkah', 'id', 'kode langkah'],
  nextStepId: ['next step id', 'next step', 'id langkah berikutnya', 'langkah berikutnya'],
  connectorLabel: ['connector label', 'label panah', 'label', 'label konektor'],
  shapeType: ['shape type', 'shape', 'jenis simbol', 'simbol', 'bentuk'],
  phase: ['phase', 'fase', 'tahap'],
  caption: ['tulisan di simbol', 'words in the symbol'],
};

const roles = new Map<string, Role>(
  (Object.entries(known) as [Role, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word) => [word, role] as const),
  ),
);

/** What the words of a heading (as `plain` writes them) mean. */
export const roleOf = (heading: string): Role | undefined => roles.get(heading);

/** The heading over needs, time and output. */
export const isStandard = (heading: string): boolean =>
  /^(?:mutu baku|standar mutu|quality standard|standard)$/.test(heading);
/** The same, with the slip that occurs in practice. */
export const isMisspelledStandard = (heading: string): boolean =>
  /^(?:mutu buku|mutubaku|mutu baku i|muku baku)$/.test(heading);
