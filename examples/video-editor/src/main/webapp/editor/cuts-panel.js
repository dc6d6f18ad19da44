/**
 * The list of the cuts: go to one, listen to it, move its edges, take it back.
 */

import { announce } from './announcing.js';
import { enable, onPress } from './buttons.js';
import { cutAt, edgesOf, listedCuts, stillSelected, withoutCut, withoutNudges } from './cut-list.js';
import { byId, element } from './elements.js';
import { inFrames } from './frames.js';
import { SlicedList } from './sliced-list.js';

/** How much is heard before and after a cut, in seconds. */
const AROUND_SECONDS = 1.5;

/** @typedef {import('./cut-list.js').ListedCut} ListedCut */
/** @typedef {'begins' | 'ends'} EdgeName */

/** What the edges are called when they move. */
const EDGE_NAMES = { begins: 'Cut begins', ends: 'Cut ends' };

/**
 * @typedef {object} Page
 * @property {import('./editing.js').Editing} editing
 * @property {import('./film.js').Film} film
 * @property {import('./audition.js').Audition} audition
 * @property {HTMLElement} status tells what happens
 * @property {number} frameRate frames a second
 * @property {string} language of the words
 * @property {(from: number, to: number) => void} present selects words and brings them into sight
 * @property {(position: number) => void} presentPlace brings a word into sight
 * @property {(count: number) => void} onCount called with how many cuts there are
 */

export class CutsPanel {
  #page;
  #list;
  #rows = byId('cut-list');

