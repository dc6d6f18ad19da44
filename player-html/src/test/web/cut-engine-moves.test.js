import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { CutEngine } from '../../main/web/cut-engine.js';
import { toNanoseconds, toSeconds } from '../../main/web/time.js';
import { CUTS, engineOn, listOf, removedAmong } from './engine-on.js';
import { FakeClock, FakeMedia } from './fake-media.js';
import { Random } from './random.js';

describe('a seek', () => {
  it('never shows a removed frame, wherever it goes', () => {
    const random = new Random(5);
    const { media, engine, seek, position } = engineOn(CUTS);
    for (let i = 0; i < 300; i++) {
      const edited = toSeconds(random.below(engine.film?.total ?? 0));
      seek(edited);
      assert.ok(Math.abs(position() - edited) < 1e-6);
    }
    CUTS.forEach((_, i) => seek(i * 0.6));
    CUTS.forEach((_, i) => seek(i * 0.6 - 1e-9));
    assert.deepEqual(removedAmong(media.shown, CUTS), []);
  });

  it('to the end pauses on the last kept frame and ends the film', () => {
    const { clock, media, play, seek, position, count } = engineOn([[1, 2], [4, 5]]); // prettier-ignore
    play();
    clock.advance(300);
    seek(2);
    assert.equal(media.picture, 124);
    assert.equal(position(), 2);
    assert.ok(media.paused());
    assert.equal(count('ended'), 1);
    seek(0.5);
    assert.equal(position(), 0.5);
    play();
    clock.advance(200);
    assert.ok(position() > 0.6 && position() < 0.8);
  });

  it('beyond the film or before it goes to its border', () => {
    const { seek, position } = engineOn([[1, 2]]);
    seek(-1);
    assert.equal(position(), 0);
    seek(Infinity);
    assert.equal(position(), 1);
  });

  it('of somebody else to a removed part is led on to the next kept one', () => {
    const { clock, media, position } = engineOn([[1, 2], [4, 5]]); // prettier-ignore
    media.setCurrentTime(3);
    clock.advance(200);
    assert.equal(media.picture, 100);
    assert.equal(position(), 1);
    media.setCurrentTime(1.5);
    clock.advance(200);
    assert.equal(position(), 0.5);
    media.setCurrentTime(18);
    clock.advance(200);
    assert.equal(position(), 2);
    assert.deepEqual(removedAmong(media.shown, [[1, 2], [4, 5]]), []); // prettier-ignore
  });

  it('of somebody else to a removed part is led on, too, while a jump to the same place is in flight', () => {
    const { clock, media, play, position } = engineOn([[1, 2], [4, 5]], { seekLasts: 100 }); // prettier-ignore
    play();
    clock.advance(1020);
    assert.ok(media.seeking());
    media.setCurrentTime(3);
    clock.advance(500);
    assert.deepEqual(removedAmong(media.shown, [[1, 2], [4, 5]]), []); // prettier-ignore
    assert.ok(position() > 1 && position() < 2);
  });

  it('to shortly before a cut goes on in time, at any rate', () => {
    for (const rate of [1, 1.5, 2]) {
      const { clock, media, play, seek } = engineOn(CUTS);
      media.setPlaybackRate(rate);
      play();
      clock.advance(100);
      for (const before of [0.001, 0.002, 0.005, 0.008, 0.012, 0.015, 0.02, 0.025, 0.03, 0.05]) {
        seek(0.6 - before);
        clock.advance(200);
      }
      assert.deepEqual(removedAmong(media.shown, CUTS), [], `rate ${rate}`);
    }
  });

  it('to shortly before the end ends the film while it plays, and rests there while it does not', () => {
    const { clock, media, play, seek, position, count } = engineOn([[1, 2], [4, 5]]); // prettier-ignore
    seek(1.995);
    assert.equal(count('ended'), 0);
    assert.equal(position(), 1.995);
    seek(0.5);
    play();
    clock.advance(100);
    seek(1.995);
    clock.advance(200);
    assert.equal(count('ended'), 1);
    assert.equal(media.picture, 124);
  });

  it('to the last frame of a range, then played, goes on with the next range', () => {
    for (const before of [0.001, 0.01, 0.02, 0.03, 0.039]) {
      const { clock, media, play, seek, position } = engineOn(CUTS);
      seek(0.2);
      play();
      clock.advance(200);
      media.pause();
      seek(0.6 - before);
      media.shown = [];
      play();
      clock.advance(300);
      assert.deepEqual(removedAmong(media.shown, CUTS), []);
      assert.ok(position() > 0.6 && !media.paused(), `${before} before the cut`);
    }
  });

  it('to the last frame of the film, then played, ends it at once', () => {
    const { clock, media, play, seek, position, count } = engineOn([[1, 2], [4, 5]]); // prettier-ignore
    seek(1.99);
    assert.equal(play(), false);
    clock.advance(300);
    assert.equal(media.picture, 124);
    assert.equal(position(), 2);
    assert.equal(count('ended'), 1);
    assert.equal(count('play'), 0);
    play();
    clock.advance(300);
    assert.ok(position() > 0.2 && position() < 0.4);
  });

  it('to a source time goes on where that is removed', () => {
    const { clock, media, engine } = engineOn([[1, 2], [4, 5]]); // prettier-ignore
    engine.seekSource(toNanoseconds(1.5));
    clock.advance(200);
    assert.equal(media.currentTime(), 1.5);
    engine.seekSource(toNanoseconds(2.5));
    clock.advance(200);
    assert.equal(media.picture, 100);
  });
});

