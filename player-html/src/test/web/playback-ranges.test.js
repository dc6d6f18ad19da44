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
  return { videojs, player, plugin, tech, clock: player.clock, spans };
}

describe('the plugin', () => {
  it('is registered once, with one middleware for all sources', () => {
    const videojs = new FakeVideoJs();
    const before = videojs.getComponent('ChaptersButton');
    registerPlaybackRanges(videojs);
    const button = videojs.getComponent('ChaptersButton');
    assert.equal(Object.getPrototypeOf(button), before, 'with a chapters menu of our own');
    registerPlaybackRanges(videojs);
    assert.equal(videojs.getComponent('ChaptersButton'), button);
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
    for (const none of [{ start: 1, end: 2 }, 5, 0, '', 't=1,2', false]) {
      assert.throws(() => plugin.ranges(none), { name: 'TypeError', message: /^Not a list of ranges: / });
      assert.throws(() => playerWith({ ranges: none }), { name: 'TypeError', message: /^Not a list of ranges: / });
    }
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
    for (const seconds of [-1, NaN, 4194304]) {
      assert.throws(() => plugin.toSource(seconds), RangeError);
      assert.throws(() => plugin.toEdited(seconds), RangeError);
    }
  });

  it('tells where a part of the source plays', () => {
    const { plugin } = playerWith({ ranges: RANGES });
    assert.deepEqual(plugin.toEditedRanges({ start: 7, end: 11 }), [{ start: 3, end: 4 }]);
    assert.deepEqual(plugin.toEditedRanges({ start: 13, end: 14 }), []);
    plugin.ranges([{ start: 2, end: 3 }, { start: 2, end: 4 }]); // prettier-ignore
    assert.deepEqual(plugin.toEditedRanges({ start: 2.5, end: 4 }), [{ start: 0.5, end: 1 }, { start: 1.5, end: 3 }]); // prettier-ignore
    plugin.ranges(null);
    assert.deepEqual(plugin.toEditedRanges({ start: 7, end: 11 }), [{ start: 7, end: 11 }]);
    assert.throws(() => plugin.toEditedRanges({ start: 7, end: 7 }), RangeError);
  });

  it('goes to a source time, or on from there where it is removed', () => {
    const { plugin } = playerWith({ ranges: RANGES });
    plugin.sourceTime(11);
    assert.equal(plugin.sourceTime(), 11);
    plugin.sourceTime(7);
    assert.ok(plugin.sourceTime() >= 10 && plugin.sourceTime() < 10.02);
  });

  it('shows the picture with whatever event tells that the first seek has arrived', () => {
    for (const event of ['canplay', 'playing', 'seeked', 'timeupdate']) {
      const { player, tech } = playerWith({ ranges: [{ start: 5, end: 6 }] });
      tech.load();
      tech.trigger('loadeddata');
      assert.ok(player.hasClass('vjs-playrange-positioning'));
      tech.seeking = () => false;
      tech.trigger(event);
      assert.ok(!player.hasClass('vjs-playrange-positioning'), event);
    }
  });

  it('hides a picture that a new list removes until the film has gone on, and no other', () => {
    const { clock, player, plugin } = playerWith({ ranges: [{ start: 2, end: 4 }] });
    clock.advance(200);
    const isHidden = () => player.hasClass('vjs-playrange-positioning');
    plugin.ranges([{ start: 1, end: 4 }]);
    assert.equal(isHidden(), false);
    plugin.ranges([{ start: 5, end: 6 }]);
    assert.equal(isHidden(), true);
    clock.advance(200);
    assert.equal(isHidden(), false);
  });

  it('has the controls repainted with each new list', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    /** @type {string[]} */
    const events = [];
    ['timeupdate', 'progress'].forEach((type) => player.on(type, () => events.push(type)));
    plugin.ranges([{ start: 1, end: 2 }]);
    assert.deepEqual(events, ['timeupdate', 'progress']);
  });

  it('has a paused player repainted once a seek has arrived', () => {
    const { player, tech } = playerWith({ ranges: RANGES });
    let paintings = 0;
    player.on('timeupdate', () => paintings++);
    tech.trigger('seeked');
    assert.equal(paintings, 0);
    player.timers.forEach((timer) => timer());
    assert.equal(paintings, 1);
  });

  it('keeps the loop off the media while there is a list, and says what was set', () => {
    const { player, plugin, tech } = playerWith({ ranges: RANGES });
    player.loop(true);
    assert.deepEqual([tech.nativeLoop, player.loop()], [false, true]);
    plugin.ranges([]);
    player.loop(false);
    player.loop(true);
    assert.equal(tech.nativeLoop, false);
    plugin.ranges(null);
    assert.deepEqual([tech.nativeLoop, player.loop()], [true, true]);
  });

  it('leaves the loop of the media alone without a list', () => {
    const { plugin, tech } = playerWith({});
    tech.setLoop(true);
    ['loadstart', 'play', 'timeupdate'].forEach((type) => tech.trigger(type));
    plugin.ranges(null);
    assert.equal(tech.nativeLoop, true);
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

  it('shows the picture again as soon as it is no longer removed, paused as well', () => {
    const { player, plugin, tech } = playerWith({ ranges: [{ start: 5, end: 6 }] });
    tech.load();
    tech.trigger('loadeddata');
    assert.ok(player.hasClass('vjs-playrange-positioning'));
    plugin.ranges(null);
    assert.ok(!player.hasClass('vjs-playrange-positioning'));
  });

  it('lets go of everything when disposed of, and leaves the whole film', () => {
    const { player, plugin, tech } = playerWith({ ranges: RANGES });
    /** @type {number[]} */
    const durations = [];
    tech.on('durationchange', () => durations.push(player.get('duration')));
    plugin.dispose();
    assert.equal(tech.listenerCount, 1);
    assert.equal(player.listenerCount, 0);
    assert.deepEqual(durations, [20]);
    assert.deepEqual([...player.classes], []);
  });

  it('touches nothing when the player is disposed of', () => {
    const { player, tech } = playerWith({ ranges: RANGES });
    tech.events = [];
    player.trigger('dispose');
    assert.deepEqual(tech.events, []);
    assert.equal(tech.listenerCount, 0);
  });

  it('may be made after the source was loaded', () => {
    const late = (/** @type {any} */ options) => {
      const { videojs, player } = playerWith(null);
      return { player, plugin: new (/** @type {any} */ (videojs.getPlugin('playbackRanges')))(player, options) };
    };
    const one = late({});
    one.plugin.ranges(RANGES);
    assert.equal(one.player.get('duration'), 5.5);
    const other = late({ ranges: RANGES });
    assert.equal(other.player.get('duration'), 5.5);
    other.plugin.ranges(null);
    assert.equal(other.player.get('duration'), 20);
  });

  it('survives that the player is reset, and edits the next source', () => {
    const { player, plugin, tech } = playerWith({ ranges: RANGES });
    player.reset();
    assert.equal(tech.listenerCount, 0);
    assert.equal(plugin.sourceTime(), 0);
    assert.ok(Number.isNaN(plugin.sourceDuration()));
    plugin.ranges(RANGES.slice(1));
    player.src({ src: 'other.mp4', playbackRanges: RANGES })();
    assert.notEqual(player.techInUse, tech);
    player.techInUse?.load();
    assert.equal(player.get('duration'), 5.5);
  });

  it('goes to a source time that was asked for before there was a tech', () => {
    for (const [ranges, edited] of [[RANGES, 4], [null, 11]]) { // prettier-ignore
      const videojs = new FakeVideoJs();
      registerPlaybackRanges(videojs);
      const player = videojs.newPlayer();
      new (/** @type {any} */ (videojs.getPlugin('playbackRanges')))(player, { ranges }).sourceTime(11);
      assert.equal(player.requestedTime, edited);
    }
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

  it('brings a list that gives way to one that was set after it', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    const arrives = player.src({ src: 'other.mp4', playbackRanges: [{ start: 1, end: 2 }] });
    plugin.ranges([{ start: 3, end: 4 }]);
    arrives();
    assert.deepEqual(plugin.ranges(), [{ start: 3, end: 4 }]);
    player.src({ src: 'third.mp4', playbackRanges: [{ start: 5, end: 6 }] })();
    assert.deepEqual(plugin.ranges(), [{ start: 5, end: 6 }]);
  });

  it('brings a list of its own', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    player.src({ src: 'other.mp4', playbackRanges: [{ start: 1, end: 2 }] })();
    assert.deepEqual(plugin.ranges(), [{ start: 1, end: 2 }]);
    player.src({ src: 'third.mp4', playbackRanges: null })();
    assert.equal(plugin.ranges(), null);
  });

  it('is none if it is the same again, however its address is spelt', () => {
    const { player, plugin } = playerWith({ ranges: RANGES });
    for (const src of ['talk.mp4', './talk.mp4', 'talk.mp4#t=3.2', 'https://films.example/page/talk.mp4', '/page/talk.mp4']) {
      player.src({ src })();
      assert.deepEqual(plugin.ranges(), RANGES);
    }
    player.src({ src: '/talk.mp4' })();
    assert.equal(plugin.ranges(), null);
  });

  it('plays whole if what it brings is no list', () => {
    const { player, plugin, tech } = playerWith({ ranges: RANGES });
    assert.throws(player.src({ src: 'other.mp4', playbackRanges: [{ start: 5, end: 3 }] }), RangeError);
    tech.load();
    assert.equal(plugin.ranges(), null);
    assert.equal(player.get('duration'), 20);
    plugin.ranges([{ start: 1, end: 2 }]);
    assert.equal(player.get('duration'), 1);
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

  it('is told a position before the media knows the length of several parts without an end', () => {
    const videojs = new FakeVideoJs();
    registerPlaybackRanges(videojs);
    const player = videojs.newPlayer();
    const ranges = [0, 0, 0].map((start) => ({ start, end: 4_194_304 }));
    new (/** @type {any} */ (videojs.getPlugin('playbackRanges')))(player, { ranges });
    player.src({ src: 'talk.mp4' })();
    assert.equal(player.get('currentTime'), 0);
    player.currentTime(1e12);
    player.currentTime(4);
    assert.equal(player.get('currentTime'), 4);
    player.techInUse?.load();
    assert.equal(player.get('duration'), 60);
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
      Object.assign(tech, { buffered: () => undefined });
      assert.equal(player.get('buffered'), undefined);
    }
  });
});
