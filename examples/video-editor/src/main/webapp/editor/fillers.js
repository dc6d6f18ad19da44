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
const SOUNDS = ['hm|hmm|hmmm', 'mmm', 'mhm|mmhm', 'uh|uhh|uhm'];

/** A sound that is a unit of length as well. */
const SOUNDS_OFTEN_MEANT = ['mm'];

/** @typedef {{fillers: readonly string[], oftenMeant: readonly string[]}} Phrases */

/** @type {Readonly<Record<string, Phrases>>} */
const OF_LANGUAGE = {
  en: {
    fillers: ['um|umm|ummm', 'er|err|erm', 'ah|ahh|ahm'],
    oftenMeant: [
      ...['you know', 'I mean', 'you see', 'sort of', 'kind of|kinda', 'like', 'well', 'so', 'right', 'okay|ok'],
      ...['actually', 'basically', 'literally', 'anyway'],
    ],
  },
  de: {
    fillers: ['äh|ähh', 'ähm|öhm|ehm', 'öh', 'sozusagen', 'quasi', 'sag ich mal|sage ich mal'],
    oftenMeant: [
      ...['weißt du', 'wissen Sie', 'also', 'halt', 'eben', 'eh', 'ja', 'na ja|naja', 'irgendwie', 'genau'],
      ...['eigentlich', 'oder so', 'gell', 'ne'],
    ],
  },
  fr: {
    fillers: ['euh|heu|euhh', 'bah|beh', 'hein'],
    oftenMeant: [
      ...['ben', 'tu vois', 'tu sais', 'vous voyez', 'vous savez', 'comment dire', 'du coup', 'en fait', 'genre'],
      ...['quoi', 'voilà', 'donc', 'enfin', 'bon', 'alors', 'en gros'],
    ],
  },
  es: {
    fillers: ['eh|ehh|eeh', 'em|emm|ehm', 'o sea'],
    oftenMeant: [
      ...['sabes', 'ya sabes', 'digamos', 'cómo se dice', 'este', 'pues', 'bueno', 'entonces', 'es que', 'a ver'],
      ...['vale', 'tipo', 'en plan', 'claro', 'mira'],
    ],
  },
};

/**
 * Where nobody knows the language: in some of them this is a sound, and in others one of the commonest words.
 *
 * @type {Phrases}
 */
const OF_ANY_LANGUAGE = { fillers: [], oftenMeant: ['um|umm|ummm'] };

/** @type {Phrases} */
const OF_OTHER_LANGUAGE = { fillers: [], oftenMeant: [] };

/**
 * @param {string} language a language tag such as `en-GB`; empty if it is not known
 * @returns {Filler[]} those of the language, and the sounds of any
 */
export function fillersOf(language) {
  const known = OF_LANGUAGE[language.split('-')[0].toLowerCase()] ?? OF_OTHER_LANGUAGE;
  const { fillers, oftenMeant } = language === '' ? OF_ANY_LANGUAGE : known;
  return [
    ...[...fillers, ...SOUNDS].map((phrases) => fillerOf(phrases, false)),
    ...[...oftenMeant, ...SOUNDS_OFTEN_MEANT].map((phrases) => fillerOf(phrases, true)),
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
