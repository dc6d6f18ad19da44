import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edgeOfLine, wordInNextLine } from '../../main/webapp/editor/lines.js';

// Three lines: words 0 to 3, words 4 and 5, word 6. A struck or marked word may be a little higher than its neighbours.
const BOXES = [
  [0, 30, 0],
  [30, 60, 2],
  [60, 100, 0],
  [100, 140, 0],
  [0, 80, 40],
  [80, 140, 40],
  [0, 20, 90],
].map(([left, right, top]) => ({ left, right, top, bottom: top + 20 }));

/** @type {import('../../main/webapp/editor/lines.js').Flow} */
const flow = {
  boxOf: (position) => BOXES[position],
  beside: (position, direction) => (BOXES[position + direction] === undefined ? null : position + direction),
};
const vertically = (/** @type {number} */ from, /** @type {1 | -1} */ direction) =>
  wordInNextLine(flow, from, direction);

test('down and up lead to the nearest word of the neighbouring line', () => {
  assert.equal(vertically(0, 1), 4);
  assert.equal(vertically(3, 1), 5);
  assert.equal(vertically(5, -1), 3);
  assert.equal(vertically(4, -1), 1);
  assert.equal(vertically(5, 1), 6);
});

test('the first and the last line are the end', () => {
  assert.equal(vertically(1, -1), 1);
  assert.equal(vertically(6, 1), 6);
});

test('the edges of a line', () => {
  assert.equal(edgeOfLine(flow, 1, 1), 3);
  assert.equal(edgeOfLine(flow, 2, -1), 0);
  assert.equal(edgeOfLine(flow, 6, 1), 6);
});

test('words that are not shown are passed over', () => {
  const shown = [0, 3, 6];
  /** @type {import('../../main/webapp/editor/lines.js').Flow} */
  const some = { ...flow, beside: (position, direction) => shown[shown.indexOf(position) + direction] ?? null };
  assert.equal(edgeOfLine(some, 0, 1), 3);
  assert.equal(wordInNextLine(some, 3, 1), 6);
});
