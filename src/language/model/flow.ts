// The flow of one process: nodes with their ids, flows, rows, blocks.
import type * as ast from '../syntax/ast.js';
import { defined } from './defined.js';
import { type BlockDraft, branchId, type Draft } from './draft.js';
import { type FlowDraft, flowsOf } from './flows.js';
import { arrowGoals } from './goals.js';
import { createIds, slug } from './ids.js';
import { leadBack } from './loops.js';
import type { Block, Flow, Row, Step } from './model.js';
import { type NodeContext, type Nodes, nodesOf } from './nodes.js';

export interface FlowParts {
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  /** The node of each name; the first of a name counts. */
  readonly byName: ReadonlyMap<string, Draft>;
  /** The nodes of the statements, in written order. */
  readonly drafts: readonly Draft[];
}

/** Looks up what a name of a step means, and reports what means nothing; `goals` are the words that may stand there instead of a name. */
export type StepLookup = (
  ref: ast.Ref,
  byName: ReadonlyMap<string, Draft>,
  goals: readonly string[],
) => Draft | undefined;

/** The flow of the process with this id. */
export function flowOf(
  process: string,
  body: readonly ast.BlockItem[],
  context: NodeContext,
  lookup: StepLookup,
): FlowParts {
  const statements = body.filter((item): item is ast.Statement => item.kind !== 'arrow' && item.kind !== 'broken');
  const nodes = nodesOf(statements, context);
  const byName = new Map<string, Draft>();
  for (const draft of nodes.drafts)
    if (draft.name !== undefined && !byName.has(draft.name)) byName.set(draft.name, draft);
  const claim = giveIds(process, nodes.drafts);
  const flowDrafts = flowsOf(body, context.scope, nodes, (ref) => lookup(ref, byName, arrowGoals));
  const drafts = withEnds(nodes, flowDrafts, claim);
  return {
    steps: drafts.map((draft) => stepOf(draft, nodes)),
    flows: flowsWithIds(drafts, flowDrafts, `${process}.`),
    rows: nodes.rows.map((draft, index) => ({ number: index + 1, step: draft.id })),
    blocks: nodes.drafts.flatMap((draft) =>
      draft.kind === 'fork' && draft.block !== undefined ? [blockOf(draft.block)] : [],
    ),
    byName,
    drafts: nodes.drafts,
  };
}

/** Names first, so that an unnamed statement never takes the id of a named one. Gives the way to claim further ids. */
function giveIds(process: string, drafts: readonly Draft[]): (local: string) => string {
  const ids = createIds();
  const claim = (local: string): string => `${process}.${ids.claim(local)}`;
  for (const draft of drafts) if (draft.name !== undefined) draft.id = claim(draft.name);
  for (const draft of drafts) {
    if (draft.name !== undefined) continue;
    const closes = draft.kind === 'join' && draft.block !== undefined;
    draft.id = closes ? '' : claim(slug(draft.idSource) || draft.kind);
  }
  for (const { kind, block } of drafts) {
    if (kind === 'join' && block !== undefined)
      block.join.id = claim(`${block.fork.id.slice(process.length + 1)}-join`);
  }
  return (id) => claim(id.slice(process.length + 1));
}

/** All nodes: the end that an arrow makes stands behind the step that it leaves, a join that nothing reaches is left out. */
function withEnds(nodes: Nodes, flows: readonly FlowDraft[], claim: (id: string) => string): Draft[] {
  const reached = new Set(flows.map((flow) => flow.to));
  const drafts: Draft[] = [];
  for (const draft of nodes.drafts) {
    const lost = draft.kind === 'join' && draft.block !== undefined && !reached.has(draft);
    if (!lost) drafts.push(draft);
    if (draft.end === undefined) continue;
    draft.end.id = claim(`${draft.id}-end`);
    drafts.push(draft.end);
  }
  return drafts;
}

function stepOf(draft: Draft, nodes: Nodes): Step {
  const { details } = draft;
  const row = draft.row === 0 ? undefined : draft.row;
  const owner = row === undefined ? undefined : nodes.rows[row - 1];
  return defined({
    id: draft.id,
    name: draft.name,
    kind: draft.kind,
    gate: draft.gate,
    block: draft.block?.fork.id,
    actors: draft.actors,
    text: draft.text,
    title: draft.text ?? owner?.text ?? draft.name ?? '',
    row,
    needs: details.needs,
    outputs: details.outputs,
    time: details.time,
    note: details.note,
    caption: details.caption,
    via: details.via,
    uses: details.uses,
    runs: details.runs,
    endOf: draft.endOf?.id,
    branch: draft.branch && branchId(draft.branch),
    unresolved: draft.unresolved,
    origin: draft.origin,
  });
}

function flowsWithIds(drafts: readonly Draft[], flows: readonly FlowDraft[], prefix: string): Flow[] {
  const ranks = new Map(drafts.map((draft, rank) => [draft, rank]));
  const loops = leadBack(
    drafts.length,
    flows.map((flow) => [ranks.get(flow.from) ?? 0, ranks.get(flow.to) ?? 0]),
  );
  const ids = createIds();
  return flows.map((flow, index) =>
    defined({
      id: ids.claim(`${flow.from.id}->${flow.to.id.slice(prefix.length)}`),
      from: flow.from.id,
      to: flow.to.id,
      kind: flow.kind,
      answer: flow.answer,
      label: flow.label,
      with: flow.with,
      via: flow.via,
      written: flow.written,
      loop: loops[index] ?? false,
      origin: flow.origin,
    }),
  );
}

function blockOf(block: BlockDraft): Block {
  const { fork } = block;
  return defined({
    id: fork.id,
    name: fork.name,
    fork: fork.id,
    join: block.join.id,
    gate: block.gate,
    branches: block.branches.map((branch) =>
      defined({
        id: branchId(branch),
        type: branch.type,
        label: branch.label,
        closes: branch.closes,
        origin: branch.origin,
      }),
    ),
    branch: block.branch && branchId(block.branch),
    origin: block.origin,
  });
}
