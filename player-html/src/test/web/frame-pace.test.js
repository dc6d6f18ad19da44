import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { FramePace } from '../../main/web/frame-pace.js';

const MILLISECOND = 1_000_000;

/** @param {number} milliseconds that a frame lasts */
function paceOf(milliseconds) {
  const pace = new FramePace();
  for (let count = 1; count <= 10; count++) {
    pace.note(count * milliseconds * MILLISECOND, count);
  }
  return pace;
}

describe('the pace of frames', () => {
  it('is the shortest difference between frames that follow each other', () => {
    const pace = paceOf(40);
    pace.note(1000 * MILLISECOND, 30);
    pace.note(1080 * MILLISECOND, 31);
    pace.jumped();
    pace.note(1085 * MILLISECOND, 32);
    assert.equal(pace.duration, 40 * MILLISECOND);
  });

  it('keeps seeks within half a frame of a border', () => {
    for (const milliseconds of [8, 16, 20, 40, 100]) {
      const { margin } = paceOf(milliseconds);
      assert.ok(margin > 0 && margin <= (milliseconds * MILLISECOND) / 2 && margin <= 10 * MILLISECOND);
    }
  });

  it('knows the last frame before a border', () => {
    const pace = paceOf(40);
    const before = (/** @type {number} */ border) =>
      [0, 40, 80, 120, 160].filter((frame) => pace.isLastBefore(frame * MILLISECOND, border * MILLISECOND));
    assert.deepEqual(before(120), [80]);
    assert.deepEqual(before(130), [80, 120]);
    assert.deepEqual(before(150), [120]);
  });

  it('knows when the last frame before a border ends, also of one that straddles it by less than half', () => {
    const pace = paceOf(40);
    const end = (/** @type {number} */ frame, /** @type {number} */ border) =>
      pace.endOfLastFrame(frame * MILLISECOND, border * MILLISECOND) / MILLISECOND;
    assert.deepEqual([end(80, 120), end(120, 120)], [120, 120]);
    assert.deepEqual([end(0, 142), end(80, 145), end(120, 155)], [160, 160, 160]);
    assert.deepEqual([end(0, 130), end(120, 140)], [130, 140]);
    assert.equal(end(80, 120.5), 120, 'what rounding may have added is no frame');
  });

  it('waits no longer for a frame because the display shows only some of them', () => {
    assert.equal(paceOf(200).endOfLastFrame(1000 * MILLISECOND, 1170 * MILLISECOND), 1170 * MILLISECOND);
    assert.equal(paceOf(200).endOfLastFrame(1000 * MILLISECOND, 1185 * MILLISECOND), 1200 * MILLISECOND);
  });

  it('takes the border itself for the end of a frame where frames do not come evenly, or too few were seen', () => {
    const uneven = paceOf(40);
    uneven.note(450 * MILLISECOND, 11);
    assert.equal(uneven.endOfLastFrame(450 * MILLISECOND, 480 * MILLISECOND), 480 * MILLISECOND);
    assert.equal(new FramePace().endOfLastFrame(0, 159 * MILLISECOND), 159 * MILLISECOND);
  });
});

describe('the lead before a cut', () => {
  it('grows when a removed frame was shown, up to a limit, and never becomes as short again', () => {
    const pace = paceOf(40);
    const first = pace.lead;
    pace.leaked();
    assert.ok(pace.lead > first);
    for (let cut = 0; cut < 100; cut++) {
      pace.wasCut(0, 1000 * MILLISECOND, 1);
    }
    assert.ok(pace.lead > first);
    for (let cut = 0; cut < 100; cut++) {
      pace.leaked();
    }
    assert.equal(pace.lead, 70);
  });

  it('shrinks slowly while much of the kept picture is lost, and not for a single frame', () => {
    const pace = paceOf(40);
    const first = pace.lead;
    pace.wasCut(920 * MILLISECOND, 1000 * MILLISECOND, 1);
    assert.equal(pace.lead, first);
    pace.wasCut(800 * MILLISECOND, 1000 * MILLISECOND, 1);
    assert.ok(pace.lead < first && pace.lead > first - 2);
  });

  it('begins before the next frame is handed to the display, however early that is', () => {
    const pace = paceOf(40);
    pace.reported(17, 0);
    const shortest = pace.lead;
    pace.reported(0, 0);
    assert.equal(pace.lead, shortest);
    pace.reported(33, 0);
    assert.equal(pace.lead, shortest + 16);
    pace.reported(5000, 0);
    assert.ok(pace.lead < 60);
  });

  it('allows for a page that is too busy to react at once', () => {
    const pace = paceOf(40);
    pace.reported(25, 0);
    const first = pace.lead;
    pace.reported(25, 9);
    assert.equal(pace.lead, first + 9);
    pace.reported(25, 500);
    assert.equal(pace.lead, first + 15);
    for (let frame = 0; frame < 40; frame++) {
      pace.reported(25, 0);
    }
    assert.equal(pace.lead, first);
  });
});
