import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlayingOrder } from '../../main/webapp/editor/playing-order.js';
import { SearchedWords } from '../../main/webapp/editor/searched-words.js';

/**
 * @param {string} text
 * @param {number[]} struck
 */
function searched(text, struck) {
  const texts = text.split(' ');
  const order = new PlayingOrder([{ first: 0, last: texts.length - 1 }]);
  const editing = { edit: { struck: new Set(struck), texts: new Map(), paragraphs: null }, order };
  const view = { textOf: (/** @type {number} */ position) => texts[position] };
  return new SearchedWords(/** @type {any} */ (editing), /** @type {any} */ (view));
}

test('a repetition is left as long as a part of it and all that says it again are heard', () => {
  /** @type {[text: string, struck: number[], left: string][]} */
  const cases = [
    ['the the cat', [], '0'],
    ['the the cat', [0], ''],
    ['the the cat', [1], ''],
    ['I think I think so', [0], '0'],
    ['I think I think so', [3], ''],
    ['the the the cat', [0], '1'],
  ];
  for (const [text, struck, left] of cases) {
    const words = searched(text, struck);
    assert.equal(words.notStruck(words.index.repetitions()).map(({ from }) => from).join(' '), left, `${text}, without ${struck}`);
  }
});

test('a hit is left as long as a word of it is heard', () => {
  /** @type {[struck: number[], left: number][]} */
  const cases = [
    [[], 1],
    [[0], 1],
    [[0, 1], 0],
  ];
  for (const [struck, left] of cases) {
    const words = searched('you know it', struck);
    assert.equal(words.notStruck(words.index.find('you know', true)).length, left, `without ${struck}`);
  }
});
