/* A small seeded generator (mulberry32), so that the vectors are the same on every machine. */

export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `bound` - 1; `bound` at most 2^32. */
  below(bound) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low, high) {
    return low + this.below(high - low + 1);
  }

  oneOf(choices) {
    return choices[this.below(choices.length)];
  }

  /** True once in `n` times. */
  onceIn(n) {
    return this.below(n) === 0;
  }
}

/** The upper limit of time in nanoseconds: 4 194 304 s. As the end of a range: the end of the film. */
export const END_OF_TIME = 4_194_304_000_000_000;
