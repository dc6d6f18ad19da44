/**
 * The rule that leads from the words struck out of a transcript to the ranges of the film that are kept.
 *
 * Pure: no DOM, no Video.js.
 */

import { END_OF_TIME, toNanoseconds } from './time.js';
import { PlaybackRanges } from './timeline.js';

/**
 * When a word is said.
 *
 * @typedef {object} Word
 * @property {number} start seconds
 * @property {number} end seconds, not before `start`
 */

/** The most that a kept word keeps of the pause beside a struck one, in nanoseconds. */
const LONGEST_SHARE = 150_000_000;

/**
 * The ranges that are left when words are struck. Neighbouring kept words form one range with the pauses between
 * them; of a pause beside a struck word, and of those before the first and after the last word, the kept side keeps
 * half, but at most 150 ms. A word ends at the latest where the next one starts.
 *
 * @param {readonly Word[]} words in the order of their starts
 * @param {Iterable<number>} struck positions in `words`
 * @param {number} [duration] of the film in seconds, if it is known
 * @returns {PlaybackRanges | null} null if nothing is struck, the empty list if everything is
 * @throws {RangeError} if a time is none, a word ends before it starts or starts before the one listed before it, or
 *     a struck position is none of a word
 */
export function keptRanges(words, struck, duration) {
  const removed = new Set(struck);
  for (const position of removed) {
    if (!Number.isInteger(position) || position < 0 || position >= words.length) {
      throw new RangeError(`There is no word ${position} to strike among ${words.length}.`);
    }
  }
  if (removed.size === 0) {
    return null;
  }
  const filmEnd = duration === undefined ? END_OF_TIME : toNanoseconds(duration);
  const spoken = clipped(words, filmEnd);
  /** @param {number} position */
  const isKept = (position) => position >= 0 && position < words.length && !removed.has(position);

  /** @type {import('./timeline.js').TimeRange[]} */
  const kept = [];
  /** @type {(start: number, end: number) => void} */
  const keep = (start, end) => {
    const previous = kept.at(-1);
    if (previous?.end === start) {
      previous.end = end;
    } else if (start < end) {
      kept.push({ start, end });
    }
  };

  for (let position = 0; position <= words.length; position++) {
    const pauseStart = spoken[position - 1]?.end ?? 0;
    const word = spoken[position] ?? { start: filmEnd, end: filmEnd };
    const pause = word.start - pauseStart;
    const share = Math.min(Math.floor(pause / 2), LONGEST_SHARE);
    const [keepsBefore, keepsAfter] = [isKept(position - 1), isKept(position)];
    if (keepsBefore) {
      keep(pauseStart, pauseStart + (keepsAfter ? pause : share));
    }
    if (keepsAfter) {
      keep(keepsBefore ? word.start : word.start - share, word.end);
    }
  }
  return new PlaybackRanges(kept);
}

/**
 * @param {readonly Word[]} words
 * @param {number} filmEnd nanoseconds
 * @returns {import('./timeline.js').TimeRange[]} nanoseconds; a word may have no length
 */
function clipped(words, filmEnd) {
  const spoken = words.map(({ start, end }) => ({ start: toNanoseconds(start), end: toNanoseconds(end) }));
  return spoken.map(({ start, end }, position) => {
    const next = spoken[position + 1]?.start ?? END_OF_TIME;
    if (start > end || start > next) {
      throw new RangeError(`Word ${position} ends before it starts, or starts after the word that follows it.`);
    }
    return { start: Math.min(start, filmEnd), end: Math.min(end, next, filmEnd) };
  });
}
