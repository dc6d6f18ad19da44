/*
 * The oracle of an edit of a transcript. The film is a row of equal cells, and the edited film is made by laying cells
 * one after the other: each kept word, in playing order, is asked which cells it brings along. Where the edge of a run
 * is nudged, every border between two cells is asked whether the edge may lie there, and the one nearest to where it
 * should be is taken.
 */

import { END_OF_TIME, Random } from './random.mjs';
import { owner, randomStruck, randomWords, SHARE } from './transcript.mjs';

const SECOND = 1_000_000_000;

/** The positions of all words as they are played, struck ones as well. */
function playingOrder(count, paragraphs) {
  const order = [];
  for (const first of paragraphs ?? (count > 0 ? [0] : [])) {
    let word = first;
    do {
      order.push(word++);
    } while (word < count && !paragraphs?.includes(word));
  }
  return order;
}

/** The cells of a film, by whether a word sounds in them and whose pause they are. */
class Film {
  constructor(words, cells, nanosPerCell, struckPauses, edge) {
    Object.assign(this, { words, cells, nanosPerCell, struckPauses, edge });
    this.owners = Array.from({ length: cells }, (_, cell) => owner(words, cell));
  }

  /** Where a word starts; nothing starts after the film. */
  startOf(word) {
    return Math.min(this.words[word][0], this.cells);
  }

  soundOf(word) {
    return this.owners.flatMap((at, cell) => (at.sounds && at.word === word ? [cell] : []));
  }

  /** Where a word ends: after as many cells as it sounds in. */
  endOf(word) {
    return this.startOf(word) + this.soundOf(word).length;
  }

  /** The cells of the pause before a word. The pause after the last word is the one before the word that is not there. */
  pauseBefore(word) {
    return this.owners.flatMap((at, cell) => (!at.sounds && at.word === word - 1 ? [cell] : []));
  }

  /** How much of a pause one word beside it may keep, in nanoseconds. */
  longestShare(word) {
    return this.struckPauses.includes(word) ? this.edge : SHARE;
  }

  /** Whether a pause between two words has a cell that none of the two reaches. */
  isShortened(word) {
    const pause = this.pauseBefore(word);
    return (
      this.struckPauses.includes(word) &&
      pause.some((_, i) => (i + 1) * this.nanosPerCell > this.edge && (pause.length - i) * this.nanosPerCell > this.edge)
    );
  }

  /** What the word before a pause keeps of it; the middle cell of an odd pause belongs to nobody. */
  sharedAfter(word) {
    const pause = this.pauseBefore(word + 1);
    return pause.filter(
      (_, i) => i < pause.length - 1 - i && (i + 1) * this.nanosPerCell <= this.longestShare(word + 1),
    );
  }

  /** What the word after a pause keeps of it. */
  sharedBefore(word) {
    const pause = this.pauseBefore(word);
    return pause.filter(
      (_, i) => pause.length - 1 - i < i && (pause.length - i) * this.nanosPerCell <= this.longestShare(word),
    );
  }
}

/** The words of each run, in playing order. */
function wordsOfRuns(film, order, struck) {
  const runs = [];
  let previous = null;
  for (const word of order.filter((one) => !struck.includes(one))) {
    if (previous !== null && word === previous + 1 && !film.isShortened(word)) {
      runs[runs.length - 1].push(word);
    } else {
      runs.push([word]);
    }
    previous = word;
  }
  return runs;
}

/** The border between cells that is nearest to a wanted one, of those that are allowed. */
function nearest(film, wanted, isAllowed) {
  let best = null;
  for (let border = 0; border <= film.cells; border++) {
    if (isAllowed(border) && (best === null || Math.abs(border - wanted) < Math.abs(best - wanted))) {
      best = border;
    }
  }
  return best;
}

function edgesOfRuns(film, runs, nudges) {
  const moved = (word, edge) => nudges.find((nudge) => nudge.word === word && nudge.edge === edge)?.cells ?? 0;
  const edges = new Map();
  let borderBefore = 0;
  const inSource = [...runs].sort((one, other) => one[0] - other[0]);
  inSource.forEach((run, i) => {
    const [first, last] = [run[0], run[run.length - 1]];
    const following = inSource[i + 1];
    const start = film.startOf(first) - film.sharedBefore(first).length + moved(first, 'start');
    const end = film.endOf(last) + film.sharedAfter(last).length + moved(last, 'end');
    const [earliestStart, latestStart] = [borderBefore, film.endOf(first)];
    const [earliestEnd, latestEnd] = [film.startOf(last), following ? film.startOf(following[0]) : film.cells];
    const at = [
      nearest(film, start, (border) => border >= earliestStart && border <= latestStart),
      nearest(film, end, (border) => border >= earliestEnd && border <= latestEnd),
    ];
    borderBefore = at[1];
    edges.set(run, at);
  });
  return edges;
}

