import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { toSeconds } from '../../main/web/time.js';
import { CUTS, engineOn, FRAMES_PER_SECOND, framesOf, removedAmong } from './engine-on.js';

/** @typedef {import('./engine-on.js').Pair} Pair */

describe('playing an edited film', () => {
  it('shows no removed frame and misses no kept one', () => {
    const { clock, media, play } = engineOn(CUTS);
    play();
    clock.advance(10_000);
    assert.deepEqual(removedAmong(media.shown, CUTS), []);
    assert.deepEqual(media.shown, CUTS.flatMap(framesOf));
  });

  it('plays ranges as listed: re-ordered, overlapping, repeated', () => {
    /** @type {Pair[]} */
    const pairs = [[10, 11], [2, 4], [3, 5], [2, 4], [2, 4]]; // prettier-ignore
    const { clock, media, play, position } = engineOn(pairs);
    play();
    clock.advance(4000);
    assert.ok(Math.abs(position() - 4) < 0.1);
    clock.advance(10_000);
    assert.deepEqual(media.shown, pairs.flatMap(framesOf));
    assert.equal(position(), 9);
  });

  it('goes on in edited time without a step at the cuts', () => {
    const { clock, play, position } = engineOn(CUTS);
    play();
    let before = position();
    for (let i = 0; i < 700; i++) {
      clock.advance(10);
      assert.ok(position() >= before && position() - before < 0.04, `${before} to ${position()}`);
      before = position();
    }
  });

  it('cuts as cleanly at other playback rates', () => {
    for (const rate of [0.5, 1.5, 2]) {
      const { clock, media, play } = engineOn(CUTS);
      media.setPlaybackRate(rate);
      play();
      clock.advance(30_000);
      assert.deepEqual(removedAmong(media.shown, CUTS), [], `rate ${rate}`);
    }
  });

  it('shows the frame of which most lies before the end of a range', () => {
    /** @type {Pair[]} */
    const pairs = [0.02, 0.025, 0.03, 0.035].map((later, i) => [i + 0.2, i + 0.8 + later]);
    const { clock, media, play } = engineOn(pairs);
    play();
    clock.advance(10_000);
    assert.deepEqual(
      media.shown,
      pairs.flatMap(([start, end]) => framesOf([start, Math.ceil(end * FRAMES_PER_SECOND) / FRAMES_PER_SECOND])),
    );
  });

  it('takes ranges shorter than a frame', () => {
    /** @type {Pair[]} */
    const pairs = [[1, 1.01], [3, 3.001], [5, 5.000000001], [7, 8]]; // prettier-ignore
    const { clock, media, play, count } = engineOn(pairs);
    play();
    clock.advance(3000);
    assert.deepEqual(removedAmong(media.shown, pairs), []);
    assert.equal(count('ended'), 1);
  });

  it('asks for the seek earlier once a removed frame was shown', () => {
    const { clock, media, play } = engineOn(CUTS, { reactsAfter: 34 });
    play();
    clock.advance(12_000);
    const leaked = removedAmong(media.shown, CUTS);
    assert.ok(leaked.length > 0 && leaked.length <= 3, `leaked ${leaked}`);
    assert.ok(Math.max(...leaked) < 5 * FRAMES_PER_SECOND, `leaked ${leaked}`);
  });

  it('cuts by the media’s own time where no frames are reported', () => {
    const { clock, media, play, count } = engineOn(CUTS, { reportsFrames: false });
    play();
    clock.advance(15_000);
    assert.ok(removedAmong(media.shown, CUTS).length <= CUTS.length, 'at most one frame, which lasts 40 ms, a cut');
    assert.equal(count('ended'), 1);
  });

  it('asks for timers that go on in a hidden page where no frame tells the time, and only there', () => {
    for (const reportsFrames of [true, false]) {
      const { clock, play } = engineOn(CUTS, { reportsFrames });
      clock.steadyTimers = 0;
      play();
      clock.advance(3000);
      assert.equal(clock.steadyTimers > 0, !reportsFrames);
    }
  });

  it('needs no steady timers before the first frame of a picture is reported', () => {
    const { clock, media, play } = engineOn(CUTS);
    media.trigger('loadstart');
    media.trigger('loadedmetadata');
    clock.advance(200);
    clock.steadyTimers = 0;
    media.cancelVideoFrameCallback();
    play();
    clock.advance(1000);
    assert.equal(clock.steadyTimers, 0);
  });

  it('stops sooner at the end of the film than at a cut, and shows its last frame', () => {
    for (const reactsAfter of [12, 50]) {
      const { clock, media, play, count } = engineOn([[1, 1.8]], { reactsAfter }); // prettier-ignore
      play();
      clock.advance(2000);
      assert.deepEqual(media.shown, framesOf([1, 1.8]), `where a seek takes effect after ${reactsAfter} ms`);
      assert.equal(count('ended'), 1);
    }
  });

  it('takes a later source without frames for what it is', () => {
    const { clock, media, play } = engineOn(CUTS);
    play();
    clock.advance(500);
    media.cancelVideoFrameCallback();
    media.hasPicture = false;
    media.trigger('loadstart');
    clock.steadyTimers = 0;
    clock.advance(1000);
    assert.ok(clock.steadyTimers > 0);
  });

  it('sets its timer anew when the page is hidden, and when the rate changes', () => {
    const { clock, media, engine, play } = engineOn([[1, 9]]); // prettier-ignore
    play();
    clock.advance(500);
    let timers = 0;
    const { setTimeout } = clock;
    clock.setTimeout = (...settings) => {
      timers++;
      return setTimeout.apply(clock, settings);
    };
    engine.visibilityChanged();
    assert.equal(timers, 1);
    media.trigger('ratechange');
    assert.equal(timers, 2);
  });

  it('repeats a seek that the media rounds only so often', () => {
    const { clock, media, play, count } = engineOn(CUTS, { timeStep: 0.1 });
    play();
    clock.advance(30_000);
    assert.equal(count('ended'), 1);
    assert.ok(media.seeks < 60, `${media.seeks} seeks`);
  });
});

