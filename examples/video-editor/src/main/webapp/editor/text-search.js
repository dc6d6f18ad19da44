/**
 * Looking for words by their text, whatever their case, accents and punctuation, across the borders of words.
 *
 * Pure: no DOM.
 */

/**
 * Words from one place to another, which belongs to it.
 *
 * @typedef {object} Hit
 * @property {number} from
 * @property {number} to
 */

/**
 * Words that are said again at once.
 *
 * @typedef {Hit & {again: Hit}} Repetition
 */

/** How many words in a row are looked at for whether they are said again. */
const LONGEST_REPETITION = 3;

const ENDS_CLAUSE = /[.,;:!?…–—]["”’»)\]]*$/u;

/**
 * @param {string} text
 * @returns {string} only its letters and digits, without case and accents
 */
export function folded(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toUpperCase();
}

export class TextIndex {
  #texts;

  /** The texts that are left of the words, each behind a space; with one more at the end. */
  #text = ' ';

  /** Where these begin in it. @type {number[]} */
  #beginnings = [];

  /** Their places. @type {number[]} */
  #places = [];

  /** @type {string[]} */
  #folded = [];

  /** @param {readonly string[]} texts of the words as they stand */
  constructor(texts) {
    this.#texts = texts;
    for (const [place, text] of texts.entries()) {
      const left = folded(text);
      if (left !== '') {
        this.#places.push(place);
        this.#folded.push(left);
      }
    }
    for (const left of this.#folded) {
      this.#beginnings.push(this.#text.length);
      this.#text += `${left} `;
    }
  }

  /**
   * @param {string} phrase
   * @param {boolean} wholeWords
   * @returns {Hit[]} in the order of the words; a word belongs to one hit at most
   */
  find(phrase, wholeWords) {
    const sought = phrase.split(/\s+/).map(folded).filter(Boolean).join(' ');
    /** @type {Hit[]} */
    const hits = [];
    if (sought === '') {
      return hits;
    }
    const [needle, margin] = wholeWords ? [` ${sought} `, 1] : [sought, 0];
    for (let at = this.#text.indexOf(needle); at >= 0; ) {
      const first = this.#wordAt(at + margin);
      const last = this.#wordAt(at + margin + sought.length - 1);
      hits.push({ from: this.#places[first], to: this.#places[last] });
      // From the space behind the last word on.
      at = this.#text.indexOf(needle, this.#beginnings[last] + this.#folded[last].length);
    }
    return hits;
  }

  /**
   * Words that are said again at once, such as `the the` or `I think I think`, without a mark between them.
   *
   * @returns {Repetition[]} what is said first, and then again
   */
  repetitions() {
    /** @type {Repetition[]} */
    const hits = [];
    for (let i = 0; i < this.#folded.length; ) {
      const length = this.#repetitionAt(i);
      if (length > 0) {
        const [second, lastOfIt] = [this.#places[i + length], this.#places[i + 2 * length - 1]];
        hits.push({ from: this.#places[i], to: second - 1, again: { from: second, to: lastOfIt } });
      }
      i += Math.max(length, 1);
    }
    return hits;
  }

  /**
   * @param {number} i
   * @returns {number} how many words are said again at once; 0 if none are
   */
  #repetitionAt(i) {
    for (let length = LONGEST_REPETITION; length > 0; length--) {
      const isRepeated =
        i + 2 * length <= this.#folded.length &&
        Array.from({ length }, (_, k) => i + k).every((k) => this.#folded[k] === this.#folded[k + length]);
      if (isRepeated && !ENDS_CLAUSE.test(this.#texts[this.#places[i + length - 1]])) {
        return length;
      }
    }
    return 0;
  }

  /** @param {number} at in the text */
  #wordAt(at) {
    let [low, high] = [0, this.#beginnings.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      [low, high] = this.#beginnings[middle] <= at ? [middle, high] : [low, middle];
    }
    return low;
  }
}
