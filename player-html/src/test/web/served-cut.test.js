import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { registerPlaybackRanges } from '../../main/web/playback-ranges.js';
import { servedCut } from '../../main/web/served-cut.js';
import { PlaybackRanges } from '../../main/web/timeline.js';
import { FakeVideoJs } from './fake-player.js';

const PAGE = 'https://films.example/page/';
const LIST = [
  { start: 3.2, end: 7.5 },
  { start: 12, end: 19 },
];

/** What the file shows, after each border was moved to that of a picture. */
const SHOWN = [
  { start: 3, end: 7.5 },
  { start: 12, end: 19.5 },
];

const OTHER = [{ start: 1, end: 5 }];

const globals = /** @type {any} */ (globalThis);
const { fetch } = globals;

/** What the server says of each of its cuts; null of those that it cannot make. @type {Record<string, any>} */
let descriptions;

beforeEach(() => {
  descriptions = { 'talk.mp4': { precision: 'exact', ranges: SHOWN } };
  globals.CSS = { supports: () => false };
  globals.fetch = async (/** @type {URL} */ { pathname }) => {
    const description = descriptions[pathname.split('/').at(-1) ?? ''];
    return description ? Response.json(description) : new Response('no', { status: 422 });
  };
});

afterEach(() => {
  globals.fetch = fetch;
  delete globals.CSS;
});

/** @param {string} src */
const element = (src) => ({ src: new URL(src, PAGE).href, type: 'video/mp4', remove() {} });

/** As much of a video element as the module touches. @param {string[]} names of its films */
function newVideo(...names) {
  return {
    baseURI: PAGE,
    crossOrigin: null,
    ownerDocument: { createElement: () => ({}) },
    sources: /** @type {any[]} */ (names.map((name) => element(`${name}?t=3.2,7.5&t=12,19`))),
    tracks: ['talk.vtt?t=3.2,7.5&t=12,19', 'chapters.vtt?x=1&t=3.2,7.5&t=12,19'].map(element),
    classes: new Set(['vjs-playrange-positioning']),
    loads: 0,
    plays: 0,
    readyState: 0,
    currentSrc: '',
    currentTime: 0,
    paused: true,
    disableRemotePlayback: false,
    get classList() {
      return { remove: (/** @type {string} */ name) => this.classes.delete(name) };
    },
    /** @param {string} selector */
    querySelectorAll(selector) {
      return selector === 'source' ? this.sources : this.tracks;
    },
    /** @param {any[]} sources */
    prepend(...sources) {
      this.sources = sources;
    },
    removeAttribute() {},
    load() {
      this.loads += 1;
      this.currentTime = 0;
      this.paused = true;
    },
    async play() {
      this.plays += 1;
      this.paused = false;
    },
    /** @param {string} type */
    canPlayType: (type) => (type.includes('hvc1') ? '' : 'maybe'),
  };
}

/** @type {(precision: string, atEnd?: 'hold' | 'rewind') => any} */
const settings = (precision, atEnd = 'hold') => ({
  ranges: PlaybackRanges.of(LIST),
  options: {},
  playrange: {
    atEnd,
    cutByServer: {
      precision,
      sources: [
        { src: 'talk.webm#t=3.2', type: 'video/webm' },
        { src: 'talk.mp4#t=3.2', type: 'video/mp4' },
      ],
      tracks: ['talk.vtt', 'chapters.vtt?x=1'],
    },
  },
});

/** @type {(video: any, precision?: string, atEnd?: 'hold' | 'rewind') => Promise<any>} */
const cutOf = (video, precision = 'exact', atEnd) => servedCut(video, settings(precision, atEnd));

