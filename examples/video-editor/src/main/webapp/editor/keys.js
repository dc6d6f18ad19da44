/**
 * The keyboard: the ways through the words while one of them has the focus, and undo and redo anywhere on the page.
 */

import { edgeOfLine, wordInNextLine } from './lines.js';

/**
 * @typedef {object} KeyActions
 * @property {() => number} current the position of the current word
 * @property {(position: number, extending: boolean) => void} move to this word, with or without selecting up to it
 * @property {() => void} selectAll
 * @property {() => void} strike
 * @property {() => void} restore
 * @property {() => void} leave the selection
 * @property {() => void} goToCurrent the current word in the film
 * @property {() => void} playOrPause
 * @property {() => void} playWords plays what is selected, and nothing else
 */

/**
 * @param {import('./transcript-view.js').TranscriptView} view
 * @param {KeyActions} actions
 */
export function watchWordKeys(view, actions) {
  const last = view.words.length - 1;
  const boxOf = (/** @type {number} */ position) => view.elementOf(position).getBoundingClientRect();
  /** @param {1 | -1} direction to the right or to the left */
  const sideways = (direction) => {
    const rightToLeft = getComputedStyle(view.elementOf(actions.current())).direction === 'rtl';
    return Math.min(Math.max(actions.current() + (rightToLeft ? -direction : direction), 0), last);
  };
  /** @type {Record<string, (whole: boolean) => number>} */
  const ways = {
    ArrowRight: () => sideways(1),
    ArrowLeft: () => sideways(-1),
    ArrowDown: () => wordInNextLine(boxOf, last + 1, actions.current(), 1),
    ArrowUp: () => wordInNextLine(boxOf, last + 1, actions.current(), -1),
    End: (whole) => (whole ? last : edgeOfLine(boxOf, last + 1, actions.current(), 1)),
    Home: (whole) => (whole ? 0 : edgeOfLine(boxOf, last + 1, actions.current(), -1)),
  };
  /** @type {Record<string, () => void>} */
  const commands = {
    Enter: actions.goToCurrent,
    Delete: actions.strike,
    Backspace: actions.strike,
    Insert: actions.restore,
    Escape: actions.leave,
    ' ': actions.playOrPause,
    p: actions.playWords,
    P: actions.playWords,
  };

  view.container.addEventListener('keydown', (event) => {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey || view.positionOf(event.target) === null) {
      return;
    }
    if (Object.hasOwn(ways, event.key)) {
      actions.move(ways[event.key](command), event.shiftKey);
    } else if (command && event.key.toLowerCase() === 'a') {
      actions.selectAll();
    } else if (!command && Object.hasOwn(commands, event.key)) {
      commands[event.key]();
    } else {
      return;
    }
    event.preventDefault();
  });
}

/**
 * @param {{undo: () => void, redo: () => void}} actions
 */
export function watchUndoKeys({ undo, redo }) {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isEditable(event.target)) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) {
      redo();
    } else if (key === 'z') {
      undo();
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** @param {EventTarget | null} target */
function isEditable(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([readonly]), textarea:not([readonly])'))
  );
}
