/**
 * The order in which words stand on the page and are heard. A position counts the words as the film has them, a place
 * as they stand.
 *
 * Pure: no DOM.
 */

export class PlayingOrder {
  #count;

  /** In playing order. @type {readonly {first: number, last: number, place: number}[]} */
  #pieces;

  /** In the order of the film. @type {readonly {first: number, last: number, place: number}[]} */
  #inSource;

  /** @param {readonly {first: number, last: number}[]} pieces the words in playing order, each of them in one piece */
  constructor(pieces) {
    let place = 0;
    this.#pieces = pieces.map(({ first, last }) => {
      const piece = { first, last, place };
      place += last - first + 1;
      return piece;
    });
    this.#count = place;
    this.#inSource = [...this.#pieces].sort((a, b) => a.first - b.first);
  }

  /** How many words there are. */
  get count() {
    return this.#count;
  }

  /** @param {number} position */
  placeOf(position) {
    const piece = lastUpTo(this.#inSource, position, ({ first }) => first);
    return piece.place + position - piece.first;
  }

  /** @param {number} place */
  positionAt(place) {
    const piece = lastUpTo(this.#pieces, place, (each) => each.place);
    return piece.first + place - piece.place;
  }

  /**
   * @param {number} position
   * @param {number} last position of a word at or behind it
   * @returns {number} up to which position, at most the last one, the words stand one after the other
   */
  togetherUpTo(position, last) {
    const at = this.#pieces.indexOf(lastUpTo(this.#inSource, position, ({ first }) => first));
    let piece = this.#pieces[at];
    for (const next of this.#pieces.slice(at + 1)) {
      if (next.first !== piece.last + 1) {
        break;
      }
      piece = next;
    }
    return Math.min(piece.last, last);
  }

  /**
   * @param {number} place
   * @param {number} lastPlace which belongs to it
   * @returns {import('./spans.js').Span[]} the words from one place to the other, as the film has them
   */
  between(place, lastPlace) {
    return this.#pieces
      .filter((piece) => piece.place <= lastPlace && place <= piece.place + piece.last - piece.first)
      .map((piece) => ({
        from: piece.first + Math.max(0, place - piece.place),
        to: Math.min(piece.last, piece.first + lastPlace - piece.place),
      }))
      .sort((a, b) => a.from - b.from);
  }
}

/**
 * @template T
 * @param {readonly T[]} pieces at least one, the first of which begins at 0
 * @param {number} number
 * @param {(piece: T) => number} beginningOf
 * @returns {T} the last one that begins at this number or before
 */
function lastUpTo(pieces, number, beginningOf) {
  let [low, high] = [0, pieces.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = beginningOf(pieces[middle]) <= number ? [middle, high] : [low, middle];
  }
  return pieces[low];
}
