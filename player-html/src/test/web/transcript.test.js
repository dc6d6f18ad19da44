import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { END_OF_TIME, toSeconds } from '../../main/web/time.js';
import { keptRanges } from '../../main/web/transcript.js';
import { pairsOf, readVectors } from './vectors.js';

describe('words struck out of a transcript', () => {
  it('leave the ranges of the shared vectors', () => {
    for (const { id, duration, words, struck, ranges } of readVectors('transcript.jsonl')) {
      const spoken = words.map((/** @type {[number, number]} */ [start, end]) => ({
        start: toSeconds(start),
        end: toSeconds(end),
      }));
      const kept = keptRanges(spoken, struck, duration === END_OF_TIME ? undefined : toSeconds(duration));
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
