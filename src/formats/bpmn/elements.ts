// From a chart to the elements of BPMN's meta-model: collaboration, processes with lanes and flow elements, and the diagram.
import type { ModdleElement } from '../../bpmn/moddle.js';
import type { Chart, ChartEdge, ChartNode, ChartThing } from './chart.js';
import { diagramOf } from './diagram.js';
import {
  extended,
  flowExtension,
  type Lookup,
  type Make,
  partExtension,
  processExtension,
  stepExtension,
} from './extensions.js';
import { xmlText } from './ids.js';
import type { Picture } from './picture.js';
import type { Pool } from './pools.js';
import type { Shelf } from './shelf.js';

/** Everything that one process gives to the file. */
export interface Elements {
  readonly roots: readonly ModdleElement[];
  readonly diagram: ModdleElement;
}

export interface Shop {
  readonly make: Make;
  readonly id: (prefix: string, name: string) => string;
  /** The element id of a process, by its id in the model. */
  readonly processId: (id: string) => string;
}

/** The elements of a chart. */
export function elementsOf(chart: Chart, picture: Picture, lookup: Lookup, shop: Shop): Elements {
  const { make, id } = shop;
  const { process, pools } = chart;
  const shelf = shelfOf(chart, lookup, shop);
  const objects = handedOver(chart, shelf, shop);
  const poolOf = new Map(pools.flatMap((pool, k) => pool.lanes.map((lane) => [lane.id, k] as const)));
  const inside = pools.map((_, k): Contents => {
    const nodes = chart.nodes.filter(({ lane }) => (poolOf.get(lane) ?? 0) === k);
    const keys = new Set(nodes.map(({ key }) => key));
    const edges = chart.edges.filter(({ from, message }) => !message && keys.has(from));
    return { nodes, edges, objects: nodes.flatMap(({ key }) => objects.get(key) ?? []) };
  });
  const lanes = pools.map((pool, k) => lanesOf(pool, inside[k] as Contents, shelf, lookup, shop));
  const processes = pools.map((pool, k) =>
    pool.actor !== undefined && inside[k]?.nodes.length === 0
      ? undefined
      : processOf(pool, inside[k] as Contents, [...(lanes[k]?.values() ?? [])], shelf, lookup, shop),
  );
  const participants = pools.map((pool, k) => participantOf(pool, processes[k], lookup, shop));
  const collaboration = make('bpmn:Collaboration', {
    id: id('Collaboration', process.name),
    participants,
    messageFlows: chart.edges.filter(({ message }) => message).map(({ key }) => shelf.edges.get(key)),
  });
  const diagram = diagramOf({ chart, picture, shelf, lanes, participants, collaboration, id, make });
  return { roots: [collaboration, ...processes.filter((one) => one !== undefined)], diagram };
}

function shelfOf(chart: Chart, lookup: Lookup, shop: Shop): Shelf {
  const { id, name } = chart.process;
  const local = (key: string): string => key.replace(`${id}.`, '').replaceAll(' ', '_');
  const shelf: Shelf = { nodes: new Map(), edges: new Map(), data: new Map() };
  for (const node of chart.nodes) {
    shelf.nodes.set(node.key, nodeElement(node, shop.id(node.type, `${name}_${local(node.key)}`), lookup, shop));
  }
  for (const { key, attachedTo } of chart.nodes) {
    if (attachedTo !== undefined) shelf.nodes.get(key)?.set('attachedToRef', shelf.nodes.get(attachedTo));
  }
  for (const edge of chart.edges) shelf.edges.set(edge.key, edgeElement(edge, shelf, lookup, shop));
  return shelf;
}

/** What stands in one pool. */
interface Contents {
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly objects: readonly ModdleElement[];
}

/** The lanes of the organisation's own pool, by actor. */
function lanesOf(
  pool: Pool,
  { nodes }: Contents,
  shelf: Shelf,
  lookup: Lookup,
  { make, id }: Shop,
): Map<string, ModdleElement> {
  if (pool.actor !== undefined || pool.lanes.every((lane) => lane.id === '')) return new Map();
  return new Map(
    pool.lanes.map((lane) => {
      const actor = lookup.actorName(lane.id);
      const element = make('bpmn:Lane', {
        id: id('Lane', `${lookup.process.name}_${actor}`),
        name: xmlText(lane.title),
        extensionElements: extended(make, make('alur:Lane', { actor })),
        flowNodeRef: nodes.filter((node) => node.lane === lane.id).map(({ key }) => shelf.nodes.get(key)),
      });
      return [lane.id, element];
    }),
  );
}

function processOf(
  pool: Pool,
  { nodes, edges, objects }: Contents,
  lanes: readonly ModdleElement[],
  shelf: Shelf,
  lookup: Lookup,
  { make, id, processId }: Shop,
): ModdleElement {
  const { process, actorName } = lookup;
  const own = pool.actor === undefined;
  return make('bpmn:Process', {
    id: pool.actor === undefined ? processId(process.id) : id('Process', `${process.name}_${actorName(pool.actor)}`),
    name: xmlText(pool.title),
    isExecutable: false,
    documentation: own ? documented(make, process.description) : [],
    extensionElements: own ? extended(make, processExtension(make, lookup)) : undefined,
    laneSets: lanes.length > 0 ? [make('bpmn:LaneSet', { id: id('LaneSet', process.name), lanes })] : [],
    flowElements: [
      ...nodes.map(({ key }) => shelf.nodes.get(key)),
      ...edges.map(({ key }) => shelf.edges.get(key)),
      ...objects,
    ],
  });
}

