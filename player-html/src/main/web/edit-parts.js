/**
 * What an edit of a transcript is made of: each part is checked, copied, and compared with another one here.
 *
 * Pure: no DOM, no Video.js.
 */

import { END_OF_TIME, toNanoseconds, toSeconds } from './time.js';

/** @typedef {'start' | 'end'} Edge */

/**
 * @typedef {object} Paragraph
 * @property {number} first position of its first word
 * @property {string} [speaker] who speaks; absent if nobody knows
 */

/** Every position of a word is less: 2^20, the words of 120 hours. */
const POSITIONS = 1_048_576;

/** What is shorter is not written as a decimal number by `JSON.stringify`, and heard by nobody. In nanoseconds. */
const SHORTEST = 1000;

const EDGE_OF_WORD = /^(start|end):(0|[1-9]\d*)$/;

/** Blank is what is blank to JavaScript or to Java, so that no edit of the one is refused by the other. */
const BLANK = /^[\s\p{Cc}]*$/u;

/**
 * @param {unknown} position
 * @param {number} [least]
 * @returns {number}
 * @throws {TypeError} if it is no number
 * @throws {RangeError} if it is a number that no word can have
 */
export function positionOf(position, least = 0) {
  if (typeof position !== 'number') {
    throw new TypeError(`Not the position of a word: ${JSON.stringify(position)}. It is a whole number, counted from 0.`);
  }
  if (!Number.isInteger(position) || position < least || position >= POSITIONS) {
    throw new RangeError(`There is no word ${position}. A position is a whole number from ${least} to ${POSITIONS - 1}.`);
  }
  return position;
}

/**
 * @param {Iterable<number>} positions of words
 * @returns {ReadonlySet<number>}
 */
export function struckOf(positions) {
  return new Set(listOf(positions, 'the struck words').map((position) => positionOf(position)));
}

/**
 * @param {Iterable<number>} positions of the words after the pauses; the first word has no pause before it
 * @returns {ReadonlySet<number>}
 */
export function struckPausesOf(positions) {
  return new Set(listOf(positions, 'the struck pauses').map((position) => positionOf(position, 1)));
}

/**
 * @param {unknown} seconds
 * @returns {number} seconds, to the nanosecond
 */
export function pauseEdgeOf(seconds) {
  const nanoseconds = toNanoseconds(secondsOf(seconds, 'the edge of a pause'));
  if (nanoseconds > 0 && nanoseconds < SHORTEST) {
    throw new RangeError(`Not the edge of a pause: ${seconds} s. It is 0 or at least a microsecond.`);
  }
  return toSeconds(nanoseconds);
}

/**
 * @param {Iterable<readonly [string, number]>} nudges an edge such as `start:5`, and by how many nanoseconds it is later
 * @returns {ReadonlyMap<string, number>} without those that are shorter than a microsecond
 */
export function nudgesOf(nudges) {
  const read = new Map();
  for (const [key, by] of entriesOf(nudges, 'the nudges')) {
    const [, , position] = EDGE_OF_WORD.exec(key) ?? [];
    if (position === undefined) {
      throw new RangeError(`Not an edge: ${JSON.stringify(key)}. An edge looks like "start:5" or "end:2".`);
    }
    positionOf(Number(position));
    if (!Number.isInteger(by) || Math.abs(by) >= END_OF_TIME) {
      throw new RangeError(`Not a nudge of ${key}: ${by}. It is a whole number of nanoseconds, less than 48 days.`);
    }
    if (Math.abs(by) >= SHORTEST) {
      read.set(key, by);
    }
  }
  return read;
}

/**
 * @param {Edge} edge
 * @param {number} position
 */
export function keyOf(edge, position) {
  return `${edge}:${position}`;
}

/**
 * @param {string} key as `keyOf` makes it
 * @returns {{word: number, edge: Edge}}
 */
export function edgeOf(key) {
  const [edge, position] = key.split(':');
  return { word: Number(position), edge: /** @type {Edge} */ (edge) };
}

/**
 * @param {Iterable<readonly [number, string]>} texts by the positions of their words
 * @returns {ReadonlyMap<number, string>}
 */
export function textsOf(texts) {
  const read = new Map();
  for (const [position, text] of entriesOf(texts, 'the texts')) {
    read.set(positionOf(position), nonBlank(text, `the text of word ${position}`));
  }
  return read;
}

/**
 * @param {Iterable<Paragraph> | null} paragraphs in playing order
 * @returns {readonly Readonly<Paragraph>[] | null}
 */
export function paragraphsOf(paragraphs) {
  if (paragraphs === null) {
    return null;
  }
  const read = listOf(paragraphs, 'the paragraphs').map(({ first, speaker }) => {
    positionOf(first);
    return Object.freeze(
      speaker === undefined ? { first } : { first, speaker: nonBlank(speaker, `the speaker of word ${first}`) },
    );
  });
  const firsts = new Set(read.map(({ first }) => first));
  if (firsts.size < read.length || !firsts.has(0)) {
    throw new RangeError('Not paragraphs: one of them begins with word 0, and no two begin with the same word.');
  }
  return Object.freeze(read);
}

/**
 * @param {unknown} value
 * @param {string} what
 * @returns {number}
 * @throws {TypeError} if it is no number
 */
export function secondsOf(value, what) {
  if (typeof value !== 'number') {
    throw new TypeError(`Not ${what}: ${JSON.stringify(value)}. It is a number of seconds.`);
  }
  return value;
}

/**
 * @param {unknown} text
 * @param {string} what
 * @returns {string}
 */
function nonBlank(text, what) {
  if (typeof text !== 'string') {
    throw new TypeError(`Not ${what}: ${JSON.stringify(text)}. It is a string.`);
  }
  if (BLANK.test(text)) {
    throw new RangeError(`Not ${what}: ${JSON.stringify(text)}. It is not blank.`);
  }
  return text;
}

/**
 * @template T
 * @param {Iterable<T>} list
 * @param {string} what
 * @returns {T[]}
 */
function listOf(list, what) {
  if (typeof list !== 'object' || typeof list?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`Not ${what}: ${String(list)}. It is a list.`);
  }
  return [...list];
}

/**
 * @template {readonly [unknown, unknown]} T
 * @param {Iterable<T>} entries
 * @param {string} what
 * @returns {T[]}
 */
function entriesOf(entries, what) {
  const list = listOf(entries, what);
  if (!list.every((entry) => Array.isArray(entry) && entry.length === 2)) {
    throw new TypeError(`Not ${what}: it is a Map, or a list of keys with their values.`);
  }
  return list;
}

/**
 * @template T
 * @param {ReadonlySet<T>} one
 * @param {ReadonlySet<T>} other
 */
export function sameSet(one, other) {
  return one.size === other.size && [...one].every((value) => other.has(value));
}

/**
 * @template K, V
 * @param {ReadonlyMap<K, V>} one
 * @param {ReadonlyMap<K, V>} other
 */
export function sameMap(one, other) {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/**
 * @param {readonly Paragraph[] | null} one
 * @param {readonly Paragraph[] | null} other
 */
export function sameParagraphs(one, other) {
  if (one === null || other === null) {
    return one === other;
  }
  return (
    one.length === other.length &&
    one.every(({ first, speaker }, i) => first === other[i].first && speaker === other[i].speaker)
  );
}
