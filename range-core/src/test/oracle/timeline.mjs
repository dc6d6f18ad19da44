/*
 * The oracle of the timeline. A film is a row of cells, each with a length of its own; a list of ranges is laid out
 * as a strip, one entry for each cell that is shown, in the order in which it is shown. Every answer is read off the
 * strip by looking at its entries one after the other.
 */

import { END_OF_TIME, Random } from './random.mjs';

/** The film: `starts[c]` is the source time of cell c, and the entry after the last is the film's end. */
function film(lengths) {
  const starts = [0];
  for (const length of lengths) {
    starts.push(starts[starts.length - 1] + length);
  }
  return { lengths, starts };
}

/** The strip of a list: `{cell, range}` for each cell shown; ranges are pairs of cell numbers, end excluded. */
function strip(ranges) {
  const shown = [];
  ranges.forEach(([from, to], range) => {
    for (let cell = from; cell < to; cell++) {
      shown.push({ cell, range });
    }
  });
  return shown;
}

/** Glues the entries of a strip to ranges in nanoseconds; `sameRange` says whether two neighbours belong together. */
function glue(shown, { starts }, sameRange) {
  const ranges = [];
  shown.forEach((entry, i) => {
    if (i > 0 && sameRange(shown[i - 1], entry)) {
      ranges[ranges.length - 1][1] = starts[entry.cell + 1];
    } else {
      ranges.push([starts[entry.cell], starts[entry.cell + 1]]);
    }
  });
  return ranges;
}

const continuesPicture = (a, b) => b.cell === a.cell + 1;
const continuesRange = (a, b) => continuesPicture(a, b) && a.range === b.range;

function normalized(ranges, cells, theFilm) {
  const visible = strip(ranges).filter(({ cell }) => cell < cells);
  return glue(visible, theFilm, continuesPicture);
}

function removed(ranges, [from, to], theFilm) {
  const left = strip(ranges).filter(({ cell }) => cell < from || cell >= to);
  return glue(left, theFilm, continuesRange);
}

/** Afterwards all of the kept range is shown: what is missing comes before the first range that starts later. */
function kept(ranges, [from, to], theFilm) {
  const shown = strip(ranges);
  const list = ranges.map(([a, b]) => [a, b]);
  for (let cell = from; cell < to; cell++) {
    if (shown.some((entry) => entry.cell === cell)) {
      continue;
    }
    let end = cell;
    while (end < to && !shown.some((entry) => entry.cell === end)) {
      end++;
    }
    let place = list.findIndex(([a]) => a > cell);
    if (place < 0) {
      place = list.length;
    }
    list.splice(place, 0, [cell, end]);
    cell = end;
  }
  return list.map(([a, b]) => [theFilm.starts[a], theFilm.starts[b]]);
}

/** Edited time of each strip entry, and the total as the last one. */
function editedStarts(shown, { lengths }) {
  const times = [0];
  for (const { cell } of shown) {
    times.push(times[times.length - 1] + lengths[cell]);
  }
  return times;
}

function toSource(edited, shown, times, { starts }) {
  for (let i = 0; i < shown.length; i++) {
    if (times[i] <= edited && edited < times[i + 1]) {
      return starts[shown[i].cell] + (edited - times[i]);
    }
  }
  return shown.length > 0 && edited === times[shown.length] ? starts[shown[shown.length - 1].cell + 1] : null;
}

function toEdited(source, shown, times, { starts }) {
  for (let i = 0; i < shown.length; i++) {
    const { cell } = shown[i];
    if (starts[cell] <= source && source < starts[cell + 1]) {
      return ['kept', times[i] + (source - starts[cell])];
    }
  }
  for (let i = 0; i < shown.length; i++) {
    const beginsRange = i === 0 || shown[i - 1].range !== shown[i].range;
    if (beginsRange && starts[shown[i].cell] > source) {
      return ['removed', times[i]];
    }
  }
  return ['removed', times[shown.length]];
}

/** A sorted choice of at most `count` of the given times, all below the limit of time. */
function choose(random, times, count) {
  const left = [...new Set(times)].filter((t) => t >= 0 && t < END_OF_TIME);
  while (left.length > count) {
    left.splice(random.below(left.length), 1);
  }
  return left.sort((a, b) => a - b);
}

/** Each boundary, its two neighbours by one nanosecond, and a point inside each cell. */
function interesting(random, boundaries) {
  return boundaries.flatMap((at, i) => {
    const inside = i + 1 < boundaries.length ? at + random.below(Math.min(boundaries[i + 1] - at, 2 ** 32)) : at;
    return [at - 1, at, at + 1, inside];
  });
}

function randomRange(random, cells) {
  const from = random.below(cells);
  return [from, random.between(from + 1, cells)];
}

