/**
 * Spans of words: each from one position to another, which belongs to it; in order and apart from one another.
 *
 * Pure: no DOM.
 */

/**
 * @typedef {object} Span
 * @property {number} from the position of the first word
 * @property {number} to the position of the last word, which belongs to it
 */

/**
 * @param {readonly Span[]} spans
 * @returns {Generator<number, void>} the positions of their words
 */
export function* positionsIn(spans) {
  for (const { from, to } of spans) {
    for (let position = from; position <= to; position++) {
      yield position;
    }
  }
}

/** @param {readonly Span[]} spans */
export function lengthOf(spans) {
  return spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/**
 * @param {readonly Span[]} spans
 * @param {readonly Span[]} others
 * @returns {Span[]} what of the spans the others do not have
 */
export function without(spans, others) {
  /** @type {Span[]} */
  const left = [];
  let next = 0;
  for (const { from, to } of spans) {
    let start = from;
    while (next < others.length && others[next].to < start) {
      next++;
    }
    for (let i = next; i < others.length && others[i].from <= to; i++) {
      if (start < others[i].from) {
        left.push({ from: start, to: others[i].from - 1 });
      }
      start = others[i].to + 1;
    }
    if (start <= to) {
      left.push({ from: start, to });
    }
  }
  return left;
}
