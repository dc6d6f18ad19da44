import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TranscriptEdit } from '../../../../../player-html/src/main/web/transcript-edit.js';
import {
  cutAt,
  edgesOf,
  listedCuts,
  stillSelected,
  withoutCut,
  withoutNudges,
} from '../../main/webapp/editor/cut-list.js';

/** Each second begins with a word of 0.4 s, and the film ends with the last. */
const WORDS = Array.from({ length: 20 }, (_, i) => ({ text: `w${i}`, start: i, end: i + 0.4 }));
const DURATION = 19.4;

/** @param {TranscriptEdit} edit */
function listed(edit) {
  return listedCuts(edit.cuts(WORDS, DURATION), edit, WORDS, DURATION);
}

/** @param {import('../../main/webapp/editor/cut-list.js').ListedCut} cut */
function inWords({ time, length, leading, removed, silence, trailing }) {
  return [`${time},`, leading, removed === '' ? silence : `[${removed}]`, `${trailing},`, length].join(' ');
}

/** @param {number[]} struck */
function striking(...struck) {
  return TranscriptEdit.NONE.with({ struck });
}

/** @type {[string, TranscriptEdit, string][]} */
const READ = [
  ['words between two', striking(3, 4), '0:02.5, w2 [w3 w4] w5, 2.3 s'],
  ['the first word', striking(0), '0:00.0,  [w0] w1, 0.9 s'],
  ['the last word', striking(19), '0:18.5, w18 [w19] , 0.9 s'],
  ['seven words', striking(1, 2, 3, 4, 5, 6, 7), '0:00.5, w0 [w1 w2 w3 w4 w5 w6 w7] w8, 7.3 s'],
  ['eight words', striking(1, 2, 3, 4, 5, 6, 7, 8), '0:00.5, w0 [w1 w2 w3 w4 … w7 w8] w9, 8.3 s'],
  ['everything', striking(...WORDS.keys()), '0:00.0,  [w0 w1 w2 w3 … w18 w19] , 19 s'],
  ['a pause', TranscriptEdit.NONE.with({ struckPauses: [7] }), '0:06.5, w6 pause w7, 0.3 s'],
  ['a corrected word', striking(3).with({ texts: [[2, 'two']] }), '0:02.5, two [w3] w4, 1.3 s'],
];

for (const [name, edit, expected] of READ) {
  test(`${name} as a cut`, () => assert.deepEqual(listed(edit).map(inWords), [expected]));
}

test('what is not heard at the beginning and the end of the film is a cut as well', () => {
  const words = WORDS.slice(5, 15);
  const edit = striking(4);
  assert.deepEqual(listedCuts(edit.cuts(words, DURATION), edit, words, DURATION).map(inWords), [
    '0:00.0,  beginning w5, 4.9 s',
    '0:08.5, w8 [w9] w10, 1.3 s',
    '0:14.5, w14 end , 4.9 s',
  ]);
});

test('a cut that nudges have closed is said to be', () => {
  const closed = TranscriptEdit.NONE.with({ struckPauses: [7], nudges: [['end:6', 150_000_000], ['start:7', -150_000_000]] });
  assert.deepEqual(listed(closed).map(({ length }) => length), ['closed']);
});

test('the edges are those of the words beside the cut, and the film has none', () => {
  assert.deepEqual(listed(striking(0, 5, 19)).map((cut) => edgesOf(cut, WORDS.length)), [
    { begins: null, ends: { edge: 'start', word: 1 } },
    { begins: { edge: 'end', word: 4 }, ends: { edge: 'start', word: 6 } },
    { begins: { edge: 'end', word: 18 }, ends: null },
  ]);
});

test('a cut that is taken back leaves the others, and no nudge of its own', () => {
  const edit = striking(3, 4, 9).with({ struckPauses: [4, 7], nudges: [['end:2', 40_000_000], ['end:8', 40_000_000]] });
  const restored = withoutCut(edit, listed(edit)[0], WORDS, DURATION);
  assert.deepEqual(restored.toJson(), striking(9).with({ struckPauses: [7], nudges: [['end:8', 40_000_000]] }).toJson());
});

test('a pause that is taken back leaves its neighbours', () => {
  const edit = TranscriptEdit.NONE.with({ struckPauses: [6, 7, 8] });
  assert.deepEqual([...withoutCut(edit, listed(edit)[1], WORDS, DURATION).struckPauses], [6, 8]);
});

test('the beginning and the end of the film are taken back as a whole', () => {
  const late = [
    { text: 'um', start: 4, end: 4.5 },
    { text: 'word', start: 5, end: 6 },
  ];
  const cuts = (/** @type {TranscriptEdit} */ edit) => listedCuts(edit.cuts(late, 10), edit, late, 10);
  const edit = TranscriptEdit.NONE.with({ texts: [[0, 'Um']], nudges: [['end:1', -40_000_000]] });
  const [beginning, end] = cuts(edit);
  const whole = withoutCut(withoutCut(edit, beginning, late, 10), end, late, 10);
  assert.deepEqual(whole.keptRanges(late, 10)?.toSeconds(), [{ start: 0, end: 10 }]);
  assert.equal(withoutCut(whole, cuts(whole)[0], late, 10), whole);
});

test('a cut that another order of paragraphs makes cannot be taken back', () => {
  const edit = TranscriptEdit.NONE.with({ paragraphs: [{ first: 10 }, { first: 0 }] });
  const [cut] = listed(edit).filter(({ before }) => before === 10);
  assert.equal(withoutCut(edit, cut, WORDS, DURATION), edit);
});

test('without nudges both edges lie where the words put them', () => {
  const edit = striking(3).with({ nudges: [['end:2', 40_000_000], ['start:4', -40_000_000], ['end:9', 40_000_000]] });
  assert.deepEqual([...withoutNudges(edit, listed(edit)[0]).nudges.keys()], ['end:9']);
});

test('after an edit the same cut is selected, else one that touches it, else the next in its place', () => {
  const before = listed(striking(3, 9, 15));
  /** @type {(edit: TranscriptEdit, place: number) => number} */
  const selected = (edit, place) => stillSelected(listed(edit), before[place], place);
  assert.deepEqual(
    [
      selected(striking(1, 3, 9, 15), 1),
      selected(striking(3, 9, 10, 15), 1),
      selected(striking(3, 15), 1),
      selected(striking(3, 9), 2),
      selected(TranscriptEdit.NONE, 0),
      stillSelected(before, undefined, -1),
    ],
    [2, 1, 1, 1, -1, 0],
  );
});

test('what is heard belongs to no cut', () => {
  const cuts = listed(striking(3, 9));
  assert.deepEqual([2.5, 3.5, 3.9, 9].map((seconds) => cutAt(cuts, seconds)), [-1, 0, -1, 1]);
});
