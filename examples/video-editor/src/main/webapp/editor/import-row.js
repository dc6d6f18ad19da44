/**
 * One import on the page: how far it is, a way to cancel it, and what became of it.
 */

import { percentOf, progressWords } from './import-words.js';
import { addressOf } from './video-list.js';

export class ImportRow {
  #row = document.createElement('li');
  #bar = document.createElement('progress');
  #note = document.createElement('span');
  #button = document.createElement('button');
  #cancelled = new AbortController();

  /**
   * @param {HTMLElement} list
   * @param {string} name
   * @param {HTMLElement} neighbour gets the keyboard's focus when the row goes
   */
  constructor(list, name, neighbour) {
    const title = document.createElement('span');
    title.className = 'name';
    title.append(name);
    this.#note.className = 'note';
    this.#bar.max = 100;
    this.#bar.setAttribute('aria-label', `Import of ${name}`);
    this.#button.type = 'button';
    this.#button.append('Cancel');
    this.#button.addEventListener('click', () => this.#leave(neighbour));
    this.#row.append(title, this.#button, this.#bar, this.#note);
    list.append(this.#row);
  }

  /** Aborts when the person cancels. */
  get signal() {
    return this.#cancelled.signal;
  }

  /** @param {import('./importing.js').ImportState} state */
  show(state) {
    if (state.kind === 'waiting') {
      this.#bar.removeAttribute('value');
      this.#note.replaceChildren('Waiting');
    } else if (state.kind === 'sending') {
      const { file, sent } = state;
      this.#bar.value = percentOf(sent, file.size);
      this.#note.replaceChildren(sent < file.size ? progressWords(sent, file.size) : 'The server looks at it…');
    } else {
      this.#end(state.kind === 'failed', ...outcome(state));
    }
  }

  /** @param {string} why nothing is done with the file */
  refuse(why) {
    this.#end(true, why);
  }

  /**
   * @param {boolean} isAlert
   * @param {...(Node | string)} content
   */
  #end(isAlert, ...content) {
    this.#bar.remove();
    this.#button.replaceChildren('Dismiss');
    this.#row.classList.toggle('is-alert', isAlert);
    this.#note.replaceChildren(...content);
  }

  /** @param {HTMLElement} neighbour */
  #leave(neighbour) {
    this.#cancelled.abort();
    const hadFocus = this.#row.contains(document.activeElement);
    this.#row.remove();
    if (hadFocus) {
      neighbour.focus();
    }
  }
}

/**
 * @param {Exclude<import('./importing.js').ImportState, {kind: 'waiting' | 'sending'}>} state
 * @returns {(Node | string)[]}
 */
function outcome(state) {
  if (state.kind === 'cancelled') {
    return ['Cancelled'];
  }
  if (state.kind === 'done') {
    return [state.hasTranscript ? 'Imported with its transcript. ' : 'Imported. ', linkTo(state.video)];
  }
  const { words, file, video } = state;
  return video === null ? [words] : ['Imported. ', linkTo(video), ` “${file.name}” was not taken: ${words}`];
}

/** @param {string} key of a video */
function linkTo(key) {
  const link = document.createElement('a');
  link.href = addressOf(key);
  link.append('Open it');
  return link;
}
