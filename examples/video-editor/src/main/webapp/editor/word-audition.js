/**
 * Plays some words and nothing else: as they sound in the edit, or, if all of them are struck out, as they were.
 */

import { announce } from './announcing.js';
import { positionsIn } from './spans.js';

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
 * @param {readonly import('./spans.js').Span[]} spans
 */
export function playWords({ audition, film, editing, status }, spans) {
  if (audition.isPlaying) {
    audition.stop();
    return;
  }
  const { edit, words } = editing;
  const stretches = spans
    .map(({ from, to }) => ({ start: words[from].start, end: words[to].end }))
    .filter(({ start, end }) => start < end);
  const isStruck = [...positionsIn(spans)].every((position) => edit.struck.has(position));
  const parts = isStruck ? [] : stretches.flatMap((stretch) => film.toEditedRanges(stretch));
  parts.sort((one, other) => one.start - other.start);
  if (isStruck && stretches.length > 0) {
    audition.playOriginal(stretches, (isDone) => announce(status, isDone ? 'Played as it was' : 'Stopped'));
  } else if (parts.length > 0) {
    audition.play(parts, (isDone) => announce(status, isDone ? 'Played' : 'Stopped'));
  } else {
    announce(status, 'There is nothing to play');
  }
}
