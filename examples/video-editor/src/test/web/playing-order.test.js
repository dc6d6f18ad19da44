import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlayingOrder } from '../../main/webapp/editor/playing-order.js';

// As they stand: 4 5 6, 0 1, 7 8 9, 2 3.
const ORDER = new PlayingOrder([
  { first: 4, last: 6 },
  { first: 0, last: 1 },
  { first: 7, last: 9 },
  { first: 2, last: 3 },
]);
const STANDING = [4, 5, 6, 0, 1, 7, 8, 9, 2, 3];

test('places and positions lead to each other', () => {
  assert.equal(ORDER.count, 10);
  for (const [place, position] of STANDING.entries()) {
    assert.equal(ORDER.positionAt(place), position);
    assert.equal(ORDER.placeOf(position), place);
  }
});

test('what stands between two places, as the film has it', () => {
  for (let place = 0; place < 10; place++) {
    for (let last = place; last < 10; last++) {
      const positions = ORDER.between(place, last).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      );
      const standing = STANDING.slice(place, last + 1).sort((a, b) => a - b);
      assert.deepEqual(positions, standing, `${place} to ${last}`);
    }
  }
});
