// The colours and the places of the picture, shared by everything that paints into it.

/** @typedef {import('./ass.mjs').Colour} Colour */

export const WIDTH = 1280;
export const HEIGHT = 720;
export const MARGIN = 64;
export const CENTRE = WIDTH / 2;

/** @type {Colour} */
export const BACKGROUND = [15, 16, 30];
/** @type {Colour} */
export const FLOOR = [22, 24, 43];
/** @type {Colour} */
export const CREAM = [246, 238, 226];
/** @type {Colour} */
export const DIM = [120, 124, 158];
/** @type {Colour} */
export const FILLER = [172, 175, 202];

/** @type {Colour[]} from the first second of the talk to the last */
const JOURNEY = [
  [255, 200, 108],
  [255, 134, 104],
  [240, 112, 170],
  [168, 138, 255],
  [96, 204, 240],
];

/**
 * The colour of a moment. It wanders over the whole talk, so that a jump in time is seen.
 *
 * @param {number} position from 0, the beginning, to 1, the end
 * @returns {Colour}
 */
export function colourAt(position) {
  const place = Math.min(Math.max(position, 0), 1) * (JOURNEY.length - 1);
  const stop = Math.min(Math.floor(place), JOURNEY.length - 2);
  return mix(JOURNEY[stop], JOURNEY[stop + 1], place - stop);
}

/**
 * @param {Colour} from
 * @param {Colour} to
 * @param {number} share of the second colour, from 0 to 1
 * @returns {Colour}
 */
export function mix(from, to, share) {
  const part = (/** @type {0 | 1 | 2} */ index) => from[index] + (to[index] - from[index]) * share;
  return [part(0), part(1), part(2)];
}
