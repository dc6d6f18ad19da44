import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { toNanoseconds } from '../../main/web/time.js';
import { TranscriptEdit } from '../../main/web/transcript-edit.js';
import { durationOf, pairsOf, readVectors, wordsOf } from './vectors.js';

const { NONE } = TranscriptEdit;

/** Five words of 400 ms; pauses of 200, 100, 1000 and 100 ms, and of 1 s at either end of the film. */
const WORDS = [
  { start: 1, end: 1.4 },
  { start: 1.6, end: 2 },
  { start: 2.1, end: 2.5 },
  { start: 3.5, end: 3.9 },
  { start: 4, end: 4.4 },
];
const FILM = 5.4;

const MILLISECOND = 1_000_000;

/**
 * @param {import('../../main/web/transcript-edit.js').Changes} changes
 * @param {number} [duration]
 */
const kept = (changes, duration = FILM) =>
  NONE.with(changes)
    .keptRanges(WORDS, duration)
    ?.toSeconds()
    .map(({ start, end }) => [start, end]) ?? null;

/** @param {import('../../main/web/transcript-edit.js').Changes} changes */
const cutsOf = (changes) => NONE.with(changes).cuts(WORDS, FILM);

/**
 * @param {[number, number][]} ranges
 * @param {number} duration
 * @returns {[number, number][]} the parts of the film that are in no range
 */
function between(ranges, duration) {
  const sorted = ranges.toSorted(([one], [other]) => one - other);
  const starts = [0, ...sorted.map(([, end]) => end)];
  const ends = [...sorted.map(([start]) => start), duration];
  return starts.flatMap((start, i) => (start < ends[i] ? [[start, ends[i]]] : []));
}

describe('an edit', () => {
  it('leaves the ranges of the shared vectors', () => {
    for (const { id, duration, words, edit, ranges } of readVectors('transcript-edit.jsonl')) {
      const read = TranscriptEdit.fromJson(edit);
      assert.deepEqual(pairsOf(read.keptRanges(wordsOf(words), durationOf(duration))), ranges, id);
      assert.deepEqual(read.toJson(), edit, id);
    }
  });

  it('cuts what it does not leave', () => {
    for (const { id, duration, words, edit, ranges } of readVectors('transcript-edit.jsonl')) {
      const cuts = TranscriptEdit.fromJson(edit).cuts(wordsOf(words), durationOf(duration));
      const removed = cuts.map(({ start, end }) => [toNanoseconds(start), Math.round(end * 1e9)]);
      assert.deepEqual(removed.filter(([start, end]) => start < end), ranges === null ? [] : between(ranges, duration), id);
    }
  });
});

describe('an edit that changes nothing', () => {
  it('keeps the whole film, which has no list', () => {
    assert.equal(NONE.keptRanges(WORDS, FILM), null);
    assert.equal(NONE.keptRanges([]), null);
    assert.equal(kept({ texts: [[2, 'Playrange']], paragraphs: [{ first: 0 }, { first: 3, speaker: 'Ann' }] }), null);
  });

  it('has no cuts', () => {
    assert.deepEqual(NONE.cuts(WORDS, FILM), []);
  });
});

describe('a struck pause', () => {
  it('is left to the words beside it for 150 ms each', () => {
    assert.deepEqual(kept({ struckPauses: [3] }), [[0.85, 2.65], [3.35, 4.55]]);
  });

  it('is left to them for as long as the edit says', () => {
    assert.deepEqual(kept({ struckPauses: [3], pauseEdge: 0.05 }), [[0.85, 2.55], [3.45, 4.55]]);
    assert.deepEqual(kept({ struckPauses: [3], pauseEdge: 0 }), [[0.85, 2.5], [3.5, 4.55]]);
  });

  it('stays if it is no longer than what is left of it', () => {
    assert.deepEqual(kept({ struckPauses: [2] }), [[0.85, 4.55]]);
    assert.deepEqual(kept({ struckPauses: [3], pauseEdge: 0.5 }), [[0.85, 4.55]]);
  });

  it('counts as struck beside a struck word as well', () => {
    assert.deepEqual(kept({ struck: [3, 4], struckPauses: [3], pauseEdge: 0.4 }), [[0.85, 2.9]]);
  });
});

