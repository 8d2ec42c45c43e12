// What a project means: plain readonly data, arrays and string ids only, so that it can be stored, sent and compared as JSON.
//
// Ids are paths of names: `unit.process`, `process.step`. An unnamed statement's id comes from its text or its kind, with a number
// only where needed, so that unrelated edits leave it alone. Every element says where it was written (`origin`).

import type { Locale } from '../source/locale.js';
import type { Span } from '../source/span.js';

/** All that a project means. */
export interface Model {
  /** Language of the words that the program prints where nothing nearer says otherwise. */
  readonly language: Locale;
  readonly actors: readonly Actor[];
  readonly groups: readonly Group[];
  readonly units: readonly Unit[];
  readonly processes: readonly Process[];
  /** Handoffs between processes, as written. Those between steps stand in their process. */
  readonly handoffs: readonly ProcessHandoff[];
  readonly plans: readonly Plan[];
  readonly objects: readonly ArchitectureObject[];
  /** Every place where a name is used, with what it means; for editors and renaming. */
  readonly references: readonly Reference[];
}

/** Use of a name: `target` is the id of what it means. */
export interface Reference {
  readonly span: Span;
  readonly kind: 'actor' | 'step' | 'process' | 'unit' | 'plan' | 'object';
  readonly target: string;
}

/** Somebody who does steps: a position, a group of people, or a system. A column of the table, a lane of the map. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** The title, or the name where there is none. */
  readonly title: string;
  readonly external: boolean;
  readonly system: boolean;
  /** Id of the unit that it belongs to. */
  readonly unit?: string;
  /** Id of its group, one header over several columns. */
  readonly group?: string;
  /** Id of the process that it is declared in; absent for one that is shared. */
  readonly process?: string;
  /** Named by a step, declared nowhere. */
  readonly undeclared?: true;
  readonly origin: Span;
}

/** Actors under one heading. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly actors: readonly string[];
  readonly origin: Span;
}

export type Tier = 'regency' | 'secretariat' | 'agency' | 'section' | 'village';

/** A part of the organisation. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly parent?: string;
  readonly tier?: Tier;
  readonly code?: string;
  /** The position at its head, with the fields written in braces (name, nip, …). */
  readonly head?: Person;
  /** Ids of the processes of the tier above that all of its processes realise. */
  readonly realizes: readonly string[];
  /** Fields that have no place of their own here, as written. */
  readonly fields: readonly FieldData[];
  readonly origin: Span;
}

/** A position with the person who holds it. */
export interface Person {
  readonly position: string;
  readonly name?: string;
  readonly rank?: string;
  readonly nip?: string;
}

/** A field kept as data: `key` is the language's English word, or the writer's own. */
export interface FieldData {
  readonly key: string;
  readonly values: readonly ValueData[];
  readonly fields: readonly FieldData[];
}
export type ValueData =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly date: string; readonly text?: string }
  | { readonly type: 'number'; readonly text: string; readonly value: number }
  | { readonly type: 'duration'; readonly duration: Duration }
  | { readonly type: 'ref'; readonly text: string; readonly target?: string };

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How long something takes: numbers in a unit, and the text as written. */
export interface Duration {
  /** As written, blanks made single. */
  readonly text: string;
  /** Shortest and longest amount in `unit`; absent where the duration is a mere text ("as agreed"). */
  readonly min?: number;
  readonly max?: number;
  /** The unit of `min` and `max`; for `1 hari 4 jam` the smallest one named, with days of 7.5 working hours. */
  readonly unit?: DurationUnit;
  /** Are working days meant? */
  readonly working?: boolean;
  /** "file" in `2 minutes/file`. */
  readonly per?: string;
}

/**
 * What somebody is to an activity or a process. `R`: does it (responsible) · `A`: decides it, or answers for it · `C`: joins in · `I`: is
 * informed · `A/R`: answers for it and does it.
 */
export type Role = 'R' | 'A' | 'C' | 'I' | 'A/R';

/** A role that the settings give: `-` for none. */
export interface SettledRole {
  /** Id of the step; absent where the process as a whole is meant. */
  readonly step?: string;
  /** Id of the actor or unit. */
  readonly who: string;
  readonly role: Role | '-';
}

