/**
 * Whether somebody sees a part of the page, so that it is worked out only then.
 */

export class Seen {
  #isSeen = false;

  /**
   * @param {HTMLElement} part
   * @param {() => void} appear called when it comes into sight
   */
  constructor(part, appear) {
    new IntersectionObserver((entries) => {
      this.#isSeen = entries[entries.length - 1].isIntersecting;
      if (this.#isSeen) {
        appear();
      }
    }).observe(part);
  }

  get isSeen() {
    return this.#isSeen;
  }
}
