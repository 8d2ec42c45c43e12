// flow/jump-to-start: an arrow leads into the capsule of a start that is no activity.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { TextEdit } from '../../source/edit.js';
import type { Target } from '../../syntax/ast.js';
import { walk } from '../../syntax/walk.js';
import { entering, leaving } from '../graph.js';
import { insert, replace } from '../mend.js';
import { nameOf, type Subject, statementOf } from '../subject.js';
import { keyword } from '../written.js';

/** A start with an activity may be gone back to; a bare capsule only marks where a run begins. */
export function jumpToStart(subject: Subject, report: Report): void {
  const { graph } = subject;
  let named: Named | undefined;
  const targets = (): Named => (named ??= namesIn(subject));
  graph.steps.forEach((step, number) => {
    if (step.kind !== 'start' || step.text !== undefined) return;
    const ways = Array.from(entering(graph, number), (flow) => graph.flows[flow]!);
    const [way] = ways;
    const onward = leaving(graph, number);
    const first = onward.length === 1 ? graph.to[onward[0]!]! : undefined;
    if (way === undefined || first === undefined) return;
    report(
      'flow/jump-to-start',
      way.origin,
      { first: nameOf(graph.steps[first]!) },
      { labels: [{ role: 'start', span: step.origin }], fixes: mends(subject, number, first, targets) },
    );
  });
}

/** Leads the arrows to the first activity: by its own name, or by that of the start, which it takes over. */
function mends(subject: Subject, start: number, first: number, named: () => Named) {
  const { graph, written } = subject;
  const from = statementOf(subject, graph.steps[start]!);
  const to = statementOf(subject, graph.steps[first]!);
  if (from?.kind !== 'step' || to?.kind !== 'step' || from.name === undefined) return [];
  const { arrows, scenarios } = named();
  const targets = arrows.get(from.name.text) ?? [];
  if (scenarios.has(from.name.text) || targets.length === 0) return [];
  const edits: TextEdit[] = [];
  if (to.name !== undefined && to.name.text !== '') {
    const name = written.source.text.slice(to.name.start, to.name.end);
    edits.push(...targets.map((target) => replace(written, target, name)));
  } else {
    const head = /^\s*:/.exec(written.source.text.slice(from.name.end, from.name.end + 40))?.[0].length ?? 0;
    const name = written.source.text.slice(from.name.start, from.name.end);
    const after = from.start + keyword(written, from).length;
    edits.push(replace(written, { start: after, end: from.name.end + head }, ''));
    edits.push(insert(written, to.start + keyword(written, to).length, ` ${name}:`));
  }
  return [{ role: 'first', edits }];
}

/** Where the arrows of a process name its steps, and the names that its scenarios speak of. */
interface Named {
  readonly arrows: ReadonlyMap<string, readonly Target[]>;
  readonly scenarios: ReadonlySet<string>;
}

function namesIn({ process, written }: Subject): Named {
  const arrows = new Map<string, Target[]>();
  const scenarios = new Set<string>();
  const root = written.processAt(process.origin.start);
  if (root === undefined) return { arrows, scenarios };
  walk(root, (node) => {
    if (node.kind === 'process' && node !== root) return false;
    if (node.kind === 'spot') scenarios.add(node.step?.names.at(-1)?.text ?? '');
    const name = node.kind === 'target' && node.ref?.names.length === 1 ? node.ref.names[0]!.text : undefined;
    if (node.kind === 'target' && name !== undefined) {
      const list = arrows.get(name);
      if (list === undefined) arrows.set(name, [node]);
      else list.push(node);
    }
    return true;
  });
  return { arrows, scenarios };
}
