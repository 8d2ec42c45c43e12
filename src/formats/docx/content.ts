// What goes into a document. Apart from docx, whose types the users of this format need not have.
import type { DataTable } from '../../analysis/data-table.js';
import type { Page } from '../../drawing/layout/layout.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { IdentityView } from '../../drawing/view/identity.js';
import type { FlowView } from '../../drawing/view/view.js';

/** A picture as Word takes it: drawn, with pixels for programs that do not draw. Sizes in user units of 1/96 inch. */
export interface DocxPicture {
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
  /** Absent for a picture that has pixels only. */
  readonly svg?: string;
}

/** A sheet of paper as it lies, in user units, and the foot of each page. */
export interface DocxSheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly footer: { readonly text: string; readonly page: string };
}

/** What every chapter has. */
interface ChapterHead {
  readonly title: string;
  readonly description: string;
  readonly language: 'en' | 'id';
  readonly sheet: DocxSheet;
}

/** An SOP, or the table of a flow: native tables, one for each page of the layout. */
export interface DocxTableChapter extends ChapterHead {
  readonly kind: 'table';
  /** Without one, the chapter begins with the table. */
  readonly identity?: IdentityView;
  readonly logo?: DocxPicture;
  readonly flow: FlowView;
  readonly pages: readonly Page[];
  /** One for each page; the symbols and arrows in them become shapes. */
  readonly scenes: readonly Scene[];
  /** Pictures of symbols and arrows, one for each page, that stand in for shapes. */
  readonly drawings?: readonly DocxPicture[];
}

/** A map: pictures, and what they say as tables. */
export interface DocxMapChapter extends ChapterHead {
  readonly kind: 'map';
  readonly pictures: readonly DocxPicture[];
  readonly tables: readonly DataTable[];
}

/** One process, unit or map of a document. */
export type DocxChapter = DocxTableChapter | DocxMapChapter;
