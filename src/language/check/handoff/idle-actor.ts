// handoff/idle-actor: a column of the process that stays empty.
import type { Report } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import { walk } from '../../syntax/walk.js';
import { remove } from '../mend.js';
import type { Subject } from '../subject.js';

/** An actor declared in the process that does nothing and is named nowhere. */
export function idleActor(subject: Subject, report: Report): void {
  const { model, process, written } = subject;
  const busy = new Set(process.steps.flatMap((step) => step.actors));
  const still = new Set(process.actors.filter((actor) => !busy.has(actor)));
  if (still.size === 0) return;
  const idle = model.actors.filter((actor) => actor.process === process.id && still.has(actor.id));
  if (idle.length === 0) return;
  const named = new Set(
    model.references.filter((reference) => reference.kind === 'actor').map((reference) => reference.target),
  );
  const slips = slipsOf(subject);
  for (const actor of idle) {
    const node = written.actorAt(actor.origin.start);
    if (node === undefined || named.has(actor.id) || written.lostWords().has(actor.name)) continue;
    if (written.damaged(node.start, node.end) || slips.some((slip) => nearest(slip, [actor.name]) !== undefined))
      continue;
    report(
      'handoff/idle-actor',
      actor.origin,
      { name: actor.title },
      { fixes: [{ role: 'delete', edits: [remove(written, node)] }] },
    );
  }
}

/** Names written in front of steps that nobody declares: one of them may have meant an idle one. */
function slipsOf({ model, process, written }: Subject): readonly string[] {
  const known = new Set(model.actors.filter((actor) => !actor.undeclared).map((actor) => actor.name));
  const found = new Set<string>();
  const root = written.processAt(process.origin.start);
  if (root === undefined) return [];
  walk(root, (node) => {
    if (node.kind !== 'step') return;
    for (const actor of node.actors) {
      const name = actor.names.at(-1)?.text ?? '';
      if (!known.has(name)) found.add(name);
    }
  });
  return [...found].slice(0, 50);
}
