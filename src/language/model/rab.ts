// The reference of business processes (RAB) of the national e-government architecture: its first two levels, and which affair of a
// regional government falls under which of them. Levels 3 and below are each agency's own.
//
// Source: the architecture reference of Perpres 132/2022 (nine sectors, their affairs), kept as the technical base after 2024; the
// affairs are those that Law 23/2014 divides between the tiers of government, with the supporting functions of PP 18/2016.

/** A sector: level 1 of the reference, with its affairs, level 2. */
export interface RabSector {
  readonly code: string;
  readonly title: string;
  readonly affairs: readonly { readonly code: string; readonly title: string }[];
}

const sector = (number: number, title: string, ...affairs: readonly string[]): RabSector => {
  const two = (part: number): string => String(part).padStart(2, '0');
  const code = `RAB.${two(number)}`;
  return { code, title, affairs: affairs.map((name, at) => ({ code: `${code}.${two(at + 1)}`, title: name })) };
};

/** Levels 1 and 2 of the reference of business processes, in order of code. */
export const rabSectors: readonly RabSector[] = [
  sector(1, 'Pertahanan dan Luar Negeri', 'Pertahanan', 'Hubungan Luar Negeri'),
  sector(
    2,
    'Ekonomi dan Industri',
    'Industri',
    'Perdagangan',
    'Pertanian',
    'Perkebunan',
    'Peternakan',
    'Perikanan',
    'Badan Usaha Milik Negara',
    'Investasi',
    'Koperasi',
    'Usaha Kecil dan Menengah',
    'Pariwisata',
  ),
  sector(
    3,
    'Pembangunan Kewilayahan',
    'Pekerjaan Umum',
    'Transmigrasi',
    'Transportasi',
    'Perumahan',
    'Pembangunan Kawasan atau Daerah',
    'Pertanahan',
    'Kependudukan',
  ),
  sector(4, 'Perlindungan Sosial dan Kesehatan', 'Kesehatan', 'Sosial', 'Pemberdayaan Perempuan'),
  sector(5, 'Ketertiban Umum dan Keselamatan', 'Hukum', 'Keamanan', 'Hak Asasi Manusia'),
  sector(
    6,
    'Pendidikan dan Tenaga Kerja',
    'Pendidikan',
    'Ketenagakerjaan',
    'Ilmu Pengetahuan dan Teknologi',
    'Pemuda',
    'Olahraga',
  ),
  sector(7, 'Lingkungan dan Sumber Daya Alam', 'Pertambangan', 'Energi', 'Kehutanan', 'Kelautan', 'Lingkungan Hidup'),
  sector(8, 'Budaya dan Agama', 'Agama', 'Kebudayaan'),
  sector(
    9,
    'Pemerintahan Umum',
    'Dalam Negeri',
    'Keuangan',
    'Informasi',
    'Komunikasi',
    'Perencanaan Pembangunan',
    'Aparatur Negara',
    'Kesekretariatan Negara',
  ),
];

const titles: ReadonlyMap<string, string> = new Map(
  rabSectors.flatMap(({ code, title, affairs }) => [
    [code, title] as const,
    ...affairs.map((affair) => [affair.code, affair.title] as const),
  ]),
);

/** What a code of level 1 or 2 stands for in the national list (`RAB.06.01` → "Pendidikan"); `undefined` if it isn't there. */
export function rabTitle(code: string): string | undefined {
  return titles.get(code);
}

/** An affair of a regional government, and where the reference has it. */
export interface Affair {
  /** Its usual name in Indonesian. */
  readonly title: string;
  /** Codes of level 2 (level 1, where no affair fits), the closest first. */
  readonly codes: readonly string[];
  /** No code of the reference means exactly this affair: the choice has to be confirmed. */
  readonly approximate: boolean;
}

/** A row of the cross-walk: the codes without their prefix, the affair's name, and other names and short forms of it. */
type Row = readonly [codes: string, title: string, ...others: readonly string[]];

