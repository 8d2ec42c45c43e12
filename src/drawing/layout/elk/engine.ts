// The one door to ELK: loaded when first asked for, one engine for all layouts.
import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';

let engine: Promise<ELK> | undefined;

/** Lays out a graph with ELK. The answer depends on the graph alone. */
export async function elkLayout(graph: ElkNode): Promise<ElkNode> {
  engine ??= import('elkjs/lib/elk.bundled.js').then((loaded) => {
    // a CommonJS module: its default export is the constructor itself, whatever its types say
    const Engine = loaded.default as unknown as new () => ELK;
    return new Engine();
  });
  return (await engine).layout(graph);
}
