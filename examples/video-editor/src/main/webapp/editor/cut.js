/**
 * What is left of the film.
 */

import { formatMediaFragment, keptRanges } from './playrange.js';

const NANOSECONDS_PER_SECOND = 1e9;

export class Cut {
  #kept;
  #duration;

  /**
   * @param {ReturnType<typeof keptRanges>} kept null for the whole film
   * @param {number | undefined} duration of the whole film in seconds, if it is known
   */
  constructor(kept, duration) {
    this.#kept = kept;
    this.#duration = duration;
  }

  /**
   * @param {readonly {start: number, end: number}[]} words in seconds
   * @param {import('./struck-words.js').StruckWords} struck
   * @param {number | undefined} duration of the whole film in seconds, if it is known
   */
  static withoutWords(words, struck, duration) {
    return new Cut(keptRanges(words, struck, duration), duration);
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
