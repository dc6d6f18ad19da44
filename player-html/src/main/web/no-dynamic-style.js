/**
 * Tells Video.js to write no style elements into the page, which a strict policy forbids. Pages that have Video.js from
 * elsewhere print this file before it, as a script of its own. A Video.js that is there already has made its choice,
 * which its players rely on.
 */
const page = /** @type {any} */ (window);

if (page.videojs) {
  const next = document.currentScript?.nextElementSibling;
  if (next?.matches('script[src$="/video.core.min.js"]')) {
    // A second one would take the place of the first. A script does not run in another document than it was written for.
    document.implementation.createHTMLDocument('').adoptNode(next);
  }
} else {
  page.VIDEOJS_NO_DYNAMIC_STYLE = true;
}
