/** Plays the kept ranges of a source one after the other, on top of a media element that knows nothing of them. */

import { Aims } from './aim.js';
import { BoundaryWatch } from './boundary-watch.js';
import { FilmEnd } from './film-end.js';
import { clampedToNanoseconds, durationOf, isLoaded, positionOf } from './media.js';
import { Playhead } from './playhead.js';
import { END_OF_TIME } from './time.js';
import { PlaybackRanges } from './timeline.js';

/**
 * @typedef {object} EngineOptions
 * @property {() => boolean} loops whether the edited film starts again at its end
 * @property {() => boolean} rewinds whether the first kept frame is shown again after the end
 */

export class CutEngine {
  #media;
  #options;
  #watch;
  #head;
  #end;
  #aims;

  /** Whether the film stands at its beginning because nobody has asked for another place. */
  #isAtBeginning = true;

  /** @type {PlaybackRanges | null} */
  #list = null;

  /** The list as it plays over the film; empty while there is no list. */
  #film = new PlaybackRanges([]);

  /** The length of the film that the list was normalized for, in nanoseconds. */
  #duration = END_OF_TIME;

  /** @type {[string | string[], () => void][]} */
  #listeners = [
    ['loadstart', () => this.#begin()],
    ['loadedmetadata', () => this.#onMetadata()],
    ['durationchange', () => this.#refresh()],
    ['seeking', () => this.#onSeeking()],
    ['seeked', () => this.#settle(true)],
    [['canplay', 'playing', 'timeupdate'], () => this.#settle(false)],
    ['play', () => this.#onPlay()],
    [['pause', 'ratechange', 'waiting'], () => this.#watch.update()],
  ];

  /**
   * @param {import('./media.js').Media} media
   * @param {import('./clock.js').Clock} clock
   * @param {EngineOptions} options
   */
  constructor(media, clock, options) {
    this.#media = media;
    this.#options = options;
    this.#head = new Playhead(media);
    this.#watch = new BoundaryWatch(media, clock, {
      boundaryReached: () => this.#leaveRange(),
      leaked: () => this.#end.leaked(),
      isKept: (span) => this.#film.overlaps(span),
    });
    this.#end = new FilmEnd({
      media,
      watch: this.#watch,
      options,
      film: () => this.#film,
      goToStart: () => this.#go(this.#aims.atStart(0)),
      goToEnd: (arrival) => this.#go(this.#aims.atEnd(arrival)),
    });
    this.#aims = new Aims({
      film: () => this.#film,
      margin: () => this.#watch.pace.margin,
      loops: options.loops,
      isTooLate: (source, end) => !media.paused() && this.#watch.isTooLate(source, end),
    });
    this.#listeners.forEach(([types, listener]) => media.on(types, listener));
  }

  /** Lets go of the media. */
  dispose() {
    this.#listeners.forEach(([types, listener]) => this.#media.off(types, listener));
    this.#watch.stop();
  }

  /** The list as it plays over the film; null if there is none, and then the engine does nothing. */
  get film() {
    this.#refresh();
    return this.#list && this.#film;
  }

  /** The page was hidden, or is shown again. */
  visibilityChanged() {
    this.#watch.update();
  }

  /** Whether the media is on its way to where the engine has sent it. */
  get isMoving() {
    return this.#head.moving;
  }

  /** Whether playback has come to the end of the edited film. */
  get ended() {
    return this.#end.reached;
  }

  /** The edited time that plays or is gone to, in nanoseconds. */
  get position() {
    this.#refresh();
    return this.#end.reached || this.#film.length === 0 ? this.#film.total : this.#film.editedAt(this.#head.place);
  }

  /**
   * Plays another list from now on. The source position is kept if it is kept in the new list; else playback goes to
   * where the film goes on.
   *
   * @param {PlaybackRanges | null} list null for the whole film
   * @returns {boolean} whether the media was sent elsewhere, because the picture on screen is no longer kept
   */
  setList(list) {
    let leaves = false;
    const before = { ...this.#standing, ending: this.#end.stopping };
    this.#list = list;
    this.#end.stopping = false;
    if (list === null) {
      if (this.#isAtBeginning && this.#head.aim !== null && !isLoaded(this.#media)) {
        this.#media.setCurrentTime(0);
      }
      this.#film = new PlaybackRanges([]);
      this.#head.release();
      this.#watch.stop();
      this.#reopen();
    } else {
      this.#watch.start();
      const isAskedFor = !this.#isAtBeginning || (this.#head.aim === null && before.source > 0);
      if (isLoaded(this.#media) || isAskedFor) {
        leaves = this.#relocate(before);
      } else {
        this.#begin();
      }
    }
    if (before.ending && !this.#end.reached && this.#head.aim?.arrival !== 'ends') {
      this.#play();
    }
    return leaves;
  }

  /**
   * Where the media must be sent for an edited time; the caller sends it there.
   *
   * @param {number} seconds edited time
   * @returns {number} source time in seconds
   */
  seek(seconds) {
    this.#refresh();
    const edited = Math.min(clampedToNanoseconds(seconds), this.#film.total);
    const place = this.#film.locate(edited);
    if (place === null || Number.isNaN(seconds)) {
      return this.#media.currentTime();
    }
    return this.#take(edited < this.#film.total ? this.#aims.at(place) : this.#aims.atEnd('ends'));
  }

  /**
   * Goes to a source time, or where it is removed, to where the film goes on.
   *
   * @param {number} source nanoseconds
   */
  seekSource(source) {
    this.#refresh();
    if (this.#film.length > 0) {
      this.#go(this.#aims.atSource(source, this.#head.index, 'ends'));
    }
  }

  /**
   * Prepares for playing: after the end, playback begins at the first kept frame, and on the last frame of a range with
   * the next range.
   *
   * @returns {boolean} false if there is nothing to be played, and so nothing must; the end is announced
   */
  beforePlay() {
    this.#refresh();
    const isEmpty = this.#film.length === 0;
    if (this.#end.stopping || isEmpty) {
      this.#end.arrive('ends');
    }
    if (this.#isAtEnd && !isEmpty) {
      this.#go(this.#aims.atStart(0));
    } else if (this.#standsOnLastFrame) {
      this.#leaveRange();
      return !this.#isAtEnd;
    }
    return !isEmpty;
  }

  /** The media has stopped because its file ended, which need not be the end of the edited film. */
  onFileEnd() {
    this.#refresh();
    if (this.#film.length > 0 && !this.#head.moving && !this.#end.reached) {
      this.#leaveRange();
    }
    if (this.#head.moving && this.#head.aim?.arrival === 'goes on') {
      this.#play();
    }
  }

  /** Whether playback has come to the end or is on its way there. */
  get #isAtEnd() {
    const { moving, aim } = this.#head;
    return this.#end.reached || (moving && aim !== null && aim.arrival !== 'goes on');
  }

  /** Whether playback stands so shortly before the end of its range that it could not be stopped there. */
  get #standsOnLastFrame() {
    const range = this.#film.ranges[this.#head.index];
    const isStanding = this.#media.paused() && !this.#head.moving && !this.#isAtBeginning;
    return isStanding && range !== undefined && this.#watch.isTooLate(this.#head.place.source, range.end);
  }

  /** What a change of the list holds on to. */
  get #standing() {
    const { source } = this.#head.place;
    return {
      source: this.#isAtEnd ? positionOf(this.#media) : source,
      occurrence: Math.max(this.#film.holders(source).indexOf(this.#head.index), 0),
      endedAt: this.#end.reached ? this.#film.ranges.at(-1)?.end : undefined,
      playing: this.#end.stopping || !this.#media.paused(),
    };
  }

  /** A source begins: the first picture is the first kept frame, before anything plays. */
  #begin() {
    this.#watch.sourceChanged();
    if (this.#list !== null) {
      this.#normalize(this.#list);
      this.#end.stopping = false;
      this.#end.reached = this.#film.length === 0;
      if (!this.#end.reached) {
        this.#go(this.#aims.atStart(0));
        this.#isAtBeginning = true;
      }
    }
  }

  #onMetadata() {
    this.#refresh();
    if (this.#head.aim !== null && !this.#head.isAtTarget) {
      this.#go(this.#head.aim);
    }
  }

