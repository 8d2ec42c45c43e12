// Every map that shows processes, not the steps of one.
import type { LandscapeView } from './landscape.js';
import type { TableMapView } from './table.js';

/** A map of processes. */
export type MapView = LandscapeView | TableMapView;
