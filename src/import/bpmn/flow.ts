// Writes a graph as statements: one after the other, blocks where ways part and meet again, arrows for everything else.
import { isDuration, quoted, quotedAll, timeWritten } from '../words.js';
import type { ReadEdge, ReadNode } from './chart.js';
import { type Graph, graphOf, type Ordered } from './order.js';

/** What a flow is written with. */
export interface Names {
  readonly step: (key: string) => string;
  readonly actor: (key: string) => string;
  /** The name of a process that a step runs; nothing for one that is not there. */
  readonly process: (node: ReadNode) => string | undefined;
  readonly use: (node: ReadNode) => readonly string[];
}

interface Desk {
  readonly names: Names;
  readonly nodes: ReadonlyMap<string, ReadNode>;
  readonly graph: Graph;
  readonly order: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  readonly dominators: ReadonlyMap<string, string>;
  /** Node → the positions of what can only be reached through it, where these are side by side. */
  readonly reach: ReadonlyMap<string, readonly [first: number, end: number]>;
  /** Nodes that an arrow leads to. */
  readonly called: Set<string>;
  /** Id in the file of ours → key. */
  readonly locals: ReadonlyMap<string, string>;
  /** Id of a block in the file of ours → key of its join. */
  readonly joins: ReadonlyMap<string, string>;
  /** Forks that no block can say. */
  readonly loose: Set<string>;
  readonly told: (node: ReadNode) => void;
  /** Words of a way that can only stand on a branch of a block. */
  readonly lost: (way: ReadEdge) => void;
}

/** Blocks deeper than this are written with arrows. */
const deepest = 12;
const headMark = '\u0001';

/**
 * The lines of a flow. `ends` are capsules that arrows to `end` make. `told` and `lost` hear of gateways and ways whose conditions and words only a block could
 * say. Lines are not indented.
 */
