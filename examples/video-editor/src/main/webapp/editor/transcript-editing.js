/**
 * The words as the place where the film is edited: what is selected, what is struck out, and the way back.
 */

import { announce } from './announcing.js';
import { Cut } from './cut.js';
import { Following } from './following.js';
import { advance, beginning, redo, undo } from './history.js';
import { watchUndoKeys, watchWordKeys } from './keys.js';
import { watchPointing } from './pointing.js';
import { clear, extendTo, NOTHING_SELECTED, pick, selectAll, selectOnly, spanOf } from './selection.js';
import { spokenWordAt } from './spoken-word.js';
import { difference, NOTHING_STRUCK, restore, strike, struckIn } from './struck-words.js';
import { Tools } from './tools.js';
import { TranscriptView } from './transcript-view.js';
import { changeInWords } from './wording.js';

/**
 * @typedef {object} Page
 * @property {HTMLElement} words
 * @property {HTMLElement} status tells what an edit did
 * @property {HTMLElement} follow goes back to the spoken word
 * @property {import('./film.js').Film} film
 * @property {(cut: Cut) => void} show the cut, whenever there is another one
 */

export class TranscriptEditing {
  #page;
  #view;
  #following;
  #tools;
  #cut;
  #history = beginning(NOTHING_STRUCK);
  #selection = NOTHING_SELECTED;
  #isPicking = false;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#view = new TranscriptView(page.words);
    this.#cut = this.#newCut();
    this.#following = new Following(page.words, page.follow);
    this.#tools = new Tools({
      strike: () => this.#strike(),
      restore: () => this.#restore(),
      undo: () => this.#undo(),
      redo: () => this.#redo(),
      original: () => this.#edit(NOTHING_STRUCK, 'Back to the original: '),
      select: () => this.#pickWords(!this.#isPicking),
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
    });
    watchUndoKeys({ undo: () => this.#undo(), redo: () => this.#redo() });
    page.film.onDuration(() => page.show((this.#cut = this.#newCut())));
    page.film.onTime((seconds) => this.#showSpoken(seconds));
    this.#enableTools();
  }

  #newCut() {
    return Cut.withoutWords(this.#view.words, this.#history.present, this.#page.film.duration);
  }

  /** What the tools work on: the selected words, else the current one if it has the focus. */
  get #span() {
    const { current } = this.#selection;
    const hasFocus = document.activeElement === this.#view.elementOf(current);
    return spanOf(this.#selection) ?? (hasFocus ? { from: current, to: current } : null);
  }

  #strike() {
    if (this.#span) {
      this.#edit(strike(this.#history.present, this.#span));
    }
  }

  #restore() {
    if (this.#span) {
      this.#edit(restore(this.#history.present, this.#span));
    }
  }

  /**
   * @param {import('./struck-words.js').StruckWords} struck
   * @param {string} [occasion]
   */
  #edit(struck, occasion = '') {
    this.#go(advance(this.#history, struck), occasion);
  }

  #undo() {
    this.#go(undo(this.#history), 'Undone: ');
  }

  #redo() {
    this.#go(redo(this.#history), 'Redone: ');
  }

  /**
   * @param {Readonly<import('./history.js').History<import('./struck-words.js').StruckWords>>} history
   * @param {string} occasion
   */
  #go(history, occasion) {
    if (history === this.#history) {
      return;
    }
    const [before, cutBefore] = [this.#history.present, this.#cut];
    this.#history = history;
    this.#cut = this.#newCut();
    this.#view.showStruck(history.present);
    this.#page.show(this.#cut);
    const shorter = (cutBefore.length ?? 0) - (this.#cut.length ?? 0);
    announce(this.#page.status, occasion + changeInWords(difference(before, history.present), shorter));
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
      this.#page.words.classList.toggle('is-picking', isPicking);
      this.#tools.showPicking(isPicking);
      this.#select(clear(this.#selection));
      announce(this.#page.status, isPicking ? 'Select: the first word, then the last' : '');
    }
  }

  #enableTools() {
    const { present, past, future } = this.#history;
    const span = spanOf(this.#selection);
    const { some, all } = struckIn(present, span);
    this.#tools.enable({
      strike: span !== null && !all,
      restore: some,
      undo: past !== null,
      redo: future !== null,
      original: present.size > 0,
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
    const position = this.#history.present.has(spoken) ? -1 : spoken;
    this.#view.showSpoken(position);
    this.#following.show(this.#view.elementOf(position));
  }
}
