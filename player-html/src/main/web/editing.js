/**
 * What is edited of one player: the list of kept ranges, the tech that it plays on, and the source it was made for.
 */

import { pageClock } from './clock.js';
import { CutEngine } from './cut-engine.js';
import { LoopHold } from './loop-hold.js';
import { MediaSessionClock } from './media-session.js';

const EDITED_CLASS = 'vjs-playrange-edited';
const EMPTY_CLASS = 'vjs-playrange-empty';
const POSITIONING_CLASS = 'vjs-playrange-positioning';

const HAVE_CURRENT_DATA = 2;

/** Longer than Video.js's bar waits between two paintings, in milliseconds. */
const REPAINTING = 50;

/** @typedef {import('./timeline.js').PlaybackRanges} PlaybackRanges */

export class Editing {
  #player;
  #page;
  #rewinds;

  /** @type {CutEngine | null} */
  #engine = null;

  /** @type {any} */
  #tech = null;

  /** @type {PlaybackRanges | null} */
  #list;

  /** @type {LoopHold | null} */
  #loop = null;

  #mediaSession;

  /** The list that the engine plays. @type {PlaybackRanges | null} */
  #applied = null;

  /** The absolute addresses of the sources that the list was made for; empty if no source was known then. */
  #sources = new Set();

  /** The address that the tech was given last; the player knows of another one a moment before. */
  #loaded = '';

  /** The address of a source on its way to the tech, if the list was set since it is. @type {string | null} */
  #listedFor = null;

  /** @type {(address: string) => string} */
  #absolute;

