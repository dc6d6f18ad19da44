/**
 * Undo and redo without limit, over values of any kind. A history is immutable: every function gives a new one.
 *
 * Pure: no DOM.
 */

/**
 * @template T
 * @typedef {{readonly value: T, readonly next: Chain<T>} | null} Chain what lies in one direction, the nearest first
 */

/**
 * @template T
 * @typedef {object} History
 * @property {T} present
 * @property {Chain<T>} past
 * @property {Chain<T>} future what was undone
 */

/**
 * @template T
 * @param {T} present
 * @returns {Readonly<History<T>>}
 */
export function beginning(present) {
  return Object.freeze({ present, past: null, future: null });
}

/**
 * Goes on to another value; what was undone cannot be redone then.
 *
 * @template T
 * @param {Readonly<History<T>>} history
 * @param {T} present
 * @returns {Readonly<History<T>>} the same history if the value is the same
 */
export function advance(history, present) {
  if (present === history.present) {
    return history;
  }
  return Object.freeze({ present, past: { value: history.present, next: history.past }, future: null });
}

/**
 * @template T
 * @param {Readonly<History<T>>} history
 * @returns {Readonly<History<T>>} the same history if there is nothing to undo
 */
export function undo(history) {
  const { present, past, future } = history;
  if (past === null) {
    return history;
  }
  return Object.freeze({ present: past.value, past: past.next, future: { value: present, next: future } });
}

/**
 * @template T
 * @param {Readonly<History<T>>} history
 * @returns {Readonly<History<T>>} the same history if there is nothing to redo
 */
export function redo(history) {
  const { present, past, future } = history;
  if (future === null) {
    return history;
  }
  return Object.freeze({ present: future.value, past: { value: present, next: past }, future: future.next });
}
