/**
 * What a person has done to a film by its words, and what that makes of the film.
 *
 * Pure: no DOM, no Video.js.
 */

import { readEdit, writeEdit } from './edit-json.js';
import {
  edgeOf,
  keyOf,
  nudgesOf,
  paragraphsOf,
  pauseEdgeOf,
  sameMap,
  sameParagraphs,
  sameSet,
  struckOf,
  struckPausesOf,
  textsOf,
} from './edit-parts.js';
import { inSourceOrder, isHeard, movedRuns, unmovedRuns } from './kept-runs.js';
import { SpokenWords } from './spoken-words.js';
import { toNanoseconds, toSeconds } from './time.js';
import { PlaybackRanges } from './timeline.js';

/** @typedef {import('./spoken-words.js').Word} Word */
/** @typedef {import('./kept-runs.js').Run} Run */
/** @typedef {import('./edit-parts.js').Edge} Edge */
/** @typedef {import('./edit-parts.js').Paragraph} Paragraph */

/**
 * @typedef {object} Parts
 * @property {ReadonlySet<number>} struck
 * @property {ReadonlySet<number>} struckPauses
 * @property {number} pauseEdge
 * @property {ReadonlyMap<string, number>} nudges
 * @property {ReadonlyMap<number, string>} texts
 * @property {readonly Readonly<Paragraph>[] | null} paragraphs
 */

/**
 * What another edit has instead; the parts of the same names tell what they are.
 *
 * @typedef {object} Changes
 * @property {Iterable<number>} [struck]
 * @property {Iterable<number>} [struckPauses]
 * @property {number} [pauseEdge]
 * @property {Iterable<readonly [string, number]>} [nudges] a Map, or entries of one
 * @property {Iterable<readonly [number, string]>} [texts] a Map, or entries of one
 * @property {Iterable<Paragraph> | null} [paragraphs]
 */

/**
 * The words of a paragraph, both ends included.
 *
 * @typedef {object} Span
 * @property {number} first position of the first word
 * @property {number} last position of the last word
 * @property {string} [speaker]
 */

/**
 * A part of the source that is not heard. All words between `after` and `before` are part of it; a pause that was struck
 * has none. Its beginning is the edge `end` of the word `after`, and its end the edge `start` of the word `before`.
 *
 * @typedef {object} Cut
 * @property {number} start seconds
 * @property {number} end seconds; 4194304 where the film's length is not known. Not after `start` if nudges have closed
 *     the cut
 * @property {number} [after] position of the last word that is heard before it; absent at the film's beginning
 * @property {number} [before] position of the first word that is heard after it; absent at the film's end
 */

/**
 * An edit of a film by the words of its transcript, which are counted from 0. It is immutable, and knows nothing of the
 * words but their positions.
 */
export class TranscriptEdit {
  /** The edit that changes nothing, and the only such one. @readonly */
  static NONE = new TranscriptEdit({
    struck: new Set(),
    struckPauses: new Set(),
    pauseEdge: 0.15,
    nudges: new Map(),
    texts: new Map(),
    paragraphs: null,
  });

  #parts;

  /**
   * @private
   * @param {Parts} parts
   */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * Reads an edit from what `JSON.parse` made of its JSON form. Members that it does not know are ignored.
   *
   * @param {unknown} value such as `{"struck":[[3,4]],"pauses":{"struck":[9],"edge":0.15}}`
   * @returns {TranscriptEdit}
   * @throws {TypeError} if it, or a member, is of another type
   * @throws {RangeError} if a member has a value that is not allowed
   */
  static fromJson(value) {
    return TranscriptEdit.NONE.with(readEdit(value));
  }

  /**
   * The edit for `JSON.stringify`, in its shortest form.
   *
   * @returns {import('./edit-json.js').EditJson}
   */
  toJson() {
    return writeEdit(this, TranscriptEdit.NONE.pauseEdge);
  }

  /** The positions of the struck words. */
  get struck() {
    return this.#parts.struck;
  }

  /** The struck pauses, each by the position of the word that follows it. */
  get struckPauses() {
    return this.#parts.struckPauses;
  }

  /** How much of a struck pause the words beside it keep, each; in seconds. */
  get pauseEdge() {
    return this.#parts.pauseEdge;
  }

  /** By how many nanoseconds an edge such as `start:5` or `end:2` is later. It has no effect while that is no edge. */
  get nudges() {
    return this.#parts.nudges;
  }