/** A player that plays the file, with what is asked of it beyond what the plugin asks. @param {'hold' | 'rewind'} [atEnd] */
async function playing(atEnd) {
  const video = newVideo('talk.mp4');
  const cut = await cutOf(video, 'exact', atEnd);
  const videojs = new FakeVideoJs();
  registerPlaybackRanges(videojs);
  const player = /** @type {any} */ (videojs.newPlayer());
  const Plugin = /** @type {any} */ (videojs.getPlugin('playbackRanges'));
  player.src({ src: video.sources[0].src })();
  player.techInUse.load(12);
  const plugin = new Plugin(player, { ranges: LIST, atEnd, isCut: true });
  const [announce, goTo] = [player.src.bind(player), player.currentTime.bind(player)];
  const texts = video.tracks.map(({ src }) => ({
    src, kind: 'captions', label: 'English', srclang: 'en', default: true, track: { src, mode: 'hidden' },
  }));
  Object.assign(player.el(), { baseURI: PAGE });
  /** @type {any[]} */
  const changes = [];
  player.on('playbackrangeschange', (/** @type {any} */ { previous, current }) => changes.push([previous, current]));
  const calls = { sources: /** @type {any[]} */ ([]), plays: 0, autoplay: /** @type {any} */ ('any') };
  Object.assign(player, {
    playbackRanges: () => plugin,
    src: (/** @type {any[]} */ sources) => {
      calls.sources.push(...sources);
      player.arrive = announce(sources[0]);
    },
    currentTime: (/** @type {number | undefined} */ time) => (time === undefined ? player.get('currentTime') : goTo(time)),
    one: (/** @type {string} */ type, /** @type {() => void} */ listener) => player.on(type, listener),
    ready: (/** @type {() => void} */ listener) => listener(),
    hasStarted: () => true,
    autoplay: (/** @type {any} */ value) => (calls.autoplay = value),
    playbackRate: () => 1,
    play: () => {
      calls.plays += 1;
      return Promise.resolve();
    },
    remoteTextTrackEls: () => texts,
    removeRemoteTextTrack: (/** @type {any} */ track) => texts.splice(texts.findIndex((text) => text.track === track), 1),
    addRemoteTextTrack: (/** @type {any} */ text) => {
      texts.push({ ...text, track: { src: text.src, mode: 'disabled' } });
      return texts.at(-1);
    },
  });
  cut.attach(player);
  return { player, plugin, texts, changes, calls, tech: player.techInUse };
}

