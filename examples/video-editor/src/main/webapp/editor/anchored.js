/**
 * A popover beside an element, which it follows when the page scrolls.
 */

const MARGIN_PIXELS = 8;

export class Anchored {
  #popover;
  #anchor;
  #covers;

  /**
   * @param {HTMLElement} popover
   * @param {{covers?: boolean}} [options] whether it stands over the element, and not below it
   */
  constructor(popover, { covers = false } = {}) {
    this.#popover = popover;
    this.#anchor = popover;
    this.#covers = covers;
    for (const type of ['scroll', 'resize']) {
      window.addEventListener(type, () => this.isOpen && this.#place(), { capture: true, passive: true });
    }
  }

  get isOpen() {
    return this.#popover.matches(':popover-open');
  }

  /** @param {HTMLElement} anchor the element */
  open(anchor) {
    this.#anchor = anchor;
    if (!this.isOpen) {
      this.#popover.showPopover();
    }
    this.#place();
  }

  close() {
    if (this.isOpen) {
      this.#popover.hidePopover();
    }
  }

  #place() {
    const { left, right, top, bottom } = this.#anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = this.#popover;
    const rightToLeft = getComputedStyle(this.#anchor).direction === 'rtl';
    const x = Math.min(rightToLeft ? right - width : left, document.documentElement.clientWidth - width - MARGIN_PIXELS);
    const fitsBelow = bottom + MARGIN_PIXELS / 2 + height <= window.innerHeight - MARGIN_PIXELS;
    const beside = fitsBelow ? bottom + MARGIN_PIXELS / 2 : top - height - MARGIN_PIXELS / 2;
    style.left = `${Math.max(MARGIN_PIXELS, x)}px`;
    style.top = `${Math.max(MARGIN_PIXELS, this.#covers ? top : beside)}px`;
  }
}
