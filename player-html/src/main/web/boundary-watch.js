/**
 * Tells when playback is about to reach the end of a range: early enough for a seek to take effect before the next
 * frame is painted.
 *
 * While frames are reported, each one says when it is painted and so when the range ends. Where they are not (sound
 * only, a hidden page, a browser without requestVideoFrameCallback) the media's own time is polled near the end, by
 * timers that go on in a hidden page.
 */

import { FramePace } from './frame-pace.js';
import { clampedToNanoseconds, positionOf } from './media.js';
import { MILLISECOND } from './time.js';

/** The lead of a source without frames: nothing is painted that could leak, only sound. */
const LEAD_WITHOUT_FRAMES = 10;

/**
 * How much sooner playback is stopped at the film's end than at a cut: the seek that stops it shows the last kept frame,
 * so no picture is missed, and a page that is late by this shows nothing removed.
 */
const SOONER_AT_FILM_END = 25;

/** How far before the end polling begins, and how often it looks; the media's time is too coarse for one long wait. */
const POLL_BEFORE_END = 60;
const POLL_INTERVAL = 5;

/** A frame foretells the end as long as the next one is not overdue, and while it agrees with the media's time. */
const OVERDUE = 60;
const LARGEST_DISAGREEMENT = 250;

/**
 * A display paints a frame when its own rhythm allows, so by up to one of its intervals later than the film would.
 * The frames among the last that were painted earliest tell best how early the next one may be.
 */
const REMEMBERED_FRAMES = 8;
const DISPLAY_INTERVAL = 20;

/** A removed frame this soon after a range's end was shown because it was left too late; nanoseconds. */
const LEAK_WINDOW = 500 * MILLISECOND;

const TIMER_RESOLUTION = 1;

/** Timers cannot wait for days. */
const LONGEST_WAIT = 60_000;

/**
 * @typedef {object} BoundaryListener
 * @property {() => void} boundaryReached called once for each boundary that is watched
 * @property {() => void} leaked called when a removed frame was shown after a range that was left
 * @property {(span: import('./timeline.js').TimeRange) => boolean} isKept whether any of a span of the source is kept
 */

export class BoundaryWatch {
  pace = new FramePace();

  #media;
  #clock;
  #listener;

  /** @type {number | null} */
  #boundary = null;

  #isFilmEnd = false;

  #jumping = true;

  /** Whether a frame of the source was reported, also if none foretells the end at the moment. */
  #hasFrames = false;

  /** The end of the range that was left last, in nanoseconds. @type {number | null} */
  #departure = null;

  /** The last frames since the last jump. @type {{mediaTime: number, paintedAt: number}[]} */
  #frames = [];

  /** @type {any} */
  #timer = null;

  /** @type {any} */
  #frameRequest = null;

  /**
   * @param {import('./media.js').Media} media
   * @param {import('./clock.js').Clock} clock
   * @param {BoundaryListener} listener
   */
  constructor(media, clock, listener) {
    this.#media = media;
    this.#clock = clock;
    this.#listener = listener;
  }

  /** Begins to listen to frames. */
  start() {
    if (this.#media.featuresVideoFrameCallback && this.#frameRequest === null) {
      this.#frameRequest = this.#media.requestVideoFrameCallback(this.#onFrame);
    }
  }

  /** Ends everything that start() and watch() began. */
  stop() {
    this.jumped();
    if (this.#frameRequest !== null) {
      this.#media.cancelVideoFrameCallback(this.#frameRequest);
      this.#frameRequest = null;
    }
  }

  /** Another source begins, which may have no frames. */
  sourceChanged() {
    this.#hasFrames = false;
  }

  /** The frames so far say nothing about what comes, and no boundary is watched until the next watch(). */
  jumped() {
    this.#boundary = null;
    this.#jumping = true;
    this.#frames = [];
    this.pace.jumped();
    this.update();
  }

  /**
   * Watches for the end of the range that plays.
   *
   * @param {number} boundary source time in nanoseconds
   * @param {boolean} isFilmEnd whether nothing is played after it
   */
  watch(boundary, isFilmEnd) {
    this.#boundary = boundary;
    this.#isFilmEnd = isFilmEnd;
    this.#jumping = false;
    this.update();
  }

