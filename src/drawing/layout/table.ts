// A flow as a table on one sheet that is as long as it needs.
import type { Outcome } from '../../language/diagnostic/diagnostic.js';
import type { FlowView } from '../view/view.js';
import { symbolsAt, usual } from './density.js';
import { layoutGrid } from './grid/layout.js';
import type { Layout } from './layout.js';
import { slotsOf } from './rows.js';
import type { FieldTexts } from './sheet.js';
import { compose, fieldsOf, leastLanes, numberWidth, problemOf, rowSpans, sheetOf, textsOf } from './sheet.js';

const margin = 24;
/** Width of a landscape A4 sheet, which a table fills if it can. */
const paper = 1123;
const leastText = 480;
const mostText = 640;

/** Lays out a table on one page, as long as it needs. Everything in the view is drawn; nothing is ever reported. */
export function layoutTable(view: FlowView): Outcome<Layout> {
  const sheet = sheetOf(view, symbolsAt(view.nodes, usual), slotsOf(view), usual);
  const fields = fieldsOf(view);
  const number = numberWidth(view);
  const texts = keepLast((room) => textsOf(fields, room, usual.word));
  const textsBeside = (lanes: number): FieldTexts =>
    texts(Math.min(mostText, Math.max(leastText, paper - 2 * margin - number - lanes)));
  const drawing = layoutGrid(
    problemOf(sheet, usual, {
      columns: leastLanes(view, usual),
      rows: (borders) => rowSpans(sheet, textsBeside(borders.at(-1)! - borders[0]!), 0),
      even: true,
    }),
  );
  const frame = { x: margin, y: margin, number };
  const { right, bottom, ...page } = compose(sheet, fields, textsBeside(drawing.width), drawing, frame, 0);
  return {
    value: {
      version: 1,
      view: 'table',
      process: view.process,
      title: view.title,
      description: view.description,
      language: view.language,
      pages: [{ width: right + margin, height: bottom + margin, ...page }],
    },
    diagnostics: [],
  };
}

/** A function of a number that remembers its last answer. */
function keepLast<T>(answer: (question: number) => T): (question: number) => T {
  let known: { readonly question: number; readonly answer: T } | undefined;
  return (question) => {
    if (known?.question !== question) known = { question, answer: answer(question) };
    return known.answer;
  };
}
