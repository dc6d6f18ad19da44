import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TranscriptEdit } from '../../../../../player-html/src/main/web/transcript-edit.js';
import {
  cutAt,
  edgesOf,
  listedCuts,
  spokenCut,
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

/** @param {number[]} struck */
function striking(...struck) {
  return TranscriptEdit.NONE.with({ struck });
}

/** @type {[string, TranscriptEdit, string][]} */
const READ = [
  ['words between two', striking(3, 4), '0:02.5, 2.3 s: “w3 w4”, after “w2”, before “w5”'],
  ['the first word', striking(0), '0:00.0, 0.9 s: “w0”, before “w1”'],
  ['the last word', striking(19), '0:18.5, 0.9 s: “w19”, after “w18”'],
  ['seven words', striking(1, 2, 3, 4, 5, 6, 7), '0:00.5, 7.3 s: “w1 w2 w3 w4 w5 w6 w7”, after “w0”, before “w8”'],
  ['eight words', striking(1, 2, 3, 4, 5, 6, 7, 8), '0:00.5, 8.3 s: “w1 w2 w3 w4 … w7 w8”, after “w0”, before “w9”'],
  ['everything', striking(...WORDS.keys()), '0:00.0, 19 s: “w0 w1 w2 w3 … w18 w19”'],
  ['a pause', TranscriptEdit.NONE.with({ struckPauses: [7] }), '0:06.5, 0.3 s: pause, after “w6”, before “w7”'],
  ['a corrected word', striking(3).with({ texts: [[2, 'two']] }), '0:02.5, 1.3 s: “w3”, after “two”, before “w4”'],
];

for (const [name, edit, expected] of READ) {
  test(`${name} as a cut`, () => assert.deepEqual(listed(edit).map(spokenCut), [expected]));
}

test('what is not heard at the beginning and the end of the film is a cut as well', () => {
  const words = WORDS.slice(5, 15);
  const edit = striking(4);
  assert.deepEqual(listedCuts(edit.cuts(words, DURATION), edit, words, DURATION).map(spokenCut), [
    '0:00.0, 4.9 s: beginning, before “w5”',
    '0:08.5, 1.3 s: “w9”, after “w8”, before “w10”',
    '0:14.5, 4.9 s: end, after “w14”',
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
  const restored = withoutCut(edit, listed(edit)[0]);
  assert.deepEqual(restored.toJson(), striking(9).with({ struckPauses: [7], nudges: [['end:8', 40_000_000]] }).toJson());
});

test('a pause that is taken back leaves its neighbours', () => {
  const edit = TranscriptEdit.NONE.with({ struckPauses: [6, 7, 8] });
  assert.deepEqual([...withoutCut(edit, listed(edit)[1]).struckPauses], [6, 8]);
});

test('a cut that another order of paragraphs makes cannot be taken back', () => {
  const edit = TranscriptEdit.NONE.with({ paragraphs: [{ first: 10 }, { first: 0 }] });
  const [cut] = listed(edit).filter(({ before }) => before === 10);
  assert.equal(withoutCut(edit, cut), edit);
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
