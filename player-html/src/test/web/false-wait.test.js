import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { endFalseWait } from '../../main/web/false-wait.js';
import { FakeClock, FakeMedia } from './fake-media.js';

/** A media that waits, as it says, whatever plays; its time stands still where it is told to. */
class WaitingMedia extends FakeMedia {
  state = 2;

  /** @type {number | null} */
  standsAt = null;

  readyState() {
    return this.state;
  }

  currentTime() {
    return this.seeking() ? super.currentTime() : (this.standsAt ?? super.currentTime());
  }
}

/** @param {ConstructorParameters<typeof FakeMedia>[1]} [settings] */
function waiting(settings) {
  const clock = new FakeClock();
  const media = new WaitingMedia(clock, settings);
  media.load();
  media.play();
  return { clock, media };
}

describe('a wait', () => {
  it('is ended by one seek to what is on screen, where the film plays and the time stands still', () => {
    const { clock, media } = waiting();
    media.standsAt = 0;
    endFalseWait(media);
    clock.advance(310);
    assert.equal(media.seeks, 0);
    clock.advance(30);
    assert.equal(media.seeks, 1);
    assert.ok(Math.abs(media.currentTime() - 0.32) < 0.041, `it went to ${media.currentTime()}`);
    media.standsAt = null;
    clock.advance(5000);
    assert.equal(media.seeks, 1);
  });

  it('is left alone where the time goes with the frames', () => {
    const { clock, media } = waiting();
    endFalseWait(media);
    clock.advance(5000);
    assert.equal(media.seeks, 0);
  });

  it('is left alone once there is enough to play', () => {
    const { clock, media } = waiting();
    media.standsAt = 0;
    endFalseWait(media);
    clock.advance(200);
    media.state = 3;
    clock.advance(5000);
    assert.equal(media.seeks, 0);
  });

  it('is left alone while the media is on its way elsewhere', () => {
    const { clock, media } = waiting({ seekLasts: 10_000, reactsAfter: 2000 });
    media.standsAt = 0;
    endFalseWait(media);
    clock.advance(100);
    media.setCurrentTime(8);
    clock.advance(5000);
    assert.equal(media.seeks, 1);
  });

  it('is left alone where frames are not told', () => {
    const { clock, media } = waiting({ reportsFrames: false });
    media.standsAt = 0;
    endFalseWait(media);
    clock.advance(5000);
    assert.equal(media.seeks, 0);
  });
});
