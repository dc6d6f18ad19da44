/**
 * The film in the player, as the editor sees it: in source time, with the cut that is being made.
 */

/** A media element's error codes: what arrived cannot be played; there is nothing that can be played. */
const CANNOT_DECODE = 3;
const HAVE_METADATA = 1;
const NOT_SUPPORTED = 4;

export class Film {
  #player;
  #plugin;

  /** @type {import('./playrange.js').PlaybackRangeList | null} */
  #ranges = null;

  /** @param {import('./playrange.js').Player} player */
  constructor(player) {
    this.#player = player;
    this.#plugin = player.playbackRanges();
  }

  /** @param {import('./playrange.js').PlaybackRangeList | null} ranges in seconds; null for the whole film */
  show(ranges) {
    this.#ranges = ranges;
    this.#plugin.ranges(ranges);
  }

  /** Plays the whole film, until `showAgain` or `show`. */
  showWhole() {
    this.#plugin.ranges(null);
  }

  /** Plays again what was shown last. */
  showAgain() {
    this.#plugin.ranges(this.#ranges);
  }

  /** Source time in seconds. */
  get time() {
    return this.#plugin.sourceTime();
  }

  /** @param {number} seconds source time; where that is removed, to where the film goes on */
  goTo(seconds) {
    this.#plugin.sourceTime(seconds);
  }

  /** Edited time in seconds. */
  get editedTime() {
    return this.#player.currentTime() ?? 0;
  }

  /** @param {number} seconds edited time */
  goToEdited(seconds) {
    this.#player.currentTime(seconds);
  }

  /** The length of what is shown, in seconds. */
  get editedLength() {
    return this.#player.duration() ?? 0;
  }

  /**
   * @param {number} seconds source time
   * @returns {number} edited time in seconds; of what is removed, that at which the film goes on
   */
  toEdited(seconds) {
    return this.#plugin.toEdited(seconds).time;
  }

  /**
   * @param {import('./playrange.js').PlaybackRange} part of the source, in seconds
   * @returns {import('./playrange.js').PlaybackRange[]} what is shown of it, in seconds of edited time
   */
  toEditedRanges(part) {
    return this.#plugin.toEditedRanges(part);
  }

  /** The length of the whole film in seconds; undefined while it is not known. */
  get duration() {
    const seconds = this.#plugin.sourceDuration();
    return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
  }

  /** The picture's width and height; 0 while they are not known. */
  get picture() {
    return { width: this.#player.videoWidth() ?? 0, height: this.#player.videoHeight() ?? 0 };
  }

  get isPlaying() {
    return !this.#player.paused();
  }

  playOrPause() {
    if (this.isPlaying) {
      this.pause();
    } else {
      this.play();
    }
  }

  play() {
    // A browser may refuse to start; the player shows its button then.
    this.#player.play()?.catch(() => {});
  }

  pause() {
    this.#player.pause();
  }

  /** @param {(duration: number) => void} listener called whenever the film's length gets known or changes */
  onDuration(listener) {
    /** @type {number | undefined} */
    let told;
    const tell = () => {
      // The player has another duration with each edit as well.
      if (this.duration !== undefined && this.duration !== told) {
        told = this.duration;
        listener(told);
      }
    };
    this.#player.on(['loadedmetadata', 'durationchange'], tell);
    tell();
  }

  /** @param {(seconds: number) => void} listener called with the source time, in each frame while the film plays */
  onTime(listener) {
    let frame = 0;
    const tell = () => {
      cancelAnimationFrame(frame);
      listener(this.time);
      if (this.isPlaying) {
        frame = requestAnimationFrame(tell);
      }
    };
    this.#player.on(['play', 'playing', 'pause', 'seeking', 'seeked', 'timeupdate', 'ended'], tell);
    tell();
  }

  /**
   * @param {(problem: 'unplayable' | 'unreachable') => void} listener called if the browser cannot play the film, even
   *     if it plays its sound, or cannot get it
   */
  onProblem(listener) {
    const tell = async () => {
      const code = this.#player.error()?.code;
      if (code) {
        const isThere = code === CANNOT_DECODE || (code === NOT_SUPPORTED && (await this.#isReachable()));
        listener(isThere ? 'unplayable' : 'unreachable');
      } else if (this.#player.readyState() >= HAVE_METADATA && this.#player.videoWidth() === 0) {
        listener('unplayable');
      }
    };
    this.#player.on(['error', 'loadedmetadata'], tell);
    tell();
  }

  /** Whether the server has the file; a media element does not tell a missing file from one that it cannot read. */
  async #isReachable() {
    const source = this.#player.el().querySelector('source')?.src ?? this.#player.currentSrc();
    try {
      return (await fetch(source, { method: 'HEAD' })).ok;
    } catch {
      return false;
    }
  }
}
