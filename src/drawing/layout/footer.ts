// The foot of a page: number and date of effect at the left, the number of the page at the right; and the room above it.
import type { Box } from '../shape/geometry.js';
import type { Footer } from '../view/sop.js';
import type { Page, PlacedText } from './layout.js';
import type { Paper } from './paper.js';
import { type Block, blockOf, setText, widthOf } from './text.js';

/** Space between what the page holds and its foot, and between the two texts of the foot. */
const above = 8;
const between = 24;
/** Least space between the foot and the edge of the paper. */
const below = 8;

/** What a page may fill: the paper without its margins and its foot. Whole numbers. */
export function areaOf(paper: Paper, footer: Footer): Box {
  const margin = Math.ceil(paper.margin);
  const foot = Math.max(margin, above + leftText(paper, footer).h + below);
  return { x: margin, y: margin, w: Math.floor(paper.width - 2 * margin), h: Math.floor(paper.height - margin - foot) };
}

/** The same pages with their feet. */
export function withFooters(pages: readonly Page[], paper: Paper, footer: Footer): Page[] {
  const area = areaOf(paper, footer);
  const left = leftText(paper, footer);
  return pages.map((page, k) => {
    const number = pageNumber(k + 1, pages.length, footer);
    // a page that had to grow beyond the paper has its foot at its own end
    const [wider, longer] = [page.width - paper.width, page.height - paper.height];
    const box = { x: area.x, y: area.y + area.h + above + longer, w: area.w + wider, h: left.h };
    const texts: PlacedText[] = [
      ...setText('page', left, box, { align: 'start', vertical: 'top' }),
      ...setText('page', number, { ...box, h: number.h }, { align: 'end', vertical: 'top' }),
    ];
    return { ...page, texts: [...page.texts, ...texts] };
  });
}

const pageNumber = (page: number, pages: number, { page: word }: Footer): Block =>
  blockOf(`${word} ${page} / ${pages}`.trim(), Infinity, 'label');

/** The text at the left, kept clear of the widest number that a document can have; at least one line high. */
function leftText(paper: Paper, footer: Footer): Block {
  const room = paper.width - 2 * paper.margin - between - widthOf(`${footer.page} 999 / 999`, 'label');
  const block = blockOf(footer.text, Math.max(room, 1), 'label');
  return { ...block, h: Math.max(block.h, 12) };
}
