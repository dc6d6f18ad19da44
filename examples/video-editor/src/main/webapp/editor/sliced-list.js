/**
 * A long list on the page. Its rows are made in slices, as far as somebody looks, and an update touches only those that
 * differ.
 */

const SLICE = 60;

/**
 * @template {{readonly key: string}} T flat: its members are compared one by one
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {T} item
 */

/**
 * @template {{readonly key: string}} T flat: its members are compared one by one
 */
export class SlicedList {
  #container;
  #make;
  #fill;

  /** @type {readonly T[]} */
  #items = [];

  /** How many rows there are, if there are so many items. */
  #limit = SLICE;

  /** @type {Map<string, Row<T>>} */
  #rows = new Map();

  #sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) {
      this.#grow(this.#limit + SLICE);
    }
  });

  /**
   * @param {HTMLElement} container
   * @param {() => HTMLElement} make an empty row
   * @param {(row: HTMLElement, item: T) => void} fill a row, which may hold an earlier item of the same key
   */
  constructor(container, make, fill) {
    this.#container = container;
    this.#make = make;
    this.#fill = fill;
  }

  get items() {
    return this.#items;
  }

  /** @param {readonly T[]} items no two of which have the same key */
  show(items) {
    this.#items = items;
    this.#render();
  }

  /**
   * @param {Node} node
   * @returns {number} the position of the item whose row holds it; -1 if there is none
   */
  positionOf(node) {
    const key = [...this.#rows].find(([, { element }]) => element.contains(node))?.[0];
    return this.#items.findIndex((item) => item.key === key);
  }

  /**
   * @param {number} position of an item
   * @returns {HTMLElement} its row, which is made if nobody has come so far yet
   */
  rowAt(position) {
    if (position >= this.#limit) {
      this.#grow(position + SLICE);
    }
    return /** @type {Row<T>} */ (this.#rows.get(this.#items[position].key)).element;
  }

  /** @param {number} limit */
  #grow(limit) {
    this.#limit = limit;
    this.#render();
  }

  #render() {
    const shown = this.#items.slice(0, this.#limit);
    const keys = new Set(shown.map(({ key }) => key));
    for (const [key, { element }] of this.#rows) {
      if (!keys.has(key)) {
        element.remove();
        this.#rows.delete(key);
      }
    }
    let place = this.#container.firstElementChild;
    shown.forEach((item, i) => {
      const row = this.#rowOf(item);
      setAttribute(row, 'aria-posinset', i + 1);
      setAttribute(row, 'aria-setsize', this.#items.length);
      if (row === place) {
        place = place.nextElementSibling;
      } else {
        this.#container.insertBefore(row, place);
      }
    });
    this.#sight.disconnect();
    if (this.#container.lastElementChild && shown.length < this.#items.length) {
      this.#sight.observe(this.#container.lastElementChild);
    }
  }

  /** @param {T} item */
  #rowOf(item) {
    const row = this.#rows.get(item.key);
    const element = row?.element ?? this.#make();
    if (row === undefined || !isSame(row.item, item)) {
      this.#fill(element, item);
      this.#rows.set(item.key, { element, item });
    }
    return element;
  }
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {number} value
 */
function setAttribute(element, name, value) {
  if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, String(value));
  }
}

/**
 * @param {object} one
 * @param {object} other
 */
function isSame(one, other) {
  const values = new Map(Object.entries(other));
  return Object.entries(one).every(([name, value]) => Object.is(value, values.get(name)));
}
