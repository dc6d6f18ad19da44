import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { keptRanges, silences } from '../../main/web/transcript.js';
import { durationOf, pairsOf, readVectors, wordsOf } from './vectors.js';

describe('words struck out of a transcript', () => {
  it('leave the ranges of the shared vectors', () => {
    for (const { id, duration, words, struck, ranges } of readVectors('transcript.jsonl')) {
      const kept = keptRanges(wordsOf(words), struck, durationOf(duration));
      assert.deepEqual(pairsOf(kept), ranges, id);
    }
  });

  it('are refused where there is no such word, or the words are out of order', () => {
    const words = [
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ];
    assert.throws(() => keptRanges(words, [2]), RangeError);
    assert.throws(() => keptRanges(words, [0.5]), RangeError);
    assert.throws(() => keptRanges(words.toReversed(), [0]), RangeError);
    assert.throws(() => keptRanges([{ start: 2, end: 1 }], [0]), RangeError);
    assert.throws(() => keptRanges([{ start: NaN, end: 1 }], [0]), RangeError);
  });
});

describe('the silences of a transcript', () => {
  const words = [
    { start: 2, end: 3 },
    { start: 3.5, end: 5 },
    { start: 4, end: 4.2 },
    { start: 4.2, end: 4.2 },
    { start: 5.2, end: 5.5 },
    { start: 9, end: 9.5 },
  ];

  it('are the pauses between words, no shorter than the threshold', () => {
    assert.deepEqual(silences(words, 0.5), [
      { before: 1, start: 3, end: 3.5 },
      { before: 4, start: 4.2, end: 5.2 },
      { before: 5, start: 5.5, end: 9 },
    ]);
    assert.deepEqual(silences(words, 0.6).map(({ before }) => before), [4, 5]);
    assert.deepEqual(silences(words, 0).map(({ before }) => before), [1, 4, 5]);
    assert.deepEqual(silences([], 0), []);
  });

  it('end with the film', () => {
    assert.deepEqual(silences(words, 0.5, 7).at(-1), { before: 5, start: 5.5, end: 7 });
    assert.deepEqual(silences(words, 2, 7), []);
  });

  it('need a threshold that is a time', () => {
    assert.throws(() => silences(words, -1), RangeError);
    assert.throws(() => silences(words, NaN), RangeError);
  });
});
