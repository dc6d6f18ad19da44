/**
 * A small map of the film: the kept parts, and where it plays.
 */

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 1000;
const HEIGHT = 10;
const PLAYHEAD_WIDTH = 3;

export class CutMap {
  #svg;

  /** All parts in one, since there may be thousands. */
  #kept = element('path', { fill: 'url(#journey)' });

  #playhead = element('rect', { width: PLAYHEAD_WIDTH, height: HEIGHT, class: 'cut-map-playhead' });
  #duration = 0;

  /** @param {Element} svg */
  constructor(svg) {
    this.#svg = svg;
    svg.append(this.#kept, this.#playhead);
  }

  /**
   * @param {import('./playrange.js').PlaybackRangeList} ranges in seconds
   * @param {number} duration of the whole film in seconds
   */
  show(ranges, duration) {
    this.#duration = duration;
    const parts = ranges.map(({ start, end }) => {
      const [from, to] = [(start / duration) * WIDTH, (end / duration) * WIDTH];
      return `M${from.toFixed(3)} 0H${to.toFixed(3)}V${HEIGHT}H${from.toFixed(3)}Z`;
    });
    this.#kept.setAttribute('d', parts.join(''));
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
      this.#playhead.setAttribute('x', String((seconds / this.#duration) * WIDTH - PLAYHEAD_WIDTH / 2));
    }
  }
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, String(value));
  }
  return made;
}
