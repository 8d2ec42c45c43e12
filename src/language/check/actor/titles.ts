// What messages call an actor.
import type { Model } from '../../model/model.js';

/** The title of each actor, by its id. */
export function titlesOf({ actors }: Model): ReadonlyMap<string, string> {
  return new Map(actors.map((actor) => [actor.id, actor.title]));
}
