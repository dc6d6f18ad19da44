/**
 * Imports in words.
 *
 * Pure: no DOM.
 */

import { size } from './wording.js';

/** What the server's own words are not there for: it said only a number, or a proxy before it did. */
const REASONS = new Map([
  [0, 'The connection to the server broke. Nothing of it was kept; try it again.'],
  [403, 'This server does not allow it.'],
  [404, 'The video is not there any more.'],
  [413, 'It is larger than this server takes.'],
  [415, 'It is no video that this server knows.'],
  [422, 'The server cannot use it.'],
  [503, 'The server is busy. Try it again in a while.'],
  [507, 'The server has no space left for it.'],
]);

/**
 * @param {import('./server-problem.js').Problem} problem
 * @returns {string} a sentence
 */
export function whyNotImported({ status, words }) {
  return words.replace(/\b\d{4,} bytes\b/g, (bytes) => size(parseInt(bytes, 10))) || (REASONS.get(status) ?? 'The server failed. Try it again in a while.');
}

/**
 * @param {number} sent bytes
 * @param {number} total bytes
 * @returns {string} such as `25%, 12.4 MB of 48.0 MB`
 */
export function progressWords(sent, total) {
  return `${percentOf(sent, total)}%, ${size(sent)} of ${size(total)}`;
}

/**
 * @param {number} sent bytes
 * @param {number} total bytes
 * @returns {number} full hundredths; 100 only if all is sent
 */
export function percentOf(sent, total) {
  return total === 0 ? 100 : Math.floor((100 * sent) / total);
}
