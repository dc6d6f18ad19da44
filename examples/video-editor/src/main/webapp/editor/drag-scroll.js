/**
 * Scrolls the words while the mouse drags a selection near their upper or lower edge, the faster the nearer.
 */

const EDGE_PIXELS = 48;
const FASTEST_PIXELS_PER_FRAME = 18;

export class DragScroll {
  #area;
  #moved;
  #frame = 0;
  #x = 0;
  #y = 0;

  /**
   * @param {HTMLElement} area
   * @param {(x: number, y: number) => void} moved called after each step with the place of the mouse
   */
  constructor(area, moved) {
    this.#area = area;
    this.#moved = moved;
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  at(x, y) {
    [this.#x, this.#y] = [x, y];
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(this.#step);
    }
  }

  stop() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #step = () => {
    this.#frame = 0;
    const scrollsItself = this.#area.scrollHeight > this.#area.clientHeight + 1;
    const { top, bottom } = scrollsItself ? this.#area.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
    const above = Math.max(0, top + EDGE_PIXELS - this.#y);
    const below = Math.max(0, this.#y - (bottom - EDGE_PIXELS));
    const share = Math.max(-1, Math.min(1, (below - above) / EDGE_PIXELS));
    if (share !== 0) {
      (scrollsItself ? this.#area : window).scrollBy({ top: share * FASTEST_PIXELS_PER_FRAME, behavior: 'instant' });
      this.#moved(this.#x, Math.min(Math.max(this.#y, top + 1), bottom - 1));
      this.#frame = requestAnimationFrame(this.#step);
    }
  };
}
