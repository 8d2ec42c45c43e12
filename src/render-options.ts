// What a caller of `render` may ask for, and what is said to one who asks for what does not exist.
import {
  type DocxDrawingName,
  docxDrawingNames,
  type FormatName,
  formatNames,
  hasPages,
  type IdentityName,
  identityNames,
  type OrientationName,
  orientationNames,
  type PaperName,
  paperNames,
  type ThemeName,
  themeNames,
  type ViewName,
  viewNames,
} from './choices.js';
import type { CompileOptions } from './compile.js';
import type { Links } from './drawing/scene/links.js';
import type { Theme } from './drawing/theme/theme.js';
import type { Process } from './language/model/model.js';

/** Bytes of a PNG or SVG file for every SOP; or a function that gives those for one process, or nothing. */
export type Logo = Uint8Array | ((process: Process) => Uint8Array | undefined | Promise<Uint8Array | undefined>);

/** How far a drawing has come: `done` of `total` processes are finished, `process` is the id of the next one. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly process: string;
}

/** Options of `render`; all may be left out. */
export interface RenderOptions extends CompileOptions {
  /** Default: `sop` for a process with an `sop` block, `lanes` for any other flow. */
  readonly view?: ViewName;
  /** Default `svg`. */
  readonly to?: FormatName;
  /** Id of a process, or the last names of it, or a unit. Needed where a format holds one process and there are several. */
  readonly process?: string;
  /** A theme's name, or one of your own (`defineTheme`). Default: `official` for SOPs and tables, `plain` for maps. */
  readonly theme?: ThemeName | Theme;
  /** Lane maps: where the work flows to. `right` (default) has horizontal bands, `down` has columns. */
  readonly direction?: 'right' | 'down';
  /** Lane maps: `compact` (default), or `layered`, strictly in time from layer to layer (loads ELK). */
  readonly layout?: 'compact' | 'layered';
  /**
   * Size of the paper. SOPs: default the one that the file names, else `a4`. Lane maps are cut into pages of it if it is given, else they are
   * one page, as large as they need. Tables in HTML are printed on it.
   */
  readonly paper?: PaperName;
  /** How the paper lies. SOPs: default as the file says, else `landscape`. Lane maps on paper: default as it takes fewer pages. */
  readonly orientation?: OrientationName;
  /** On paper: width of the margins in millimetres, from 0 to 60. Default 15. */
  readonly margin?: number;
  /** SOPs: where the identity stands. Default `own`; `shared` puts a short flow below it where both fit on one page. */
  readonly identity?: IdentityName;
  /** SOPs: numbers below the table's headings. Default: none. */
  readonly columnNumbers?: boolean;
  /** Lane maps: are inputs and outputs written at the activities? Default: no. */
  readonly things?: boolean;
  /** Landscapes: are arrows drawn for what passes between the processes? Default: no. */
  readonly flows?: boolean;
  /** SOPs and tables: are the words of `caption` written at the symbols? Default: yes. */
  readonly captions?: boolean;
  /** SOPs: the logo at the head of the identity. Nothing is ever read or fetched for it. */
  readonly logo?: Logo;
  /**
   * `svg`, `html`: what the box of a process or unit, and a step that runs a process, opens, by its id: an anchor (`#…`) or a relative
   * path. Anything else is left out. Default: in HTML what the page holds, else nothing.
   */
  readonly links?: Links;
  /** `svg`, `png`, `layout`: only this page, counted from 1. */
  readonly page?: number;
  /** `png`: pixels for each user unit of 1/96 inch, above 0 and up to 16. Default 2. */
  readonly scale?: number;
  /** `docx`: flows as shapes that can be moved (`native`, the default), or as one picture over each table. */
  readonly docxDrawing?: DocxDrawingName;
  /** `md`: path of the drawing of a process or unit, counted from where the text will stand. Default: no drawing is shown. */
  readonly drawingAt?: (id: string) => string;
  /** `pdf`, `docx`: when the document was made. Default: no date at all, so that the same text gives the same bytes. */
  readonly date?: Date;
  /** Called before each process is drawn. */
  readonly progress?: (progress: Progress) => void;
}

/** Throws a `TypeError` for an option with a value that does not exist, or that the format has no use for. */
export function checkOptions(options: RenderOptions): void {
  oneOf('view', options.view, viewNames);
  oneOf('to', options.to, formatNames);
  oneOf('direction', options.direction, ['right', 'down']);
  oneOf('layout', options.layout, ['compact', 'layered']);
  oneOf('paper', options.paper, paperNames);
  oneOf('orientation', options.orientation, orientationNames);
  oneOf('identity', options.identity, identityNames);
  oneOf('docxDrawing', options.docxDrawing, docxDrawingNames);
  if (typeof options.theme !== 'object' || options.theme === null) oneOf('theme', options.theme, themeNames);
  const { margin, page, scale, columnNumbers, captions, logo, links, date, to = 'svg' } = options;
  demand('margin', margin, isNumber(margin) && margin >= 0 && margin <= 60, 'a number of millimetres from 0 to 60');
  demand('page', page, Number.isSafeInteger(page) && Number(page) >= 1, 'a whole number from 1 on');
  demand('scale', scale, isNumber(scale) && scale > 0 && scale <= 16, 'a number above 0 and up to 16');
  demand('columnNumbers', columnNumbers, typeof columnNumbers === 'boolean', 'true or false');
  demand('things', options.things, typeof options.things === 'boolean', 'true or false');
  demand('flows', options.flows, typeof options.flows === 'boolean', 'true or false');
  demand('captions', captions, typeof captions === 'boolean', 'true or false');
  demand(
    'logo',
    logo,
    typeof logo === 'function' || logo instanceof Uint8Array,
    'bytes, or a function that gives them',
  );
  demand('date', date, date instanceof Date && !Number.isNaN(date.getTime()), 'a date');
  demand('links', links, typeof links === 'function', 'a function');
  demand('drawingAt', options.drawingAt, typeof options.drawingAt === 'function', 'a function');
  demand('progress', options.progress, typeof options.progress === 'function', 'a function');
  if (page !== undefined && !hasPages(to)) throw new TypeError(`page: a document has all its pages (${to})`);
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function oneOf(name: string, value: unknown, known: readonly string[]): void {
  if (value === undefined || (typeof value === 'string' && known.includes(value))) return;
  throw new TypeError(`${name}: ${written(value)} is none of ${known.join(', ')}`);
}

function demand(name: string, value: unknown, holds: boolean, what: string): void {
  if (value === undefined || holds) return;
  throw new TypeError(`${name}: ${written(value)} is not ${what}`);
}

/** A value as it may stand in a message, whatever it is. */
function written(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : typeof value === 'object' ? 'an object' : String(value);
}
