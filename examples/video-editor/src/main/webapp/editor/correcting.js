/**
 * Corrects how a word reads; when it is said stays as it is. The field stands in the place of the word.
 */

import { Anchored } from './anchored.js';

export class Correcting {
  #view;
  #editing;
  #form = /** @type {HTMLFormElement} */ (document.getElementById('correcting'));
  #field = /** @type {HTMLInputElement} */ (document.getElementById('correcting-text'));
  #refusal = /** @type {HTMLElement} */ (document.getElementById('correcting-refusal'));
  #place = new Anchored(this.#form, { covers: true });
  #position = 0;

  /**
   * @param {import('./transcript-view.js').TranscriptView} view
   * @param {import('./editing.js').Editing} editing
   */
  constructor(view, editing) {
    this.#view = view;
    this.#editing = editing;
    this.#field.lang = view.container.lang;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#isBlank) {
        this.#refuse();
      } else {
        this.#keep();
        this.#view.focusCurrent();
      }
    });
    this.#form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        this.#place.close();
        this.#view.focusCurrent();
      }
    });
    this.#field.addEventListener('input', () => {
      this.#refusal.hidden = true;
      this.#field.removeAttribute('aria-invalid');
      this.#fit();
    });
    this.#field.addEventListener('blur', () => {
      if (this.#place.isOpen && document.hasFocus()) {
        this.#keep();
      }
    });
  }

  /** @param {number} position of the word */
  open(position) {
    this.#position = position;
    this.#view.bringCurrentIntoSight();
    const text = this.#view.textOf(position);
    this.#field.value = text;
    this.#field.setAttribute('aria-label', `Correct “${text}”`);
    this.#field.removeAttribute('aria-invalid');
    this.#refusal.hidden = true;
    this.#fit();
    this.#place.open(this.#view.elementOf(position));
    this.#field.focus();
    this.#field.select();
  }

  get #isBlank() {
    return this.#field.value.trim() === '';
  }

  /** Keeps what the field has, unless that is nothing. */
  #keep() {
    this.#place.close();
    if (!this.#isBlank) {
      const { edit } = this.#editing;
      const text = this.#field.value.trim().replace(/\s+/g, ' ');
      const texts = new Map(edit.texts);
      if (text === this.#view.words[this.#position].text) {
        texts.delete(this.#position);
      } else {
        texts.set(this.#position, text);
      }
      this.#editing.change(edit.with({ texts }));
    }
  }

  #refuse() {
    this.#refusal.hidden = false;
    this.#field.setAttribute('aria-invalid', 'true');
    this.#place.open(this.#view.elementOf(this.#position));
    this.#field.focus();
  }

  #fit() {
    this.#field.size = Math.max(4, this.#field.value.length + 1);
  }
}
