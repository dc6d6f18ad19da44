/**
 * A player that plays the server's cut, one file of the kept parts, where the browser plays it well, and that otherwise
 * skips. Only pages load this module whose data block asks for it.
 */

import { describe, isPlayedWell } from './cut-description.js';
import { clampedToNanoseconds } from './media.js';
import { MILLISECOND, toNanoseconds, toSeconds } from './time.js';
import { PlaybackRanges } from './timeline.js';
import { WholeFilm } from './whole-film.js';

const POSITIONING_CLASS = 'vjs-playrange-positioning';

const HAVE_NOTHING = 0;

/** How far inside of a picture a seek to its beginning goes: before it may lie hidden ones, for about that long. */
const MARGIN = MILLISECOND;

/**
 * Looks whether the cut that a video names is to be played. If not, the video is given the whole film, to be skipped
 * through.
 *
 * @param {HTMLVideoElement} video that has no player yet
 * @param {import('./data-block.js').DataBlock} settings
 * @returns {Promise<ServedCut | null>} null if the player has to skip
 */
export async function servedCut(video, { ranges, playrange }) {
  const settings = /** @type {import('./whole-film.js').CutSettings} */ (playrange.cutByServer);
  const list = /** @type {PlaybackRanges} */ (ranges);
  const whole = new WholeFilm(video, settings);
  const films = await filmsOf(video, settings.precision);
  if (films === null) {
    await whole.applyTo(video);
    return null;
  }
  whole.fitTracks(video, /** @type {PlaybackRanges} */ (films.get(playedBy(video))));
  video.classList.remove(POSITIONING_CLASS);
  return new ServedCut(films, whole, list.toSeconds(), playrange.atEnd === 'rewind');
}

/**
 * @param {HTMLVideoElement} video
 * @param {string} precision
 * @returns {Promise<Map<string, PlaybackRanges> | null>} what the files show by their addresses; null if one of them is not
 *     to be had, or not to be played here
 */
async function filmsOf(video, precision) {
  if (!isPlayedWell(precision)) {
    return null;
  }
  const addresses = Array.from(new Set(Array.from(video.querySelectorAll('source'), ({ src }) => src)));
  const credentials = video.crossOrigin === 'use-credentials' ? 'include' : 'same-origin';
  const descriptions = await Promise.all(addresses.map((address) => describe(address, credentials)));
  /** @type {Map<string, PlaybackRanges>} */
  const films = new Map();
  descriptions.forEach((description, i) => {
    if (description !== null && isPlayedWell(description.precision)) {
      films.set(addresses[i], description.ranges);
    }
  });
  return films.size === addresses.length ? films : null;
}

/**
 * @param {HTMLVideoElement} video
 * @returns {string} the address of the source that it plays, or will play by what its types say
 */
function playedBy(video) {
  const sources = Array.from(video.querySelectorAll('source'));
  const loaded = sources.find(({ src }) => video.readyState > HAVE_NOTHING && src === video.currentSrc);
  return (loaded ?? sources.find(({ type }) => video.canPlayType(type) !== '') ?? sources[0]).src;
}

/** @typedef {import('./timeline.js').RangeInSeconds} RangeInSeconds */

/**
 * Answers for the plugin while the file plays, whose clock is that of the edited film already, so that scripts of the page
 * find the same two clocks as where the player skips. The first other list has the player go back to the whole film.
 */
class ServedCut {
  #films;
  #whole;
  #list;
  #rewinds;

  /** @type {any} */
  #player;

  /** @type {any} */
  #plugin;

  /** What the plugin itself has of its own, beside what its class has. @type {PropertyDescriptorMap} */
  #ownCalls = {};

