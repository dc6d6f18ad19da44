import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlayingOrder } from '../../main/webapp/editor/playing-order.js';
import {
  clear,
  extendTo,
  NOTHING_SELECTED,
  pick,
  reordered,
  selectAll,
  selectOnly,
  spansOf,
} from '../../main/webapp/editor/selection.js';

/** The words 20 to 29 come first. */
const REORDERED = new PlayingOrder([
  { first: 20, last: 29 },
  { first: 0, last: 19 },
]);
const SOURCE = new PlayingOrder([{ first: 0, last: 110 }]);

/** @param {import('../../main/webapp/editor/selection.js').Selection} selection */
const spanOf = (selection) => spansOf(selection, SOURCE)[0] ?? null;

test('nothing is selected at first', () => {
  assert.equal(spanOf(NOTHING_SELECTED), null);
});

test('a selection grows to both sides of where it began', () => {
  const begun = selectOnly(5);
  assert.deepEqual(spanOf(begun), { from: 5, to: 5 });
  assert.deepEqual(spanOf(extendTo(begun, 8)), { from: 5, to: 8 });
  assert.deepEqual(spanOf(extendTo(extendTo(begun, 8), 2)), { from: 2, to: 5 });
});

test('extending without a selection begins at the current word', () => {
  assert.deepEqual(spanOf(extendTo(clear(selectOnly(5)), 7)), { from: 5, to: 7 });
});

test('clearing keeps the current word', () => {
  assert.deepEqual(clear(extendTo(selectOnly(5), 8)), { current: 8, anchor: null });
});

test('of two taps the first one begins, and further ones extend', () => {
  const first = pick(clear(selectOnly(9)), 4);
  assert.deepEqual(spanOf(first), { from: 4, to: 4 });
  assert.deepEqual(spanOf(pick(first, 6)), { from: 4, to: 6 });
  assert.deepEqual(spanOf(pick(pick(first, 6), 1)), { from: 1, to: 4 });
});

test('all words', () => {
  assert.deepEqual(spanOf(selectAll(SOURCE)), { from: 0, to: 110 });
  assert.deepEqual(selectAll(REORDERED), { current: 20, anchor: 19 });
  assert.deepEqual(spansOf(selectAll(REORDERED), REORDERED), [
    { from: 0, to: 19 },
    { from: 20, to: 29 },
  ]);
});

test('a selection has the words that stand between its ends, wherever the film has them', () => {
  const acrossTheJoint = extendTo(selectOnly(28), 1);
  assert.deepEqual(spansOf(acrossTheJoint, REORDERED), [
    { from: 0, to: 1 },
    { from: 28, to: 29 },
  ]);
  assert.deepEqual(spansOf(extendTo(selectOnly(1), 28), REORDERED), spansOf(acrossTheJoint, REORDERED));
});

test('in another order a selection has the words that it had, or none', () => {
  const [within, more, less] = [
    [1, 18],
    [12, 22],
    [0, 29],
  ].map(([anchor, current]) => extendTo(selectOnly(anchor), current));
  assert.equal(reordered(within, SOURCE, REORDERED), within);
  assert.deepEqual(reordered(more, SOURCE, REORDERED), clear(more), 'all but a few words');
  assert.deepEqual(reordered(less, SOURCE, REORDERED), clear(less), 'the last word and the first');
  assert.equal(reordered(NOTHING_SELECTED, SOURCE, REORDERED), NOTHING_SELECTED);
});
