/**
 * The list of the pauses: how long is too long, how much stays, and which ones are shortened.
 */

import { enable, onPress } from './buttons.js';
import { byId, element } from './elements.js';
import { listedPauses, summary, withPauses } from './pause-list.js';
import { silences } from './playrange.js';
import { SlicedList } from './sliced-list.js';
import { amount, count } from './wording.js';

/** Any pause that is longer than nothing, since those that are shortened are listed however short they are. */
const SHORTEST_SECONDS = 0;

/** @typedef {import('./pause-list.js').ListedPause} ListedPause */

/**
 * @typedef {object} Page
 * @property {import('./editing.js').Editing} editing
 * @property {import('./film.js').Film} film
 * @property {import('./pause-marks.js').PauseMarks} marks
 * @property {string} language of the words
 * @property {(position: number) => void} presentPlace brings a word into sight
 * @property {(count: number) => void} onCount called with how many pauses are listed
 */

export class PausesPanel {
  #page;
  #list;
  #rows = byId('pause-list');
  #threshold = /** @type {HTMLInputElement} */ (byId('pause-threshold'));
  #edge = /** @type {HTMLInputElement} */ (byId('pause-edge'));
  #current = 0;

  /** @type {readonly import('./playrange.js').Silence[]} */
  #silences;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#rows.lang = page.language;
    this.#list = new SlicedList(this.#rows, emptyRow, fillRow);
    this.#silences = silences(page.editing.words, SHORTEST_SECONDS);
    this.#threshold.addEventListener('input', () => this.#update());
    this.#edge.addEventListener('input', () => this.#update());
    this.#edge.addEventListener('change', () => this.#changeEdge());
    this.#rows.addEventListener('change', ({ target }) => {
      const box = /** @type {HTMLInputElement} */ (target);
      this.#change([this.#list.items[this.#list.positionOf(box)]], box.checked);
    });
    this.#rows.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.row-time')) {
        this.#go(this.#list.positionOf(target));
      }
    });
    this.#rows.addEventListener('focusin', ({ target }) => {
      this.#current = this.#list.positionOf(/** @type {Node} */ (target));
      this.#showCurrent();
    });
    this.#rows.addEventListener('keydown', (event) => this.#useKey(event));
    onPress(byId('shorten-pauses'), () => this.#change(summary(this.#list.items).long, true));
    onPress(byId('restore-pauses'), () => this.#change(summary(this.#list.items).short, false));
    page.film.onDuration((duration) => {
      this.#silences = silences(page.editing.words, SHORTEST_SECONDS, duration);
      this.#updateSoon();
    });
    page.editing.onChange(() => this.#updateSoon());
    this.#showEdge();
    this.#update();
  }

  /** After the player has shown the edit; several changes at once are one. */
  #updateSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#showEdge();
      this.#update();
    });
  }

  /** An edit without shortened pauses says nothing of how they would be. */
  #showEdge() {
    const { edit } = this.#page.editing;
    if (edit.struckPauses.size > 0) {
      this.#edge.value = String(edit.pauseEdge);
    }
  }

  #update() {
    const { edit, words } = this.#page.editing;
    const [threshold, edge] = [Number(this.#threshold.value), Number(this.#edge.value)];
    const hadFocus = this.#rows.contains(document.activeElement);
    const pauses = listedPauses(this.#silences, edit, words, { threshold, edge });
    this.#list.show(pauses);
    this.#page.marks.show(new Set(pauses.filter(({ isShort }) => isShort).map(({ before }) => before)));
    this.#page.onCount(pauses.length);
    this.#showSettings(threshold, edge);
    this.#showSummary(pauses);
    this.#current = Math.min(this.#current, Math.max(pauses.length - 1, 0));
    this.#showCurrent();
    if (hadFocus && pauses.length > 0) {
      this.#boxAt(this.#current).focus({ preventScroll: true });
    } else if (hadFocus) {
      this.#threshold.focus();
    }
  }

  /**
   * @param {number} threshold seconds
   * @param {number} edge seconds
   */
  #showSettings(threshold, edge) {
    const texts = { 'pause-threshold': `${threshold.toFixed(1)} s`, 'pause-edge': `${edge.toFixed(2)} s` };
    for (const [id, text] of Object.entries(texts)) {
      byId(id).setAttribute('aria-valuetext', text);
      byId(`${id}-shown`).textContent = text;
    }
  }

  /** @param {readonly ListedPause[]} pauses */
  #showSummary(pauses) {
    const { short, long, saved, toSave } = summary(pauses);
    byId('no-pauses').hidden = pauses.length > 0;
    byId('shorten-name').textContent =
      long.length === 0 ? 'Shorten all' : `Shorten ${long.length === 1 ? '1 pause' : `all ${long.length} pauses`}`;
    enable(byId('shorten-pauses'), long.length > 0);
    enable(byId('restore-pauses'), short.length > 0);
    const parts = [
      long.length > 0 && `${amount(toSave)} to save`,
      short.length > 0 && `${count(short.length, 'pause')} shortened, ${amount(saved)} saved`,
    ];
    byId('pauses-saving').textContent = parts.filter(Boolean).join(' · ');
  }

  /**
   * @param {readonly ListedPause[]} pauses
   * @param {boolean} isShort whether they are to be shorter
   */
  #change(pauses, isShort) {
    const { editing } = this.#page;
    editing.change(withPauses(editing.edit, pauses, isShort, Number(this.#edge.value)));
  }

  #changeEdge() {
    const { editing } = this.#page;
    if (editing.edit.struckPauses.size > 0) {
      const pauseEdge = Number(this.#edge.value);
      editing.change(editing.edit.with({ pauseEdge }), `${pauseEdge.toFixed(2)} s stay on each side: `);
    }
  }

  /** @param {number} position of the pause to which film and transcript go */
  #go(position) {
    const { before, start } = this.#list.items[position];
    this.#page.film.goTo(start);
    this.#page.presentPlace(before - 1);
  }

  /** One of the boxes can be reached with Tab; the arrows lead to the others. */
  #showCurrent() {
    for (const box of this.#rows.querySelectorAll('input[tabindex="0"]')) {
      box.setAttribute('tabindex', '-1');
    }
    if (this.#list.items.length > 0) {
      this.#boxAt(this.#current).tabIndex = 0;
    }
  }

  /** @param {number} position */
  #boxAt(position) {
    return /** @type {HTMLInputElement} */ (this.#list.rowAt(position).querySelector('input'));
  }

  /** @param {KeyboardEvent} event */
  #useKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const last = this.#list.items.length - 1;
    const to = { ArrowDown: this.#current + 1, ArrowUp: this.#current - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      const box = this.#boxAt(Math.min(Math.max(to, 0), last));
      box.focus({ preventScroll: true });
      box.closest('.row')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      this.#go(this.#current);
    } else {
      return;
    }
    event.preventDefault();
  }
}

function emptyRow() {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.tabIndex = -1;
  const time = element('span', 'row-time');
  const label = element('label', 'row-choice', box, element('span', 'row-text'), element('span', 'row-length'));
  return element('li', 'row', time, label);
}

/**
 * @param {HTMLElement} row
 * @param {ListedPause} pause
 */
function fillRow(row, { isShort, time, length, rest, leading, trailing }) {
  const box = /** @type {HTMLInputElement} */ (row.querySelector('input'));
  box.checked = isShort;
  box.setAttribute('aria-label', `Shorten the pause of ${length} at ${time}, after “${leading}”, before “${trailing}”`);
  /** @type {HTMLElement} */ (row.querySelector('.row-time')).textContent = time;
  const text = /** @type {HTMLElement} */ (row.querySelector('.row-text'));
  text.dir = 'auto';
  text.replaceChildren(leading, ' ', element('span', isShort ? 'gap is-short' : 'gap', 'pause'), ' ', trailing);
  const lengths = isShort ? [element('del', '', length), ` ${rest}`] : [length];
  /** @type {HTMLElement} */ (row.querySelector('.row-length')).replaceChildren(...lengths);
}
