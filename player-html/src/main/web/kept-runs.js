/**
 * The rule that leads from an edit of a transcript to what is kept of the film.
 *
 * A run is as many kept words as are heard one after the other, with the pauses between them. Where it ends, it keeps a
 * share of the pause beside it, and there its edge can be moved.
 *
 * Pure: no DOM, no Video.js. All times are whole nanoseconds.
 */

import { toNanoseconds } from './time.js';

/**
 * @typedef {object} Run
 * @property {number} first position of its first word
 * @property {number} last position of its last word
 * @property {number} start where it begins in the source
 * @property {number} end where it ends in the source; nothing is left of a run that does not start before it ends
 */

/** @typedef {import('./spoken-words.js').SpokenWords} SpokenWords */
/** @typedef {import('./transcript-edit.js').TranscriptEdit} TranscriptEdit */

/** The most that a run keeps of the pause beside it, unless that pause is struck itself. */
const LONGEST_SHARE = 150_000_000;

/**
 * The runs with their edges where they are before they are nudged.
 *
 * @param {SpokenWords} spoken
 * @param {TranscriptEdit} edit of these words
 * @returns {Run[]} in playing order
 */
export function unmovedRuns(spoken, edit) {
  const { struck, struckPauses } = edit;
  const pauseEdge = toNanoseconds(edit.pauseEdge);
  /** @param {number} position of the word after the pause */
  const isShortened = (position) => struckPauses.has(position) && spoken.pauseBefore(position) > 2 * pauseEdge;
  /** @param {number} position of the word after the pause */
  const share = (position) =>
    Math.min(Math.floor(spoken.pauseBefore(position) / 2), struckPauses.has(position) ? pauseEdge : LONGEST_SHARE);

  /** @type {Run[]} */
  const runs = [];
  for (const { first, last } of edit.order(spoken.length)) {
    for (let position = first; position <= last; position++) {
      if (struck.has(position)) {
        continue;
      }
      const run = runs.at(-1);
      if (run?.last === position - 1 && !isShortened(position)) {
        run.last = position;
      } else {
        runs.push({ first: position, last: position, start: 0, end: 0 });
      }
    }
  }
  for (const run of runs) {
    run.start = spoken.start(run.first) - share(run.first);
    run.end = spoken.end(run.last) + share(run.last + 1);
  }
  return runs;
}

/**
 * The runs with their edges where the edit's nudges have moved them. No edge passes the whole of a word, and no part of
 * the source comes to lie in two runs: a run that reaches into the next one moves the beginning of that.
 *
 * @param {readonly Run[]} runs in any order
 * @param {SpokenWords} spoken
 * @param {TranscriptEdit} edit
 * @returns {Run[]} in the same order
 */
export function movedRuns(runs, spoken, edit) {
  const moved = runs.map((run) => ({ ...run }));
  const bySource = inSourceOrder(moved);
  let earliest = 0;
  bySource.forEach((run, i) => {
    const latest = spoken.start(bySource[i + 1]?.first ?? spoken.length);
    run.start = within(run.start + edit.nudge('start', run.first), earliest, spoken.end(run.first));
    run.end = within(run.end + edit.nudge('end', run.last), spoken.start(run.last), latest);
    earliest = run.end;
  });
  return moved;
}

/**
 * @template {Run} T
 * @param {readonly T[]} runs
 */
export function inSourceOrder(runs) {
  return [...runs].sort((one, other) => one.first - other.first);
}

/**
 * Whether something is left of a run.
 *
 * @param {Run} run
 */
export function isHeard({ start, end }) {
  return start < end;
}

/**
 * @param {number} time
 * @param {number} earliest
 * @param {number} latest
 */
function within(time, earliest, latest) {
  return Math.min(Math.max(time, earliest), latest);
}
