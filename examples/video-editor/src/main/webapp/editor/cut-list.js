/**
 * The cuts as a person reads them: where, how long, and what is removed between which words.
 *
 * Pure: no DOM.
 */

import { secondsBetween } from './seconds.js';
import { restore } from './struck-words.js';
import { amount, preciseClock } from './wording.js';

/** @typedef {import('./playrange.js').Edit} Edit */
/** @typedef {import('./playrange.js').CutOut} CutOut */

/**
 * A cut for the list.
 *
 * @typedef {object} ListedCut
 * @property {string} key tells it from all others, and is the same as long as the words beside it are
 * @property {number} start source time in seconds
 * @property {number} end source time in seconds
 * @property {number} after position of the word before it; -1 at the film's beginning
 * @property {number} before position of the word after it; the number of words at the film's end
 * @property {string} time such as `0:12.4`
 * @property {string} length such as `1.2 s`
 * @property {string} leading the word before it
 * @property {string} removed the removed words, shortened; empty if there are none
 * @property {'beginning' | 'end' | 'pause'} silence what it removes if that is no words
 * @property {string} trailing the word after it
 */

/** How many words are shown of the beginning and the end of what is removed. */
const FIRST_WORDS = 4;
const LAST_WORDS = 2;

/**
 * @param {readonly CutOut[]} cuts
 * @param {Edit} edit
 * @param {readonly {text: string}[]} words
 * @param {number | undefined} duration of the film in seconds, if it is known
 * @returns {ListedCut[]}
 */
export function listedCuts(cuts, edit, words, duration = Infinity) {
  /** @param {number} position */
  const textOf = (position) => edit.texts.get(position) ?? words[position]?.text ?? '';
  return cuts.map(({ start, end, after = -1, before = words.length }) => ({
    key: `${after}:${before}`,
    start,
    end: Math.min(end, duration),
    after,
    before,
    time: preciseClock(start),
    length: end > start ? amount(secondsBetween(start, Math.min(end, duration))) : 'closed',
    leading: textOf(after),
    removed: shortened(after + 1, before - 1).map((part) => (part === null ? '…' : textOf(part))).join(' '),
    silence: silenceBetween(after, before, words.length),
    trailing: textOf(before),
  }));
}

/**
 * The edges of a cut that can be moved: where it begins is the end of the word before it.
 *
 * @param {Pick<ListedCut, 'after' | 'before'>} cut
 * @param {number} count of all words
 * @returns {{begins: {edge: 'end', word: number} | null, ends: {edge: 'start', word: number} | null}}
 */
export function edgesOf({ after, before }, count) {
  return {
    begins: after < 0 ? null : { edge: 'end', word: after },
    ends: before >= count ? null : { edge: 'start', word: before },
  };
}

/**
 * @param {Edit} edit
 * @param {ListedCut} cut
 * @param {readonly import('./playrange.js').Word[]} words
 * @param {number | undefined} duration of the whole film in seconds, if it is known
 * @returns {Edit} in which what the cut removes is heard again; the same one if it is the order of paragraphs that is to
 *     blame for it
 */
export function withoutCut(edit, cut, words, duration) {
  const { after, before } = cut;
  const struck = restore(edit.struck, [{ from: after + 1, to: before - 1 }]);
  const struckPauses = [...edit.struckPauses].filter((position) => position <= after || position > before);
  const restored = edit.with({ struck, struckPauses });
  return restored === edit
    ? withEndOfFilm(edit, cut, words, duration)
    : restored.with({ nudges: withoutNudges(edit, cut).nudges });
}

/**
 * Of what is before the first word and after the last one, the film keeps little as soon as it is edited; the edge of that
 * cut is moved to where the film begins or ends.
 *
 * @param {Edit} edit
 * @param {ListedCut} cut
 * @param {readonly import('./playrange.js').Word[]} words
 * @param {number | undefined} duration
 */
function withEndOfFilm(edit, { start, end, after, before }, words, duration) {
  const { begins, ends } = edgesOf({ after, before }, words.length);
  if (begins === null && ends !== null) {
    return edit.nudged(ends.edge, ends.word, start - end, words, duration);
  }
  if (ends === null && begins !== null) {
    return edit.nudged(begins.edge, begins.word, end - start, words, duration);
  }
  return edit;
}

/**
 * @param {Edit} edit
 * @param {Pick<ListedCut, 'after' | 'before'>} cut
 * @returns {Edit} in which the edges of the cut lie where the words put them; the same one if they do
 */
export function withoutNudges(edit, { after, before }) {
  const nudges = new Map(edit.nudges);
  nudges.delete(`end:${after}`);
  nudges.delete(`start:${before}`);
  return edit.with({ nudges });
}

/**
 * Which cut is the selected one after an edit: the same, else one that holds a word or pause of it, else the one at its
 * place in the list.
 *
 * @param {readonly ListedCut[]} cuts
 * @param {ListedCut | undefined} selected before the edit
 * @param {number} place of that in the list
 * @returns {number} its position; -1 if there are no cuts
 */
export function stillSelected(cuts, selected, place) {
  const same = cuts.findIndex(({ key }) => key === selected?.key);
  const touching =
    selected === undefined ? -1 : cuts.findIndex(({ start, end }) => start < selected.end && end > selected.start);
  return [same, touching].find((position) => position >= 0) ?? Math.min(Math.max(place, 0), cuts.length - 1);
}

/**
 * @param {readonly ListedCut[]} cuts
 * @param {number} seconds source time
 * @returns {number} position of the cut that removes it; -1 if it is heard
 */
export function cutAt(cuts, seconds) {
  return cuts.findIndex(({ start, end }) => start <= seconds && seconds < end);
}

/**
 * @param {number} after
 * @param {number} before
 * @param {number} count of all words
 * @returns {ListedCut['silence']}
 */
function silenceBetween(after, before, count) {
  if (after < 0) {
    return 'beginning';
  }
  return before >= count ? 'end' : 'pause';
}

/**
 * @param {number} from position of the first word
 * @param {number} to position of the last word
 * @returns {(number | null)[]} positions; null for all that is left out between them
 */
function shortened(from, to) {
  /** @type {(first: number, last: number) => number[]} */
  const all = (first, last) => Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
  if (to - from < FIRST_WORDS + LAST_WORDS + 1) {
    return all(from, to);
  }
  return [...all(from, from + FIRST_WORDS - 1), null, ...all(to - LAST_WORDS + 1, to)];
}
