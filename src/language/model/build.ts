// From syntax trees to one model: declarations first, then what they say of each other, then every flow.

import type { Outcome } from '../diagnostic/diagnostic.js';
import { collect } from '../diagnostic/report.js';
import { createIds } from './ids.js';
import { createInheritance } from './inherited.js';
import { createLinker, processAround } from './link.js';
import type { Actor, Model, Process } from './model.js';
import { checkDeclarations } from './names.js';
import { actorsOf, groupsOf, objectsOf, plansOf, processHandoffsOf, unitsOf } from './organisation.js';
import { processOf } from './process.js';
import type { Project } from './project.js';
import { createStepIndex } from './step-lookup.js';
import { collectSymbols } from './symbols.js';

/**
 * What a project means, and what is wrong with its names. Takes time in proportion to the text; whatever could not be read or
 * linked is left out or stands in as well as it can, so that all the rest is there.
 */
export function buildModel(project: Project): Outcome<Model> {
  const { diagnostics, report } = collect();
  const symbols = collectSymbols(project);
  const linker = createLinker(symbols, report);
  const inherit = createInheritance(linker);
  const actors = actorsOf(linker);
  const units = unitsOf(linker);
  const { processes, undeclared } = buildProcesses();
  const handoffs = processHandoffsOf(linker);
  const plans = plansOf(linker);
  const objects = objectsOf(linker);
  checkDeclarations(linker);
  const entry = symbols.files.get(project.entries[0] ?? '') ?? [...symbols.files.values()][0];
  const language = entry === undefined ? 'en' : inherit(entry).language;
  const value: Model = {
    language,
    actors: [...actors, ...undeclared],
    groups: groupsOf(linker),
    units,
    processes,
    handoffs,
    plans,
    objects,
    references: linker.references,
  };
  return { value, diagnostics };

  function buildProcesses(): { readonly processes: readonly Process[]; readonly undeclared: readonly Actor[] } {
    const actorIds = createIds();
    for (const actor of actors) actorIds.claim(actor.id);
    const claimActor = (name: string, path: string): string => actorIds.claim(actorIds.has(name) ? path : name);
    const stepIndex = createStepIndex(symbols);
    const built = new Map<string, Process>();
    const undeclared: Actor[] = [];
    for (const declaration of symbols.declarations) {
      if (declaration.kind !== 'process' || declaration.inner === undefined) continue;
      const parent = built.get(processAround(declaration.scope)?.id ?? '');
      const inherited = inherit(declaration.inner);
      const result = processOf(declaration, { linker, inherited, parent, stepIndex, claimActor });
      built.set(declaration.id, result.process);
      undeclared.push(...result.undeclared);
    }
    return { processes: [...built.values()], undeclared };
  }
}
