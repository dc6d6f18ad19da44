import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TranscriptEdit } from '../../../../../player-html/src/main/web/transcript-edit.js';
import { packed, unpacked } from '../../main/webapp/editor/packed-edit.js';

const { NONE } = TranscriptEdit;

const EDIT = NONE.with({
  struck: [17, 3, 4, 5, 9, 8],
  struckPauses: [11, 12],
  pauseEdge: 0.2,
  nudges: [['end:2', 40_000_000]],
  texts: [[12, 'Playrange']],
  paragraphs: [{ first: 10 }, { first: 0, speaker: 'Ann' }],
});

test('an edit comes back as it was packed', () => {
  for (const edit of [NONE, EDIT, EDIT.with({ struck: [] }), NONE.with({ struck: [0, 1, 2] })]) {
    for (const present of [NONE, EDIT]) {
      assert.deepEqual(unpacked(packed(edit), present).toJson(), edit.toJson());
    }
  }
  assert.equal(unpacked(packed(NONE), EDIT), NONE);
});

test('it takes two numbers for each span of struck words, however many they are', () => {
  assert.deepEqual([...packed(EDIT).struck], [3, 5, 8, 9, 17, 17]);
  const all = NONE.with({ struck: Array.from({ length: 20_000 }, (_, i) => i) });
  assert.deepEqual([...packed(all).struck], [0, 19_999]);
  assert.equal(packed(all).rest, NONE);
});

test('what the present has as well is the same object', () => {
  const corrected = EDIT.with({ texts: [[12, 'Playback']] });
  const undone = unpacked(packed(EDIT), corrected);
  assert.equal(undone.struck, corrected.struck);
  assert.equal(undone.paragraphs, corrected.paragraphs);
  assert.equal(unpacked(packed(EDIT), EDIT), EDIT);
});
