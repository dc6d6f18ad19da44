/**
 * The paragraphs on the page, which the server printed. When others are shown, the words move; each is the same element
 * as before.
 */

import { element } from './elements.js';
import { clock } from './wording.js';

/** @typedef {import('./paragraphs.js').Paragraphs} Paragraphs */

/**
 * @typedef {object} Shown
 * @property {HTMLElement} paragraph
 * @property {string | undefined} speaker
 * @property {boolean} isNamed whether its speaker stands above it
 */

export class ParagraphsView {
  #view;

  /** By the positions of their first words. @type {Map<number, Shown>} */
  #shown = new Map();

  /** @type {Paragraphs} */
  #paragraphs;

  /** @param {import('./transcript-view.js').TranscriptView} view */
  constructor(view) {
    this.#view = view;
    for (const paragraph of /** @type {NodeListOf<HTMLElement>} */ (view.container.querySelectorAll('.paragraph'))) {
      const first = view.positionOf(paragraph.querySelector('.word')) ?? 0;
      const isNamed = paragraph.querySelector('.speaker') !== null;
      this.#shown.set(first, { paragraph, speaker: paragraph.dataset.speaker, isNamed });
    }

    /** Those of the transcript. @type {Paragraphs} */
    this.original = [...this.#shown].map(([first, { speaker }]) => (speaker === undefined ? { first } : { first, speaker }));
    this.#paragraphs = this.original;
  }

  /** @param {Paragraphs | null} paragraphs in playing order; null for those of the transcript */
  show(paragraphs) {
    const next = paragraphs ?? this.original;
    if (next === this.#paragraphs) {
      return;
    }
    const hadFocus = this.#view.container.contains(document.activeElement);
    this.#divide(next.map(({ first }) => first));
    this.#arrange(next);
    this.#name(next);
    this.#paragraphs = next;
    if (hadFocus) {
      this.#view.focusCurrent();
    }
  }

  /**
   * @param {EventTarget | null} target of an event
   * @returns {number | null} the position of the first word of the paragraph whose time was meant
   */
  firstAt(target) {
    const time = target instanceof Element ? target.closest('.time') : null;
    const word = time?.parentElement?.querySelector('.word') ?? null;
    return word && this.#view.positionOf(word);
  }

  /** @param {number} first the position of a paragraph's first word */
  timeOf(first) {
    return /** @type {HTMLElement} */ (this.#shown.get(first)?.paragraph.querySelector('.time'));
  }

  /** @param {readonly number[]} firsts */
  #divide(firsts) {
    const wanted = new Set(firsts);
    const present = [...this.#shown.keys()].sort((a, b) => a - b);
    for (let i = present.length - 1; i > 0; i--) {
      if (!wanted.has(present[i])) {
        this.#moveWords(present[i], present[i + 1], present[i - 1]);
        this.#shown.get(present[i])?.paragraph.remove();
        this.#shown.delete(present[i]);
        present.splice(i, 1);
      }
    }
    for (const first of [...wanted].sort((a, b) => a - b)) {
      if (!this.#shown.has(first)) {
        const after = present.findIndex((each) => each > first);
        const at = after < 0 ? present.length : after;
        const paragraph = newParagraph(clock(this.#view.words[first].start));
        this.#shown.get(present[at - 1])?.paragraph.after(paragraph);
        this.#shown.set(first, { paragraph, speaker: undefined, isNamed: false });
        this.#moveWords(first, present[at], first);
        present.splice(at, 0, first);
      }
    }
  }

  /**
   * @param {number} from position of the first word
   * @param {number | undefined} before which word they end; undefined if they are the last
   * @param {number} first of the paragraph to whose end they come
   */
  #moveWords(from, before, first) {
    const text = this.#shown.get(first)?.paragraph.querySelector('.text');
    const end = before ?? this.#view.words.length;
    for (let position = from; position < end; position++) {
      const word = this.#view.elementOf(position);
      text?.append(word, word.nextSibling ?? ' ');
    }
  }

  /** @param {Paragraphs} paragraphs */
  #arrange(paragraphs) {
    let present = this.#view.container.firstElementChild;
    for (const { first } of paragraphs) {
      const { paragraph } = /** @type {Shown} */ (this.#shown.get(first));
      if (paragraph === present) {
        present = present.nextElementSibling;
      } else {
        this.#view.container.insertBefore(paragraph, present);
      }
    }
  }

  /** @param {Paragraphs} paragraphs */
  #name(paragraphs) {
    for (const [i, { first, speaker }] of paragraphs.entries()) {
      const shown = /** @type {Shown} */ (this.#shown.get(first));
      const isNamed = speaker !== undefined && speaker !== paragraphs[i - 1]?.speaker;
      if (shown.speaker !== speaker || shown.isNamed !== isNamed) {
        Object.assign(shown, { speaker, isNamed });
        showSpeaker(shown);
      }
    }
  }
}

/** @param {string} time */
function newParagraph(time) {
  const text = element('div', 'text');
  const label = element('span', 'time', time);
  const paragraph = element('div', 'paragraph', label, text);
  paragraph.setAttribute('role', 'group');
  paragraph.setAttribute('aria-label', time);
  text.setAttribute('role', 'presentation');
  text.dir = 'auto';
  label.setAttribute('aria-hidden', 'true');
  return paragraph;
}

/** @param {Shown} shown */
function showSpeaker({ paragraph, speaker, isNamed }) {
  const time = paragraph.querySelector('.time')?.textContent ?? '';
  paragraph.querySelector('.speaker')?.remove();
  paragraph.setAttribute('aria-label', speaker === undefined ? time : `${speaker}, ${time}`);
  if (isNamed) {
    const name = element('span', 'speaker', speaker ?? '');
    name.setAttribute('aria-hidden', 'true');
    // So that it does not tell the direction of the words.
    name.dir = 'auto';
    paragraph.querySelector('.text')?.prepend(name);
  }
}
