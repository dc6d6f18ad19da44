/**
 * The words as they read at present and in the order in which they stand, ready to be searched.
 */

import { TextIndex } from './text-search.js';

/** @typedef {import('./text-search.js').Hit} Hit */
/** @typedef {Hit & Partial<import('./text-search.js').Repetition>} FoundWords */

export class SearchedWords {
  #editing;
  #view;

  /** @type {TextIndex | null} */
  #index = null;

  /** @type {import('./playrange.js').Edit} */
  #indexed;

  /**
   * @param {import('./editing.js').Editing} editing
   * @param {import('./transcript-view.js').TranscriptView} view
   */
  constructor(editing, view) {
    this.#editing = editing;
    this.#view = view;
    this.#indexed = editing.edit;
  }

  /** Another one whenever the words read otherwise. */
  get index() {
    const { edit, order } = this.#editing;
    if (this.#index === null || edit.texts !== this.#indexed.texts || edit.paragraphs !== this.#indexed.paragraphs) {
      const places = Array.from({ length: order.count }, (_, place) => place);
      this.#index = new TextIndex(places.map((place) => this.#view.textOf(order.positionAt(place))));
      this.#indexed = edit;
    }
    return this.#index;
  }

  /**
   * @param {readonly Hit[]} hits
   * @returns {Set<number>} the positions of their words
   */
  positionsOf(hits) {
    return new Set(hits.flatMap((hit) => this.#positionsOf(hit)));
  }

  /**
   * @param {readonly FoundWords[]} hits
   * @returns {FoundWords[]} those of which a word is not struck yet; of words that are said again only those that are
   *     heard again
   */
  notStruck(hits) {
    const { struck } = this.#editing.edit;
    /** @type {(position: number) => boolean} */
    const isHeard = (position) => !struck.has(position);
    return hits.filter(
      (hit) =>
        this.#positionsOf(hit).some(isHeard) && (hit.again === undefined || this.#positionsOf(hit.again).every(isHeard)),
    );
  }

  /** @param {Hit} hit @returns {{from: number, to: number}} the positions of its first and last word */
  endsOf({ from, to }) {
    const { order } = this.#editing;
    return { from: order.positionAt(from), to: order.positionAt(to) };
  }

  /**
   * @param {Hit} hit
   * @param {number} words how many of them on each side
   * @returns {[before: string, hit: string, after: string]} as it reads with what stands around it
   */
  contextOf({ from, to }, words) {
    const { order } = this.#editing;
    /** @type {(first: number, end: number) => string} */
    const read = (first, end) => {
      const places = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
      return places.map((place) => this.#view.textOf(order.positionAt(place))).join(' ');
    };
    return [read(Math.max(0, from - words), from), read(from, to + 1), read(to + 1, Math.min(order.count, to + 1 + words))];
  }

  /** @param {Hit} hit */
  #positionsOf({ from, to }) {
    return Array.from({ length: to - from + 1 }, (_, i) => this.#editing.order.positionAt(from + i));
  }
}
