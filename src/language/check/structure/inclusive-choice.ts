// flow/inclusive-choice: branches of which one, several or all may be taken.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Subject } from '../subject.js';

/** Said at the first condition of each block that has one. */
export function inclusiveChoice({ process }: Subject, report: Report): void {
  for (const block of process.blocks) {
    const first = block.branches.find((branch) => branch.type === 'when');
    if (first !== undefined) report('flow/inclusive-choice', first.origin, { condition: first.label ?? '' });
  }
}