function keptCells(film, { struck, struckPauses, nudges, paragraphs }) {
  const order = playingOrder(film.words.length, paragraphs);
  const runs = wordsOfRuns(film, order, struck);
  const isAwake = ({ word, edge }) => runs.some((run) => run[edge === 'start' ? 0 : run.length - 1] === word);
  const isInOrder = order.every((word, i) => word === i);
  if (struck.length === 0 && struckPauses.length === 0 && isInOrder && !nudges.some(isAwake)) {
    return null;
  }
  const edges = edgesOfRuns(film, runs, nudges);
  const laid = runs.flatMap((run) => {
    const [start, end] = edges.get(run);
    return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
  });
  const ranges = [];
  for (const cell of laid) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] === cell) {
      last[1] = cell + 1;
    } else {
      ranges.push([cell, cell + 1]);
    }
  }
  return ranges;
}

function spansOf(positions) {
  const starts = positions.filter((position) => !positions.includes(position - 1));
  const ends = positions.filter((position) => !positions.includes(position + 1));
  return starts.map((start, i) => [start, ends[i]]);
}

/** The edit in its JSON form, as it is to be written. */
function jsonOf({ struck, struckPauses, edge, nudges, paragraphs }, nanosPerCell) {
  const json = {};
  if (struck.length > 0) {
    json.struck = spansOf(struck);
  }
  if (struckPauses.length > 0) {
    json.pauses = { struck: struckPauses, edge: edge / SECOND };
  } else if (edge !== SHARE) {
    json.pauses = { edge: edge / SECOND };
  }
  if (nudges.length > 0) {
    json.nudges = nudges.map(({ word, edge: side, cells }) => ({
      word,
      edge: side,
      [cells < 0 ? 'earlier' : 'later']: (Math.abs(cells) * nanosPerCell) / SECOND,
    }));
  }
  if (paragraphs !== null) {
    json.paragraphs = paragraphs.map((first) => ({ first }));
  }
  return json;
}

function makeCase(id, words, edit, cells, nanosPerCell) {
  const nanos = (pairs) => pairs && pairs.map(([a, b]) => [a * nanosPerCell, b * nanosPerCell]);
  const whole = { struck: [], struckPauses: [], edge: SHARE, nudges: [], paragraphs: null, ...edit };
  const film = new Film(words, cells, nanosPerCell, whole.struckPauses, whole.edge);
  return {
    id,
    duration: cells * nanosPerCell,
    words: nanos(words),
    edit: jsonOf(whole, nanosPerCell),
    ranges: nanos(keptCells(film, whole)),
  };
}

/** A film of unknown length: the duration is the end of time, and only the last share reaches past the words. */
function unknownDuration(id, words, edit, cells, nanosPerCell) {
  return { ...makeCase(id, words, edit, cells, nanosPerCell), duration: END_OF_TIME };
}

/** Some nudges, ascending, more often at words beside struck ones than elsewhere. */
function randomNudges(random, count, struck, cells) {
  const nudges = [];
  for (let word = 0; word < count; word++) {
    const borders = { start: struck.includes(word - 1) || word === 0, end: struck.includes(word + 1) || word === count - 1 };
    for (const edge of ['start', 'end']) {
      if (random.onceIn(borders[edge] ? 2 : 6)) {
        const by = random.oneOf(cells);
        nudges.push({ word, edge, cells: random.onceIn(2) ? by : -by });
      }
    }
  }
  return nudges;
}

function randomParagraphs(random, count) {
  const firsts = Array.from({ length: count }, (_, i) => i).filter((i) => i === 0 || random.onceIn(3));
  const swaps = random.oneOf([0, 1, 1, 4]);
  for (let i = 0; i < swaps; i++) {
    const [one, other] = [random.below(firsts.length), random.below(firsts.length)];
    [firsts[one], firsts[other]] = [firsts[other], firsts[one]];
  }
  return firsts;
}

function randomEdit(random, count, { edges, nudges }) {
  const struck = random.onceIn(3) ? [] : randomStruck(random, count);
  const pauses = Array.from({ length: count - 1 }, (_, i) => i + 1);
  return {
    struck,
    struckPauses: random.onceIn(3) ? [] : pauses.filter(() => random.onceIn(3)),
    edge: random.oneOf(edges),
    nudges: nudges.length === 0 || random.onceIn(2) ? [] : randomNudges(random, count, struck, nudges),
    paragraphs: random.onceIn(2) ? null : randomParagraphs(random, count),
  };
}

function randomCases(group, seed, cases, { nanosPerCell, pauses, lengths, cellsPerStep, ...choices }) {
  const random = new Random(seed);
  return Array.from({ length: cases }, (_, i) => {
    const count = random.between(1, 9);
    const words = randomWords(random, count, pauses, lengths, cellsPerStep);
    const end = Math.max(...words.map((word) => word[1]));
    const steps = random.onceIn(8) ? random.between(1, end / cellsPerStep) : (end + random.oneOf(pauses)) / cellsPerStep;
    const cells = cellsPerStep * Math.max(1, steps);
    return makeCase(`${group}-${i}`, words, randomEdit(random, count, choices), cells, nanosPerCell);
  });
}

