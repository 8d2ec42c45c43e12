// Pictures of numbers: rows of bars under each other.
import type { Locale } from '../../../language/source/locale.js';

/** What a bar says. `work`, `wait`: time · `done`: what there is · `open`: what there is not. */
export type Tone = 'work' | 'wait' | 'done' | 'open';

/** A bar of one or more parts, with its words at its end. */
export interface Gauge {
  readonly parts: readonly { readonly tone: Tone; readonly value: number }[];
  /** From least to most, drawn as a thin line across the bar. */
  readonly range?: readonly [number, number];
  readonly text: string;
}

/** A row: its name, how far it is moved in, and a bar for each column. */
export interface ChartRow {
  readonly label: string;
  readonly depth: number;
  readonly gauges: readonly Gauge[];
}

/** Rows that share their scale, column by column. */
export interface Panel {
  readonly title: string;
  /** Headings; empty for none. */
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface Chart {
  /** The name of the view in `--to layout`. */
  readonly view: 'measures' | 'coverage';
  readonly title: string;
  readonly language: Locale;
  /** What it shows in a sentence, for people who cannot see it. */
  readonly description: string;
  readonly panels: readonly Panel[];
  /** What the tones mean. */
  readonly legend: readonly { readonly tone: Tone | 'range'; readonly text: string }[];
}
