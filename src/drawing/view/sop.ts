// An SOP as a document: its identity page, its flowchart table, and what stands at the foot of each page.
import type { Model, Process } from '../../language/model/model.js';
import { printedDate } from '../../language/model/printed.js';
import type { Picture } from '../picture/picture.js';
import { flowView } from './flow.js';
import { type IdentityView, identityView, sopWordsOf } from './identity.js';
import type { SopWords } from './identity-words.js';
import type { FlowView } from './view.js';

/** What the document of one SOP shows. */
export interface SopView {
  readonly kind: 'sop';
  /** Id of the process. */
  readonly process: string;
  readonly title: string;
  readonly description: string;
  readonly language: 'en' | 'id';
  readonly identity: IdentityView;
  /** The flow as a table. */
  readonly flow: FlowView;
  readonly footer: Footer;
  /** The words beside a connector, before the number of the other page. */
  readonly connectors: { readonly out: string; readonly in: string };
  /** The paper that the file asks for. */
  readonly paper?: 'a4' | 'f4' | 'letter' | 'legal';
  readonly orientation?: 'landscape' | 'portrait';
}

/** What an SOP shows besides the model: the logo, and whether captions are written at the symbols (default: yes). */
export interface SopViewOptions {
  readonly logo?: Picture;
  readonly captions?: boolean;
}

/** The line at the foot of every page. */
export interface Footer {
  /** At the left: number and date of effect, as far as they are known. */
  readonly text: string;
  /** The word before the number of the page. */
  readonly page: string;
}

/** Takes a model and one of its processes, and gives what its document shows. `logo`: the picture at the head of the identity page. */
export function sopView(model: Model, process: Process, options: SopViewOptions = {}): SopView {
  const flow = flowView(model, process, 'table', options);
  const { sop } = process;
  return {
    kind: 'sop',
    process: process.id,
    title: process.title,
    description: flow.description,
    language: process.language,
    identity: identityView(model, process, options.logo),
    flow,
    ...sheetWords(process),
    ...(sop?.paper && { paper: sop.paper }),
    ...(sop?.orientation && { orientation: sop.orientation }),
  };
}

/** What the pages of any drawing of a process say besides its flow: their foot, and the words beside connectors. */
export function sheetWords(process: Process): Pick<SopView, 'footer' | 'connectors'> {
  const words = sopWordsOf(process);
  return { footer: footerOf(process, words), connectors: { out: words['to-page'], in: words['from-page'] } };
}

function footerOf(process: Process, words: SopWords): Footer {
  const { number = '', effective = '' } = process.sop ?? {};
  const parts = [
    ...(number.trim() === '' ? [] : [`${words.number} ${number}`]),
    ...(effective.trim() === '' ? [] : [`${words.effective} ${printedDate(effective, process.language)}`]),
  ];
  return { text: parts.join(' · '), page: words.page };
}
