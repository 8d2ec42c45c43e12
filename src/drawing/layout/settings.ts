// How close together a table is set on its pages, and how wide its columns are: as roomy as the paper allows.

import type { FlowView } from '../view/view.js';
import type { PagesOptions, Setting } from './agreed.js';
import { agreed, lanesOf, sum, tallRows, tooTall } from './agreed.js';
import type { LinkWords } from './connectors.js';
import type { Density } from './density.js';
import { densities, usual } from './density.js';
import { nameSpace } from './header.js';
import type { Whole } from './parts.js';
import type { Field } from './sheet.js';
import { leastLanes, numberWidth } from './sheet.js';
import { longestWord, widthOf } from './text.js';

/** Text columns narrower than this, all together, are set closer if that gives them room. */
const comfort = 430;
/** Text columns may be as narrow as this, all together, if that lets the names of the performers read level. */
const readable = 390;
/** Share of the table that performers' columns may have where there is plenty of room, and their width then. */
const laneShare = 0.34;
const roomyLane = 86;
/** Longest word of a name that its column is made wide enough for. */
const longName = 112;
/** Columns are not made wider for less than this. */
const leastGain = 4;
/** Columns are made equally wide when they grow by no more than this factor. */
const evenCost = 1.3;
/** The table for wide and for narrow columns: what is known of its routes differs. */
export interface Wholes {
  readonly view: FlowView;
  readonly wide: Whole;
  readonly narrow: Whole;
}

/** The first setting that is comfortable, else the best of the close ones; with names that read level, if there is room for them. */
export function bestSetting(whole: Wholes, fields: readonly Field[], options: PagesOptions): Setting {
  return unstacked(whole, fields, options, levelled(fields, options, closeSetting(whole, fields, options)));
}

function closeSetting(whole: Wholes, fields: readonly Field[], options: PagesOptions): Setting {
  const number = numberWidth(whole.view);
  let best: Setting | undefined;
  for (const density of densities) {
    const room = options.area.w - number - sum(leastLanes(whole.view, density));
    const hopeless = room < comfort && !density.lastResort;
    if (hopeless || (best !== undefined && density.lastResort && fits(best) && !tooTall(best))) continue;
    const setting = settle(isNarrow(density.lane, options.words) ? whole.narrow : whole.wide, fields, density, options);
    if (setting.text >= comfort && !tooTall(setting)) return setting;
    if (best === undefined || betterOf(setting, best)) best = setting;
  }
  return best!;
}

/** The same pages with columns that are wide enough for names that read level, where the texts can spare the room. */
function levelled(fields: readonly Field[], options: PagesOptions, setting: Setting): Setting {
  const { whole, style, frame, text, least, parts } = setting;
  if (!frame.turned) return setting;
  const sizes = whole.view.lanes.map(({ title }, k) =>
    Math.max(style.lanes[k]!.size, longestWord(title, 'heading') + nameSpace),
  );
  const lanes = lanesOf(sizes);
  if (text - sum(lanes) + sum(style.lanes) < Math.max(readable, least)) return setting;
  const level = agreed(whole, fields, style.density, options, lanes);
  return !level.frame.turned && level.parts.length <= parts.length && !tooTall(level) ? level : setting;
}

/** The same pages with connectors side by side, where columns have become as wide as the words beside them. */
function unstacked(wholes: Wholes, fields: readonly Field[], options: PagesOptions, setting: Setting): Setting {
  const { whole, style, parts } = setting;
  const least = Math.min(...style.lanes.map(({ size }) => size));
  if (whole === wholes.wide || isNarrow(least, options.words)) return setting;
  const wide = agreed(wholes.wide, fields, style.density, options, style.lanes);
  return wide.text >= setting.text && wide.parts.length <= parts.length && !tooTall(wide) ? wide : setting;
}

/** Are columns narrower than the words of a connector? */
const isNarrow = (lane: number, words: LinkWords): boolean =>
  Math.max(...[words.in, words.out].map((word) => widthOf(`${word} 88`, 'label'))) + 4 > lane;

/** Do the texts have the room that their words need? */
export const fits = ({ text, least }: Setting): boolean => text >= least;
function betterOf(one: Setting, other: Setting): boolean {
  if (fits(one) !== fits(other)) return fits(one);
  if (tooTall(one) !== tooTall(other)) return tooTall(other);
  return fits(one) ? one.text > other.text : one.least - one.text < other.least - other.text;
}

/** Draws all pages in a density. */
function settle(whole: Whole, fields: readonly Field[], density: Density, options: PagesOptions): Setting {
  const { view } = whole;
  const { area } = options;
  const share = Math.floor((laneShare * area.w) / view.lanes.length);
  const least = density === usual ? Math.max(usual.lane, Math.min(roomyLane, share)) : density.lane;
  const minima = leastLanes(view, density === usual ? { ...usual, name: longName } : density, least);
  const setting = shortened(whole, fields, options, agreed(whole, fields, density, options, minima));
  return tooTall(setting) ? setting : evened(whole, fields, options, roomier(whole, fields, options, setting));
}

/** The same pages with wider columns, where texts have more room than they need and columns are narrow. */
function roomier(whole: Whole, fields: readonly Field[], options: PagesOptions, setting: Setting): Setting {
  const { density, lanes } = setting.style;
  const share = Math.floor((setting.text - comfort) / lanes.length);
  if (density === usual || share < leastGain) return setting;
  const sizes = lanes.map(({ size }) => Math.max(size, Math.min(usual.lane, size + share)));
  const wider = agreed(whole, fields, density, options, lanesOf(sizes));
  return wider.text >= comfort && wider.parts.length <= setting.parts.length && !tooTall(wider) ? wider : setting;
}

/** The same pages with columns that are equally wide, where that costs little. */
function evened(whole: Whole, fields: readonly Field[], options: PagesOptions, setting: Setting): Setting {
  const { density } = setting.style;
  const sizes = setting.style.lanes.map(({ size }) => size);
  const widest = Math.max(...sizes);
  const grown = widest * sizes.length - sum(setting.style.lanes);
  const cheap =
    grown <= sum(setting.style.lanes) * (evenCost - 1) && setting.text - grown >= Math.max(comfort, setting.least);
  if (grown === 0 || !cheap) return setting;
  const even = agreed(whole, fields, density, options, lanesOf(sizes.map(() => widest)));
  const equal = even.style.lanes.every(({ size }) => size === widest);
  return equal && even.parts.length <= setting.parts.length && !tooTall(even) ? even : setting;
}

/** The same pages, with columns that keep the rows short that are too tall for a page, if there are any. */
function shortened(whole: Whole, fields: readonly Field[], options: PagesOptions, setting: Setting): Setting {
  const tall = tallRows(setting);
  if (tall.length === 0) return setting;
  const other = agreed(whole, fields, setting.style.density, options, setting.style.lanes, tall);
  return tallRows(other).length < tall.length ? other : setting;
}
