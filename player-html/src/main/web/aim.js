/**
 * Where a seek goes: to a place of the edited film, but a little inside of its range where it lies at a border, so
 * that no frame of the other side is shown.
 *
 * @typedef {object} Aim
 * @property {number} index the range's position in the list
 * @property {number} source nanoseconds, as it was asked for
 * @property {number} target nanoseconds, as the media is told
 * @property {Arrival} arrival what happens there
 */

/** @typedef {'goes on' | 'ends' | 'rests at the end'} Arrival at the end, only `ends` is announced */

/**
 * @param {import('./timeline.js').PlaybackRanges} film not empty
 * @param {import('./timeline.js').Place} place
 * @param {number} margin nanoseconds
 * @returns {Aim}
 */
export function aimAt(film, { index, source }, margin) {
  const { start, end } = film.ranges[index];
  const inside = Math.min(margin, Math.floor((end - start) / 2));
  const target = Math.min(Math.max(source, start === 0 ? 0 : start + inside), end - inside);
  return { index, source, target, arrival: 'goes on' };
}

/**
 * @param {import('./timeline.js').PlaybackRanges} film not empty
 * @param {number} index the range's position in the list
 * @param {number} margin nanoseconds
 * @returns {Aim}
 */
export function aimAtStart(film, index, margin) {
  return aimAt(film, { index, source: film.ranges[index].start }, margin);
}

/**
 * @param {import('./timeline.js').PlaybackRanges} film not empty
 * @param {number} margin nanoseconds
 * @param {Arrival} arrival
 * @returns {Aim}
 */
export function aimAtEnd(film, margin, arrival) {
  const index = film.length - 1;
  return { ...aimAt(film, { index, source: film.ranges[index].end }, margin), arrival };
}

/**
 * @param {import('./timeline.js').PlaybackRanges} film not empty
 * @param {number} source nanoseconds
 * @param {number} index the range that is preferred if several hold the source time
 * @param {number} margin nanoseconds
 * @returns {Aim | null} null if the source time is removed and nothing follows
 */
export function aimAtSource(film, source, index, margin) {
  const finding = film.toEdited(source);
  if (finding.kept) {
    return aimAt(film, { index: film.holders(source).includes(index) ? index : finding.index, source }, margin);
  }
  return finding.index < film.length ? aimAtStart(film, finding.index, margin) : null;
}
