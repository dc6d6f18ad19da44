/**
 * Frame rates, and times counted in frames.
 *
 * Pure: no DOM.
 */

/** What is taken for the rate of a film of which nobody knows it. */
const USUAL_RATE = 25;

const RATE = /^(\d+)(?:\/(\d+))?$/;

/**
 * @param {string | undefined} text such as `25` or `30000/1001`
 * @returns {number} frames a second
 */
export function frameRate(text) {
  const [, frames, seconds = '1'] = RATE.exec(text ?? '') ?? [];
  const rate = Number(frames) / Number(seconds);
  return Number.isFinite(rate) && rate > 0 ? rate : USUAL_RATE;
}

/**
 * @param {number} nanoseconds less than 0 if it is earlier
 * @param {number} rate frames a second
 * @returns {string} such as `+2 frames`, `−1 frame`, `+0.4 frames` or `0 frames`
 */
export function inFrames(nanoseconds, rate) {
  const frames = Math.round((nanoseconds * rate) / 1e8) / 10;
  const sign = frames > 0 ? '+' : '−';
  return `${frames === 0 ? '' : sign}${Math.abs(frames)} ${Math.abs(frames) === 1 ? 'frame' : 'frames'}`;
}