/** A process: its place in the organisation, and its flow if it has one. */
export interface Process {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** Id of the unit that owns it, or that it stands in. */
  readonly unit?: string;
  /** Id of the unit whose map it belongs to: the one around it, else its owner. */
  readonly within?: string;
  /** Id of the process that it is nested in. */
  readonly parent?: string;
  /** Ids of the processes nested in it, in written order. */
  readonly children: readonly string[];
  /** 0 directly in a unit, or outermost; one more for each nesting. */
  readonly level: number;
  readonly language: Locale;
  readonly code?: string;
  /** Its own or inherited. */
  readonly category?: 'core' | 'support' | 'management' | 'other';
  readonly inputs: readonly Exchange[];
  readonly outputs: readonly Exchange[];
  readonly involves: readonly Party[];
  readonly supports: readonly string[];
  readonly realizes: readonly string[];
  readonly produces: readonly string[];
  readonly uses: readonly string[];
  readonly reference: readonly string[];
  readonly description?: string;
  readonly status?: string;
  /** Promised service time. */
  readonly standard?: Duration;
  readonly trigger?: string;
  readonly review?: string;
  readonly sop?: SopIdentity;
  /** Words that are printed differently here: the language's own English word → the writer's. */
  readonly labels: Readonly<Record<string, string>>;
  /** Order of the columns of the quality standard, where the file reorders them. */
  readonly columns?: readonly ('needs' | 'time' | 'output')[];
  /** Ids of its actors in the order of the columns: declared here (used or not), then used ones from outside. */
  readonly actors: readonly string[];
  /** Every node of the flow, in written order. */
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  /** Flows between different actors; see `language.md` 3.3 for what they carry. */
  readonly handoffs: readonly Handoff[];
  readonly scenarios: readonly Scenario[];
  /** Roles that the settings give in place of those that follow from the flow. */
  readonly roles?: readonly SettledRole[];
  readonly origin: Span;
}

/** `input "Anggaran" from finance, "DPRD"`. */
export interface Exchange {
  readonly things: readonly string[];
  readonly parties: readonly Party[];
}
/** Someone or something named: with the id of what it means, if it is a name, else a mere text. */
export interface Party {
  readonly text: string;
  readonly target?: string;
  readonly kind?: 'actor' | 'unit' | 'process';
}

/** The identity of a standard operating procedure, as its first page shows it. Texts are as written. */
export interface SopIdentity {
  readonly number?: string;
  readonly code?: string;
  readonly status?: string;
  /** Dates are `2026-10-12`, or the writer's own text. */
  readonly created?: string;
  readonly revised: readonly { readonly date: string; readonly text?: string }[];
  readonly effective?: string;
  readonly organization: readonly string[];
  readonly logo?: string;
  readonly approved?: Person;
  readonly prepared?: Person;
  readonly checked?: Person;
  readonly replaces: readonly string[];
  readonly legalBasis: readonly string[];
  readonly qualification: readonly string[];
  readonly related: readonly Party[];
  readonly equipment: readonly string[];
  readonly warning: readonly string[];
  readonly records: readonly string[];
  readonly review?: string;
  readonly evaluated: readonly { readonly date: string; readonly text?: string }[];
  /** The paper that it is printed on, where the file says so. */
  readonly paper?: 'a4' | 'f4' | 'letter' | 'legal';
  readonly orientation?: 'landscape' | 'portrait';
  /** Further rows of the identity block, as written: "Biaya" → "Gratis". */
  readonly extra: readonly { readonly key: string; readonly value: string }[];
  readonly origin: Span;
}

/** What a node of the flow is. */
export type StepKind = 'start' | 'step' | 'decision' | 'end' | 'wait' | 'fork' | 'join';

