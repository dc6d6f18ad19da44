/**
 * What the frames that were shown teach about the ones to come: how long a frame lasts, and how long before a cut a
 * seek must be asked for so that no removed frame is painted any more.
 */

import { MILLISECOND } from './time.js';

/**
 * How much sooner a seek is asked for than the next frame is handed to the display, in milliseconds. Much more, and the
 * last kept frame is often missed.
 */
const USUAL_REACTION = 10;
const SHORTEST_REACTION = 5;
const LONGEST_REACTION = 45;
const REACTION_STEP_AFTER_LEAK = 8;
const REACTION_STEP_AFTER_LOSS = 1;

/** A frame is handed to the display one or two of its intervals before it is on screen. */
const SHORTEST_LATENCY = 17;
const USUAL_LATENCY = 25;
const LONGEST_LATENCY = 40;
const REMEMBERED_REPORTS = 32;

/** With more than this, more than the last kept frame would be missed. */
const LONGEST_DELAY = 15;

/** A frame lost at a cut is no reason to hurry; losing more of the picture than this is. */
const TOLERATED_LOSS = 25;

/** Until two frames have been seen, the shortest that films commonly have: 1/60 s. */
const ASSUMED_DURATION = 16_666_667;

/** Enough for the offset of a container's first frame, and little enough that no sound is missed. */
const LARGEST_MARGIN = 10 * MILLISECOND;

/** The longest that a frame is waited for behind a border; a display that shows every second frame makes them look longer. */
const LONGEST_STRADDLE = 20 * MILLISECOND;

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

  /** @type {{delay: number, latency: number}[]} */
  #reports = [];

  #reaction = USUAL_REACTION;
  #leastReaction = SHORTEST_REACTION;

  /** How long before a cut the seek is asked for, in milliseconds of wall time, whatever the playback rate. */
  get lead() {
    const latency = this.#reports.length === 0 ? USUAL_LATENCY : Math.max(...this.#reports.map((report) => report.latency));
    const delays = this.#reports.map((report) => report.delay);
    // A browser that always reports late is no less punctual for that.
    const delay = delays.length === 0 ? 0 : Math.max(...delays) - Math.min(...delays);
    return this.#reaction + Math.min(Math.max(latency, SHORTEST_LATENCY), LONGEST_LATENCY) + Math.min(delay, LONGEST_DELAY);
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
   * When the last frame that is mostly before a border gives way to the next one: after the border if it straddles it.
   * Where frames do not come evenly, nobody knows, and the border itself is the safe answer, as it is for a frame that is
   * mostly behind it.
   *
   * @param {number} mediaTime the time of any frame before, in nanoseconds
   * @param {number} border nanoseconds
   * @returns {number} nanoseconds, never before the border by more than rounding
   */
  endOfLastFrame(mediaTime, border) {
    const isEven = this.#durations.length > 1 && Math.max(...this.#durations) - this.duration < 2 * ROUNDING;
    const end = mediaTime + Math.ceil((border - ROUNDING - mediaTime) / this.duration) * this.duration;
    return isEven && end - border < Math.min(this.duration / 2, LONGEST_STRADDLE) - ROUNDING ? end : border;
  }

  /**
   * Notes how a frame was reported.
   *
   * @param {number} latency how long before it is on screen, in milliseconds
   * @param {number} delay how long a busy page let the report wait, in milliseconds; a timer may have to wait as long
   */
  reported(latency, delay) {
    this.#reports = [...this.#reports, { latency, delay }].slice(-REMEMBERED_REPORTS);
  }

  /** The frame after a jump follows no other. */
  jumped() {
    this.#previous = null;
  }

  /** A removed frame was shown: the lead was too short, and is not to become so short again. */
  leaked() {
    this.#leastReaction = Math.min(this.#reaction + 1, LONGEST_REACTION);
    this.#reaction = Math.min(this.#reaction + REACTION_STEP_AFTER_LEAK, LONGEST_REACTION);
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
      this.#reaction = Math.max(this.#reaction - REACTION_STEP_AFTER_LOSS, this.#leastReaction);
    }
  }
}
