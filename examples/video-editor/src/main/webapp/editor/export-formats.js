/**
 * What an edit can be exported as, and where it is asked for.
 *
 * Pure: no DOM.
 */

import { frameRate } from './frames.js';

/** @typedef {'edl' | 'json' | 'vtt' | 'srt'} ExportFormat */

/**
 * A frame rate that timecodes can count.
 *
 * @typedef {object} TimecodeRate
 * @property {string} value such as `30000/1001`
 * @property {string} name such as `29.97`
 * @property {boolean} hasDropFrame whether there are timecodes that leave numbers out to keep up with the clock
 */

/** @type {readonly TimecodeRate[]} */
export const TIMECODE_RATES = [
  { value: '24000/1001', name: '23.976', hasDropFrame: false },
  { value: '24', name: '24', hasDropFrame: false },
  { value: '25', name: '25', hasDropFrame: false },
  { value: '30000/1001', name: '29.97', hasDropFrame: true },
  { value: '30', name: '30', hasDropFrame: false },
  { value: '50', name: '50', hasDropFrame: false },
  { value: '60000/1001', name: '59.94', hasDropFrame: true },
  { value: '60', name: '60', hasDropFrame: false },
];

/** By how much two rates may differ that are the same to a timecode. */
const SAME_RATE = 0.005;

/**
 * @param {string | undefined} measured such as `25` or `2997/100`, if it is known
 * @returns {TimecodeRate | undefined} undefined if there is none like it
 */
export function timecodeRateOf(measured) {
  if (measured === undefined) {
    return undefined;
  }
  return TIMECODE_RATES.find(({ value }) => Math.abs(frameRate(value) - frameRate(measured)) < SAME_RATE);
}

/**
 * @param {string} base the address of the editor's page
 * @param {object} request
 * @param {string} request.video as the server calls it, such as `talk.mp4` or `imported/talk.mp4`
 * @param {ExportFormat} request.format
 * @param {number} request.duration of the whole film in seconds
 * @param {string} [request.rate] of timecodes, such as `30000/1001`
 * @param {boolean} [request.drop] whether they are drop-frame timecodes
 * @returns {string} the absolute address
 */
export function exportAddress(base, { video, format, duration, rate, drop = false }) {
  const address = new URL('export', base);
  const query = { video, format, duration: String(duration), ...(rate && { rate }), ...(drop && { drop: 'true' }) };
  address.search = new URLSearchParams(query).toString();
  return address.href;
}

/**
 * @param {string} video as the server calls it
 * @param {ExportFormat} format
 * @returns {string} what the file is called, such as `talk-edited.edl`
 */
export function exportName(video, format) {
  const name = video.slice(video.lastIndexOf('/') + 1);
  return `${name.replace(/\.[^.]*$/, '')}-edited.${format}`;
}
