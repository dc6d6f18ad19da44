/**
 * The buttons above the words.
 */

import { enable, onPress } from './buttons.js';
import { byId } from './elements.js';

/** @typedef {'strike' | 'restore' | 'correct' | 'paragraph' | 'undo' | 'redo' | 'original' | 'select' | 'play-words'} ToolName */

/** @type {readonly ToolName[]} */
const NAMES = ['strike', 'restore', 'correct', 'paragraph', 'undo', 'redo', 'original', 'select', 'play-words'];

export class Tools {
  #buttons = new Map(NAMES.map((name) => [name, byId(name)]));

  /** @param {Record<ToolName, () => void>} actions */
  constructor(actions) {
    for (const [name, button] of this.#buttons) {
      onPress(button, actions[name]);
    }
  }

  /** @param {Partial<Record<ToolName, boolean>>} enabled */
  enable(enabled) {
    for (const [name, button] of this.#buttons) {
      const isEnabled = enabled[name];
      if (isEnabled !== undefined) {
        enable(button, isEnabled);
      }
    }
  }

  /** @param {boolean} isPicking whether words are selected by two taps */
  showPicking(isPicking) {
    this.#buttons.get('select')?.setAttribute('aria-pressed', String(isPicking));
  }
}
