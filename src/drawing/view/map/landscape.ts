// A level of processes at a glance: bands by category, a box for each process with a look at what is inside it.
import type { DataTable } from '../../../analysis/data-table.js';
import type { Model, Process } from '../../../language/model/model.js';
import type { Subject } from '../subject.js';
import { arrowsOf } from './arrows.js';
import { participantsOf, passingsOf } from './exchange.js';
import { headOf, type MapHead } from './head.js';
import type { MapArrow, MapBox, Side } from './sided.js';
import { mapWords } from './words.js';

export type Category = NonNullable<Process['category']>;

/** A process as a box. */
export interface ProcessBox {
  /** Id of the process. */
  readonly id: string;
  readonly title: string;
  readonly code?: string;
  /** Titles of the processes inside it, as far as they are shown, and how many more there are. */
  readonly children: readonly string[];
  readonly more: string;
}

/** Processes of one category. */
export interface Band {
  readonly id: string;
  readonly title: string;
  readonly category?: Category;
  readonly boxes: readonly ProcessBox[];
}

export interface LandscapeView extends MapHead {
  readonly kind: 'landscape';
  readonly bands: readonly Band[];
  /** Who outside gives, and who outside takes; absent where there is nobody. */
  readonly suppliers?: Side;
  readonly customers?: Side;
  /** What passes between the processes. */
  readonly flows: readonly MapArrow[];
}

/** Those outside at either side, and what passes between the processes themselves. */
function aroundOf(
  model: Model,
  { processes, language }: Subject,
): Pick<LandscapeView, 'suppliers' | 'customers' | 'flows'> {
  const words = mapWords(language);
  const participants = participantsOf(model);
  const passings = passingsOf(model, processes, participants);
  const own = new Set(processes.map(({ id }) => id));
  const outside = (side: string, ids: readonly string[]): MapBox[] =>
    [...new Set(ids)].flatMap((id) => {
      const participant = participants.byId(id);
      if (participant?.external !== true) return [];
      return [{ id: `${side}/${id}`, kind: participant.kind, title: participant.title, lines: [] }];
    });
  const givers = outside(
    'in',
    passings.map(({ from }) => from),
  );
  const takers = outside(
    'out',
    passings.map(({ to }) => to),
  );
  return {
    ...(givers.length > 0 && { suppliers: { id: 'in', title: words.suppliers, boxes: givers } }),
    ...(takers.length > 0 && { customers: { id: 'out', title: words.customers, boxes: takers } }),
    flows: arrowsOf(passings.filter(({ from, to }) => own.has(from) && own.has(to))),
  };
}

/** The map as a list: band by band, each process with what is inside it. */
function tableOf({ title, language }: Subject, bands: readonly Band[]): DataTable {
  const { columns } = mapWords(language);
  const rows = bands.flatMap((band) =>
    band.boxes.map(({ code, title, children }) => [band.title, code, title, children.join('; ')]),
  );
  const keys = ['category', 'code', 'process', 'children'] as const;
  return { id: 'landscape', title, language, columns: keys.map((key) => ({ key, title: columns[key] })), rows };
}

/** Titles of inner processes that a box lists at most. */
const LISTED = 6;

const order: readonly (Category | undefined)[] = ['management', 'core', 'support', 'other', undefined];

/** The processes of a subject by category; bands without processes are left out. */
export function landscapeView(model: Model, subject: Subject): LandscapeView {
  const words = mapWords(subject.language);
  const titles = new Map(model.processes.map(({ id, title }) => [id, title]));
  const boxOf = ({ id, title, code, children }: Process): ProcessBox => ({
    id,
    title,
    ...(code === undefined ? {} : { code }),
    children: children.slice(0, LISTED).map((child) => titles.get(child) ?? child),
    more: children.length > LISTED ? words.more(children.length - LISTED) : '',
  });
  const bands = order.flatMap((category): Band[] => {
    const boxes = subject.processes.filter((process) => process.category === category).map(boxOf);
    const id = category ?? 'none';
    return boxes.length === 0 ? [] : [{ id, title: words[id], ...(category && { category }), boxes }];
  });
  const description = words.landscape(subject.title, subject.processes.length);
  return {
    kind: 'landscape',
    ...headOf(subject, description, tableOf(subject, bands)),
    bands,
    ...aroundOf(model, subject),
  };
}
