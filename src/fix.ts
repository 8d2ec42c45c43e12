// Applies mends: one of them to a text, or all safe ones, round after round.
import { type Compilation, type CompileOptions, compile } from './compile.js';
import type { Diagnostic, Fix } from './language/diagnostic/diagnostic.js';
import { loadProject, type Project } from './language/model/project.js';
import { applyEdits, type TextEdit } from './language/source/edit.js';
import { createSource, type Source } from './language/source/source.js';

/** Rounds of mending, at most: what still changes then would go on changing for ever. */
const ROUNDS = 50;

/** What `fixAll` made. */
export interface Fixed {
  /** The new texts of the files that changed, by path. Of a text that was handed in the path is that of the options. */
  readonly texts: ReadonlyMap<string, string>;
  /** The findings that were mended, in the order of mending. Their places are those of the text at that moment. */
  readonly mended: readonly Diagnostic[];
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
export async function fixAll(input: string | Source | Project, options: CompileOptions = {}): Promise<Fixed> {
  let compilation = compile(input, options);
  const { project } = compilation;
  const alone = typeof input === 'string' || !('files' in input);
  const texts = new Map<string, string>();
  const mended: Diagnostic[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { edits, findings } = safeEdits(compilation);
    if (edits.length === 0) break;
    mended.push(...findings);
    for (const [path, ofFile] of byFile(edits)) {
      texts.set(path, applyEdits(texts.get(path) ?? project.files[path]?.source.text ?? '', ofFile));
    }
    compilation = compile(alone ? sourceOf(compilation, texts) : await readAgain(project, texts), options);
  }
  for (const [path, text] of texts) if (text === project.files[path]?.source.text) texts.delete(path);
  return { texts, mended, compilation };
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
