// What two maps have in common: boxes in a frame, those who give at its left, those who take at its right, and arrows between them.
import type { Process } from '../../../language/model/model.js';
import type { MapHead } from './head.js';

/** A process, a unit, or somebody outside. */
export interface MapBox {
  readonly id: string;
  readonly kind: 'process' | 'unit';
  readonly title: string;
  readonly code?: string;
  readonly category?: NonNullable<Process['category']>;
  /** Smaller lines below the title. */
  readonly lines: readonly string[];
}

/** Boxes under one heading. */
export interface Side {
  readonly id: string;
  readonly title: string;
  readonly boxes: readonly MapBox[];
}

/** An arrow with what it says, line by line. */
export interface MapArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly says: readonly string[];
}

/** `subprocess`: the processes inside one · `relations`: processes and who takes part in them. */
export interface SidedView extends MapHead {
  readonly kind: 'subprocess' | 'relations';
  /** From left to right; a side without boxes is left out. */
  readonly left?: Side;
  readonly frame: Side;
  readonly right?: Side;
  readonly arrows: readonly MapArrow[];
}

/** A process as a box. */
export function boxOfProcess({ id, title, code, category }: Process, lines: readonly string[] = []): MapBox {
  return { id, kind: 'process', title, ...(code === undefined ? {} : { code }), ...(category && { category }), lines };
}