/** `~` before the codes: approximate. */
const rows: readonly Row[] = [
  ['06.01', 'Pendidikan', 'education'],
  ['04.01', 'Kesehatan', 'health'],
  ['03.01', 'Pekerjaan Umum dan Penataan Ruang', 'pupr', 'pu', 'pekerjaan umum', 'penataan ruang', 'public works'],
  [
    '03.04',
    'Perumahan Rakyat dan Kawasan Permukiman',
    'perumahan',
    'perkim',
    'perumahan dan kawasan permukiman',
    'housing',
  ],
  [
    '~05.02',
    'Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat',
    'trantibumlinmas',
    'trantibum',
    'ketenteraman dan ketertiban umum',
    'ketentraman dan ketertiban umum',
    'ketenteraman ketertiban umum dan perlindungan masyarakat',
    'ketentraman ketertiban umum dan perlindungan masyarakat',
    'kebencanaan',
    'penanggulangan bencana',
    'public order',
  ],
  ['04.02', 'Sosial', 'social affairs', 'social'],
  ['06.02', 'Tenaga Kerja', 'ketenagakerjaan', 'labour', 'labor'],
  [
    '04.03',
    'Pemberdayaan Perempuan dan Pelindungan Anak',
    'pppa',
    'pemberdayaan perempuan',
    'pemberdayaan perempuan dan perlindungan anak',
    'women and children',
  ],
  ['~02.03', 'Pangan', 'ketahanan pangan', 'food'],
  ['03.06', 'Pertanahan', 'land'],
  ['07.05', 'Lingkungan Hidup', 'lh', 'environment'],
  [
    '03.07',
    'Administrasi Kependudukan dan Pencatatan Sipil',
    'adminduk',
    'adminduk capil',
    'kependudukan',
    'kependudukan dan pencatatan sipil',
    'civil registration',
    'population administration',
  ],
  ['~09.01', 'Pemberdayaan Masyarakat dan Desa', 'pmd', 'dpmd', 'pemberdayaan masyarakat desa', 'villages'],
  [
    '~03.07',
    'Pengendalian Penduduk dan Keluarga Berencana',
    'dalduk kb',
    'kb',
    'keluarga berencana',
    'family planning',
  ],
  ['03.03', 'Perhubungan', 'transportasi', 'transport'],
  ['09.03 09.04', 'Komunikasi dan Informatika', 'kominfo', 'communication and informatics'],
  [
    '02.09 02.10',
    'Koperasi, Usaha Kecil, dan Menengah',
    'koperasi',
    'koperasi ukm',
    'koperasi dan ukm',
    'koperasi dan usaha kecil dan menengah',
    'koperasi usaha kecil menengah',
    'cooperatives',
  ],
  ['02.08', 'Penanaman Modal', 'investasi', 'perizinan', 'penanaman modal dan ptsp', 'investment'],
  ['06.04 06.05', 'Kepemudaan dan Olahraga', 'pemuda dan olahraga', 'kepemudaan dan olah raga', 'youth and sports'],
  ['~09.03', 'Statistik', 'statistics'],
  ['~05.02', 'Persandian', 'cryptography'],
  ['08.02', 'Kebudayaan', 'culture'],
  ['~08.02', 'Perpustakaan', 'libraries'],
  ['~09.07', 'Kearsipan', 'archives'],
  ['07.04 02.06', 'Kelautan dan Perikanan', 'perikanan', 'kelautan', 'fisheries', 'marine affairs and fisheries'],
  ['02.11', 'Pariwisata', 'tourism'],
  ['02.03 02.04 02.05', 'Pertanian', 'pertanian dan perkebunan', 'perkebunan', 'peternakan', 'agriculture'],
  ['07.03', 'Kehutanan', 'forestry'],
  ['07.01 07.02', 'Energi dan Sumber Daya Mineral', 'esdm', 'energy', 'energy and mineral resources'],
  ['02.02', 'Perdagangan', 'trade'],
  ['02.01', 'Perindustrian', 'industri', 'industry'],
  ['03.02', 'Transmigrasi', 'transmigration'],
  ['~09.06', 'Kepegawaian', 'pendidikan dan pelatihan', 'kepegawaian dan pengembangan sdm', 'personnel'],
  ['~09.02', 'Keuangan', 'keuangan dan aset', 'pendapatan', 'finance'],
  ['~09.05', 'Perencanaan', 'perencanaan pembangunan', 'penelitian dan pengembangan', 'planning'],
  ['~09.06', 'Pengawasan', 'inspektorat', 'audit'],
  ['~09.07', 'Sekretariat Daerah', 'setda', 'regional secretariat'],
  ['~09.07', 'Sekretariat DPRD', 'setwan', 'sekretariat dewan'],
  ['~09.01', 'Kesatuan Bangsa dan Politik', 'kesbangpol', 'national unity'],
  ['~09.01', 'Kewilayahan', 'kecamatan', 'kelurahan', 'districts'],
];

/** Letters and digits only, words apart by one blank: so that commas, hyphens and capitals make no difference. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The affairs of a regional government, in the order of Law 23/2014, behind them the supporting functions. */
export const affairs: readonly Affair[] = rows.map(([codes, title]) => ({
  title,
  codes: codes
    .replace('~', '')
    .split(' ')
    .map((code) => `RAB.${code}`),
  approximate: codes.startsWith('~'),
}));

const byName: ReadonlyMap<string, Affair> = new Map(
  rows.flatMap(([, ...names], at) =>
    names.flatMap((name) => {
      const affair = affairs[at];
      return affair === undefined ? [] : [[bare(name), affair] as const];
    }),
  ),
);

/** The affair that a unit names (`urusan "Pendidikan"`, `affair education`), by its usual name or a short form; `undefined` if unknown. */
export function affairNamed(text: string): Affair | undefined {
  return byName.get(bare(text).replace(/^urusan (pemerintahan )?(bidang )?/, ''));
}

/** The form of a code of the architecture's references (RAB processes, RAD data, RAL services, RAA applications, RAI, RAK). */
export const referenceForm = /^RA[BDLAIK](\.\d{2}){1,7}$/;

/** A code cut to a level: `referenceAt('RAB.06.01.03', 2)` is `RAB.06.01`; `undefined` if it is shorter or of another form. */
export function referenceAt(code: string, level: number): string | undefined {
  const parts = code.split('.');
  return referenceForm.test(code) && parts.length > level ? parts.slice(0, level + 1).join('.') : undefined;
}
