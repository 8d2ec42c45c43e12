// From a chart to the elements of BPMN's meta-model: collaboration, processes with lanes and flow elements, and the diagram.
import type { ModdleElement } from '../../bpmn/moddle.js';
import type { Box, Point } from '../../drawing/shape/geometry.js';
import type { Chart, ChartEdge, ChartNode } from './chart.js';
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
  const local = (key: string): string => key.replace(`${process.id}.`, '').replaceAll(' ', '_');
  const poolOfLane = new Map(pools.flatMap((pool, k) => pool.lanes.map((lane) => [lane.id, k] as const)));
  const poolOf = (node: ChartNode): number => poolOfLane.get(node.lane) ?? 0;
  const shelf: Shelf = { nodes: new Map(), edges: new Map() };
  for (const node of chart.nodes)
    shelf.nodes.set(node.key, nodeElement(node, id(node.type, `${process.name}_${local(node.key)}`), lookup, shop));
  for (const node of chart.nodes) {
    if (node.attachedTo !== undefined)
      shelf.nodes.get(node.key)?.set('attachedToRef', shelf.nodes.get(node.attachedTo));
  }
  for (const edge of chart.edges) shelf.edges.set(edge.key, edgeElement(edge, shelf, lookup, shop));
  const objects = handedOver(chart, shelf, shop);
  const parts = pools.map((pool, k) => {
    const own = chart.nodes.filter((node) => poolOf(node) === k);
    const keys = new Set(own.map(({ key }) => key));
    const flows = chart.edges.filter(({ from, message }) => !message && keys.has(from));
    return { pool, own, flows };
  });
  const lanes = new Map<string, ModdleElement>();
  const processes = parts.map(({ pool, own, flows }, k) => {
    if (pool.actor !== undefined && own.length === 0) return undefined;
    const laneElements =
      pool.actor === undefined && pool.lanes.some((lane) => lane.id !== '')
        ? pool.lanes.map((lane) => {
            const element = make('bpmn:Lane', {
              id: id('Lane', `${process.name}_${lookup.actorName(lane.id)}`),
              name: xmlText(lane.title),
              extensionElements: extended(make, make('alur:Lane', { actor: lookup.actorName(lane.id) })),
              flowNodeRef: own.filter((node) => node.lane === lane.id).map(({ key }) => shelf.nodes.get(key)),
            });
            lanes.set(`${k} ${lane.id}`, element);
            return element;
          })
        : [];
    return make('bpmn:Process', {
      id:
        pool.actor === undefined
          ? shop.processId(process.id)
          : id('Process', `${process.name}_${lookup.actorName(pool.actor)}`),
      name: xmlText(pool.title),
      isExecutable: false,
      documentation: pool.actor === undefined ? documented(make, process.description) : [],
      extensionElements: pool.actor === undefined ? extended(make, processExtension(make, lookup)) : undefined,
      laneSets:
        laneElements.length > 0 ? [make('bpmn:LaneSet', { id: id('LaneSet', process.name), lanes: laneElements })] : [],
      flowElements: [
        ...own.map(({ key }) => shelf.nodes.get(key)),
        ...flows.map(({ key }) => shelf.edges.get(key)),
        ...own.flatMap(({ key }) => objects.get(key) ?? []),
      ],
    });
  });
  const participants = pools.map((pool, k) =>
    make('bpmn:Participant', {
      id: id(
        'Participant',
        pool.actor === undefined ? process.name : `${process.name}_${lookup.actorName(pool.actor)}`,
      ),
      name: xmlText(pool.title),
      processRef: processes[k],
      extensionElements: extended(
        make,
        make('alur:Lane', {
          process: process.id,
          actor: pool.actor === undefined ? undefined : lookup.actorName(pool.actor),
        }),
      ),
    }),
  );
  const collaboration = make('bpmn:Collaboration', {
    id: id('Collaboration', process.name),
    participants,
    messageFlows: chart.edges.filter(({ message }) => message).map(({ key }) => shelf.edges.get(key)),
  });
  const diagram = diagramOf({ chart, picture, shelf, lanes, participants, collaboration, id, make });
  return { roots: [collaboration, ...processes.filter((one) => one !== undefined)], diagram };
}

