/**
 * What the system shows and commands beside the page (media keys, a lock screen, the browser's own panel), on the clock
 * of the edited film. A page has one media session; it belongs to the player that was played last.
 */

/** @type {MediaSessionClock | null} */
let holder = null;

/** How far the system's buttons go, in seconds, if the system does not say. */
const USUAL_OFFSET = 10;

/** @type {string[]} */
const STATE_EVENTS = ['playing', 'pause', 'seeked', 'ratechange', 'durationchange', 'ended'];

export class MediaSessionClock {
  #player;
  #isEdited;
  #page;

  /** @type {[string | string[], () => void][]} */
  #listeners = [
    ['play', () => this.#take()],
    [STATE_EVENTS, () => this.update()],
  ];

  /**
   * @param {any} player of Video.js
   * @param {() => boolean} isEdited whether its film is edited
   */
  constructor(player, isEdited) {
    this.#player = player;
    this.#isEdited = isEdited;
    this.#page = player.el().ownerDocument;
    this.#listeners.forEach(([types, listener]) => player.on(types, listener));
  }

  /** Lets go of the player and of the session. */
  dispose() {
    this.#listeners.forEach(([types, listener]) => this.#player.off(types, listener));
    this.#release();
  }

  /**
   * Has the session show what the player shows, if it is this player's, or nobody's while this one plays. A film that is
   * not edited is left to the browser.
   */
  update() {
    if (holder === null && !this.#player.paused()) {
      this.#take();
    } else if (holder === this) {
      this.#show();
    }
  }

  #take() {
    if (holder !== null && holder !== this) {
      holder.#release();
    }
    if (this.#isEdited() && globalThis.navigator?.mediaSession !== undefined) {
      holder = this;
      const player = this.#player;
      /** @param {number} seconds */
      const skip = (seconds) => player.currentTime(player.currentTime() + seconds);
      act('play', () => player.play());
      act('seekto', ({ seekTime }) => player.currentTime(seekTime));
      act('seekbackward', ({ seekOffset }) => skip(-(seekOffset || USUAL_OFFSET)));
      act('seekforward', ({ seekOffset }) => skip(seekOffset || USUAL_OFFSET));
      this.#page.addEventListener('play', this.#onPlay, true);
      this.#show();
    }
  }

  #show() {
    const player = this.#player;
    const duration = player.duration();
    if (!this.#isEdited()) {
      this.#release();
    } else if (duration > 0 && Number.isFinite(duration)) {
      const position = Math.min(player.currentTime(), duration);
      navigator.mediaSession.setPositionState?.({ duration, position, playbackRate: player.playbackRate() || 1 });
    }
  }

  /** Leaves the session to the browser, if it is this player's. */
  #release() {
    if (holder === this) {
      holder = null;
      this.#page.removeEventListener('play', this.#onPlay, true);
      ['play', 'seekto', 'seekbackward', 'seekforward'].forEach((action) => act(action, null));
      navigator.mediaSession.setPositionState?.();
    }
  }

  /**
   * Whatever else the page plays has the session from then on.
   *
   * @param {Event} event on its way down to what is played
   */
  #onPlay = ({ target }) => {
    if (!this.#player.el().contains(target)) {
      this.#release();
    }
  };
}

/**
 * @param {string} action
 * @param {((details: any) => void) | null} handler
 */
function act(action, handler) {
  try {
    navigator.mediaSession.setActionHandler(/** @type {MediaSessionAction} */ (action), handler);
  } catch {
    // The browser does not know of this action.
  }
}
