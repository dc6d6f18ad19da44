/**
 * Filler words, and words that are said twice, as they are offered to be struck.
 */

import { enable, onPress } from './buttons.js';
import { byId } from './elements.js';
import { fillersOf } from './fillers.js';
import { Seen } from './seen.js';
import { strikeWords } from './struck-words.js';
import { count } from './wording.js';

/** @typedef {import('./text-search.js').Hit} Hit */

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {readonly Hit[]} hits
 * @property {HTMLElement} row
 * @property {HTMLInputElement} box
 * @property {HTMLElement} button leads to the next one
 * @property {number} next index of the hit to which it leads
 */

export class OfferedFillers {
  #finder;
  #list = byId('fillers');
  #strike = byId('fillers-strike');
  #part;

  /** In which the kinds were found. @type {object | null} */
  #index = null;

  /** @type {readonly Kind[]} */
  #kinds = [];

  /** @param {import('./finding.js').Finder} finder */
  constructor(finder) {
    this.#finder = finder;
    onPress(this.#strike, () => this.#strikeAll());
    this.#part = new Seen(byId('fillers-part'), () => this.#refresh());
    finder.editing.onChange(() => {
      if (this.#part.isSeen) {
        this.#refresh();
      }
    });
  }

  #refresh() {
    if (this.#index !== this.#finder.searched.index) {
      this.#index = this.#finder.searched.index;
      this.#find();
    }
    this.#show();
  }

  #find() {
    const { searched, view } = this.#finder;
    const checked = new Map(this.#kinds.map(({ name, box }) => [name, box.checked]));
    /** @type {[name: string, hits: Hit[], isChecked: boolean][]} */
    const found = fillersOf(view.container.lang).map(({ name, phrases, isOftenMeant }) => [
      name,
      phrases.flatMap((phrase) => searched.index.find(phrase, true)).sort((a, b) => a.from - b.from),
      !isOftenMeant,
    ]);
    found.push(['Repeated words', searched.index.repetitions(), false]);
    this.#kinds = found
      .filter(([, hits]) => hits.length > 0)
      .map(([name, hits, isChecked]) => this.#kindOf(name, hits, checked.get(name) ?? isChecked));
    this.#list.replaceChildren(...this.#kinds.map(({ row }) => row));
    byId('no-fillers').hidden = this.#kinds.length > 0;
    byId('no-language').hidden = view.container.lang !== '';
    this.#strike.hidden = this.#kinds.length === 0;
  }

  /**
   * @param {string} name
   * @param {readonly Hit[]} hits
   * @param {boolean} isChecked
   * @returns {Kind}
   */
  #kindOf(name, hits, isChecked) {
    const template = /** @type {HTMLTemplateElement} */ (byId('filler'));
    const row = /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
    const box = /** @type {HTMLInputElement} */ (row.querySelector('input'));
    const button = /** @type {HTMLElement} */ (row.querySelector('button'));
    row.querySelector('.name')?.append(name);
    box.checked = isChecked;
    box.addEventListener('change', () => this.#show());
    const kind = { name, hits, row, box, button, next: 0 };
    button.addEventListener('click', () => this.#goOn(kind));
    return kind;
  }

  /** @param {Kind} kind */
  #goOn(kind) {
    const left = this.#finder.searched.notStruck(kind.hits);
    const hits = left.length > 0 ? left : kind.hits;
    this.#finder.show(hits[kind.next % hits.length]);
    kind.next = (kind.next + 1) % hits.length;
  }

  get #chosen() {
    return this.#finder.searched.notStruck(this.#kinds.filter(({ box }) => box.checked).flatMap(({ hits }) => hits));
  }

  #strikeAll() {
    const { editing, searched } = this.#finder;
    const { edit } = editing;
    editing.change(edit.with({ struck: strikeWords(edit.struck, searched.positionsOf(this.#chosen)) }));
  }

  #show() {
    for (const { name, hits, button } of this.#kinds) {
      const left = this.#finder.searched.notStruck(hits).length;
      button.replaceChildren(left === 0 ? 'removed' : String(left));
      button.setAttribute('aria-label', left === 0 ? `${name}: removed, show` : `${name}: ${left}, show the next`);
    }
    const { length } = this.#chosen;
    byId('fillers-strike-label').replaceChildren(length === 0 ? 'Strike all fillers' : `Strike all ${count(length, 'filler')}`);
    enable(this.#strike, length > 0);
  }
}
