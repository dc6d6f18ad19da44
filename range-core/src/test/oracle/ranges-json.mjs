/*
 * Cases of the JSON form, written by hand. `textual` marks what can only be seen in the text of a number: a reader
 * that is given doubles by JSON.parse cannot tell it, and skips the case.
 */

import { END_OF_TIME } from './random.mjs';

const S = 1_000_000_000;

const VALID = [
  ['[]', []],
  [' [ ] ', []],
  ['[{"start":3.2,"end":7.55}]', [[3_200_000_000, 7_550_000_000]]],
  ['[{"start":3.2,"end":7.55},{"start":12,"end":19.1}]', [[3_200_000_000, 7_550_000_000], [12 * S, 19_100_000_000]]],
  ['[{"end":7,"start":3}]', [[3 * S, 7 * S]]],
  ['[{"start":5,"end":7},{"start":1,"end":6},{"start":5,"end":7}]', [[5 * S, 7 * S], [S, 6 * S], [5 * S, 7 * S]]],
  ['[{"start":0,"end":0.000000001}]', [[0, 1]]],
  ['[{"start":0.100000000,"end":0.30}]', [[100_000_000, 300_000_000]]],
  ['[{"start":0.1,"end":0.2,"label":"intro","nested":{"start":[]}}]', [[100_000_000, 200_000_000]]],
  ['[{"start":3,"end":4194304}]', [[3 * S, END_OF_TIME]]],
  ['[{"start":4194303.999999999,"end":4194304}]', [[END_OF_TIME - 1, END_OF_TIME]]],
  ['[{"start":4194303.999999998,"end":4194303.999999999}]', [[END_OF_TIME - 2, END_OF_TIME - 1]]],
  ['[{"start":0.000001234,"end":1234567.123456789}]', [[1_234, 1_234_567_123_456_789]]],
];

const INVALID = [
  '{"start":3,"end":7}',
  'null',
  '"t=3,7"',
  '[null]',
  '[3,7]',
  '[[3,7]]',
  '[{}]',
  '[{"start":3}]',
  '[{"end":7}]',
  '[{"start":3,"end":null}]',
  '[{"start":"3","end":"7"}]',
  '[{"start":true,"end":7}]',
  '[{"start":7,"end":3}]',
  '[{"start":3,"end":3}]',
  '[{"start":-1,"end":3}]',
  '[{"start":4194304,"end":4194305}]',
  '[{"start":0,"end":4194304.5}]',
  '[{"start":0,"end":1e300}]',
  '[{"start":0.1234567891,"end":3}]',
  '[{"start":3,"end":7},{"start":9,"end":8}]',
  '[{"start":NaN,"end":7}]',
  '[{"start":3,"end":Infinity}]',
  '[{"start":3,"end":7}',
  '[{"start":3,"end":7},]',
  '[{"start":.5,"end":7}]',
  '[{"start":03,"end":7}]',
  '[] []',
  '',
];

const TEXTUAL = [
  '[{"start":1e0,"end":7}]',
  '[{"start":3,"end":7E0}]',
  '[{"start":3.0000000000,"end":7}]',
  '[{"start":-0,"end":7}]',
  '[{"start":3,"end":7,"end":8}]',
  '[{"start":3,"end":4194303.9999999999}]',
];

const WRITTEN = [
  [[], '[]'],
  [[[3_200_000_000, 7_550_000_000], [12 * S, 19_100_000_000]], '[{"start":3.2,"end":7.55},{"start":12,"end":19.1}]'],
  [[[0, 1]], '[{"start":0,"end":0.000000001}]'],
  [[[100, 1_000]], '[{"start":0.0000001,"end":0.000001}]'],
  [[[3 * S, END_OF_TIME]], '[{"start":3,"end":4194304}]'],
  [[[END_OF_TIME - 2, END_OF_TIME - 1]], '[{"start":4194303.999999998,"end":4194303.999999999}]'],
  [[[5 * S, 7 * S], [S, 6 * S], [5 * S, 7 * S]], '[{"start":5,"end":7},{"start":1,"end":6},{"start":5,"end":7}]'],
];

export function rangesJsonCases() {
  return [
    ...VALID.map(([json, list], i) => ({ id: `valid-${i}`, op: 'read', json, list })),
    ...INVALID.map((json, i) => ({ id: `invalid-${i}`, op: 'read', json, invalid: true })),
    ...TEXTUAL.map((json, i) => ({ id: `textual-${i}`, op: 'read', json, invalid: true, textual: true })),
    ...WRITTEN.map(([list, json], i) => ({ id: `write-${i}`, op: 'write', list, json })),
  ];
}
