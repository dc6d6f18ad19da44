import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TranscriptEdit } from '../../../../../player-html/src/main/web/transcript-edit.js';
import { changesBetween } from '../../main/webapp/editor/edit-changes.js';

/** @typedef {Parameters<TranscriptEdit['with']>[0]} Parts */

/** Of the transcript. */
const ORIGINAL = [{ first: 0, speaker: 'Ada' }, { first: 8 }];

/**
 * @param {Parts} before
 * @param {Parts} after
 * @returns {object} what is neither zero nor false
 */
function changes(before, after) {
  const [one, other] = [before, after].map((parts) => TranscriptEdit.NONE.with(parts));
  return Object.fromEntries(Object.entries(changesBetween(one, other, ORIGINAL)).filter(([, value]) => value));
}

/** @type {[string, Parts, Parts, object][]} */
const CASES = [
  ['nothing', {}, {}, {}],
  ['words struck and restored', { struck: [1, 2] }, { struck: [2, 3, 4] }, { struck: 2, restored: 1 }],
  ['pauses', { struckPauses: [1] }, { struckPauses: [2, 3] }, { pausesStruck: 2, pausesRestored: 1 }],
  ['a word corrected', {}, { texts: [[2, 'two']] }, { corrected: 1 }],
  ['a word corrected again', { texts: [[2, 'two']] }, { texts: [[2, 'too']] }, { corrected: 1 }],
  ['a correction taken back', { texts: [[2, 'two']] }, {}, { asHeard: 1 }],
  [
    'an edge of a cut moved, and another one back',
    { struck: [3], nudges: [['end:2', 40_000_000], ['start:4', 40_000_000]] },
    { struck: [3], nudges: [['end:2', 80_000_000]] },
    { nudged: 2 },
  ],
  ['a correction that wanders', { texts: [[2, 'two']] }, { texts: [[3, 'two']] }, { corrected: 1, asHeard: 1 }],
  [
    'a speaker named where the paragraphs were those of the transcript',
    {},
    { paragraphs: ORIGINAL.with(1, { first: 8, speaker: 'Bo' }) },
    { renamed: true },
  ],
  [
    'a name taken back',
    { paragraphs: ORIGINAL.with(1, { first: 8, speaker: 'Bo' }) },
    {},
    { renamed: true },
  ],
  [
    'a speaker named while paragraphs are re-ordered',
    { paragraphs: ORIGINAL },
    { paragraphs: ORIGINAL.with(1, { first: 8, speaker: 'Bo' }).toReversed() },
    { reordered: true, renamed: true },
  ],
  ['the paragraphs of the transcript, written out', {}, { paragraphs: ORIGINAL }, {}],
  ['paragraphs re-ordered', {}, { paragraphs: ORIGINAL.toReversed() }, { reordered: true }],
  ['paragraphs joined', {}, { paragraphs: ORIGINAL.slice(0, 1) }, { regrouped: true, renamed: true }],
];

for (const [name, before, after, expected] of CASES) {
  test(name, () => assert.deepEqual(changes(before, after), expected));
}
