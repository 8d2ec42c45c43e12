// Soundness: can every run of a process reach an end, with nothing left running, and can every step happen?
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Subject } from '../subject.js';

/** What is known about a flow. It is `sound` only where that is proven. */
export type Soundness = 'sound' | 'unsound' | 'unproven';

/** Judges one process and reports each fault once, at its cause. */
export function soundnessOf(_subject: Subject, _report: Report): Soundness {
  return 'unproven';
}
