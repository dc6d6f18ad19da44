import { FakeClock, FakeMedia } from './fake-media.js';

/** A tech that has what the plugin needs beyond what the engine does. */
class FakeTech extends FakeMedia {
  /** Whether the media element itself starts again at its end. */
  nativeLoop = false;

  #isDisposed = false;

  loop() {
    return this.nativeLoop;
  }

  /** @param {boolean} loop */
  setLoop(loop) {
    this.nativeLoop = loop;
  }

  currentTime() {
    this.#refuseIfDisposed();
    return super.currentTime();
  }

  duration() {
    this.#refuseIfDisposed();
    return super.duration();
  }

  /** @param {number} seconds */
  setCurrentTime(seconds) {
    this.#refuseIfDisposed();
    super.setCurrentTime(seconds);
  }

  /** As a tech of Video.js, which has no element any more after that. */
  dispose() {
    this.trigger('dispose');
    this.#isDisposed = true;
  }

  #refuseIfDisposed() {
    if (this.#isDisposed) {
      throw new TypeError('The tech has been disposed of.');
    }
  }

  readyState() {
    return Number.isNaN(this.duration()) ? 0 : 4;
  }

  error() {
    return null;
  }

  el() {
    return this;
  }
}

class Emitter {
  /** @type {Map<string, ((event: any) => void)[]>} */
  #listeners = new Map();

  /** @type {(types: string | string[], listener: (event: any) => void) => void} */
  on(types, listener) {
    for (const type of [types].flat()) {
      this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
    }
  }

  /** @type {(types: string | string[], listener: (event: any) => void) => void} */
  off(types, listener) {
    for (const type of [types].flat()) {
      this.#listeners.set(type, (this.#listeners.get(type) ?? []).filter((other) => other !== listener));
    }
  }

  get listenerCount() {
    return [...this.#listeners.values()].flat().length;
  }

  /** @param {string | {type: string}} event */
  trigger(event) {
    const { type } = typeof event === 'string' ? { type: event } : event;
    (this.#listeners.get(type) ?? []).forEach((listener) => listener(event));
  }
}

/** As much of a Video.js player as the plugin and the middleware touch, with Video.js's way through the middleware. */
class FakePlayer extends Emitter {
  options_ = { loop: false };

  clock = new FakeClock();

  /** @type {FakeTech | null} */
  techInUse = null;
  classes = new Set();

  /** What was asked for before there was a tech; Video.js goes there once it can play. @type {number | null} */
  requestedTime = null;

  /** @type {{src: string}[]} */
  #sources = [];

  /** @type {any} */
  #middleware;

  #element = {
    ownerDocument: Object.assign(new EventTarget(), { baseURI: 'https://films.example/page/' }),
    addEventListener() {},
    removeEventListener() {},
  };

  /** @param {any} middleware */
  constructor(middleware) {
    super();
    this.#middleware = middleware(this);
  }

  el() {
    return this.#element;
  }

  /** Timers that end with the player, run by the test. @type {(() => void)[]} */
  timers = [];

  /** @param {() => void} callback */
  setTimeout(callback) {
    this.timers.push(callback);
  }

  /** @param {boolean} [loop] */
  loop(loop) {
    if (loop === undefined) {
      return this.techInUse?.loop();
    }
    this.techInUse?.setLoop(loop);
    this.options_.loop = loop;
    return undefined;
  }

  tech() {
    return this.techInUse;
  }

  paused() {
    return this.techInUse?.paused() ?? true;
  }

  currentSources() {
    return this.#sources;
  }

  currentSource() {
    return this.#sources[0] ?? {};
  }

  /** @type {(name: string, has: boolean) => void} */
  toggleClass(name, has) {
    this.classes[has ? 'add' : 'delete'](name);
  }

  /** @param {string} name */
  addClass(name) {
    this.classes.add(name);
  }

  /** @param {string} name */
  removeClass(name) {
    this.classes.delete(name);
  }

  /** @param {string} name */
  hasClass(name) {
    return this.classes.has(name);
  }

  /**
   * Announces a source; Video.js hands it to the middleware a moment later.
   *
   * @param {{src: string, [more: string]: any}} source
   * @returns {() => void} that moment
   */
  src(source) {
    this.#sources = [source];
    return () =>
      this.#middleware.setSource(source, () => {
        this.techInUse ??= new FakeTech(this.clock);
        this.#middleware.setTech(this.techInUse);
      });
  }

  /** Takes away the tech and the source; the next tech comes with the next source. */
  reset() {
    this.techInUse?.dispose();
    this.techInUse = null;
    this.#sources = [];
  }

  /** @param {string} name of a getter of the tech */
  get(name) {
    const value = /** @type {any} */ (this.techInUse)[name]?.();
    return this.#middleware[name] === undefined ? value : this.#middleware[name](value);
  }

  /** @param {number} seconds */
  currentTime(seconds) {
    if (this.techInUse === null) {
      this.requestedTime = seconds;
    } else {
      this.techInUse.setCurrentTime(this.#middleware.setCurrentTime(seconds));
    }
  }

  callPlay() {
    return this.#middleware.callPlay();
  }
}

/** As much of Video.js as registering needs. */
export class FakeVideoJs {
  TERMINATOR = {};
  middleware = { TERMINATOR: this.TERMINATOR };

  /** @type {any[]} */
  uses = [];
  time = {
    /** @param {[number, number][]} ranges */
    createTimeRanges: (ranges) => ranges,
  };

  #plugins = new Map([
    [
      'plugin',
      class {
        /** @param {any} player */
        constructor(player) {
          this.player = player;
          this.dispose = this.dispose.bind(this);
          player.on('dispose', this.dispose);
        }

        dispose() {
          this.player.off('dispose', this.dispose);
          this.player = null;
        }
      },
    ],
  ]);

  /** @param {string} name */
  getPlugin(name) {
    return this.#plugins.get(name);
  }

  /** @type {(name: string, plugin: any) => void} */
  registerPlugin(name, plugin) {
    this.#plugins.set(name, plugin);
  }

  /** @type {(type: string, factory: any) => void} */
  use(type, factory) {
    this.uses.push([type, factory]);
  }

  /** The classes of components by their names, those of Video.js or ours. */
  components = new Map([
    ['ChaptersButton', class {}],
    ['ChaptersTrackMenuItem', class {}],
  ]);

  /** @param {string} name */
  getComponent(name) {
    return this.components.get(name);
  }

  /** @type {(name: string, component: any) => void} */
  registerComponent(name, component) {
    this.components.set(name, component);
  }

  newPlayer() {
    return new FakePlayer(this.uses[0][1]);
  }
}

/**
 * TimeRanges as a media element has them.
 *
 * @param {[number, number][]} ranges seconds
 */
export const timeRanges = (ranges) => ({
  length: ranges.length,
  /** @param {number} i */
  start: (i) => ranges[i][0],
  /** @param {number} i */
  end: (i) => ranges[i][1],
});
