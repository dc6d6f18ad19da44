const MAJOR_VERSION = 8;

/**
 * The page's Video.js if it has one, else the one beside this module.
 *
 * @returns {Promise<any>} the function `videojs`
 * @throws {Error} if the page's Video.js is of another major version, or ours cannot be loaded
 */
export async function loadVideoJs() {
  const page = /** @type {any} */ (window);
  if (!page.videojs) {
    await import(new URL('./video.core.min.js', import.meta.url).href);
  }
  const version = String(page.videojs?.VERSION);
  if (Number.parseInt(version, 10) !== MAJOR_VERSION) {
    throw new Error(`Playrange needs Video.js ${MAJOR_VERSION}, but the page has version ${version}.`);
  }
  return page.videojs;
}
