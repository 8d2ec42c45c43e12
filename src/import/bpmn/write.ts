// Writes what was read of a BPMN file as a `.proc` text.
import { freshNames, isName, nameFrom, quoted, quotedAll, timeWritten } from '../words.js';
import type { ReadActor, ReadEdge, ReadFile, ReadNode, ReadProcess, Tell } from './chart.js';
import { type Names, writeFlow } from './flow.js';
import { graphOf, orderOf } from './order.js';

const ticked = (name: string): string => `\`${name}\``;

interface Desk {
  /** Process key → its path of names. */
  readonly paths: Map<string, string>;
  /** Process key, and its id in the file of ours → its path. */
  readonly runs: Map<string, string>;
  readonly actors: Map<string, string>;
  readonly uses: Map<string, string>;
  readonly tell: Tell;
}

interface Place {
  readonly kind: 'unit' | 'process';
  readonly name: string;
  readonly title: string;
  readonly inside: Place[];
  readonly processes: ReadProcess[];
}

/** The text, not yet in its one layout. */
export function writeFile({ processes, handoffs }: ReadFile, tell: Tell): string {
  const desk: Desk = { paths: new Map(), runs: new Map(), actors: new Map(), uses: new Map(), tell };
  const root: Place = { kind: 'unit', name: '', title: '', inside: [], processes: [] };
  const used: string[] = [];
  const own = new Map(
    processes.flatMap((process) => (process.id === undefined ? [] : [[process.id, process] as const])),
  );
  for (const process of processes) {
    const around = own.get(process.containers.map(({ name }) => name).join('.'));
    if (around === undefined || around === process) placeFor(process, root).processes.push(process);
    else around.inside.push(process);
  }
  nameProcesses(root, '', desk);
  const shared = sharedActors(processes, desk);
  const names = freshNames();
  for (const process of all(processes)) {
    for (const node of process.nodes.values()) {
      for (const { kind, name, title } of node.uses) {
        const key = `${kind} ${name}`;
        if (desk.uses.has(key)) continue;
        const own = names(isName(name) ? name : nameFrom(name, kind));
        desk.uses.set(key, own);
        used.push(`${kind} ${ticked(own)} ${quoted(title || name)}`);
      }
    }
  }
  const lines = [
    ...shared,
    ...used,
    '',
    ...writePlace(root, new Set(shared.length > 0 ? desk.actors.keys() : []), desk),
  ];
  const between = handoffs.flatMap(({ from, to, what }) => {
    const ends = [desk.paths.get(from), desk.paths.get(to)];
    return ends[0] && ends[1] ? [`handoff ${ends[0]} -> ${ends[1]}${what === '' ? '' : ` with ${quoted(what)}`}`] : [];
  });
  return [...lines, '', ...new Set(between), ''].join('\n');
}

function* all(processes: readonly ReadProcess[]): Generator<ReadProcess> {
  for (const process of processes) {
    yield process;
    yield* all(process.inside);
  }
}

/** The unit or process that it stood in. */
function placeFor(process: ReadProcess, root: Place): Place {
  let place = root;
  for (const { kind, name, title } of process.containers) {
    if (!isName(name)) break;
    let next = place.inside.find((one) => one.name === name && one.kind === kind);
    if (next === undefined) {
      next = { kind, name, title, inside: [], processes: [] };
      place.inside.push(next);
    }
    place = next;
  }
  return place;
}

function nameProcesses(place: Place, path: string, desk: Desk): void {
  const fresh = freshNames();
  for (const inner of place.inside) fresh(inner.name);
  const give = (list: readonly ReadProcess[], above: string, names: (wish: string) => string): void => {
    for (const process of list) {
      const local = names(
        process.name !== undefined && isName(process.name) ? process.name : nameFrom(process.title, 'process'),
      );
      const own = above === '' ? local : `${above}.${local}`;
      desk.paths.set(process.key, own.split('.').map(ticked).join('.'));
      desk.runs.set(process.key, own);
      desk.runs.set(own, own);
      give(process.inside, own, freshNames());
    }
  };
  give(place.processes, path, fresh);
  for (const inner of place.inside) nameProcesses(inner, path === '' ? inner.name : `${path}.${inner.name}`, desk);
}

/**
 * Actors that are the same in several processes are declared once, for all of them. Others of these processes are declared there too, so
 * that they keep their order.
 */