  /** The position of the selected cut; -1 if there are none. */
  #selected = -1;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#rows.lang = page.language;
    this.#list = new SlicedList(this.#rows, emptyRow, fillRow);
    this.#rows.addEventListener('click', ({ target }) => this.#go(this.#list.positionOf(/** @type {Node} */ (target))));
    this.#rows.addEventListener('keydown', (event) => this.#useKey(event));
    onPress(byId('audition'), () => this.#listen());
    onPress(byId('restore-cut'), () => this.#restore());
    onPress(byId('reset-cut'), () => this.#reset());
    for (const name of /** @type {EdgeName[]} */ (Object.keys(EDGE_NAMES))) {
      onPress(byId(`${name}-earlier`), () => this.#move(name, -1));
      onPress(byId(`${name}-later`), () => this.#move(name, 1));
    }
    page.editing.onChange(() => this.#updateSoon());
    page.editing.onCut(() => this.#updateSoon());
  }

  /** @param {number} seconds source time; if a cut removes it, that is selected */
  selectAt(seconds) {
    const position = cutAt(this.#list.items, seconds);
    if (position >= 0) {
      this.#go(position);
    }
  }

  /** After the player has shown the edit; several changes at once are one. */
  #updateSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update());
  }

  #update() {
    const { editing, film, onCount } = this.#page;
    const selected = this.#cut;
    const hadFocus = this.#rows.contains(document.activeElement);
    const cuts = editing.edit.cuts(editing.words, film.duration);
    this.#list.show(listedCuts(cuts, editing.edit, editing.words, film.duration));
    onCount(cuts.length);
    const hadTools = byId('cut-tools').contains(document.activeElement);
    byId('no-cuts').hidden = cuts.length > 0;
    byId('cut-tools').hidden = cuts.length === 0;
    this.#select(stillSelected(this.#list.items, selected, this.#selected));
    if ((hadFocus || hadTools) && cuts.length === 0) {
      byId('cuts').focus();
    } else if (hadFocus) {
      this.#list.rowAt(this.#selected).focus({ preventScroll: true });
    }
  }

  /** @returns {ListedCut | undefined} the selected one */
  get #cut() {
    return this.#list.items[this.#selected];
  }

  /** @param {number} position */
  #select(position) {
    for (const row of this.#rows.querySelectorAll('[aria-selected=true]')) {
      row.setAttribute('aria-selected', 'false');
      row.setAttribute('tabindex', '-1');
    }
    this.#selected = position;
    if (position >= 0) {
      const row = this.#list.rowAt(position);
      row.setAttribute('aria-selected', 'true');
      row.tabIndex = 0;
    }
    this.#showTools();
  }

  /** @param {number} position of the cut to which transcript and film go */
  #go(position) {
    if (position < 0 || position >= this.#list.items.length) {
      return;
    }
    this.#page.audition.stop();
    this.#select(position);
    const row = this.#list.rowAt(position);
    row.scrollIntoView({ block: 'nearest' });
    const { start, after, before } = this.#list.items[position];
    this.#page.film.goTo(start);
    if (before - after > 1) {
      // Where its words stand apart, other ones between them are not selected.
      this.#page.present(after + 1, this.#page.editing.order.togetherUpTo(after + 1, before - 1));
    } else {
      this.#page.presentPlace(Math.max(after, 0));
    }
  }

  #showTools() {
    const cut = this.#cut;
    if (cut === undefined) {
      return;
    }
    const { edit, words } = this.#page.editing;
    const edges = edgesOf(cut, words.length);
    for (const name of /** @type {EdgeName[]} */ (Object.keys(EDGE_NAMES))) {
      const edge = edges[name];
      byId(`${name}-offset`).textContent = edge && inFrames(edit.nudge(edge.edge, edge.word), this.#page.frameRate);
      enable(byId(`${name}-earlier`), edge !== null);
      enable(byId(`${name}-later`), edge !== null);
    }
    enable(byId('reset-cut'), withoutNudges(edit, cut) !== edit);
    enable(byId('restore-cut'), withoutCut(edit, cut, words, this.#page.film.duration) !== edit);
  }

  #listen() {
    const { audition, film, status } = this.#page;
    if (audition.isPlaying) {
      audition.stop();
      return;
    }
    const cut = this.#cut;
    if (cut === undefined) {
      return;
    }
    const joint = film.toEdited(cut.start);
    const part = {
      start: Math.max(joint - AROUND_SECONDS, 0),
      end: Math.min(joint + AROUND_SECONDS, film.editedLength),
    };
    if (part.start >= part.end) {
      announce(status, 'Nothing is left to play');
      return;
    }
    this.#showListening(true);
    audition.play([part], (isDone) => {
      this.#showListening(false);
      announce(status, isDone ? `Stopped ${AROUND_SECONDS} s after the cut` : 'Stopped');
    });
  }

  /** @param {boolean} isListening */
  #showListening(isListening) {
    byId('audition').classList.toggle('is-playing', isListening);
    byId('audition-name').textContent = isListening ? 'Stop' : 'Audition';
  }

  /**
   * @param {EdgeName} name
   * @param {1 | -1} frames
   */
  #move(name, frames) {
    const { editing, film, frameRate, status } = this.#page;
    const { edit, words } = editing;
    const edge = this.#cut && edgesOf(this.#cut, words.length)[name];
    if (!edge) {
      return;
    }
    const moved = edit.nudged(edge.edge, edge.word, frames / frameRate, words, film.duration);
    if (moved === edit) {
      announce(status, `${EDGE_NAMES[name]} as ${frames < 0 ? 'early' : 'late'} as it can`);
    } else {
      editing.change(moved, `${EDGE_NAMES[name]} ${inFrames(moved.nudge(edge.edge, edge.word), frameRate)}: `);
    }
  }

  #restore() {
    const { editing, film } = this.#page;
    if (this.#cut) {
      editing.change(withoutCut(editing.edit, this.#cut, editing.words, film.duration));
    }
  }

  #reset() {
    if (this.#cut) {
      this.#page.editing.change(withoutNudges(this.#page.editing.edit, this.#cut), 'Edges reset: ');
    }
  }

  /** @param {KeyboardEvent} event */
  #useKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const [first, last] = [0, this.#list.items.length - 1];
    /** @type {Record<string, number>} */
    const ways = { ArrowDown: Math.min(this.#selected + 1, last), ArrowUp: Math.max(this.#selected - 1, 0), Home: first, End: last };
    /** @type {Record<string, () => void>} */
    const commands = {
      Enter: () => this.#listen(),
      Insert: () => this.#restore(),
      Escape: () => this.#page.audition.stop(),
      BracketLeft: () => this.#move(event.shiftKey ? 'ends' : 'begins', -1),
      BracketRight: () => this.#move(event.shiftKey ? 'ends' : 'begins', 1),
      Backspace: () => this.#reset(),
    };
    // Brackets by their place on the keyboard, since many layouts have them on a third level.
    const command = commands[event.key] ?? commands[event.code];
    if (Object.hasOwn(ways, event.key)) {
      this.#go(ways[event.key]);
      this.#list.rowAt(this.#selected).focus({ preventScroll: true });
    } else if (command) {
      command();
    } else {
      return;
    }
    event.preventDefault();
  }
}

function emptyRow() {
  const row = element('div', 'row');
  row.setAttribute('role', 'option');
  row.setAttribute('aria-selected', 'false');
  row.tabIndex = -1;
  return row;
}

/**
 * @param {HTMLElement} row
 * @param {ListedCut} cut
 */
function fillRow(row, cut) {
  const removed =
    cut.removed === ''
      ? [element('span', 'gap', cut.silence)]
      : [unseen('removed “'), element('del', 'removed', cut.removed), unseen('”')];
  const text = element('span', 'row-text', `${cut.leading} `, ...removed, ` ${cut.trailing}`);
  text.dir = 'auto';
  row.replaceChildren(element('span', 'row-time', cut.time), ' ', text, ' ', element('span', 'row-length', cut.length));
}

/** @param {string} text for those who do not see the line through what is removed */
function unseen(text) {
  return element('span', 'visually-hidden', text);
}
