// What stands on a page besides what its model says: drawings, and the tables that say the same.
import type { DataTable } from '../../analysis/data-table.js';
import type { IdentityView } from '../../drawing/view/identity.js';
import type { FlowView } from '../../drawing/view/view.js';
import type { Figure } from './figures.js';

/** A view of a page's subject, painted. */
export interface SiteDrawing {
  /** Name of the view; also the anchor. */
  readonly view: 'landscape' | 'subprocess' | 'relations' | 'tree' | 'lanes' | 'sop';
  readonly description: string;
  /** SVG of each of its pages, with their sizes in user units. */
  readonly sheets: readonly { readonly svg: string; readonly width: number; readonly height: number }[];
}

/** All that was drawn and counted for a page. */
export interface SiteContent {
  readonly drawings: readonly SiteDrawing[];
  /** The flow as a table has it. */
  readonly flow?: FlowView;
  readonly identity?: IdentityView;
  /** What was measured. */
  readonly figures?: readonly Figure[];
  /** SIPOC, who does what, who gives to whom; on the first page what there is and what is missing. */
  readonly tables: readonly DataTable[];
}
