// What stands in one process of a BPMN file: its actors, nodes and ways, and what belongs to them.
import { extensionOf, type ModdleElement } from '../../bpmn/moddle.js';
import type { ReadActor, ReadEdge, ReadNode, ReadProcess, Tell } from './chart.js';
import { definitionOf, edgeOf, kindOf, list, noteOf, one, ownNode, textOf, timerOf, typeOf } from './elements.js';

/** What lies around a process. */
export interface Around {
  readonly pool: ModdleElement | undefined;
  /** Message flows that begin in it. */
  readonly messages: readonly ModdleElement[];
  readonly artifacts: readonly ModdleElement[];
  /** Key of the actor who does what stands in no lane. */
  readonly actor?: string;
  /** How many sub-processes it lies in. */
  readonly depth?: number;
  readonly tell: Tell;
}

/** Sub-processes in sub-processes, at most: no text of ours is nested deeper. */
const deepest = 20;

interface Desk {
  readonly process: ReadProcess;
  readonly tell: Tell;
  /** Element → key of its lane's actor. */
  readonly laneOf: ReadonlyMap<ModdleElement, string>;
  readonly otherwise: () => string;
  /** Boundary event → the activity that it interrupts, and what it says. */
  readonly interrupts: Map<string, { readonly host: string; readonly label: string }>;
  readonly around: Around;
}

/** Adds everything in a process or sub-process to what is read of it. */
export function addContents(root: ModdleElement, process: ReadProcess, around: Around): void {
  const desk: Desk = {
    process,
    tell: around.tell,
    laneOf: lanesOf(root, process, around),
    otherwise: defaultActor(root, process, around),
    interrupts: new Map(),
    around,
  };
  const elements = list(root, 'flowElements');
  for (const element of elements) addNode(element, desk);
  for (const element of elements) if (typeOf(element) === 'BoundaryEvent') addInterrupt(element, desk);
  for (const element of elements) if (typeOf(element) === 'SequenceFlow') addEdge(element, desk);
  const left = new Set(elements.map((element) => one(element, 'sourceRef')));
  for (const element of elements) {
    if (typeOf(element) === 'BoundaryEvent' && !left.has(element)) around.tell('import/left-out', told(element));
  }
  for (const flow of around.messages) if (extensionOf(flow, 'alur:Flow') !== undefined) addEdge(flow, desk);
  addThings(elements, desk);
  addNotes([...list(root, 'artifacts'), ...around.artifacts], elements, desk);
}

/** Leaf lanes are actors; the lane around several of them is their group. */
function lanesOf(root: ModdleElement, process: ReadProcess, { tell }: Around): Map<ModdleElement, string> {
  const lanes = new Map<ModdleElement, string>();
  const walk = (lane: ModdleElement, above: readonly string[]): void => {
    const inner = one(lane, 'childLaneSet');
    const inside = inner === undefined ? [] : list(inner, 'lanes');
    const title = textOf(lane, 'name');
    const own = list(lane, 'flowNodeRef');
    const below = new Set(inside.flatMap((child) => list(child, 'flowNodeRef')));
    if (inside.length === 0 || own.some((element) => !below.has(element))) {
      const key = actorOf(lane, title, above, process, tell);
      for (const element of own) lanes.set(element, key);
    }
    for (const child of inside) walk(child, title === '' ? above : [...above, title]);
  };
  for (const set of list(root, 'laneSets')) for (const lane of list(set, 'lanes')) walk(lane, []);
  return lanes;
}

function actorOf(
  lane: ModdleElement,
  title: string,
  above: readonly string[],
  process: ReadProcess,
  tell: Tell,
): string {
  const name = textOf(extensionOf(lane, 'alur:Lane'), 'actor');
  const at = process.actors.findIndex((actor) => name !== '' && actor.name === name);
  const known = process.actors[at];
  if (known !== undefined) {
    process.actors[at] = { ...known, ...(title !== '' && { title }) };
    return known.key;
  }
  const key = `lane ${lane.id}`;
  if (title === '') tell('import/unnamed', { id: lane.id ?? '', type: 'Lane', name: '' });
  const group = above.join(' · ');
  process.actors.push({
    key,
    title: title || `Lane ${process.actors.length + 1}`,
    external: false,
    system: false,
    ...(group !== '' && { group }),
  });
  return key;
}

/** Who does what stands in no lane: the actor of the pool, or the pool itself, made when it is needed. */
function defaultActor(root: ModdleElement, process: ReadProcess, { pool, actor }: Around): () => string {
  if (actor !== undefined) return () => actor;
  const name = textOf(pool && extensionOf(pool, 'alur:Lane'), 'actor');
  const known = process.actors.find((one) => name !== '' && one.name === name);
  if (known !== undefined) return () => known.key;
  const made: ReadActor = {
    key: `pool ${root.id}`,
    title: textOf(pool, 'name') || textOf(root, 'name'),
    external: false,
    system: false,
  };
  return () => {
    if (!process.actors.some(({ key }) => key === made.key)) process.actors.push(made);
    return made.key;
  };
}

