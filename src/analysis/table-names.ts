// The names of tables, apart from everything else, so that whoever only wants the names loads nothing more.

/** The names of the tables of measures. */
export const measureTableNames = ['processes', 'actors', 'units'] as const;
/** The name of a table of measures. */
export type MeasureTableName = (typeof measureTableNames)[number];

/** The names of the tables of coverage; the last four are evidence for the yearly evaluation. */
export const coverageNames = [
  'units',
  'tiers',
  'regencies',
  'missing',
  'levels',
  'reviews',
  'changes',
  'domains',
] as const;
/** The name of a table of coverage. */
export type CoverageName = (typeof coverageNames)[number];

/** The names of the tables of the architecture, in the order in which they are usually handed in. */
export const architectureNames = ['e1', 'e2', 'e3', 'e4', 'e5', 'missing'] as const;
/** The name of a table of the architecture. */
export type ArchitectureName = (typeof architectureNames)[number];
