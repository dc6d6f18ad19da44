/**
 * Keeps a media element from starting again at the beginning of the source while an edited film plays, which the
 * engine starts again at its own. Whoever asks the player is told what was set, and may set it.
 */
export class LoopHold {
  #tech;
  #loops;

  /** Sets the loop of the media itself; null while nothing is held. @type {((loops: boolean) => void) | null} */
  #setNative = null;

  /**
   * @param {any} tech of Video.js
   * @param {() => boolean} loops whether the film is to loop
   */
  constructor(tech, loops) {
    this.#tech = tech;
    this.#loops = loops;
  }

  /** Has the media play to its end, and the tech answer for the edited film. */
  take() {
    if (this.#setNative === null) {
      this.#setNative = this.#tech.setLoop.bind(this.#tech);
      this.#tech.loop = this.#loops;
      this.#tech.setLoop = () => {};
      this.#setNative?.(false);
    }
  }

  /** Gives the loop back to the media, as it is set by now. */
  release() {
    if (this.#setNative !== null) {
      delete this.#tech.loop;
      delete this.#tech.setLoop;
      this.#setNative(this.#loops());
      this.#setNative = null;
    }
  }
}
