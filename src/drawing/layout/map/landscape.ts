// A landscape: bands as wide as the sheet, in each of them boxes of one size.
import type { Outcome } from '../../../language/diagnostic/diagnostic.js';
import type { Band, LandscapeView, ProcessBox } from '../../view/map/landscape.js';
import type { LaneBox, Layout, PlacedNode, PlacedText } from '../layout.js';
import { type Block, blockOf, setText, stacked } from '../text.js';

const margin = 24;
const sheet = 1040;
const least = 176;
const gap = 16;
const padding = 12;
const inset = 10;
/** How far the point of a chevron reaches into the gap. */
const point = 12;

interface SetBox {
  readonly box: ProcessBox;
  readonly head: Block;
  readonly list: Block;
}

/** Lays out a landscape on one page. */
export function layoutLandscape(view: LandscapeView): Outcome<Layout> {
  const title = blockOf(view.title, sheet, 'title');
  const lanes: LaneBox[] = [];
  const nodes: PlacedNode[] = [];
  const texts: PlacedText[] = setText(
    'page',
    title,
    { x: margin, y: margin - 4, w: sheet, h: title.h },
    { align: 'start', vertical: 'top' },
  );
  let y = margin + title.h + 8;
  for (const band of view.bands) {
    const placed = placeBand(band, y);
    lanes.push(placed.lane);
    nodes.push(...placed.nodes);
    texts.push(...placed.texts);
    y += placed.lane.h;
  }
  const page = { width: sheet + 2 * margin, height: y + margin, lanes, rows: [], cells: [], nodes, edges: [], texts };
  const { subject: process, description, language } = view;
  const layout = { view: 'landscape', process, title: view.title, description, language, pages: [page] };
  return { value: { version: 1, ...layout }, diagnostics: [] };
}

/** As many boxes in a row as fit, rows evenly filled; all boxes of a band are as tall as the tallest. */
function placeBand(band: Band, y: number): { lane: LaneBox; nodes: PlacedNode[]; texts: PlacedText[] } {
  const inner = sheet - 2 * padding;
  const chevron = band.category === 'core';
  const most = Math.max(1, Math.floor((inner + gap) / (least + gap)));
  const rows = Math.ceil(band.boxes.length / most);
  const columns = Math.ceil(band.boxes.length / rows);
  const w = Math.floor((inner - (columns - 1) * gap) / columns);
  const room = w - 2 * inset - (chevron ? 2 * point : 0);
  const set = band.boxes.map((box) => setBox(box, room));
  const h = Math.max(...set.map(({ head, list }) => head.h + (list.h > 0 ? list.h + 6 : 0))) + 2 * inset;
  const title = blockOf(band.title, inner, 'heading');
  const strip = { x: margin, y, w: sheet, h: title.h + 10 };
  const top = strip.y + strip.h + padding;
  const lane = { id: band.id, label: band.title, ...strip, strip, h: strip.h + rows * (h + gap) - gap + 2 * padding };
  const texts = setText(band.id, title, { ...strip, x: strip.x + padding }, { align: 'start', vertical: 'middle' });
  const nodes = set.map(({ box, head, list }, k): PlacedNode => {
    const place = {
      x: margin + padding + (k % columns) * (w + gap),
      y: top + Math.floor(k / columns) * (h + gap),
      w,
      h,
    };
    const area = { x: place.x + (w - room) / 2, y: place.y + inset, w: room, h: head.h };
    texts.push(...setText(box.id, head, area, { align: 'start', vertical: 'top' }));
    texts.push(...setText(box.id, list, { ...area, y: area.y + head.h + 6 }, { align: 'start', vertical: 'top' }));
    const shape = chevron ? 'chevron' : 'rect';
    const category = band.category === undefined ? {} : { category: band.category };
    return { id: box.id, kind: 'process', shape, lane: band.id, title: box.title, ...place, ...category };
  });
  return { lane, nodes, texts };
}

function setBox(box: ProcessBox, room: number): SetBox {
  const code = box.code === undefined ? [] : [blockOf(box.code, room, 'label')];
  const list = [...box.children, ...(box.more === '' ? [] : [box.more])].map((line) => blockOf(line, room, 'label'));
  return { box, head: stacked([...code, blockOf(box.title, room, 'heading')]), list: stacked(list) };
}
