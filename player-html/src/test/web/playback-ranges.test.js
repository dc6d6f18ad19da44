import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { registerPlaybackRanges } from '../../main/web/playback-ranges.js';
import { FakeVideoJs, timeRanges } from './fake-player.js';

const RANGES = [
  { start: 3, end: 6 },
  { start: 10, end: 12.5 },
];

/** @param {{ranges?: any, atEnd?: any} | null} options null for a player without the plugin */
function playerWith(options) {
  const videojs = new FakeVideoJs();
  registerPlaybackRanges(videojs);
  const player = videojs.newPlayer();
  const Plugin = /** @type {any} */ (videojs.getPlugin('playbackRanges'));
  const plugin = options && new Plugin(player, options);
  player.src({ src: 'talk.mp4' })();
  const tech = /** @type {NonNullable<typeof player.techInUse>} */ (player.techInUse);
  /** @param {[number, number][]} ranges */
  const spans = (ranges) => Object.assign(tech, { buffered: () => timeRanges(ranges), seekable: () => timeRanges(ranges) });
  spans([[0, 20]]);
  tech.load();
  return { videojs, player, plugin, tech, spans };
}

describe('the plugin', () => {
  it('is registered once, with one middleware for all sources', () => {
    const videojs = new FakeVideoJs();
    registerPlaybackRanges(videojs);
    registerPlaybackRanges(videojs);
    assert.deepEqual(
      videojs.uses.map(([type]) => type),
      ['*'],
    );
  });

  it('hands out the list in seconds, frozen, and takes it back', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    /** @type {any[]} */
    const changes = [];
    player.on('playbackrangeschange', ({ previous, current }) => changes.push([previous, current]));
    const former = plugin.ranges();
    assert.deepEqual(former, RANGES);
    assert.ok(Object.isFrozen(former) && Object.isFrozen(former[0]));
    plugin.ranges(null);
    assert.equal(plugin.ranges(), null);
    plugin.ranges(former);
    plugin.ranges([...RANGES]);
    assert.deepEqual(changes, [
      [RANGES, null],
      [null, RANGES],
    ]);
  });

  it('refuses a list that is none, and keeps the former', () => {
    const { plugin } = playerWith({ ranges: RANGES });
    assert.throws(() => plugin.ranges([{ start: 5, end: 3 }]), RangeError);
    assert.throws(() => plugin.ranges([{ start: NaN, end: 3 }]), RangeError);
    assert.deepEqual(plugin.ranges(), RANGES);
  });

  it('converts between the clocks', () => {
    const { plugin } = playerWith({ ranges: RANGES });
    assert.deepEqual(plugin.toEdited(11), { kept: true, time: 4 });
    assert.deepEqual(plugin.toEdited(7), { kept: false, time: 3 });
    assert.deepEqual(plugin.toEdited(19), { kept: false, time: 5.5 });
    assert.deepEqual([plugin.toSource(3), plugin.toSource(5.5), plugin.toSource(6)], [10, 12.5, null]);
    assert.equal(plugin.sourceDuration(), 20);
    plugin.ranges(null);
    assert.deepEqual(plugin.toEdited(7), { kept: true, time: 7 });
    assert.equal(plugin.toSource(7), 7);
  });

  it('goes to a source time, or on from there where it is removed', () => {
    const { plugin } = playerWith({ ranges: RANGES });
    plugin.sourceTime(11);
    assert.equal(plugin.sourceTime(), 11);
    plugin.sourceTime(7);
    assert.ok(plugin.sourceTime() >= 10 && plugin.sourceTime() < 10.02);
  });

  it('keeps the loop off the media while there is a list', () => {
    const { player, plugin, tech } = playerWith({ ranges: RANGES });
    player.options_.loop = true;
    tech.setLoop(true);
    tech.trigger('play');
    assert.equal(tech.loop(), false);
    plugin.ranges(null);
    assert.equal(tech.loop(), true);
  });

  it('marks an edited and an empty film', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    assert.ok(player.hasClass('vjs-playrange-edited') && !player.hasClass('vjs-playrange-empty'));
    plugin.ranges([]);
    assert.ok(player.hasClass('vjs-playrange-edited') && player.hasClass('vjs-playrange-empty'));
    plugin.ranges([{ start: 30, end: 40 }]);
    assert.ok(player.hasClass('vjs-playrange-empty'));
    plugin.ranges(null);
    assert.ok(!player.hasClass('vjs-playrange-edited') && !player.hasClass('vjs-playrange-empty'));
  });

  it('lets go of everything when disposed of', () => {
    const { plugin, tech } = playerWith({ ranges: RANGES });
    plugin.dispose();
    assert.equal(tech.listenerCount, 0);
  });
});

describe('another source', () => {
  it('drops the list', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    player.src({ src: 'other.mp4' })();
    assert.equal(plugin.ranges(), null);
  });

  it('keeps a list that was set after it', () => {
    const { player, plugin, tech } = playerWith({ ranges: RANGES });
    const set = player.src({ src: 'other.mp4' });
    plugin.ranges([{ start: 1, end: 2 }]);
    assert.equal(player.get('duration'), 5.5, 'still the former source');
    set();
    tech.load();
    assert.deepEqual(plugin.ranges(), [{ start: 1, end: 2 }]);
    assert.equal(player.get('duration'), 1);
  });

  it('brings a list of its own', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    player.src({ src: 'other.mp4', playbackRanges: [{ start: 1, end: 2 }] })();
    assert.deepEqual(plugin.ranges(), [{ start: 1, end: 2 }]);
    player.src({ src: 'third.mp4', playbackRanges: null })();
    assert.equal(plugin.ranges(), null);
  });

  it('is none if it is the same again', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    player.src({ src: 'talk.mp4' })();
    assert.deepEqual(plugin.ranges(), RANGES);
  });
});

describe('the player of an edited film', () => {
  it('is told edited times', () => {
    const { player, tech, spans } = playerWith({ ranges: RANGES });
    assert.equal(player.get('currentTime'), 0);
    assert.equal(player.get('duration'), 5.5);
    player.currentTime(4);
    assert.equal(tech.currentTime(), 11);
    assert.equal(player.get('currentTime'), 4);
    spans([[0, 4], [11, 20]]); // prettier-ignore
    assert.deepEqual(player.get('buffered'), [[0, 1], [4, 5.5]]); // prettier-ignore
    assert.deepEqual(player.get('seekable'), [[0, 5.5]]);
  });

  it('does not know the duration before the media does', () => {
    const videojs = new FakeVideoJs();
    registerPlaybackRanges(videojs);
    const player = videojs.newPlayer();
    new (/** @type {any} */ (videojs.getPlugin('playbackRanges')))(player, { ranges: RANGES });
    player.src({ src: 'talk.mp4' })();
    assert.ok(Number.isNaN(player.get('duration')));
  });

  it('cannot play the empty film', () => {
    const { player, videojs } = playerWith({ ranges: [] });
    assert.equal(player.callPlay(), videojs.TERMINATOR);
    assert.equal(player.get('duration'), 0);
    assert.equal(player.get('currentTime'), 0);
  });

  it('is left alone without a list, and without the plugin', () => {
    for (const options of [{}, null]) {
      const { player, tech } = playerWith(options);
      player.currentTime(7);
      assert.equal(tech.currentTime(), 7);
      assert.equal(player.get('currentTime'), 7);
      assert.equal(player.get('duration'), 20);
      assert.equal(player.get('buffered').end(0), 20);
      assert.equal(player.callPlay(), undefined);
    }
  });
});
