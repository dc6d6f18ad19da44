import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { keep, remove } from '../../main/web/list-editing.js';
import { fromJson, toJsonText } from '../../main/web/ranges-json.js';
import { END_OF_TIME } from '../../main/web/time.js';
import { PlaybackRanges } from '../../main/web/timeline.js';
import { Random } from './random.js';
import { listOf, pairsOf, readVectors } from './vectors.js';

const SECOND = 1_000_000_000;

describe('a list of kept ranges', () => {
  it('answers the shared vectors', () => {
    const vectors = readVectors('timeline.jsonl');
    assert.ok(vectors.length >= 1000);
    for (const { id, ranges, total, normalized, toSource, toEdited, ...edits } of vectors) {
      const list = listOf(ranges);
      assert.equal(list.total, total, id);
      for (const [duration, expected] of normalized) {
        assert.deepEqual(pairsOf(list.normalized(duration)), expected, `${id}: normalized(${duration})`);
      }
      for (const [edited, expected] of toSource) {
        assert.equal(list.toSource(edited), expected, `${id}: toSource(${edited})`);
      }
      for (const [source, state, expected] of toEdited) {
        const { kept, edited } = list.toEdited(source);
        assert.deepEqual([kept ? 'kept' : 'removed', edited], [state, expected], `${id}: toEdited(${source})`);
      }
      const [kept, withKept] = edits.keep;
      assert.deepEqual(pairsOf(keep(list, { start: kept[0], end: kept[1] })), withKept, `${id}: keep(${kept})`);
      const [removed, withoutRemoved] = edits.remove;
      assert.deepEqual(
        pairsOf(remove(list, { start: removed[0], end: removed[1] })),
        withoutRemoved,
        `${id}: remove(${removed})`,
      );
    }
  });

  it('reads and writes its JSON form as the shared vectors say', () => {
    for (const { id, op, json, list, invalid, textual } of readVectors('ranges-json.jsonl')) {
      if (op === 'write') {
        assert.equal(toJsonText(listOf(list)), json, id);
      } else if (invalid && !textual) {
        assert.throws(() => fromJson(JSON.parse(json)), id);
      } else if (!invalid) {
        assert.deepEqual(pairsOf(fromJson(JSON.parse(json))), list, id);
      }
    }
  });

  it('cannot be changed', () => {
    const given = [{ start: 0, end: SECOND }];
    const list = new PlaybackRanges(given);
    given[0].end = 5;
    assert.throws(() => Object.assign(list.ranges[0], { end: 5 }), TypeError);
    assert.throws(() => /** @type {any} */ (list.ranges).push({ start: 0, end: 1 }), TypeError);
    assert.deepEqual(pairsOf(list), [[0, SECOND]]);
  });

  it('refuses what is no range', () => {
    for (const [start, end] of [[1, 1], [2, 1], [-1, 1], [0, END_OF_TIME + 1], [0.5, 1], [NaN, 1]]) { // prettier-ignore
      assert.throws(() => listOf([[start, end]]), RangeError, `[${start}, ${end}]`);
    }
    assert.throws(() => PlaybackRanges.of([{ start: 0, end: 4194304.5 }]), RangeError);
    assert.throws(() => PlaybackRanges.of([{ start: 0, end: NaN }]), RangeError);
  });

  it('takes seconds that were computed, and rounds them to nanoseconds', () => {
    assert.deepEqual(pairsOf(PlaybackRanges.of([{ start: 0.1 + 0.2, end: 1 / 3 }])), [[300_000_000, 333_333_333]]);
  });

  it('leads from edited to source time and back within one range, whatever the list', () => {
    const random = new Random(1);
    for (let round = 0; round < 500; round++) {
      const list = random.ranges(random.below(6) + 1, 20 * SECOND).normalized(20 * SECOND);
      for (let question = 0; question < 10; question++) {
        const edited = random.below(list.total);
        const place = list.locate(edited);
        assert.ok(place);
        assert.equal(list.editedAt(place), edited);
        assert.ok(list.holders(place.source).includes(place.index));
        assert.ok(list.toEdited(place.source).edited <= edited);
      }
    }
  });

  it('is as long as all of its ranges, and normalizing twice changes nothing', () => {
    const random = new Random(2);
    for (let round = 0; round < 500; round++) {
      const list = random.ranges(random.below(6), 20 * SECOND);
      const once = list.normalized(15 * SECOND);
      assert.ok(once.equals(once.normalized(15 * SECOND)));
      assert.equal(
        once.total,
        once.ranges.reduce((sum, { start, end }) => sum + end - start, 0),
      );
    }
  });

  it('maps spans of the source into the edited film, joined where they meet', () => {
    const list = listOf([
      [10, 20],
      [0, 5],
      [12, 14],
    ]);
    assert.deepEqual(list.editedSpans([{ start: 0, end: 15 }]), [
      { start: 0, end: 5 },
      { start: 10, end: 17 },
    ]);
    assert.deepEqual(list.editedSpans([]), []);
  });
});
