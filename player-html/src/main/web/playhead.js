/**
 * Where playback is in the edited film, and the seeks that move it.
 *
 * This is a place (which range of the list, and where in the source), never a time alone: ranges may be re-ordered,
 * repeated or overlap.
 */

import { positionOf } from './media.js';
import { MILLISECOND, toSeconds } from './time.js';

/** Media elements round the time that they are told to seek to, some to 100 ms. */
const SAME_POSITION = 5 * MILLISECOND;
const ASTRAY = 120 * MILLISECOND;

/** How often a seek that landed elsewhere is repeated; some browsers seek to a key frame while the bar is dragged. */
const SEEK_ATTEMPTS = 3;

/** @typedef {import('./aim.js').Aim} Aim */

export class Playhead {
  /** The range that plays: its position in the list. */
  index = 0;

  /** Whether a seek is in flight. */
  moving = false;

  #media;
  #attempts = 0;

  /** @type {Aim | null} */
  #aim = null;

  /** @param {import('./media.js').Media} media */
  constructor(media) {
    this.#media = media;
  }

  /** Where the last seek of ours went; null if the last one was another's. */
  get aim() {
    return this.#aim;
  }

  /** Whether the media is, or is about to be, where the last seek of ours sent it. */
  get isAtTarget() {
    return this.#distance < SAME_POSITION;
  }

  /** Whether the media may be there, if it rounds the times that it is told. */
  get isNearTarget() {
    return this.#distance < ASTRAY;
  }

  get #distance() {
    return this.#aim === null ? Infinity : Math.abs(positionOf(this.#media) - this.#aim.target);
  }

  /** @returns {import('./timeline.js').Place} */
  get place() {
    if (this.#aim !== null && (this.moving || this.isAtTarget)) {
      return this.#aim;
    }
    return { index: this.index, source: positionOf(this.#media) };
  }

  /**
   * Takes an aim as the place where playback is from now on; the media must then be sent there.
   *
   * @param {Aim} aim
   * @returns {number} source time in seconds
   */
  take(aim) {
    this.#aim = aim;
    this.index = aim.index;
    this.#attempts = SEEK_ATTEMPTS;
    this.moving = true;
    return toSeconds(aim.target);
  }

  /**
   * Another's seek leads into a range.
   *
   * @param {number} index the range's position in the list
   */
  follow(index) {
    this.#aim = null;
    this.index = index;
    this.moving = true;
  }

  /**
   * The list has changed around the place, which has not moved.
   *
   * @param {import('./timeline.js').Place} place
   */
  renumber({ index, source }) {
    this.index = index;
    this.#aim = this.#aim && { ...this.#aim, index, source, arrival: 'goes on' };
  }

  /** Forgets where it was sent. */
  release() {
    this.#aim = null;
    this.moving = false;
  }

  /**
   * Sends the media once more to where it was sent if it did not arrive there, a few times at most.
   *
   * @param {import('./timeline.js').TimeRange} range that it was sent to
   * @returns {boolean} whether it was sent again
   */
  retry({ start, end }) {
    const position = positionOf(this.#media);
    const isAstray = position < start - ASTRAY || position > end + ASTRAY;
    if (!isAstray || !this.moving || this.#aim === null || this.#attempts === 0) {
      return false;
    }
    this.#attempts--;
    this.#media.setCurrentTime(toSeconds(this.#aim.target));
    return true;
  }
}
