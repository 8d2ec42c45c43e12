// What the grid router is asked, and what it answers. Tables and lane maps are both put into these words.
import type { ShapeName, Size } from '../../shape/form.js';
import type { Box, Point } from '../../shape/geometry.js';

/** Sides of a symbol and directions of travel alike: 0 up, 1 right, 2 down, 3 left. `side ^ 2` is the opposite one. */
export type Side = 0 | 1 | 2 | 3;

/** A symbol in a cell of its own. */
export interface GridNode extends Size {
  readonly row: number;
  readonly col: number;
  readonly shape: ShapeName;
  /** A thin bar: lines meet its long sides only. */
  readonly bar: boolean;
  /** A mark that sticks out of it, counted from its upper left corner. */
  readonly mark?: Box;
  /** Writing that stands next to it. */
  readonly caption?: Size;
  /** Where that writing stands best, centred; anywhere near if neither is said. */
  readonly captionAt?: 'above' | 'below';
}

export interface GridEdge {
  /** Indices of nodes. */
  readonly from: number;
  readonly to: number;
  readonly loop: boolean;
  /** May it share its first piece with the other forks of its source? */
  readonly fork: boolean;
  readonly label?: Size;
}

/** Room that the cells `first` to `last` of one axis need, measured from border to border. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  /** Must the size be met to the unit? Else it may be one more, so that cells keep an even size. */
  readonly exact?: boolean;
}

/** Everything that differs between the two axes. `gutter` is the least width of a gutter (of each half, beside a drawn border). */
export interface Axis {
  readonly cells: number;
  /** One for each gutter: is the line in its middle drawn? `cells + 1` of them. */
  readonly borders: readonly boolean[];
  readonly gutter: number;
  /** Least widths of the outermost gutters that no line may run along; undefined for one that is like the others. */
  readonly outer?: readonly [first: number | undefined, last: number | undefined];
  /** Free room around a symbol inside its cell, on either side. */
  readonly padding: number;
  /** Length of an average cell, for estimates during the search. */
  readonly typical: number;
}

export interface GridProblem {
  readonly flow: 'down' | 'right';
  readonly x: Axis;
  readonly y: Axis;
  readonly nodes: readonly GridNode[];
  readonly edges: readonly GridEdge[];
  /** Pairs of nodes of one row or one column that are tied by a straight line. */
  readonly joints: readonly (readonly [from: number, to: number])[];
  /** Distance between neighbouring lines. */
  readonly gap: number;
  readonly columns: readonly Span[];
  /** Room that rows need, given the positions of the column borders. */
  readonly rows: (columnBorders: readonly number[]) => readonly Span[];
  /** May all columns be made equally wide when that costs little room? */
  readonly even: boolean;
  /** Is width dear? Then writings that find no place get height first, and those that stand clean get nothing. */
  readonly frugal?: boolean;
}

/** Coordinates count from the grid's own upper left corner. */
export interface GridDrawing {
  readonly width: number;
  readonly height: number;
  /** Positions of the borders around the cells: `cells + 1` of them. */
  readonly columnBorders: readonly number[];
  readonly rowBorders: readonly number[];
  readonly nodes: readonly Box[];
  readonly captions: readonly (Box | undefined)[];
  readonly edges: readonly (readonly Point[])[];
  /** Does another edge that merges with this one bear the arrowhead? */
  readonly headless: readonly boolean[];
  readonly labels: readonly (Box | undefined)[];
  readonly joints: readonly (readonly Point[])[];
}
