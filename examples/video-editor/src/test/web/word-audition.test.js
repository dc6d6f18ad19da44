import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playWords } from '../../main/webapp/editor/word-audition.js';

/** Of one second each, and nothing between them. */
const WORDS = Array.from({ length: 30 }, (_, i) => ({ start: i, end: i + 1 }));

/**
 * Plays words of a film whose last ten seconds are heard first.
 *
 * @param {{from: number, to: number}[]} spans
 * @param {number[]} [struck]
 */
function played(spans, struck = []) {
  /** @type {{how: string, parts: {start: number, end: number}[]}[]} */
  const heard = [];
  const place = {
    audition: {
      isPlaying: false,
      play: (/** @type {any} */ parts) => heard.push({ how: 'edited', parts }),
      playOriginal: (/** @type {any} */ parts) => heard.push({ how: 'original', parts }),
    },
    film: {
      toEditedRanges: (/** @type {{start: number, end: number}} */ { start, end }) =>
        start >= 20 ? [{ start: start - 20, end: end - 20 }] : [{ start: start + 10, end: end + 10 }],
    },
    editing: { edit: { struck: new Set(struck) }, words: WORDS },
  };
  playWords(/** @type {any} */ (place), spans);
  return heard;
}

test('words are heard in the order in which they stand', () => {
  const spans = [
    { from: 0, to: 5 },
    { from: 25, to: 29 },
  ];
  const parts = [
    { start: 5, end: 10 },
    { start: 10, end: 16 },
  ];
  assert.deepEqual(played(spans), [{ how: 'edited', parts }]);
});

test('words that are all struck are heard as they were', () => {
  assert.deepEqual(played([{ from: 3, to: 4 }], [3, 4]), [{ how: 'original', parts: [{ start: 3, end: 5 }] }]);
});