/** Lists as they come up in editing: sorted, touching, repeated, overlapping, in any order, empty. */
function randomRanges(random, cells) {
  const ranges = [];
  const count = random.oneOf([0, 1, 1, 2, 2, 3, 3, 4, 5, 6]);
  while (ranges.length < count) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] < cells && random.onceIn(3)) {
      ranges.push([last[1], random.between(last[1] + 1, cells)]);
    } else if (last && random.onceIn(6)) {
      ranges.push([...random.oneOf(ranges)]);
    } else {
      ranges.push(randomRange(random, cells));
    }
  }
  return random.onceIn(3) ? ranges.sort((a, b) => a[0] - b[0]) : ranges;
}

/** One case, or nothing if the edited film would be longer than time itself. */
function makeCase(random, id, theFilm, ranges, points) {
  const cells = theFilm.lengths.length;
  const { starts } = theFilm;
  const shown = strip(ranges);
  const times = editedStarts(shown, theFilm);
  const total = times[shown.length];
  if (total > END_OF_TIME) {
    return [];
  }
  const joints = times.filter((_, i) => i === 0 || i === shown.length || shown[i - 1].range !== shown[i].range);
  const editedTimes = [
    ...choose(random, joints, points),
    ...choose(random, [...interesting(random, times), total + 1, total + 1_000_000_000], points),
  ];
  const durations = new Set([random.between(0, cells), random.between(0, cells)]);
  const keep = randomRange(random, cells);
  const remove = randomRange(random, cells);
  return [
    {
      id,
      ranges: ranges.map(([a, b]) => [starts[a], starts[b]]),
      total,
      normalized: [...durations].map((n) => [starts[n], normalized(ranges, n, theFilm)]),
      toSource: choose(random, editedTimes, Infinity).map((e) => [e, toSource(e, shown, times, theFilm)]),
      toEdited: choose(random, interesting(random, starts), points + 2).map((s) => [
        s,
        ...toEdited(s, shown, times, theFilm),
      ]),
      keep: [[starts[keep[0]], starts[keep[1]]], kept(ranges, keep, theFilm)],
      remove: [[starts[remove[0]], starts[remove[1]]], removed(ranges, remove, theFilm)],
    },
  ];
}

/** Every list of at most two ranges in a film of four cells of one second, with many points each. */
function exhaustive() {
  const random = new Random(1);
  const theFilm = film([1e9, 1e9, 1e9, 1e9]);
  const all = [];
  for (let from = 0; from < 4; from++) {
    for (let to = from + 1; to <= 4; to++) {
      all.push([from, to]);
    }
  }
  const lists = [[], ...all.map((a) => [a]), ...all.flatMap((a) => all.map((b) => [a, b]))];
  return lists.flatMap((ranges, i) => makeCase(random, `exhaustive-${i}`, theFilm, ranges, 5));
}

/** Frames of equal length: 1 ns, 25 fps, 29.97 fps, whole seconds, a prime. */
function even(count) {
  const random = new Random(2);
  return Array.from({ length: count }).flatMap((_, i) => {
    const frame = random.oneOf([1, 40_000_000, 33_366_667, 1_000_000_000, 123_456_789, 999_999_937]);
    const cells = random.between(4, 14);
    return makeCase(random, `even-${i}`, film(Array(cells).fill(frame)), randomRanges(random, cells), 4);
  });
}

/** Cells of very different lengths, from a nanosecond to hours. */
function uneven(count) {
  const random = new Random(3);
  return Array.from({ length: count }).flatMap((_, i) => {
    const lengths = Array.from({ length: random.between(4, 10) }, () =>
      random.oneOf([1, 2, 3, 999, 1_000, 20_000_000, 150_000_000, 999_999_999, 1_000_000_001, 3_600_000_000_000]),
    );
    return makeCase(random, `uneven-${i}`, film(lengths), randomRanges(random, lengths.length), 4);
  });
}

/** Films that reach to the end of time, where one nanosecond must still count. */
function extreme(count) {
  const random = new Random(4);
  const cases = [];
  for (let i = 0; cases.length < count; i++) {
    const lengths = Array.from({ length: random.between(3, 7) }, () => random.oneOf([1, 1, 2, 999_999_999, 1e9]));
    const rest = END_OF_TIME - lengths.reduce((a, b) => a + b, 0);
    lengths.splice(random.below(lengths.length), 0, rest);
    cases.push(...makeCase(random, `extreme-${i}`, film(lengths), randomRanges(random, lengths.length), 4));
  }
  return cases;
}

export function timelineCases() {
  return [...exhaustive(), ...even(500), ...uneven(280), ...extreme(150)];
}
