/**
 * How it stands with saving: quietly in the page's head, and in a notice below it where a person has to choose.
 */

import { announce } from './announcing.js';
import { noticeOf, statusWords } from './saving-words.js';

/**
 * @typedef {object} SavingPlace
 * @property {HTMLElement} status
 * @property {HTMLElement} notice
 * @property {HTMLElement} announcements a live region
 * @property {() => HTMLElement | null} home gets the keyboard's focus when the notice is gone
 */

export class SavingView {
  #place;
  #choices;

  /** @type {import('./saving.js').Kind | undefined} */
  #shown;

  /**
   * @param {SavingPlace} place
   * @param {Record<import('./saving-words.js').Choice, () => void>} choices
   */
  constructor(place, choices) {
    this.#place = place;
    this.#choices = choices;
  }

  /** @param {import('./saving-words.js').State} state */
  show(state) {
    const { kind } = state;
    const before = this.#shown;
    if (kind === before && kind !== 'failed' && kind !== 'refused') {
      return;
    }
    this.#shown = kind;
    const words = statusWords(state);
    const isTrouble = words.startsWith('Not saved');
    this.#place.status.replaceChildren(words);
    this.#place.status.classList.toggle('is-alert', isTrouble);
    this.#showNotice(noticeOf(state));
    if (kind === 'failed' && kind !== before) {
      announce(this.#place.announcements, `${words}.`);
    }
  }

  /** @param {import('./saving-words.js').Notice | null} notice */
  #showNotice(notice) {
    const { notice: box, home } = this.#place;
    const hadFocus = box.contains(document.activeElement);
    box.replaceChildren();
    box.hidden = notice === null;
    if (notice) {
      const text = document.createElement('p');
      text.append(notice.text);
      box.append(text, ...notice.choices.map(({ choice, label }) => this.#button(choice, label)));
    }
    if (hadFocus) {
      home()?.focus();
    }
  }

  /**
   * @param {import('./saving-words.js').Choice} choice
   * @param {string} label
   */
  #button(choice, label) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(label);
    button.addEventListener('click', this.#choices[choice]);
    return button;
  }
}