  /** Normalizes the list again when the film's length has become known or has changed, not while a source goes. */
  #refresh() {
    if (this.#list !== null && isLoaded(this.#media) && durationOf(this.#media) !== this.#duration) {
      this.#relocate(this.#standing);
    }
  }

  /** @param {PlaybackRanges} list */
  #normalize(list) {
    this.#duration = durationOf(this.#media);
    this.#film = list.normalized(this.#duration);
  }

  /**
   * Finds where the film goes on after the list or the film's length has changed.
   *
   * @param {{source: number, occurrence: number, endedAt?: number, playing: boolean}} before
   * @returns {boolean} whether that is elsewhere
   */
  #relocate({ source, occurrence, endedAt, playing }) {
    this.#normalize(/** @type {PlaybackRanges} */ (this.#list));
    const last = this.#film.ranges.at(-1);
    const holders = this.#film.holders(source);
    if (last === undefined) {
      this.#head.release();
      this.#watch.jumped();
      this.#end.stop(playing ? 'ends' : 'rests at the end');
    } else if (endedAt === last.end) {
      this.#head.index = this.#film.length - 1;
    } else if (holders.length === 0) {
      this.#go(this.#aims.atSource(source, this.#head.index, playing ? 'ends' : 'rests at the end'));
    } else {
      const index = holders[Math.min(occurrence, holders.length - 1)];
      this.#head.renumber({ index, source });
      this.#reopen();
      if (!this.#head.moving) {
        this.#watchRange();
      }
    }
    return last !== undefined && endedAt !== last.end && holders.length === 0;
  }

  /** The film no longer ends here. Only a seek tells the player so, which offers a replay after the end. */
  #reopen() {
    if (this.#end.reached) {
      this.#end.reached = false;
      this.#media.setCurrentTime(this.#media.currentTime());
    }
  }

  /**
   * Takes an aim as the place where playback is from now on; the media must then be sent there.
   *
   * @param {import('./aim.js').Aim} aim
   * @returns {number} source time in seconds
   */
  #take(aim) {
    this.#isAtBeginning = false;
    this.#end.forget();
    this.#watch.jumped();
    if (aim.arrival !== 'goes on') {
      this.#media.pause();
    }
    return this.#head.take(aim);
  }

  /** @param {import('./aim.js').Aim} aim */
  #go(aim) {
    this.#media.setCurrentTime(this.#take(aim));
  }

  /** A seek has begun. If it is none of ours and leads to a removed part, playback goes on from there at once. */
  #onSeeking() {
    if (this.#film.length === 0 || this.#head.isAtTarget) {
      return;
    }
    const source = positionOf(this.#media);
    const holders = this.#film.holders(source);
    const aim = this.#aims.atSource(source, this.#head.index, 'ends');
    const ours = this.#head.moving && this.#head.isNearTarget ? this.#head.aim : null;
    const isThere = holders.includes(aim.index);
    if (isThere && !holders.includes(ours?.index ?? -1)) {
      this.#take(aim);
      this.#head.follow(aim.index);
    } else if (!isThere && ours?.target !== aim.target) {
      this.#go(aim);
    }
  }

  /**
   * Looks whether a seek has arrived, and from then on for the end of the range that plays.
   *
   * @param {boolean} hasSeeked whether the media says so; the player is to hear of that before it hears of the end
   */
  #settle(hasSeeked) {
    if (this.#film.length === 0 || this.#media.seeking() || !isLoaded(this.#media)) {
      return;
    }
    const range = this.#film.ranges[this.#head.index];
    const { arrival = 'goes on' } = this.#head.aim ?? {};
    if (this.#end.reached || this.#head.retry(range)) {
      return;
    }
    if (!this.#head.moving || arrival === 'goes on') {
      this.#head.moving = false;
      this.#watchRange();
    } else if (hasSeeked) {
      this.#head.moving = false;
      this.#end.arrive(arrival);
    }
  }

  #onPlay() {
    if (this.#list !== null && this.#film.length === 0) {
      this.#media.pause();
    } else if (this.#isAtEnd && !this.#media.paused()) {
      this.#go(this.#aims.atStart(0));
    }
    this.#watch.update();
  }

  /** The range that plays is about to end. */
  #leaveRange() {
    this.#watch.leave(this.#film.ranges[this.#head.index].end);
    const next = this.#head.index + 1;
    if (next < this.#film.length || this.#options.loops()) {
      this.#go(this.#aims.atStart(next % this.#film.length));
    } else {
      this.#end.stop('ends');
    }
  }

  /** Watches for the end of the range that plays; with the film's own end, playback ends by itself. */
  #watchRange() {
    const { end } = this.#film.ranges[this.#head.index];
    const isLast = this.#head.index === this.#film.length - 1 && !this.#options.loops();
    if (!isLast || end < this.#duration) {
      this.#watch.watch(end, isLast);
    }
  }

  #play() {
    this.#media.play()?.catch(() => {});
  }
}
