import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silences } from '../../../../../player-html/src/main/web/transcript.js';
import { TranscriptEdit } from '../../../../../player-html/src/main/web/transcript-edit.js';
import { listedPauses, summary, withPauses } from '../../main/webapp/editor/pause-list.js';

const { NONE } = TranscriptEdit;

/** The pauses before the words 1 to 4 last 0.5, 0.7, 1 and 2 seconds. */
const WORDS = [
  { text: 'a', start: 0, end: 1 },
  { text: 'b', start: 1.5, end: 2 },
  { text: 'c', start: 2.7, end: 3 },
  { text: 'd', start: 4, end: 5 },
  { text: 'e', start: 7, end: 8 },
];

/**
 * @param {TranscriptEdit} edit
 * @param {number} [threshold]
 * @param {number} [edge]
 */
function listed(edit, threshold = 0.7, edge = 0.15) {
  return listedPauses(silences(WORDS, 0), edit, WORDS, { threshold, edge });
}

/** @param {import('../../main/webapp/editor/pause-list.js').ListedPause[]} pauses */
function positions(pauses) {
  return pauses.map(({ before }) => before);
}

/** @type {[string, TranscriptEdit, number, number, number[]][]} */
const LISTED = [
  ['those as long as the threshold', NONE, 0.7, 0.15, [2, 3, 4]],
  ['those that would become shorter', NONE, 0.2, 0.5, [4]],
  ['a short one that was shortened', NONE.with({ struckPauses: [1] }), 0.7, 0.15, [1, 2, 3, 4]],
  ['none beside a struck word', NONE.with({ struck: [3], struckPauses: [3] }), 0.7, 0.15, [2]],
  ['none between paragraphs that are apart', NONE.with({ paragraphs: [{ first: 3 }, { first: 0 }] }), 0.7, 0.15, [2, 4]],
];

for (const [name, edit, threshold, edge, expected] of LISTED) {
  test(`listed: ${name}`, () => assert.deepEqual(positions(listed(edit, threshold, edge)), expected));
}

test('a pause is as long as its decimals say', () => {
  const words = Array.from({ length: 20 }, (_, i) => ({ text: 'word', start: i + 0.3, end: i + 0.7 }));
  const pauses = listedPauses(silences(words, 0), NONE, words, { threshold: 0.6, edge: 0.15 });
  assert.equal(pauses.length, 19);
});

test('a pause is told by its words, its time and its lengths', () => {
  const [, , pause] = listed(NONE.with({ texts: [[4, 'E']] }));
  assert.deepEqual(pause, {
    key: '4',
    before: 4,
    start: 5,
    isShort: false,
    saved: 1.7,
    time: '0:05.0',
    length: '2 s',
    rest: '0.3 s',
    leading: 'd',
    trailing: 'E',
  });
});

test('what is saved is what the film gets shorter', () => {
  const edit = withPauses(NONE, listed(NONE).slice(1), true, 0.2);
  const { short, long, saved, toSave } = summary(listed(edit, 0.7, 0.2));
  const total = edit.keptRanges(WORDS, 8)?.total ?? 0;
  assert.deepEqual([positions([...short]), positions([...long])], [[3, 4], [2]]);
  assert.equal(saved.toFixed(9), (8 - total / 1e9).toFixed(9));
  assert.equal(toSave.toFixed(9), '0.300000000');
});

test('when the last pause is restored, nothing is left of the edit', () => {
  const edit = withPauses(NONE, listed(NONE), true, 0.3);
  assert.equal(edit.pauseEdge, 0.3);
  assert.deepEqual(withPauses(edit, listed(edit), false, 0.3).toJson(), {});
});