function addNode(element: ModdleElement, desk: Desk): void {
  const { process, tell, laneOf } = desk;
  const type = typeOf(element);
  const kind = kindOf(element);
  if (kind === undefined) {
    if (!/^(BoundaryEvent|SequenceFlow|DataObject|DataObjectReference|DataStoreReference)$/.test(type))
      tell('import/left-out', told(element));
    return;
  }
  const key = element.id ?? '';
  const own = ownNode(element, (name) => process.actors.find((actor) => actor.name === name)?.key);
  const timer = timerOf(element);
  const note = noteOf(element);
  const [anyLane] = laneOf.values();
  // an event or gateway outside all lanes does nothing for which somebody would have to be there
  const aside = /(Event|Gateway)$/.test(type) ? anyLane : undefined;
  const actors = [laneOf.get(element) ?? aside ?? desk.otherwise()];
  const node: ReadNode = {
    key,
    kind,
    actors,
    text: textOf(element, 'name'),
    needs: [],
    outputs: [],
    uses: [],
    element: key,
    ...(kind === 'fork' && { gate: type === 'InclusiveGateway' ? 'some' : 'all' }),
    ...(timer !== undefined && { timer, ...(kind === 'wait' && { time: timer }) }),
    ...(note !== '' && { note }),
    ...own,
    ...(own.actors !== undefined && laneOf.has(element) && { actors: [...new Set([...actors, ...own.actors])] }),
  };
  process.nodes.set(key, run(element, node, desk));
  if (own.kind === undefined && own.role === undefined) tellMarkers(element, kind, desk);
}

/** Sub-processes are processes of their own, which the step runs; so are calls. */
function run(element: ModdleElement, node: ReadNode, { process, tell, around }: Desk): ReadNode {
  const type = typeOf(element);
  if (type === 'CallActivity') {
    const called = element.get<unknown>('calledElement');
    const runs = typeof called === 'string' ? called.replace(/^.*:/, '') : '';
    return runs === '' ? node : { ...node, runs };
  }
  if (!/^(SubProcess|AdHocSubProcess|Transaction)$/.test(type) || list(element, 'flowElements').length === 0)
    return node;
  const depth = (around.depth ?? 0) + 1;
  if (depth > deepest) {
    tell('import/left-out', told(element));
    return node;
  }
  const inner: ReadProcess = {
    key: node.key,
    title: node.text,
    containers: [],
    properties: [],
    actors: [],
    nodes: new Map(),
    edges: [],
    inside: [],
    inputs: [],
    outputs: [],
  };
  process.inside.push(inner);
  addContents(element, inner, {
    pool: undefined,
    messages: [],
    artifacts: [],
    actor: node.actors[0] ?? '',
    depth,
    tell: around.tell,
  });
  if (type !== 'SubProcess' || element.get('triggeredByEvent') === true)
    tell('import/changed', { ...told(element), became: 'process' });
  return { ...node, runs: node.key };
}

const told = (element: ModdleElement, name = textOf(element, 'name')) => ({
  id: element.id ?? '',
  type: typeOf(element),
  name,
});

/** What a modeller can say of an element, but we cannot. */
function tellMarkers(element: ModdleElement, kind: ReadNode['kind'], { tell }: Desk): void {
  const name = textOf(element, 'name');
  const loop = one(element, 'loopCharacteristics');
  if (loop !== undefined) tell('import/left-out', { id: element.id ?? '', type: typeOf(loop), name });
  const definition = definitionOf(element);
  if (definition !== '' && definition !== 'Message' && definition !== 'Timer')
    tell('import/changed', { id: element.id ?? '', type: `${definition}EventDefinition`, name, became: kind });
  if (typeOf(element) === 'ComplexGateway') tell('import/changed', { ...told(element), became: 'decision' });
  if (typeOf(element) === 'IntermediateThrowEvent' && definition !== '')
    tell('import/changed', { ...told(element), became: 'step' });
}