describe('paragraphs', () => {
  const swapped = [{ first: 3 }, { first: 0 }];

  it('play in the order of the edit', () => {
    assert.deepEqual(kept({ paragraphs: swapped }), [[3.35, 4.55], [0.85, 2.65]]);
  });

  it('are one range where they follow one another as they do in the source', () => {
    assert.deepEqual(kept({ paragraphs: [{ first: 4 }, { first: 0 }, { first: 3 }] }), [[3.95, 4.55], [0.85, 3.95]]);
  });

  it('are one range where those between them are struck wholly', () => {
    const paragraphs = [{ first: 0 }, { first: 4 }, { first: 3 }];
    assert.deepEqual(kept({ paragraphs, struck: [4] }), [[0.85, 3.95]]);
  });

  it('go up to the next one in the source', () => {
    const edit = NONE.with({ paragraphs: [{ first: 3, speaker: 'Bob' }, { first: 0 }, { first: 4 }] });
    assert.deepEqual(edit.order(5), [{ first: 3, last: 3, speaker: 'Bob' }, { first: 0, last: 2 }, { first: 4, last: 4 }]);
    assert.deepEqual(NONE.order(5), [{ first: 0, last: 4 }]);
    assert.deepEqual(NONE.order(0), []);
  });
});

describe('a nudge', () => {
  const struck = [1];

  it('moves the edge of a run', () => {
    assert.deepEqual(kept({ struck }), [[0.85, 1.5], [2.05, 4.55]]);
    const nudges = new Map([['end:0', 40 * MILLISECOND], ['start:2', -80 * MILLISECOND]]);
    assert.deepEqual(kept({ struck, nudges }), [[0.85, 1.54], [1.97, 4.55]]);
  });

  it('sleeps while its word is no such edge', () => {
    const nudges = new Map([['start:3', MILLISECOND], ['end:2', MILLISECOND], ['start:1', MILLISECOND]]);
    assert.deepEqual(kept({ struck, nudges }), kept({ struck }));
    assert.equal(kept({ nudges }), null);
  });

  it('of the first word or the last one has the film begin or end elsewhere', () => {
    assert.deepEqual(kept({ nudges: [['start:0', -100 * MILLISECOND]] }), [[0.75, 4.55]]);
    assert.deepEqual(kept({ nudges: [['end:4', 5000 * MILLISECOND]] }), [[0.85, 5.4]]);
  });

  it('of an end goes no further than to the next run, whose beginning it moves', () => {
    assert.deepEqual(kept({ struck, nudges: [['end:0', 580 * MILLISECOND]] }), [[0.85, 4.55]]);
    assert.deepEqual(kept({ struck, nudges: [['end:0', 900 * MILLISECOND]] }), [[0.85, 4.55]]);
  });

  it('of an end goes no further back than to the start of its word', () => {
    assert.deepEqual(kept({ struck, nudges: [['end:0', -900 * MILLISECOND]] }), [[0.85, 1], [2.05, 4.55]]);
  });

  it('of a start stays between the run before it and the end of its word', () => {
    assert.deepEqual(kept({ struck, nudges: [['start:2', -900 * MILLISECOND]] }), [[0.85, 4.55]]);
    assert.deepEqual(kept({ struck, nudges: [['start:2', 900 * MILLISECOND]] }), [[0.85, 1.5], [2.5, 4.55]]);
  });

  it('can leave nothing of a run', () => {
    const nudges = new Map([['start:0', 300 * MILLISECOND], ['end:0', -400 * MILLISECOND]]);
    assert.deepEqual(kept({ struck, nudges }), [[2.05, 4.55]]);
  });

  it('by less than a microsecond is none', () => {
    assert.equal(NONE.with({ nudges: [['end:0', 999]] }), NONE);
    assert.equal(NONE.with({ nudges: [['end:0', -1000]] }).nudges.get('end:0'), -1000);
  });
});

