// Gives back the room that writings have asked for and do not need: they ask in big steps, and what one got often helps another.
import type { Demands } from './coordinates.js';

/** Halvings of a demand: what is left over is a few units. */
const halvings = 4;

/** Lowers all demands, widths first, as far as `holds` is true of the drawing that follows from them; asks it about `tries` times at most. */
export function giveBack(demands: Demands, tries: number, isGood: () => boolean): void {
  let left = tries;
  const holds = (): boolean => left-- > 0 && isGood();
  for (const list of [demands.cell.x, demands.gap, demands.height, demands.cell.y]) {
    for (let at = 0; at < list.length; at++) if (list[at]! > 0) lower(list, at, holds);
  }
}

function lower(list: Float64Array, at: number, holds: () => boolean): void {
  const asked = list[at]!;
  list[at] = 0;
  if (holds()) return;
  let [low, high] = [0, asked];
  for (let k = 0; k < halvings && high - low > 2; k++) {
    const middle = Math.round((low + high) / 2);
    list[at] = middle;
    if (holds()) high = middle;
    else low = middle;
  }
  list[at] = high;
}