describe('the page of a cut', () => {
  it('keeps the addresses of a cut that the server describes, and shows it', async () => {
    const video = newVideo('talk.mp4');
    assert.notEqual(await cutOf(video), null);
    assert.deepEqual([video.loads, video.classes.size], [0, 0]);
    assert.match(video.sources[0].src, /\?t=3\.2,7\.5&t=12,19$/);
  });

  it('asks for its texts by what the file shows, which is not always what was asked for', async () => {
    const video = newVideo('talk.mp4');
    video.tracks.push(element('added-by-the-page.vtt'));
    await cutOf(video, 'key');
    assert.deepEqual(
      video.tracks.map(({ src }) => src),
      [
        `${PAGE}talk.vtt?t=3,7.5&t=12,19.5&precision=exact`,
        `${PAGE}chapters.vtt?x=1&t=3,7.5&t=12,19.5&precision=exact`,
        `${PAGE}added-by-the-page.vtt`,
      ],
    );
  });

  it('asks for its texts by the film that the browser plays', async () => {
    descriptions['talk-hevc.mp4'] = { precision: 'key', ranges: OTHER };
    const unplayable = newVideo('talk-hevc.mp4', 'talk.mp4');
    unplayable.sources[0].type = 'video/mp4; codecs="hvc1"';
    const loaded = newVideo('talk-hevc.mp4', 'talk.mp4');
    Object.assign(loaded, { readyState: 1, currentSrc: loaded.sources[1].src });
    const first = newVideo('talk-hevc.mp4', 'talk.mp4');
    for (const [video, query] of /** @type {[any, string][]} */ ([
      [unplayable, 't=3,7.5&t=12,19.5'],
      [loaded, 't=3,7.5&t=12,19.5'],
      [first, 't=1,5'],
    ])) {
      await cutOf(video, 'key');
      assert.equal(video.tracks[0].src, `${PAGE}talk.vtt?${query}&precision=exact`);
    }
  });

  it('may name one film twice', async () => {
    assert.notEqual(await cutOf(newVideo('talk.mp4', 'talk.mp4')), null);
  });

  it('goes on to play in the whole film where somebody plays its cut already', async () => {
    for (const [isPlaying, plays] of /** @type {[boolean, number][]} */ ([
      [true, 1],
      [false, 0],
    ])) {
      descriptions = {};
      const video = newVideo('talk.mp4');
      Object.assign(video, { currentTime: 5, paused: !isPlaying });
      assert.equal(await cutOf(video), null);
      assert.deepEqual([video.currentTime, video.paused, video.plays], [0, !isPlaying, plays]);
    }
  });

  for (const [name, names, precision, applied, isFirefox] of /** @type {[string, string[], string, any, boolean][]} */ ([
    ['the server cannot make', ['talk.mp4'], 'exact', null, false],
    ['the server cannot make one of', ['talk.mp4', 'talk-av1.mp4'], 'exact', 'exact', false],
    ['Firefox does not play well', ['talk.mp4'], 'exact', 'key', true],
    ['Firefox does not play well as it turned out', ['talk.mp4'], 'auto', 'exact', true],
  ])) {
    it(`gets the whole film in place of a cut that ${name}`, async () => {
      descriptions = { 'talk.mp4': applied && { precision: applied, ranges: SHOWN } };
      globals.CSS = { supports: () => isFirefox };
      const video = newVideo(...names);
      assert.equal(await cutOf(video, precision), null);
      assert.deepEqual(
        video.sources.map(({ src, type }) => [src, type]),
        [
          [`${PAGE}talk.webm#t=3.2`, 'video/webm'],
          [`${PAGE}talk.mp4#t=3.2`, 'video/mp4'],
        ],
      );
      assert.deepEqual(
        video.tracks.map(({ src }) => src),
        [`${PAGE}talk.vtt`, `${PAGE}chapters.vtt?x=1`],
      );
      assert.deepEqual([video.loads, video.disableRemotePlayback, video.classes.size], [1, true, 1]);
    });
  }

  it('keeps in Firefox what turned out to have no hidden pictures', async () => {
    descriptions['talk.mp4'].precision = 'key';
    globals.CSS = { supports: () => true };
    assert.notEqual(await cutOf(newVideo('talk.mp4'), 'auto'), null);
    assert.notEqual(await cutOf(newVideo('talk.mp4'), 'key'), null);
  });
});

