import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restore, strike, strikeWords, struckIn } from '../../main/webapp/editor/struck-words.js';

/** @type {ReadonlySet<number>} */
const NOTHING_STRUCK = new Set();

const sorted = (/** @type {ReadonlySet<number>} */ struck) => [...struck].sort((a, b) => a - b);

test('a span is struck with both ends', () => {
  assert.deepEqual(sorted(strike(NOTHING_STRUCK, [{ from: 2, to: 4 }])), [2, 3, 4]);
});

test('striking again adds only what is missing, and nothing gives the same set', () => {
  const struck = strike(NOTHING_STRUCK, [{ from: 2, to: 4 }]);
  assert.deepEqual(sorted(strike(struck, [{ from: 4, to: 5 }])), [2, 3, 4, 5]);
  assert.equal(strike(struck, [{ from: 3, to: 4 }]), struck);
});

test('restoring brings back the struck words of a span, and nothing gives the same set', () => {
  const struck = strike(NOTHING_STRUCK, [{ from: 2, to: 4 }]);
  assert.deepEqual(sorted(restore(struck, [{ from: 0, to: 2 }])), [3, 4]);
  assert.equal(restore(struck, [{ from: 5, to: 9 }]), struck);
});

test('sets that were made before stay as they are', () => {
  const struck = strike(NOTHING_STRUCK, [{ from: 0, to: 1 }]);
  strike(struck, [{ from: 2, to: 2 }]);
  restore(struck, [{ from: 0, to: 0 }]);
  assert.deepEqual(sorted(struck), [0, 1]);
  assert.equal(NOTHING_STRUCK.size, 0);
});

test('whether some or all words of a span are struck', () => {
  const struck = strike(NOTHING_STRUCK, [{ from: 1, to: 2 }]);
  assert.deepEqual(struckIn(struck, [{ from: 1, to: 2 }]), { some: true, all: true });
  assert.deepEqual(struckIn(struck, [{ from: 0, to: 2 }]), { some: true, all: false });
  assert.deepEqual(struckIn(struck, [{ from: 3, to: 3 }]), { some: false, all: false });
  assert.deepEqual(struckIn(struck, []), { some: false, all: false });
});

test('several spans at once, and words one by one', () => {
  const spans = [
    { from: 0, to: 1 },
    { from: 5, to: 5 },
  ];
  const struck = strike(NOTHING_STRUCK, spans);
  assert.deepEqual(sorted(struck), [0, 1, 5]);
  assert.deepEqual(sorted(strikeWords(struck, [5, 3])), [0, 1, 3, 5]);
  assert.equal(strikeWords(struck, [5]), struck);
  assert.deepEqual(sorted(restore(struck, spans)), []);
});
