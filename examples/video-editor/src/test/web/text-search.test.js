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
  assert.ok(names('tlh').includes('uh'));
  assert.ok(!names('tlh').includes('you know'));
});

test('what often says something is struck only when asked for', () => {
  /** @type {[language: string, text: string, struck: string][]} */
  const cases = [
    ['en', 'Um, so this is, er, like this', 'Um, er,'],
    ['en', 'What kind of car do you see, you know what sort of', ''],
    ['en', 'What I mean is 5 mm', ''],
    ['de', 'Wir treffen uns, ähm, um acht um zu reden, das ist eh egal', 'ähm,'],
    ['de', 'Weißt du noch, wissen Sie das', ''],
    ['pt', 'Eu tenho um carro e um cachorro', ''],
    ['', 'Um carro, hm, um cachorro', 'hm,'],
    ['fr', 'Ben, euh, tu sais', 'euh,'],
    ['es', 'No sabes cómo se dice, em, eso', 'em,'],
  ];
  for (const [language, text, struck] of cases) {
    const phrases = fillersOf(language).flatMap((filler) => (filler.isOftenMeant ? [] : filler.phrases));
    const hits = phrases.flatMap((phrase) => indexOf(text).find(phrase, true)).sort((a, b) => a.from - b.from);
    const words = text.split(' ');
    assert.equal(hits.flatMap(({ from, to }) => words.slice(from, to + 1)).join(' '), struck, `${language}: ${text}`);
  }
});

test('where nobody knows the language, the sound of one is offered, and where it is a word, it is not', () => {
  /** @type {(language: string) => boolean | undefined} */
  const isUmOftenMeant = (language) => fillersOf(language).find(({ name }) => name === 'um')?.isOftenMeant;
  assert.deepEqual(['en', '', 'de', 'pt'].map(isUmOftenMeant), [false, true, undefined, undefined]);
});

test('no two fillers of a language are written alike', () => {
  for (const language of ['en', 'de', 'fr', 'es', '']) {
    const phrases = fillersOf(language).flatMap((filler) => filler.phrases.map((phrase) => phrase.split(' ').map(folded).join(' ')));
    const twice = phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i);
    assert.deepEqual(twice, [], language);
  }
});
