/**
 * The edit with which the page begins, as the server printed it.
 */

/**
 * @template E
 * @typedef {object} SavedEdit
 * @property {E} edit with which editing begins
 * @property {string | null} tag of what is saved, if anything is
 * @property {import('./saving.js').Found<E> | null} other what is saved, where it was not made for this very video
 */

/**
 * @template E
 * @param {HTMLElement | null} element which holds it; null if nothing is saved
 * @param {import('./edit-store.js').EditStore<E>} store
 * @param {E} none
 * @returns {SavedEdit<E>}
 */
export function savedEdit(element, store, none) {
  if (element === null) {
    return { edit: none, tag: null, other: null };
  }
  const { envelope = '', tag = '' } = element.dataset;
  const { edit, fits } = store.open(envelope);
  return fits && edit !== null ? { edit, tag, other: null } : { edit: none, tag, other: { tag, edit } };
}
