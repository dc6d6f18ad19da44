import { readFileSync } from 'node:fs';

import { END_OF_TIME, toSeconds } from '../../main/web/time.js';
import { PlaybackRanges } from '../../main/web/timeline.js';

const FOLDER = new URL('../../../../range-core/src/test/resources/vectors/', import.meta.url);

/**
 * The vectors that Java and JavaScript share; their README describes the fields.
 *
 * @param {string} name of the file
 * @returns {any[]}
 */
export function readVectors(name) {
  return readFileSync(new URL(name, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/**
 * @param {readonly (readonly [number, number])[]} pairs nanoseconds
 * @returns {PlaybackRanges}
 */
export function listOf(pairs) {
  return new PlaybackRanges(pairs.map(([start, end]) => ({ start, end })));
}

/**
 * @param {PlaybackRanges | null} list
 * @returns {[number, number][] | null} nanoseconds
 */
export function pairsOf(list) {
  return list && list.ranges.map(({ start, end }) => [start, end]);
}

/**
 * @param {readonly (readonly [number, number])[]} pairs nanoseconds
 * @returns {{start: number, end: number}[]} seconds
 */
export function wordsOf(pairs) {
  return pairs.map(([start, end]) => ({ start: toSeconds(start), end: toSeconds(end) }));
}

/**
 * @param {number} duration nanoseconds
 * @returns {number | undefined} seconds; undefined if it is not known
 */
export function durationOf(duration) {
  return duration === END_OF_TIME ? undefined : toSeconds(duration);
}
