// The elements that stand for what is in a chart.
import type { ModdleElement } from '../../bpmn/moddle.js';

/** The elements of nodes, edges and data objects, by key. */
export interface Shelf {
  readonly nodes: Map<string, ModdleElement>;
  readonly edges: Map<string, ModdleElement>;
  readonly data: Map<string, { readonly reference: ModdleElement; readonly association: ModdleElement }>;
}
