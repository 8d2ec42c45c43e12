// Where a process says something of itself, and whether all that it says could be read.
import type { Process } from '../../model/model.js';
import type { Span } from '../../source/span.js';
import type * as ast from '../../syntax/ast.js';
import type { Whole } from '../rule.js';

/** The statement of a process; none where what it says of itself may be lost. */
export function statementOf({ writtenAt }: Whole, process: Process): ast.Process | undefined {
  const written = writtenAt(process.origin.path);
  const node = written?.processAt(process.origin.start);
  if (written === undefined || node === undefined) return undefined;
  const first = node.body.find((item) => item.kind !== 'property' && item.kind !== 'broken');
  return written.damaged(node.start, first?.start ?? node.end) ? undefined : node;
}

/** The properties of a kind. */
export function propertiesOf(whole: Whole, process: Process, key: ast.PropertyKey): readonly ast.Property[] {
  const { body = [] } = statementOf(whole, process) ?? {};
  return body.filter((item): item is ast.Property => item.kind === 'property' && item.key === key);
}

/** Where a property of a process stands; its head, where it has none of that kind. */
export function placeOf(whole: Whole, process: Process, key: ast.PropertyKey): Span {
  const [property] = propertiesOf(whole, process, key);
  return property === undefined ? process.origin : spanIn(process, property);
}

/** Where a text stands in the properties of a kind; the process's head, if it is not there. */
export function placeOfText(whole: Whole, process: Process, key: ast.PropertyKey, text: string): Span {
  const value = textNode(whole, process, key, text);
  return value === undefined ? process.origin : spanIn(process, value);
}

/** The node of a text in the properties of a kind. */
export function textNode(whole: Whole, process: Process, key: ast.PropertyKey, text: string): ast.Text | undefined {
  for (const { values } of propertiesOf(whole, process, key)) {
    const value = values.find((one): one is ast.Text => one.kind === 'text' && one.value === text);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The place of a node in the file of a process. */
export function spanIn({ origin }: Process, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { path: origin.path, start, end };
}
