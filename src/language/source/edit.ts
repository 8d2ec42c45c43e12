/** A replacement of the text between two offsets of a file; `start === end` inserts. */
export interface TextEdit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies the edits that concern one text. Edits must not overlap; of two that do, the later one is left out.
 * Edits at one place are applied in the order given.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, rank) => ({ edit, rank }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.rank - b.rank);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
