/**
 * What can be said of a transcript without more than a set of struck words: what is kept of the film, and where nobody
 * speaks.
 *
 * Pure: no DOM, no Video.js.
 */

import { SpokenWords } from './spoken-words.js';
import { toNanoseconds, toSeconds } from './time.js';
import { TranscriptEdit } from './transcript-edit.js';

/** @typedef {import('./spoken-words.js').Word} Word */

/**
 * A pause between two words.
 *
 * @typedef {object} Silence
 * @property {number} before position of the word that follows
 * @property {number} start seconds
 * @property {number} end seconds
 */

/**
 * The ranges that are left when words are struck. Neighbouring kept words form one range with the pauses between
 * them; of a pause beside a struck word, and of those before the first and after the last word, the kept side keeps
 * half, but at most 150 ms. A word ends at the latest where the next one starts.
 *
 * @param {readonly Word[]} words in the order of their starts
 * @param {Iterable<number>} struck positions in `words`
 * @param {number} [duration] of the film in seconds, if it is known
 * @returns {import('./timeline.js').PlaybackRanges | null} null if nothing is struck, the empty list if everything is
 * @throws {RangeError} if a time is none, a word ends before it starts or starts before the one listed before it, or
 *     a struck position is none of a word
 */
export function keptRanges(words, struck, duration) {
  return TranscriptEdit.NONE.with({ struck }).keptRanges(words, duration);
}

/**
 * The pauses between two words that last so long or longer.
 *
 * @param {readonly Word[]} words in the order of their starts
 * @param {number} threshold seconds
 * @param {number} [duration] of the film in seconds, if it is known
 * @returns {Silence[]} in the order of the film
 * @throws {RangeError} if a time is none, or a word ends before it starts or starts before the one listed before it
 */
export function silences(words, threshold, duration) {
  const shortest = toNanoseconds(threshold);
  const spoken = new SpokenWords(words, duration);
  /** @type {Silence[]} */
  const found = [];
  for (let before = 1; before < spoken.length; before++) {
    const pause = spoken.pauseBefore(before);
    if (pause > 0 && pause >= shortest) {
      found.push({ before, start: toSeconds(spoken.end(before - 1)), end: toSeconds(spoken.start(before)) });
    }
  }
  return found;
}
