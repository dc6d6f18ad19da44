/**
 * The edit with which the page begins, as the server printed it.
 */

/**
 * @template E
 * @typedef {object} SavedEdit
 * @property {E} edit with which editing begins
 * @property {string | null} tag of what is saved, if anything is
 * @property {import('./saving.js').Found<E> | null} other what is saved, where a person has to say whether it is used
 * @property {boolean} isOfOtherWords whether what is saved was made with other words, so that editing begins anew
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
    return { edit: none, tag: null, other: null, isOfOtherWords: false };
  }
  const { envelope = '', tag = '' } = element.dataset;
  const { edit, fit } = store.open(envelope);
  const isOfOtherWords = fit === 'other words';
  if (fit === 'whole' && edit !== null) {
    return { edit, tag, other: null, isOfOtherWords };
  }
  return { edit: none, tag, other: isOfOtherWords ? null : { tag, edit }, isOfOtherWords };
}
