// What is read of a BPMN file before it is put in order: processes with actors, nodes and ways, in our own terms.

/** Somebody who does steps: a lane, a pool without lanes, or the process itself. */
export interface ReadActor {
  readonly key: string;
  /** The name that the file of ours gave it. */
  readonly name?: string;
  readonly title: string;
  readonly external: boolean;
  readonly system: boolean;
  readonly group?: string;
}

/** `merge`: brings ways together and nothing else · `events`: waits for the first of several events. */
export type ReadKind = 'start' | 'step' | 'decision' | 'end' | 'wait' | 'fork' | 'join' | 'merge' | 'events';

export interface ReadUse {
  readonly kind: 'data' | 'application';
  readonly name: string;
  readonly title: string;
}

export interface ReadNode {
  readonly key: string;
  readonly kind: ReadKind;
  /** Keys of its actors, the main one first. */
  readonly actors: readonly string[];
  readonly text: string;
  /** Id in the file of ours; whether the file gave it a name. */
  readonly local?: string;
  /** Its place in the written order there. */
  readonly at?: number;
  readonly named?: boolean;
  /** Has it no words of its own there? */
  readonly shared?: boolean;
  /** Made by an arrow to `end`. */
  readonly ends?: boolean;
  readonly gate?: 'all' | 'some';
  /** Id of the block that a fork or join belonged to in the file of ours. */
  readonly block?: string;
  /** Innermost branch of a block that it stood in there: `block#1`. */
  readonly branch?: string;
  readonly needs: readonly string[];
  readonly outputs: readonly string[];
  /** An amount of time in our own notation, or else a mere text. */
  readonly time?: string;
  readonly lasts?: string;
  readonly note?: string;
  readonly caption?: string;
  readonly via?: string;
  readonly uses: readonly ReadUse[];
  /** Key of the process that it runs, or the id that it names. */
  readonly runs?: string;
  /** What it was added for, and the step around which it was added. */
  readonly role?: string;
  readonly of?: string;
  /** Is it an event that waits or starts, which a gateway of events may lead to? `timer`: how long. */
  readonly timer?: string;
  /** Id of the element, for messages. */
  readonly element: string;
}

export interface ReadEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'next' | 'answer' | 'branch' | 'interrupt';
  readonly answer?: 'yes' | 'no' | 'when' | 'otherwise';
  readonly label: string;
  readonly with: readonly string[];
  readonly via?: string;
  readonly branch?: string;
  /** Its place among the flows of ours. */
  readonly at?: number;
  /** Does it say itself what flow of ours it stands for? */
  readonly own: boolean;
  readonly byDefault: boolean;
  readonly conditional: boolean;
  readonly element: string;
}

export interface ReadProcess {
  readonly key: string;
  /** Id and name in the file of ours. */
  readonly id?: string;
  readonly name?: string;
  readonly title: string;
  readonly language?: 'en' | 'id';
  readonly containers: readonly { readonly kind: 'unit' | 'process'; readonly name: string; readonly title: string }[];
  readonly properties: readonly (readonly [key: string, text: string])[];
  readonly actors: ReadActor[];
  readonly nodes: Map<string, ReadNode>;
  edges: ReadEdge[];
  readonly inside: ReadProcess[];
  /** Things that come from and go to pools that show no process. */
  readonly inputs: { readonly thing: string; readonly party: string }[];
  readonly outputs: { readonly thing: string; readonly party: string }[];
}

/** Something that one process hands over to another. */
export interface ReadHandoff {
  readonly from: string;
  readonly to: string;
  readonly what: string;
}

export interface ReadFile {
  readonly processes: readonly ReadProcess[];
  readonly handoffs: readonly ReadHandoff[];
}

/** Says what was lost or changed: the element's kind and name, and what became of it. */
export type Tell = (code: 'import/left-out' | 'import/changed' | 'import/unnamed', element: Told) => void;
export interface Told {
  readonly id: string;
  /** Type in BPMN without its namespace. */
  readonly type: string;
  readonly name: string;
  readonly became?: string;
}
