/**
 * The Video.js 8 plugin `playbackRanges`: plays only the kept time ranges of a source, and shows the player an edited
 * film with a clock of its own.
 */

import { registerChapters } from './chapters.js';
import { editedClock } from './edited-clock.js';
import { Editing } from './editing.js';
import { toNanoseconds, toSeconds } from './time.js';
import { PlaybackRanges } from './timeline.js';

const NAME = 'playbackRanges';

/** @typedef {import('./timeline.js').RangeInSeconds} RangeInSeconds */

/**
 * A list of kept ranges as the plugin hands it out: frozen, in seconds, in playing order.
 *
 * @typedef {readonly Readonly<RangeInSeconds>[]} RangeList
 */

/**
 * @typedef {object} PlaybackRangesOptions
 * @property {Iterable<RangeInSeconds> | null} [ranges] what is kept; null: the whole film
 * @property {'hold' | 'rewind'} [atEnd] what stays on screen: the last kept frame (default) or the first
 * @property {boolean} [isCut] whether the source is the server's cut of these ranges, in which nothing has to be skipped
 */

/**
 * Registers the plugin and its middleware with Video.js, once. Players are made after that.
 *
 * @param {any} videojs Video.js 8
 */
export function registerPlaybackRanges(videojs) {
  if (videojs.getPlugin(NAME) === undefined) {
    /** @type {import('./edited-clock.js').Editings} */
    const editings = new WeakMap();
    videojs.registerPlugin(NAME, pluginClass(videojs, editings));
    videojs.use('*', editedClock(videojs, editings));
    registerChapters(videojs, (player) => editings.get(player)?.editing.film ?? null);
  }
}

/**
 * @param {any} videojs
 * @param {import('./edited-clock.js').Editings} editings
 */
