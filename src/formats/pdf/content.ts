// What goes into a document. Apart from pdfkit, whose types the users of this format need not have.
import type { Layout } from '../../drawing/layout/layout.js';
import type { Scene } from '../../drawing/scene/scene.js';

/** One process of a document: one scene for each page of its layout. */
export interface PdfChapter {
  /** Id of the process; steps that run it lead here. */
  readonly id: string;
  readonly title: string;
  readonly language: 'en' | 'id';
  readonly layout: Layout;
  readonly scenes: readonly Scene[];
  /** Are its pages sheets of paper, with margins? Default: those of an SOP are. */
  readonly paged?: boolean;
}
