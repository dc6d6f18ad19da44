/**
 * Says something in a live region, also if it is the same as before.
 *
 * @param {HTMLElement} region
 * @param {string} text
 */
export function announce(region, text) {
  region.replaceChildren();
  requestAnimationFrame(() => region.replaceChildren(text));
}
