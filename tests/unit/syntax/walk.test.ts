// Ways through a tree.
import { expect, test } from 'vitest';
import { createSource } from '../../../src/language/source/source.js';
import type { AnyNode } from '../../../src/language/syntax/ast.js';
import { parse } from '../../../src/language/syntax/parse.js';
import { children, nodeAt, walk } from '../../../src/language/syntax/walk.js';

const text = `import "./a.proc"
process p "P" {
  code "X" input "I" from "S", q
  sop { revised 2026-01-02 "R" approved "L" { name "N" } "K": "V" }
  actor a "A" in u.v   # note
  decision d: a "T" needs "n" time 1 hari 4 jam uses x runs y on 2..3 days -> d with "w" via "v"
    no { step a -> next } -> end
    when "L" -> d
  parallel q: { branch when "c" with "w" { } } -> d
  fork f -> d, end
  join f
  scenario "S" { d -> ... -> end }
}
handoff p -> q with "w"
unit u "U" { head "H" goal g "G" { target 5 } }
data x "X" { reference "R" }
group "G" { actor z }
labels { activity "U" }
language en
`;
const ast = parse(createSource('a.proc', text)).value;

/** Every node that hangs on a node's own properties, found without the help of `children`. */
function below(node: object): AnyNode[] {
  return Object.entries(node).flatMap(([name, value]) => {
    const list = (Array.isArray(value) ? value : [value]) as unknown[];
    if (name === 'comments') return [];
    return list.flatMap((one) =>
      typeof one === 'object' && one !== null && 'kind' in one ? [one as AnyNode, ...below(one)] : [],
    );
  });
}

test('walk meets every node once, parents first, in written order', () => {
  const met: AnyNode[] = [];
  walk(ast, (node) => {
    met.push(node);
  });
  expect(new Set(met).size).toBe(met.length);
  const silent = (node: AnyNode): boolean => node.kind === 'carry' && node.with.length === 0 && node.via === undefined;
  const all = [ast, ...below(ast)].filter((node) => !silent(node));
  expect(new Set(met)).toEqual(new Set(all));
  for (const node of met) {
    const inside = children(node);
    // In `2..3 days` both amounts end at the unit that they share.
    for (const [i, child] of node.kind === 'duration' ? [] : inside.entries()) {
      expect(child.start, `${child.kind} in ${node.kind}`).toBeGreaterThanOrEqual(inside[i - 1]?.end ?? node.start);
      expect(child.end).toBeLessThanOrEqual(node.end);
    }
  }
});

test('false leaves out what is inside', () => {
  const met: string[] = [];
  walk(ast, (node) => {
    met.push(node.kind);
    return node.kind === 'file';
  });
  expect(new Set(met)).toEqual(new Set(['file', ...ast.items.map((item) => item.kind)]));
});

test('nodeAt finds the innermost node, comments too', () => {
  const at = (piece: string, shift = 0): AnyNode => nodeAt(ast, text.indexOf(piece) + shift);
  expect(at('u.v', 2)).toMatchObject({ kind: 'name', text: 'v' });
  expect(at('# note')).toMatchObject({ kind: 'comment', text: ' note' });
  expect(at('"w" via', 1)).toMatchObject({ kind: 'text', value: 'w' });
  expect(at('decision', 1)).toMatchObject({ kind: 'step', type: 'decision' });
  expect(nodeAt(ast, text.length + 10).kind).toBe('file');
});

test('deep nesting needs no deep stack', () => {
  let deep = 'step a "T"';
  for (let i = 0; i < 60; i++) deep = `decision a "D" no { ${deep} }`;
  let count = 0;
  walk(parse(createSource('a.proc', `process p "P" { ${deep} }`)).value, () => {
    count++;
  });
  expect(count).toBeGreaterThan(300);
});