interface Shelf {
  readonly nodes: Map<string, ModdleElement>;
  readonly edges: Map<string, ModdleElement>;
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

/** What activities give out, each as a data object of its own with an association that leads to it. */
function handedOver(chart: Chart, { nodes }: Shelf, { make, id }: Shop): ReadonlyMap<string, readonly ModdleElement[]> {
  const objects = new Map<string, readonly ModdleElement[]>();
  for (const { key, type, role, step } of chart.nodes) {
    const element = nodes.get(key);
    if (role !== undefined || element === undefined || !/Task$|Activity$/.test(type) || step.outputs.length === 0)
      continue;
    const made = step.outputs.map((output) =>
      make('bpmn:DataObject', { id: id('Data', `${element.id}`), name: xmlText(output) }),
    );
    const outputs = made.map((object) =>
      make('bpmn:DataOutput', { id: id('Output', `${element.id}`), name: object.get('name') }),
    );
    element.set(
      'ioSpecification',
      make('bpmn:InputOutputSpecification', {
        id: id('Io', `${element.id}`),
        dataOutputs: outputs,
        inputSets: [make('bpmn:InputSet', { id: id('InputSet', `${element.id}`) })],
        outputSets: [make('bpmn:OutputSet', { id: id('OutputSet', `${element.id}`), dataOutputRefs: outputs })],
      }),
    );
    element.set(
      'dataOutputAssociations',
      made.map((object, k) =>
        make('bpmn:DataOutputAssociation', {
          id: id('Gives', `${element.id}`),
          sourceRef: [outputs[k]],
          targetRef: object,
        }),
      ),
    );
    objects.set(key, made);
  }
  return objects;
}

interface Drawn {
  readonly chart: Chart;
  readonly picture: Picture;
  readonly shelf: Shelf;
  readonly lanes: ReadonlyMap<string, ModdleElement>;
  readonly participants: readonly ModdleElement[];
  readonly collaboration: ModdleElement;
  readonly id: Shop['id'];
  readonly make: Make;
}

function diagramOf({ chart, picture, shelf, lanes, participants, collaboration, id, make }: Drawn): ModdleElement {
  const bounds = ({ x, y, w, h }: Box): ModdleElement => make('dc:Bounds', { x, y, width: w, height: h });
  const label = (box: Box | undefined) =>
    box === undefined ? undefined : make('bpmndi:BPMNLabel', { bounds: bounds(box) });
  const shape = (element: ModdleElement, box: Box, more: Readonly<Record<string, unknown>> = {}): ModdleElement =>
    make('bpmndi:BPMNShape', { id: `${element.id}_di`, bpmnElement: element, bounds: bounds(box), ...more });
  const pools = participants.flatMap((participant, k) => {
    const place = picture.pools[k];
    if (place === undefined) return [];
    const inside = chart.pools[k]?.lanes.flatMap((lane, n) => {
      const [element, box] = [lanes.get(`${k} ${lane.id}`), place.lanes[n]];
      return element && box ? [shape(element, box, { isHorizontal: true })] : [];
    });
    return [shape(participant, place.box, { isHorizontal: true }), ...(inside ?? [])];
  });
  const nodes = chart.nodes.flatMap(({ key, type }) => {
    const [element, place] = [shelf.nodes.get(key), picture.shapes.get(key)];
    if (element === undefined || place === undefined) return [];
    return [
      shape(element, place.box, {
        label: label(place.label),
        ...(type === 'ExclusiveGateway' && { isMarkerVisible: true }),
      }),
    ];
  });
  const edges = chart.edges.flatMap(({ key }) => {
    const [element, line] = [shelf.edges.get(key), picture.edges.get(key)];
    if (element === undefined || line === undefined) return [];
    const waypoint = line.points.map(([x, y]: Point) => make('dc:Point', { x, y }));
    return [
      make('bpmndi:BPMNEdge', { id: `${element.id}_di`, bpmnElement: element, waypoint, label: label(line.label) }),
    ];
  });
  return make('bpmndi:BPMNDiagram', {
    id: id('Diagram', chart.process.name),
    name: xmlText(chart.process.title),
    plane: make('bpmndi:BPMNPlane', {
      id: id('Plane', chart.process.name),
      bpmnElement: collaboration,
      planeElement: [...pools, ...nodes, ...edges],
    }),
  });
}
