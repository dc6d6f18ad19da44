import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { END_OF_TIME, formatDecimal, parseDecimal, toNanoseconds, toSeconds } from '../../main/web/time.js';
import { Random } from './random.js';

describe('a time', () => {
  it('survives the way to seconds and back, up to the limit', () => {
    const random = new Random(4);
    const times = [0, 1, END_OF_TIME - 1, ...Array.from({ length: 2000 }, () => random.below(END_OF_TIME))];
    for (const time of times) {
      assert.equal(toNanoseconds(toSeconds(time)), time);
      assert.equal(parseDecimal(formatDecimal(time)), time);
    }
  });

  it('is neither negative nor beyond the limit nor anything but a number', () => {
    for (const seconds of [-1e-9, -1, NaN, Infinity, 4194304, 4194304 - 2 ** -31, '1', null, undefined]) {
      assert.throws(() => toNanoseconds(/** @type {any} */ (seconds)), RangeError, String(seconds));
    }
  });

  it('is written in its shortest form', () => {
    assert.deepEqual([0, 1, 1_500_000_000, 12_000_000_000].map(formatDecimal), ['0', '0.000000001', '1.5', '12']);
  });
});
