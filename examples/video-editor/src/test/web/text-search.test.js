import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillersOf } from '../../main/webapp/editor/fillers.js';
import { folded, TextIndex } from '../../main/webapp/editor/text-search.js';

/** @param {string} text */
const indexOf = (text) => new TextIndex(text.split(' '));

/** @param {import('../../main/webapp/editor/text-search.js').Hit[]} hits */
const places = (hits) => hits.map(({ from, to }) => `${from}-${to}`).join(' ');

test('case, accents and punctuation do not matter', () => {
  /** @type {[string, string][]} */
  const cases = [
    ['“Café!”', 'cafe'],
    ['Straße', 'STRASSE'],
    ['don’t', "don't"],
    ['ﬁne', 'fine'],
    ['λόγος', 'ΛΟΓΟΣ'],
    ['ё', 'е'],
    ['—', ''],
    ['3,5', '35'],
  ];
  for (const [one, other] of cases) {
    assert.equal(folded(one), folded(other), one);
  }
});

test('signs that are letters of their own stay', () => {
  assert.notEqual(folded('कि'), folded('की'));
});

test('hits', () => {
  /** @type {[text: string, phrase: string, wholeWords: boolean, hits: string][]} */
  const cases = [
    ['The video editor, the video.', 'video', true, '1-1 4-4'],
    ['The video editor, the video.', 'VIDEO  Edit', false, '1-2'],
    ['The video editor, the video.', 'VIDEO  Edit', true, ''],
    ['The video editor, the video.', 'deo', false, '1-1 4-4'],
    ['The video — editor', 'video editor', true, '1-3'],
    ['seen Lee', 'e', false, '0-0 1-1'],
    ['um um um', 'um', true, '0-0 1-1 2-2'],
    ['um um um', 'um um', true, '0-1'],
    ['umbrella number', 'um', true, ''],
    ['one two', '', false, ''],
    ['one two', ' … ', false, ''],
    ['one two', 'onetwo', false, ''],
  ];
  for (const [text, phrase, wholeWords, hits] of cases) {
    assert.equal(places(indexOf(text).find(phrase, wholeWords)), hits, `${phrase} in ${text}`);
  }
});

test('what is said again at once is found, the longest first, unless a mark stands between', () => {
  /** @type {[string, string][]} */
  const cases = [
    ['and the the film', '1-1'],
    ['the the the film', '0-0 1-1'],
    ['I think I think so', '0-1'],
    ['we can do We can do it', '0-2'],
    ['no, no', ''],
    ['bye. Bye', ''],
    ['the — the', '0-1'],
    ['one two one', ''],
    ['— —', ''],
  ];
  for (const [text, hits] of cases) {
    assert.equal(places(indexOf(text).repetitions()), hits, text);
  }
});

test('each language has its fillers, and any language its sounds', () => {
  const names = (/** @type {string} */ language) => fillersOf(language).map(({ name }) => name);
  assert.ok(names('en-GB').includes('you know'));
  assert.ok(names('de').includes('ähm'));
  assert.ok(names('fr').includes('euh'));
  assert.ok(names('es-MX').includes('o sea'));
  assert.ok(names('').includes('um'));
  assert.ok(!names('tlh').includes('you know'));
});

test('words that are often meant are told apart', () => {
  const often = new Set(fillersOf('en').filter(({ isOftenMeant }) => isOftenMeant).map(({ name }) => name));
  assert.deepEqual(['like', 'well', 'um', 'you know'].map((name) => often.has(name)), [true, true, false, false]);
});

test('no two fillers of a language are written alike', () => {
  for (const language of ['en', 'de', 'fr', 'es']) {
    const phrases = fillersOf(language).flatMap((filler) => filler.phrases.map((phrase) => phrase.split(' ').map(folded).join(' ')));
    const twice = phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i);
    assert.deepEqual(twice, [], language);
  }
});
