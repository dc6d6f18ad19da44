import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameRate, inFrames } from '../../main/webapp/editor/frames.js';

/** @type {[string | undefined, number][]} */
const RATES = [
  ['25', 25],
  ['30000/1001', 30000 / 1001],
  [undefined, 25],
  ['', 25],
  ['0', 25],
  ['1/0', 25],
  ['25.0', 25],
  ['-5', 25],
];

for (const [text, rate] of RATES) {
  test(`the frame rate ${text} is ${rate}`, () => assert.equal(frameRate(text), rate));
}

/** @type {[number, number, string][]} */
const OFFSETS = [
  [0, 25, '0 frames'],
  [40_000_000, 25, '+1 frame'],
  [80_000_000, 25, '+2 frames'],
  [-40_000_000, 25, '−1 frame'],
  [-33_366_667, 30000 / 1001, '−1 frame'],
  [66_733_334, 30000 / 1001, '+2 frames'],
  [15_000_000, 25, '+0.4 frames'],
  [-1_000_000, 25, '0 frames'],
];

for (const [nanoseconds, rate, text] of OFFSETS) {
  test(`${nanoseconds} ns at ${rate} are ${text}`, () => assert.equal(inFrames(nanoseconds, rate), text));
}