/** A pool says which process of ours it belongs to, and whose it is. */
function participantOf(
  pool: Pool,
  processRef: ModdleElement | undefined,
  lookup: Lookup,
  { make, id }: Shop,
): ModdleElement {
  const { process, actorName } = lookup;
  const actor = pool.actor === undefined ? undefined : actorName(pool.actor);
  return make('bpmn:Participant', {
    id: id('Participant', actor === undefined ? process.name : `${process.name}_${actor}`),
    name: xmlText(pool.title),
    processRef,
    extensionElements: extended(make, make('alur:Lane', { process: process.id, actor })),
  });
}

function documented(make: Make, text: string | undefined): ModdleElement[] {
  return text === undefined || text === '' ? [] : [make('bpmn:Documentation', { text: xmlText(text) })];
}

function nodeElement(node: ChartNode, id: string, lookup: Lookup, { make, processId }: Shop): ModdleElement {
  const { type, step, role, definition } = node;
  const main = role === undefined && type !== 'BoundaryEvent';
  const definitions = definition === undefined ? [] : [eventDefinition(node, make, `${id}_definition`)];
  return make(`bpmn:${type}`, {
    id,
    name: xmlText(node.name),
    documentation: main ? documented(make, step.note) : [],
    extensionElements: main
      ? extended(make, stepExtension(make, step, lookup))
      : role === undefined
        ? undefined
        : extended(make, partExtension(make, node, lookup)),
    ...(definitions.length > 0 && { eventDefinitions: definitions }),
    ...(type === 'CallActivity' && { calledElement: processId(step.runs ?? '') }),
  });
}

function eventDefinition({ definition, timer }: ChartNode, make: Make, id: string): ModdleElement {
  if (definition !== 'timer') return make('bpmn:MessageEventDefinition', { id });
  return make('bpmn:TimerEventDefinition', {
    id,
    timeDuration: make('bpmn:FormalExpression', { body: xmlText(timer ?? '') }),
  });
}

function edgeElement(edge: ChartEdge, { nodes }: Shelf, lookup: Lookup, { make, id }: Shop): ModdleElement {
  const { from, to, message, name, flow } = edge;
  const [source, target] = [nodes.get(from), nodes.get(to)] as [ModdleElement, ModdleElement];
  const number = edge.key.slice('edge '.length);
  const element = make(message ? 'bpmn:MessageFlow' : 'bpmn:SequenceFlow', {
    id: id(message ? 'MessageFlow' : 'Flow', `${lookup.process.name}_${number}`),
    // the events at both of its ends say what a message is
    name: message ? undefined : xmlText(name),
    sourceRef: source,
    targetRef: target,
    extensionElements: flow && extended(make, flowExtension(make, flow, lookup)),
  });
  if (!message) {
    source.get<ModdleElement[]>('outgoing').push(element);
    target.get<ModdleElement[]>('incoming').push(element);
  }
  return element;
}

/** What activities give out, each as a data object with a reference that is drawn, and an association that leads to it. */
function handedOver(
  { things }: Chart,
  { nodes, data }: Shelf,
  { make, id }: Shop,
): ReadonlyMap<string, readonly ModdleElement[]> {
  const byGiver = new Map<string, ChartThing[]>();
  for (const thing of things) byGiver.set(thing.giver, [...(byGiver.get(thing.giver) ?? []), thing]);
  const objects = new Map<string, readonly ModdleElement[]>();
  for (const [key, given] of byGiver) {
    const element = nodes.get(key);
    if (element === undefined) continue;
    const own = `${element.id}`;
    const made = given.map((thing) => {
      const name = xmlText(thing.name);
      const object = make('bpmn:DataObject', { id: id('Data', own), name });
      const reference = make('bpmn:DataObjectReference', { id: id('DataRef', own), name, dataObjectRef: object });
      const output = make('bpmn:DataOutput', { id: id('Output', own), name });
      const association = make('bpmn:DataOutputAssociation', {
        ...{ id: id('Gives', own), sourceRef: [output], targetRef: reference },
      });
      data.set(thing.key, { reference, association });
      return { object, reference, output, association };
    });
    const outputs = made.map(({ output }) => output);
    element.set(
      'ioSpecification',
      make('bpmn:InputOutputSpecification', {
        id: id('Io', own),
        dataOutputs: outputs,
        inputSets: [make('bpmn:InputSet', { id: id('InputSet', own) })],
        outputSets: [make('bpmn:OutputSet', { id: id('OutputSet', own), dataOutputRefs: outputs })],
      }),
    );
    const associations = made.map(({ association }) => association);
    element.set('dataOutputAssociations', associations);
    objects.set(
      key,
      made.flatMap(({ object, reference }) => [object, reference]),
    );
  }
  return objects;
}
