// Every map that shows processes, not the steps of one.
import type { LandscapeView } from './landscape.js';
import type { SidedView } from './sided.js';
import type { TableMapView } from './table.js';
import type { TreeView } from './tree.js';

/** A map of processes. */
export type MapView = LandscapeView | SidedView | TreeView | TableMapView;
