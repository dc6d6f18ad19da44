/**
 * The Video.js middleware that shows the edited film to the player: all times that pass here from the tech to the
 * player become edited times, and the time of a seek from the player to the tech becomes a source time.
 *
 * Video.js has one list of middleware for all players of a page; for a player without a list this one does nothing.
 */

import { clampedToNanoseconds } from './media.js';
import { toSeconds } from './time.js';

/** @typedef {{src: string, playbackRanges?: Iterable<import('./timeline.js').RangeInSeconds> | null}} Source */

/**
 * What the middleware knows of the players that have the plugin.
 *
 * @typedef {WeakMap<object, {editing: import('./editing.js').Editing, sourceChanged: (source: Source) => void}>} Editings
 */

/**
 * @param {any} videojs Video.js 8
 * @param {Editings} editings by player
 * @returns {(player: object) => object} the factory for `videojs.use`
 */
export function editedClock(videojs, editings) {
  return (player) => {
    /** The engine and the film of a player with a list; null for all others. */
    const edited = () => {
      const engine = editings.get(player)?.editing.engine;
      const film = engine?.film;
      return engine && film ? { engine, film } : null;
    };

    /** @type {(ranges: import('./timeline.js').TimeRange[]) => TimeRanges} */
    const timeRanges = (ranges) =>
      videojs.time.createTimeRanges(ranges.map(({ start, end }) => [toSeconds(start), toSeconds(end)]));

    /** @type {(spans: TimeRanges) => TimeRanges} */
    const mapped = (spans) => {
      const film = edited()?.film;
      if (film === undefined) {
        return spans;
      }
      const ranges = Array.from({ length: spans.length }, (_, i) => ({
        start: clampedToNanoseconds(spans.start(i)),
        end: clampedToNanoseconds(spans.end(i)),
      }));
      return timeRanges(film.editedSpans(ranges));
    };

    return {
      /** @type {(source: Source, next: (error: null, source: Source) => void) => void} */
      setSource(source, next) {
        next(null, source);
        editings.get(player)?.sourceChanged(source);
      },

      /** @param {any} tech */
      setTech(tech) {
        editings.get(player)?.editing.techChanges(tech);
      },

      /** @param {number} source seconds */
      currentTime(source) {
        const engine = edited()?.engine;
        return engine ? toSeconds(engine.position) : source;
      },

      /** @param {number} source seconds */
      duration(source) {
        const film = edited()?.film;
        return film && !Number.isNaN(source) ? toSeconds(film.total) : source;
      },

      buffered: mapped,
      played: mapped,

      /** @param {TimeRanges} spans */
      seekable(spans) {
        const film = edited()?.film;
        return film && spans.length > 0 ? timeRanges([{ start: 0, end: film.total }]) : spans;
      },

      /** @param {boolean} ended */
      ended: (ended) => edited()?.engine.ended ?? ended,

      /** @param {number} seconds */
      setCurrentTime: (seconds) => edited()?.engine.seek(Number(seconds)) ?? seconds,

      callPlay: () => (edited()?.engine.beforePlay() === false ? videojs.middleware.TERMINATOR : undefined),
    };
  };
}
