// Applies mends: one of them to a text, or all safe ones, round after round; if asked, also those of flows that cannot work.
import { type Compilation, type CompileOptions, compile } from './compile.js';
import type { Diagnostic, Fix } from './language/diagnostic/diagnostic.js';
import { loadProject, type Project } from './language/model/project.js';
import { applyEdits, type TextEdit } from './language/source/edit.js';
import { createSource, positionAt, type Source } from './language/source/source.js';

/** Rounds of mending, at most: what still changes then would go on changing for ever. */
const ROUNDS = 50;
/** Mends of flows that are tried, at most: each try reads and checks everything again. */
const TRIES = 50;

/** Options of `fixAll`; all may be left out. */
export interface FixOptions extends CompileOptions {
  /**
   * Are faults of a flow (codes `soundness/…`) mended too? They change what the flow does. Of the mends of a fault the first one is taken
   * that leaves fewer such faults and brings no error and no warning of any kind. Default: no.
   */
  readonly flows?: boolean;
}

/** A mend that changed what a flow does. */
export interface FlowMend {
  /** The fault as it was at that moment: with its place in the text of then. */
  readonly finding: Diagnostic;
  readonly fix: Fix;
  /** Line of the fault at that moment, counted from 1. */
  readonly line: number;
}

/** What `fixAll` made. */
export interface Fixed {
  /** The new texts of the files that changed, by path. Of a text that was handed in the path is that of the options. */
  readonly texts: ReadonlyMap<string, string>;
  /** The findings that were mended, in the order of mending. Their places are those of the text at that moment. */
  readonly mended: readonly Diagnostic[];
  /** The mends among them that changed what a flow does (`flows`), for a person to read once more. */
  readonly flowMends: readonly FlowMend[];
  /** What is known about the mended files, with the findings that are left. */
  readonly compilation: Compilation;
}

/**
 * A text after one mend of a finding. A mend may change several files: give each of their texts with its path. Offsets of other
 * findings and mends do not hold for the new text: compile it again before the next.
 *
 * @example
 * const { diagnostics } = compile(text);
 * const [fix] = diagnostics[0].fixes;
 * const mended = applyFix(text, fix);
 */
export function applyFix(text: string, fix: Fix, path = 'input.proc'): string {
  return applyEdits(
    text,
    fix.edits.filter((edit) => edit.path === path),
  );
}

/**
 * Applies every safe mend (those that keep the meaning for sure), again and again until none is left. Where two of them touch, the
 * first one is applied and the other in the next round. Imported files are not changed, only those that were asked for.
 *
 * @example
 * const { texts, compilation } = await fixAll('process tea { actor me step me “Boils water” }');
 * texts.get('input.proc'); // the same with straight quotes
 */
export async function fixAll(input: string | Source | Project, options: FixOptions = {}): Promise<Fixed> {
  const first = compile(input, options);
  const { project } = first;
  const alone = typeof input === 'string' || !('files' in input);
  const next: Next = async ({ texts }, edits) => {
    const changed = new Map(texts);
    for (const [path, ofFile] of byFile(edits))
      changed.set(path, applyEdits(changed.get(path) ?? project.files[path]?.source.text ?? '', ofFile));
    const again = alone ? sourceOf(first, changed) : await readAgain(project, changed);
    return { texts: changed, compilation: compile(again, options) };
  };
  let state: State = { texts: new Map(), compilation: first };
  const mended: Diagnostic[] = [];
  const flowMends: FlowMend[] = [];
  let tries = options.flows === true ? TRIES : 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { edits, findings } = safeEdits(state.compilation);
    if (edits.length > 0) {
      state = await next(state, edits);
      mended.push(...findings);
      continue;
    }
    const way = await mendOfFlow(state, next, tries);
    if (way === undefined) break;
    tries -= way.tries;
    state = way.state;
    mended.push(way.mend.finding);
    flowMends.push(way.mend);
  }
  const texts = new Map([...state.texts].filter(([path, text]) => text !== project.files[path]?.source.text));
  return { texts, mended, flowMends, compilation: state.compilation };
}

/** The texts that changed so far, and what is known about them. */
interface State {
  readonly texts: ReadonlyMap<string, string>;
  readonly compilation: Compilation;
}

type Next = (state: State, edits: readonly TextEdit[]) => Promise<State>;

