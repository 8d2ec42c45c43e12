// Rows of the SOP table: a step with a text begins one, a step without shares that of its neighbour.
import type { Draft } from './draft.js';

export interface Rows {
  /** Gives the next node in written order its row. */
  readonly place: (draft: Draft) => void;
  /** Gives a row to those that still wait for one, when all nodes are placed. */
  readonly settle: () => void;
  /** The step that begins each row, from row 1 on. */
  readonly owners: readonly Draft[];
}

/**
 * A step without a text shares the row above. A `start` without text and actor, and whatever stands above the first row, shares
 * the row of the step after it. Borders without an actor take that of the step whose row they share. A step without a text that
 * has needs, time, output or note lacks its text: it keeps a row of its own, so that nothing is lost.
 */
export function createRows(): Rows {
  const owners: Draft[] = [];
  let waiting: Draft[] = [];
  let above: Draft | undefined;

  const resolve = (row: number, actors: readonly string[]): void => {
    let next = actors;
    for (const draft of waiting.reverse()) {
      draft.row = row;
      if (draft.actors.length === 0) draft.actors = next.slice(0, 1);
      next = draft.actors;
    }
    waiting = [];
  };
  const place = (draft: Draft): void => {
    if (beginsRow(draft)) draft.row = owners.push(draft);
    else if (owners.length === 0 || (draft.kind === 'start' && draft.actors.length === 0)) {
      waiting.push(draft);
      return;
    } else draft.row = owners.length;
    const bare = draft.text === undefined && (draft.kind === 'start' || draft.kind === 'end');
    if (bare && draft.actors.length === 0) draft.actors = above?.actors.slice(0, 1) ?? [];
    resolve(draft.row, draft.actors);
    above = draft;
  };
  const settle = (): void => {
    const first = waiting[0];
    if (first === undefined) return;
    if (owners.length === 0) owners.push(first);
    resolve(owners.length, above?.actors ?? waiting.find((draft) => draft.actors.length > 0)?.actors ?? []);
  };
  return { place, settle, owners };
}

function beginsRow(draft: Draft): boolean {
  const { needs, outputs, time, note } = draft.details;
  return draft.text !== undefined || needs.length > 0 || outputs.length > 0 || time !== undefined || note !== undefined;
}
