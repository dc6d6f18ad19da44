import { CutEngine } from '../../main/web/cut-engine.js';
import { toNanoseconds, toSeconds } from '../../main/web/time.js';
import { PlaybackRanges } from '../../main/web/timeline.js';
import { FakeClock, FakeMedia } from './fake-media.js';

export const FRAMES_PER_SECOND = 25;

/** @typedef {[number, number]} Pair seconds */

/** @param {Pair[]} pairs */
export const listOf = (pairs) => PlaybackRanges.of(pairs.map(([start, end]) => ({ start, end })));

/**
 * An engine on a film whose metadata is loaded.
 *
 * @param {Pair[] | null} pairs
 * @param {ConstructorParameters<typeof FakeMedia>[1] & {loops?: boolean, rewinds?: boolean}} [settings]
 */
export function engineOn(pairs, { loops = false, rewinds = false, ...settings } = {}) {
  const clock = new FakeClock();
  const media = new FakeMedia(clock, settings);
  const engine = new CutEngine(media, clock, { loops: () => loops, rewinds: () => rewinds });
  media.fileEnded = () => engine.onFileEnd();
  engine.setList(pairs && listOf(pairs));
  media.load();
  clock.advance(200);
  media.shown = media.shown.slice(-1);
  const play = () => engine.beforePlay() && media.play();
  /** @param {number} seconds edited time */
  const seek = (seconds) => {
    media.setCurrentTime(engine.seek(seconds));
    clock.advance(200);
  };
  const position = () => toSeconds(engine.position);
  /** @param {string} type */
  const count = (type) => media.events.filter((event) => event === type).length;
  return { clock, media, engine, play, seek, position, count };
}

/**
 * @param {number[]} frames
 * @param {Pair[]} pairs
 */
export function removedAmong(frames, pairs) {
  const list = listOf(pairs);
  const duration = toNanoseconds(1 / FRAMES_PER_SECOND);
  return frames.filter((frame) => {
    const start = toNanoseconds(frame / FRAMES_PER_SECOND);
    return !list.overlaps({ start, end: start + duration });
  });
}

/** @param {Pair} pair */
export const framesOf = ([start, end]) =>
  Array.from({ length: Math.round((end - start) * FRAMES_PER_SECOND) }, (_, i) => Math.round(start * FRAMES_PER_SECOND) + i);

/** @type {Pair[]} */
export const CUTS = Array.from({ length: 12 }, (_, i) => [i + 0.2, i + 0.8]);
