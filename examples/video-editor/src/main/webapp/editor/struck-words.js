/**
 * Which words are struck out: an immutable set of their positions.
 *
 * Pure: no DOM.
 */

import { lengthOf, positionsIn } from './spans.js';

/** @typedef {ReadonlySet<number>} StruckWords */
/** @typedef {import('./spans.js').Span} Span */

/**
 * @param {StruckWords} struck
 * @param {readonly Span[]} spans
 * @returns {StruckWords} the same set if all words of the spans are struck already
 */
export function strike(struck, spans) {
  return strikeWords(struck, positionsIn(spans));
}

/**
 * @param {StruckWords} struck
 * @param {Iterable<number>} positions
 * @returns {StruckWords} the same set if all these words are struck already
 */
export function strikeWords(struck, positions) {
  const more = new Set(struck);
  for (const position of positions) {
    more.add(position);
  }
  return more.size === struck.size ? struck : more;
}

/**
 * @param {StruckWords} struck
 * @param {readonly Span[]} spans
 * @returns {StruckWords} the same set if no word of the spans is struck
 */
export function restore(struck, spans) {
  const left = new Set(struck);
  for (const position of positionsIn(spans)) {
    left.delete(position);
  }
  return left.size === struck.size ? struck : left;
}

/**
 * Which words of some spans are struck.
 *
 * @param {StruckWords} struck
 * @param {readonly Span[]} spans
 * @returns {{some: boolean, all: boolean}} of no span neither some nor all
 */
export function struckIn(struck, spans) {
  let number = 0;
  for (const position of positionsIn(spans)) {
    number += struck.has(position) ? 1 : 0;
  }
  return { some: number > 0, all: number > 0 && number === lengthOf(spans) };
}
