/**
 * Why the server makes no file of an edit, in words for whoever edits.
 *
 * Pure: no DOM.
 */

const CODED_OTHERWISE = 'its pictures or its sound are coded in a way that cannot be cut without coding them again';
const NO_WAY_IN = 'a kept part begins where the video cannot be entered without coding it again';
const TOO_MANY_PARTS = 'the edit has too many parts';
const FEWER_PARTS = 'Restore some cuts or shorten fewer pauses';
const TOO_LONG = 'the video is too long for this server';
const DAMAGED = 'the file is damaged';

/** @type {Readonly<Record<string, string>>} */
const REASONS = {
  'not-mp4': 'only an MP4 can be cut without coding it again, and this video is none',
  malformed: DAMAGED,
  'no-media': 'it holds neither pictures nor sound',
  'unsupported-codec': CODED_OTHERWISE,
  'unsupported-layout': CODED_OTHERWISE,
  encrypted: 'it is encrypted',
  'several-edits': 'it is an edit itself, of several parts',
  'several-sample-descriptions': CODED_OTHERWISE,
  'index-too-large': TOO_LONG,
  'open-gop': NO_WAY_IN,
  'no-key-frame': NO_WAY_IN,
  'too-many-hidden-pictures': NO_WAY_IN,
  'too-many-ranges': TOO_MANY_PARTS,
  'cut-too-large': TOO_LONG,
  'nothing-left': 'what is kept is shorter than one picture',
  'too-long': TOO_MANY_PARTS,
  'not-found': 'the video is not there any more',
};

/**
 * @param {string} code as the server has it
 * @returns {string} a clause such as `it is encrypted`
 */
export function whyNoFile(code) {
  return REASONS[code] ?? `the server refuses it (${code})`;
}

/**
 * @param {string} code as the server has it
 * @returns {string} what can be done about it, as a sentence
 */
export function whatInstead(code) {
  return REASONS[code] === TOO_MANY_PARTS
    ? `${FEWER_PARTS}, or take the cut list to another editor.`
    : 'The player skips what is removed instead.';
}

/**
 * @param {string} code as the server has it
 * @returns {string} why a link to the edit will not work either, as a sentence; empty if it will
 */
export function whyNoLink(code) {
  return REASONS[code] === TOO_MANY_PARTS
    ? `The link is too long for this server, since ${TOO_MANY_PARTS}. ${FEWER_PARTS}.`
    : '';
}
