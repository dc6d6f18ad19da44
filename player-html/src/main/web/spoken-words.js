/**
 * When the words of a transcript are heard, in a film of a known or unknown length.
 *
 * Pure: no DOM, no Video.js.
 */

import { END_OF_TIME, toNanoseconds } from './time.js';

/**
 * When a word is said.
 *
 * @typedef {object} Word
 * @property {number} start seconds
 * @property {number} end seconds, not before `start`
 */

/** The words of a film without overlaps: each ends at the latest where the next one starts, and where the film ends. */
export class SpokenWords {
  #starts;
  #ends;
  #filmEnd;

  /**
   * @param {readonly Word[]} words in the order of their starts
   * @param {number} [duration] of the film in seconds, if it is known
   * @throws {RangeError} if a time is none, or a word ends before it starts or starts before the one listed before it
   */
  constructor(words, duration) {
    const filmEnd = duration === undefined ? END_OF_TIME : toNanoseconds(duration);
    const starts = new Float64Array(words.length);
    const ends = new Float64Array(words.length);
    words.forEach(({ start, end }, position) => {
      starts[position] = toNanoseconds(start);
      ends[position] = toNanoseconds(end);
    });
    for (let position = 0; position < words.length; position++) {
      const next = position + 1 < words.length ? starts[position + 1] : END_OF_TIME;
      if (starts[position] > ends[position] || starts[position] > next) {
        throw new RangeError(`Word ${position} ends before it starts, or starts after the word that follows it.`);
      }
      starts[position] = Math.min(starts[position], filmEnd);
      ends[position] = Math.min(ends[position], next, filmEnd);
    }
    this.#starts = starts;
    this.#ends = ends;
    this.#filmEnd = filmEnd;
  }

  /** How many words there are. */
  get length() {
    return this.#starts.length;
  }

  /** Where the film ends, in nanoseconds; `END_OF_TIME` if that is not known. */
  get filmEnd() {
    return this.#filmEnd;
  }

  /**
   * @param {number} position of a word, or the number of words for what follows the last one
   * @returns {number} nanoseconds
   */
  start(position) {
    return position === this.length ? this.#filmEnd : this.#starts[position];
  }

  /**
   * @param {number} position of a word, or -1 for what precedes the first one
   * @returns {number} nanoseconds
   */
  end(position) {
    return position < 0 ? 0 : this.#ends[position];
  }

  /**
   * How long the pause before a word is.
   *
   * @param {number} position of the word, or the number of words for the pause after the last one
   * @returns {number} nanoseconds
   */
  pauseBefore(position) {
    return this.start(position) - this.end(position - 1);
  }
}
