import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as paragraphs from '../../main/webapp/editor/paragraphs.js';

/** @typedef {import('../../main/webapp/editor/paragraphs.js').Paragraphs} Paragraphs */

/** @type {Paragraphs} */
const THREE = [{ first: 0, speaker: 'Ann' }, { first: 10 }, { first: 20, speaker: 'Ann' }];
/** @type {Paragraphs} */
const REORDERED = [{ first: 20, speaker: 'Ann' }, { first: 0, speaker: 'Ann' }, { first: 10 }];

test('a word is in the paragraph that begins before it in the film', () => {
  assert.deepEqual([0, 9, 10, 19, 20, 99].map((word) => paragraphs.indexOfWord(THREE, word)), [0, 0, 1, 1, 2, 2]);
  assert.deepEqual([0, 9, 10, 19, 20, 99].map((word) => paragraphs.indexOfWord(REORDERED, word)), [1, 1, 2, 2, 0, 0]);
});

test('a paragraph goes up to the next one in the film', () => {
  assert.deepEqual([0, 1, 2].map((index) => paragraphs.lastOf(REORDERED, index, 30)), [29, 9, 19]);
});

test('a paragraph begins at a word, with the same speaker, and stands after the rest of its own', () => {
  assert.deepEqual(paragraphs.begun(REORDERED, 25), [
    { first: 20, speaker: 'Ann' },
    { first: 25, speaker: 'Ann' },
    { first: 0, speaker: 'Ann' },
    { first: 10 },
  ]);
  assert.equal(paragraphs.begun(THREE, 10), THREE);
});

test('a paragraph is joined with the one before it, if that is so in the film as well', () => {
  assert.deepEqual(paragraphs.joined(THREE, 1), [{ first: 0, speaker: 'Ann' }, { first: 20, speaker: 'Ann' }]);
  assert.deepEqual([0, 1, 2].map((index) => paragraphs.canJoin(REORDERED, index)), [false, false, true]);
  assert.equal(paragraphs.joined(REORDERED, 0), REORDERED);
  assert.equal(paragraphs.joined(REORDERED, 1), REORDERED);
});

test('a paragraph moves by one, and not over the ends', () => {
  assert.deepEqual(paragraphs.moved(THREE, 2, -1).map(({ first }) => first), [0, 20, 10]);
  assert.deepEqual(paragraphs.moved(THREE, 0, 1).map(({ first }) => first), [10, 0, 20]);
  assert.equal(paragraphs.moved(THREE, 0, -1), THREE);
  assert.equal(paragraphs.moved(THREE, 2, 1), THREE);
});

test('a speaker is named once, or everywhere', () => {
  /** @type {(index: number, speaker: string, everywhere: boolean) => (string | undefined)[]} */
  const speakers = (...change) => paragraphs.named(THREE, ...change).map(({ speaker }) => speaker);
  assert.deepEqual(speakers(0, 'Bea', false), ['Bea', undefined, 'Ann']);
  assert.deepEqual(speakers(0, 'Bea', true), ['Bea', undefined, 'Bea']);
  assert.deepEqual(speakers(1, 'Bea', true), ['Ann', 'Bea', 'Ann']);
  assert.deepEqual(speakers(2, '', false), ['Ann', undefined, undefined]);
  assert.equal(paragraphs.named(THREE, 0, 'Ann', true), THREE);
  assert.equal(Object.hasOwn(paragraphs.named(THREE, 2, '', false)[2], 'speaker'), false);
});

test('the speakers so far, the most frequent first', () => {
  assert.deepEqual(paragraphs.speakersOf([{ first: 0, speaker: 'Bea' }, ...THREE.slice(1), REORDERED[1]]), ['Ann', 'Bea']);
});