export function writeFlow(
  nodes: ReadonlyMap<string, ReadNode>,
  edges: readonly ReadEdge[],
  { order: whole, dominators }: Ordered,
  names: Names,
  { told, lost }: Pick<Desk, 'told' | 'lost'>,
): string {
  const graph = graphOf([...nodes.keys()], edges);
  const order = whole.filter((key) => nodes.get(key)?.ends !== true);
  const at = new Map(order.map((key, k) => [key, k]));
  const locals = new Map(
    [...nodes.values()].flatMap(({ local, key }) => (local === undefined ? [] : [[local, key] as const])),
  );
  const desk: Desk = {
    names,
    nodes,
    graph,
    order,
    at,
    dominators,
    reach: reachOf(order, at, aboveIn(nodes, locals, dominators)),
    called: new Set(),
    locals,
    joins: new Map(
      [...nodes.values()].flatMap(({ kind, block, key }) =>
        kind === 'join' && block !== undefined ? [[block, key] as const] : [],
      ),
    ),
    loose: new Set(),
    told,
    lost,
  };
  const text = writeRange(0, order.length, undefined, 0, desk).join('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they mark where a name may stand
  return text.replace(/\u0001(\d+)\u0001(\u0002?)/g, (_, number: string, colon: string) => {
    const key = order[Number(number)] as string;
    if (nodes.get(key)?.named !== true && !desk.called.has(key)) return '';
    return colon === '' ? names.step(key) : `${names.step(key)}: `;
  });
}

/** What stands together behind each node: what can only be reached through it, and blocks of ours as a whole. */
function reachOf(
  order: readonly string[],
  at: ReadonlyMap<string, number>,
  above: (key: string) => string | undefined,
): Map<string, readonly [number, number]> {
  const depth = new Map<string, number>();
  const depthOf = (key: string): number => {
    const path = new Set<string>();
    let top: string | undefined = key;
    while (top !== undefined && !depth.has(top) && !path.has(top)) {
      path.add(top);
      top = above(top);
    }
    let level = top === undefined ? 0 : (depth.get(top) ?? 0);
    for (const one of [...path].reverse()) depth.set(one, ++level);
    return level;
  };
  const deepFirst = order.map((key) => [key, depthOf(key)] as const).sort((a, b) => b[1] - a[1]);
  const spans = new Map(
    order.map((key) => [key, { low: at.get(key) as number, high: at.get(key) as number, size: 1 }]),
  );
  for (const [key] of deepFirst) {
    const own = spans.get(key);
    const outer = spans.get(above(key) ?? '');
    if (own === undefined || outer === undefined || own === outer) continue;
    outer.low = Math.min(outer.low, own.low);
    outer.high = Math.max(outer.high, own.high);
    outer.size += own.size;
  }
  return new Map(
    [...spans].flatMap(([key, { low, high, size }]) =>
      low === at.get(key) && high - low + 1 === size ? [[key, [low, high + 1]] as const] : [],
    ),
  );
}

/** Node → the node that it stands behind: its dominator, or the fork of its block where ways from elsewhere lead into the block. */
function aboveIn(
  nodes: ReadonlyMap<string, ReadNode>,
  locals: ReadonlyMap<string, string>,
  dominators: ReadonlyMap<string, string>,
): (key: string) => string | undefined {
  const blockOf = (key: string | undefined): string | undefined => {
    const node = nodes.get(key ?? '');
    return node?.kind === 'join' && node.block !== undefined ? node.block : node?.branch?.replace(/#\d+$/, '');
  };
  return (key) => {
    const dominator = dominators.get(key);
    const block = blockOf(key);
    const fork = locals.get(block ?? '');
    if (fork === undefined || fork === key || dominator === fork) return dominator;
    for (let at = dominator, steps = 0; at !== undefined && steps < 64; at = locals.get(blockOf(at) ?? ''), steps++) {
      if (at === fork) return dominator;
    }
    return fork;
  };
}

const outOf = (desk: Desk, key: string): readonly ReadEdge[] => desk.graph.outOf.get(key) ?? [];
const into = (desk: Desk, key: string): readonly ReadEdge[] => desk.graph.into.get(key) ?? [];

/** What can only be reached by this way, if it stands together right there. */
function regionOf(edge: ReadEdge, start: number, end: number, desk: Desk): readonly [number, number] | undefined {
  const reach = isStart(edge.to, desk) ? undefined : desk.reach.get(edge.to);
  if (reach === undefined || reach[0] !== start || reach[1] > end || desk.dominators.get(edge.to) !== edge.from)
    return undefined;
  const foreign = into(desk, edge.to).filter(
    (one) => one !== edge && !((desk.at.get(one.from) ?? -1) >= reach[0] && (desk.at.get(one.from) ?? -1) < reach[1]),
  );
  return foreign.length === 0 ? reach : undefined;
}

/** No block is entered through a `start`. */
const isStart = (key: string, { nodes }: Desk): boolean => nodes.get(key)?.kind === 'start';

/** The statement that the flow falls through to: `start`s are passed over. */
function nextOf(from: number, end: number, next: string | undefined, { order, nodes }: Desk): string | undefined {
  for (let k = from; k < end; k++) if (nodes.get(order[k] as string)?.kind !== 'start') return order[k];
  return next;
}

function writeRange(first: number, end: number, next: string | undefined, depth: number, desk: Desk): string[] {
  const lines: string[] = [];
  for (let k = first; k < end; ) {
    const block = depth < deepest ? writeParallel(k, end, next, depth, desk) : undefined;
    const written = block ?? writeNode(k, end, next, depth, desk);
    if (lines.length > 0) lines.push('');
    lines.push(...written.lines);
    k = written.end;
  }
  return lines;
}

interface Written {
  readonly lines: readonly string[];
  readonly end: number;
}

/** A statement with its clauses and the blocks behind its answers. */
function writeNode(k: number, end: number, next: string | undefined, depth: number, desk: Desk): Written {
  const key = desk.order[k] as string;
  const node = desk.nodes.get(key) as ReadNode;
  const ways = outOf(desk, key);
  const head = `${headMark}${k}${headMark}`;
  if (node.kind === 'fork')
    return { lines: writeFork(node, head, ways, nextOf(k + 1, end, next, desk), desk), end: k + 1 };
  if (node.kind === 'join') {
    if (node.gate === 'some') desk.told(node);
    return { lines: [`join ${head} ${arrowsOf(ways, nextOf(k + 1, end, next, desk), desk)}`], end: k + 1 };
  }
  const courses = ways.filter(({ kind }) => kind === 'interrupt' || node.kind === 'decision');
  const onward =
    node.kind === 'decision' || node.kind === 'end' ? undefined : ways.filter(({ kind }) => kind !== 'interrupt');
  const { blocks, rest } = blocksBehind(k, end, next, depth, courses, onward, desk);
  const after = nextOf(rest, end, next, desk);
  const lines = [headOf(node, head, desk), ...clausesOf(node, desk)];
  const ordered = inOrder(courses, blocks);
  for (const way of ordered) {
    const block = blocks.get(way);
    const opening = courseHead(way);
    if (block === undefined) lines.push(`${opening} ${arrow(way, after, node.via, desk) || '-> next'}`);
    else
      lines.push(`${opening}${carry(way, node.via)} {`, ...writeRange(block[0], block[1], after, depth + 1, desk), '}');
  }
  if (onward !== undefined) {
    const last = arrowsOf(onward, after, desk, node.via);
    if (last !== '') lines.push(last);
  }
  return { lines, end: rest };
}

interface Blocks {
  readonly blocks: ReadonlyMap<ReadEdge, readonly [number, number]>;
  readonly rest: number;
}

/** The blocks behind a statement; none where an arrow of its own follows, which would be taken for that of the last block. */
function blocksBehind(
  k: number,
  end: number,
  next: string | undefined,
  depth: number,
  courses: readonly ReadEdge[],
  onward: readonly ReadEdge[] | undefined,
  desk: Desk,
): Blocks {
  const none = { blocks: new Map<ReadEdge, readonly [number, number]>(), rest: k + 1 };
  if (depth >= deepest) return none;
  const found = blocksOf(courses, k + 1, end, next, desk);
  if (onward === undefined || found.blocks.size === 0) return found;
  const [way] = onward;
  const falls =
    way !== undefined &&
    way.to === nextOf(found.rest, end, next, desk) &&
    carry(way, desk.nodes.get(way.from)?.via) === '';
  return falls ? found : none;
}

/**
 * Regions right behind a statement that belong to its answers. The last one is written without a block where nothing follows it, so that
 * the main line of a flow stays outermost; not where another way goes on behind it.
 */
function blocksOf(
  courses: readonly ReadEdge[],
  start: number,
  end: number,
  next: string | undefined,
  desk: Desk,
): Blocks {
  const blocks = new Map<ReadEdge, readonly [number, number]>();
  let rest = start;
  const byStart = new Map(courses.map((way) => [desk.at.get(way.to), way] as const));
  while (rest < end) {
    const way = byStart.get(rest);
    const region = way && !blocks.has(way) ? regionOf(way, rest, end, desk) : undefined;
    if (way === undefined || region === undefined) break;
    if (region[1] === end && way.kind !== 'interrupt' && !leadsTo(next, start - 1, rest, desk)) break;
    blocks.set(way, region);
    rest = region[1];
  }
  // the end of a branch has no name that an arrow could lead to: the rest of the branch is in one block, whoever else leads into it
  const exit = next === undefined ? undefined : desk.nodes.get(next);
  if (exit?.kind !== 'join' || exit.block === undefined || rest >= end || !leadsTo(next, start - 1, rest, desk))
    return { blocks, rest };
  const way = byStart.get(rest);
  const last = [...blocks].at(-1);
  if (way !== undefined && !blocks.has(way) && !isStart(way.to, desk)) blocks.set(way, [rest, end]);
  else if (last !== undefined) blocks.set(last[0], [last[1][0], end]);
  else return { blocks, rest };
  rest = end;
  return { blocks, rest };
}

/** Does something between two positions go on with this node? */
function leadsTo(key: string | undefined, first: number, end: number, desk: Desk): boolean {
  if (key === undefined) return false;
  return into(desk, key).some(({ from }) => {
    const at = desk.at.get(from) ?? -1;
    return at >= first && at < end;
  });
}

/** Nothing falls through to this. */
const nowhere = '\u0000';

/** A fork with the regions of its ways, and the join behind them; none where no way of a block comes to its end. */
interface Split {
  readonly regions: ReadonlyMap<ReadEdge, readonly [number, number]>;
  readonly join?: ReadNode;
  readonly end: number;
}

/** A fork whose ways all come together in one join behind them. */
function splitAt(k: number, end: number, desk: Desk): Split | undefined {
  const key = desk.order[k] as string;
  const fork = desk.nodes.get(key) as ReadNode;
  if (fork.kind !== 'fork' || desk.loose.has(key)) return undefined;
  const ways = outOf(desk, key);
  if (fork.local !== undefined) return fork.block === fork.local ? ownSplit(fork.local, ways, k, end, desk) : undefined;
  if (ways.length < 2) return undefined;
  const regions = new Map<ReadEdge, readonly [number, number]>();
  const byStart = new Map(ways.map((way) => [desk.at.get(way.to), way] as const));
  let rest = k + 1;
  for (;;) {
    const way = byStart.get(rest);
    const region = way && !regions.has(way) ? regionOf(way, rest, end, desk) : undefined;
    if (way === undefined || region === undefined) break;
    if (desk.nodes.get(way.to)?.kind === 'join' && into(desk, way.to).length > 1) break;
    regions.set(way, region);
    rest = region[1];
  }
  const join = rest < end ? desk.nodes.get(desk.order[rest] as string) : undefined;
  if (join?.kind !== 'join' || (join.gate ?? 'all') !== (fork.gate ?? 'all')) return undefined;
  const meet = ways.every((way) => regions.has(way) || way.to === join.key);
  return meet && allWithin(join.key, k, rest, desk) ? { regions, join, end: rest + 1 } : undefined;
}

/** In a file of ours, only what was a block is one; what stood in its branches says so. */
function ownSplit(block: string, ways: readonly ReadEdge[], k: number, end: number, desk: Desk): Split | undefined {
  const regions = new Map<ReadEdge, readonly [number, number]>();
  let rest = k + 1;
  for (const [n, way] of ways.entries()) {
    const start = rest;
    while (rest < end && isIn(`${block}#${n + 1}`, desk.order[rest] as string, desk)) rest++;
    if (rest === start) continue;
    if (nextOf(start, rest, undefined, desk) !== way.to) return undefined;
    regions.set(way, [start, rest]);
  }
  const join = desk.nodes.get(desk.joins.get(block) ?? '');
  if (join === undefined) return { regions, end: rest };
  return desk.order[rest] === join.key && rest < end && allWithin(join.key, k, rest, desk)
    ? { regions, join, end: rest + 1 }
    : undefined;
}

/** Does everything that leads to a join stand between these positions? */
function allWithin(join: string, first: number, end: number, desk: Desk): boolean {
  return into(desk, join).every(({ from }) => {
    const at = desk.at.get(from) ?? -1;
    return at >= first && at < end;
  });
}

/** Stands a node in this branch of a block, or in a block in it? */
function isIn(branch: string, key: string, { nodes, locals }: Desk): boolean {
  const seen = new Set<string>();
  for (
    let at = nodes.get(key)?.branch;
    at !== undefined && !seen.has(at);
    at = nodes.get(locals.get(at.replace(/#\d+$/, '')) ?? '')?.branch
  ) {
    if (at === branch) return true;
    seen.add(at);
  }
  return false;
}

function writeParallel(
  k: number,
  end: number,
  next: string | undefined,
  depth: number,
  desk: Desk,
): Written | undefined {
  const key = desk.order[k] as string;
  const split = splitAt(k, end, desk);
  if (split === undefined) return undefined;
  const { regions, join } = split;
  const ways = outOf(desk, key);
  const exit = join?.key ?? nowhere;
  const conditions = ways.filter(({ answer }) => answer === 'when').length;
  const passes = (way: ReadEdge): boolean =>
    way.to === exit && way.answer === 'otherwise' && conditions === ways.length - 1;
  const branches = inOrder(
    ways.filter((way) => !passes(way)),
    regions,
  );
  if (desk.nodes.get(key)?.gate === 'some' && !branches.some(({ answer }) => answer !== undefined)) return undefined;
  const lines = [`parallel ${headMark}${k}${headMark}\u0002{`];
  for (const way of branches) {
    const region = regions.get(way);
    const body =
      region === undefined
        ? [arrow({ ...way, with: [] }, exit, way.via, desk)]
        : writeRange(region[0], region[1], exit, depth + 1, desk);
    lines.push(`${branchHead(way)}${carry(way)} {`, ...body, '}');
  }
  // an arrow to the join from deeper inside needs its name, which only a join outside a block has
  if (desk.called.has(exit)) {
    desk.loose.add(key);
    return undefined;
  }
  const after = nextOf(split.end, end, next, desk);
  lines.push(join === undefined ? '}' : `} ${arrowsOf(outOf(desk, join.key), after, desk)}`);
  return { lines, end: split.end };
}

/** As they come, if what is in them stands in that order, else as it stands. */
function inOrder(ways: readonly ReadEdge[], regions: Split['regions']): readonly ReadEdge[] {
  const starts = ways.flatMap((way) => regions.get(way)?.[0] ?? []);
  if (starts.every((start, k) => k === 0 || start > (starts[k - 1] as number))) return ways;
  return [...ways].sort((a, b) => (regions.get(a)?.[0] ?? 0) - (regions.get(b)?.[0] ?? 0));
}

function branchHead({ answer, label, branch }: ReadEdge): string {
  if (answer === 'when') return `branch when ${quoted(label)}`;
  if (answer === 'otherwise') return 'branch otherwise';
  return branch === undefined ? 'branch' : `branch ${quoted(branch)}`;
}

function writeFork(
  node: ReadNode,
  head: string,
  ways: readonly ReadEdge[],
  next: string | undefined,
  desk: Desk,
): string[] {
  if (node.gate === 'some') desk.told(node);
  const targets = ways.map(({ to }) => target(to, next, desk));
  for (const way of ways) if (way.label !== '' || way.branch !== undefined) desk.lost(way);
  return targets.length === 0 ? [] : [`fork ${head} -> ${targets.join(', ')}`];
}

function headOf(node: ReadNode, head: string, { names }: Desk): string {
  const actors = node.actors.map((key) => names.actor(key)).join(', ');
  const text = node.shared === true || node.text === '' ? '' : ` ${quoted(node.text)}`;
  return `${node.kind} ${head}\u0002${actors}${text}`;
}

function clausesOf(node: ReadNode, { names }: Desk): string[] {
  const runs = names.process(node);
  const uses = names.use(node);
  return [
    node.needs.length > 0 && `needs ${quotedAll(node.needs)}`,
    node.time !== undefined && `time ${timeWritten(node.time)}`,
    node.time === undefined && node.lasts !== undefined && `time ${quoted(node.lasts)}`,
    node.outputs.length > 0 && `output ${quotedAll(node.outputs)}`,
    node.note !== undefined && `note ${quoted(node.note)}`,
    node.caption !== undefined && `caption ${quoted(node.caption)}`,
    node.via !== undefined && `via ${quoted(node.via)}`,
    uses.length > 0 && `uses ${uses.join(', ')}`,
    runs !== undefined && `runs ${runs}`,
  ].filter((line) => line !== false);
}

function courseHead({ kind, answer, label }: ReadEdge): string {
  if (kind === 'interrupt') return `on ${isDuration(label) ? label : quoted(label)}`;
  if (answer === 'when') return `when ${quoted(label)}`;
  if (answer === 'otherwise') return 'otherwise';
  return label === '' ? (answer ?? 'yes') : `${answer ?? 'yes'} ${quoted(label)}`;
}

function carry(way: ReadEdge, channel?: string): string {
  const things = way.with.filter((thing) => thing !== '');
  return `${things.length > 0 ? ` with ${quotedAll(things)}` : ''}${way.via !== undefined && way.via !== channel ? ` via ${quoted(way.via)}` : ''}`;
}

/** The arrow of one way; nothing where it falls through and carries nothing. */
function arrow(way: ReadEdge, next: string | undefined, channel: string | undefined, desk: Desk): string {
  const carried = carry(way, channel);
  return way.to === next && carried === '' ? '' : `-> ${target(way.to, next, desk)}${carried}`;
}

/** The one arrow of a statement; a way that leads nowhere ends. */
function arrowsOf(ways: readonly ReadEdge[], next: string | undefined, desk: Desk, channel?: string): string {
  const [way] = ways;
  return way === undefined ? '-> end' : arrow(way, next, channel, desk);
}

function target(to: string, next: string | undefined, desk: Desk): string {
  if (desk.nodes.get(to)?.ends === true) return 'end';
  if (to === next) return 'next';
  desk.called.add(to);
  return desk.names.step(to);
}
