// Walks through the elements of a BPMN file: which processes there are, and what is in each of them.
import { extensionOf, type ModdleElement } from '../../bpmn/moddle.js';
import type { ReadActor, ReadFile, ReadHandoff, ReadProcess, Tell } from './chart.js';
import { addContents } from './contents.js';
import { list, noteOf, one, textOf, typeOf } from './elements.js';

/** Root elements that hold nothing to draw: they are read where something refers to them. */
const silent =
  /^(Process|Collaboration|Message|ItemDefinition|Error|Signal|Escalation|Category|DataStore|Interface|Resource|EndPoint|PartnerEntity|PartnerRole|CorrelationProperty|.*EventDefinition)$/;

/** What is found where: element → the process that it stands in; for participants too. */
interface Finder {
  readonly processOf: Map<ModdleElement, ReadProcess>;
  readonly tell: Tell;
}

/** Reads all processes of a file. What has no counterpart is told. */
export function gather(definitions: ModdleElement, tell: Tell): ReadFile {
  const roots = list(definitions, 'rootElements');
  const collaborations = roots.filter((root) => typeOf(root) === 'Collaboration');
  const participants = collaborations.flatMap((root) => list(root, 'participants'));
  const finder: Finder = { processOf: new Map(), tell };
  for (const root of roots) {
    if (!silent.test(typeOf(root)))
      tell('import/left-out', { id: root.id ?? '', type: typeOf(root), name: textOf(root, 'name') });
  }
  const pools = new Map(
    participants.flatMap((pool) => {
      const process = one(pool, 'processRef');
      return process === undefined ? [] : [[process, pool] as const];
    }),
  );
  const ours = new Map<string, ReadProcess>();
  const processes: ReadProcess[] = [];
  const sources = roots.filter((root) => typeOf(root) === 'Process');
  for (const root of sources) {
    const own = extensionOf(root, 'alur:Process');
    if (own === undefined && groupOf(pools.get(root)) !== '') continue;
    const process = newProcess(root, pools.get(root), own);
    processes.push(process);
    finder.processOf.set(root, process);
    if (own !== undefined) ours.set(textOf(own, 'id'), process);
  }
  for (const root of sources) {
    if (finder.processOf.has(root)) continue;
    const known = ours.get(groupOf(pools.get(root)));
    const process = known ?? newProcess(root, pools.get(root), undefined);
    if (known === undefined) processes.push(process);
    finder.processOf.set(root, process);
  }
  for (const pool of participants) {
    const process = ours.get(groupOf(pool));
    if (one(pool, 'processRef') === undefined && process !== undefined) finder.processOf.set(pool, process);
  }
  const messages = collaborations.flatMap((root) => list(root, 'messageFlows'));
  for (const root of sources) {
    const process = finder.processOf.get(root) as ReadProcess;
    const pool = pools.get(root);
    if (pool !== undefined) finder.processOf.set(pool, process);
    addContents(root, process, {
      pool,
      messages: messages.filter((flow) => isWithin(flow, root)),
      artifacts: collaborations.flatMap((one) => list(one, 'artifacts')),
      tell,
    });
  }
  const handoffs = messages.flatMap((flow) => handoffOf(flow, finder));
  return { processes, handoffs };
}

const groupOf = (pool: ModdleElement | undefined): string =>
  pool === undefined ? '' : textOf(extensionOf(pool, 'alur:Lane'), 'process');

function newProcess(root: ModdleElement, pool: ModdleElement | undefined, own: ModdleElement | undefined): ReadProcess {
  const name = own && textOf(own, 'name');
  const title = textOf(pool, 'name') || textOf(root, 'name');
  const language = textOf(own, 'language');
  const description =
    own === undefined
      ? [noteOf(root), pool === undefined ? '' : noteOf(pool)].filter((text) => text !== '').join('\n\n')
      : '';
  return {
    key: root.id ?? '',
    ...(name && own && { name, id: textOf(own, 'id') }),
    title,
    ...((language === 'en' || language === 'id') && { language }),
    containers:
      own === undefined
        ? []
        : list(own, 'containers').map((container) => ({
            kind: textOf(container, 'kind') === 'unit' ? 'unit' : 'process',
            name: textOf(container, 'name'),
            title: textOf(container, 'title'),
          })),
    properties: [
      ...(description === '' ? [] : [['description', description] as const]),
      ...(own === undefined
        ? []
        : list(own, 'properties').map(
            (pair) => [textOf(pair, 'key'), pair.get<string | undefined>('text') ?? ''] as const,
          )),
    ],
    actors: own === undefined ? [] : list(own, 'actors').map(ownActor),
    nodes: new Map(),
    edges: [],
    inside: [],
    inputs: [],
    outputs: [],
  };
}

function ownActor(actor: ModdleElement): ReadActor {
  const [name, group] = [textOf(actor, 'name'), textOf(actor, 'group')];
  return {
    key: `actor ${name}`,
    name,
    title: textOf(actor, 'title'),
    external: textOf(actor, 'external') === 'true',
    system: textOf(actor, 'system') === 'true',
    ...(group !== '' && { group }),
  };
}

/** Does a message flow begin in this process? */
function isWithin(flow: ModdleElement, root: ModdleElement): boolean {
  for (let at = one(flow, 'sourceRef'); at !== undefined; at = at.$parent) if (at === root) return true;
  return false;
}

/** The process that an element stands in. */
function around(element: ModdleElement | undefined, { processOf }: Finder): ReadProcess | undefined {
  for (let at = element; at !== undefined; at = at.$parent) {
    const process = processOf.get(at);
    if (process !== undefined) return process;
  }
  return undefined;
}

/** A message between two processes is handed over; one from or to a pool without a process comes in or goes out. */
function handoffOf(flow: ModdleElement, finder: Finder): ReadHandoff[] {
  const [source, target] = [one(flow, 'sourceRef'), one(flow, 'targetRef')];
  const [from, to] = [around(source, finder), around(target, finder)];
  const what = textOf(flow, 'name') || textOf(one(flow, 'messageRef'), 'name');
  if (from !== undefined && to !== undefined) return from === to ? [] : [{ from: from.key, to: to.key, what }];
  const thing = what || textOf(from === undefined ? target : source, 'name') || '…';
  if (from !== undefined && target !== undefined) from.outputs.push({ thing, party: textOf(target, 'name') });
  else if (to !== undefined && source !== undefined) to.inputs.push({ thing, party: textOf(source, 'name') });
  else finder.tell('import/left-out', { id: flow.id ?? '', type: 'MessageFlow', name: what });
  return [];
}
