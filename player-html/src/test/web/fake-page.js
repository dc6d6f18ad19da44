/**
 * As much of a page as the bootstrap touches: fragments of a video and its data block, and a Video.js that makes
 * players which do nothing.
 */

class FakePlayer {
  plays = 0;

  #isDisposed = false;

  /** @type {(() => void)[]} */
  #disposeListeners = [];

  #element = { style: {}, dispatchEvent() {}, removeAttribute() {} };

  /**
   * @param {{id: string}} video
   * @param {any} options
   */
  constructor(video, options) {
    this.id = video.id;
    this.options = options;
  }

  el() {
    return this.#element;
  }

  /** @param {() => void} listener */
  ready(listener) {
    listener();
  }

  /** @type {(listener: () => void, milliseconds: number) => void} */
  setTimeout(listener, milliseconds) {
    setTimeout(() => this.#isDisposed || listener(), milliseconds);
  }

  play() {
    this.plays += 1;
    return Promise.reject(new Error('not without a gesture'));
  }

  /** @type {(type: string, listener: () => void) => void} */
  on(type, listener) {
    if (type === 'dispose') {
      this.#disposeListeners.push(listener);
    }
  }

  isDisposed() {
    return this.#isDisposed;
  }

  dispose() {
    this.#disposeListeners.forEach((listener) => listener());
    this.#isDisposed = true;
  }
}

/** A video and its data block. */
class Fragment {
  /** The messages beside the video. @type {any[]} */
  messages = [];

  /** The language of the page where the video stands. */
  language = 'en';

  /** @param {string} id */
  constructor(id) {
    this.id = id;
    this.text = '{"version":1,"ranges":null,"options":{},"playrange":{}}';
    this.video = this.newVideo();
    this.block = this.#newBlock();
  }

  /** @returns {any} */
  newVideo() {
    const language = { getAttribute: () => this.language };
    return { id: this.id, readyState: 1, textTracks: [], querySelectorAll: () => [], closest: () => language };
  }

  #newBlock() {
    const fragment = this;
    const region = { querySelector: () => fragment.video, getAttribute: () => 'region' };
    const language = { getAttribute: () => fragment.language };
    return {
      getAttribute: () => fragment.id,
      getRootNode: () => region,
      closest: (/** @type {string} */ selector) => (selector === '[lang]' ? language : region),
      get textContent() {
        return fragment.text;
      },
      get nextElementSibling() {
        return fragment.messages[0] ?? null;
      },
      /** @param {any} message */
      after: (message) => fragment.messages.unshift(message),
    };
  }

  /** @returns {any} */
  newMessage() {
    const message = {
      className: '',
      classList: { contains: (/** @type {string} */ name) => name === message.className },
      setAttribute() {},
      remove: () => this.messages.splice(this.messages.indexOf(message), 1),
    };
    return message;
  }
}

/** Stands in for the page's globals while a test runs. */
export class FakePage {
  /** What was said on the console. @type {string[]} */
  errors = [];

  /** @param {string[]} ids of the fragments of the page */
  constructor(...ids) {
    this.fragments = ids.map((id) => new Fragment(id));
    this.videojs = newVideoJs();
    const globals = /** @type {any} */ (globalThis);
    globals.window = { videojs: this.videojs };
    globals.document = { ...this.root, createElement: () => this.fragments[0].newMessage() };
    globals.CSS = { escape: (/** @type {string} */ text) => text };
    console.error = (message) => this.errors.push(message);
  }

  /** @returns {any} the whole page, as `start` takes it */
  get root() {
    return { querySelectorAll: () => this.fragments.map(({ block }) => block) };
  }
}

/** @returns {any} */
function newVideoJs() {
  /** @type {Record<string, FakePlayer>} */
  const players = {};
  /** @type {any} */
  const fake = (/** @type {{id: string}} */ video, /** @type {any} */ options) => {
    players[video.id] = Object.assign(new FakePlayer(video, options), { paused: () => !fake.playsByItself });
    return players[video.id];
  };
  const defaults = { language: 'en', languages: /** @type {Record<string, Record<string, string>>} */ ({}) };
  return Object.assign(fake, {
    VERSION: '8.24.1',
    playsByItself: false,
    options: defaults,
    addLanguage: (/** @type {string} */ code, /** @type {Record<string, string>} */ words) => {
      defaults.languages[code.toLowerCase()] = words;
    },
    getPlayers: () => players,
    getPlugin: () => class {},
  });
}
