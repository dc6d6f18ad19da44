/**
 * Plays some words and nothing else: as they sound in the edit, or, if all of them are struck out, as they were.
 */

import { announce } from './announcing.js';

/**
 * @typedef {object} Place
 * @property {import('./audition.js').Audition} audition
 * @property {import('./film.js').Film} film
 * @property {import('./editing.js').Editing} editing
 * @property {HTMLElement} status tells how it went
 */

/**
 * Plays words, or stops if something is being played.
 *
 * @param {Place} place
 * @param {import('./struck-words.js').Span} span
 */
export function playWords({ audition, film, editing, status }, { from, to }) {
  if (audition.isPlaying) {
    audition.stop();
    return;
  }
  const { edit, words } = editing;
  const part = { start: words[from].start, end: words[to].end };
  const isStruck = words.slice(from, to + 1).every((_, i) => edit.struck.has(from + i));
  const parts = isStruck ? [] : film.toEditedRanges(part);
  if (isStruck && part.start < part.end) {
    audition.playOriginal(part, (isDone) => announce(status, isDone ? 'Played as it was' : 'Stopped'));
  } else if (parts.length > 0) {
    audition.play(parts, (isDone) => announce(status, isDone ? 'Played' : 'Stopped'));
  } else {
    announce(status, 'There is nothing to play');
  }
}