/** The first mend of a flow that makes it better and nothing worse. */
async function mendOfFlow(
  state: State,
  next: Next,
  tries: number,
): Promise<{ readonly state: State; readonly mend: FlowMend; readonly tries: number } | undefined> {
  const { diagnostics, project } = state.compilation;
  const entries = new Set(project.entries);
  let tried = 0;
  for (const finding of diagnostics.filter(isOfFlow)) {
    for (const fix of finding.fixes.filter(({ edits }) => edits.every(({ path }) => entries.has(path)))) {
      if (tried === tries) return undefined;
      tried++;
      const better = await next(state, fix.edits);
      if (!isBetter(diagnostics, better.compilation.diagnostics)) continue;
      const source = project.files[finding.span.path]?.source;
      const line = source === undefined ? 1 : positionAt(source, finding.span.start).line;
      return { state: better, mend: { finding, fix, line }, tries: tried };
    }
  }
  return undefined;
}

const isOfFlow = ({ code }: Diagnostic): boolean => code.startsWith('soundness/');

/** Fewer faults of flows, and of no code more errors or warnings than before? */
function isBetter(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const [old, now] = [countsOf(before), countsOf(after)];
  return (
    after.filter(isOfFlow).length < before.filter(isOfFlow).length &&
    [...now].every(([code, count]) => count <= (old.get(code) ?? 0))
  );
}

function countsOf(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of diagnostics) if (severity !== 'info') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Can a finding be mended without asking, in the files that were asked for? */
export function isMendable(finding: Diagnostic, { project }: Compilation): boolean {
  return safeFix(finding, new Set(project.entries)) !== undefined;
}

function safeFix({ fixes }: Diagnostic, entries: ReadonlySet<string>): Fix | undefined {
  return fixes.find((fix) => fix.safe && fix.edits.every((edit) => entries.has(edit.path)));
}

/** The edits of all safe mends that do not touch one another, and the findings that they mend. */
function safeEdits({ diagnostics, project }: Compilation): {
  readonly edits: readonly TextEdit[];
  readonly findings: readonly Diagnostic[];
} {
  const entries = new Set(project.entries);
  const taken = new Map<string, Taken>();
  const edits: TextEdit[] = [];
  const findings: Diagnostic[] = [];
  for (const finding of diagnostics) {
    const fix = safeFix(finding, entries);
    if (fix === undefined || fix.edits.some((edit) => taken.get(edit.path)?.touches(edit))) continue;
    for (const edit of fix.edits) {
      const known = taken.get(edit.path) ?? takenPlaces();
      taken.set(edit.path, known);
      known.add(edit);
    }
    edits.push(...fix.edits);
    findings.push(finding);
  }
  return { edits, findings };
}

/** The places of a file that are changed already. */
interface Taken {
  touches(edit: TextEdit): boolean;
  add(edit: TextEdit): void;
}

function takenPlaces(): Taken {
  const places: { readonly start: number; readonly end: number }[] = [];
  return {
    // At most a hundred findings of a file, each with a few edits: looking through all of them is quick enough.
    touches: ({ start, end }) => places.some((place) => start <= place.end && place.start <= end),
    add: ({ start, end }) => void places.push({ start, end }),
  };
}

function byFile(edits: readonly TextEdit[]): Map<string, TextEdit[]> {
  const files = new Map<string, TextEdit[]>();
  for (const edit of edits) files.set(edit.path, [...(files.get(edit.path) ?? []), edit]);
  return files;
}

function sourceOf({ project }: Compilation, texts: ReadonlyMap<string, string>): Source {
  const path = project.entries[0] ?? '';
  return createSource(path, texts.get(path) ?? '');
}

/** The project with other texts. Nothing but what was read already is read: an import that was missing is missing still. */
async function readAgain(project: Project, texts: ReadonlyMap<string, string>): Promise<Project> {
  const read = (path: string): Promise<string | undefined> =>
    Promise.resolve(
      texts.get(path) ?? (Object.hasOwn(project.files, path) ? project.files[path]?.source.text : undefined),
    );
  const { organization } = project;
  const again = await loadProject(
    project.entries,
    read,
    organization === undefined ? {} : { organization: { path: organization } },
  );
  const ofSettings = project.diagnostics.filter((finding) => finding.span.path === project.settings?.path);
  return project.settings === undefined
    ? again
    : { ...again, settings: project.settings, diagnostics: [...ofSettings, ...again.diagnostics] };
}
