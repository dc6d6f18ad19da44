/**
 * Words that fill a pause for thought, by language.
 *
 * Pure: no DOM.
 */

/**
 * @typedef {object} Filler
 * @property {string} name
 * @property {readonly string[]} phrases all ways to write it
 * @property {boolean} isOftenMeant whether it mostly says something, so that it is struck only when asked for
 */

/** Sounds of any language. */
const SOUNDS = ['hm|hmm|hmmm', 'mm|mmm', 'mhm|mmhm', 'um|umm|ummm', 'uh|uhh|uhm'];

/** @type {Readonly<Record<string, {fillers: readonly string[], oftenMeant: readonly string[]}>>} */
const OF_LANGUAGE = {
  en: {
    fillers: ['er|err|erm', 'ah|ahh|ahm', 'you know', 'I mean', 'sort of', 'kind of', 'kinda', 'you see'],
    oftenMeant: ['like', 'well', 'so', 'right', 'okay|ok', 'actually', 'basically', 'literally', 'anyway'],
  },
  de: {
    fillers: ['äh|ähh|eh', 'ähm|öhm|ehm', 'öh', 'sozusagen', 'quasi', 'sag ich mal|sage ich mal', 'weißt du', 'wissen Sie'],
    oftenMeant: ['also', 'halt', 'eben', 'ja', 'na ja|naja', 'irgendwie', 'genau', 'eigentlich', 'oder so', 'gell', 'ne'],
  },
  fr: {
    fillers: ['euh|heu|euhh', 'ben|bah|beh', 'hein', 'tu vois', 'tu sais', 'vous voyez', 'vous savez', 'comment dire'],
    oftenMeant: ['du coup', 'en fait', 'genre', 'quoi', 'voilà', 'donc', 'enfin', 'bon', 'alors', 'en gros'],
  },
  es: {
    fillers: ['eh|ehh|eeh', 'em|emm|ehm', 'o sea', 'sabes', 'ya sabes', 'digamos', 'cómo se dice'],
    oftenMeant: ['este', 'pues', 'bueno', 'entonces', 'es que', 'a ver', 'vale', 'tipo', 'en plan', 'claro', 'mira'],
  },
};

/**
 * @param {string} language a language tag such as `en-GB`; empty if it is not known
 * @returns {Filler[]} those of the language, and the sounds of any
 */
export function fillersOf(language) {
  const { fillers, oftenMeant } = OF_LANGUAGE[language.split('-')[0].toLowerCase()] ?? { fillers: [], oftenMeant: [] };
  return [
    ...[...SOUNDS, ...fillers].map((phrases) => fillerOf(phrases, false)),
    ...oftenMeant.map((phrases) => fillerOf(phrases, true)),
  ];
}

/**
 * @param {string} phrases
 * @param {boolean} isOftenMeant
 */
function fillerOf(phrases, isOftenMeant) {
  const all = phrases.split('|');
  return { name: all[0], phrases: all, isOftenMeant };
}
