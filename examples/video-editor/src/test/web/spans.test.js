import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf, positionsIn, without } from '../../main/webapp/editor/spans.js';

/** @param {string} text such as `0-3 5-5` */
const spans = (text) =>
  text.split(' ').filter(Boolean).map((span) => {
    const [from, to] = span.split('-').map(Number);
    return { from, to };
  });

test('both ends belong to a span', () => {
  assert.deepEqual([...positionsIn(spans('2-4 7-7'))], [2, 3, 4, 7]);
  assert.equal(lengthOf(spans('2-4 7-7')), 4);
});

test('spans without others', () => {
  const cases = [
    ['0-9', '', '0-9'],
    ['', '0-9', ''],
    ['0-9', '0-9', ''],
    ['0-9', '3-4', '0-2 5-9'],
    ['0-9', '0-4 9-12', '5-8'],
    ['0-2 5-7', '2-5', '0-1 6-7'],
    ['0-2 5-7 9-9', '1-1 6-6 8-8', '0-0 2-2 5-5 7-7 9-9'],
    ['5-7', '0-2 10-12', '5-7'],
    ['0-2 4-6', '1-9', '0-0'],
  ];
  for (const [some, others, left] of cases) {
    assert.deepEqual(without(spans(some), spans(others)), spans(left), `${some} without ${others}`);
  }
});
