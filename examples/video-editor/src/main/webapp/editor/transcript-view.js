/**
 * The words on the page, which the server printed, and the marks on them. Each mark touches only the words that change.
 */

const STRUCK = 'is-struck';
const SELECTED = 'is-selected';
const SPOKEN = 'is-spoken';

/**
 * A word of the transcript.
 *
 * @typedef {object} Word
 * @property {string} text
 * @property {number} start seconds
 * @property {number} end seconds
 */

export class TranscriptView {
  /** @type {readonly HTMLElement[]} */
  #elements;

  /** @type {WeakMap<Element, number>} */
  #positions;

  /** @type {import('./struck-words.js').StruckWords} */
  #struck = new Set();

  /** @type {import('./struck-words.js').Span | null} */
  #selected = null;

  #current = 0;
  #spoken = -1;

  /** @param {HTMLElement} container */
  constructor(container) {
    this.container = container;
    this.#elements = Array.from(container.querySelectorAll('.word'));
    this.#positions = new WeakMap(this.#elements.map((element, position) => [element, position]));
    this.#elements[0].tabIndex = 0;

    /** @type {readonly Readonly<Word>[]} */
    this.words = this.#elements.map(({ textContent, dataset }) => ({
      text: (textContent ?? '').trim(),
      start: Number(dataset.start),
      end: Number(dataset.end),
    }));
  }

  /**
   * @param {EventTarget | null} target of an event
   * @returns {number | null} the position of the word in which it happened
   */
  positionOf(target) {
    const word = target instanceof Element ? target.closest('.word') : null;
    return (word && this.#positions.get(word)) ?? null;
  }

  /** @param {number} position */
  elementOf(position) {
    return this.#elements[position];
  }

  /** @param {import('./struck-words.js').StruckWords} struck */
  showStruck(struck) {
    for (const position of this.#struck) {
      if (!struck.has(position)) {
        this.#elements[position].classList.remove(STRUCK);
        this.#elements[position].removeAttribute('aria-label');
      }
    }
    for (const position of struck) {
      if (!this.#struck.has(position)) {
        this.#elements[position].classList.add(STRUCK);
        this.#elements[position].setAttribute('aria-label', `${this.words[position].text} (removed)`);
      }
    }
    this.#struck = struck;
  }

  /** @param {Readonly<import('./selection.js').Selection>} selection @param {import('./struck-words.js').Span | null} span */
  showSelection({ current }, span) {
    for (const position of positionsOf(this.#selected)) {
      if (!holds(span, position)) {
        this.#elements[position].classList.remove(SELECTED);
        this.#elements[position].setAttribute('aria-selected', 'false');
      }
    }
    for (const position of positionsOf(span)) {
      if (!holds(this.#selected, position)) {
        this.#elements[position].classList.add(SELECTED);
        this.#elements[position].setAttribute('aria-selected', 'true');
      }
    }
    this.#selected = span;
    this.#elements[this.#current].tabIndex = -1;
    this.#elements[current].tabIndex = 0;
    this.#current = current;
  }

  /** @param {number} position -1 if no word is being said */
  showSpoken(position) {
    if (position === this.#spoken) {
      return;
    }
    this.#elements[this.#spoken]?.classList.remove(SPOKEN);
    this.#elements[position]?.classList.add(SPOKEN);
    this.#spoken = position;
  }

  /** Gives the current word the keyboard's focus. */
  focusCurrent() {
    this.#elements[this.#current].focus({ preventScroll: true });
  }

  bringCurrentIntoSight() {
    this.#elements[this.#current].scrollIntoView({ block: 'nearest' });
  }
}

/** @param {import('./struck-words.js').Span | null} span */
function* positionsOf(span) {
  for (let position = span?.from ?? 0; span !== null && position <= span.to; position++) {
    yield position;
  }
}

/**
 * @param {import('./struck-words.js').Span | null} span
 * @param {number} position
 */
function holds(span, position) {
  return span !== null && span.from <= position && position <= span.to;
}
