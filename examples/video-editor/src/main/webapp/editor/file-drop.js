/**
 * Files that are dropped anywhere on the page.
 *
 * @see https://html.spec.whatwg.org/multipage/dnd.html
 */

/**
 * @param {HTMLElement} sign shown while files are held over the page
 * @param {(files: File[]) => void} onFiles
 */
export function watchFileDrop(sign, onFiles) {
  // The page is entered anew with each element below the pointer.
  let depth = 0;
  const show = (/** @type {number} */ newDepth) => {
    depth = newDepth;
    sign.hidden = depth === 0;
  };
  window.addEventListener('dragenter', (event) => holdsFiles(event) && show(depth + 1));
  window.addEventListener('dragleave', (event) => holdsFiles(event) && show(Math.max(0, depth - 1)));
  window.addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault());
  window.addEventListener('drop', (event) => {
    if (holdsFiles(event)) {
      event.preventDefault();
      show(0);
      onFiles(Array.from(event.dataTransfer?.files ?? []));
    }
  });
}

/** @param {DragEvent} event */
function holdsFiles({ dataTransfer }) {
  return dataTransfer?.types.includes('Files') ?? false;
}
