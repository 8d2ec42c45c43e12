// What was written: the syntax tree of a `.proc` file. Every node has its kind and the offsets of its first letter and of the
// letter after its last one, in UTF-16 units. Nodes have no parent and no path (the file node holds it), so trees stay comparable
// and JSON-safe. Recovery leaves whole nodes: what a slip cost is `undefined`, or a `broken` node that keeps the text's place.

/** What all nodes share. */
export interface NodeOf<K extends string> {
  readonly kind: K;
  readonly start: number;
  readonly end: number;
}

/** A name as written, without backticks, in NFC, with a plain hyphen for U+2011. */
export interface Name extends NodeOf<'name'> {
  readonly text: string;
}

/** A quoted text; `value` has its escapes and quotes resolved, `block` says that it was written between `"""`. */
export interface Text extends NodeOf<'text'> {
  readonly value: string;
  readonly block: boolean;
}

/** A possibly dotted reference: `education.enrolment`. At least one name. */
export interface Ref extends NodeOf<'ref'> {
  readonly names: readonly Name[];
}

/** A number; `text` as written, `value` with the comma read as decimal sign. */
export interface Num extends NodeOf<'number'> {
  readonly text: string;
  readonly value: number;
}

/** `2026-10-12` or `12 Oktober 2026`, as year, month (1–12) and day (1–31); whether that day exists is checked later. */
export interface DateNode extends NodeOf<'date'> {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** One amount with its unit: `2 working days`. */
export interface Amount extends NodeOf<'amount'> {
  readonly number: Num;
  readonly unit: TimeUnit;
  readonly working: boolean;
}

/**
 * How long something takes. `2..3 days` has `from` = 2 days and `to` = 3 days; `1 hari 4 jam` has one `from` part for each amount;
 * `2 menit/berkas` has `per` = berkas.
 */
export interface DurationNode extends NodeOf<'duration'> {
  readonly from: readonly Amount[];
  readonly to: Amount | undefined;
  readonly per: Name | undefined;
}

/** A comment from `#` to the end of its line; `text` is what stands after the `#`, untrimmed. */
export interface Comment extends NodeOf<'comment'> {
  readonly text: string;
  /** Does something else stand before it on its line? */
  readonly trailing: boolean;
}

/** A region that could not be read; its text is kept as it is by the formatter. */
export type Broken = NodeOf<'broken'>;

export interface FileNode extends NodeOf<'file'> {
  readonly path: string;
  readonly items: readonly (Import | Item | Unit | Plan | ObjectNode | Broken)[];
  readonly comments: readonly Comment[];
}

export interface Import extends NodeOf<'import'> {
  readonly path: Text | undefined;
}

export type Item = LanguageNode | Labels | Actor | Group | Process | Handoff;

export interface LanguageNode extends NodeOf<'language'> {
  readonly name: Name | undefined;
}

export interface Labels extends NodeOf<'labels'> {
  readonly fields: readonly FieldItem[];
}

export interface Actor extends NodeOf<'actor'> {
  readonly name: Name;
  readonly title: Text | undefined;
  readonly external: boolean;
  readonly system: boolean;
  readonly unit: Ref | undefined;
}

export interface Group extends NodeOf<'group'> {
  readonly name: Name | undefined;
  readonly title: Text | undefined;
  readonly actors: readonly (Actor | Broken)[];
}

export interface Unit extends NodeOf<'unit'> {
  readonly name: Name;
  readonly title: Text | undefined;
  /** False for a unit written without braces. */
  readonly braces: boolean;
  readonly body: readonly (FieldItem | Unit | Actor | Group | Process | Handoff | Plan)[];
}

export type PlanLevel = 'vision' | 'mission' | 'goal' | 'objective' | 'indicator';

export interface Plan extends NodeOf<'plan'> {
  readonly level: PlanLevel;
  readonly name: Name | undefined;
  readonly title: Text | undefined;
  readonly braces: boolean;
  readonly body: readonly (FieldItem | Plan)[];
}

export interface ObjectNode extends NodeOf<'object'> {
  readonly type: 'service' | 'data' | 'application';
  readonly name: Name;
  readonly title: Text | undefined;
  readonly braces: boolean;
  readonly fields: readonly FieldItem[];
}

/** `handoff enrolment -> teaching with "List" via "e-office"` between processes. */
export interface Handoff extends NodeOf<'handoff'> {
  readonly from: Ref;
  readonly to: readonly Ref[];
  readonly carry: Carry;
}

export interface Process extends NodeOf<'process'> {
  readonly name: Name;
  readonly title: Text | undefined;
  readonly braces: boolean;
  /** In written order. Properties that stand after the first statement are here too; a check reports them. */
  readonly body: readonly (Property | Item | Sop | Scenario | Statement | Unit | Broken)[];
}

export type PropertyKey =
  | 'input'
  | 'output'
  | 'code'
  | 'category'
  | 'owner'
  | 'involves'
  | 'supports'
  | 'realizes'
  | 'produces'
  | 'uses'
  | 'reference'
  | 'description'
  | 'status'
  | 'standard'
  | 'trigger'
  | 'review';

/** `code "LH-01"`, `input "Anggaran" from finance`: `parties` are those after `from` or `to`. */
export interface Property extends NodeOf<'property'> {
  readonly key: PropertyKey;
  /** Where the key itself stands. */
  readonly keyEnd: number;
  readonly values: readonly Value[];
  readonly parties: readonly (Text | Ref)[];
}

export interface Sop extends NodeOf<'sop'> {
  readonly fields: readonly FieldItem[];
}

/**
 * A field of a `sop`, `labels`, unit, plan or object block: `approved "Lurah" { name "…" }` (key is a name) or
 * `"Biaya": "Gratis"` (key is a text). `concept` is the language's own word behind the key, if it is one.
 */
export interface Field extends NodeOf<'field'> {
  readonly key: Name | Text;
  readonly concept: string | undefined;
  readonly values: readonly Value[];
  /** The fields in braces after the values; `undefined` where there are no braces. */
  readonly fields: readonly FieldItem[] | undefined;
}
export type FieldItem = Field | Broken;

/** A date may be followed by a text: `revised 2026-11-01 "Step 4"` is one value with a remark. */
export interface DatedText extends NodeOf<'dated'> {
  readonly date: DateNode;
  readonly text: Text;
}
export type Value = Text | DateNode | DatedText | Num | DurationNode | Ref;

export interface Scenario extends NodeOf<'scenario'> {
  readonly never: boolean;
  readonly title: Text | undefined;
  readonly spots: readonly Spot[];
}
/** `...`, `end`, or a step. */
export interface Spot extends NodeOf<'spot'> {
  readonly type: 'any' | 'end' | 'step';
  readonly step: Ref | undefined;
}

// --- statements ---------------------------------------------------------------------------------------------------

export type Statement = Step | Parallel | Fork | Join;
export type StepType = 'start' | 'step' | 'decision' | 'end' | 'wait';

export interface Step extends NodeOf<'step'> {
  readonly type: StepType;
  readonly name: Name | undefined;
  readonly actors: readonly Ref[];
  readonly text: Text | undefined;
  /** In written order. Answers stand only in decisions, or where recovery found them. */
  readonly clauses: readonly Clause[];
}

export type Clause =
  | TextsClause
  | TimeClause
  | TextClause
  | UsesClause
  | RunsClause
  | OnClause
  | ArrowClause
  | Answer
  | Broken;

export interface TextsClause extends NodeOf<'texts'> {
  readonly key: 'needs' | 'output';
  readonly texts: readonly Text[];
}
export interface TextClause extends NodeOf<'textClause'> {
  readonly key: 'note' | 'caption' | 'via';
  readonly text: Text | undefined;
}
export interface TimeClause extends NodeOf<'time'> {
  readonly duration: DurationNode | Text | undefined;
}
export interface UsesClause extends NodeOf<'uses'> {
  readonly refs: readonly Ref[];
}
export interface RunsClause extends NodeOf<'runs'> {
  readonly ref: Ref | undefined;
}
/** Something that interrupts the step: `on 3 days -> x`, `on "declined" { … } -> y`. */
export interface OnClause extends NodeOf<'on'> {
  readonly trigger: DurationNode | Text | undefined;
  readonly course: Course | undefined;
}
/** A step's own arrow, or a further one (which a check reports). */
export interface ArrowClause extends NodeOf<'arrow'> {
  readonly target: Target;
  readonly carry: Carry;
}
export interface Answer extends NodeOf<'answer'> {
  readonly type: 'yes' | 'no' | 'when' | 'otherwise';
  /** The words of a `when`, or one's own words for yes and no. */
  readonly label: Text | undefined;
  readonly course: Course | undefined;
}

/** Where an answer or interruption leads: an arrow, or a block that may end in an arrow. */
export type Course = ArrowClause | BlockCourse;
export interface BlockCourse extends NodeOf<'block'> {
  /** What stands before the brace. */
  readonly carry: Carry;
  readonly body: readonly BlockItem[];
  /** The arrow behind the closing brace. */
  readonly arrow: ArrowClause | undefined;
}
/** An arrow may stand alone at the head of a block: `{ -> x }`. */
export type BlockItem = Statement | ArrowClause | Broken;

export interface Target extends NodeOf<'target'> {
  readonly type: 'step' | 'next' | 'end';
  readonly ref: Ref | undefined;
}

/** What is handed over and how: `with "…", "…" via "…"`. Empty and `start === end` where nothing is said. */
export interface Carry extends NodeOf<'carry'> {
  readonly with: readonly Text[];
  readonly via: Text | undefined;
}

export interface Parallel extends NodeOf<'parallel'> {
  readonly name: Name | undefined;
  readonly branches: readonly (Branch | Broken)[];
  readonly arrow: ArrowClause | undefined;
}
export interface Branch extends NodeOf<'branch'> {
  readonly type: 'always' | 'when' | 'otherwise';
  /** The condition of a `when`, or the branch's title. */
  readonly label: Text | undefined;
  readonly carry: Carry;
  readonly body: readonly BlockItem[];
}
export interface Fork extends NodeOf<'fork'> {
  readonly name: Name | undefined;
  readonly targets: readonly Target[];
}
export interface Join extends NodeOf<'join'> {
  readonly name: Name | undefined;
  readonly arrow: ArrowClause | undefined;
}

/** The whole tree of one file. */
export type Ast = FileNode;

export type AnyNode =
  | FileNode
  | Import
  | LanguageNode
  | Labels
  | Actor
  | Group
  | Unit
  | Plan
  | ObjectNode
  | Handoff
  | Process
  | Property
  | Sop
  | Field
  | DatedText
  | Scenario
  | Spot
  | Step
  | Parallel
  | Branch
  | Fork
  | Join
  | TextsClause
  | TextClause
  | TimeClause
  | UsesClause
  | RunsClause
  | OnClause
  | ArrowClause
  | Answer
  | BlockCourse
  | Target
  | Carry
  | Name
  | Text
  | Ref
  | Num
  | DateNode
  | Amount
  | DurationNode
  | Comment
  | Broken;
