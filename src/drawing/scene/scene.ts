// What to paint: absolute shapes with resolved colours, in painting order, which is also reading order.
import type { PathStep } from '../picture/picture.js';
import type { Box, Point } from '../shape/geometry.js';

/** One page, ready to be painted. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly language: 'en' | 'id';
  /** Colour of the sheet. */
  readonly background: string;
  /** Family of all text, and the colour of most of it. */
  readonly fontFamily: string;
  readonly ink: string;
  readonly items: readonly Item[];
}

/** One thing that is painted. */
export type Item = Group | Shape | Label | Image;

/** Things that belong together; `data` becomes `data-` attributes, `title` is what a reader says of it, `href` is what it opens. */
export interface Group {
  readonly type: 'group';
  readonly data: Readonly<Record<string, string>>;
  readonly title?: string;
  /** An anchor (`#…`) or a relative path. */
  readonly href?: string;
  readonly items: readonly Item[];
}

/** How a line is drawn. */
export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number];
}

/** An outline or a line. */
export type Shape =
  | {
      readonly type: 'rect';
      readonly box: Box;
      readonly radius: number;
      readonly fill: string;
      readonly stroke?: Stroke;
    }
  | { readonly type: 'polygon'; readonly points: readonly Point[]; readonly fill: string; readonly stroke?: Stroke }
  | {
      readonly type: 'circle';
      readonly center: Point;
      readonly radius: number;
      readonly fill: string;
      readonly stroke?: Stroke;
    }
  /** An outline of straight lines and curves, as pictures have them; absolute coordinates. */
  | {
      readonly type: 'path';
      readonly steps: readonly PathStep[];
      /** Absent for none. */
      readonly fill?: string;
      readonly evenOdd: boolean;
      readonly stroke?: Stroke;
    }
  /** An open line with corners rounded by up to `radius`. */
  | { readonly type: 'line'; readonly points: readonly Point[]; readonly radius: number; readonly stroke: Stroke };

/** A PNG image stretched over its box. The SVG format, which refers to nothing outside itself, leaves it out. */
export interface Image {
  readonly type: 'image';
  readonly box: Box;
  /** The whole file in base64. */
  readonly png: string;
}

/** One line of text; (`x`, `y`) is the anchor on the baseline. */
export interface Label {
  readonly type: 'label';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly align: 'start' | 'middle' | 'end';
  /** Turned by a quarter to read upwards. */
  readonly turned: boolean;
}
