/** A clock that stands still until it is told to go on; timers run in their order, at the time they were set for. */
export class FakeClock {
  #time = 0;
  #count = 0;

  /** @type {Map<number, {at: number, callback: () => void}>} */
  #timers = new Map();

  now() {
    return this.#time;
  }

  /** How many timers were to go on in a hidden page. */
  steadyTimers = 0;

  /** @type {(callback: () => void, milliseconds: number, isSteady?: boolean) => number} */
  setTimeout(callback, milliseconds, isSteady = false) {
    this.steadyTimers += isSteady ? 1 : 0;
    this.#timers.set(++this.#count, { at: this.#time + Math.max(milliseconds, 0), callback });
    return this.#count;
  }

  /** @param {number} handle */
  clearTimeout(handle) {
    this.#timers.delete(handle);
  }

  /** @param {number} milliseconds */
  advance(milliseconds) {
    const until = this.#time + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].sort(([a, first], [b, second]) => first.at - second.at || a - b);
      if (next === undefined || next[1].at > until) {
        break;
      }
      this.#timers.delete(next[0]);
      this.#time = next[1].at;
      next[1].callback();
    }
    this.#time = until;
  }
}

const DEFAULTS = {
  duration: 20,
  framesPerSecond: 25,
  reportsFrames: true,
  /** How long a seek takes, in milliseconds. */
  seekLasts: 30,
  /** How long pictures still appear after a seek or a pause was asked for, in milliseconds. */
  reactsAfter: 12,
  /** What the reported time is rounded down to, in seconds. */
  timeStep: 1e-6,
};

const TIMEUPDATE_INTERVAL = 250;

/** A media element as a Video.js tech presents it, with a picture that lags behind what it is told. */
export class FakeMedia {
  /** The numbers of the frames that were shown, in their order. @type {number[]} */
  shown = [];

  /** The types of the events that were triggered, in their order. @type {string[]} */
  events = [];

  seeks = 0;
  #clock;
  #settings;
  #duration = NaN;
  #position = 0;
  #paused = true;
  #rate = 1;
  #painted = 0;
  #rollsUntil = -1;
  #nextTimeupdate = TIMEUPDATE_INTERVAL;

  /** @type {{target: number, arrivesAt: number} | null} */
  #seek = null;

  /** @type {Map<string, Set<(event: {type: string}) => void>>} */
  #listeners = new Map();

  /** @type {((now: number, metadata: import('../../main/web/media.js').FrameMetadata) => void) | null} */
  #frameCallback = null;

  /** Called where a browser fires its own `ended` event. */
  fileEnded = () => {};

  /**
   * @param {FakeClock} clock
   * @param {Partial<typeof DEFAULTS>} [settings]
   */
  constructor(clock, settings = {}) {
    this.#clock = clock;
    this.#settings = { ...DEFAULTS, ...settings };
    clock.setTimeout(() => this.#tick(), 1);
  }

  get featuresVideoFrameCallback() {
    return this.#settings.reportsFrames;
  }

  /** Whether the source has a picture. */
  hasPicture = true;

  videoWidth() {
    return this.hasPicture ? 640 : 0;
  }

  /** The number of the frame on screen. */
  get picture() {
    return this.shown.at(-1);
  }

  load() {
    this.trigger('loadstart');
    this.#duration = this.#settings.duration;
    this.trigger('durationchange');
    this.trigger('loadedmetadata');
    this.#paint();
    this.#later('canplay');
  }

  /** @param {number} seconds */
  set length(seconds) {
    this.#duration = seconds;
    this.trigger('durationchange');
  }

  currentTime() {
    const { timeStep } = this.#settings;
    return Math.floor((this.#seek?.target ?? this.#position) / timeStep + 1e-6) * timeStep;
  }

  /** @param {number} seconds */
  setCurrentTime(seconds) {
    this.seeks++;
    if (Number.isNaN(this.#duration)) {
      this.#position = seconds;
      return;
    }
    this.#rollsOn();
    this.#seek = { target: seconds, arrivesAt: this.#clock.now() + this.#settings.seekLasts };
    this.#later('seeking');
  }

  duration() {
    return this.#duration;
  }

  paused() {
    return this.#paused;
  }

  seeking() {
    return this.#seek !== null;
  }

  playbackRate() {
    return this.#rate;
  }

  /** @param {number} rate */
  setPlaybackRate(rate) {
    this.#rate = rate;
    this.#later('ratechange');
  }

  play() {
    if (this.#paused) {
      this.#paused = false;
      this.#later('play');
      this.#later('playing');
    }
    return Promise.resolve();
  }

  pause() {
    if (!this.#paused) {
      this.#rollsOn();
      this.#paused = true;
      this.#later('timeupdate');
      this.#later('pause');
    }
  }

  /** @type {(types: string | string[], listener: (event: {type: string}) => void) => void} */
  on(types, listener) {
    for (const type of [types].flat()) {
      this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
    }
  }

  /** @type {(types: string | string[], listener: (event: {type: string}) => void) => void} */
  off(types, listener) {
    for (const type of [types].flat()) {
      this.#listeners.get(type)?.delete(listener);
    }
  }

  /** @param {string} type */
  trigger(type) {
    this.events.push(type);
    [...(this.#listeners.get(type) ?? [])].forEach((listener) => listener({ type }));
  }

  /** @param {(now: number, metadata: import('../../main/web/media.js').FrameMetadata) => void} callback */
  requestVideoFrameCallback(callback) {
    this.#frameCallback = callback;
    return 1;
  }

  cancelVideoFrameCallback() {
    this.#frameCallback = null;
  }

  get listenerCount() {
    return [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0);
  }

  /** @param {string} type */
  #later(type) {
    this.#clock.setTimeout(() => this.trigger(type), 0);
  }

  #rollsOn() {
    if (!this.#paused && this.#seek === null) {
      this.#rollsUntil = this.#clock.now() + this.#settings.reactsAfter;
    }
  }

  #tick() {
    this.#clock.setTimeout(() => this.#tick(), 1);
    const now = this.#clock.now();
    const rolls = now <= this.#rollsUntil || (!this.#paused && this.#seek === null);
    if (rolls && this.#position < this.#duration) {
      this.#position = Math.min(this.#position + this.#rate / 1000, this.#duration);
      this.#paint();
      this.#endFile();
    }
    if (this.#seek !== null && now >= this.#seek.arrivesAt && now > this.#rollsUntil) {
      this.#position = this.#seek.target;
      this.#seek = null;
      this.#paint();
      this.trigger('timeupdate');
      this.trigger('seeked');
      if (!this.#paused) {
        this.trigger('playing');
      }
    }
    if (now >= this.#nextTimeupdate && !this.#paused) {
      this.#nextTimeupdate = now + TIMEUPDATE_INTERVAL;
      this.trigger('timeupdate');
    }
  }

  #endFile() {
    if (this.#position === this.#duration && this.#seek === null) {
      this.#paused = true;
      this.#later('pause');
      this.#clock.setTimeout(() => this.fileEnded(), 0);
    }
  }

  #paint() {
    const { framesPerSecond, duration } = this.#settings;
    const last = Math.round(duration * framesPerSecond) - 1;
    const frame = Math.min(Math.floor(this.#position * framesPerSecond + 1e-6), last);
    if (frame === this.picture) {
      return;
    }
    this.shown.push(frame);
    const callback = this.#frameCallback;
    this.#frameCallback = null;
    callback?.(this.#clock.now(), {
      mediaTime: frame / framesPerSecond,
      expectedDisplayTime: this.#clock.now(),
      presentedFrames: ++this.#painted,
    });
  }
}