describe('a player of a cut', () => {
  it('has the two clocks of what the file shows, and the list that was asked for', async () => {
    const { plugin, player, tech } = await playing();
    assert.deepEqual(plugin.ranges(), LIST);
    assert.deepEqual([plugin.toEdited(5), plugin.toEdited(8)], [{ kept: true, time: 2 }, { kept: false, time: 4.5 }]);
    assert.deepEqual([plugin.toSource(4.5), plugin.toSource(12), plugin.toSource(12.1)], [12, 19.5, null]);
    assert.deepEqual(plugin.toEditedRanges({ start: 7, end: 13 }), [{ start: 4, end: 5.5 }]);
    assert.ok(Number.isNaN(plugin.sourceDuration()));
    player.currentTime(5);
    assert.equal(tech.currentTime(), 5, 'the clock of the file is that of the player');
    assert.equal(plugin.sourceTime(), 12.5);
    for (const [source, edited] of [[12, '4.501'], [12.003, '4.504'], [8, '4.501'], [7.499, '4.500']]) {
      plugin.sourceTime(source);
      assert.equal(tech.currentTime().toFixed(3), edited, 'inside of the picture');
    }
    plugin.sourceTime(100);
    assert.equal(tech.currentTime(), 12);
  });

  it('refuses what the plugin refuses, and goes on', async () => {
    const { plugin, calls } = await playing();
    assert.throws(() => plugin.ranges('t=1,2'), TypeError);
    assert.throws(() => plugin.ranges([{ start: 2, end: 1 }]), RangeError);
    assert.throws(() => plugin.toEdited(-1), RangeError);
    assert.throws(() => plugin.toEditedRanges({ start: 2, end: 1 }), RangeError);
    assert.deepEqual(calls.sources, []);
  });

  it('goes back to the whole film with another list, at the same place of the source', async () => {
    const { plugin, player, calls, changes, texts, tech } = await playing();
    player.currentTime(1);
    plugin.ranges(LIST);
    assert.deepEqual([calls.sources, changes], [[], []], 'the same list is no other');
    plugin.ranges(OTHER);
    assert.deepEqual(
      calls.sources.map(({ src }) => src),
      [`${PAGE}talk.webm#t=3.2`, `${PAGE}talk.mp4#t=3.2`],
    );
    assert.deepEqual(changes, [[LIST, OTHER]]);
    assert.deepEqual(
      texts.map(({ src, kind, track }) => [src, kind, track.mode]),
      [
        [`${PAGE}talk.vtt`, 'captions', 'hidden'],
        [`${PAGE}chapters.vtt?x=1`, 'captions', 'hidden'],
      ],
    );
    assert.equal(calls.autoplay, false, 'the viewer has decided whether it plays');
    assert.equal(/** @type {any} */ (tech.el()).disableRemotePlayback, true, 'no other device skips');
    player.arrive();
    tech.load(20);
    assert.deepEqual(plugin.ranges(), OTHER);
    assert.deepEqual(plugin.toEdited(4), { kept: true, time: 3 });
    assert.equal(plugin.sourceDuration(), 20);
    plugin.ranges(LIST);
    assert.deepEqual(changes.at(-1), [OTHER, LIST]);
    assert.equal(calls.sources.length, 2, 'once');
  });

  it('goes back for no list and for the empty one as well', async () => {
    for (const list of [null, []]) {
      const { plugin, player, changes, tech } = await playing();
      plugin.ranges(list);
      player.arrive();
      tech.load(20);
      assert.deepEqual(changes, [[LIST, list]]);
      assert.deepEqual(plugin.ranges(), list);
    }
  });

  it('goes back with its own list when the file breaks', async () => {
    const { player, plugin, changes, calls, tech } = await playing();
    player.trigger('error');
    player.arrive();
    tech.load(20);
    assert.equal(calls.sources.length, 2);
    assert.deepEqual(plugin.ranges(), LIST);
    assert.deepEqual(plugin.toEdited(5), { kept: true, time: 1.8 });
    assert.deepEqual(changes, [], 'the list is the same');
    player.trigger('error');
    assert.equal(calls.sources.length, 2, 'once');
  });

  it('leaves the player to another source', async () => {
    const { player, plugin, changes, calls, tech } = await playing();
    player.src([{ src: 'other.mp4' }]);
    player.arrive();
    tech.load(20);
    assert.deepEqual(changes, [[LIST, null]]);
    assert.equal(plugin.ranges(), null);
    assert.deepEqual(plugin.toEdited(5), { kept: true, time: 5 });
    player.trigger('error');
    assert.equal(calls.sources.length, 1);
  });

  it('gives the whole film back when the plugin is taken away', async () => {
    const { plugin, player, calls, changes } = await playing();
    plugin.dispose();
    assert.equal(calls.sources.length, 2);
    assert.deepEqual(changes, [[LIST, null]]);
    player.trigger('dispose');
  });

  it('leaves nothing behind when the plugin is taken away after the cut was left', async () => {
    for (const leave of /** @type {((plugin: any) => void)[]} */ ([() => {}, (plugin) => plugin.ranges(OTHER)])) {
      const { plugin, player } = await playing();
      leave(plugin);
      plugin.dispose();
      assert.equal(plugin.player, null);
      player.trigger('dispose');
    }
  });

  it('shows the first picture again after the end if it is to rewind', async () => {
    for (const [atEnd, time] of /** @type {['hold' | 'rewind', number][]} */ ([['hold', 12], ['rewind', 0]])) {
      const { player, tech } = await playing(atEnd);
      player.currentTime(12);
      player.trigger('ended');
      assert.equal(tech.currentTime(), time);
    }
  });
});