function sharedActors(processes: readonly ReadProcess[], desk: Desk): string[] {
  const known = new Map<string, { readonly actor: ReadActor; count: number; same: boolean }>();
  for (const { actors } of processes) {
    for (const actor of actors) {
      const { name = '' } = actor;
      const first = known.get(name);
      if (first === undefined) known.set(name, { actor, count: 1, same: isName(name) });
      else {
        first.count++;
        if (!isSame(first.actor, actor)) first.same = false;
      }
    }
  }
  const fits = ({ name = '' }: ReadActor): boolean => known.get(name)?.same === true;
  const shared = new Map<string, ReadActor>();
  for (const { actors, nodes } of processes) {
    if (!actors.some((actor) => fits(actor) && (known.get(actor.name ?? '')?.count ?? 0) > 1)) continue;
    const used = new Set([...nodes.values()].flatMap((node) => node.actors));
    for (const actor of actors) if (fits(actor) && used.has(actor.key)) shared.set(actor.name ?? '', actor);
  }
  for (const name of shared.keys()) desk.actors.set(`shared ${name}`, name);
  return [...shared].map(([name, actor]) => actorLine(name, actor));
}

const isSame = (a: ReadActor, b: ReadActor): boolean =>
  a.title === b.title && a.external === b.external && a.system === b.system;

const actorLine = (name: string, { title, external, system }: ReadActor): string =>
  `actor ${ticked(name)} ${quoted(title || name)}${external ? ' external' : ''}${system ? ' system' : ''}`;

function writePlace(place: Place, shared: ReadonlySet<string>, desk: Desk): string[] {
  const lines = place.processes.flatMap((process) => ['', ...writeProcess(process, new Map(), shared, desk)]);
  for (const inner of place.inside) {
    lines.push(
      `${inner.kind} ${ticked(inner.name)} ${quoted(inner.title || inner.name)} {`,
      ...writePlace(inner, shared, desk),
      '}',
    );
  }
  return lines;
}

function writeProcess(
  process: ReadProcess,
  outer: ReadonlyMap<string, string>,
  shared: ReadonlySet<string>,
  desk: Desk,
): string[] {
  const local = (desk.runs.get(process.key) ?? 'process').split('.').at(-1) as string;
  const fresh = freshNames();
  const actors = new Map(outer);
  const declared: string[] = [];
  for (const name of outer.values()) fresh(name);
  for (const part of groups(process.actors)) {
    const lines = part.actors.flatMap((actor) => {
      const own = actor.name !== undefined && isName(actor.name) ? actor.name : undefined;
      if (own !== undefined && shared.has(`shared ${own}`)) {
        actors.set(actor.key, own);
        return [];
      }
      const known = own !== undefined && [...outer.values()].includes(own);
      if (known) {
        actors.set(actor.key, own);
        return [];
      }
      const name = fresh(own ?? nameFrom(actor.title, 'actor'));
      actors.set(actor.key, name);
      return [actorLine(name, actor)];
    });
    declared.push(
      ...(part.group === undefined || lines.length === 0 ? lines : [`group ${quoted(part.group)} {`, ...lines, '}']),
    );
  }
  return [
    `process ${ticked(local)} ${quoted(process.title || local)} {`,
    ...(process.language === undefined ? [] : [`language ${process.language}`]),
    ...propertyLines(process),
    '',
    ...declared,
    ...sopLines(process),
    ...process.inside.flatMap((inner) => ['', ...writeProcess(inner, actors, shared, desk)]),
    '',
    ...flowLines(process, actors, desk),
    '}',
  ];
}

/** Neighbours of one group under one heading. */
function groups(actors: readonly ReadActor[]): { group: string | undefined; actors: ReadActor[] }[] {
  const parts: { group: string | undefined; actors: ReadActor[] }[] = [];
  for (const actor of actors) {
    const last = parts.at(-1);
    if (last !== undefined && last.group === actor.group) last.actors.push(actor);
    else parts.push({ group: actor.group, actors: [actor] });
  }
  return parts;
}

const plainProperties = ['code', 'description', 'status', 'trigger', 'review', 'reference'];
const categories = ['core', 'support', 'management', 'other'];

function propertyLines({ properties, inputs, outputs }: ReadProcess): string[] {
  const lines = properties.flatMap(([key, text]) => {
    if (plainProperties.includes(key)) return [`${key} ${quoted(text)}`];
    if (key === 'category' && categories.includes(text)) return [`category ${text}`];
    return key === 'standard' ? [`standard ${timeWritten(text)}`] : [];
  });
  for (const { thing, party } of inputs)
    lines.push(`input ${quoted(thing)}${party === '' ? '' : ` from ${quoted(party)}`}`);
  for (const { thing, party } of outputs)
    lines.push(`output ${quoted(thing)}${party === '' ? '' : ` to ${quoted(party)}`}`);
  return lines;
}

const sopLists = [
  'organization',
  'legal-basis',
  'qualification',
  'related',
  'equipment',
  'warning',
  'records',
  'replaces',
];
const sopFields = ['number', 'status', 'created', 'effective', 'review'];
const roles = ['approved', 'prepared', 'checked'];

