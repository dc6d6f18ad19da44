/**
 * The keyboard: the ways through the words while one of them has the focus, and what works anywhere on the page.
 */

import { edgeOfLine, wordInNextLine } from './lines.js';

/**
 * @typedef {object} KeyActions
 * @property {() => import('./playing-order.js').PlayingOrder} order in which the words stand
 * @property {() => number} current the position of the current word
 * @property {(position: number, extending: boolean) => void} move to this word, with or without selecting up to it
 * @property {() => void} selectAll
 * @property {() => void} strike
 * @property {() => void} restore
 * @property {() => void} leave the selection
 * @property {() => void} goToCurrent the current word in the film
 * @property {() => void} playWords plays what is selected, and nothing else
 * @property {() => void} correct the current word
 * @property {() => void} openParagraph the menu of the current paragraph
 * @property {(direction: 1 | -1) => void} moveParagraph down or up
 */

/**
 * @param {import('./transcript-view.js').TranscriptView} view
 * @param {KeyActions} actions
 */
export function watchWordKeys(view, actions) {
  const flow = {
    boxOf: (/** @type {number} */ position) => view.elementOf(position).getBoundingClientRect(),
    /** @type {import('./lines.js').Flow['beside']} */
    beside: (position, direction) => {
      const order = actions.order();
      let place = order.placeOf(position) + direction;
      while (place >= 0 && place < order.count) {
        const next = order.positionAt(place);
        if (!view.stretches.isHidden(view.elementOf(next))) {
          return next;
        }
        place += direction;
      }
      return null;
    },
  };
  /** @param {1 | -1} direction to the right or to the left */
  const sideways = (direction) => {
    const current = actions.current();
    const rightToLeft = getComputedStyle(view.elementOf(current)).direction === 'rtl';
    return flow.beside(current, rightToLeft === (direction === 1) ? -1 : 1) ?? current;
  };
  /** @param {1 | -1} direction to the end or the beginning of all words */
  const farthest = (direction) => {
    const order = actions.order();
    const position = order.positionAt(direction === 1 ? order.count - 1 : 0);
    return view.stretches.isHidden(view.elementOf(position)) ? (flow.beside(position, -1) ?? position) : position;
  };
  /** @type {Record<string, (whole: boolean) => number>} */
  const ways = {
    ArrowRight: () => sideways(1),
    ArrowLeft: () => sideways(-1),
    ArrowDown: () => wordInNextLine(flow, actions.current(), 1),
    ArrowUp: () => wordInNextLine(flow, actions.current(), -1),
    End: (whole) => (whole ? farthest(1) : edgeOfLine(flow, actions.current(), 1)),
    Home: (whole) => (whole ? farthest(-1) : edgeOfLine(flow, actions.current(), -1)),
  };
  /** @type {Record<string, () => void>} */
  const commands = {
    Enter: actions.goToCurrent,
    Delete: actions.strike,
    Backspace: actions.strike,
    Insert: actions.restore,
    Escape: actions.leave,
    l: actions.playWords,
    F2: actions.correct,
    p: actions.openParagraph,
  };

  view.container.addEventListener('keydown', (event) => {
    const command = event.ctrlKey || event.metaKey;
    const key = keyOf(event);
    if (view.positionOf(event.target) === null) {
      return;
    }
    if (event.altKey) {
      if (!event.shiftKey || command || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) {
        return;
      }
      actions.moveParagraph(event.key === 'ArrowUp' ? -1 : 1);
    } else if (Object.hasOwn(ways, event.key)) {
      actions.move(ways[event.key](command), event.shiftKey);
    } else if (command && key === 'a') {
      actions.selectAll();
    } else if (!command && Object.hasOwn(commands, key)) {
      commands[key]();
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** What holds text, which letters and signs go into. */
const HOLDS_TEXT = 'input:not([type]), input[type=text], input[type=search], textarea';

/** What has keys of its own, of which Space is one. */
const HAS_KEYS = 'input, textarea, select, button, a[href], summary, dialog, .video-js';

/** @param {Record<' ' | '/' | '?', () => void>} actions by the key that asks for them outside of fields */
export function watchPageKeys(actions) {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(actions, key)) {
      return;
    }
    const theirs = key === ' ' ? HAS_KEYS : `${HOLDS_TEXT}, select, dialog`;
    if (target instanceof Element && target.closest(theirs) === null) {
      event.preventDefault();
      actions[/** @type {keyof typeof actions} */ (key)]();
    }
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
    const key = keyOf(event);
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

/** @param {KeyboardEvent} event @returns {string} the same for a small and a capital letter, as Caps Lock makes it */
function keyOf({ key }) {
  return key.length === 1 ? key.toLowerCase() : key;
}

/** @param {EventTarget | null} target */
function isEditable(target) {
  return target instanceof HTMLElement && target.matches(HOLDS_TEXT) && !target.matches('[readonly]');
}
