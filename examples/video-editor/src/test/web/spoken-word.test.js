import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenWordAt } from '../../main/webapp/editor/spoken-word.js';

const WORDS = [
  { start: 1, end: 1.5 },
  { start: 1.6, end: 2 },
  { start: 4, end: 4.4 },
];

/** @type {[number, number, string][]} */
const CASES = [
  [0, -1, 'before the first word'],
  [1, 0, 'at a start'],
  [1.49, 0, 'in a word'],
  [1.55, 0, 'in a short pause, still the word before it'],
  [1.6, 1, 'as soon as the next word starts'],
  [2.3, 1, 'just after a word'],
  [3, -1, 'in a long pause'],
  [4.2, 2, 'in the last word'],
  [60, -1, 'long after the last word'],
];

for (const [seconds, position, name] of CASES) {
  test(`${name}: ${position}`, () => assert.equal(spokenWordAt(WORDS, seconds), position));
}

test('there are no words', () => assert.equal(spokenWordAt([], 1), -1));
