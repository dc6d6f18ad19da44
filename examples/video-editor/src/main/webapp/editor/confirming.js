/**
 * Asks before something is done that cannot be undone.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/alertdialog/
 */

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} text
 * @property {string} yes what is done
 */

/**
 * @param {HTMLDialogElement} dialog with a title, a text, and a button for either answer
 * @param {Question} question
 * @returns {Promise<boolean>}
 */
export function confirmed(dialog, { title, text, yes }) {
  dialog.querySelector('h2')?.replaceChildren(title);
  dialog.querySelector('p')?.replaceChildren(text);
  dialog.querySelector('[value=yes]')?.replaceChildren(yes);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
