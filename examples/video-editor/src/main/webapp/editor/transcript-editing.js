/**
 * The words as the place where the film is edited: what is selected, what is struck out, and the way back.
 */

import { announce } from './announcing.js';
import { Correcting } from './correcting.js';
import { Following } from './following.js';
import { watchPageKeys, watchUndoKeys, watchWordKeys } from './keys.js';
import { ParagraphEditing } from './paragraph-editing.js';
import { watchPointing } from './pointing.js';
import { TranscriptEdit } from './playrange.js';
import { clear, extendTo, NOTHING_SELECTED, pick, reordered, selectAll, selectOnly, spansOf } from './selection.js';
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
 * @property {(spans: readonly import('./spans.js').Span[]) => void} playWords plays these words, or stops
 * @property {() => void} find opens what finds words
 * @property {() => void} help shows all keys
 */

export class TranscriptEditing {
  #page;
  #view;
  #following;
  #tools;
  #editing;
  #correcting;
  #paragraphs;
  #selection = NOTHING_SELECTED;

  /** In which the words were selected. */
  #order;

  #isPicking = false;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#view = page.view;
    this.#editing = page.editing;
    this.#order = page.editing.order;
    this.#following = new Following(page.view.container, page.follow);
    this.#correcting = new Correcting(page.view, page.editing);
    this.#paragraphs = new ParagraphEditing(page.view, page.editing, {
      current: () => this.#selection.current,
      select: (from, to) => this.#selectParagraph(from, to),
    });
    this.#tools = new Tools({
      strike: () => this.#strike(),
      restore: () => this.#restore(),
      correct: () => this.#correcting.open(this.#selection.current),
      paragraph: () => this.#paragraphs.openMenu(),
      undo: () => this.#editing.undo(),
      redo: () => this.#editing.redo(),
      original: () => this.#editing.change(TranscriptEdit.NONE, 'Back to the original: '),
      select: () => this.#pickWords(!this.#isPicking),
      'play-words': () => this.#playWords(),
    });
    this.#watchWords();
    watchUndoKeys({ undo: () => this.#editing.undo(), redo: () => this.#editing.redo() });
    watchPageKeys({ ' ': () => page.film.playOrPause(), '/': page.find, '?': page.help });
    this.#editing.onChange((change) => this.#show(change.after));
    page.film.onTime((seconds) => this.#showSpoken(seconds));
    this.#show(this.#editing.edit);
  }

  /** The paragraphs as the transcript has them. */
  get originalParagraphs() {
    return this.#paragraphs.original;
  }

  /**
   * Shows words that somebody looks for, and selects them.
   *
   * @param {number} from position of the first word
   * @param {number} to position of the last word
   */
  present(from, to) {
    this.#following.leave();
    const word = this.#view.elementOf(from);
    if (this.#view.stretches.isMark(word) || this.#view.stretches.isHidden(word)) {
      this.#view.stretches.reveal(word);
    }
    this.#select(extendTo(selectOnly(to), from));
    this.#view.bringCurrentIntoSight('center');
  }

  /** @param {number} position of a word that is shown, with no word selected */
  presentPlace(position) {
    this.#following.leave();
    this.#select(clear(selectOnly(position)));
    this.#view.bringCurrentIntoSight();
  }

  /** @param {boolean} areHidden whether of struck words only marks are shown */
  hideStruck(areHidden) {
    this.#view.stretches.hide(areHidden);
    this.#keepCurrentShown();
  }

  /** Gives the current word the keyboard's focus. */
  focus() {
    this.#view.focusCurrent();
  }

  #watchWords() {
    watchPointing(this.#view, {
      select: (position) => this.#select(selectOnly(position)),
      extend: (position) => this.#select(extendTo(this.#selection, position)),
      pick: (position) => this.#select(pick(this.#selection, position)),
      selectParagraph: (position) => this.#paragraphs.select(position),
      goTo: (position) => this.#goTo(position),
      reveal: (position) => this.#reveal(position),
      isPicking: () => this.#isPicking,
    });
    watchWordKeys(this.#view, {
      order: () => this.#editing.order,
      current: () => this.#selection.current,
      move: (position, extending) => {
        this.#select(extending ? extendTo(this.#selection, position) : selectOnly(position));
        this.#view.focusCurrent();
        this.#view.bringCurrentIntoSight();
      },
      selectAll: () => {
        this.#select(selectAll(this.#editing.order));
        this.#view.focusCurrent();
      },
      strike: () => this.#strike(),
      restore: () => this.#restore(),
      leave: () => {
        this.#paragraphs.closeMenu();
        this.#view.stretches.conceal();
        this.#select(clear(this.#selection));
        this.#keepCurrentShown();
        this.#pickWords(false);
      },
      playWords: () => this.#playWords(),
      goToCurrent: () => {
        const { current } = this.#selection;
        if (this.#view.stretches.isMark(this.#view.elementOf(current))) {
          this.#reveal(current);
        } else {
          this.#goTo(current);
        }
      },
      correct: () => this.#correcting.open(this.#selection.current),
      openParagraph: () => this.#paragraphs.openMenu(),
      moveParagraph: (direction) => this.#paragraphs.move(direction),
    });
  }

  /** What the tools work on: the selected words, else the current one if it has the focus. */
  get #spans() {
    const { current, anchor } = this.#selection;
    const hasFocus = document.activeElement === this.#view.elementOf(current);
    return this.#spansOf(anchor === null && hasFocus ? selectOnly(current) : this.#selection);
  }

  /**
   * @param {Readonly<import('./selection.js').Selection>} selection
   * @returns {import('./spans.js').Span[]} a mark stands for all words that are hidden behind it
   */
  #spansOf(selection) {
    const { stretches, words } = this.#view;
    return spansOf(selection, this.#editing.order).map(({ from, to }) => {
      let last = to;
      while (last + 1 < words.length && stretches.isHidden(this.#view.elementOf(last + 1))) {
        last++;
      }
      return { from, to: last };
    });
  }

  #strike() {
    this.#change(strike);
  }

  #restore() {
    this.#change(restore);
  }

  #playWords() {
    if (this.#spans.length > 0) {
      this.#page.playWords(this.#spans);
    }
  }

  /** @param {typeof strike} changed what becomes of the struck words */
  #change(changed) {
    const { edit } = this.#editing;
    this.#editing.change(edit.with({ struck: changed(edit.struck, this.#spans) }));
  }

  /** @param {import('./playrange.js').Edit} edit */
  #show(edit) {
    this.#view.showStruck(edit.struck);
    this.#view.showTexts(edit.texts);
    this.#paragraphs.show(edit.paragraphs);
    this.#keepSelection();
    this.#keepCurrentShown();
    if (this.#isPicking) {
      this.#select(clear(this.#selection));
    }
    this.#enableTools();
  }

  /** Selected are the words that are shown to be, also where the words stand in another order now. */
  #keepSelection() {
    const { order } = this.#editing;
    if (order !== this.#order) {
      const selection = reordered(this.#selection, this.#order, order);
      this.#order = order;
      this.#select(selection);
    }
  }

  /** Where the current word was hidden, the mark in its place takes over. */
  #keepCurrentShown() {
    const word = this.#view.elementOf(this.#selection.current);
    if (this.#view.stretches.isHidden(word)) {
      const hadFocus = document.activeElement === word;
      const mark = this.#view.positionOf(this.#view.stretches.markOf(word)) ?? 0;
      this.#select({ ...this.#selection, current: mark });
      if (hadFocus) {
        this.#view.focusCurrent();
      }
    }
  }

  /** @param {Readonly<import('./selection.js').Selection>} selection */
  #select(selection) {
    this.#selection = selection;
    this.#view.showSelection(selection, this.#spansOf(selection));
    this.#enableTools();
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #selectParagraph(from, to) {
    this.#select(extendTo(selectOnly(to), from));
    this.#view.focusCurrent();
  }

  /** @param {number} position of the mark of struck words that are hidden */
  #reveal(position) {
    const [first, last] = this.#view.stretches.reveal(this.#view.elementOf(position));
    this.#select(extendTo(selectOnly(this.#view.positionOf(last) ?? position), this.#view.positionOf(first) ?? position));
    this.#view.focusCurrent();
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
    const spans = this.#spansOf(this.#selection);
    const { some, all } = struckIn(edit.struck, spans);
    this.#tools.enable({
      strike: spans.length > 0 && !all,
      restore: some,
      'play-words': spans.length > 0,
      correct: spans.length > 0,
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
