// The mean time of a case from start to end, parallel blocks from the inside out.
import type { Block, Process } from '../language/model/model.js';
import { type Passes, place } from './passes.js';

/**
 * The sum of passes × time (`times`, by step) over the steps outside parallel blocks, and for each block as often as it is begun the mean
 * of its longest branch: with branches of mean time t₁ ≥ t₂ ≥ …, each taken with chance pᵢ, that is Σ tᵢ pᵢ (1 − p₁) … (1 − pᵢ₋₁)
 * (the mean of a maximum). Exact where the time of a branch does not vary from case to case, else a lower bound (Jensen's inequality).
 * Absent where strands run side by side outside a block, or leave theirs.
 */
export function elapsed(
  process: Process,
  passes: Passes,
  times: readonly number[],
  chances: Float64Array,
): number | undefined {
  if (!isNested(process)) return undefined;
  const { steps, blocks, flows } = process;
  const at = new Map(steps.map(({ id }, i) => [id, i]));
  const chanceOf = new Map(flows.map((flow, i) => [place(flow.from, flow.origin), chances[i]!]));
  const inBranch = new Map<string | undefined, number>();
  const add = (branch: string | undefined, time: number): void => {
    inBranch.set(branch, (inBranch.get(branch) ?? 0) + time);
  };
  steps.forEach(({ branch }, i) => {
    add(branch, times[i]!);
  });
  // a block stands before those inside it
  for (const block of [...blocks].reverse()) {
    const begun = passes.steps[at.get(block.fork) ?? -1] ?? 0;
    if (begun === 0) continue;
    const branches = block.branches.map(({ id, type, origin }): Branch => {
      const chance = chanceOf.get(place(block.fork, origin)) ?? 0;
      return { type, chance, time: chance === 0 ? 0 : (inBranch.get(id) ?? 0) / (begun * chance) };
    });
    add(block.branch, begun * longest(branches));
  }
  return inBranch.get(undefined) ?? 0;
}

interface Branch {
  readonly type: Block['branches'][number]['type'];
  readonly chance: number;
  /** Mean time where it is taken. */
  readonly time: number;
}

function longest(branches: readonly Branch[]): number {
  const timesOf = (type: Branch['type']): number[] =>
    branches.filter((one) => one.type === type).map(({ time }) => time);
  const always = Math.max(0, ...timesOf('always'));
  const choices = branches.filter(({ type }) => type === 'when').sort((a, b) => b.time - a.time);
  let mean = 0;
  let none = 1;
  for (const { chance, time } of choices) {
    mean += none * chance * Math.max(always, time);
    none *= 1 - chance;
  }
  return mean + none * Math.max(always, ...timesOf('otherwise'));
}

/** Do all strands stand in blocks, and does everything in a branch go on to the join of its block? */
function isNested({ steps, flows, blocks }: Process): boolean {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const blockOfBranch = new Map(blocks.flatMap((block) => block.branches.map(({ id }) => [id, block.id] as const)));
  const gate = (kind: string): boolean => kind === 'fork' || kind === 'join';
  if (
    steps.some(
      ({ kind, block, branch }) => (gate(kind) && block === undefined) || (kind === 'end' && branch !== undefined),
    )
  )
    return false;
  return flows.every((flow) => {
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
    if (from === undefined || to === undefined || from.branch === to.branch) return true;
    const enters = from.kind === 'fork' && to.branch !== undefined && blockOfBranch.get(to.branch) === from.block;
    const leaves = to.kind === 'join' && from.branch !== undefined && blockOfBranch.get(from.branch) === to.block;
    return enters || leaves;
  });
}
