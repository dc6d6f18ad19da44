/**
 * What is left of the film.
 */

import { formatMediaFragment } from './playrange.js';

const NANOSECONDS_PER_SECOND = 1e9;

export class Cut {
  #kept;
  #duration;

  /**
   * @param {import('./playrange.js').KeptRanges | null} kept null for the whole film
   * @param {number | undefined} duration of the whole film in seconds, if it is known
   */
  constructor(kept, duration) {
    this.#kept = kept;
    this.#duration = duration;
  }

  /**
   * @param {import('./playrange.js').Edit} edit
   * @param {readonly import('./playrange.js').Word[]} words
   * @param {number | undefined} duration of the whole film in seconds, if it is known
   */
  static of(edit, words, duration) {
    return new Cut(edit.keptRanges(words, duration), duration);
  }

  /** The kept ranges in seconds; null for the whole film. */
  get ranges() {
    return this.#kept?.toSeconds() ?? null;
  }

  /** The kept ranges as a query such as `t=3.2,7.55&t=12,19.1`; null for the whole film. */
  get query() {
    return this.#kept && formatMediaFragment(this.#kept);
  }

  /** Whether nothing is left. */
  get isEmpty() {
    return this.#kept?.total === 0;
  }

  /** The length of what is left, in seconds; undefined while the film's is not known. */
  get length() {
    if (this.#duration === undefined || this.#kept === null) {
      return this.#duration;
    }
    return this.#kept.total / NANOSECONDS_PER_SECOND;
  }
}
