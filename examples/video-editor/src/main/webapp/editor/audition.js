/**
 * Plays a few seconds of the film and stops there: parts of the edited film, or a part of the film as it was.
 */

/** How far outside of the part the film has to be until somebody must have taken it elsewhere, in seconds. */
const ELSEWHERE_SECONDS = 0.5;

/** Where a film that stands still counts as played to its end, in seconds before that. */
const NEAR_THE_END_SECONDS = 0.1;

/** @typedef {import('./playrange.js').PlaybackRange} Part in seconds */

/**
 * What is being played.
 *
 * @typedef {object} Playing
 * @property {readonly Part[]} parts of the edited film, that is playing first
 * @property {boolean} hasBegun whether the film has come to the first part
 * @property {boolean} isWhole whether the whole film is shown meanwhile
 * @property {(isDone: boolean) => void} onEnd
 */

export class Audition {
  #film;

  /** @type {Playing | null} */
  #playing = null;

  /** @param {import('./film.js').Film} film */
  constructor(film) {
    this.#film = film;
    film.onTime(() => this.#check());
  }

  get isPlaying() {
    return this.#playing !== null;
  }

  /**
   * Plays parts of the edited film one after another, and stops exactly at the end of the last.
   *
   * @param {readonly Part[]} parts of edited time
   * @param {(isDone: boolean) => void} onEnd called once: with whether they were played to their end
   */
  play(parts, onEnd) {
    this.stop();
    this.#begin({ parts, hasBegun: false, isWhole: false, onEnd });
  }

  /**
   * Plays parts of the film as it was before it was edited. The edited film is back afterwards, as it is by then.
   *
   * @param {readonly Part[]} parts of source time
   * @param {(isDone: boolean) => void} onEnd called once: with whether they were played to their end
   */
  playOriginal(parts, onEnd) {
    this.stop();
    this.#film.showWhole();
    this.#begin({ parts, hasBegun: false, isWhole: true, onEnd });
  }

  /** Stops where it is. */
  stop() {
    if (this.#playing !== null) {
      this.#film.pause();
      this.#end(false);
    }
  }

  /** @param {Playing} playing */
  #begin(playing) {
    this.#film.goToEdited(playing.parts[0].start);
    this.#film.play();
    this.#playing = playing;
  }

  #check() {
    const playing = this.#playing;
    if (playing === null) {
      return;
    }
    const [{ start, end }] = playing.parts;
    const time = this.#film.editedTime;
    const isNear = time > start - ELSEWHERE_SECONDS && time < end + ELSEWHERE_SECONDS;
    playing.hasBegun ||= isNear;
    if (!playing.hasBegun) {
      return;
    }
    const isAtEnd = time >= end - NEAR_THE_END_SECONDS;
    if (!isNear) {
      this.#end(false);
    } else if (time >= end || (isAtEnd && !this.#film.isPlaying)) {
      this.#goOn(playing);
    } else if (!this.#film.isPlaying) {
      this.#end(false);
    }
  }

  /** @param {Playing} playing of which one part has been played */
  #goOn({ parts: [{ end }, ...rest], isWhole, onEnd }) {
    if (rest.length > 0) {
      this.#playing = { parts: rest, hasBegun: false, isWhole, onEnd };
      this.#film.goToEdited(rest[0].start);
      return;
    }
    this.#film.pause();
    this.#film.goToEdited(end);
    this.#end(true);
  }

  /** @param {boolean} isDone */
  #end(isDone) {
    const playing = this.#playing;
    this.#playing = null;
    if (playing?.isWhole) {
      this.#film.showAgain();
    }
    playing?.onEnd(isDone);
  }
}
