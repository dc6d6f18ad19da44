/**
 * The words as the place where the film is edited: what is selected, what is struck out, and the way back.
 */

import { announce } from './announcing.js';
import { Following } from './following.js';
import { watchUndoKeys, watchWordKeys } from './keys.js';
import { watchPointing } from './pointing.js';
import { TranscriptEdit } from './playrange.js';
import { clear, extendTo, NOTHING_SELECTED, pick, selectAll, selectOnly, spanOf } from './selection.js';
import { spokenWordAt } from './spoken-word.js';
import { restore, strike, struckIn } from './struck-words.js';
import { Tools } from './tools.js';

/**
 * @typedef {object} Page
 * @property {import('./transcript-view.js').TranscriptView} view of the words
 * @property {HTMLElement} status tells what happens
 * @property {HTMLElement} follow goes back to the spoken word
 * @property {import('./film.js').Film} film
 * @property {import('./editing.js').Editing} editing
 * @property {(span: import('./struck-words.js').Span) => void} playWords plays these words, or stops
 */

export class TranscriptEditing {
  #page;
  #view;
  #following;
  #tools;
  #editing;
  #selection = NOTHING_SELECTED;
  #isPicking = false;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#view = page.view;
    this.#editing = page.editing;
    this.#following = new Following(page.view.container, page.follow);
    this.#tools = new Tools({
      strike: () => this.#strike(),
      restore: () => this.#restore(),
      undo: () => this.#editing.undo(),
      redo: () => this.#editing.redo(),
      original: () => this.#editing.change(TranscriptEdit.NONE, 'Back to the original: '),
      select: () => this.#pickWords(!this.#isPicking),
      'play-words': () => this.#playWords(),
    });
    watchPointing(this.#view, {
      select: (position) => this.#select(selectOnly(position)),
      extend: (position) => this.#select(extendTo(this.#selection, position)),
      pick: (position) => this.#select(pick(this.#selection, position)),
      goTo: (position) => this.#goTo(position),
      isPicking: () => this.#isPicking,
    });
    watchWordKeys(this.#view, {
      current: () => this.#selection.current,
      move: (position, extending) => {
        this.#select(extending ? extendTo(this.#selection, position) : selectOnly(position));
        this.#view.focusCurrent();
        this.#view.bringCurrentIntoSight();
      },
      selectAll: () => {
        this.#select(selectAll(this.#view.words.length));
        this.#view.focusCurrent();
      },
      strike: () => this.#strike(),
      restore: () => this.#restore(),
      leave: () => {
        this.#select(clear(this.#selection));
        this.#pickWords(false);
      },
      goToCurrent: () => this.#goTo(this.#selection.current),
      playOrPause: () => page.film.playOrPause(),
      playWords: () => this.#playWords(),
    });
    watchUndoKeys({ undo: () => this.#editing.undo(), redo: () => this.#editing.redo() });
    this.#editing.onChange((change) => this.#show(change.after));
    page.film.onTime((seconds) => this.#showSpoken(seconds));
    this.#show(this.#editing.edit);
  }

  /**
   * Selects words, if there are any to select, and brings one into sight.
   *
   * @param {import('./struck-words.js').Span | null} span
   * @param {number} position of the word if there is no span
   */
  showWords(span, position) {
    this.#select(span === null ? clear(selectOnly(position)) : extendTo(selectOnly(span.to), span.from));
    this.#view.bringCurrentIntoSight();
  }

  /** What the tools work on: the selected words, else the current one if it has the focus. */
  get #span() {
    const { current } = this.#selection;
    const hasFocus = document.activeElement === this.#view.elementOf(current);
    return spanOf(this.#selection) ?? (hasFocus ? { from: current, to: current } : null);
  }

  #strike() {
    this.#change(strike);
  }

  #restore() {
    this.#change(restore);
  }

  #playWords() {
    if (this.#span) {
      this.#page.playWords(this.#span);
    }
  }

  /** @param {typeof strike} changed what becomes of the struck words */
  #change(changed) {
    const { edit } = this.#editing;
    if (this.#span) {
      this.#editing.change(edit.with({ struck: changed(edit.struck, this.#span) }));
    }
  }

  /** @param {import('./playrange.js').Edit} edit */
  #show(edit) {
    this.#view.showStruck(edit.struck);
    if (this.#isPicking) {
      this.#select(clear(this.#selection));
    }
    this.#enableTools();
  }

  /** @param {Readonly<import('./selection.js').Selection>} selection */
  #select(selection) {
    this.#selection = selection;
    this.#view.showSelection(selection, spanOf(selection));
    this.#enableTools();
  }

  /** @param {boolean} isPicking */
  #pickWords(isPicking) {
    if (isPicking !== this.#isPicking) {
      this.#isPicking = isPicking;
      this.#view.container.classList.toggle('is-picking', isPicking);
      this.#tools.showPicking(isPicking);
      this.#select(clear(this.#selection));
      announce(this.#page.status, isPicking ? 'Select: the first word, then the last' : '');
    }
  }

  #enableTools() {
    const { edit, canUndo, canRedo } = this.#editing;
    const span = spanOf(this.#selection);
    const { some, all } = struckIn(edit.struck, span);
    this.#tools.enable({
      strike: span !== null && !all,
      restore: some,
      'play-words': span !== null,
      undo: canUndo,
      redo: canRedo,
      original: edit !== TranscriptEdit.NONE,
    });
  }

  /** @param {number} position of a word; where that is struck, the film goes on at the next kept one */
  #goTo(position) {
    this.#page.film.goTo(this.#view.words[position].start);
    this.#following.resume();
  }

  /** @param {number} seconds source time */
  #showSpoken(seconds) {
    const spoken = spokenWordAt(this.#view.words, seconds);
    const position = this.#editing.edit.struck.has(spoken) ? -1 : spoken;
    this.#view.showSpoken(position);
    this.#following.show(this.#view.elementOf(position));
  }
}
