/**
 * Buttons that keep the keyboard's focus while they have nothing to do: they are marked, not taken away.
 */

/**
 * @param {HTMLElement} button
 * @param {() => void} action what it does unless it is disabled
 */
export function onPress(button, action) {
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') {
      action();
    }
  });
}

/**
 * @param {HTMLElement} button
 * @param {boolean} isEnabled
 */
export function enable(button, isEnabled) {
  button.setAttribute('aria-disabled', String(!isEnabled));
}
