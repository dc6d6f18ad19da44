import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { TranscriptEdit } from '../../main/web/transcript-edit.js';
import { readVectors } from './vectors.js';

const WHOLE = {
  struck: [[3, 4], [17, 17]],
  pauses: { struck: [5, 9], edge: 0.15 },
  nudges: [
    { word: 2, edge: 'end', later: 0.08 },
    { word: 5, edge: 'start', earlier: 0.04 },
    { word: 5, edge: 'end', earlier: 0.000001 },
  ],
  texts: [{ word: 12, text: 'Playrange' }],
  paragraphs: [{ first: 31, speaker: 'Ann' }, { first: 0 }, { first: 60, speaker: 'Bob' }],
};

/** @param {unknown} json */
const written = (json) => TranscriptEdit.fromJson(json).toJson();

describe('the JSON form of an edit', () => {
  it('is read and written as in the shared vectors', () => {
    for (const { id, json, written: expected, invalid, textual } of readVectors('transcript-edit-json.jsonl')) {
      if (textual) {
        continue;
      }
      const read = () => TranscriptEdit.fromJson(JSON.parse(json));
      if (invalid) {
        assert.throws(read, (fault) => [TypeError, RangeError, SyntaxError].some((type) => fault instanceof type), id);
      } else {
        assert.equal(JSON.stringify(read().toJson()), expected, id);
      }
    }
  });

  it('is read and written', () => {
    const edit = TranscriptEdit.fromJson(WHOLE);
    assert.deepEqual([...edit.struck], [3, 4, 17]);
    assert.deepEqual([...edit.struckPauses], [5, 9]);
    assert.equal(edit.pauseEdge, 0.15);
    assert.deepEqual(Object.fromEntries(edit.nudges), { 'end:2': 80_000_000, 'start:5': -40_000_000, 'end:5': -1000 });
    assert.deepEqual([...edit.texts], [[12, 'Playrange']]);
    assert.deepEqual(edit.paragraphs, WHOLE.paragraphs);
    assert.equal(JSON.stringify(edit.toJson()), JSON.stringify(WHOLE));
  });

  it('is that of the documents', () => {
    const page = readFileSync(new URL('../../../../docs/transcripts.md', import.meta.url), 'utf8');
    const json = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '');
    assert.equal(JSON.stringify(written(json)), JSON.stringify(json));
  });

  it('is an empty object where nothing is edited', () => {
    assert.deepEqual(TranscriptEdit.NONE.toJson(), {});
    assert.equal(TranscriptEdit.fromJson({}), TranscriptEdit.NONE);
    assert.equal(
      TranscriptEdit.fromJson({ struck: [], pauses: { edge: 0.15 }, nudges: null, texts: [], paragraphs: null }),
      TranscriptEdit.NONE,
    );
  });

  it('is written in one form, whatever it was read from', () => {
    assert.deepEqual(written({ struck: [[1, 2], [3, 3]] }), { struck: [[1, 3]] });
    assert.deepEqual(written({ pauses: { struck: [9, 5, 9] } }), { pauses: { struck: [5, 9], edge: 0.15 } });
    assert.deepEqual(written({ pauses: { edge: 0.2 } }), { pauses: { edge: 0.2 } });
    assert.deepEqual(written({ nudges: [{ word: 1, edge: 'end', later: 0 }] }), {});
    assert.deepEqual(written({ texts: [{ word: 2, text: 'b' }, { word: 1, text: 'a' }] }), {
      texts: [{ word: 1, text: 'a' }, { word: 2, text: 'b' }],
    });
  });

  it('has no number with an exponent', () => {
    const edit = TranscriptEdit.NONE.with({ pauseEdge: 0.000001, nudges: [['end:1', 1000]] });
    assert.doesNotMatch(JSON.stringify(edit.toJson()), /\de/);
  });

  it('may have members that nobody knows', () => {
    assert.deepEqual(written({ version: 2, texts: [{ word: 1, text: 'a', by: 'Ann' }] }), {
      texts: [{ word: 1, text: 'a' }],
    });
  });

  it('is refused with the reason where it is something else', () => {
    /** @type {[unknown, Function, RegExp][]} */
    const wrong = [
      [null, TypeError, /edit/],
      [[], TypeError, /edit/],
      [{ struck: [3] }, TypeError, /span of struck words: 3/],
      [{ struck: [[3]] }, TypeError, /span/],
      [{ struck: [[4, 3]] }, RangeError, /span/],
      [{ struck: [[3, '4']] }, TypeError, /"4"/],
      [{ struck: [[3, 5], [5, 6]] }, RangeError, /\[5,6\]/],
      [{ struck: [[5, 6], [1, 2]] }, RangeError, /\[1,2\]/],
      [{ struck: {} }, TypeError, /"struck"/],
      [{ pauses: [] }, TypeError, /pauses/],
      [{ pauses: { struck: [0] } }, RangeError, /word 0/],
      [{ pauses: { edge: '1' } }, TypeError, /"pauses.edge"/],
      [{ pauses: { edge: 0.1234567891 } }, RangeError, /nine decimals/],
      [{ nudges: [{ word: 1, edge: 'middle', later: 1 }] }, RangeError, /middle/],
      [{ nudges: [{ word: 1, edge: 'end' }] }, RangeError, /earlier/],
      [{ nudges: [{ word: 1, edge: 'end', later: 1, earlier: 1 }] }, RangeError, /earlier/],
      [{ nudges: [{ word: 1, edge: 'end', later: -1 }] }, RangeError, /-1/],
      [{ nudges: [{ word: 1, edge: 'end', later: 1 }, { word: 1, edge: 'end', earlier: 1 }] }, RangeError, /twice/],
      [{ texts: [{ word: 1 }] }, TypeError, /text of word 1/],
      [{ texts: [{ word: 1, text: '\u{a0}' }] }, RangeError, /blank/],
      [{ texts: [{ word: 1, text: 'a' }, { word: 1, text: 'b' }] }, RangeError, /twice/],
      [{ texts: ['a'] }, TypeError, /"a"/],
      [{ paragraphs: [] }, RangeError, /word 0/],
      [{ paragraphs: [{ first: 0 }, { first: 2 }, { first: 2 }] }, RangeError, /same word/],
      [{ paragraphs: [{ first: 0, speaker: 1 }] }, TypeError, /speaker/],
    ];
    for (const [json, type, message] of wrong) {
      assert.throws(() => TranscriptEdit.fromJson(json), (fault) => {
        assert.ok(fault instanceof type, JSON.stringify(json));
        assert.match(String(fault), message);
        return true;
      });
    }
  });
});
