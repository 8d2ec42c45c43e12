// One process: its properties, its identity, its flow.
import type * as ast from '../syntax/ast.js';
import { createColumns } from './columns.js';
import { defined } from './defined.js';
import type { Draft } from './draft.js';
import { durationOf } from './duration.js';
import { flowOf } from './flow.js';
import { scenarioGoals } from './goals.js';
import { handoffsOf } from './handoffs.js';
import { identityOf } from './identity.js';
import type { Inherited } from './inherited.js';
import { type Linker, spanOf } from './link.js';
import type { Actor, Exchange, Process, Scenario } from './model.js';
import { checkSteps } from './names.js';
import { headOf, linkAll, titleOf } from './organisation.js';
import { createStepLookup, type StepIndex } from './step-lookup.js';
import type { Declaration, Scope } from './symbols.js';
import { choiceOf, partiesOf, textsOf, written } from './values.js';

/** What a process takes from outside itself. */
export interface ProcessContext {
  readonly linker: Linker;
  readonly inherited: Inherited;
  readonly parent: Process | undefined;
  readonly stepIndex: StepIndex;
  /** Gives out an id for an actor that is not declared. */
  readonly claimActor: (name: string, path: string) => string;
}

/** The process, with the actors that its steps name though nobody declares them. */
export function processOf(
  declaration: Declaration & { readonly kind: 'process' },
  context: ProcessContext,
): { readonly process: Process; readonly undeclared: readonly Actor[] } {
  const { node, id } = declaration;
  const { linker, inherited, parent } = context;
  const scope = declaration.inner as Scope;
  const path = scope.file.source.path;
  const columns = createColumns(scope, linker, inherited.language, context.claimActor);
  const names = createStepLookup(scope, linker, context.stepIndex, inherited.language);
  const body = node.body.filter(isStatement);
  const flow = flowOf(id, body, { scope, linker, actorOf: columns.actorOf }, names.lookup);
  checkSteps(flow.drafts, flow.byName, scope, linker);
  const { handoffs, complete } = handoffsOf(flow.steps, flow.flows);
  if (!complete) {
    linker.report(
      'project/limit',
      headOf(declaration),
      { limit: 'handoffs', most: handoffs.length },
      { process: id, severity: 'warning' },
    );
  }
  const sop = node.body.find((item) => item.kind === 'sop');
  const process = defined({
    id,
    name: declaration.name,
    title: titleOf(declaration),
    parent: parent?.id,
    children: childrenOf(scope),
    level: parent === undefined ? 0 : parent.level + 1,
    language: inherited.language,
    ...propertiesOf(node, scope, context),
    sop: sop && identityOf(sop, scope, linker),
    labels: inherited.labels,
    columns: inherited.columns,
    actors: columns.order(),
    steps: flow.steps,
    flows: flow.flows,
    rows: flow.rows,
    blocks: flow.blocks,
    handoffs,
    scenarios: node.body.flatMap((item) =>
      item.kind === 'scenario' ? [scenarioOf(item, (ref) => names.lookup(ref, flow.byName, scenarioGoals), path)] : [],
    ),
    origin: headOf(declaration),
  });
  names.report(columns.report(names.lost()));
  return { process, undeclared: columns.undeclared() };
}

function isStatement(item: ast.Process['body'][number]): item is ast.Statement | ast.Broken {
  return (
    item.kind === 'step' ||
    item.kind === 'parallel' ||
    item.kind === 'fork' ||
    item.kind === 'join' ||
    item.kind === 'broken'
  );
}

/** Processes nested in a scope, those in units inside it included. */
function childrenOf(scope: Scope): string[] {
  return scope.declared.flatMap((declaration) => {
    if (declaration.kind === 'process') return [declaration.id];
    return declaration.kind === 'unit' && declaration.inner !== undefined ? childrenOf(declaration.inner) : [];
  });
}

function propertiesOf(node: ast.Process, scope: Scope, { linker, inherited, parent }: ProcessContext) {
  const properties = node.body.filter((item) => item.kind === 'property');
  const own = (key: ast.PropertyKey) => properties.filter((property) => property.key === key);
  const values = (key: ast.PropertyKey) => own(key).flatMap((property) => property.values);
  const text = (key: ast.PropertyKey): string | undefined => textsOf(values(key), scope)[0];
  const all = (key: ast.PropertyKey): string | undefined => textsOf(values(key), scope).join(', ') || undefined;
  const exchange = (key: 'input' | 'output'): Exchange[] =>
    own(key).map((property) => ({
      things: textsOf(property.values, scope),
      parties: partiesOf(property.parties, scope, linker),
    }));
  const owners = linkAll(
    values('owner').filter((value) => value.kind === 'ref'),
    scope,
    linker,
    'unit',
  );
  const atUnit = scope.parent?.kind === 'unit';
  const category = text('category');
  const status = text('status');
  const standard = values('standard').find((value) => value.kind === 'duration' || value.kind === 'text');
  return {
    unit: owners[0] ?? (atUnit ? undefined : parent?.unit) ?? inherited.unit,
    within: atUnit ? inherited.unit : parent === undefined ? owners[0] : parent.within,
    code: text('code'),
    category: (category === undefined ? undefined : choiceOf('category', category)) ?? parent?.category,
    inputs: exchange('input'),
    outputs: exchange('output'),
    involves: partiesOf(values('involves'), scope, linker),
    supports: linkAll(values('supports'), scope, linker, 'plan'),
    realizes: linkAll(values('realizes'), scope, linker, 'process'),
    produces: linkAll(values('produces'), scope, linker, 'object'),
    uses: linkAll(values('uses'), scope, linker, 'object'),
    reference: textsOf(values('reference'), scope),
    description: all('description'),
    status: status === undefined ? undefined : (choiceOf('status', status) ?? status),
    standard: standard && durationOf(standard, written(standard, scope)),
    trigger: all('trigger'),
    review: all('review'),
  };
}

function scenarioOf(node: ast.Scenario, stepOf: (ref: ast.Ref) => Draft | undefined, path: string): Scenario {
  const spots = node.spots.map((spot) => {
    if (spot.type === 'any') return '...';
    if (spot.type === 'end') return 'end';
    return (spot.step && stepOf(spot.step)?.id) ?? '...';
  });
  return { never: node.never, title: node.title?.value ?? '', spots, origin: spanOf(node, path) };
}
