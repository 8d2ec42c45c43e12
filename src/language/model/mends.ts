// Mends that write a statement of their own: the actor that is not declared, the step that an arrow leads to.
import type { TextEdit } from '../source/edit.js';
import type { Locale } from '../source/locale.js';
import type { Source } from '../source/source.js';
import type * as ast from '../syntax/ast.js';
import { word } from '../syntax/keywords.js';
import { writeName } from './link.js';
import type { Scope } from './symbols.js';

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Declares an actor: below the last one of the process, or as the first thing in it. */
export function declareActor(name: string, scope: Scope, language: Locale): TextEdit | undefined {
  const { source } = scope.file;
  const body = bodyOf(scope);
  const line = `${word('actor', language)} ${writeName(name)} ${JSON.stringify(name)}`;
  const last = body.filter((item) => item.kind === 'actor' || item.kind === 'group').pop();
  if (last !== undefined) return lineBelow(last, line, source);
  const first = body[0];
  if (first === undefined) return undefined;
  return { path: source.path, start: first.start, end: first.start, text: `${line}\n${indentOf(first, source)}` };
}

/**
 * Writes the missing target of an arrow as an end of the process, done by the actor of the step that the arrow belongs to. Only
 * where that changes nothing else: the process ends in an `end`, and the arrow is the step's own, not that of a block.
 */
export function addEnd(ref: ast.Ref, scope: Scope, language: Locale): TextEdit | undefined {
  const { source } = scope.file;
  const body = bodyOf(scope);
  const last = body
    .filter((item) => item.kind === 'step' || item.kind === 'parallel' || item.kind === 'fork' || item.kind === 'join')
    .pop();
  const actor = ref.names.length === 1 ? giverOf(ref, body)?.actors[0] : undefined;
  if (last?.kind !== 'step' || last.type !== 'end' || last.end <= ref.start || actor === undefined) return undefined;
  const name = ref.names[0]?.text ?? '';
  const by = source.text.slice(actor.start, actor.end);
  return lineBelow(last, `${word('end', language)} ${writeName(name)}: ${by} ${JSON.stringify(name)}`, source);
}

function bodyOf(scope: Scope): ast.Process['body'] {
  return scope.owner?.kind === 'process' ? scope.owner.node.body : [];
}

/** The step whose own arrow, answer or interruption leads to this reference. */
function giverOf(ref: Placed, items: readonly Placed[]): ast.Step | undefined {
  const around = (node: Placed): boolean => node.start <= ref.start && ref.end <= node.end;
  const item = items.find(around) as ast.Process['body'][number] | undefined;
  if (item?.kind === 'parallel') {
    const branch = item.branches.find(around);
    return branch?.kind === 'branch' ? giverOf(ref, branch.body) : undefined;
  }
  if (item?.kind !== 'step') return undefined;
  const clause = item.clauses.find(around);
  if (clause?.kind === 'arrow') return item;
  if (clause?.kind !== 'answer' && clause?.kind !== 'on') return undefined;
  if (clause.course?.kind === 'arrow') return item;
  return clause.course === undefined ? undefined : giverOf(ref, clause.course.body);
}

/** Writes a line below a node, behind the comment on the node's last line. */
function lineBelow(node: Placed, line: string, source: Source): TextEdit {
  const comment = /^[ \t]*#[^\r\n]*/.exec(source.text.slice(node.end, node.end + 2000))?.[0].length ?? 0;
  const start = node.end + comment;
  return { path: source.path, start, end: start, text: `\n${indentOf(node, source)}${line}` };
}

/** The blanks that the line begins with on which a node begins. */
function indentOf(node: Placed, { text }: Source): string {
  const before = text.slice(0, node.start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return /^[ \t]*/.exec(before.slice(lineStart))?.[0] ?? '';
}
