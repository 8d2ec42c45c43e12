// What tables call the things of a model.
import type { Model, Party } from '../language/model/model.js';

/** Finds the title behind an id; the id itself where nothing has it. */
export function titlesOf(model: Model): (id: string) => string {
  const titles = new Map<string, string>();
  for (const { id, title } of [...model.actors, ...model.units, ...model.processes, ...model.objects, ...model.plans])
    titles.set(id, title);
  return (id) => titles.get(id) ?? id;
}

/** What a party is called: the title of what it means, else its own words. */
export function partyName({ text, target }: Party, titleOf: (id: string) => string): string {
  return target === undefined ? text : titleOf(target);
}

/** Lines of a cell, each thing once. */
export function linesOf(things: readonly string[]): string {
  return [...new Set(things)].join('\n');
}
