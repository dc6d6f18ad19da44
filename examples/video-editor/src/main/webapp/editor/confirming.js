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

/** What was asked last, since there is one dialog for all. */
let last = Promise.resolve(false);

/**
 * @param {HTMLDialogElement} dialog with a title, a text, and a button for either answer
 * @param {Question} question which waits until the ones before are answered
 * @returns {Promise<boolean>}
 */
export function confirmed(dialog, question) {
  last = last.then(() => ask(dialog, question));
  return last;
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {Question} question
 * @returns {Promise<boolean>}
 */
function ask(dialog, { title, text, yes }) {
  dialog.querySelector('h2')?.replaceChildren(title);
  dialog.querySelector('p')?.replaceChildren(text);
  dialog.querySelector('[value=yes]')?.replaceChildren(yes);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
