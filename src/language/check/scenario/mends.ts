// Ways to mend a scenario that is not possible: each is tried before it is offered.
import { nearest } from '../../diagnostic/nearest.js';
import { writeName } from '../../model/link.js';
import type { TextEdit } from '../../source/edit.js';
import { insert, replace } from '../mend.js';
import type { Subject } from '../subject.js';
import { type Course, withSpots } from './course.js';
import type { Found } from './search.js';

/** A course that is asked about in a process. */
export interface Asking {
  readonly subject: Subject;
  readonly course: Course;
  /** Is there a run that takes a course? */
  readonly ask: (course: Course) => Found;
}

interface Mend {
  readonly role: 'gap' | 'between' | 'replace';
  readonly args: { readonly name: string };
  readonly edits: readonly TextEdit[];
}

/** Steps that are tried between two spots, at most. */
const TRIED = 4;

/**
 * For the spot of this number: name the step that was left out, allow any steps in between, or write the name that was probably meant.
 * `instead` are the steps that can follow there.
 */
export function mendsOf(
  { subject, course, ask }: Asking,
  met: number,
  instead: readonly number[],
  later: boolean,
): readonly Mend[] {
  const { graph, written, process } = subject;
  const spot = course[met]!;
  const works = (mended: Course): boolean => ask(mended).verdict === 'possible';
  const named = instead.filter((step) => graph.steps[step]!.name !== undefined);
  const between = later
    ? named.slice(0, TRIED).find((step) => works(withSpots(course, met, { step }, { gap: false })))
    : undefined;
  const mends: Mend[] = [];
  if (between !== undefined) {
    const name = writeName(graph.steps[between]!.name!);
    mends.push({ role: 'between', args: { name }, edits: [insert(written, spot.span.start, `${name} -> `)] });
  }
  const gaps = later ? gapsFor(course, ask) : [];
  if (gaps.length > 0) {
    const edits = gaps.map((at) => insert(written, course[at]!.span.start, '... -> '));
    mends.push({ role: 'gap', args: { name: '' }, edits });
  }
  const meant = meantStep();
  if (meant !== undefined && works(withSpots(course, met, { step: meant }))) {
    const name = writeName(graph.steps[meant]!.name!);
    mends.push({ role: 'replace', args: { name }, edits: [replace(written, spot.span, name)] });
  }
  return mends;

  /** The step whose name is nearest to the one written. */
  function meantStep(): number | undefined {
    const own = spot.step === 'end' ? undefined : graph.steps[spot.step]!.name;
    if (own === undefined) return undefined;
    const names = spot.gap ? process.steps.map(({ name }) => name) : named.map((step) => graph.steps[step]!.name);
    const near = nearest(
      own,
      names.filter((name) => name !== undefined),
    );
    return near === undefined ? undefined : graph.numberOf(subject.stepNamed(near)?.id ?? '');
  }
}

/** The spots that need a gap before them, so that the course becomes possible; none if that does not help. */
function gapsFor(course: Course, ask: Asking['ask']): readonly number[] {
  const gaps: number[] = [];
  let mended = course;
  while (gaps.length <= TRIED) {
    const { verdict, met } = ask(mended);
    if (verdict === 'possible') return gaps;
    if (verdict === 'unknown' || mended[met]!.gap) return [];
    gaps.push(met);
    mended = withSpots(mended, met, { gap: true });
  }
  return [];
}
