/**
 * What players say in other languages than English, which Video.js's core file speaks alone. The build lays a module
 * of words for each language into the folder `lang` beside this one.
 */

/** Those that Video.js has words for, by its names. */
export const LANGUAGES = (
  'ar az ba bg bn ca cs cy da de el en-GB es et eu fa fi fr gd gl he hi hr hu it ja ko lv mr nb nl nn np oc pl pt-BR ' +
  'pt-PT ro ru sk sl sr sv te th tr uk vi zh-CN zh-Hans zh-Hant zh-TW'
).split(' ');

/**
 * Words by their English form, and the name of their language.
 *
 * @typedef {object} Dictionary
 * @property {string} name
 * @property {Record<string, string>} words
 */

/**
 * The language that Video.js takes for a player that is not told one.
 *
 * @param {Element} element where the player stands
 * @returns {string} a tag of BCP 47; may be empty
 */
export function languageAt(element) {
  const ofPage = /** @type {any} */ (window).videojs?.options.language;
  return element.closest('[lang]')?.getAttribute('lang') ?? ofPage ?? navigator.language;
}

/**
 * Loads what a player says. Like Video.js, it falls back from a region to the language alone, and then to English,
 * which is also what a player speaks whose words cannot be loaded.
 *
 * @param {string} language a tag of BCP 47
 * @returns {Promise<Dictionary | null>} null for English
 */
export async function loadDictionary(language) {
  const tag = String(language).toLowerCase();
  const name = [tag, tag.split('-')[0]]
    .map((code) => LANGUAGES.find((known) => known.toLowerCase() === code))
    .find((known) => known !== undefined);
  if (name === undefined) {
    return null;
  }
  try {
    const { default: words } = await import(new URL(`./lang/${name}.js`, import.meta.url).href);
    return { name, words };
  } catch (error) {
    console.warn(`Playrange: there are no words in the language "${name}"; the player speaks English.`, error);
    return null;
  }
}

/**
 * Gives Video.js words; those that the page has given it stay.
 *
 * @param {any} videojs
 * @param {Dictionary | null} dictionary
 */
export function addDictionary(videojs, dictionary) {
  if (dictionary !== null) {
    const { name, words } = dictionary;
    videojs.addLanguage(name, { ...words, ...videojs.options.languages[name.toLowerCase()] });
  }
}
