/**
 * Which word is being said.
 *
 * Pure: no DOM.
 */

/** @typedef {{readonly start: number, readonly end: number}} Word in seconds of source time */

/** How long a word is still taken for the spoken one in the pause after it, so that the mark does not flicker. */
const LINGERING_SECONDS = 0.35;

/**
 * @param {readonly Word[]} words in the order of their starts
 * @param {number} seconds source time
 * @returns {number} the position of the word that is being said or was said just now; -1 if there is none
 */
export function spokenWordAt(words, seconds) {
  let first = 0;
  let afterLast = words.length;
  while (first < afterLast) {
    const middle = (first + afterLast) >> 1;
    if (words[middle].start <= seconds) {
      first = middle + 1;
    } else {
      afterLast = middle;
    }
  }
  const position = first - 1;
  return position >= 0 && seconds < words[position].end + LINGERING_SECONDS ? position : -1;
}
