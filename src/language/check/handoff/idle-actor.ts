// handoff/idle-actor: a column of the process that stays empty.
import type { Report } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import type { Actor, Model } from '../../model/model.js';
import { walk } from '../../syntax/walk.js';
import { remove } from '../mend.js';
import type { Subject } from '../subject.js';

/** An actor declared in the process that does nothing and is named nowhere. */
export function idleActor(subject: Subject, report: Report): void {
  const { model, process, written } = subject;
  const busy = new Set(process.steps.flatMap((step) => step.actors));
  const still = new Set(process.actors.filter((actor) => !busy.has(actor)));
  if (still.size === 0) return;
  const { declaredIn, named, names } = usesIn(model);
  const idle = (declaredIn.get(process.id) ?? []).filter(({ id }) => still.has(id));
  if (idle.length === 0) return;
  const slips = slipsOf(subject, names);
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

/** What is asked of all actors of a model; looked up once, however many processes there are. */
interface Uses {
  /** Actors by the process that they are declared in. */
  readonly declaredIn: ReadonlyMap<string, readonly Actor[]>;
  /** Ids of those that some name means. */
  readonly named: ReadonlySet<string>;
  /** Names of all that are declared. */
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<Model, Uses>();

function usesIn(model: Model): Uses {
  const uses = known.get(model) ?? readUses(model);
  known.set(model, uses);
  return uses;
}

function readUses({ actors, references }: Model): Uses {
  const declaredIn = new Map<string, Actor[]>();
  for (const actor of actors) {
    const list = declaredIn.get(actor.process ?? '');
    if (list === undefined) declaredIn.set(actor.process ?? '', [actor]);
    else list.push(actor);
  }
  const named = new Set(references.flatMap(({ kind, target }) => (kind === 'actor' ? [target] : [])));
  return { declaredIn, named, names: new Set(actors.flatMap(({ undeclared, name }) => (undeclared ? [] : [name]))) };
}

/** Names written in front of steps that nobody declares: one of them may have meant an idle one. */
function slipsOf({ process, written }: Subject, known: ReadonlySet<string>): readonly string[] {
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
