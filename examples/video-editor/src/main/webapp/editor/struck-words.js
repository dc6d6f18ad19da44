/**
 * Which words are struck out: an immutable set of their positions.
 *
 * Pure: no DOM.
 */

/** @typedef {ReadonlySet<number>} StruckWords */

/**
 * @typedef {object} Span
 * @property {number} from the position of the first word
 * @property {number} to the position of the last word, which belongs to it
 */

/**
 * @param {StruckWords} struck
 * @param {Span} span
 * @returns {StruckWords} the same set if all words of the span are struck already
 */
export function strike(struck, span) {
  const positions = positionsOf(span).filter((position) => !struck.has(position));
  return positions.length === 0 ? struck : new Set([...struck, ...positions]);
}

/**
 * @param {StruckWords} struck
 * @param {Span} span
 * @returns {StruckWords} the same set if no word of the span is struck
 */
export function restore(struck, { from, to }) {
  const left = [...struck].filter((position) => position < from || position > to);
  return left.length === struck.size ? struck : new Set(left);
}

/**
 * Which words of a span are struck.
 *
 * @param {StruckWords} struck
 * @param {Span | null} span
 * @returns {{some: boolean, all: boolean}} of no span neither some nor all
 */
export function struckIn(struck, span) {
  const positions = span === null ? [] : positionsOf(span);
  return {
    some: positions.some((position) => struck.has(position)),
    all: positions.length > 0 && positions.every((position) => struck.has(position)),
  };
}

/**
 * @param {Span} span
 * @returns {number[]}
 */
function positionsOf({ from, to }) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
