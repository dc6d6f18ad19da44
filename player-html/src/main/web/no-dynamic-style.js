/**
 * Tells Video.js to write no style elements into the page, which a strict policy forbids. Stands before Video.js. A
 * Video.js that is there already has made its choice, which its players rely on.
 */
const page = /** @type {any} */ (window);

if (!page.videojs) {
  page.VIDEOJS_NO_DYNAMIC_STYLE = true;
}
