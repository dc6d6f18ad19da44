/**
 * Shows all keys.
 */

export class KeyHelp {
  #dialog = /** @type {HTMLDialogElement} */ (document.getElementById('keys'));

  constructor() {
    document.getElementById('show-keys')?.addEventListener('click', () => this.show());
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) {
        this.#dialog.close();
      }
    });
  }

  /** Until Escape or its button closes it; the keyboard's focus goes back to where it was. */
  show() {
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
  }
}
