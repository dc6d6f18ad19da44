/**
 * The buttons above the words. One that has nothing to do keeps the keyboard's focus: it is marked, not taken away.
 */

/** @typedef {'strike' | 'restore' | 'correct' | 'paragraph' | 'undo' | 'redo' | 'original' | 'select' | 'play-words'} ToolName */

/** @type {readonly ToolName[]} */
const NAMES = ['strike', 'restore', 'correct', 'paragraph', 'undo', 'redo', 'original', 'select', 'play-words'];

export class Tools {
  #buttons = new Map(NAMES.map((name) => [name, /** @type {HTMLElement} */ (document.getElementById(name))]));

  /** @param {Record<ToolName, () => void>} actions */
  constructor(actions) {
    for (const [name, button] of this.#buttons) {
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') !== 'true') {
          actions[name]();
        }
      });
    }
  }

  /** @param {Partial<Record<ToolName, boolean>>} enabled */
  enable(enabled) {
    for (const [name, isEnabled] of Object.entries(enabled)) {
      this.#buttons.get(/** @type {ToolName} */ (name))?.setAttribute('aria-disabled', String(!isEnabled));
    }
  }

  /** @param {boolean} isPicking whether words are selected by two taps */
  showPicking(isPicking) {
    this.#buttons.get('select')?.setAttribute('aria-pressed', String(isPicking));
  }
}