/** The identity of an SOP, from pairs such as `sop.number` and `sop.approved.nip`. */
function sopLines({ properties }: ReadProcess): string[] {
  const lines: string[] = [];
  const values = (key: string): string[] => properties.filter(([known]) => known === key).map(([, text]) => text);
  for (const key of sopFields) {
    const [text] = values(`sop.${key}`);
    if (text === undefined) continue;
    const word = /^\d{4}-\d{2}-\d{2}$/.test(text) || (key === 'status' && isName(text));
    lines.push(`${key} ${word ? text : quoted(text)}`);
  }
  for (const key of sopLists)
    if (values(`sop.${key}`).length > 0) lines.push(`${key} ${quotedAll(values(`sop.${key}`))}`);
  for (const role of roles) {
    const [position] = values(`sop.${role}.position`);
    if (position === undefined) continue;
    const fields = ['name', 'rank', 'nip'].flatMap((key) =>
      values(`sop.${role}.${key}`).map((text) => `${key} ${quoted(text)}`),
    );
    lines.push(`${role} ${quoted(position)}${fields.length > 0 ? ` { ${fields.join(' ')} }` : ''}`);
  }
  for (const [key, text] of properties)
    if (key.startsWith('sop:')) lines.push(`${quoted(key.slice(4))}: ${quoted(text)}`);
  return lines.length === 0 ? [] : ['', 'sop {', ...lines, '}'];
}

function flowLines(process: ReadProcess, actors: ReadonlyMap<string, string>, desk: Desk): string[] {
  if (process.nodes.size === 0) return [];
  const nodes = named(process, desk.tell);
  const asWritten = [...nodes.values()].every(({ at }) => at !== undefined);
  const edges = asWritten ? [...process.edges].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)) : process.edges;
  const ordered = orderOf(graphOf([...nodes.keys()], edges), asWritten);
  const fresh = freshNames();
  const steps = new Map<string, string>();
  for (const node of nodes.values())
    if (node.local !== undefined && isName(node.local)) steps.set(node.key, fresh(node.local));
  const names: Names = {
    step: (key) => {
      const known = steps.get(key);
      if (known !== undefined) return ticked(known);
      const node = nodes.get(key) as ReadNode;
      const name = fresh(nameFrom(node.text, node.kind));
      steps.set(key, name);
      return ticked(name);
    },
    actor: (key) => ticked(actors.get(key) ?? 'actor'),
    process: (node) => {
      if (node.runs === undefined) return undefined;
      const path = desk.runs.get(node.runs) ?? desk.runs.get(node.runs.replace(/^Process_/, ''));
      if (path === undefined) desk.tell('import/left-out', { id: node.element, type: 'CallActivity', name: node.text });
      return path?.split('.').map(ticked).join('.');
    },
    use: (node) =>
      node.uses.flatMap(({ kind, name }) => {
        const own = desk.uses.get(`${kind} ${name}`);
        return own === undefined ? [] : [ticked(own)];
      }),
  };
  const told = (node: ReadNode): void =>
    desk.tell('import/changed', { id: node.element, type: 'InclusiveGateway', name: node.text, became: node.kind });
  const lost = ({ element, label, branch = label }: ReadEdge): void =>
    desk.tell('import/left-out', { id: element, type: 'SequenceFlow', name: branch });
  return [writeFlow(nodes, edges, ordered, names, { told, lost })];
}

/** Every node has the words that it needs: what has none gets some; an end without words is one that arrows make. */
function named(process: ReadProcess, tell: Tell): Map<string, ReadNode> {
  const nodes = new Map<string, ReadNode>();
  const numbers = new Map<string, number>();
  const above = { text: '' };
  const hosts = new Set(process.edges.filter(({ kind }) => kind === 'interrupt').map(({ from }) => from));
  for (const node of [...process.nodes.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const { key, kind, text, local } = node;
    const says =
      node.needs.length + node.outputs.length > 0 ||
      node.note !== undefined ||
      node.time !== undefined ||
      node.lasts !== undefined;
    const interrupted = hosts.has(key);
    if (kind === 'fork' || kind === 'join') {
      if (node.note !== undefined)
        tell('import/left-out', { id: node.element, type: 'Documentation', name: node.note });
      nodes.set(key, node);
    } else if (kind === 'end' && local === undefined && text === '' && !says && !interrupted)
      nodes.set(key, { ...node, ends: true });
    else if (kind === 'start' && text === '' && !says) nodes.set(key, node);
    else if (text !== '')
      nodes.set(
        key,
        node.shared === true && text !== above.text && !isBorder(node) ? { ...node, shared: false } : node,
      );
    else {
      const number = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, number);
      if (node.shared !== true)
        tell('import/unnamed', { id: node.element, type: kind, name: '', became: `${kind} ${number}` });
      nodes.set(
        key,
        node.shared === true ? node : { ...node, text: `${kind[0]?.toUpperCase()}${kind.slice(1)} ${number}` },
      );
    }
    if (text !== '' && node.shared !== true) above.text = text;
  }
  return nodes;
}

const isBorder = ({ kind }: ReadNode): boolean => kind === 'start' || kind === 'end';
