/**
 * Mouse, pen and touch on the words.
 *
 * A click goes to a word and selects it; dragging with the mouse, or a click with Shift, selects up to a word, and three
 * clicks the paragraph. Fingers scroll when they drag, so that they, and whoever cannot drag, select by two taps in the
 * mode for that.
 */

import { DragScroll } from './drag-scroll.js';

const CLICKS_FOR_PARAGRAPH = 3;

/**
 * @typedef {object} PointingActions
 * @property {(position: number) => void} select this word alone
 * @property {(position: number) => void} extend the selection up to this word
 * @property {(position: number) => void} pick the first or the last word of a selection
 * @property {(position: number) => void} selectParagraph of this word
 * @property {(position: number) => void} goTo this word in the film
 * @property {(position: number) => void} reveal the hidden words for which this one is the mark
 * @property {() => boolean} isPicking whether words are selected by two taps
 */

/**
 * @param {import('./transcript-view.js').TranscriptView} view
 * @param {PointingActions} actions
 */
export function watchPointing(view, actions) {
  /** Where the mouse went down; null while it is up. @type {number | null} */
  let pressed = null;
  let reached = -1;
  let dragged = false;

  /** @param {number | null} position */
  const dragTo = (position) => {
    if (position !== null && position !== reached) {
      reached = position;
      dragged = true;
      actions.extend(position);
    }
  };
  const scroll = new DragScroll(view.container, (x, y) => dragTo(view.positionOf(document.elementFromPoint(x, y))));

  view.container.addEventListener('pointerdown', (event) => {
    const position = view.positionOf(event.target);
    dragged = false;
    if (position === null || event.pointerType !== 'mouse' || event.button !== 0 || event.shiftKey) {
      return;
    }
    pressed = reached = position;
    if (!actions.isPicking()) {
      actions.select(position);
    }
  });

  window.addEventListener('pointermove', (event) => {
    if (pressed === null) {
      return;
    }
    if (actions.isPicking() && !dragged && view.positionOf(event.target) !== pressed) {
      actions.select(pressed);
    }
    dragTo(view.positionOf(event.target));
    if (dragged) {
      scroll.at(event.clientX, event.clientY);
    }
  });

  for (const type of ['pointerup', 'pointercancel', 'blur']) {
    window.addEventListener(type, () => {
      pressed = null;
      scroll.stop();
    });
  }

  view.container.addEventListener('click', (event) => {
    const position = view.positionOf(event.target);
    if (position === null || dragged) {
      return;
    }
    if (view.stretches.isMark(view.elementOf(position))) {
      actions.reveal(position);
    } else if (event.shiftKey) {
      actions.extend(position);
    } else if (actions.isPicking()) {
      actions.pick(position);
    } else if (event.detail >= CLICKS_FOR_PARAGRAPH) {
      actions.selectParagraph(position);
    } else {
      actions.select(position);
      actions.goTo(position);
    }
  });
}
