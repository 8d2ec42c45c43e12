// Ways that happen side by side meet again: where all ways out of a fork lead to one step, a join waits for them before it.
import type { DraftFlow, DraftProcess, DraftStep } from './draft.js';

/**
 * Puts a fork where a step has several arrows that are not answers, and a join where these ways meet. `forked`: keys of those steps.
 */
export function withGates(process: DraftProcess): { readonly value: DraftProcess; readonly forked: readonly string[] } {
  const steps = [...process.steps];
  let flows: DraftFlow[] = [...process.flows];
  const forked: string[] = [];
  for (const step of process.steps) {
    const groups = sideBySide(
      step,
      flows.filter(({ from, interrupt }) => from === step.key && interrupt === undefined),
    );
    groups.forEach((group, k) => {
      const key = `${step.key}/fork${k === 0 ? '' : k + 1}`;
      const first = group[0]!;
      const at = steps.findIndex((other) => other.key === step.key);
      steps.splice(at + 1, 0, gate(key, 'fork', step.row));
      flows = flows.filter((flow) => !group.includes(flow));
      const label = wordIn(first.label);
      flows.push({ from: step.key, to: key, with: [], ...(label === undefined ? {} : { label }) });
      for (const { to, with: carried, label: words } of group) {
        const condition = conditionIn(words);
        flows.push({ from: key, to, with: carried, ...(condition === undefined ? {} : { label: condition }) });
      }
      forked.push(step.key);
    });
  }
  for (const fork of steps.filter(({ kind }) => kind === 'fork').reverse()) flows = joined(fork, steps, flows);
  return { value: { ...process, steps, flows }, forked };
}

const answered = /^(ya|tidak|yes|no)\s*,\s*(\S.*)$/iu;

/** The answer of an arrow, and the condition of its branch: "Yes, more than four floors". */
const wordIn = (label: string | undefined): string | undefined =>
  answered.exec((label ?? '').trim())?.[1] ?? label?.trim();
const conditionIn = (label: string | undefined): string | undefined => answered.exec((label ?? '').trim())?.[2];

const gate = (key: string, kind: 'fork' | 'join', row: number): DraftStep => ({
  key,
  kind,
  actors: [],
  needs: [],
  outputs: [],
  row,
});

/** Arrows that are taken together: all of a step's, those of one answer of a decision's. */
function sideBySide({ kind }: DraftStep, leaving: readonly DraftFlow[]): DraftFlow[][] {
  if (kind === 'fork') return [];
  if (kind !== 'decision') return leaving.length > 1 ? [[...leaving]] : [];
  const groups = new Map<string, DraftFlow[]>();
  for (const flow of leaving) {
    const label = (wordIn(flow.label) ?? '').toLowerCase();
    if (label === '') continue;
    const list = groups.get(label);
    if (list === undefined) groups.set(label, [flow]);
    else list.push(flow);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Adds the join of a fork before the first step that all of its ways reach, where there is one and each way comes to it once. */
function joined(fork: DraftStep, steps: DraftStep[], flows: DraftFlow[]): DraftFlow[] {
  const leaving = leavingOf(flows);
  const targets = (leaving.get(fork.key) ?? []).map(({ to }) => to);
  if (targets.length < 2) return flows;
  const reached = targets.map((target) => reach(target, leaving, fork.key));
  const common = [...(reached[0] ?? [])].filter((key) => reached.every((set) => set.has(key)));
  const meeting = common.find((key) => targets.every((target) => passes(target, key, leaving))) ?? common[0];
  if (meeting === undefined) return flows;
  const known = new Map(steps.map((step) => [step.key, step]));
  if (known.get(meeting)?.kind === 'join') return flows;
  const inside = new Set([fork.key, ...targets.flatMap((target) => [...reach(target, leaving, fork.key, meeting)])]);
  inside.delete(meeting);
  const entering = flows.filter(({ from, to }) => to === meeting && inside.has(from));
  if (entering.length < 2) return flows;
  const key = `${fork.key}/join`;
  const at = steps.findIndex((step) => step.key === meeting);
  const capsules = steps.findIndex((step) => step.capsuleOf === meeting && step.kind === 'start');
  steps.splice(
    capsules >= 0 && capsules < at ? capsules : at,
    0,
    gate(key, 'join', known.get(meeting)?.row ?? fork.row),
  );
  return [
    ...flows.filter((flow) => !entering.includes(flow)),
    ...entering.map((flow) => ({ ...flow, to: key })),
    { from: key, to: meeting, with: [] },
  ];
}

/** Does every way from a step to an end of the process lead through this one? */
function passes(start: string, through: string, leaving: ReadonlyMap<string, readonly DraftFlow[]>): boolean {
  const seen = new Set([start]);
  for (const key of seen) {
    if (key === through) continue;
    const ways = leaving.get(key) ?? [];
    if (ways.length === 0) return false;
    for (const { to } of ways) seen.add(to);
  }
  return true;
}

/** The join that all ways out of a fork reach first. */
export function joinOf(fork: string, { steps, flows }: DraftProcess): string | undefined {
  const leaving = leavingOf(flows);
  const joins = new Set(steps.filter(({ kind }) => kind === 'join').map(({ key }) => key));
  const reached = (leaving.get(fork) ?? []).map(({ to }) => reach(to, leaving, fork));
  return [...(reached[0] ?? [])].find((key) => joins.has(key) && reached.every((set) => set.has(key)));
}

function leavingOf(flows: readonly DraftFlow[]): ReadonlyMap<string, readonly DraftFlow[]> {
  const leaving = new Map<string, DraftFlow[]>();
  for (const flow of flows) {
    const list = leaving.get(flow.from);
    if (list === undefined) leaving.set(flow.from, [flow]);
    else list.push(flow);
  }
  return leaving;
}

/** What is reached from a step, nearest first, without passing `stop` (which is reached itself) or the fork. */
function reach(
  start: string,
  leaving: ReadonlyMap<string, readonly DraftFlow[]>,
  fork: string,
  stop?: string,
): Set<string> {
  const seen = new Set([start]);
  for (const key of seen) {
    if (key === stop) continue;
    for (const { to } of leaving.get(key) ?? []) if (to !== fork) seen.add(to);
  }
  return seen;
}
