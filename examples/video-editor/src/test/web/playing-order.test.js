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

test('words stand together up to where another one comes between', () => {
  /** @type {[position: number, last: number, upTo: number][]} */
  const cases = [
    [4, 6, 6],
    [4, 5, 5],
    [5, 8, 6],
    [0, 9, 1],
    [3, 3, 3],
  ];
  for (const [position, last, upTo] of cases) {
    assert.equal(ORDER.togetherUpTo(position, last), upTo, `${position} to ${last}`);
  }
  const asTheFilm = new PlayingOrder([
    { first: 0, last: 3 },
    { first: 4, last: 6 },
    { first: 7, last: 9 },
  ]);
  assert.equal(asTheFilm.togetherUpTo(2, 8), 8);
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
