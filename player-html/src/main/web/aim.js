/**
 * Where a seek goes: to a place of the edited film, but a little inside of its range where it lies at a border, so
 * that no frame of the other side is shown.
 *
 * @typedef {object} Aim
 * @property {number} index the range's position in the list
 * @property {number} source nanoseconds, as it was asked for
 * @property {number} target nanoseconds, as the media is told
 * @property {Arrival} arrival what happens there
 */

/** @typedef {'goes on' | 'ends' | 'rests at the end'} Arrival at the end, only `ends` is announced */

/**
 * @typedef {object} AimHost the engine whose media is sent there
 * @property {() => import('./timeline.js').PlaybackRanges} film
 * @property {() => number} margin how far inside of a range a seek to its border goes, in nanoseconds
 * @property {() => boolean} loops whether the film starts again at its end
 * @property {(source: number, end: number) => boolean} isTooLate whether what plays from a source time on could not be
 *     stopped at the end of its range; never while nothing plays
 */

/** Finds where seeks go in a film that is not empty. */
export class Aims {
  #host;

  /** @param {AimHost} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * To a place, or on to the next range where it lies too shortly before the end of its own to be played.
   *
   * @param {import('./timeline.js').Place} place
   * @returns {Aim}
   */
  at(place) {
    const { ranges } = this.#host.film();
    if (!this.#host.isTooLate(place.source, ranges[place.index].end)) {
      return this.#at(place);
    }
    return place.index + 1 < ranges.length ? this.atStart(place.index + 1) : this.atEnd('ends');
  }

  /**
   * To the start of a range.
   *
   * @param {number} index the range's position in the list
   * @returns {Aim}
   */
  atStart(index) {
    return this.#at({ index, source: this.#host.film().ranges[index].start });
  }

  /**
   * To the end of the film, or its start where it loops.
   *
   * @param {Arrival} arrival
   * @returns {Aim}
   */
  atEnd(arrival) {
    const { ranges } = this.#host.film();
    const index = ranges.length - 1;
    return this.#host.loops() ? this.atStart(0) : { ...this.#at({ index, source: ranges[index].end }), arrival };
  }

  /**
   * To a source time, or where it is removed, to where the film goes on.
   *
   * @param {number} source nanoseconds
   * @param {number} index the range that is preferred if several hold the source time
   * @param {Arrival} atEnd what happens if nothing follows
   * @returns {Aim}
   */
  atSource(source, index, atEnd) {
    const film = this.#host.film();
    const finding = film.toEdited(source);
    if (finding.kept) {
      return this.at({ index: film.holders(source).includes(index) ? index : finding.index, source });
    }
    return finding.index < film.length ? this.atStart(finding.index) : this.atEnd(atEnd);
  }

  /**
   * @param {import('./timeline.js').Place} place
   * @returns {Aim}
   */
  #at({ index, source }) {
    const { start, end } = this.#host.film().ranges[index];
    const inside = Math.min(this.#host.margin(), Math.floor((end - start) / 2));
    const target = Math.min(Math.max(source, start === 0 ? 0 : start + inside), end - inside);
    return { index, source, target, arrival: 'goes on' };
  }
}
