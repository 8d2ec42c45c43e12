// Which arrows a flow has, and the words beside them.
import type { Flow, Process } from '../../language/model/model.js';
import { withDashes } from './amounts.js';
import { directWays, type Way, waysThroughGates } from './gates.js';
import { type Words, wordsOf } from './labels.js';
import type { Placing } from './symbols.js';
import type { ViewEdge } from './view.js';

/** The arrows of a table or lane map in written order, then the ties of joint activities. */
export function edgesOf(
  process: Process,
  kind: 'table' | 'lanes',
  placings: readonly Placing[],
  lanes: readonly string[],
): ViewEdge[] {
  const ways = kind === 'table' ? waysThroughGates(process) : directWays(process);
  const order = new Map(lanes.map((lane, i) => [lane, i]));
  const symbols = new Map<string, Placing[]>();
  for (const placing of placings) {
    const list = symbols.get(placing.step.id);
    if (list) list.push(placing);
    else symbols.set(placing.step.id, [placing]);
  }
  const nameOf = freshNames();
  const words = wordsOf(process);
  const arrows = ways.flatMap((way): ViewEdge[] => {
    const ends = nearestEnds(symbols.get(way.from.id) ?? [], symbols.get(way.to.id) ?? [], order);
    if (!ends) return [];
    const [from, to] = ends;
    return [
      {
        id: nameOf(`${from.id}->${to.id}`),
        from: from.id,
        to: to.id,
        kind: from.lane === to.lane ? 'flow' : 'handoff',
        ...wordsBeside(way, words),
        loop: way.flows.some((flow) => flow.loop),
        fork: way.fork,
      },
    ];
  });
  return [...arrows, ...[...symbols.values()].flatMap((boxes) => ties(boxes, order, nameOf))];
}

/** The two symbols of a way: where a joint activity has several boxes, those with the fewest lanes between them. */
function nearestEnds(
  sources: readonly Placing[],
  targets: readonly Placing[],
  order: ReadonlyMap<string, number>,
): readonly [Placing, Placing] | undefined {
  let best: readonly [Placing, Placing] | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const from of sources) {
    if (from.step.kind === 'decision' && from.kind !== 'decision') continue;
    for (const to of targets) {
      const distance = Math.abs((order.get(from.lane) ?? 0) - (order.get(to.lane) ?? 0));
      if (distance < shortest) [best, shortest] = [[from, to], distance];
    }
  }
  return best;
}

/** Plain lines between the boxes of a joint activity, from each to the next in the order of the lanes. */
function ties(
  boxes: readonly Placing[],
  order: ReadonlyMap<string, number>,
  nameOf: (wish: string) => string,
): ViewEdge[] {
  const sorted = [...boxes].sort((a, b) => (order.get(a.lane) ?? 0) - (order.get(b.lane) ?? 0));
  return sorted.slice(1).map((to, i) => {
    const from = sorted[i]!.id;
    return { id: nameOf(`${from}--${to.id}`), from, to: to.id, kind: 'joint', loop: false, fork: false };
  });
}

/** Answer or condition, and what is handed over, where the arrow itself says so. */
function wordsBeside(way: Way, words: Words): Pick<ViewEdge, 'answer' | 'carries'> {
  const answers = way.flows.map((flow) => answerOf(flow, words)).filter((word) => word !== '');
  const things = way.flows.flatMap((flow) => flow.with).filter((thing) => thing !== '');
  return {
    ...(answers.length > 0 && { answer: answers.join(', ') }),
    ...(things.length > 0 && { carries: [...new Set(things)].join(', ') }),
  };
}

function answerOf(flow: Flow, words: Words): string {
  if (flow.label !== undefined && flow.label !== '') return withDashes(flow.label);
  switch (flow.answer) {
    case 'yes':
      return words.yes;
    case 'no':
      return words.no;
    case 'otherwise':
      return words.otherwise;
    default:
      return '';
  }
}

/** Gives each wish once, and with a number from 2 on where it comes again. */
function freshNames(): (wish: string) => string {
  const used = new Map<string, number>();
  return (wish) => {
    const count = (used.get(wish) ?? 0) + 1;
    used.set(wish, count);
    return count === 1 ? wish : `${wish}#${count}`;
  };
}
