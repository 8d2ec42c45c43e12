// Words that name a position of the organisation stand for its unit; words that fit several, or none, are somebody outside.
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { participantsOf } from '../../../src/drawing/view/map/exchange.js';

const { model } = compile(`unit regency "Regency" {
  unit one "First office" { actor head-one "Head of office" }
  unit two "Second office" { actor head-two "Head of office" }
}
actor regent "Regent" in regency
`);

test.each([
  ['Regent', 'Regency', false],
  ['regent', 'Regency', false],
  ['Head of office', 'Head of office', true],
  ['Citizens', 'Citizens', true],
])('"%s"', (text, title, external) => {
  expect(participantsOf(model).ofParty({ text })).toMatchObject({ title, external });
});
