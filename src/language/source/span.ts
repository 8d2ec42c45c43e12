/** A piece of a source: offsets in UTF-16 units, `end` not included. */
export interface Span {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}
