/**
 * Struck words that are hidden: of each stretch of them only a small mark is left, which shows the stretch when it is
 * asked to. The mark is the first word of the stretch, so that the way by the keyboard leads to it.
 */

const HIDING = 'is-hiding-struck';
const STRUCK = 'is-struck';
const REVEALED = 'is-revealed';

export class StruckStretches {
  #container;

  /** @type {readonly Element[]} */
  #revealed = [];

  /** @param {HTMLElement} container of the words */
  constructor(container) {
    this.#container = container;
  }

  /** @param {boolean} areHidden */
  hide(areHidden) {
    this.conceal();
    this.#container.classList.toggle(HIDING, areHidden);
  }

  /** @param {Element} word */
  isHidden(word) {
    return this.#isReduced(word) && isStruck(word.previousElementSibling);
  }

  /** @param {Element} word */
  isMark(word) {
    return this.#isReduced(word) && !isStruck(word.previousElementSibling);
  }

  /** @param {Element} word a hidden one @returns {Element} the mark that stands for it */
  markOf(word) {
    return stretchOf(word)[0];
  }

  /**
   * @param {Element} word a word of the stretch, which is shown until another one is
   * @returns {[first: Element, last: Element]}
   */
  reveal(word) {
    this.conceal();
    const stretch = stretchOf(word);
    for (const each of stretch) {
      each.classList.add(REVEALED);
    }
    this.#revealed = stretch;
    return [stretch[0], stretch[stretch.length - 1]];
  }

  /** Hides again what was shown. */
  conceal() {
    for (const word of this.#revealed) {
      word.classList.remove(REVEALED);
    }
    this.#revealed = [];
  }

  /** @param {Element} word */
  #isReduced(word) {
    return this.#container.classList.contains(HIDING) && isStruck(word) && !word.classList.contains(REVEALED);
  }
}

/**
 * @param {Element} word one that is struck
 * @returns {Element[]} the struck words around it in the same paragraph
 */
function stretchOf(word) {
  const stretch = [word];
  for (let before = word.previousElementSibling; before && isStruck(before); before = before.previousElementSibling) {
    stretch.unshift(before);
  }
  for (let after = word.nextElementSibling; after && isStruck(after); after = after.nextElementSibling) {
    stretch.push(after);
  }
  return stretch;
}

/** @param {Element | null} word */
function isStruck(word) {
  return word !== null && word.classList.contains(STRUCK);
}
