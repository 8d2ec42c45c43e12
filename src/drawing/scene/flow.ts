// Paints tables and lane maps: from geometry and a theme to shapes with colours, in the order in which they are read.
import { fontFamily } from '../font/style.js';
import type { LaneBox, Layout, Page, PlacedNode, PlacedText } from '../layout/layout.js';
import type { Theme } from '../theme/theme.js';
import { paintArrow } from './arrow.js';
import { paintBar } from './bar.js';
import { stretchesOf } from './bundle.js';
import { framesOf, paintGrid } from './grid.js';
import type { Links } from './links.js';
import { paintPicture } from './picture.js';
import type { Group, Item, Scene, Shape } from './scene.js';
import { paintSymbol, type SymbolManner } from './symbol.js';
import { paintLine } from './text.js';

const nowhere: Links = () => undefined;

/**
 * Takes a layout of a flow or a whole SOP and gives one scene for each of its pages. `links` says what the process or unit behind a
 * symbol opens: an anchor or a relative path; anything else is left out. Default: nothing leads anywhere.
 */
export function paintFlow(layout: Layout, theme: Theme, links: Links = nowhere): Scene[] {
  return layout.pages.map((page) => ({
    width: page.width,
    height: page.height,
    title: layout.title,
    description: layout.description,
    language: layout.language,
    background: theme.background,
    fontFamily,
    ink: theme.ink,
    items: paintPage(page, layout.view, { theme, clock: !isTable(layout.view), links }),
  }));
}

function paintPage(page: Page, view: string, manner: SymbolManner): Item[] {
  const { theme } = manner;
  const texts = textsByOwner(page.texts);
  const told = (id: string): Item[] => (texts.get(id) ?? []).flatMap((text) => paintLine(text, theme));
  const pictured = (id: string): Item[] =>
    (page.pictures ?? []).filter((picture) => picture.of === id).flatMap(paintPicture);
  return [
    ...told('page'),
    ...(page.bars ?? []).flatMap((bar) => paintBar(bar, theme)),
    ...paintFields(page, theme, view),
    ...paintGrid(page, theme),
    ...page.lanes.map((lane) => named(lane.id, 'lane', told(lane.id))),
    ...page.cells
      .map((cell) => named(cell.id, 'cell', [...pictured(cell.id), ...told(cell.id)]))
      .filter((group) => group.items.length > 0),
    ...stretchesOf(page.edges).map((stretch) => paintArrow(stretch, texts.get(stretch.edge.id) ?? [], theme)),
    ...inReadingOrder(page).map((node) => paintSymbol(node, texts.get(node.id) ?? [], manner)),
  ];
}

const named = (id: string, kind: string, items: readonly Item[]): Group => ({
  type: 'group',
  data: { id, kind },
  items,
});

function textsByOwner(texts: readonly PlacedText[]): ReadonlyMap<string, PlacedText[]> {
  const owners = new Map<string, PlacedText[]>();
  for (const text of texts) {
    const list = owners.get(text.of);
    if (list) list.push(text);
    else owners.set(text.of, [text]);
  }
  return owners;
}

/** Fields behind everything: the whole table or map, every other band, headers and name strips. */
function paintFields(page: Page, theme: Theme, view: string): Shape[] {
  const field = ({ x, y, w, h }: LaneBox['strip'], fill: string): Shape => ({
    type: 'rect',
    box: { x, y, w, h },
    radius: 0,
    fill,
  });
  const headers = [...page.lanes.map((lane) => lane.strip), ...page.cells.filter((cell) => cell.role !== 'body')];
  return [
    ...framesOf(page).map((frame) => field(frame, theme.lane)),
    ...page.lanes.flatMap((lane, i) =>
      laneField(i, theme, view) === theme.lane ? [] : [field(lane, theme.laneAlternate)],
    ),
    ...headers.map((box) => field(box, theme.header)),
  ];
}

const isTable = (view: string): boolean => view === 'table' || view === 'sop';

/** Bands alternate; the columns of a table do not, its rows guide the eye. */
function laneField(index: number, theme: Theme, view: string): string {
  return index % 2 === 1 && !isTable(view) ? theme.laneAlternate : theme.lane;
}

/** Tables are read row by row from left to right, maps in the order of the text. */
function inReadingOrder(page: Page): Page['nodes'] {
  const [first] = page.rows;
  if (!first) return page.nodes;
  // connectors have no row: they stand above the first or below the last one
  const rowOf = ({ row, y }: PlacedNode): number => row ?? (y < first.y ? -1 : Number.MAX_SAFE_INTEGER);
  return [...page.nodes].sort((a, b) => rowOf(a) - rowOf(b) || a.x - b.x || a.y - b.y);
}
