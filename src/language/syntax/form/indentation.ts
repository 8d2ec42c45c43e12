// Indentation means nothing, but people read it: a line that looks as if it stood inside a block that is closed already.
import type { AnyNode } from '../ast.js';
import { type Form, indentBefore, lineOf, replacement, spanOf, wordAt } from './form.js';

/** Looks at neighbours in one block: the second must not stand deeper than the first, whose block lies between. */
export function checkIndentation(form: Form, siblings: readonly AnyNode[]): void {
  const { text } = form.source;
  for (let i = 1; i < siblings.length; i++) {
    const before = siblings[i - 1] as AnyNode;
    const node = siblings[i] as AnyNode;
    if (text[before.end - 1] !== '}' || before.kind === 'broken') continue;
    const indent = indentBefore(form, node.start);
    const wanted = indentBefore(form, before.start);
    if (indent === undefined || wanted === undefined || indent.length <= wanted.length || !indent.startsWith(wanted))
      continue;
    const line = lineOf(form, before.end - 1);
    if (line === lineOf(form, before.start)) continue;
    form.report(
      'syntax/misleading-indentation',
      spanOf(form, { start: node.start, end: node.start + wordAt(form, node.start).length }),
      { line },
      {
        labels: [{ role: 'end', span: spanOf(form, { start: before.end - 1, end: before.end }) }],
        fixes: [
          { role: 'indent', edits: [replacement(form, node.start - indent.length, node.start, wanted)], safe: true },
        ],
      },
    );
  }
}
