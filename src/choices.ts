// What can be asked for, by name. Apart from everything else, so that whoever only wants the names loads nothing more.

export { architectureNames, coverageNames, measureTableNames } from './analysis/table-names.js';

/**
 * Views of one flow. `sop`: the document that is signed, identity and flowchart table in pages · `table`: the flowchart table as one
 * drawing · `lanes`: the cross-functional map.
 */
const flowViewNames = ['sop', 'table', 'lanes'] as const;
/**
 * Views of many processes. `landscape`: a level of processes by category · `subprocess`: the processes inside one, with what comes in,
 * passes between them and goes out · `relations`: processes with the units and external parties that take part · `tree`: units and
 * processes of all levels · `sipoc`: suppliers, inputs, outputs and customers · `handoffs`: who gives to whom · `raci`: who does what.
 * `relations`, `sipoc`, `handoffs` and `raci` show one flow as well.
 */
export const mapViewNames = ['landscape', 'subprocess', 'relations', 'tree', 'sipoc', 'handoffs', 'raci'] as const;
/** The names of all views. */
export const viewNames = [...flowViewNames, ...mapViewNames] as const;
/** The name of a view. */
export type ViewName = (typeof viewNames)[number];
/** The name of a view of many processes. */
export type MapName = (typeof mapViewNames)[number];
/** Does the view show processes, not the steps of one? */
export function isMap(view: ViewName): view is MapName {
  return (mapViewNames as readonly string[]).includes(view);
}

/**
 * `svg`, `png`: the drawing, its pages one below the other · `pdf`, `html`: a document of all processes · `docx`: the same with native tables
 * and shapes, to go on with in Word · `md`: its tables as Markdown · `xlsx`: a workbook of flows as native
 * shapes over their tables, or of a map's table · `csv`: the same as a table, of a flow its steps · `bpmn`: all processes as BPMN 2.0 XML · `layout`: the geometry of the drawing as JSON · `json`: the model as JSON.
 */
export const formatNames = [
  'svg',
  'html',
  'png',
  'pdf',
  'docx',
  'xlsx',
  'md',
  'csv',
  'bpmn',
  'layout',
  'json',
] as const;
/** The name of an output format. */
export type FormatName = (typeof formatNames)[number];

/** `official`: black on white, for signing · `plain`: quiet colours, for screens and walls · `dark`: for dark pages. */
export const themeNames = ['official', 'plain', 'dark'] as const;
/** The name of a theme that Alur brings along. */
export type ThemeName = (typeof themeNames)[number];

/** `a4`: 210 × 297 mm · `f4`: 215 × 330 mm, the folio of Indonesian offices · `letter`: 8½ × 11 in · `legal`: 8½ × 14 in. */
export const paperNames = ['a4', 'f4', 'letter', 'legal'] as const;
/** The name of a size of paper. */
export type PaperName = (typeof paperNames)[number];

/** How the paper lies. */
export const orientationNames = ['landscape', 'portrait'] as const;
/** The name of an orientation. */
export type OrientationName = (typeof orientationNames)[number];

/** Where the work of a lane map flows to: `right` has horizontal bands, `down` has columns. */
export const directionNames = ['right', 'down'] as const;
/** `compact`: as few columns as the flow needs · `layered`: strictly in time from layer to layer. */
export const layoutNames = ['compact', 'layered'] as const;

/** `own`: the identity has a page of its own · `shared`: a short flow begins below it · `none`: no identity. */
export const identityNames = ['own', 'shared', 'none'] as const;
/** Where the identity of an SOP stands. */
export type IdentityName = (typeof identityNames)[number];

/** Word documents: symbols and arrows as shapes that can be moved, or as one picture on each page. */
export const docxDrawingNames = ['native', 'image'] as const;
/** How a Word document draws flows. */
export type DocxDrawingName = (typeof docxDrawingNames)[number];

/** The formats that hold one drawing each; the others hold everything that is asked for. */
const single: readonly FormatName[] = ['svg', 'png', 'layout', 'csv', 'bpmn'];
/** Does the format hold one process only? BPMN holds those of a unit, if its name is asked for. */
export function isSingle(format: FormatName, name?: string): boolean {
  return single.includes(format) && (format !== 'bpmn' || name === undefined);
}
/** Has a drawing in this format pages of which one can be chosen? */
export function hasPages(format: FormatName): boolean {
  return single.includes(format) && format !== 'bpmn' && format !== 'csv';
}

/** The formats that are made of bytes, not of text. */
export type BinaryName = 'png' | 'pdf' | 'docx' | 'xlsx';
/** Is the format made of bytes, not of text? */
export function isBinary(format: FormatName): format is BinaryName {
  return format === 'png' || format === 'pdf' || format === 'docx' || format === 'xlsx';
}

/** What the columns of a table may be that is taken over. */
export const columnNames = [
  'number',
  'activity',
  'actor',
  'performer',
  'needs',
  'time',
  'output',
  'note',
  'yes',
  'no',
  'process',
  'stepId',
  'nextStepId',
  'connectorLabel',
  'shapeType',
  'phase',
  'caption',
] as const;
