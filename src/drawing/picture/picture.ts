// A picture that somebody hands in for a page: a bitmap as it is, or a drawing as plain outlines with colours.

/** A picture of `width` × `height` units of its own. */
export type Picture = Bitmap | Drawing;

/** A PNG image; sizes in pixels. */
export interface Bitmap {
  readonly type: 'bitmap';
  readonly width: number;
  readonly height: number;
  /** The whole PNG file in base64. */
  readonly data: string;
}

/** A vector drawing, painted from the first outline to the last. */
export interface Drawing {
  readonly type: 'drawing';
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
}

/** A filled or stroked outline of straight lines and cubic curves. */
export interface Outline {
  readonly steps: readonly PathStep[];
  /** Colour as `#rrggbb`; absent for none. */
  readonly fill?: string;
  /** Are parts that lie inside an even number of outlines left out? */
  readonly evenOdd: boolean;
  readonly stroke?: { readonly color: string; readonly width: number };
}

/** Move, line, curve (two control points, then the end), or back to where the outline began; absolute coordinates. */
export type PathStep =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];
