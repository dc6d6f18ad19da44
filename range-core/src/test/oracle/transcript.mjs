/*
 * The oracle of the rule from struck words to ranges. Time is a row of equal cells; each cell is asked whether it is
 * kept, by walking from it to its neighbours; the kept cells, glued, are the answer.
 */

import { END_OF_TIME, Random } from './random.mjs';

/** The longest part of a pause that a kept word keeps beside a struck one, in nanoseconds. */
export const SHARE = 150_000_000;

/**
 * Who owns a cell: the word that started last, and whether it still sounds. A word so ends at the latest where the
 * next one starts. -1 is the time before the first word.
 */
export function owner(words, cell) {
  let word = -1;
  while (word + 1 < words.length && words[word + 1][0] <= cell) {
    word++;
  }
  return { word, sounds: word >= 0 && cell < words[word][1] };
}

/** The parts of the film that are kept, in cells; null if nothing is struck. */
function keptCells(words, struck, cells, nanosPerCell) {
  if (struck.length === 0) {
    return null;
  }
  const keeps = (word) => word >= 0 && word < words.length && !struck.includes(word);
  const owners = Array.from({ length: cells }, (_, cell) => owner(words, cell));
  const isKept = (cell) => {
    const { word, sounds } = owners[cell];
    if (sounds) {
      return keeps(word);
    }
    const inSamePause = (other) => owners[other] && !owners[other].sounds && owners[other].word === word;
    let before = 0;
    while (inSamePause(cell - before - 1)) {
      before++;
    }
    let after = 0;
    while (inSamePause(cell + after + 1)) {
      after++;
    }
    const [left, right] = [keeps(word), keeps(word + 1)];
    if (left && right) {
      return true;
    }
    // This cell is the (before + 1)th from the left; the middle one of an odd pause belongs to nobody.
    return (
      (left && before < after && (before + 1) * nanosPerCell <= SHARE) ||
      (right && after < before && (after + 1) * nanosPerCell <= SHARE)
    );
  };
  const ranges = [];
  for (let cell = 0; cell < cells; cell++) {
    if (!isKept(cell)) {
      continue;
    }
    const last = ranges[ranges.length - 1];
    if (last && last[1] === cell) {
      last[1] = cell + 1;
    } else {
      ranges.push([cell, cell + 1]);
    }
  }
  return ranges;
}

function makeCase(id, words, struck, cells, nanosPerCell) {
  const nanos = (pairs) => pairs && pairs.map(([a, b]) => [a * nanosPerCell, b * nanosPerCell]);
  return {
    id,
    duration: cells * nanosPerCell,
    words: nanos(words),
    struck,
    ranges: nanos(keptCells(words, struck, cells, nanosPerCell)),
  };
}

/** Words in the order of their starts; some touch, overlap, hold another, or have no length at all. */
export function randomWords(random, count, pauses, lengths, cellsPerStep) {
  const words = [];
  let at = random.oneOf(pauses);
  for (let i = 0; i < count; i++) {
    const length = random.oneOf(lengths);
    words.push([at, at + length]);
    const overlaps = random.onceIn(6);
    at += overlaps ? cellsPerStep * random.between(0, length / cellsPerStep) : length + random.oneOf(pauses);
  }
  return words;
}

export function randomStruck(random, count) {
  const kind = random.below(12);
  if (kind === 0) {
    return [];
  }
  const all = Array.from({ length: count }, (_, i) => i);
  if (kind === 1) {
    return all;
  }
  const [from, to] = [random.below(count), random.below(count)].sort((a, b) => a - b);
  return kind < 6 ? all.slice(from, to + 1) : all.filter(() => random.onceIn(kind < 9 ? 2 : 4));
}

/** Films on a grid of `step` nanoseconds. A cell is half a step, so that half a pause is whole cells again. */
function coarse(group, seed, cases, step, pauses, lengths) {
  const twice = (numbers) => numbers.map((n) => 2 * n);
  return randomCases(group, seed, cases, step / 2, twice(pauses), twice(lengths), 2);
}

function randomCases(group, seed, cases, nanosPerCell, pauses, lengths, cellsPerStep = 1) {
  const random = new Random(seed);
  return Array.from({ length: cases }, (_, i) => {
    const count = random.between(1, 9);
    const words = randomWords(random, count, pauses, lengths, cellsPerStep);
    const end = Math.max(...words.map((word) => word[1]));
    const endsEarly = random.onceIn(8);
    const steps = endsEarly ? random.between(1, end / cellsPerStep) : (end + random.oneOf(pauses)) / cellsPerStep;
    const cells = cellsPerStep * Math.max(1, steps);
    return makeCase(`${group}-${i}`, words, randomStruck(random, count), cells, nanosPerCell);
  });
}

/** A film of unknown length: the duration is the end of time, and only the last share reaches past the words. */
function unknownDuration(id, words, struck, cells, nanosPerCell) {
  return { ...makeCase(id, words, struck, cells, nanosPerCell), duration: END_OF_TIME };
}

function literal() {
  const ms = 1_000_000;
  const talk = [
    [100, 400],
    [500, 900],
    [1500, 2000],
    [2100, 2300],
  ];
  return [
    makeCase('literal-nothing-struck', talk, [], 3000, ms),
    makeCase('literal-everything-struck', talk, [0, 1, 2, 3], 3000, ms),
    makeCase('literal-first', talk, [0], 3000, ms),
    makeCase('literal-last', talk, [3], 3000, ms),
    makeCase('literal-middle', talk, [1, 2], 3000, ms),
    makeCase('literal-every-other', talk, [1, 3], 3000, ms),
    makeCase('literal-no-words', [], [], 3000, ms),
    makeCase('literal-pause-of-exactly-300-ms', [[0, 300], [600, 900]], [1], 900, ms),
    makeCase('literal-pause-of-302-ms', [[0, 300], [602, 900]], [1], 900, ms),
    makeCase('literal-odd-pause-in-nanoseconds', [[0, 3], [6, 9]], [1], 9, 1),
    makeCase('literal-word-inside-a-word', [[0, 1000], [200, 300], [400, 500]], [1], 1200, ms),
    makeCase('literal-same-start', [[100, 500], [100, 300]], [0], 600, ms),
    makeCase('literal-no-length-kept', [[0, 100], [300, 300], [500, 600]], [0, 2], 600, ms),
    makeCase('literal-no-length-struck-between-touching', [[0, 100], [100, 100], [100, 200]], [1], 200, ms),
    makeCase('literal-word-beyond-the-film', [[0, 100], [300, 700]], [0], 500, ms),
    makeCase('literal-kept-word-wholly-beyond-the-film', [[0, 100], [300, 700]], [0], 200, ms),
    unknownDuration('literal-unknown-duration', talk, [1], 4000, ms),
    unknownDuration('literal-unknown-duration-last-struck', talk, [3], 4000, ms),
  ];
}

export function transcriptCases() {
  return [
    ...literal(),
    ...coarse('five-ms', 11, 250, 5_000_000, [0, 0, 2, 4, 16, 28, 30, 32, 58, 60, 62, 90], [0, 4, 20, 33, 48]),
    ...coarse('one-ms', 12, 80, 1_000_000, [0, 98, 148, 298, 299, 300, 301, 302, 303, 500], [60, 80, 210]),
    ...randomCases('one-ns', 13, 250, 1, [0, 1, 2, 3, 4, 5, 7, 8], [0, 1, 2, 3, 5]),
  ];
}
