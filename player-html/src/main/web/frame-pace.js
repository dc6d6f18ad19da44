/**
 * What the frames that were shown teach about the ones to come: how long a frame lasts, and how long before a cut a
 * seek must be asked for so that no removed frame is painted any more.
 */

import { MILLISECOND } from './time.js';

/** A browser needs some 17 ms to act on a seek; much longer than this, and the last kept frame is often missed. */
const USUAL_LEAD = 25;
const SHORTEST_LEAD = 15;
const LONGEST_LEAD = 60;
const LEAD_STEP_AFTER_LEAK = 8;
const LEAD_STEP_AFTER_LOSS = 1;

/** With more than this, more than the last kept frame would be missed. */
const LONGEST_DELAY = 15;
const REMEMBERED_DELAYS = 32;

/** A frame lost at a cut is no reason to hurry; losing more of the picture than this is. */
const TOLERATED_LOSS = 40;

/** Until two frames have been seen, the shortest that films commonly have: 1/60 s. */
const ASSUMED_DURATION = 16_666_667;

/** Enough for the offset of a container's first frame, and little enough that no sound is missed. */
const LARGEST_MARGIN = 10 * MILLISECOND;

/** Containers round the times of their frames. */
const ROUNDING = MILLISECOND;

const SHORTEST_DURATION = 4 * MILLISECOND;
const LONGEST_DURATION = 200 * MILLISECOND;
const REMEMBERED_DURATIONS = 16;

export class FramePace {
  /** @type {number[]} */
  #durations = [];

  /** @type {{mediaTime: number, count: number} | null} */
  #previous = null;

  /** @type {number[]} */
  #delays = [];

  #lead = USUAL_LEAD;
  #leastLead = SHORTEST_LEAD;

  /** How long before a cut the seek is asked for, in milliseconds of wall time, whatever the playback rate. */
  get lead() {
    return this.#lead + Math.min(Math.max(0, ...this.#delays), LONGEST_DELAY);
  }

  /** How long a frame lasts, in nanoseconds of source time. */
  get duration() {
    return this.#durations.length === 0 ? ASSUMED_DURATION : Math.min(...this.#durations);
  }

  /**
   * How far inside of a range a seek to its border aims, in nanoseconds: never more than half a frame, so that no
   * frame that lies wholly in the range is skipped.
   */
  get margin() {
    return Math.min(Math.floor(this.duration / 2), LARGEST_MARGIN);
  }

  /**
   * Notes a frame that was shown.
   *
   * @param {number} mediaTime nanoseconds
   * @param {number} count how many frames the element has shown up to this one
   */
  note(mediaTime, count) {
    const duration = this.#previous?.count === count - 1 ? mediaTime - this.#previous.mediaTime : 0;
    this.#previous = { mediaTime, count };
    if (duration >= SHORTEST_DURATION && duration <= LONGEST_DURATION) {
      this.#durations = [...this.#durations, duration].slice(-REMEMBERED_DURATIONS);
    }
  }

  /**
   * When a frame is on screen, without what rounding may have added.
   *
   * @param {number} mediaTime nanoseconds
   * @returns {import('./timeline.js').TimeRange} nanoseconds
   */
  spanOf(mediaTime) {
    return { start: mediaTime + ROUNDING, end: mediaTime + this.duration - ROUNDING };
  }

  /**
   * Whether a frame is the last one before a border; one that straddles the border by less than half counts as well.
   *
   * @param {number} mediaTime nanoseconds
   * @param {number} border nanoseconds
   * @returns {boolean}
   */
  isLastBefore(mediaTime, border) {
    return mediaTime + ROUNDING < border && mediaTime + 1.5 * this.duration >= border;
  }

  /**
   * Notes how long a busy page let the report of a frame wait; a timer may have to wait as long.
   *
   * @param {number} milliseconds
   */
  waited(milliseconds) {
    this.#delays = [...this.#delays, milliseconds].slice(-REMEMBERED_DELAYS);
  }

  /** The frame after a jump follows no other. */
  jumped() {
    this.#previous = null;
  }

  /** A removed frame was shown: the lead was too short, and is not to become so short again. */
  leaked() {
    this.#leastLead = Math.min(this.#lead + 1, LONGEST_LEAD);
    this.#lead = Math.min(this.#lead + LEAD_STEP_AFTER_LEAK, LONGEST_LEAD);
  }

  /**
   * A cut was made; if much of the kept picture before it was not shown, the next one may be made later.
   *
   * @param {number} lastFrame the source time of the last frame that was shown, in nanoseconds
   * @param {number} border where the kept part ended, in nanoseconds
   * @param {number} rate the playback rate
   */
  wasCut(lastFrame, border, rate) {
    const frameLasts = this.duration / MILLISECOND / rate;
    if ((border - lastFrame) / MILLISECOND / rate - frameLasts > Math.max(TOLERATED_LOSS, frameLasts)) {
      this.#lead = Math.max(this.#lead - LEAD_STEP_AFTER_LOSS, this.#leastLead);
    }
  }
}