  /**
   * A range is left: learns from the frames before and after its end.
   *
   * @param {number} border the range's end in nanoseconds
   */
  leave(border) {
    this.#departure = border;
    const last = this.#frames.at(-1);
    if (last !== undefined) {
      this.pace.wasCut(last.mediaTime, border, this.#media.playbackRate());
    }
  }

  /**
   * Whether the last frame that was shown is known to be the last one before a border.
   *
   * @param {number} border nanoseconds
   */
  showsLastFrameBefore(border) {
    const last = this.#frames.at(-1);
    return last !== undefined && this.pace.isLastBefore(last.mediaTime, border);
  }

  /** Looks again: playback has begun, stopped, changed its rate or gone on. */
  update() {
    this.#clock.clearTimeout(this.#timer);
    const media = this.#media;
    if (this.#boundary === null || media.paused() || media.seeking() || !(media.playbackRate() > 0)) {
      return;
    }
    const byMedia = this.#wallTime(this.#boundary - positionOf(media));
    const byFrames = this.#byFrames();
    const foretold = byFrames !== null && Math.abs(byFrames - byMedia) < LARGEST_DISAGREEMENT;
    const lead = this.#hasPicture ? this.pace.lead + (this.#isFilmEnd ? SOONER_AT_FILM_END : 0) : LEAD_WITHOUT_FRAMES;
    const wait = (foretold ? byFrames : byMedia) - lead;
    if (wait < TIMER_RESOLUTION) {
      this.#boundary = null;
      this.#listener.boundaryReached();
    } else {
      const next = foretold ? wait : Math.max(wait - POLL_BEFORE_END, Math.min(wait, POLL_INTERVAL));
      this.#timer = this.#clock.setTimeout(() => this.update(), Math.min(next, LONGEST_WAIT), !this.#hasPicture);
    }
  }

  /**
   * Whether playback that begins at a place would show what is behind a border before a seek could take effect.
   *
   * @param {number} position source time in nanoseconds
   * @param {number} border source time in nanoseconds
   */
  isTooLate(position, border) {
    const left = border - position;
    return left < this.pace.duration || left < this.pace.lead * MILLISECOND * this.#media.playbackRate();
  }

  /** Whether frames tell the time, or will as soon as the first one is painted. */
  get #hasPicture() {
    return this.#hasFrames || (this.#media.featuresVideoFrameCallback && this.#media.videoWidth() > 0);
  }

  /**
   * @param {number} length of the source in nanoseconds
   * @returns {number} how many milliseconds it plays
   */
  #wallTime(length) {
    return length / MILLISECOND / this.#media.playbackRate();
  }

  /** @returns {number | null} milliseconds to the boundary as the last frames foretell it */
  #byFrames() {
    const now = this.#clock.now();
    const last = this.#frames.at(-1);
    if (last === undefined || now - last.paintedAt > this.#wallTime(this.pace.duration) + OVERDUE) {
      return null;
    }
    const boundary = /** @type {number} */ (this.#boundary);
    const end = this.#isFilmEnd ? boundary : this.pace.endOfLastFrame(last.mediaTime, boundary);
    const waits = this.#frames.map(({ mediaTime, paintedAt }) => this.#wallTime(end - mediaTime) - (now - paintedAt));
    const latest = waits[waits.length - 1] - DISPLAY_INTERVAL;
    return Math.min(...waits.filter((wait) => wait > latest));
  }

  /** @type {(now: number, metadata: import('./media.js').FrameMetadata) => void} */
  #onFrame = (dueAt, { mediaTime, expectedDisplayTime, presentedFrames }) => {
    this.#frameRequest = this.#media.requestVideoFrameCallback(this.#onFrame);
    this.#hasFrames = true;
    const frame = clampedToNanoseconds(mediaTime);
    this.pace.note(frame, presentedFrames);
    this.pace.reported(expectedDisplayTime - dueAt, this.#clock.now() - dueAt);
    if (!this.#jumping) {
      this.#frames = [...this.#frames, { mediaTime: frame, paintedAt: expectedDisplayTime }].slice(-REMEMBERED_FRAMES);
    }
    this.#lookForLeak(this.pace.spanOf(frame));
    this.update();
  };

  /** @param {import('./timeline.js').TimeRange} span of the frame that was shown */
  #lookForLeak(span) {
    const border = this.#boundary ?? this.#departure;
    const late = border === null ? -1 : span.start - border;
    if (late >= 0 && late < LEAK_WINDOW && !this.#listener.isKept(span)) {
      this.#departure = null;
      this.pace.leaked();
      this.#listener.leaked();
    }
  }
}