describe('moving an edge', () => {
  const edit = NONE.with({ struck: [1] });

  it('adds to what it was moved before', () => {
    const once = edit.nudged('end', 0, 0.04, WORDS, FILM);
    assert.deepEqual([...once.nudges], [['end:0', 40 * MILLISECOND]]);
    assert.deepEqual([...once.nudged('end', 0, -0.1, WORDS, FILM).nudges], [['end:0', -60 * MILLISECOND]]);
    assert.equal(once.nudged('end', 0, -0.04, WORDS, FILM).nudges.size, 0);
  });

  it('goes as far as it can, so that the way back begins there', () => {
    const far = edit.nudged('end', 0, 60, WORDS, FILM);
    assert.deepEqual([...far.nudges], [['end:0', 600 * MILLISECOND]]);
    assert.equal(far.nudged('end', 0, 0.04, WORDS, FILM), far);
  });

  it('leaves the edit as it is where there is no such edge', () => {
    assert.equal(edit.nudged('start', 3, 0.04, WORDS, FILM), edit);
    assert.equal(edit.nudged('end', 1, 0.04, WORDS, FILM), edit);
  });

  it('never makes a run vanish', () => {
    const single = NONE.with({ struck: [1, 2, 3, 4] });
    const short = single.nudged('start', 0, 9, WORDS, FILM);
    assert.deepEqual(short.keptRanges(WORDS, FILM)?.toSeconds(), [{ start: 1.4, end: 1.5 }]);
    assert.equal(short.nudged('end', 0, -0.2, WORDS, FILM), short);
  });
});

describe('the cuts', () => {
  it('stand in the order of the source, with the words beside them', () => {
    assert.deepEqual(cutsOf({ struck: [1], struckPauses: [3] }), [
      { start: 0, end: 0.85, before: 0 },
      { start: 1.5, end: 2.05, after: 0, before: 2 },
      { start: 2.65, end: 3.35, after: 2, before: 3 },
      { start: 4.55, end: 5.4, after: 4 },
    ]);
    assert.deepEqual(cutsOf({ paragraphs: [{ first: 3 }, { first: 0 }] }), [
      { start: 0, end: 0.85, before: 0 },
      { start: 2.65, end: 3.35, after: 2, before: 3 },
      { start: 4.55, end: 5.4, after: 4 },
    ]);
  });

  it('are the whole film if everything is struck', () => {
    assert.deepEqual(cutsOf({ struck: [0, 1, 2, 3, 4] }), [{ start: 0, end: 5.4 }]);
  });

  it('end with the film, wherever that is', () => {
    assert.deepEqual(NONE.with({ struck: [4] }).cuts(WORDS).at(-1), { start: 3.95, end: 4_194_304, after: 3 });
  });

  it('are none where nothing of a struck pause is removed', () => {
    assert.deepEqual(cutsOf({ struckPauses: [2] }).map(({ after }) => after), [undefined, 4]);
  });

  it('hold those that nudges have closed, so that they can be opened again', () => {
    const [fromLeft, fromRight] = [['end:0', 600 * MILLISECOND], ['start:2', -550 * MILLISECOND]].map(
      ([edge, by]) => cutsOf({ struck: [1], nudges: [[String(edge), Number(by)]] })[1],
    );
    assert.deepEqual(fromLeft, { start: 2.1, end: 2.1, after: 0, before: 2 });
    assert.deepEqual(fromRight, { start: 1.5, end: 1.5, after: 0, before: 2 });
    assert.equal(cutsOf({ nudges: [['start:0', -1000 * MILLISECOND]] })[0].end, 0);
  });
});

