// What comes out of the steps of a process, and how much of it is on paper.
import type { Model, Process } from '../language/model/model.js';

/** Different things that come out of steps. */
export interface Outputs {
  readonly outputs: number;
  /** So many of them never leave a step by an electronic channel. */
  readonly onPaper: number;
}

/** Words in a channel that say that nothing is on paper. */
const electronic =
  /(?<![\p{L}\p{N}])(?:elektronik|electronic(?:ally)?|aplikasi|application|sistem|system|online|daring|digital|e-?office|e-?mail|surel|whats-?app|portal|website|laman|srikandi|tte|app|api)(?![\p{L}\p{N}])/iu;

/**
 * Counts what comes out of the steps, each thing once however it is written. It is electronic if a step or arrow that hands it on names
 * an electronic channel (words like "email", or an application or system of the model), or if a system makes it.
 */
export function outputsOf({ actors, objects }: Model, { steps, flows }: Process): Outputs {
  const systems = new Set(actors.filter(({ system }) => system).map(({ id }) => id));
  const named = new Set(
    [...actors.filter(({ system }) => system), ...objects.filter(({ type }) => type === 'application')].flatMap(
      ({ name, title }) => [keyOf(name), keyOf(title)],
    ),
  );
  const isScreen = (channel: string | undefined): boolean =>
    channel !== undefined && (electronic.test(channel) || named.has(keyOf(channel)));
  const sent = new Set(flows.filter(({ via }) => isScreen(via)).map(({ from }) => from));
  const all = new Set<string>();
  const screen = new Set<string>();
  for (const { id, outputs, via, actors: doers } of steps) {
    const electronically = sent.has(id) || isScreen(via) || doers.some((actor) => systems.has(actor));
    for (const thing of outputs) {
      all.add(keyOf(thing));
      if (electronically) screen.add(keyOf(thing));
    }
  }
  return { outputs: all.size, onPaper: all.size - screen.size };
}

const keyOf = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();