  /** Other texts of words, by their positions. */
  get texts() {
    return this.#parts.texts;
  }

  /** The paragraphs in playing order; null for those of the transcript. */
  get paragraphs() {
    return this.#parts.paragraphs;
  }

  /**
   * @param {Edge} edge
   * @param {number} word position
   * @returns {number} by how many nanoseconds the edge is later; 0 if it is not nudged
   */
  nudge(edge, word) {
    return this.nudges.get(keyOf(edge, word)) ?? 0;
  }

  /**
   * Another edit, which has some parts of its own. Nudges by less than a microsecond are left out.
   *
   * @param {Changes} changes
   * @returns {TranscriptEdit} the same one if nothing differs; NONE if that is what is left
   * @throws {TypeError} if a part is of another type
   * @throws {RangeError} if a part has a value that is not allowed
   */
  with(changes) {
    const former = this.#parts;
    const parts = {
      struck: changed(former.struck, changes.struck, struckOf, sameSet),
      struckPauses: changed(former.struckPauses, changes.struckPauses, struckPausesOf, sameSet),
      pauseEdge: changed(former.pauseEdge, changes.pauseEdge, pauseEdgeOf, Object.is),
      nudges: changed(former.nudges, changes.nudges, nudgesOf, sameMap),
      texts: changed(former.texts, changes.texts, textsOf, sameMap),
      paragraphs: changed(former.paragraphs, changes.paragraphs, paragraphsOf, sameParagraphs),
    };
    const names = /** @type {(keyof Parts)[]} */ (Object.keys(parts));
    if (names.every((name) => parts[name] === former[name])) {
      return this;
    }
    return isNothing(parts) ? TranscriptEdit.NONE : new TranscriptEdit(parts);
  }

  /**
   * The paragraphs' words in playing order.
   *
   * @param {number} count of all words
   * @returns {Span[]} a single one if the paragraphs are those of the transcript
   * @throws {RangeError} if a paragraph begins behind the last word
   */
  order(count) {
    if (this.paragraphs === null) {
      return count === 0 ? [] : [{ first: 0, last: count - 1 }];
    }
    const firsts = this.paragraphs.map(({ first }) => first).sort((one, other) => one - other);
    requireWords(firsts, count);
    const lasts = new Map(firsts.map((first, i) => [first, (firsts[i + 1] ?? count) - 1]));
    return this.paragraphs.map((paragraph) => ({ ...paragraph, last: lasts.get(paragraph.first) ?? 0 }));
  }

  /**
   * What is kept of the film, in playing order. Kept words that follow one another keep the pause between them, unless
   * it is struck. Of another pause beside it, a word keeps half, but at most 150 ms, or `pauseEdge` if it is struck.
   *
   * @param {readonly Word[]} words in the order of their starts
   * @param {number} [duration] of the film in seconds, if it is known
   * @returns {PlaybackRanges | null} null for the whole film: no word, no pause is struck, no edge is nudged, and the
   *     paragraphs play in the order of the source; the empty list if every word is struck
   * @throws {RangeError} if a time is none, a word ends before it starts or starts before the one listed before it, or
   *     there is no word of a position
   */
  keptRanges(words, duration) {
    const edited = this.#editedRuns(words, duration);
    return edited && new PlaybackRanges(edited.runs.filter(isHeard)).normalized(edited.spoken.filmEnd);
  }

  /**
   * What is not heard of the film. A cut that nudges have closed is listed as well.
   *
   * @param {readonly Word[]} words in the order of their starts
   * @param {number} [duration] of the film in seconds, if it is known
   * @returns {Cut[]} in the order of the source
   * @throws {RangeError} as `keptRanges` does
   */
  cuts(words, duration) {
    const edited = this.#editedRuns(words, duration);
    if (edited === null) {
      return [];
    }
    const { runs, spoken } = edited;
    const heard = inSourceOrder(runs).filter(isHeard);
    return [...heard, undefined].flatMap((next, i) => {
      const previous = heard[i - 1];
      const [start, end] = [previous?.end ?? 0, next?.start ?? spoken.filmEnd];
      return start < end || this.#isNudged(previous, 'end') || this.#isNudged(next, 'start')
        ? [{ start: toSeconds(start), end: toSeconds(end), ...positionsBetween(previous, next) }]
        : [];
    });
  }