/** A cell is half a step, so that half a pause is whole cells again. */
const TEN_MS = {
  nanosPerCell: 5_000_000,
  cellsPerStep: 2,
  pauses: [0, 0, 2, 4, 14, 30, 32, 60, 62, 90],
  lengths: [0, 4, 20, 34, 48],
  edges: [SHARE, SHARE, 0, 5_000_000, 50_000_000, 200_000_000, SECOND],
  nudges: [1, 4, 8, 20, 60, 500],
};

/** Pauses of odd lengths in whole nanoseconds, which are too short for nudges. */
const ONE_NS = {
  nanosPerCell: 1,
  cellsPerStep: 1,
  pauses: [0, 1, 2, 3, 4, 5, 7, 8],
  lengths: [0, 1, 2, 3, 5],
  edges: [SHARE, 0],
  nudges: [],
};

function literal() {
  const ms = 1_000_000;
  const talk = [
    [100, 400],
    [500, 900],
    [1500, 2000],
    [2100, 2300],
  ];
  const at = (id, edit, cells = 3000) => makeCase(`literal-${id}`, talk, edit, cells, ms);
  const nudge = (word, edge, cells) => ({ word, edge, cells });
  return [
    at('nothing', {}),
    at('edge-alone', { edge: 10 * ms }),
    at('paragraphs-in-order', { paragraphs: [0, 2, 3] }),
    at('paragraphs-swapped', { paragraphs: [2, 0] }),
    at('paragraphs-backwards', { paragraphs: [3, 2, 1, 0] }),
    at('paragraph-between-is-struck', { paragraphs: [0, 3, 2], struck: [3] }),
    at('moved-paragraph-is-struck-but-nothing-else', { paragraphs: [3, 0], struck: [3] }),
    at('pause', { struckPauses: [2] }),
    at('pause-with-edge', { struckPauses: [2], edge: 20 * ms }),
    at('pause-without-edge', { struckPauses: [2], edge: 0 }),
    at('pause-of-exactly-both-edges', { struckPauses: [2], edge: 300 * ms }),
    at('pause-a-little-longer-than-both-edges', { struckPauses: [2], edge: 299 * ms }),
    at('pause-shorter-than-both-edges', { struckPauses: [1] }),
    at('pause-beside-a-struck-word', { struck: [1], struckPauses: [2], edge: 280 * ms }),
    at('pause-between-struck-words', { struck: [1, 2], struckPauses: [2] }),
    at('pause-where-a-paragraph-is-moved', { paragraphs: [2, 0], struckPauses: [2], edge: 40 * ms }),
    at('asleep-in-a-run', { nudges: [nudge(1, 'end', 40), nudge(2, 'start', -40)] }),
    at('asleep-at-a-struck-word', { struck: [1], nudges: [nudge(1, 'start', 40), nudge(1, 'end', 40)] }),
    at('awake-at-the-beginning', { nudges: [nudge(0, 'start', -20)] }),
    at('awake-at-the-end', { nudges: [nudge(3, 'end', 40)] }),
    at('before-the-film', { nudges: [nudge(0, 'start', -200)] }),
    at('after-the-film', { nudges: [nudge(3, 'end', 2000)] }),
    at('end-into-the-next-run', { struck: [1], nudges: [nudge(0, 'end', 1040)] }),
    at('end-beyond-the-next-run', { struck: [1], nudges: [nudge(0, 'end', 2000)] }),
    at('end-before-its-word', { struck: [1], nudges: [nudge(0, 'end', -2000)] }),
    at('start-into-the-run-before', { struck: [1], nudges: [nudge(2, 'start', -2000)] }),
    at('start-behind-its-word', { struck: [1], nudges: [nudge(2, 'start', 2000)] }),
    at('start-later-than-an-end-that-reached-it', { struck: [1], nudges: [nudge(0, 'end', 1000), nudge(2, 'start', 160)] }),
    at('nothing-left-of-a-run', { struck: [1, 3], nudges: [nudge(2, 'start', 600), nudge(2, 'end', -400)] }),
    at('nudged-together-where-a-pause-is-struck', { struckPauses: [2], nudges: [nudge(1, 'end', 450)] }),
    at('nudged-at-a-moved-paragraph', { paragraphs: [2, 0], nudges: [nudge(1, 'end', 100), nudge(2, 'start', -400)] }),
    at('film-shorter-than-its-words', { struck: [0], struckPauses: [2], nudges: [nudge(3, 'end', 40)] }, 1600),
    at('film-ends-before-a-moved-paragraph', { paragraphs: [3, 0] }, 1600),
    unknownDuration('literal-unknown-duration', talk, { struckPauses: [2] }, 4000, ms),
    unknownDuration('literal-unknown-duration-nudged', talk, { nudges: [nudge(3, 'end', 400)] }, 4000, ms),
  ];
}

export function transcriptEditCases() {
  return [...literal(), ...randomCases('five-ms', 21, 500, TEN_MS), ...randomCases('one-ns', 22, 150, ONE_NS)];
}
