/**
 * Paragraphs: where they begin, who speaks, and in which order they are heard; by a small menu, and by keys.
 */

import { Anchored } from './anchored.js';
import { enable, onPress } from './buttons.js';
import { byId } from './elements.js';
import { begun, canJoin, indexOfWord, joined, lastOf, moved, named, speakersOf } from './paragraphs.js';
import { ParagraphsView } from './paragraphs-view.js';

/** @typedef {import('./paragraphs.js').Paragraphs} Paragraphs */

/**
 * @typedef {object} WordSelection
 * @property {() => number} current the position of the current word
 * @property {(from: number, to: number) => void} select these words
 */

export class ParagraphEditing {
  #view;
  #paragraphsView;
  #editing;
  #selection;
  #menu = byId('paragraph-menu');
  #place = new Anchored(this.#menu);
  #speaker = /** @type {HTMLInputElement} */ (byId('speaker'));
  #everywhere = /** @type {HTMLInputElement} */ (byId('speaker-everywhere'));
  #buttons = {
    begin: byId('paragraph-begin'),
    join: byId('paragraph-join'),
    up: byId('paragraph-up'),
    down: byId('paragraph-down'),
  };

  /**
   * @param {import('./transcript-view.js').TranscriptView} view
   * @param {import('./editing.js').Editing} editing
   * @param {WordSelection} selection
   */
  constructor(view, editing, selection) {
    this.#view = view;
    this.#paragraphsView = new ParagraphsView(view);
    this.#editing = editing;
    this.#selection = selection;
    view.container.addEventListener('click', ({ target }) => {
      const first = this.#paragraphsView.firstAt(target);
      if (first !== null) {
        this.select(first);
        this.#openMenu();
      }
    });
    this.#menu.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        this.#leaveMenu();
      }
    });
    byId('speaker-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const speaker = this.#speaker.value.trim().replace(/\s+/g, ' ');
      this.#changeAndLeave(named(this.#paragraphs, this.#index, speaker, this.#everywhere.checked));
    });
    /** @type {[HTMLElement, () => void][]} */
    const commands = [
      [this.#buttons.begin, () => this.#changeAndLeave(begun(this.#paragraphs, this.#selection.current()))],
      [this.#buttons.join, () => this.#changeAndLeave(joined(this.#paragraphs, this.#index))],
      [this.#buttons.up, () => this.move(-1)],
      [this.#buttons.down, () => this.move(1)],
    ];
    for (const [button, command] of commands) {
      onPress(button, command);
    }
  }

  /** @param {Paragraphs | null} paragraphs in playing order; null for those of the transcript */
  show(paragraphs) {
    this.#paragraphsView.show(paragraphs);
    if (this.#place.isOpen) {
      this.#openMenu();
    }
  }

  /** @param {number} position of a word whose paragraph is selected */
  select(position) {
    const paragraphs = this.#paragraphs;
    const index = indexOfWord(paragraphs, position);
    this.#selection.select(paragraphs[index].first, lastOf(paragraphs, index, this.#view.words.length));
  }

  /** @param {1 | -1} direction down or up */
  move(direction) {
    this.#change(moved(this.#paragraphs, this.#index, direction));
    this.#view.bringCurrentIntoSight();
  }

  /** Opens the menu of the current paragraph for the keyboard. */
  openMenu() {
    this.#view.bringCurrentIntoSight();
    this.#openMenu();
    this.#speaker.focus();
    this.#speaker.select();
  }

  closeMenu() {
    this.#place.close();
  }

  /** Those of the transcript. */
  get original() {
    return this.#paragraphsView.original;
  }

  get #paragraphs() {
    return this.#editing.edit.paragraphs ?? this.original;
  }

  /** Of the current word. */
  get #index() {
    return indexOfWord(this.#paragraphs, this.#selection.current());
  }

  #openMenu() {
    const [paragraphs, index, current] = [this.#paragraphs, this.#index, this.#selection.current()];
    const { first, speaker } = paragraphs[index];
    this.#speaker.value = speaker ?? '';
    this.#everywhere.checked = false;
    byId('speaker-everywhere-label').replaceChildren(
      speaker === undefined ? 'Every paragraph without a speaker' : `Everywhere ${speaker} speaks`,
    );
    byId('speakers').replaceChildren(...speakersOf(paragraphs).map((name) => new Option(name, name)));
    const enabled = {
      begin: first !== current,
      join: canJoin(paragraphs, index),
      up: index > 0,
      down: index < paragraphs.length - 1,
    };
    for (const [name, isEnabled] of Object.entries(enabled)) {
      enable(this.#buttons[/** @type {keyof typeof enabled} */ (name)], isEnabled);
    }
    byId('paragraph-begin-word').replaceChildren(this.#view.textOf(current));
    this.#place.open(this.#paragraphsView.timeOf(first));
  }

  /** @param {Paragraphs} paragraphs */
  #changeAndLeave(paragraphs) {
    this.#change(paragraphs);
    this.#leaveMenu();
  }

  #leaveMenu() {
    this.#place.close();
    this.#view.focusCurrent();
    this.#view.bringCurrentIntoSight();
  }

  /** @param {Paragraphs} paragraphs */
  #change(paragraphs) {
    const { edit } = this.#editing;
    if (paragraphs !== this.#paragraphs) {
      const original = edit.with({ paragraphs: this.original });
      const changed = original.with({ paragraphs });
      this.#editing.change(changed === original ? edit.with({ paragraphs: null }) : changed);
    }
  }
}