  /**
   * Moves an edge by a time, or as far as it goes.
   *
   * @param {Edge} edge
   * @param {number} word whose edge it is
   * @param {number} by seconds, less than 0 if it is to be earlier
   * @param {readonly Word[]} words in the order of their starts
   * @param {number} [duration] of the film in seconds, if it is known
   * @returns {TranscriptEdit} the same one if the edge cannot move, is none, or a run of words would vanish
   * @throws {RangeError} as `keptRanges` does, or if `by` is no time
   */
  nudged(edge, word, by, words, duration) {
    const spoken = this.#spoken(words, duration);
    const unmoved = unmovedRuns(spoken, this);
    const index = unmoved.findIndex((run) => wordAt(run, edge) === word);
    if (index < 0) {
      return this;
    }
    /** @param {number} nanoseconds */
    const withNudge = (nanoseconds) => this.with({ nudges: new Map(this.nudges).set(keyOf(edge, word), nanoseconds) });
    const wanted = withNudge(this.nudge(edge, word) + Math.sign(by) * toNanoseconds(Math.abs(by)));
    const before = movedRuns(unmoved, spoken, this);
    const after = movedRuns(unmoved, spoken, wanted);
    const vanishes = after.filter(isHeard).length < before.filter(isHeard).length;
    return vanishes || after[index][edge] === before[index][edge]
      ? this
      : withNudge(after[index][edge] - unmoved[index][edge]);
  }

  /**
   * @param {readonly Word[]} words
   * @param {number | undefined} duration
   * @returns {{runs: Run[], spoken: SpokenWords} | null} in playing order; null if the edit leaves the film as it is
   */
  #editedRuns(words, duration) {
    const spoken = this.#spoken(words, duration);
    const runs = unmovedRuns(spoken, this);
    const { struck, struckPauses, paragraphs } = this;
    const isWhole =
      struck.size === 0 &&
      struckPauses.size === 0 &&
      (paragraphs ?? []).every(({ first }, i, all) => i === 0 || all[i - 1].first < first) &&
      !runs.some((run) => this.#isNudged(run, 'start') || this.#isNudged(run, 'end'));
    return isWhole ? null : { runs: movedRuns(runs, spoken, this), spoken };
  }

  /**
   * @param {readonly Word[]} words
   * @param {number | undefined} duration
   */
  #spoken(words, duration) {
    requireWords(this.struck, words.length);
    requireWords(this.struckPauses, words.length);
    requireWords(this.texts.keys(), words.length);
    requireWords([...this.nudges.keys()].map((key) => edgeOf(key).word), words.length);
    return new SpokenWords(words, duration);
  }

  /**
   * @param {Run | undefined} run
   * @param {Edge} edge
   */
  #isNudged(run, edge) {
    return run !== undefined && this.nudge(edge, wordAt(run, edge)) !== 0;
  }
}

/** @param {Parts} parts */
function isNothing({ struck, struckPauses, pauseEdge, nudges, texts, paragraphs }) {
  return (
    [struck, struckPauses, nudges, texts].every(({ size }) => size === 0) &&
    pauseEdge === TranscriptEdit.NONE.pauseEdge &&
    paragraphs === null
  );
}

/**
 * @param {Run} run
 * @param {Edge} edge
 */
function wordAt({ first, last }, edge) {
  return edge === 'start' ? first : last;
}

/**
 * @param {Run | undefined} previous
 * @param {Run | undefined} next
 * @returns {{after?: number, before?: number}}
 */
function positionsBetween(previous, next) {
  return { ...(previous && { after: previous.last }), ...(next && { before: next.first }) };
}

/**
 * @param {Iterable<number>} positions
 * @param {number} count
 */
function requireWords(positions, count) {
  for (const position of positions) {
    if (position >= count) {
      throw new RangeError(`There is no word ${position} among ${count}, counted from 0.`);
    }
  }
}

/**
 * @template T, C
 * @param {T} former
 * @param {C | undefined} change
 * @param {(change: C) => T} read
 * @param {(one: T, other: T) => boolean} same
 * @returns {T} the former one if that is not changed
 */
function changed(former, change, read, same) {
  if (change === undefined || /** @type {unknown} */ (change) === former) {
    return former;
  }
  const latter = read(change);
  return same(former, latter) ? former : latter;
}
