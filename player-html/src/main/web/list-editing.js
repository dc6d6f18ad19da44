/** What an editor does to a list of kept ranges; players need none of it. Pure: no DOM, no Video.js. */

import { PlaybackRanges } from './timeline.js';

/** @typedef {import('./timeline.js').TimeRange} TimeRange */

/**
 * The list that keeps a range as well. What is missing of it is put in piece by piece, each before the first range of the
 * list that starts later in the source, else at the end; nothing is joined or repeated.
 *
 * @param {PlaybackRanges} list
 * @param {TimeRange} range nanoseconds
 * @returns {PlaybackRanges}
 */
export function keep(list, range) {
  const ranges = [...list.ranges];
  for (const piece of list.ranges.reduce(without, [range])) {
    const later = ranges.findIndex(({ start }) => start > piece.start);
    ranges.splice(later === -1 ? ranges.length : later, 0, piece);
  }
  return new PlaybackRanges(ranges);
}

/**
 * The list without a range of the source; nothing is joined.
 *
 * @param {PlaybackRanges} list
 * @param {TimeRange} range nanoseconds
 * @returns {PlaybackRanges}
 */
export function remove(list, range) {
  return new PlaybackRanges(without(list.ranges, range));
}

/**
 * @param {readonly TimeRange[]} ranges
 * @param {TimeRange} removed
 * @returns {TimeRange[]}
 */
function without(ranges, removed) {
  return ranges.flatMap(({ start, end }) =>
    [
      { start, end: Math.min(end, removed.start) },
      { start: Math.max(start, removed.end), end },
    ].filter((piece) => piece.start < piece.end),
  );
}
