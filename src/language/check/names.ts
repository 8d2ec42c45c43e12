// Names for steps, so that a mend can lead an arrow to them.
import { createIds, fold, type Ids } from '../model/ids.js';
import type { TextEdit } from '../source/edit.js';
import type { Step as StepNode } from '../syntax/ast.js';
import { insert } from './mend.js';
import type { Subject } from './subject.js';
import { keyword, tongueOf } from './written.js';

/** What a step can be called by an arrow, with the edits that give it that name. */
export interface Named {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** Gives the name that a statement has, or one that is free in its process. Looks at the names once, when first asked. */
export function namer({ graph, written }: Subject): (node: StepNode, en: string, id: string) => Named {
  let ids: Ids | undefined;
  return (node, en, id) => {
    if (node.name !== undefined && node.name.text !== '') {
      return { name: written.source.text.slice(node.name.start, node.name.end), edits: [] };
    }
    if (ids === undefined) {
      ids = createIds();
      for (const { name } of graph.steps) if (name !== undefined && !ids.has(fold(name))) ids.claim(fold(name));
    }
    const name = ids.claim(tongueOf(written, node) === 'id' ? id : en);
    return { name, edits: [insert(written, node.start + keyword(written, node).length, ` ${name}:`)] };
  };
}