describe('the beginning', () => {
  it('is the first kept frame, before anything plays', () => {
    const { media, position } = engineOn([[7, 9], [1, 2]]); // prettier-ignore
    assert.equal(media.picture, 7 * FRAMES_PER_SECOND);
    assert.equal(position(), 0);
    assert.ok(media.paused());
  });

  it('needs no seek where the film begins with its first frame', () => {
    const { media } = engineOn([[0, 9]]);
    assert.equal(media.currentTime(), 0);
  });

  it('knows the length once the metadata is there, and clips the list to it', () => {
    const { media, engine, position } = engineOn([[15, 30], [40, 50]]); // prettier-ignore
    assert.equal(toSeconds(engine.film?.total ?? 0), 5);
    media.length = 16;
    assert.equal(toSeconds(engine.film?.total ?? 0), 1);
    assert.equal(position(), 0);
  });
});

describe('the end', () => {
  it('is announced once, paused, with the last kept frame on screen', () => {
    for (const framesPerSecond of [25, 50]) {
      const { clock, media, play, position, engine, count } = engineOn([[1, 2], [4, 5]], { framesPerSecond }); // prettier-ignore
      play();
      clock.advance(4000);
      assert.equal(count('ended'), 1);
      assert.equal(count('pause'), 1);
      assert.ok(media.events.lastIndexOf('ended') > media.events.lastIndexOf('seeked'));
      assert.ok(media.paused() && engine.ended);
      assert.equal(media.picture, 5 * framesPerSecond - 1);
      assert.equal(position(), 2);
    }
  });

  it('comes where the file ends, too', () => {
    for (const reportsFrames of [true, false]) {
      const { clock, media, play, count } = engineOn([[1, 2], [19, 20]], { reportsFrames }); // prettier-ignore
      play();
      clock.advance(4000);
      assert.equal(count('ended'), 1);
      assert.equal(media.picture, 499);
    }
  });

  it('of the file is not that of the film if another range follows', () => {
    const { clock, media, play, count } = engineOn([[19, 20], [1, 2]], { reactsAfter: 60 }); // prettier-ignore
    play();
    clock.advance(1200);
    assert.equal(count('ended'), 0);
    assert.ok(!media.paused());
    clock.advance(3000);
    assert.equal(count('ended'), 1);
  });

  it('is followed by the first kept frame when played again', () => {
    const { clock, media, play, position, count } = engineOn([[1, 2], [4, 5]]); // prettier-ignore
    play();
    clock.advance(4000);
    media.shown = [];
    play();
    assert.equal(position(), 0);
    clock.advance(4000);
    assert.deepEqual(media.shown, [[1, 2], [4, 5]].flatMap((pair) => framesOf(/** @type {Pair} */ (pair)))); // prettier-ignore
    assert.equal(count('ended'), 2);
  });

  it('leads back to the first kept frame at once if asked to rewind', () => {
    const { clock, media, play, position, engine, count } = engineOn([[1, 2]], { rewinds: true });
    play();
    clock.advance(4000);
    assert.equal(count('ended'), 1);
    assert.equal(media.picture, 25);
    assert.equal(position(), 0);
    assert.ok(media.paused() && !engine.ended);
  });

  it('is none in a loop', () => {
    const { clock, media, play, count, seek } = engineOn([[1, 2], [4, 5]], { loops: true }); // prettier-ignore
    play();
    clock.advance(9000);
    assert.equal(count('ended'), 0);
    assert.equal(count('pause'), 0);
    assert.deepEqual(removedAmong(media.shown, [[1, 2], [4, 5]]), []); // prettier-ignore
    assert.ok(media.shown.length > 150);
    seek(2);
    assert.ok(!media.paused());
  });
});

it('lets go of the media when disposed of', () => {
  const { clock, media, engine } = engineOn(CUTS);
  engine.dispose();
  assert.equal(media.listenerCount, 0);
  media.play();
  clock.advance(2000);
  assert.ok(media.currentTime() > 1.5);
});
