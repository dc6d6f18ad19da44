/**
 * The settings of one player, which the page carries in a data block:
 * `<script type="application/json" data-playrange="ID">{"version":1,"ranges":null,"options":{},"playrange":{}}</script>`
 */

import { PlaybackRanges } from './timeline.js';

const VERSION = 1;

/**
 * Settings of ours, beside the options of Video.js.
 *
 * @typedef {object} PlayrangeSettings
 * @property {number} [width] CSS pixels
 * @property {number} [height] CSS pixels
 * @property {boolean} [fluid] whether the player is as wide as its place
 * @property {string} [aspectRatio] such as `16:9`
 * @property {'hold' | 'rewind'} [atEnd] what stays on screen: the last kept frame or the first
 * @property {boolean} [loop] whether the edited film starts again at its end
 * @property {import('./whole-film.js').CutSettings} [cutByServer] if the video names the server's cut of the ranges
 */

/**
 * @typedef {object} DataBlock
 * @property {PlaybackRanges | null} ranges
 * @property {Record<string, any>} options of Video.js
 * @property {PlayrangeSettings} playrange
 */

/**
 * @param {string} text JSON; members that are not known are ignored
 * @returns {DataBlock}
 * @throws {Error} if it cannot be read; the message says why
 */
export function readDataBlock(text) {
  const block = JSON.parse(text);
  if (block?.version !== VERSION) {
    throw new TypeError(`The data block's version is ${block?.version}; this Playrange reads version ${VERSION}.`);
  }
  const { ranges = null, options = {}, playrange = {} } = block;
  for (const [name, value] of Object.entries({ options, playrange })) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new TypeError(`The data block's member "${name}" is no object.`);
    }
  }
  return { ranges: ranges === null ? null : PlaybackRanges.of(ranges), options, playrange };
}
