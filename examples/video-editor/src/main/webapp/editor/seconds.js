/**
 * Times in seconds, which are decimal numbers of nanoseconds.
 *
 * Pure: no DOM.
 */

const NANOSECONDS_PER_SECOND = 1e9;

/**
 * @param {number} start
 * @param {number} end
 * @returns {number} to the nanosecond, so that what is as long compares and reads as long
 */
export function secondsBetween(start, end) {
  return Math.round((end - start) * NANOSECONDS_PER_SECOND) / NANOSECONDS_PER_SECOND;
}
