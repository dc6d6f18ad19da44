/** What a server says of a cut that it would serve, and whether the browser plays such a file well. */

import { PlaybackRanges } from './timeline.js';

/**
 * A server that has not answered until then is not waited for, in milliseconds: the style sheet shows the browser's own
 * player after five seconds.
 */
const PATIENCE = 4000;

const JSON_TYPE = /^application\/json\b/;

/**
 * @typedef {object} CutDescription
 * @property {'exact' | 'key'} precision what was applied
 * @property {PlaybackRanges} ranges what the file shows of the source, in its order
 */

/**
 * Asks for the description of a cut. Nothing but a description will do: a server that does not cut answers with the whole
 * film, of which no more than the head is read.
 *
 * @param {string} address of the cut, absolute
 * @param {RequestCredentials} credentials
 * @returns {Promise<CutDescription | null>} null if the server does not cut this, or the page may not ask it
 */
export async function describe(address, credentials) {
  const url = new URL(address);
  url.hash = '';
  url.search += '&description=json';
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), PATIENCE);
  try {
    const response = await fetch(url, { credentials, signal: request.signal });
    const isDescription = response.ok && JSON_TYPE.test(response.headers.get('Content-Type') ?? '');
    return isDescription ? descriptionOf(await response.json()) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    request.abort();
  }
}

/**
 * @param {{precision: 'exact' | 'key', ranges: import('./timeline.js').RangeInSeconds[]}} answer
 * @returns {CutDescription}
 * @throws {Error} if it is none
 */
function descriptionOf({ precision, ranges }) {
  return { precision, ranges: PlaybackRanges.of(ranges) };
}

/**
 * Whether a browser shows nothing of such a file that is hidden in it. Firefox does show the hidden pictures of an exact cut
 * for a moment; in one by key frames there are none.
 *
 * @param {string} precision that was asked for or applied
 */
export function isPlayedWell(precision) {
  return precision !== 'exact' || !CSS.supports('-moz-appearance', 'none');
}
