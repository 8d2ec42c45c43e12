// Joins the catalogues of the stages. A code is a path; it never changes its meaning and is never used for something else.
import { actor } from './catalog/actor.js';
import { architecture } from './catalog/architecture.js';
import { check } from './catalog/check.js';
import { config } from './catalog/config.js';
import { flow } from './catalog/flow.js';
import { handoff } from './catalog/handoff.js';
import { identity } from './catalog/identity.js';
import { imports } from './catalog/import.js';
import { importsOfBpmn } from './catalog/import-bpmn.js';
import { layout } from './catalog/layout.js';
import { map } from './catalog/map.js';
import { mapContract } from './catalog/map-contract.js';
import { name } from './catalog/name.js';
import { page } from './catalog/page.js';
import { project } from './catalog/project.js';
import { scenario } from './catalog/scenario.js';
import { size } from './catalog/size.js';
import { soundness } from './catalog/soundness.js';
import { syntax } from './catalog/syntax.js';
import { text } from './catalog/text.js';
import { time } from './catalog/time.js';
import { trace } from './catalog/trace.js';
import { view } from './catalog/view.js';
import type { Entry, EntryOf } from './entry.js';

const catalog = {
  ...project,
  ...syntax,
  ...name,
  ...flow,
  ...soundness,
  ...scenario,
  ...handoff,
  ...actor,
  ...identity,
  ...text,
  ...time,
  ...trace,
  ...size,
  ...map,
  ...mapContract,
  ...architecture,
  ...check,
  ...config,
  ...imports,
  ...importsOfBpmn,
  ...page,
  ...layout,
  ...view,
};

/** Every code that a finding can have. */
export type Code = keyof typeof catalog;

/** The arguments that a finding of this code carries. */
export type ArgsOf<C extends Code> = (typeof catalog)[C] extends EntryOf<infer A, infer _L> ? A : never;

/** The roles that other places of a finding of this code can have. */
export type LabelsOf<C extends Code> = (typeof catalog)[C] extends EntryOf<infer _A, infer L> ? L : never;

/** Every code, in the order of the catalogue. */
export const codes: readonly Code[] = Object.keys(catalog) as Code[];

/** Is this text a code? */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalog, text);
}

/** What is said about a code. */
export function entryOf(code: Code): Entry {
  return catalog[code] as unknown as Entry;
}
