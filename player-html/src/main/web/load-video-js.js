const MAJOR_VERSION = 8;

/** Where all of Playrange's modules on a page look whether one of them loads Video.js already. */
const LOADING = Symbol.for('playrange.videojs');

/**
 * The page's Video.js if it has one, else the one beside this module, which is loaded once, also if a page has
 * Playrange at several addresses. A load that has failed is tried again with the next call.
 *
 * @returns {Promise<any>} the function `videojs`
 * @throws {Error} if the page's Video.js is of another major version, or ours cannot be loaded
 */
export async function loadVideoJs() {
  const page = /** @type {any} */ (window);
  if (!page.videojs) {
    page[LOADING] ??= importOurs();
    try {
      await page[LOADING];
    } finally {
      delete page[LOADING];
    }
  }
  const version = String(page.videojs?.VERSION);
  if (Number.parseInt(version, 10) !== MAJOR_VERSION) {
    throw new Error(`Playrange needs Video.js ${MAJOR_VERSION}, but the page has version ${version}.`);
  }
  return page.videojs;
}

/** Browsers remember that an address could not be imported; another query is another address. */
let attempts = 0;

async function importOurs() {
  // A strict policy forbids the style elements that Video.js would write into the page.
  /** @type {any} */ (window).VIDEOJS_NO_DYNAMIC_STYLE = true;
  const address = new URL('./video.core.min.js', import.meta.url);
  if (attempts++ > 0) {
    address.searchParams.set('attempt', String(attempts));
  }
  await import(address.href);
}