  /** The calls of the plugin that are answered here. */
  #calls = {
    /** @param {Iterable<RangeInSeconds> | null} [list] */
    ranges: (list) => (list === undefined ? this.#own('ranges') : this.#change(list)),
    /** @param {number} [seconds] */
    sourceTime: (seconds) => (seconds === undefined ? this.#sourceTime : this.#goTo(seconds)),
    sourceDuration: () => NaN,
    /** @param {number} seconds */
    toEdited: (seconds) => {
      const { kept, edited } = this.#film.toEdited(toNanoseconds(seconds));
      return { kept, time: toSeconds(edited) };
    },
    /** @param {number} seconds */
    toSource: (seconds) => {
      const source = this.#film.toSource(toNanoseconds(seconds));
      return source === null ? null : toSeconds(source);
    },
    /** @param {RangeInSeconds} part */
    toEditedRanges: (part) =>
      new PlaybackRanges(this.#film.editedSpans(PlaybackRanges.of([part]).ranges)).toSeconds(),
    dispose: () => {
      this.#skip(null);
      this.#plugin.dispose();
    },
  };

  /** @type {[string, () => void][]} */
  #listeners = [
    ['error', () => this.#plays && this.#skip(this.#list)],
    ['ended', () => this.#rewinds && this.#plays && this.#player.currentTime(0)],
  ];

  /**
   * @param {Map<string, PlaybackRanges>} films what the files show, by their addresses
   * @param {WholeFilm} whole
   * @param {RangeInSeconds[]} list that was asked for
   * @param {boolean} rewinds whether the first picture is shown again after the end
   */
  constructor(films, whole, list, rewinds) {
    this.#films = films;
    this.#whole = whole;
    this.#list = list;
    this.#rewinds = rewinds;
  }

  /** @param {any} player of Video.js, which plays the file */
  attach(player) {
    this.#player = player;
    this.#plugin = player.playbackRanges();
    this.#ownCalls = Object.getOwnPropertyDescriptors(this.#plugin);
    for (const [name, answer] of Object.entries(this.#calls)) {
      /** @param {any[]} given */
      this.#plugin[name] = (...given) => {
        if (this.#plays) {
          return /** @type {(...given: any[]) => any} */ (answer)(...given);
        }
        this.#release();
        return this.#plugin[name](...given);
      };
    }
    this.#listeners.forEach(([type, listener]) => player.on(type, listener));
  }

  /** Whether the player has been given no other source since. */
  get #plays() {
    return this.#films.has(this.#player.currentSource().src);
  }

  /** What the file shows. */
  get #film() {
    return /** @type {PlaybackRanges} */ (this.#films.get(this.#player.currentSource().src));
  }

  get #sourceTime() {
    return sourceTimeAt(this.#film, this.#player.currentTime());
  }

  /** @param {number} seconds source time */
  #goTo(seconds) {
    const { edited } = this.#film.toEdited(toNanoseconds(seconds));
    this.#player.currentTime(toSeconds(Math.min(edited + MARGIN, this.#film.total)));
  }

  /** @param {Iterable<RangeInSeconds> | null} list */
  #change(list) {
    const wanted = list === null ? null : PlaybackRanges.of(list);
    if (wanted === null || !wanted.equals(PlaybackRanges.of(this.#list))) {
      this.#skip(wanted && wanted.toSeconds());
    }
  }

  /**
   * Has the player play the whole film from here on, and skip what is not in the list.
   *
   * @param {RangeInSeconds[] | null} list
   */
  #skip(list) {
    const player = this.#player;
    const source = this.#sourceTime;
    const isAtBeginning = player.currentTime() === 0;
    const [isPlaying, hasStarted, rate] = [!player.paused(), player.hasStarted(), player.playbackRate()];
    this.#release();
    player.one('loadstart', () => {
      player.playbackRate(rate);
      player.hasStarted(hasStarted);
    });
    if (hasStarted) {
      player.autoplay(false);
    }
    this.#whole.loadInto(player);
    this.#plugin.ranges(list);
    if (!isAtBeginning) {
      this.#plugin.sourceTime(source);
    }
    if (isPlaying) {
      player.play()?.catch(() => {});
    }
  }

  /** Leaves the plugin to itself. */
  #release() {
    for (const name of Object.keys(this.#calls)) {
      delete this.#plugin[name];
      if (Object.hasOwn(this.#ownCalls, name)) {
        Object.defineProperty(this.#plugin, name, this.#ownCalls[name]);
      }
    }
    this.#listeners.forEach(([type, listener]) => this.#player.off(type, listener));
  }

  /** @param {string} name of a getter of the plugin itself */
  #own(name) {
    return Object.getPrototypeOf(this.#plugin)[name].call(this.#plugin);
  }
}

/**
 * The source time at which a cut stands, whose file may be longer than its list by a frame of sound.
 *
 * @param {import('./timeline.js').PlaybackRanges} film what the cut shows
 * @param {number} seconds edited time
 * @returns {number} seconds
 */
function sourceTimeAt(film, seconds) {
  const edited = Math.min(clampedToNanoseconds(seconds), film.total);
  return toSeconds(/** @type {number} */ (film.toSource(edited)));
}
