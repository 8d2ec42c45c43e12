// The elements that stand for what is in a chart.
import type { ModdleElement } from '../../bpmn/moddle.js';

/** The elements of nodes and edges, by key. */
export interface Shelf {
  readonly nodes: Map<string, ModdleElement>;
  readonly edges: Map<string, ModdleElement>;
}
