/**
 * The addresses of a cut, as a page and as a file, and the HTML that shows it in another page.
 *
 * Pure: no DOM.
 */

/**
 * @param {string} base the address of the editor's page
 * @param {string} video as the server calls it, such as `talk.mp4` or `imported/talk.mp4`
 * @param {string | null} cut the kept ranges as `t=3.2,7.55&t=12,19.1`; null for the whole film
 * @returns {string} the absolute address of the player's page
 */
export function playerAddress(base, video, cut) {
  const address = new URL(`player?video=${encodeURIComponent(video)}`, base);
  return cut === null ? address.href : `${address.href}&${cut}`;
}

/**
 * @param {string} base the address of the editor's page
 * @param {string} video as the server calls it, such as `talk.mp4` or `imported/talk.mp4`
 * @param {string | null} cut the kept ranges; null for the whole film
 * @returns {string} the absolute address of the page on which the file plays that the server makes
 */
export function watchAddress(base, video, cut) {
  return `${playerAddress(base, video, cut)}&play=file`;
}

/**
 * @param {string} base the address of the editor's page
 * @param {string} video as the server calls it, such as `talk.mp4` or `imported/talk.mp4`
 * @param {string | null} cut the kept ranges; null for the whole film
 * @returns {string} the absolute address of the file
 */
export function fileAddress(base, video, cut) {
  const path = video.split('/').map(encodeURIComponent).join('/');
  const address = new URL(`videos/${path}`, base);
  return cut === null ? address.href : `${address.href}?${cut}`;
}

/**
 * @param {string} video as the server calls it, such as `talk.mp4` or `imported/talk.mp4`
 * @param {string | null} cut the kept ranges; null for the whole film
 * @returns {string} what the file is called once it is downloaded
 */
export function fileName(video, cut) {
  const name = video.slice(video.lastIndexOf('/') + 1);
  return cut === null ? name : `${name.replace(/\.[^.]*$/, '')}-edited.mp4`;
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
