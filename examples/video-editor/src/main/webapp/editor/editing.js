/**
 * The edit that is being made: its history, what is left of the film, and whoever wants to know of either.
 */

import { Cut } from './cut.js';
import { advance, beginning, redo, undo } from './history.js';
import { packed, unpacked } from './packed-edit.js';
import { PlayingOrder } from './playing-order.js';
import { TranscriptEdit } from './playrange.js';

/** @typedef {import('./playrange.js').Edit} Edit */
/** @typedef {import('./transcript-view.js').Word} Word */
/** @typedef {Readonly<import('./history.js').History<import('./packed-edit.js').PackedEdit>>} History */

/**
 * @typedef {object} Change
 * @property {Edit} before
 * @property {Edit} after
 * @property {Cut} cutBefore
 * @property {Cut} cut
 * @property {string} occasion what it is said with, such as `Undone: `
 */

export class Editing {
  #words;
  #film;
  #edit;
  #history;
  #cut;
  #order;

  /** The paragraphs of that order. */
  #ordered;

  /** @type {((cut: Cut) => void)[]} */
  #cutListeners = [];

  /** @type {((change: Change) => void)[]} */
  #changeListeners = [];

  /**
   * @param {readonly Word[]} words of the transcript
   * @param {import('./film.js').Film} film
   * @param {Edit} [edit] from which it begins
   */
  constructor(words, film, edit = TranscriptEdit.NONE) {
    this.#words = words;
    this.#film = film;
    this.#edit = edit;
    this.#history = beginning(packed(edit));
    this.#cut = this.#newCut();
    this.#order = new PlayingOrder(edit.order(words.length));
    this.#ordered = edit.paragraphs;
    film.onDuration(() => {
      this.#cut = this.#newCut();
      this.#tellCut();
    });
  }

  /** The words as they are said, in the order of the film. */
  get words() {
    return this.#words;
  }

  get edit() {
    return this.#edit;
  }

  get cut() {
    return this.#cut;
  }

  /** The order in which the words are heard. */
  get order() {
    if (this.edit.paragraphs !== this.#ordered) {
      this.#order = new PlayingOrder(this.edit.order(this.#words.length));
      this.#ordered = this.edit.paragraphs;
    }
    return this.#order;
  }

  get canUndo() {
    return this.#history.past !== null;
  }

  get canRedo() {
    return this.#history.future !== null;
  }

  /**
   * Goes on to another edit, which can be undone.
   *
   * @param {Edit} edit
   * @param {string} [occasion]
   */
  change(edit, occasion = '') {
    if (edit !== this.#edit) {
      this.#go(advance(this.#history, packed(edit)), edit, occasion);
    }
  }

  undo() {
    this.#goBy(undo(this.#history), 'Undone: ');
  }

  redo() {
    this.#goBy(redo(this.#history), 'Redone: ');
  }

  /**
   * @param {(cut: Cut) => void} listener called with what is left of the film: now, and whenever that changes or the
   *     film's length gets known
   */
  onCut(listener) {
    this.#cutListeners.push(listener);
    listener(this.#cut);
  }

  /** @param {(change: Change) => void} listener called after each step, also one that leaves the film as long as it was */
  onChange(listener) {
    this.#changeListeners.push(listener);
  }

  /**
   * @param {History} history
   * @param {string} occasion
   */
  #goBy(history, occasion) {
    if (history !== this.#history) {
      this.#go(history, unpacked(history.present, this.#edit), occasion);
    }
  }

  /**
   * @param {History} history
   * @param {Edit} edit its present
   * @param {string} occasion
   */
  #go(history, edit, occasion) {
    const [before, cutBefore] = [this.#edit, this.#cut];
    [this.#history, this.#edit] = [history, edit];
    this.#cut = this.#newCut();
    this.#tellCut();
    for (const listener of this.#changeListeners) {
      listener({ before, after: edit, cutBefore, cut: this.#cut, occasion });
    }
  }

  #newCut() {
    return Cut.of(this.#edit, this.#words, this.#film.duration);
  }

  #tellCut() {
    for (const listener of this.#cutListeners) {
      listener(this.#cut);
    }
  }
}
