/**
 * The rules of the two clocks: source time, in the film as it was recorded, and edited time, in the film that is left.
 *
 * Pure: no DOM, no Video.js. All times are whole nanoseconds; seconds appear in the lists that go in and come out.
 */

import { END_OF_TIME, toNanoseconds, toSeconds } from './time.js';

/**
 * A kept part of the source, its end excluded.
 *
 * @typedef {object} TimeRange
 * @property {number} start nanoseconds
 * @property {number} end nanoseconds, after `start`; `END_OF_TIME` stands for the end of the film
 */

/**
 * A kept part of the source as lists outside of this module carry it.
 *
 * @typedef {object} RangeInSeconds
 * @property {number} start seconds
 * @property {number} end seconds, after `start`; 4194304 stands for the end of the film
 */

/**
 * A place in the edited film: a source time, and which range of the list holds it.
 *
 * @typedef {object} Place
 * @property {number} index the range's position in the list
 * @property {number} source nanoseconds
 */

/**
 * Where a source time is in the edited film. For a removed time, `index` and `edited` tell where the film goes on:
 * the range that follows and its start, or the number of ranges and the total where none follows.
 *
 * @typedef {object} Finding
 * @property {boolean} kept
 * @property {number} index the range's position in the list
 * @property {number} edited nanoseconds
 */

/**
 * An ordered, immutable list of kept ranges. Ranges may be re-ordered, repeated or overlap; they play as listed.
 * The empty list keeps nothing; where there is no list at all, callers hold `null` and the whole film plays.
 */
export class PlaybackRanges {
  /** @type {readonly Readonly<TimeRange>[]} */
  #ranges;

  /** @type {readonly number[] | undefined} */
  #offsets;

  /**
   * @param {Iterable<TimeRange>} ranges in nanoseconds, in playing order
   * @throws {TypeError} if it is no list
   * @throws {RangeError} if a time is no whole number from 0 to the limit, or a range does not start before it ends
   */
  constructor(ranges) {
    this.#ranges = Object.freeze(listed(ranges).map(({ start, end }) => validated(start, end)));
  }

  /**
   * Makes a list of ranges in seconds, rounded to nanoseconds.
   *
   * @param {Iterable<RangeInSeconds>} list in playing order
   * @returns {PlaybackRanges}
   * @throws {TypeError} if it is no list
   * @throws {RangeError} if a time is no number of seconds from 0 to less than 4 194 304, or a range is empty
   */
  static of(list) {
    return new PlaybackRanges(
      listed(list).map(({ start, end }) => ({ start: toNanoseconds(start), end: toEndNanoseconds(end) })),
    );
  }

  /** The ranges in nanoseconds, in playing order. */
  get ranges() {
    return this.#ranges;
  }

  /** How many ranges there are. */
  get length() {
    return this.#ranges.length;
  }

  /** The sum of all lengths, in nanoseconds: the edited film's duration if the list is normalized. */
  get total() {
    return this.#startsInEdited[this.length];
  }

