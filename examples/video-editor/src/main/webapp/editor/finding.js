/**
 * The panel that finds words, leads from one hit to the next, and strikes all of them.
 */

import { announce } from './announcing.js';
import { enable, onPress } from './buttons.js';
import { byId } from './elements.js';
import { Seen } from './seen.js';
import { strikeWords } from './struck-words.js';
import { count } from './wording.js';

/** @typedef {import('./text-search.js').Hit} Hit */

/**
 * @typedef {object} Finder
 * @property {import('./editing.js').Editing} editing
 * @property {import('./searched-words.js').SearchedWords} searched
 * @property {import('./transcript-view.js').TranscriptView} view
 * @property {HTMLElement} status tells what happens
 * @property {(hit: Hit) => void} present a hit among the words, which a narrow page may not show at present
 * @property {(hit: Hit) => void} show a hit among the words
 */

const CONTEXT_WORDS = 5;

export class Finding {
  #finder;
  #field = /** @type {HTMLInputElement} */ (byId('find-text'));
  #whole = /** @type {HTMLInputElement} */ (byId('find-whole'));
  #strike = byId('find-strike');
  #part;

  /** @type {readonly Hit[]} */
  #hits = [];

  /** In which the hits were found. @type {object | null} */
  #index = null;

  /** The index of the hit that is presented; -1 if there is none. */
  #at = -1;

  /** @param {Finder} finder */
  constructor(finder) {
    this.#finder = finder;
    this.#field.lang = finder.view.container.lang;
    for (const field of [this.#field, this.#whole]) {
      field.addEventListener('input', () => this.#search());
    }
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        this.#go(event.shiftKey ? -1 : 1);
      }
    });
    onPress(byId('find-next'), () => this.#go(1));
    onPress(byId('find-previous'), () => this.#go(-1));
    byId('find-show').addEventListener('click', () => finder.show(this.#hits[this.#at]));
    onPress(this.#strike, () => this.#strikeAll());
    this.#part = new Seen(byId('find-hits'), () => this.#show());
    finder.editing.onChange(() => this.#refresh());
    this.#show();
  }

  /** Gives the field the keyboard's focus. */
  focus() {
    this.#field.focus();
    this.#field.select();
  }

  #search() {
    const { searched } = this.#finder;
    this.#index = searched.index;
    this.#hits = searched.index.find(this.#field.value, this.#whole.checked);
    this.#at = -1;
    this.#show();
  }

  /** What was looked for may have been struck, or read otherwise. */
  #refresh() {
    if (this.#index === null) {
      return;
    }
    if (this.#index !== this.#finder.searched.index) {
      this.#search();
    } else if (this.#part.isSeen) {
      this.#show();
    }
  }

  /** @param {1 | -1} direction to the next one or to the one before */
  #go(direction) {
    const { length } = this.#hits;
    if (length === 0) {
      announce(this.#finder.status, this.#field.value.trim() === '' ? '' : 'Not found');
      return;
    }
    const from = this.#at < 0 && direction < 0 ? 0 : this.#at;
    this.#at = (from + direction + length) % length;
    this.#finder.present(this.#hits[this.#at]);
    this.#show();
    announce(this.#finder.status, `${this.#at + 1} of ${length}: ${this.#finder.searched.contextOf(this.#hits[this.#at], 0)[1]}`);
  }

  #strikeAll() {
    const { editing, searched } = this.#finder;
    const { edit } = editing;
    editing.change(edit.with({ struck: strikeWords(edit.struck, searched.positionsOf(this.#hits)) }));
  }

  #show() {
    const { searched, view } = this.#finder;
    const { length } = this.#hits;
    const left = searched.notStruck(this.#hits);
    const words = searched.positionsOf(left).size;
    view.showHits(searched.positionsOf(this.#hits));
    byId('find-hits').replaceChildren(this.#summary(left.length));
    byId('find-context').replaceChildren(...(this.#at < 0 ? [] : this.#context()));
    byId('find-show').hidden = this.#at < 0;
    byId('find-strike-label').replaceChildren(length === 0 ? 'Strike all' : `Strike all: ${count(words, 'word')}`);
    enable(this.#strike, words > 0);
    for (const id of ['find-next', 'find-previous']) {
      enable(byId(id), length > 0);
    }
  }

  /** @param {number} left how many are not struck yet */
  #summary(left) {
    const { length } = this.#hits;
    if (length === 0) {
      return this.#field.value.trim() === '' ? '' : 'Not found';
    }
    const removed = length - left;
    const position = this.#at < 0 ? count(length, 'hit') : `${this.#at + 1} of ${length}`;
    return removed === 0 ? position : `${position}, ${removed === length ? 'all' : removed} removed`;
  }

  #context() {
    const [before, hit, after] = this.#finder.searched.contextOf(this.#hits[this.#at], CONTEXT_WORDS);
    const mark = document.createElement('mark');
    mark.append(hit);
    return [`${before} `, mark, ` ${after}`];
  }
}
