/** The JSON form of a list of kept ranges: `[{"start":3.2,"end":7.55}, …]`. */

import { formatDecimal, toSeconds } from './time.js';
import { PlaybackRanges } from './timeline.js';

/**
 * Reads a list from what `JSON.parse` made of its JSON form.
 *
 * @param {unknown} value
 * @returns {PlaybackRanges}
 * @throws {TypeError} if it is no array of objects with a numeric `start` and `end`
 * @throws {RangeError} if a time is none or has more than nine decimals, or a range is empty
 */
export function fromJson(value) {
  if (!Array.isArray(value)) {
    throw new TypeError(`Not a list of ranges: ${JSON.stringify(value)}. It looks like [{"start":3.2,"end":7.55}].`);
  }
  for (const range of value) {
    for (const time of [range?.start, range?.end]) {
      if (typeof time !== 'number') {
        throw new TypeError(`Not a range: ${JSON.stringify(range)}. A range looks like {"start":3.2,"end":7.55}.`);
      }
    }
  }
  const list = PlaybackRanges.of(value);
  list.ranges.forEach(({ start, end }, i) => {
    if (toSeconds(start) !== value[i].start || toSeconds(end) !== value[i].end) {
      throw new RangeError(`Not a range: ${JSON.stringify(value[i])}. A time has at most nine decimals.`);
    }
  });
  return list;
}

/**
 * The list as JSON text, its times as decimal seconds without an exponent.
 *
 * @param {PlaybackRanges} list
 * @returns {string}
 */
export function toJsonText(list) {
  const members = list.ranges.map(({ start, end }) => `{"start":${formatDecimal(start)},"end":${formatDecimal(end)}}`);
  return `[${members.join(',')}]`;
}
