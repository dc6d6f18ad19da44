import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { WebVTTParser } = createRequire(import.meta.url)('webvtt-parser');

const FOLDER = new URL('../../../../range-core/src/test/resources/captions-of-words/', import.meta.url);

const CHARACTERS = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['<;', '<'],
  ['>;', '>'],
  ['&;', '&'],
]);

/**
 * The parser leaves the semicolon of a character reference, and the references of a voice.
 *
 * @param {string} text
 */
function decoded(text) {
  return text.replace(/&(?:lt|gt|amp);|[<>&];/g, (found) => CHARACTERS.get(found) ?? found);
}

/**
 * @param {any} node of the tree of a cue
 * @returns {string}
 */
function textOf(node) {
  return node.type === 'text' ? decoded(node.value) : node.children.map(textOf).join('');
}

/** @param {string} name */
function read(name) {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

test('there are words to make captions of', () => {
  assert.ok(names.length >= 3);
});

for (const name of names) {
  test(`captions that Java has made of words are WebVTT, and have the words: ${name}`, () => {
    const { words, struck } = JSON.parse(read(`${name}.json`));
    const file = read(`${name}.vtt`);
    const { cues, errors } = new WebVTTParser().parse(file, 'subtitles/captions/descriptions');
    const kept = words.filter((/** @type {any} */ _word, /** @type {number} */ i) => !struck.includes(i));

    assert.deepEqual(errors, []);
    assert.equal(cues.length, file.split('\n\n').length - 1);
    assert.equal(
      cues.map((/** @type {any} */ cue) => textOf(cue.tree)).join(' ').replace(/\s/g, ''),
      kept.map((/** @type {any} */ word) => word.text).join('').replace(/\s/g, ''),
    );
    for (const cue of cues) {
      const lines = textOf(cue.tree).split('\n');
      assert.ok(lines.length <= 2 && lines.every((line) => line.length <= 42), lines.join('\n'));
      assert.ok(cue.endTime > cue.startTime && cue.endTime - cue.startTime <= 7);
      const speaker = kept.find((/** @type {any} */ word) => Math.abs(word.start - cue.startTime) < 0.0005).speaker;
      const voice = cue.tree.children[0].name === 'v' ? decoded(cue.tree.children[0].value) : undefined;
      assert.equal(voice, speaker);
    }
  });
}
