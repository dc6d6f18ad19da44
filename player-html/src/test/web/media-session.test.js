import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { MediaSessionClock } from '../../main/web/media-session.js';

/** @typedef {ReturnType<typeof playerAt>} Player */

/** Where players stand, and whatever else is played. */
const page = new EventTarget();

/** @param {number} time seconds */
function playerAt(time) {
  /** @type {Map<string, () => void>} */
  const listeners = new Map();
  return {
    time,
    isEdited: true,
    currentTime(/** @type {number | undefined} */ seconds) {
      this.time = seconds ?? this.time;
      return this.time;
    },
    isPaused: true,
    plays: 0,
    paused() {
      return this.isPaused;
    },
    play() {
      this.plays++;
    },
    duration: () => 30,
    playbackRate: () => 1.5,
    on: (/** @type {string | string[]} */ types, /** @type {() => void} */ listener) =>
      [types].flat().forEach((type) => listeners.set(type, listener)),
    off: (/** @type {string | string[]} */ types) => [types].flat().forEach((type) => listeners.delete(type)),
    hear: (/** @type {string} */ type) => listeners.get(type)?.(),
    listeners,
    element: { ownerDocument: page, contains: (/** @type {any} */ other) => other === page },
    el() {
      return this.element;
    },
  };
}

describe('the media session', () => {
  /** @type {Map<string, any>} */
  let handlers;

  /** @type {any} */
  let state;

  beforeEach(() => {
    handlers = new Map();
    state = undefined;
    Object.defineProperty(globalThis, 'navigator', {
      configurable: true,
      value: {
        mediaSession: {
          setActionHandler: (/** @type {string} */ action, /** @type {any} */ handler) => handlers.set(action, handler),
          setPositionState: (/** @type {any} */ position) => (state = position),
        },
      },
    });
  });
  afterEach(() => clocks.splice(0).forEach((clock) => clock.dispose()));

  /** @type {MediaSessionClock[]} */
  const clocks = [];
  const clockOf = (/** @type {Player} */ player) => {
    const clock = new MediaSessionClock(player, () => player.isEdited);
    clocks.push(clock);
    return clock;
  };

  it('shows the edited clock once the film is played', () => {
    const player = playerAt(4);
    clockOf(player);
    player.hear('seeked');
    assert.equal(typeof state, 'undefined');
    player.hear('play');
    assert.deepEqual(state, { duration: 30, position: 4, playbackRate: 1.5 });
    player.time = 31;
    player.hear('ended');
    assert.equal(state.position, 30);
  });

  it('seeks in edited time', () => {
    const player = playerAt(4);
    clockOf(player);
    player.hear('play');
    handlers.get('seekto')({ seekTime: 20 });
    assert.equal(player.time, 20);
    handlers.get('seekbackward')({});
    assert.equal(player.time, 10);
    handlers.get('seekforward')({ seekOffset: 3 });
    assert.equal(player.time, 13);
  });

  it('plays through the player, which knows what comes first', () => {
    const player = playerAt(4);
    clockOf(player);
    player.hear('play');
    handlers.get('play')();
    assert.equal(player.plays, 1);
  });

  it('is taken by a list that comes while the film plays, but not from another player', () => {
    const [first, second] = [playerAt(1), playerAt(2)];
    const [clock, other] = [clockOf(first), clockOf(second)];
    clock.update();
    assert.equal(typeof state, 'undefined');
    first.isPaused = second.isPaused = false;
    clock.update();
    other.update();
    assert.equal(state.position, 1);
  });

  it('is the browser’s again when something else of the page plays', () => {
    const player = playerAt(1);
    player.element.contains = (other) => other !== page;
    clockOf(player);
    player.hear('play');
    page.dispatchEvent(new Event('play'));
    assert.equal(handlers.get('play'), null);
    assert.equal(state, undefined);
  });

  it('lets go of its player when disposed of', () => {
    const player = playerAt(1);
    clockOf(player).dispose();
    assert.equal(player.listeners.size, 0);
  });

  it('belongs to the player that was played last', () => {
    const [first, second] = [playerAt(1), playerAt(2)];
    clockOf(first);
    const clock = clockOf(second);
    first.hear('play');
    second.hear('play');
    first.hear('pause');
    assert.equal(state.position, 2);
    clock.dispose();
    assert.equal(state, undefined);
    assert.equal(handlers.get('seekto'), null);
  });

  it('is the browser’s again where a whole film plays', () => {
    const [edited, whole] = [playerAt(1), playerAt(2)];
    whole.isEdited = false;
    clockOf(edited);
    clockOf(whole);
    edited.hear('play');
    whole.hear('pause');
    assert.equal(state.position, 1);
    whole.hear('play');
    assert.equal(state, undefined);
    assert.equal(handlers.get('seekto'), null);
  });
});
