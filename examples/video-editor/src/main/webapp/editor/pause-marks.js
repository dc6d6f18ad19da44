/**
 * Small marks between the words where a pause is shortened.
 */

const MARK = 'is-before-short-pause';
const DESCRIPTION = 'the pause after it is shortened';

export class PauseMarks {
  #view;

  /** @type {ReadonlySet<number>} */
  #shown = new Set();

  /** @param {import('./transcript-view.js').TranscriptView} view */
  constructor(view) {
    this.#view = view;
  }

  /** @param {ReadonlySet<number>} shortened positions of the words after the pauses */
  show(shortened) {
    for (const position of this.#shown) {
      if (!shortened.has(position)) {
        const word = this.#view.elementOf(position - 1);
        word.classList.remove(MARK);
        word.removeAttribute('aria-description');
      }
    }
    for (const position of shortened) {
      if (!this.#shown.has(position)) {
        const word = this.#view.elementOf(position - 1);
        word.classList.add(MARK);
        word.setAttribute('aria-description', DESCRIPTION);
      }
    }
    this.#shown = shortened;
  }
}
