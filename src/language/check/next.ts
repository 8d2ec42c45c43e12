// Where the work goes on after a statement if no arrow says otherwise (language.md 3: fall-through passes over starts).
import type { ArrowClause, Statement } from '../syntax/ast.js';
import type { Subject } from './subject.js';
import { isStatement } from './written.js';

/** The statement that follows, an arrow behind the block that ends here, the join of a parallel block, or nothing at all. */
export type Next = Statement | ArrowClause | 'join' | 'nothing' | 'lost';

/** What follows a statement; for the last one of a block what follows the block. Bounded by the nesting of blocks. */
export function nextOf({ written }: Subject, statement: Statement): Next {
  let at: Statement | undefined = statement;
  while (at !== undefined) {
    const standing = written.standingOf(at);
    if (standing === undefined) return 'lost';
    for (let i = standing.index + 1; i < standing.items.length; i++) {
      const item = standing.items[i]!;
      if (item.kind === 'broken') return 'lost';
      if (isStatement(item) && !(item.kind === 'step' && item.type === 'start')) return item;
    }
    const { body } = standing;
    if (body.kind === 'branch') return 'join';
    if (body.kind === 'block' && body.arrow !== undefined) return body.arrow;
    at = standing.owner;
  }
  return 'nothing';
}
