/**
 * The text form of a list of kept ranges, for addresses and logs: the temporal dimension of Media Fragments, repeated
 * in playing order: `t=3.2,7.55&t=12,19.1`.
 */

import { END_OF_TIME, formatDecimal, NANOSECONDS_PER_SECOND, parseDecimal } from './time.js';
import { PlaybackRanges } from './timeline.js';

const GRAMMAR =
  'START,END or START or ,END; a time is seconds (7.55), mm:ss or hh:mm:ss, has at most nine decimals and lies ' +
  'below 4194304 s; START comes before END; the empty value, on its own, keeps nothing';

const CLOCK_TIME = /^(?:(\d+):)?([0-5]\d):([0-5]\d(?:\.\d*)?)$/;

/**
 * Reads the list from a raw query or fragment; other parameters are ignored.
 *
 * @param {string} query without its `?` or `#`, percent-encoded
 * @param {string} [name] of the parameter
 * @returns {PlaybackRanges | null} null if there is no such parameter
 * @throws {SyntaxError} if a value cannot be read; the message names it and the grammar
 */
export function parseMediaFragment(query, name = 't') {
  const values = query
    .split('&')
    .map((parameter) => /^([^=]*)=?(.*)$/s.exec(parameter) ?? [])
    .filter(([, rawName]) => decoded(rawName) === name)
    .map(([, , value]) => value);
  if (values.length === 0) {
    return null;
  }
  return new PlaybackRanges(values.length === 1 && values[0] === '' ? [] : values.map((value) => parseRange(name, value)));
}

/**
 * Writes a list in its shortest text form.
 *
 * @param {PlaybackRanges} list
 * @param {string} [name] of the parameter
 * @returns {string}
 */
export function formatMediaFragment(list, name = 't') {
  if (list.length === 0) {
    return `${name}=`;
  }
  return list.ranges
    .map(({ start, end }) => `${name}=${formatDecimal(start)}${end === END_OF_TIME ? '' : `,${formatDecimal(end)}`}`)
    .join('&');
}

/**
 * @param {string} name of the parameter
 * @param {string} value raw
 * @returns {import('./timeline.js').TimeRange}
 * @throws {SyntaxError}
 */
function parseRange(name, value) {
  const times = decoded(value)?.replace(/^npt:/, '').split(',') ?? [];
  const [from = '', to] = times;
  const start = from === '' && to !== undefined ? 0 : parseTime(from);
  const end = to === undefined ? END_OF_TIME : parseTime(to);
  if (times.length > 2 || start === null || end === null || start >= end) {
    throw new SyntaxError(`Not a time range: ${name}=${value}. The grammar is ${GRAMMAR}.`);
  }
  return { start, end };
}

/**
 * @param {string} text seconds, mm:ss or hh:mm:ss
 * @returns {number | null} nanoseconds, or null if the text is no time below the limit
 */
function parseTime(text) {
  const [, hours = '0', minutes = '0', seconds = text] = CLOCK_TIME.exec(text) ?? [];
  const rest = parseDecimal(seconds);
  const time = (Number(hours) * 3600 + Number(minutes) * 60) * NANOSECONDS_PER_SECOND + (rest ?? 0);
  return rest === null || time >= END_OF_TIME ? null : time;
}

/**
 * @param {string} text percent-encoded UTF-8
 * @returns {string | null} null if the encoding is broken
 */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
