// What the benchmark of soundness needs of the checker's inside: a flow made ready, and its judge.
import { circlesOf } from '../../src/language/check/circles.js';
import { graphOf } from '../../src/language/check/graph.js';
import { judge } from '../../src/language/check/soundness/verdict.js';
import { buildModel } from '../../src/language/model/build.js';
import { projectOf } from '../../src/language/model/project.js';
import { createSource } from '../../src/language/source/source.js';

/** Gives a function that judges the flow of a text's first process, and the verdict. */
export function judged(text: string): { readonly again: () => string; readonly steps: number } {
  const process = buildModel(projectOf(createSource('b.proc', text))).value.processes[0]!;
  const graph = graphOf(process);
  const subject = { process, graph, circles: circlesOf(graph) };
  return { again: () => judge(subject).verdict, steps: graph.steps.length };
}