function addInterrupt(element: ModdleElement, { interrupts, process, tell }: Desk): void {
  const host = one(element, 'attachedToRef')?.id ?? '';
  const [name, timer, definition] = [textOf(element, 'name'), timerOf(element), definitionOf(element)];
  if (!process.nodes.has(host) || definition === 'Compensate') {
    tell('import/left-out', told(element));
    return;
  }
  if (element.get('cancelActivity') === false) tell('import/changed', { ...told(element), became: 'on' });
  if (!/^(|Message|Timer)$/.test(definition))
    tell('import/changed', { ...told(element), type: `${definition}EventDefinition`, became: 'on' });
  for (const more of list(element, 'eventDefinitions').slice(1))
    tell('import/left-out', { ...told(element), type: typeOf(more) });
  const label =
    name !== '' && timer !== undefined && name !== timer ? `${name} (${timer})` : name || timer || definition || '…';
  if (name === '' && timer === undefined) tell('import/unnamed', told(element, process.nodes.get(host)?.text ?? ''));
  interrupts.set(element.id ?? '', { host, label });
}

function addEdge(element: ModdleElement, { process, interrupts, tell }: Desk): void {
  const [from, to] = [one(element, 'sourceRef')?.id, one(element, 'targetRef')?.id];
  if (from === undefined || to === undefined) {
    tell('import/left-out', told(element));
    return;
  }
  const edge = edgeOf(element, from, to);
  const interrupt = interrupts.get(from);
  const condition = textOf(one(element, 'conditionExpression'), 'body');
  if (!edge.own && condition !== '' && edge.label !== '' && edge.label !== condition)
    tell('import/left-out', { id: element.id ?? '', type: 'ConditionExpression', name: condition });
  const named: ReadEdge = edge.label === '' && !edge.own && condition !== '' ? { ...edge, label: condition } : edge;
  if (interrupt === undefined) process.edges.push(named);
  else
    process.edges.push({
      ...named,
      from: interrupt.host,
      kind: 'interrupt',
      label: edge.own ? edge.label : interrupt.label,
    });
}

/** What associations lead to an activity is needed there, what they lead away from it is its output. */
function addThings(elements: readonly ModdleElement[], { process, tell }: Desk): void {
  const used = new Set<ModdleElement>();
  for (const element of elements) {
    const node = process.nodes.get(element.id ?? '');
    const things = (associations: string, end: string): string[] =>
      list(element, associations).flatMap((association) => {
        const ends = end === 'sourceRef' ? list(association, end) : [one(association, end)];
        return ends.flatMap((thing) => {
          if (thing === undefined) return [];
          used.add(thing);
          return nameOfThing(thing) || [];
        });
      });
    const [needs, outputs] = [
      things('dataInputAssociations', 'sourceRef'),
      things('dataOutputAssociations', 'targetRef'),
    ];
    if (node === undefined || node.local !== undefined) continue;
    process.nodes.set(node.key, { ...node, needs: [...node.needs, ...needs], outputs: [...node.outputs, ...outputs] });
  }
  for (const thing of elements) {
    if (!/^Data(ObjectReference|StoreReference)$/.test(typeOf(thing))) continue;
    if (!used.has(thing)) tell('import/left-out', told(thing, nameOfThing(thing)));
    const state = one(thing, 'dataState');
    if (state !== undefined && textOf(state, 'name') !== '')
      tell('import/left-out', { id: thing.id ?? '', type: 'DataState', name: textOf(state, 'name') });
  }
}

const nameOfThing = (thing: ModdleElement): string =>
  textOf(thing, 'name') || textOf(one(thing, 'dataObjectRef'), 'name') || textOf(one(thing, 'dataStoreRef'), 'name');

/** Annotations become notes of what they are tied to. */
function addNotes(
  artifacts: readonly ModdleElement[],
  elements: readonly ModdleElement[],
  { process, tell }: Desk,
): void {
  const tied = new Map<ModdleElement, ModdleElement>();
  const known = new Set(elements.map(({ id }) => id));
  for (const association of artifacts) {
    if (typeOf(association) !== 'Association') continue;
    const [source, target] = [one(association, 'sourceRef'), one(association, 'targetRef')];
    if (source === undefined || target === undefined) continue;
    if (typeOf(source) === 'TextAnnotation') tied.set(source, target);
    else if (typeOf(target) === 'TextAnnotation') tied.set(target, source);
    else if (known.has(source.id) || known.has(target.id))
      tell('import/left-out', told(association, [source, target].map((end) => nameOfThing(end)).join(' – ')));
  }
  for (const artifact of artifacts) {
    const type = typeOf(artifact);
    if (type === 'Association') continue;
    const words = textOf(artifact, 'text') || textOf(artifact, 'name');
    const target = tied.get(artifact);
    const node = process.nodes.get(target?.id ?? '');
    if (type === 'TextAnnotation' && node !== undefined) {
      process.nodes.set(node.key, { ...node, note: node.note === undefined ? words : `${node.note} ${words}` });
    } else if (target === undefined || known.has(target.id) || typeOf(target) === 'Participant')
      tell('import/left-out', { id: artifact.id ?? '', type, name: words });
  }
}