describe('a new list', () => {
  it('keeps the source position where that is kept, without a seek', () => {
    const { clock, media, engine, play, position } = engineOn([[1, 5]]);
    play();
    clock.advance(2000);
    const [source, seeks] = [media.currentTime(), media.seeks];
    engine.setList(listOf([[2, 2.5], [2.8, 9]])); // prettier-ignore
    assert.equal(media.seeks, seeks);
    assert.ok(Math.abs(position() - (source - 2.8 + 0.5)) < 1e-6);
    assert.ok(!media.paused());
  });

  it('leads on at once where the position is removed, playing or paused', () => {
    for (const playing of [true, false]) {
      const { clock, media, engine, play, seek, position } = engineOn([[1, 9]]);
      seek(2);
      if (playing) {
        play();
        clock.advance(100);
      }
      engine.setList(listOf([[1, 2.9], [5, 6]])); // prettier-ignore
      clock.advance(100);
      assert.ok(position() >= 1.9 && position() < 2);
      assert.equal(media.paused(), !playing);
      assert.deepEqual(removedAmong(media.shown.slice(-1), [[1, 2.9], [5, 6]]), []); // prettier-ignore
    }
  });

  it('ends the film where nothing follows, and announces that only if it played', () => {
    for (const playing of [true, false]) {
      const { clock, media, engine, play, seek, count } = engineOn([[1, 9]]);
      seek(4);
      if (playing) {
        play();
        clock.advance(100);
      }
      engine.setList(listOf([[1, 3]]));
      clock.advance(200);
      assert.equal(media.picture, 74);
      assert.ok(media.paused() && engine.ended);
      assert.equal(count('ended'), playing ? 1 : 0);
    }
  });

  it('never lets removed frames play if play is asked for on the way to the end', () => {
    for (const arrival of ['ends', 'rests at the end']) {
      for (const isNative of [false, true]) {
        const { clock, media, engine, play, seek, position, count } = engineOn([[1, 9]]);
        seek(4);
        engine.setList(listOf([[1, 3]]));
        if (arrival === 'ends') {
          media.setCurrentTime(engine.seek(2));
        }
        media.shown = [];
        if (isNative) {
          media.play();
        } else {
          play();
        }
        clock.advance(500);
        assert.deepEqual(removedAmong(media.shown, [[1, 3]]), []);
        assert.ok(!media.paused() && !engine.ended && position() > 0 && position() < 1, `${arrival}, at ${position()}`);
        clock.advance(3000);
        assert.ok(media.paused() && engine.ended);
        assert.equal(count('ended'), 1);
      }
    }
  });

  it('stays in the same repetition', () => {
    const { clock, engine, seek, position } = engineOn([[1, 3], [5, 6], [1, 3]]); // prettier-ignore
    seek(4);
    engine.setList(listOf([[1, 3], [5, 5.5], [1, 3]])); // prettier-ignore
    clock.advance(100);
    assert.equal(position(), 3.5);
  });

  it('sends no source that goes, nor the next one, anywhere', () => {
    const { media, engine, seek } = engineOn([[2, 6], [10, 14]]); // prettier-ignore
    seek(0.5);
    const { seeks } = media;
    media.length = NaN;
    assert.notEqual(engine.film, null);
    engine.setList(null);
    assert.equal(media.seeks, seeks);
  });

  it('is taken while a jump is in flight', () => {
    const { clock, media, engine, play, position } = engineOn([[1, 2], [4, 5]], { seekLasts: 200 }); // prettier-ignore
    play();
    clock.advance(1050);
    assert.ok(media.seeking());
    engine.setList(listOf([[1, 2], [4, 4.5], [7, 8]])); // prettier-ignore
    clock.advance(2000);
    assert.deepEqual(removedAmong(media.shown, [[1, 2], [4, 4.5], [7, 8]]), []); // prettier-ignore
    assert.ok(position() > 1.5);
    engine.setList(listOf([[7.5, 8]]));
    clock.advance(2000);
    assert.ok(engine.ended);
  });

  it('keeps the film at its end if that has not changed, and opens it if it has', () => {
    const { clock, engine, play, position, count } = engineOn([[1, 2], [4, 5]]); // prettier-ignore
    play();
    clock.advance(4000);
    engine.setList(listOf([[1, 1.5], [4, 5]])); // prettier-ignore
    clock.advance(100);
    assert.ok(engine.ended);
    assert.equal(position(), 1.5);
    engine.setList(listOf([[1, 9]]));
    clock.advance(100);
    assert.ok(!engine.ended);
    assert.ok(Math.abs(position() - 4) < 0.04);
    assert.equal(count('ended'), 1);
  });

  it('has the player forget the end that it opens', () => {
    for (const pairs of [[[1, 9]], null]) { // prettier-ignore
      const { clock, media, engine, play, count } = engineOn([[1, 2]]);
      play();
      clock.advance(2000);
      const [picture, seeked] = [media.picture, count('seeked')];
      engine.setList(pairs && listOf(/** @type {[number, number][]} */ (pairs)));
      clock.advance(100);
      assert.equal(count('seeked'), seeked + 1);
      assert.equal(media.picture, picture);
      assert.ok(media.paused() && !engine.ended);
    }
  });

  it('keeps a position that was asked for before the metadata', () => {
    for (const former of [null, listOf([[1, 9]])]) {
      const clock = new FakeClock();
      const media = new FakeMedia(clock);
      const engine = new CutEngine(media, clock, { loops: () => false, rewinds: () => false });
      engine.setList(former);
      media.setCurrentTime(former === null ? 5 : engine.seek(4));
      engine.setList(listOf([[3, 8]]));
      assert.equal(toSeconds(engine.position), 2);
      engine.setList(listOf([[1, 2], [6, 8]])); // prettier-ignore
      assert.equal(toSeconds(engine.position), 1);
    }
  });

  it('that comes before the metadata begins at its own first kept frame', () => {
    const clock = new FakeClock();
    const media = new FakeMedia(clock);
    const engine = new CutEngine(media, clock, { loops: () => false, rewinds: () => false });
    engine.setList(listOf([[2, 6], [10, 14]])); // prettier-ignore
    media.trigger('loadstart');
    engine.setList(listOf([[1, 1.5], [10, 12]])); // prettier-ignore
    assert.equal(toSeconds(engine.position), 0);
    media.load();
    clock.advance(200);
    assert.equal(media.picture, 25);
  });

  it('that is taken back before the metadata leaves the film at its beginning', () => {
    for (const next of [null, listOf([[1, 9]])]) {
      const clock = new FakeClock();
      const media = new FakeMedia(clock);
      const engine = new CutEngine(media, clock, { loops: () => false, rewinds: () => false });
      engine.setList(listOf([[7, 9]]));
      media.trigger('loadstart');
      engine.setList(null);
      engine.setList(next);
      media.load();
      clock.advance(200);
      assert.equal(media.picture, next === null ? 0 : 25);
    }
  });

  it('may come before the metadata', () => {
    const clock = new FakeClock();
    const media = new FakeMedia(clock);
    const engine = new CutEngine(media, clock, { loops: () => false, rewinds: () => false });
    engine.setList(listOf([[7, 9]]));
    engine.setList(listOf([[3, 5]]));
    engine.setList(listOf([[1, 9]]));
    media.load();
    clock.advance(100);
    assert.equal(media.picture, 25);
    assert.equal(toSeconds(engine.position), 0);
  });

  it('of null is the whole film again, where it was', () => {
    const { clock, media, engine, play, count } = engineOn([[1, 2], [4, 5]]); // prettier-ignore
    play();
    clock.advance(500);
    const seeks = media.seeks;
    engine.setList(null);
    assert.equal(engine.film, null);
    clock.advance(3000);
    assert.equal(media.seeks, seeks);
    assert.ok(media.currentTime() > 4 && !media.paused());
    assert.equal(count('ended'), 0);
  });
});

describe('the empty film', () => {
  it('does not play, and says that it has ended', () => {
    const { clock, media, engine, play, position, count } = engineOn([]);
    assert.equal(position(), 0);
    assert.ok(engine.ended);
    play();
    clock.advance(100);
    assert.equal(count('ended'), 1);
    assert.equal(count('play'), 0);
    media.play();
    clock.advance(100);
    assert.ok(media.paused());
  });

  it('stops what plays, and what was there comes back where it was', () => {
    const { clock, media, engine, play, position, count } = engineOn([[1, 5]]);
    play();
    clock.advance(1000);
    engine.setList(listOf([]));
    clock.advance(100);
    assert.ok(media.paused() && engine.ended);
    assert.equal(count('ended'), 1);
    engine.setList(listOf([[1, 5]]));
    assert.ok(Math.abs(position() - 1) < 0.05);
  });
});