/** A node of the flow. Forks and joins come from `fork`, `join` and from parallel blocks. */
export interface Step {
  readonly id: string;
  readonly name?: string;
  readonly kind: StepKind;
  /** Forks and joins: do all of their ways count, or those whose condition holds? */
  readonly gate?: 'all' | 'some';
  /** Id of the block that a fork or join belongs to. */
  readonly block?: string;
  /** Ids of the actors, the main one first; empty for forks and joins. */
  readonly actors: readonly string[];
  /** Its own text; absent where it shares the row of another. */
  readonly text?: string;
  /** Its text, or that of the row it shares; what a lane map writes. */
  readonly title: string;
  /** Number of its table row, from 1; absent for forks and joins. */
  readonly row?: number;
  readonly needs: readonly string[];
  readonly outputs: readonly string[];
  readonly time?: Duration;
  readonly note?: string;
  readonly caption?: string;
  readonly via?: string;
  readonly uses: readonly string[];
  /** Id of the process that carries this step out. */
  readonly runs?: string;
  /** Made by `-> end`: the id of the step that it ends. It is drawn as a capsule below that step. */
  readonly endOf?: string;
  /** Id of the innermost branch of a parallel block around it: `<block id>#<number from 1>`. */
  readonly branch?: string;
  /** Leads somewhere that could not be found out (and was reported): nothing can be said about where it goes on. */
  readonly unresolved?: true;
  readonly origin: Span;
}

/**
 * The flow goes from one node to another. `answer` flows leave decisions, `branch` flows leave forks, `interrupt` flows are those
 * of `on`.
 */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'next' | 'answer' | 'branch' | 'interrupt';
  readonly answer?: 'yes' | 'no' | 'when' | 'otherwise';
  /** The writer's words: of the answer, the condition of a branch, or what interrupts. */
  readonly label?: string;
  /** What the arrow says that is handed over (`with`), and by which channel (its own `via`, else the step's). */
  readonly with: readonly string[];
  readonly via?: string;
  /** Is it written with an arrow? Otherwise it falls through. */
  readonly written: boolean;
  /** Does it lead back, to a step written at or before its source that can reach the source again? */
  readonly loop: boolean;
  readonly origin: Span;
}

/** A row of the SOP table: the step whose text it shows. */
export interface Row {
  readonly number: number;
  readonly step: string;
}

/** A parallel block: all of its branches, or those whose condition holds. */
export interface Block {
  readonly id: string;
  readonly name?: string;
  readonly fork: string;
  /** Its join; there is no step of that id if no branch reaches it. */
  readonly join: string;
  readonly gate: 'all' | 'some';
  readonly branches: readonly {
    readonly id: string;
    readonly type: 'always' | 'when' | 'otherwise';
    readonly label?: string;
    /** Does the end of the branch reach the join, or does it always leave? */
    readonly closes: boolean;
    readonly origin: Span;
  }[];
  /** Id of the branch that it is nested in. */
  readonly branch?: string;
  readonly origin: Span;
}

/** Work changes hands between two steps; forks and joins in between are seen through. */
export interface Handoff {
  readonly id: string;
  /** Id of the flow that enters the receiving step. */
  readonly flow: string;
  readonly fromStep: string;
  readonly toStep: string;
  readonly from: string;
  readonly to: string;
  /** What is handed over; empty if nothing is named. */
  readonly what: readonly string[];
  /** Said by the arrow itself, or derived from the output of the step it leaves. */
  readonly explicit: boolean;
  readonly channel?: string;
}

/** Something that one process hands over to another, as written between them. */
export interface ProcessHandoff {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly what: readonly string[];
  readonly channel?: string;
  readonly origin: Span;
}

/** A run through a process that must be possible, or must never be. */
export interface Scenario {
  readonly never: boolean;
  readonly title: string;
  /** A step's id, `...` for any number of steps, or `end`. */
  readonly spots: readonly string[];
  readonly origin: Span;
}

/** A goal of any level, from the vision down to an indicator. */
export interface Plan {
  readonly id: string;
  readonly level: 'vision' | 'mission' | 'goal' | 'objective' | 'indicator';
  readonly name?: string;
  readonly title: string;
  readonly parent?: string;
  readonly fields: readonly FieldData[];
  readonly origin: Span;
}

/** A service, a kind of data or an application, as declared outermost. */
export interface ArchitectureObject {
  readonly id: string;
  readonly type: 'service' | 'data' | 'application';
  readonly name: string;
  readonly title: string;
  readonly fields: readonly FieldData[];
  readonly origin: Span;
}
