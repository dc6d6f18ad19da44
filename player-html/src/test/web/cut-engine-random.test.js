import assert from 'node:assert/strict';
import { it } from 'node:test';

import { toNanoseconds, toSeconds } from '../../main/web/time.js';
import { engineOn, FRAMES_PER_SECOND, listOf } from './engine-on.js';
import { Random } from './random.js';

/** @typedef {import('./engine-on.js').Pair} Pair */

const RUNS = 60;
const STEPS = 25;

/** A browser still shows for a moment what a list or a seek has just removed, in milliseconds. */
const REACTION = 60;

/** One frame is shown if the media itself is told to play less than a frame before a cut: nobody was asked before. */
const TOO_LATE = toNanoseconds(1 / FRAMES_PER_SECOND);

/** One user at one film, who does whatever comes to mind. */
class RandomUser {
  #random;

  /** What was done, for the message of a failure. @type {string[]} */
  #deeds = [];

  /** The lists of the film and since when they play. @type {{since: number, pairs: Pair[] | null}[]} */
  #lists;

  #playedAt = -Infinity;

  /** @param {number} seed */
  constructor(seed) {
    this.#random = new Random(seed);
    const pairs = this.#pairs();
    const rewinds = this.#random.below(6) === 0;
    this.film = engineOn(pairs, { rewinds, seekLasts: 10 + this.#random.below(120) });
    this.#lists = [{ since: 0, pairs }];
    this.#deeds.push(`seed ${seed}`, JSON.stringify(pairs));
  }

  get story() {
    return this.#deeds.join(', ');
  }

  /** Does one thing or another. */
  act() {
    const { media, engine, play } = this.film;
    const total = toSeconds(engine.film?.total ?? toNanoseconds(20));
    const time = this.#random.below(1000) / 1000;
    /** @type {[number, string, () => void][]} */
    const deeds = [
      [25, 'play', () => (engine.film === null ? media.play() : play())],
      [7, 'pause', () => media.pause()],
      [18, `seek ${time * total}`, () => engine.film && media.setCurrentTime(engine.seek(time * total * 1.05))],
      [8, `somebody else's seek ${time * 20}`, () => media.setCurrentTime(time * 20)],
      [5, "somebody else's play", () => this.#playPastThePlayer()],
      [16, 'list', () => this.#change(this.#random.below(10) === 0 ? null : this.#pairs())],
      [5, 'rate', () => media.setPlaybackRate([0.5, 1, 1.5, 2][this.#random.below(4)])],
    ];
    let chance = this.#random.below(deeds.reduce((sum, [weight]) => sum + weight, 0));
    const [, name, deed] = /** @type {(typeof deeds)[0]} */ (deeds.find(([weight]) => (chance -= weight) < 0));
    this.#deeds.push(name);
    deed();
    this.pass(Math.floor((this.#random.below(1000) * this.#random.below(1000)) / 400));
  }

  /**
   * Watches for a while.
   *
   * @param {number} milliseconds
   */
  pass(milliseconds) {
    const { clock, media, engine, position } = this.film;
    for (let i = 0; i < milliseconds; i++) {
      media.shown = media.shown.slice(-1);
      clock.advance(1);
      media.shown.slice(1).forEach((frame) => assert.ok(this.#isKept(frame), `removed frame ${frame}: ${this.story}`));
      const total = engine.film && toSeconds(engine.film.total);
      assert.ok(total === null || (position() >= 0 && position() <= total), `at ${position()}: ${this.story}`);
    }
  }

  #playPastThePlayer() {
    this.#playedAt = this.film.clock.now();
    this.film.media.play();
  }

  /** @param {Pair[] | null} pairs */
  #change(pairs) {
    this.#deeds.push(JSON.stringify(pairs));
    this.#lists.push({ since: this.film.clock.now(), pairs });
    this.film.engine.setList(pairs && listOf(pairs));
  }

  /** @returns {Pair[]} */
  #pairs() {
    return Array.from({ length: this.#random.below(4) }, () => {
      const start = this.#random.below(1900) / 100;
      return [start, Math.min(start + 0.3 + this.#random.below(300) / 100, 22)];
    });
  }

  /** @param {number} frame */
  #isKept(frame) {
    const now = this.film.clock.now();
    const early = now - this.#playedAt < REACTION ? TOO_LATE : 0;
    const span = {
      start: toNanoseconds(frame / FRAMES_PER_SECOND) - early,
      end: toNanoseconds((frame + 1) / FRAMES_PER_SECOND),
    };
    const recent = this.#lists.filter((_, i) => i === this.#lists.length - 1 || this.#lists[i + 1].since > now - REACTION);
    return recent.some(({ pairs }) => pairs === null || pairs.length === 0 || listOf(pairs).overlaps(span));
  }
}

it('whatever is done: no removed frame, a position in the film, and one end', () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const user = new RandomUser(seed);
    for (let i = 0; i < STEPS; i++) {
      user.act();
    }
    const { media, engine, play, count } = user.film;
    if (engine.film !== null) {
      media.setPlaybackRate(1);
      user.pass(300);
      while (engine.isMoving) {
        user.pass(10);
      }
      const ends = count('ended');
      play();
      user.pass(engine.film.length === 0 ? 200 : 12_000);
      assert.equal(count('ended'), ends + 1, user.story);
    }
  }
});
