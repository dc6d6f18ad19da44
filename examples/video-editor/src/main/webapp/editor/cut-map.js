/**
 * A small map of the film: the kept parts, and where it plays.
 */

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 1000;
const HEIGHT = 10;

export class CutMap {
  #svg;
  #kept = document.createElementNS(SVG, 'g');
  #playhead = rectangle(0, 3, 'cut-map-playhead');
  #duration = 0;

  /** @param {Element} svg */
  constructor(svg) {
    this.#svg = svg;
    this.#kept.setAttribute('fill', 'url(#journey)');
    svg.append(this.#kept, this.#playhead);
  }

  /**
   * @param {import('./playrange.js').PlaybackRangeList} ranges in seconds
   * @param {number} duration of the whole film in seconds
   */
  show(ranges, duration) {
    this.#duration = duration;
    this.#kept.replaceChildren(
      ...ranges.map(({ start, end }) =>
        rectangle((start / duration) * WIDTH, ((end - start) / duration) * WIDTH, 'cut-map-kept'),
      ),
    );
    this.#svg.classList.add('is-known');
  }

  /** @param {(seconds: number) => void} listener called with the source time on which somebody clicks */
  onPick(listener) {
    this.#svg.classList.add('is-clickable');
    this.#svg.addEventListener('click', (event) => {
      const { left, width } = this.#svg.getBoundingClientRect();
      const share = (/** @type {MouseEvent} */ (event).clientX - left) / width;
      if (this.#duration > 0) {
        listener(Math.min(Math.max(share, 0), 1) * this.#duration);
      }
    });
  }

  /** @param {number} seconds source time */
  showTime(seconds) {
    if (this.#duration > 0) {
      this.#playhead.setAttribute('x', String((seconds / this.#duration) * WIDTH - 1.5));
    }
  }
}

/**
 * @param {number} x
 * @param {number} width
 * @param {string} name of its class
 */
function rectangle(x, width, name) {
  const element = document.createElementNS(SVG, 'rect');
  for (const [attribute, value] of Object.entries({ x, y: 0, width, height: HEIGHT, class: name })) {
    element.setAttribute(attribute, String(value));
  }
  return element;
}
