// What to show: selection, order and words are decided, sizes are not.
import type { Span } from '../../language/source/span.js';

/** A flow as a table or as a lane map. Both are drawn from the same lanes, nodes and edges. */
export interface FlowView {
  readonly kind: 'table' | 'lanes';
  /** Id of the process. */
  readonly process: string;
  readonly title: string;
  /** The process in two sentences, for people who cannot see the drawing. */
  readonly description: string;
  readonly language: 'en' | 'id';
  /** Columns of the table, or bands of the map, in order. At least one, even for a process without actors. */
  readonly lanes: readonly Lane[];
  /** One header over several neighbouring lanes. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly lanes: readonly string[] }[];
  /** Rows of the table, in order. Lane maps have none. */
  readonly rows: readonly TableRow[];
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  /** Printed words of the table's heading. */
  readonly headings: Headings;
  /** Where the process is written. */
  readonly origin?: Span;
}

/** A column of the table or a lane of the map. */
export interface Lane {
  readonly id: string;
  readonly title: string;
}

/** The texts of one row of the table. */
export interface TableRow {
  readonly number: number;
  readonly activity: string;
  readonly needs: readonly string[];
  readonly time: string;
  readonly outputs: readonly string[];
  readonly note: string;
  /** Where its step is written. */
  readonly origin?: Span;
}

/** The words at the head of a table. */
export interface Headings {
  readonly number: string;
  readonly activity: string;
  readonly performers: string;
  /** Heading over the three columns of the quality standard. */
  readonly standard: string;
  /** The three columns in the order in which they are printed. */
  readonly columns: readonly { readonly key: 'needs' | 'time' | 'output'; readonly title: string }[];
  readonly note: string;
}

/** What a symbol stands for. */
export type NodeKind =
  | 'start'
  | 'step'
  | 'decision'
  | 'end'
  | 'wait'
  | 'fork'
  | 'join'
  | 'connector'
  | 'process'
  | 'unit';

/** A symbol. A joint activity has one for each actor. */
export interface ViewNode {
  /** The step's id; `<step id>@<lane id>` for the further actors of a joint activity. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly lane: string;
  /** Number of its row (tables only). */
  readonly row?: number;
  /** Words inside the symbol: the step's text in lane maps, its caption in tables; may be empty. */
  readonly text: string;
  /** Lane maps: what goes into the step and what comes out, one line each, below its words. */
  readonly things?: readonly string[];
  /** Is it carried out as another process (plus mark)? That process's id. */
  readonly runs?: string;
  /** Id of the node that this capsule belongs to: it is drawn right above (start) or below (end) it. */
  readonly capsuleOf?: string;
  /** What a reader says of it: "Step 4 of 12, Head of section: Verifies the draft. Yes: step 5. No: step 3." */
  readonly title: string;
}

/** An arrow between two symbols, with what it says. */
export interface ViewEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** `joint` ties the boxes of a joint activity; a `handoff` has ends with different actors. */
  readonly kind: 'flow' | 'handoff' | 'joint';
  /** Printed answer or condition. */
  readonly answer?: string;
  /** Printed thing that is handed over, where the arrow itself says so; stands after the answer, in muted ink. */
  readonly carries?: string;
  /** Does it lead back? */
  readonly loop: boolean;
  /** Do flows that leave the same node split on purpose (fork, parallel block)? Then they may share their first piece. */
  readonly fork: boolean;
}
