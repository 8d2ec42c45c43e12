// How drawings are coloured: colours by role, never by hue, and the few widths and radii that go with them.

/** Colours are `#rgb` or `#rrggbb`; lengths are user units of 1/96 inch. */
export interface Theme {
  /** The sheet. */
  readonly background: string;
  /** Text. */
  readonly ink: string;
  /** Answers, codes, things handed over. */
  readonly muted: string;
  /** Arrows. */
  readonly line: string;
  readonly lineWidth: number;
  /** Arrows that lead back; they are dashed as well. */
  readonly loop: string;
  /** Symbols. */
  readonly boxFill: string;
  readonly boxBorder: string;
  readonly boxBorderWidth: number;
  /** Radius of a step's corners. */
  readonly boxRadius: number;
  /** Fields of lanes and cells, by turns. */
  readonly lane: string;
  readonly laneAlternate: string;
  /** Heading of a table, name strip of a lane. */
  readonly header: string;
  /** Lines between lanes, rows and cells. */
  readonly grid: string;
  readonly gridWidth: number;
  /** Borders and titles by category of process. */
  readonly core: string;
  readonly support: string;
  readonly management: string;
  readonly other: string;
}

const official: Theme = {
  background: '#ffffff',
  ink: '#000000',
  muted: '#333333',
  line: '#000000',
  lineWidth: 1,
  loop: '#000000',
  boxFill: '#ffffff',
  boxBorder: '#000000',
  boxBorderWidth: 1,
  boxRadius: 0,
  lane: '#ffffff',
  laneAlternate: '#ffffff',
  header: '#e6e6e6',
  grid: '#000000',
  gridWidth: 0.75,
  core: '#000000',
  support: '#000000',
  management: '#000000',
  other: '#000000',
};

const plain: Theme = {
  background: '#ffffff',
  ink: '#1a2433',
  muted: '#55617a',
  line: '#34455c',
  lineWidth: 1.25,
  loop: '#a33a2c',
  boxFill: '#ffffff',
  boxBorder: '#34455c',
  boxBorderWidth: 1.25,
  boxRadius: 2,
  lane: '#ffffff',
  laneAlternate: '#f6f8fb',
  header: '#e9eef5',
  grid: '#a9b5c5',
  gridWidth: 0.75,
  core: '#1f7a5c',
  support: '#2f5fa8',
  management: '#8a5a16',
  other: '#5b6472',
};

const dark: Theme = {
  background: '#0c1118',
  ink: '#e6eaf0',
  muted: '#9aa7bd',
  line: '#9fb0c8',
  lineWidth: 1.25,
  loop: '#f0937f',
  boxFill: '#1c2430',
  boxBorder: '#8796ad',
  boxBorderWidth: 1.25,
  boxRadius: 2,
  lane: '#10151d',
  laneAlternate: '#141b25',
  header: '#222c3a',
  grid: '#4d5b71',
  gridWidth: 0.75,
  core: '#63c7a2',
  support: '#86b1f2',
  management: '#dcae68',
  other: '#a5afbe',
};

/** The themes that ship: `official` is black, white and one grey, for print; `plain` and `dark` are for screens. */
export const themes = { official, plain, dark } as const satisfies Readonly<Record<string, Theme>>;

/**
 * A theme of one's own: another one with some of its roles changed. A role that does not exist, a colour that is not `#rgb` or
 * `#rrggbb` and a length that is not a number from 0 to 20 are a `TypeError`.
 *
 * @example
 * const ours = defineTheme(themes.plain, { line: '#003366', boxRadius: 6 });
 */
export function defineTheme(base: Theme, changes: Partial<Theme>): Theme {
  for (const [role, value] of Object.entries(changes)) {
    if (!Object.hasOwn(plain, role)) {
      throw new TypeError(`theme: ${JSON.stringify(role)} is none of ${Object.keys(plain).join(', ')}`);
    }
    if (!fits(value, typeof plain[role as keyof Theme])) {
      throw new TypeError(
        `theme: ${role} cannot be ${JSON.stringify(value)}; colours look like "#1a2b3c", lengths are 0 to 20`,
      );
    }
  }
  return Object.freeze({ ...base, ...changes });
}

function fits(value: unknown, type: string): boolean {
  if (type === 'number') return typeof value === 'number' && value >= 0 && value <= 20;
  return typeof value === 'string' && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value);
}
