/**
 * Copies text, also where the page has no right to the clipboard (plain HTTP): the text then stands selected in a field.
 */

import { announce } from './announcing.js';

/**
 * @typedef {object} CopyPlace
 * @property {HTMLElement} box shown as soon as something was copied
 * @property {HTMLElement} label of the field
 * @property {HTMLInputElement} field
 * @property {HTMLElement} status tells how it went
 */

/**
 * @param {CopyPlace} place
 * @param {string} what is copied, such as `Link`
 * @param {string} text
 */
export async function copy({ box, label, field, status }, what, text) {
  box.hidden = false;
  field.value = text;
  const copied = (await writeToClipboard(text)) || copySelected(field);
  const outcome = copied
    ? `${what} copied`
    : `${what}: press ${/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C'} to copy the selected text`;
  box.classList.toggle('is-copied', copied);
  label.textContent = outcome;
  announce(status, outcome);
}

/** @param {string} text */
async function writeToClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // There is no clipboard on plain HTTP, or the person does not allow it.
    return false;
  }
}

/** @param {HTMLInputElement} field */
function copySelected(field) {
  field.focus();
  field.select();
  return document.execCommand('copy');
}