function pluginClass(videojs, editings) {
  const Plugin = /** @type {new (player: any) => {player: any, dispose(): void}} */ (videojs.getPlugin('plugin'));

  return class PlaybackRangesPlugin extends Plugin {
    #editing;

    /** @type {RangeList | null} */
    #list;

    /** What the source is the server's cut of, until another list is set. @type {PlaybackRanges | null} */
    #cut;

    /**
     * @param {any} player
     * @param {PlaybackRangesOptions} [options]
     * @throws {TypeError} if the option `ranges` is no list
     * @throws {RangeError} if it holds ranges that are none
     */
    constructor(player, { ranges = null, atEnd = 'hold', isCut = false } = {}) {
      super(player);
      const list = listOf(ranges);
      this.#list = frozen(list);
      this.#cut = isCut ? list : null;
      this.#editing = new Editing(player, isCut ? null : list, atEnd === 'rewind');
      editings.set(player, {
        editing: this.#editing,
        sourceChanged: (source) => this.#sourceChanged(source),
      });
    }

    /**
     * Gets the list of kept ranges, or sets it at once, without reloading: the source position is kept if it is still
     * kept, else playback goes to where the film goes on.
     *
     * @param {Iterable<RangeInSeconds> | null} [list] in seconds, in playing order; null for
     *     the whole film, the empty list for nothing at all
     * @returns {RangeList | null | undefined} the list when called without one; null for the whole film
     * @throws {TypeError} if it is no list; the former one stays
     * @throws {RangeError} if a time is no number of seconds from 0 to less than 4 194 304, or a range is empty; the
     *     former list stays
     */
    ranges(list) {
      if (list === undefined) {
        return this.#list;
      }
      this.#change(listOf(list));
      return undefined;
    }

    /**
     * Gets the source time, or goes to one; where that is removed, to where the film goes on.
     *
     * @param {number} [seconds]
     * @returns {number | undefined} seconds when called without a time
     * @throws {RangeError} if it is no time
     */
    sourceTime(seconds) {
      if (seconds === undefined) {
        return this.#editing.tech?.currentTime() ?? 0;
      }
      const source = toNanoseconds(seconds);
      const { film, list, isChangingSource } = this.#editing;
      if (isChangingSource && list !== null) {
        // The player goes there once the source is there.
        this.player.currentTime(toSeconds(list.toEdited(source).edited));
      } else if (isChangingSource || film === null) {
        this.player.currentTime(seconds);
      } else {
        this.#editing.engine?.seekSource(source);
      }
      return undefined;
    }

    /** @returns {number} the length of the whole film in seconds; NaN while it is not known */
    sourceDuration() {
      return this.#editing.tech?.duration() ?? NaN;
    }

    /**
     * Where a source time is in the edited film.
     *
     * @param {number} seconds source time
     * @returns {{kept: boolean, time: number}} whether it is kept, and the edited time in seconds: its own, or that at
     *     which the film goes on after it
     * @throws {RangeError} if it is no time
     */
    toEdited(seconds) {
      const source = toNanoseconds(seconds);
      const { kept, edited } = this.#editing.film?.toEdited(source) ?? { kept: true, edited: source };
      return { kept, time: toSeconds(edited) };
    }

    /**
     * The source time of an edited time.
     *
     * @param {number} seconds edited time
     * @returns {number | null} source time in seconds; null if the time lies outside of the edited film
     * @throws {RangeError} if it is no time
     */
    toSource(seconds) {
      const edited = toNanoseconds(seconds);
      const { film } = this.#editing;
      const source = film === null ? edited : film.toSource(edited);
      return source === null ? null : toSeconds(source);
    }

    /**
     * Where a part of the source is in the edited film: what is left of a chapter, or of anything else that is marked.
     *
     * @param {RangeInSeconds} part source time in seconds
     * @returns {RangeInSeconds[]} edited time in seconds, in the order of the film; none if all of it is removed
     * @throws {RangeError} if it is no range
     */
    toEditedRanges(part) {
      const { ranges } = PlaybackRanges.of([part]);
      const edited = this.#editing.film?.editedSpans(ranges) ?? ranges;
      return edited.map(({ start, end }) => ({ start: toSeconds(start), end: toSeconds(end) }));
    }

    /**
     * Gives the player back its whole film, unless it is the player that is disposed of.
     *
     * @param {{type: string}} [event] of the player that has the plugin disposed of
     */
    dispose(event) {
      this.#editing.dispose(event === undefined);
      editings.delete(this.player);
      super.dispose();
    }

    /**
     * The tech was given a source. Another source drops the list, unless that was set after the source or came with
     * it as its property `playbackRanges`.
     *
     * @param {import('./edited-clock.js').Source} source
     * @throws {Error} if the list that came with it is none; the whole film plays then
     */
    #sourceChanged({ src, playbackRanges }) {
      try {
        if (playbackRanges !== undefined && !this.#editing.isListedFor(src)) {
          this.ranges(playbackRanges);
        } else if (this.#editing.isForeign(src)) {
          this.ranges(null);
        }
      } catch (error) {
        this.ranges(null);
        throw error;
      } finally {
        this.#editing.sourceChanged();
      }
    }

    /** @param {PlaybackRanges | null} list */
    #change(list) {
      const previous = this.#list;
      const isChange = this.#cut ? !list?.equals(this.#cut) : !this.#editing.plays(list);
      this.#cut = null;
      if (isChange) {
        this.#list = frozen(list);
      }
      this.#editing.setList(list);
      if (isChange) {
        this.player.trigger({ type: 'playbackrangeschange', previous, current: this.#list });
      }
    }
  };
}

/**
 * @param {Iterable<RangeInSeconds> | null} list in seconds
 * @throws {Error} if it is no list of ranges
 */
function listOf(list) {
  return list === null ? null : PlaybackRanges.of(list);
}

/**
 * @param {PlaybackRanges | null} list
 * @returns {RangeList | null}
 */
function frozen(list) {
  return list && Object.freeze(list.toSeconds().map((range) => Object.freeze(range)));
}
