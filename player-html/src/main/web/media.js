/** What the engine needs of the thing that plays: a Video.js tech, or what stands in for one. */

import { END_OF_TIME, toNanoseconds, toSeconds } from './time.js';

/**
 * @typedef {object} FrameMetadata
 * @property {number} mediaTime seconds
 * @property {number} expectedDisplayTime milliseconds
 * @property {number} presentedFrames
 */

/**
 * @typedef {object} Media
 * @property {() => number} currentTime source time in seconds
 * @property {(seconds: number) => void} setCurrentTime
 * @property {() => number} duration seconds; NaN while it is not known
 * @property {() => boolean} paused
 * @property {() => boolean} seeking
 * @property {() => number} playbackRate
 * @property {() => Promise<void> | undefined} play
 * @property {() => void} pause
 * @property {() => number} videoWidth pixels; 0 while there is no picture
 * @property {boolean} featuresVideoFrameCallback whether frames are reported with their metadata
 * @property {(callback: (now: number, metadata: FrameMetadata) => void) => any} requestVideoFrameCallback
 * @property {(handle: any) => void} cancelVideoFrameCallback
 * @property {(types: string | string[], listener: (event: {type: string}) => void) => void} on
 * @property {(types: string | string[], listener: (event: {type: string}) => void) => void} off
 * @property {(type: string) => void} trigger
 */

/**
 * The source time that a media element plays or goes to.
 *
 * @param {Media} media
 * @returns {number} nanoseconds
 */
export function positionOf(media) {
  return clampedToNanoseconds(media.currentTime());
}

/**
 * Whether the media's metadata is known.
 *
 * @param {Media} media
 */
export function isLoaded(media) {
  return !Number.isNaN(media.duration());
}

/**
 * @param {Media} media
 * @returns {number} nanoseconds; the end of time while the duration is not known, or if the source never ends
 */
export function durationOf(media) {
  return isLoaded(media) ? clampedToNanoseconds(media.duration()) : END_OF_TIME;
}

/**
 * Seconds read from a media element, which are never refused: what lies outside of time is its nearest border.
 *
 * @param {number} seconds
 * @returns {number} nanoseconds
 */
export function clampedToNanoseconds(seconds) {
  if (!(seconds > 0)) {
    return 0;
  }
  return seconds > toSeconds(END_OF_TIME - 1) ? END_OF_TIME : toNanoseconds(seconds);
}