  /** @type {[string | string[], () => void][]} */
  #techListeners = [
    ['loadstart', () => this.#hideUnknownPicture()],
    ['durationchange', () => this.#showState()],
    [['loadeddata', 'canplay', 'playing', 'seeked', 'timeupdate', 'error'], () => this.#showKeptPicture()],
    ['seeked', () => this.#repaintLater()],
    ['dispose', () => this.#releaseTech()],
  ];

  /**
   * @param {any} player of Video.js
   * @param {PlaybackRanges | null} list null for the whole film
   * @param {boolean} rewinds whether the first kept frame is shown again after the end
   */
  constructor(player, list, rewinds) {
    this.#player = player;
    this.#list = list;
    this.#rewinds = rewinds;
    this.#page = player.el().ownerDocument;
    this.#absolute = absoluteIn(this.#page);
    this.#noteSources();
    player.el().addEventListener('ended', this.#onNativeEnded, true);
    this.#page.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#mediaSession = new MediaSessionClock(player, () => this.#list !== null);
    if (player.tech(true)) {
      this.#loaded = this.#announced;
      this.techChanges(player.tech(true));
    }
  }

  /**
   * Lets go of the player.
   *
   * @param {boolean} playerStays whether that goes on, with the whole film then
   */
  dispose(playerStays) {
    if (playerStays) {
      this.#list = null;
      this.#apply();
      this.#showState();
    }
    this.#player.el()?.removeEventListener('ended', this.#onNativeEnded, true);
    this.#page.removeEventListener('visibilitychange', this.#onVisibilityChange);
    this.#mediaSession.dispose();
    this.#releaseTech();
  }

  /** The engine of the present tech; null until there is one. */
  get engine() {
    return this.#engine;
  }

  /** The tech that plays; null until there is one. */
  get tech() {
    return this.#tech;
  }

  /** Whether what the tech plays, if there is one, is not yet what the player was given last. */
  get isChangingSource() {
    return this.#tech === null || this.#loaded !== this.#announced;
  }

  /** The list as it was given, also before it plays; null for the whole film. */
  get list() {
    return this.#list;
  }

  /** The list as it plays over the film; null if there is none. */
  get film() {
    return this.#engine?.film ?? this.#list;
  }

  /**
   * Whether a list is the one that plays.
   *
   * @param {PlaybackRanges | null} list
   */
  plays(list) {
    return list === this.#list || (list !== null && this.#list !== null && this.#list.equals(list));
  }

  /**
   * Plays a list from now on. It belongs to the source that the player was given last.
   *
   * @param {PlaybackRanges | null} list null for the whole film
   */
  setList(list) {
    this.#noteSources();
    this.#list = this.plays(list) ? this.#list : list;
    if (this.isChangingSource) {
      this.#listedFor = this.#announced;
    } else {
      this.#apply();
    }
  }

  /**
   * Whether a list was set after the player was given a source, and before that came to the tech.
   *
   * @param {string} address
   */
  isListedFor(address) {
    return this.#listedFor === address;
  }

  /**
   * Whether a source is none of those that the list was made for.
   *
   * @param {string} address
   */
  isForeign(address) {
    return this.#sources.size > 0 && !this.#sources.has(this.#absolute(address));
  }

  /** The tech was given the source that the player knows of. */
  sourceChanged() {
    this.#listedFor = null;
    this.#loaded = this.#announced;
    this.#noteSources();
    this.#apply();
  }

  /** @param {any} tech the tech that plays from now on */
  techChanges(tech) {
    if (tech === this.#tech) {
      return;
    }
    this.#releaseTech();
    this.#tech = tech;
    const loops = () => Boolean(this.#player.options_.loop);
    this.#loop = new LoopHold(tech, loops);
    this.#engine = new CutEngine(tech, pageClock, { loops, rewinds: () => this.#rewinds });
    this.#techListeners.forEach(([types, listener]) => tech.on(types, listener));
    this.#apply();
    this.#hideUnknownPicture();
  }

  #releaseTech() {
    this.#engine?.dispose();
    this.#techListeners.forEach(([types, listener]) => this.#tech?.off(types, listener));
    this.#tech = this.#engine = this.#loop = this.#applied = null;
  }

  /** The address that the player was given last. @returns {string} */
  get #announced() {
    return this.#player.currentSource().src ?? '';
  }

  #noteSources() {
    const sources = /** @type {{src: string}[]} */ (this.#player.currentSources());
    this.#sources = new Set(sources.map(({ src }) => this.#absolute(src)));
  }

  /** Hands the list to the engine, if it has another one, and has the controls repainted. */
  #apply() {
    if (this.#tech === null || this.#applied === this.#list) {
      return;
    }
    this.#applied = this.#list;
    const leaves = this.#engine?.setList(this.#list);
    if (this.#list === null) {
      this.#loop?.release();
    } else {
      this.#loop?.take();
    }
    this.#showState();
    if (leaves || this.#tech.readyState() < HAVE_CURRENT_DATA) {
      this.#hideUnknownPicture();
    }
    this.#showKeptPicture();
    this.#tech.trigger('durationchange');
    // The time displays repaint on the first of these events only, the bar of what is buffered on the second.
    this.#player.trigger('timeupdate');
    this.#player.trigger('progress');
    this.#mediaSession.update();
  }

  #showState() {
    this.#player.toggleClass(EDITED_CLASS, this.#list !== null);
    this.#player.toggleClass(EMPTY_CLASS, this.film?.length === 0);
  }

  /** The bar drops what happens shortly after it was painted, and nothing follows in a paused film. */
  #repaintLater() {
    if (this.#list !== null && this.#tech.paused()) {
      this.#player.setTimeout(() => this.#player.trigger('timeupdate'), REPAINTING);
    }
  }

  /** Until a seek has arrived, the element may show the source's first frame, or one that a new list has removed. */
  #hideUnknownPicture() {
    if (this.#list !== null && this.#list.length > 0 && !this.#isPictureKept()) {
      this.#player.addClass(POSITIONING_CLASS);
    }
  }

  #showKeptPicture() {
    const isShown = () => this.#list === null || this.#tech.error() || this.#isPictureKept();
    if (this.#player.hasClass(POSITIONING_CLASS) && isShown()) {
      this.#player.removeClass(POSITIONING_CLASS);
    }
  }

  #isPictureKept() {
    const isThere = this.#tech.readyState() >= HAVE_CURRENT_DATA && !this.#tech.seeking();
    return isThere && !this.#engine?.isMoving;
  }

  #onVisibilityChange = () => this.#engine?.visibilityChanged();

  /**
   * The file's end need not be the end of the edited film, and the engine announces that itself.
   *
   * @param {Event} event on its way down to the media element
   */
  #onNativeEnded = (event) => {
    if (this.#engine?.film && event.target === this.#tech.el()) {
      event.stopImmediatePropagation();
      this.#engine.onFileEnd();
    }
  };
}

/**
 * The same source may be spelt differently: relative to the page, or absolute, and with a time to begin at.
 *
 * @param {Document} page
 * @returns {(address: string) => string}
 */
function absoluteIn(page) {
  return (address) => {
    try {
      return new URL(address, page.baseURI).href.split('#')[0];
    } catch {
      return address;
    }
  };
}
