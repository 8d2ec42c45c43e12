// Where everything goes: the geometry of a drawing as numbers, exactly what `--to layout` writes. A painter needs nothing else.
import type { TextStyle } from '../font/style.js';
import type { Picture } from '../picture/picture.js';
import type { Box, Point } from '../shape/geometry.js';
import type { NodeKind } from '../view/view.js';

/** A drawing as numbers, page by page, in user units from the upper left corner of each page. */
export interface Layout {
  readonly version: 1;
  readonly view: string;
  /** Id of the process or unit that it shows; empty for all of them. */
  readonly process: string;
  readonly title: string;
  readonly description: string;
  readonly language: 'en' | 'id';
  readonly pages: readonly Page[];
}

/** Coordinates count from the page's upper left corner, in user units of 1/96 inch; multiples of one half. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly LaneBox[];
  readonly rows: readonly RowBox[];
  readonly cells: readonly Cell[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly texts: readonly PlacedText[];
  /** Pictures that the caller handed in: a logo. */
  readonly pictures?: readonly PlacedPicture[];
  /** Bars of charts, in painting order. */
  readonly bars?: readonly PlacedBar[];
}

/** A piece of a bar; `range` is a thin line across it, with a stop at both ends. */
export interface PlacedBar extends Box {
  readonly tone: 'work' | 'wait' | 'done' | 'open' | 'range';
}

/** A whole column or band, its name strip or header cell included. */
export interface LaneBox extends Box {
  readonly id: string;
  readonly label: string;
  /** The field behind its name: header cell of a column, strip of a band. */
  readonly strip: Box;
}
/** A row of a table. */
export interface RowBox extends Box {
  readonly number: number;
}
/** A field that holds text outside the lanes, or a header over several lanes. */
export interface Cell extends Box {
  readonly id: string;
  readonly role: 'header' | 'body' | 'group';
}

/** A picture, scaled to its box. */
export interface PlacedPicture extends Box {
  /** Id of the cell that it stands in. */
  readonly of: string;
  readonly picture: Picture;
}

/** A symbol with the box around its outline. */
export interface PlacedNode extends Box {
  readonly id: string;
  readonly kind: NodeKind;
  readonly shape: 'rect' | 'diamond' | 'capsule' | 'pentagon' | 'circle' | 'chevron';
  /** Processes: what they are to the organisation; it colours the border. */
  readonly category?: 'core' | 'support' | 'management' | 'other';
  readonly lane: string;
  readonly row?: number;
  readonly runs?: string;
  /** Connectors: id of one that goes on with the flow, on another page. */
  readonly pair?: string;
  readonly title: string;
}

/** An arrow with its whole route: the corners before rounding, the tip last. */
export interface PlacedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'flow' | 'handoff' | 'joint';
  readonly loop: boolean;
  /** Sharp corners, level and upright pieces only; the last point is the arrow's tip. */
  readonly points: readonly Point[];
  /** Has another edge that merges with this one the arrowhead already? Then none is drawn here. */
  readonly headless: boolean;
  /** Does it say that one is part of the other? Then it has no arrowhead at all. */
  readonly plain?: true;
  readonly label?: EdgeLabel;
}
/** Box around all lines of a label; `text` has its lines joined by blanks. */
export interface EdgeLabel extends Box {
  readonly text: string;
}

/** One drawn line of text. The box is its drawn extent; rotated text has the box as seen. */
export interface PlacedText extends Box {
  /** Id of a node, lane, cell or edge, or `page`. */
  readonly of: string;
  readonly text: string;
  readonly style: TextStyle;
  /** Where the line starts, centres or ends: `x` of the anchor follows from the box. */
  readonly align: 'start' | 'middle' | 'end';
  /** Baseline, counted from the top of the box (from its right edge, for text turned to read upwards). */
  readonly baseline: number;
  readonly turned?: boolean;
  /** Belongs to a node but stands next to it. */
  readonly place?: 'beside';
}
