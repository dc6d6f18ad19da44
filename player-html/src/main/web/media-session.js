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

  /**
   * @param {any} player of Video.js
   * @param {() => boolean} isEdited whether its film is edited
   */
  constructor(player, isEdited) {
    this.#player = player;
    this.#isEdited = isEdited;
    player.on('play', () => this.update(true));
    player.on(STATE_EVENTS, () => this.update());
  }

  /**
   * Has the session show what the player shows, if it is this player's; a film that is not edited is left to the browser.
   *
   * @param {boolean} [takes] whether the session becomes this player's
   */
  update(takes = false) {
    const session = globalThis.navigator?.mediaSession;
    if (session === undefined || (holder !== this && !takes)) {
      return;
    }
    if (!this.#isEdited()) {
      holder?.release();
      return;
    }
    if (holder !== this) {
      holder = this;
      this.#listen();
    }
    const duration = this.#player.duration();
    if (duration > 0 && Number.isFinite(duration)) {
      const position = Math.min(this.#player.currentTime(), duration);
      session.setPositionState?.({ duration, position, playbackRate: this.#player.playbackRate() || 1 });
    }
  }

  /** Leaves the session to the browser, if it is this player's. */
  release() {
    if (holder === this) {
      holder = null;
      ['seekto', 'seekbackward', 'seekforward'].forEach((action) => act(action, null));
      navigator.mediaSession.setPositionState?.();
    }
  }

  #listen() {
    const player = this.#player;
    /** @param {number} seconds */
    const skip = (seconds) => player.currentTime(player.currentTime() + seconds);
    act('seekto', ({ seekTime }) => player.currentTime(seekTime));
    act('seekbackward', ({ seekOffset }) => skip(-(seekOffset || USUAL_OFFSET)));
    act('seekforward', ({ seekOffset }) => skip(seekOffset || USUAL_OFFSET));
  }
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
