/**
 * The switch that hides struck words. What was chosen is remembered where the browser lets us.
 */

const REMEMBERED_AS = 'playrange.hidesStruckWords';

/**
 * @param {HTMLInputElement} box
 * @param {(areHidden: boolean) => void} hide
 */
export function watchHiding(box, hide) {
  box.checked = remembered() === 'true';
  hide(box.checked);
  box.addEventListener('change', () => {
    hide(box.checked);
    remember(String(box.checked));
  });
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED_AS);
  } catch {
    return null;
  }
}

/** @param {string} value */
function remember(value) {
  try {
    localStorage.setItem(REMEMBERED_AS, value);
  } catch {
    // It holds for this page alone then.
  }
}
