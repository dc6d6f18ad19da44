/**
 * The address of a cut, and the HTML that shows it in another page.
 *
 * Pure: no DOM.
 */

/**
 * @param {string} base the address of the editor's page
 * @param {string} video the file's name
 * @param {string | null} cut the kept ranges as `t=3.2,7.55&t=12,19.1`; null for the whole film
 * @returns {string} the absolute address of the player's page
 */
export function playerAddress(base, video, cut) {
  const address = new URL(`player?video=${encodeURIComponent(video)}`, base);
  return cut === null ? address.href : `${address.href}&${cut}`;
}

/**
 * @param {string} address
 * @param {{title: string, width: number, height: number}} frame
 * @returns {string} an `<iframe>`
 */
export function embeddingHtml(address, { title, width, height }) {
  return (
    `<iframe src="${escaped(address)}" width="${width}" height="${height}" title="${escaped(title)}"` +
    ' allow="fullscreen; picture-in-picture; autoplay"></iframe>'
  );
}

/** @param {string} text to stand in an attribute */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
