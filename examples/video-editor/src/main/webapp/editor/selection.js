/**
 * Which words are selected: from an anchor to the current word, which is the one that has the keyboard's focus.
 *
 * Pure: no DOM.
 */

import { lengthOf, without } from './spans.js';

/**
 * @typedef {object} Selection
 * @property {number} current the position of the current word
 * @property {number | null} anchor where the selection began; null if no word is selected
 */

/** @type {Readonly<Selection>} */
export const NOTHING_SELECTED = Object.freeze({ current: 0, anchor: null });

/**
 * @param {number} position
 * @returns {Readonly<Selection>} this word alone
 */
export function selectOnly(position) {
  return Object.freeze({ current: position, anchor: position });
}

/**
 * @param {Readonly<Selection>} selection
 * @param {number} position
 * @returns {Readonly<Selection>} from where the selection began, else from the current word, up to this one
 */
export function extendTo({ current, anchor }, position) {
  return Object.freeze({ current: position, anchor: anchor ?? current });
}

/**
 * Selects by two clicks or taps: the first one is the anchor, each further one extends the selection.
 *
 * @param {Readonly<Selection>} selection
 * @param {number} position
 * @returns {Readonly<Selection>}
 */
export function pick(selection, position) {
  return selection.anchor === null ? selectOnly(position) : extendTo(selection, position);
}

/**
 * @param {Readonly<Selection>} selection
 * @returns {Readonly<Selection>} nothing selected, at the same current word
 */
export function clear({ current }) {
  return Object.freeze({ current, anchor: null });
}

/**
 * @param {import('./playing-order.js').PlayingOrder} order
 * @returns {Readonly<Selection>}
 */
export function selectAll(order) {
  return Object.freeze({ current: order.positionAt(0), anchor: order.positionAt(order.count - 1) });
}

/**
 * Words that stand in another order: what lies between the ends of a selection may be more than anybody has selected.
 *
 * @param {Readonly<Selection>} selection
 * @param {import('./playing-order.js').PlayingOrder} before the order in which it was made
 * @param {import('./playing-order.js').PlayingOrder} after the order from now on
 * @returns {Readonly<Selection>} the same one if it has the same words still, else nothing selected
 */
export function reordered(selection, before, after) {
  const [former, latter] = [spansOf(selection, before), spansOf(selection, after)];
  return lengthOf(former) === lengthOf(latter) && lengthOf(without(former, latter)) === 0 ? selection : clear(selection);
}

/**
 * @param {Readonly<Selection>} selection
 * @param {import('./playing-order.js').PlayingOrder} order in which the words stand on the page
 * @returns {import('./spans.js').Span[]} the selected words: all that stand from one end to the other
 */
export function spansOf({ current, anchor }, order) {
  if (anchor === null) {
    return [];
  }
  const [one, other] = [order.placeOf(anchor), order.placeOf(current)];
  return order.between(Math.min(one, other), Math.max(one, other));
}