describe('another edit', () => {
  it('is none if everything was taken back', () => {
    /** @type {[changes: import('../../main/web/transcript-edit.js').Changes, back: import('../../main/web/transcript-edit.js').Changes][]} */
    const steps = [
      [{ struck: [1] }, { struck: [] }],
      [{ struckPauses: [1] }, { struckPauses: [] }],
      [{ pauseEdge: 0.2 }, { pauseEdge: 0.15 }],
      [{ nudges: [['end:0', MILLISECOND]] }, { nudges: [] }],
      [{ texts: [[4, 'four']] }, { texts: [] }],
      [{ paragraphs: [{ first: 0 }] }, { paragraphs: null }],
    ];
    for (const [changes, back] of steps) {
      assert.notEqual(NONE.with(changes), NONE);
      assert.equal(NONE.with(changes).with(back), NONE, JSON.stringify(changes));
    }
    assert.equal(TranscriptEdit.fromJson({ struck: [], pauses: { edge: 0.15 } }), NONE);
  });

  it('is the same one if nothing differs', () => {
    const edit = NONE.with({
      struck: [2, 1],
      struckPauses: [3],
      pauseEdge: 0.2,
      nudges: [['end:0', MILLISECOND]],
      texts: [[4, 'four']],
      paragraphs: [{ first: 0, speaker: 'Ann' }],
    });
    const { struck, struckPauses, pauseEdge, nudges, texts, paragraphs } = edit;
    assert.equal(edit.with({}), edit);
    assert.equal(edit.with({ struck, struckPauses, pauseEdge, nudges, texts, paragraphs }), edit);
    assert.equal(
      edit.with({
        struck: [1, 2, 2],
        struckPauses: new Set([3]),
        nudges: [['end:0', MILLISECOND], ['start:2', 0]],
        texts: new Map([[4, 'four']]),
        paragraphs: [{ first: 0, speaker: 'Ann' }],
      }),
      edit,
    );
  });

  it('has the former one’s parts where they do not differ', () => {
    const edit = NONE.with({ struck: [1], texts: [[0, 'one']] });
    const other = edit.with({ struck: [1, 2], texts: [[0, 'one']] });
    assert.equal(other.texts, edit.texts);
    assert.deepEqual([...edit.struck], [1]);
  });
});

describe('an edit of words that are not there', () => {
  it('has no ranges', () => {
    /** @type {import('../../main/web/transcript-edit.js').Changes[]} */
    const edits = [
      { struck: [5] },
      { struckPauses: [5] },
      { nudges: [['end:5', MILLISECOND]] },
      { texts: [[5, 'five']] },
      { paragraphs: [{ first: 0 }, { first: 5 }] },
    ];
    for (const edit of edits) {
      assert.throws(() => kept(edit), { name: 'RangeError', message: 'There is no word 5 among 5, counted from 0.' });
      assert.throws(() => cutsOf(edit), RangeError);
    }
    assert.throws(() => NONE.with({ paragraphs: [{ first: 0 }] }).keptRanges([]), RangeError);
  });

  it('cannot be made if no transcript could have them', () => {
    /** @type {[any, Function][]} */
    const wrong = [
      [{ struck: [-1] }, RangeError],
      [{ struck: [0.5] }, RangeError],
      [{ struck: [1_048_576] }, RangeError],
      [{ struck: ['1'] }, TypeError],
      [{ struck: '12' }, TypeError],
      [{ struckPauses: [0] }, RangeError],
      [{ pauseEdge: -0.1 }, RangeError],
      [{ pauseEdge: 1e-7 }, RangeError],
      [{ pauseEdge: '1' }, TypeError],
      [{ nudges: [['middle:1', MILLISECOND]] }, RangeError],
      [{ nudges: [['end:01', MILLISECOND]] }, RangeError],
      [{ nudges: [['end:1', 0.5]] }, RangeError],
      [{ nudges: ['end:1'] }, TypeError],
      [{ texts: [[1, ' \n\u{1c}']] }, RangeError],
      [{ texts: [[1, 2]] }, TypeError],
      [{ paragraphs: [] }, RangeError],
      [{ paragraphs: [{ first: 1 }] }, RangeError],
      [{ paragraphs: [{ first: 0 }, { first: 0 }] }, RangeError],
      [{ paragraphs: [{ first: 0, speaker: ' ' }] }, RangeError],
    ];
    for (const [changes, type] of wrong) {
      assert.throws(() => NONE.with(changes), type, JSON.stringify(changes));
    }
  });
});