  /** Where each range starts in the edited film, in nanoseconds, and after the last start the total. */
  get #startsInEdited() {
    if (this.#offsets === undefined) {
      const offsets = [0];
      for (const { start, end } of this.#ranges) {
        // Saturated: ranges without an end are that long only until the film's length is known.
        offsets.push(Math.min(offsets[offsets.length - 1] + (end - start), Number.MAX_SAFE_INTEGER));
      }
      this.#offsets = offsets;
    }
    return this.#offsets;
  }

  /**
   * The list as it plays over a film of this length: ends are clipped, ranges behind the film's end are dropped, and
   * a range that begins exactly where the one listed before it ends is joined to it.
   *
   * @param {number} duration nanoseconds
   * @returns {PlaybackRanges}
   */
  normalized(duration) {
    /** @type {TimeRange[]} */
    const joined = [];
    for (const range of this.#ranges) {
      const start = range.start;
      const end = Math.min(range.end, duration);
      const previous = joined.at(-1);
      if (start >= end) {
        continue;
      }
      if (previous?.end === start) {
        previous.end = end;
      } else {
        joined.push({ start, end });
      }
    }
    return new PlaybackRanges(joined);
  }

  /**
   * The place of an edited time: at a joint the start of the later range, at the total the end of the last.
   *
   * @param {number} edited nanoseconds from 0 to the total
   * @returns {Place | null} null if the time lies outside of the edited film, or nothing is kept
   */
  locate(edited) {
    const offsets = this.#startsInEdited;
    if (!(edited >= 0 && edited <= this.total) || this.length === 0) {
      return null;
    }
    const later = offsets.findIndex((offset) => offset > edited);
    const index = later === -1 ? this.length - 1 : later - 1;
    return { index, source: this.#ranges[index].start + (edited - offsets[index]) };
  }

  /**
   * The source time of an edited time.
   *
   * @param {number} edited nanoseconds from 0 to the total
   * @returns {number | null} nanoseconds, or null if the time lies outside of the edited film, or nothing is kept
   */
  toSource(edited) {
    return this.locate(edited)?.source ?? null;
  }

  /**
   * The edited time of a source time: kept in the first range of the list that holds it, or removed, with the place
   * where the film goes on (the first range of the list that starts later in the source, else the end).
   *
   * @param {number} source nanoseconds
   * @returns {Finding}
   */
  toEdited(source) {
    const holder = this.holders(source)[0];
    if (holder !== undefined) {
      return { kept: true, index: holder, edited: this.editedAt({ index: holder, source }) };
    }
    const next = this.#ranges.findIndex(({ start }) => start > source);
    const index = next === -1 ? this.length : next;
    return { kept: false, index, edited: this.#startsInEdited[index] };
  }

  /**
   * The edited time of a place.
   *
   * @param {Place} place
   * @returns {number} nanoseconds
   */
  editedAt({ index, source }) {
    const { start, end } = this.#ranges[index];
    return this.#startsInEdited[index] + Math.min(Math.max(source, start), end) - start;
  }

  /**
   * The positions in the list of all ranges that hold a source time.
   *
   * @param {number} source nanoseconds
   * @returns {number[]}
   */
  holders(source) {
    return this.#ranges.flatMap(({ start, end }, index) => (start <= source && source < end ? [index] : []));
  }

  /**
   * Whether any instant of a span of the source is kept.
   *
   * @param {TimeRange} span nanoseconds
   * @returns {boolean}
   */
  overlaps(span) {
    return this.#ranges.some(({ start, end }) => start < span.end && span.start < end);
  }

  /**
   * What spans of the source cover in the edited film, in its order.
   *
   * @param {readonly TimeRange[]} spans in nanoseconds, sorted and apart
   * @returns {TimeRange[]} nanoseconds
   */
  editedSpans(spans) {
    const offsets = this.#startsInEdited;
    /** @type {TimeRange[]} */
    const edited = [];
    this.#ranges.forEach((range, index) => {
      for (const span of spans) {
        const start = offsets[index] + Math.max(span.start, range.start) - range.start;
        const end = offsets[index] + Math.min(span.end, range.end) - range.start;
        const previous = edited.at(-1);
        if (start < end && previous?.end === start) {
          previous.end = end;
        } else if (start < end) {
          edited.push({ start, end });
        }
      }
    });
    return edited;
  }

  /**
   * Whether the other list has the same ranges in the same order.
   *
   * @param {PlaybackRanges} other
   * @returns {boolean}
   */
  equals(other) {
    return (
      this.length === other.length &&
      this.#ranges.every(({ start, end }, i) => start === other.ranges[i].start && end === other.ranges[i].end)
    );
  }

  /**
   * The list in seconds.
   *
   * @returns {RangeInSeconds[]}
   */
  toSeconds() {
    return this.#ranges.map(({ start, end }) => ({ start: toSeconds(start), end: toSeconds(end) }));
  }
}

/**
 * @template T
 * @param {Iterable<T>} list
 * @returns {T[]}
 * @throws {TypeError} if it is something else, also if it is text, which could be iterated over
 */
function listed(list) {
  if (typeof list !== 'object' || typeof list?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`Not a list of ranges: ${String(list)}. It looks like [{ start: 3.2, end: 7.55 }].`);
  }
  return [...list];
}

/**
 * @param {number} seconds the end of a range
 * @returns {number} nanoseconds
 * @throws {RangeError} if it is neither a time nor the end of the film
 */
function toEndNanoseconds(seconds) {
  return seconds === toSeconds(END_OF_TIME) ? END_OF_TIME : toNanoseconds(seconds);
}

/**
 * @param {number} start nanoseconds
 * @param {number} end nanoseconds
 * @returns {Readonly<TimeRange>}
 * @throws {RangeError} if it is no range
 */
function validated(start, end) {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end > END_OF_TIME || start >= end) {
    throw new RangeError(
      `Not a range: from ${toSeconds(start)} s to ${toSeconds(end)} s. A range starts before it ends.`,
    );
  }
  return Object.freeze({ start, end });
}
