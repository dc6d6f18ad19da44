import { PlaybackRanges } from '../../main/web/timeline.js';

/** A small seeded generator (a linear congruence modulo 2^48), so that every run asks the same. */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = BigInt(seed);
  }

  /**
   * @param {number} bound a safe integer
   * @returns {number} a whole number from 0 to `bound` - 1
   */
  below(bound) {
    this.#state = (this.#state * 0x5deece66dn + 0xbn) & 0xffff_ffff_ffffn;
    return Number((this.#state * BigInt(bound)) >> 48n);
  }

  /**
   * @param {number} count of ranges, in any order, which may overlap
   * @param {number} limit nanoseconds
   * @returns {PlaybackRanges}
   */
  ranges(count, limit) {
    return new PlaybackRanges(
      Array.from({ length: count }, () => {
        const start = this.below(limit - 1);
        return { start, end: start + 1 + this.below(limit - start) };
      }),
    );
  }
}
