/**
 * Keeps the spoken word in sight while the film plays, until the person scrolls; then a button offers to go back to it.
 */

/** How far below the spoken word the text should be in sight as well, so that one can read on. */
const READING_AHEAD_PIXELS = 56;

export class Following {
  #area;
  #button;
  #isFollowing = true;
  /** @type {HTMLElement | null} */
  #spoken = null;

  /**
   * @param {HTMLElement} area holds the words
   * @param {HTMLElement} button
   */
  constructor(area, button) {
    this.#area = area;
    this.#button = button;
    for (const type of ['wheel', 'touchmove']) {
      area.addEventListener(type, () => this.leave(), { passive: true });
    }
    area.addEventListener('pointerdown', ({ target }) => {
      if (target === area) {
        this.leave();
      }
    });
    button.addEventListener('click', () => this.#goBack());
  }

  /** Follows again, at once. */
  resume() {
    this.#isFollowing = true;
    this.#button.hidden = true;
    this.#bringIntoSight();
  }

  /** The button goes, and where Tab leads among the words gets the focus that it had. */
  #goBack() {
    const hadFocus = this.#button.contains(document.activeElement);
    this.resume();
    if (hadFocus) {
      /** @type {HTMLElement | null} */ (this.#area.querySelector('[tabindex="0"]'))?.focus({ preventScroll: true });
    }
  }

  /**
   * @param {HTMLElement | undefined} element the word that is being said now
   */
  show(element) {
    if (element === undefined || element === this.#spoken) {
      return;
    }
    this.#spoken = element;
    if (this.#isFollowing) {
      this.#bringIntoSight();
    } else {
      this.#button.hidden = this.#isInSight(element);
    }
  }

  /** Leaves the text where it is, as somebody reads it elsewhere. */
  leave() {
    if (this.#spoken !== null) {
      this.#isFollowing = false;
      this.#button.hidden = this.#isInSight(this.#spoken);
    }
  }

  #bringIntoSight() {
    if (this.#spoken !== null && !this.#isInSight(this.#spoken)) {
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.#spoken.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
    }
  }

  /**
   * Whether a word, and the text a little below it, is covered by nothing: neither by the edge of its area, nor by the
   * player or the tools, which stay where they are.
   *
   * @param {HTMLElement} word
   */
  #isInSight(word) {
    const { left, right, top, bottom } = word.getBoundingClientRect();
    const x = (left + right) / 2;
    const atWord = document.elementFromPoint(x, (top + bottom) / 2);
    const below = document.elementFromPoint(x, bottom + READING_AHEAD_PIXELS);
    return word.contains(atWord) && this.#area.contains(below);
  }
}
