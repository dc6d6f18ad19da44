/**
 * The pauses that can be shortened, or are.
 *
 * Pure: no DOM.
 */

import { secondsBetween } from './seconds.js';
import { amount, preciseClock } from './wording.js';

/** @typedef {import('./playrange.js').Edit} Edit */
/** @typedef {import('./playrange.js').Silence} Silence */

/** What stays on each side of a shortened pause unless somebody says otherwise, in seconds. */
export const USUAL_EDGE = 0.15;

/**
 * A pause for the list.
 *
 * @typedef {object} ListedPause
 * @property {string} key
 * @property {number} before position of the word after it, by which edits know it
 * @property {number} start source time in seconds
 * @property {boolean} isShort whether it is shortened
 * @property {number} saved how many seconds shorter it makes the film, or would
 * @property {string} time such as `0:12.4`
 * @property {string} length such as `1.2 s`
 * @property {string} rest what stays of it if it is shortened, such as `0.3 s`
 * @property {string} leading the word before it
 * @property {string} trailing the word after it
 */

/**
 * The pauses that are heard between two words: those that are long enough and can be shorter, and those that were
 * shortened. One beside a struck word is part of a cut, and none.
 *
 * @param {readonly Silence[]} all pauses, in the order of the film
 * @param {Edit} edit
 * @param {readonly {text: string}[]} words
 * @param {{threshold: number, edge: number}} settings in seconds: the shortest pause, and how much stays on each side
 * @returns {ListedPause[]}
 */
export function listedPauses(all, edit, words, { threshold, edge }) {
  const jumps = jumpsOf(edit, words.length);
  /** @param {number} position */
  const isHeard = (position) => !edit.struck.has(position) && !edit.struck.has(position - 1) && !jumps.has(position);
  /** @param {number} position */
  const textOf = (position) => edit.texts.get(position) ?? words[position].text;
  return all
    .map(({ before, start, end }) => ({ before, start, length: secondsBetween(start, end), isShort: edit.struckPauses.has(before) }))
    .filter(({ length, isShort }) => isShort || (length >= threshold && length > 2 * edge))
    .filter(({ before }) => isHeard(before))
    .map(({ before, start, length, isShort }) => ({
      key: String(before),
      before,
      start,
      isShort,
      saved: Math.max(secondsBetween(2 * edge, length), 0),
      time: preciseClock(start),
      length: amount(length),
      rest: amount(Math.min(length, 2 * edge)),
      leading: textOf(before - 1),
      trailing: textOf(before),
    }));
}

/**
 * @param {readonly ListedPause[]} pauses
 * @returns {{short: readonly ListedPause[], long: readonly ListedPause[], saved: number, toSave: number}} those that are
 *     shortened and those that are not, and how many seconds that saves or would
 */
export function summary(pauses) {
  const [short, long] = [pauses.filter(({ isShort }) => isShort), pauses.filter(({ isShort }) => !isShort)];
  return { short, long, saved: savedBy(short), toSave: savedBy(long) };
}

/**
 * @param {Edit} edit
 * @param {readonly ListedPause[]} pauses
 * @param {boolean} isShort whether they are to be shorter
 * @param {number} edge what stays on each side of all shortened pauses, in seconds
 * @returns {Edit}
 */
export function withPauses(edit, pauses, isShort, edge) {
  const struckPauses = new Set(edit.struckPauses);
  for (const { before } of pauses) {
    if (isShort) {
      struckPauses.add(before);
    } else {
      struckPauses.delete(before);
    }
  }
  return edit.with({ struckPauses, pauseEdge: struckPauses.size === 0 ? USUAL_EDGE : edge });
}

/** @param {readonly ListedPause[]} pauses */
function savedBy(pauses) {
  return pauses.reduce((sum, { saved }) => sum + saved, 0);
}

/**
 * @param {Edit} edit
 * @param {number} count of all words
 * @returns {Set<number>} positions of the words that are not said after the one before them, since paragraphs play in
 *     another order
 */
function jumpsOf(edit, count) {
  const spans = edit.order(count);
  return new Set(spans.filter(({ first }, i) => spans[i - 1]?.last !== first - 1).map(({ first }) => first));
}
