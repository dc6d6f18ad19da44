/** How an edited film ends: playback stops, the last kept frame is on screen, and the end is announced once. */

/**
 * @typedef {object} EndHost the engine whose film ends
 * @property {import('./media.js').Media} media
 * @property {import('./boundary-watch.js').BoundaryWatch} watch
 * @property {import('./cut-engine.js').EngineOptions} options
 * @property {() => import('./timeline.js').PlaybackRanges} film
 * @property {() => void} goToStart
 * @property {(arrival: import('./aim.js').Arrival) => void} goToEnd
 */

export class FilmEnd {
  /** Whether playback is being stopped at the end, to which nobody has sent it. */
  stopping = false;

  /** Whether playback has come to the end. */
  reached = false;

  #host;

  /** @param {EndHost} host */
  constructor(host) {
    this.#host = host;
  }

  /** Playback is somewhere else from now on. */
  forget() {
    this.stopping = this.reached = false;
  }

  /**
   * Stops playback at the end. Pausing alone takes so long that a frame beyond it could be shown; a seek does not.
   *
   * @param {import('./aim.js').Arrival} arrival
   */
  stop(arrival) {
    if (this.#host.media.paused()) {
      this.#rest(arrival);
    } else if (this.#host.film().length === 0) {
      this.arrive(arrival);
    } else {
      this.#host.goToEnd(arrival);
      this.stopping = true;
    }
  }

  /**
   * A seek has arrived at the end, or there is nothing to be shown.
   *
   * @param {import('./aim.js').Arrival} arrival
   */
  arrive(arrival) {
    const { media, options, film, goToStart } = this.#host;
    this.stopping = false;
    this.reached = true;
    if (!media.paused()) {
      media.pause();
    }
    if (arrival === 'ends' && !options.loops()) {
      media.trigger('ended');
    }
    if (this.reached && film().length > 0 && options.rewinds()) {
      goToStart();
    }
  }

  /** A removed frame was shown after a cut; at the end it would stay on screen. */
  leaked() {
    if (this.reached && this.#host.film().length > 0) {
      this.#host.goToEnd('rests at the end');
    }
  }

  /**
   * Playback has stopped at the end: the last kept frame is to be on screen.
   *
   * @param {import('./aim.js').Arrival} arrival
   */
  #rest(arrival) {
    const { watch, film, goToEnd } = this.#host;
    const border = film().ranges.at(-1)?.end;
    if (border === undefined || watch.showsLastFrameBefore(border)) {
      this.arrive(arrival);
    } else {
      goToEnd(arrival);
    }
  }
}
