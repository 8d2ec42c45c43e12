// Every map that shows processes, not the steps of one.
import type { LandscapeView } from './landscape.js';

/** A map of processes. */
export type MapView = LandscapeView;
