/** A piece of a source: offsets in UTF-16 units, `end` not included. */
export interface Span {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Does the span hold the offset? The end counts as inside, so that a cursor behind the last letter is found. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
