/**
 * The words on the page, which the server printed, and the marks on them. Each mark touches only the words that change.
 */

import { StruckStretches } from './struck-stretches.js';
import { positionsIn, without } from './spans.js';

const STRUCK = 'is-struck';
const SELECTED = 'is-selected';
const SPOKEN = 'is-spoken';
const CORRECTED = 'is-corrected';
const HIT = 'is-hit';

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

  /** @type {Map<Element, number>} */
  #positions;

  /** @type {import('./struck-words.js').StruckWords} */
  #struck = new Set();

  /** @type {ReadonlyMap<number, string>} */
  #texts = new Map();

  /** @type {readonly import('./spans.js').Span[]} */
  #selected = [];

  /** @type {ReadonlySet<number>} */
  #hits = new Set();

  #current = 0;
  #spoken = -1;

  /** @param {HTMLElement} container */
  constructor(container) {
    this.container = container;
    this.#elements = Array.from(container.querySelectorAll('.word'));
    this.#positions = new Map(this.#elements.map((element, position) => [element, position]));
    this.#elements[0].tabIndex = 0;
    this.stretches = new StruckStretches(container);

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

  /** @param {number} position @returns {string} as the word reads now */
  textOf(position) {
    return this.#texts.get(position) ?? this.words[position].text;
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
        this.#label(position);
      }
    }
    this.#struck = struck;
  }

  /** @param {ReadonlyMap<number, string>} texts other texts of words */
  showTexts(texts) {
    const former = this.#texts;
    this.#texts = texts;
    for (const position of new Set([...former.keys(), ...texts.keys()])) {
      if (former.get(position) !== texts.get(position)) {
        const element = this.#elements[position];
        element.textContent = this.textOf(position);
        element.classList.toggle(CORRECTED, texts.has(position));
        element.title = texts.has(position) ? `The transcript has: ${this.words[position].text}` : '';
        if (this.#struck.has(position)) {
          this.#label(position);
        }
      }
    }
  }

  /** @param {ReadonlySet<number>} hits words that were looked for */
  showHits(hits) {
    for (const position of this.#hits) {
      if (!hits.has(position)) {
        this.#elements[position].classList.remove(HIT);
      }
    }
    for (const position of hits) {
      if (!this.#hits.has(position)) {
        this.#elements[position].classList.add(HIT);
      }
    }
    this.#hits = hits;
  }

  /** @param {Readonly<import('./selection.js').Selection>} selection @param {readonly import('./spans.js').Span[]} spans */
  showSelection({ current }, spans) {
    for (const position of positionsIn(without(this.#selected, spans))) {
      this.#elements[position].classList.remove(SELECTED);
      this.#elements[position].setAttribute('aria-selected', 'false');
    }
    for (const position of positionsIn(without(spans, this.#selected))) {
      this.#elements[position].classList.add(SELECTED);
      this.#elements[position].setAttribute('aria-selected', 'true');
    }
    this.#selected = spans;
    if (current !== this.#current) {
      this.#elements[this.#current].tabIndex = -1;
      this.#elements[current].tabIndex = 0;
      this.#current = current;
    }
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

  /** @param {'nearest' | 'center'} [block] */
  bringCurrentIntoSight(block = 'nearest') {
    this.#elements[this.#current].scrollIntoView({ block });
  }

  /** @param {number} position of a struck word */
  #label(position) {
    this.#elements[position].setAttribute('aria-label', `${this.textOf(position)} (removed)`);
  }
}
