/**
 * The list of all videos on the page, which changes with what is imported and removed.
 */

export class VideoList {
  #list;
  #template;

  /**
   * @param {HTMLElement} list
   * @param {HTMLTemplateElement} template of an item
   * @param {(item: HTMLElement) => void} onRemove called when a person wants an imported video to be removed
   */
  constructor(list, template, onRemove) {
    this.#list = list;
    this.#template = template;
    list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('.remove') : null;
      const item = button?.closest('li');
      if (item) {
        onRemove(item);
      }
    });
  }

  /**
   * Adds a video that is on the server now, or changes what is said of it.
   *
   * @param {string} key
   * @param {boolean} hasTranscript whether it got a transcript; it may have had one before
   */
  add(key, hasTranscript) {
    const item = this.#itemOf(key) ?? this.#newItem(key);
    const note = item.querySelector('.note');
    if (hasTranscript && note) {
      note.textContent = note.textContent?.replace('no transcript', 'with transcript') ?? '';
    }
  }

  /**
   * Takes an item away; the keyboard's focus goes on to the next one.
   *
   * @param {HTMLElement} item
   */
  remove(item) {
    const neighbour = item.nextElementSibling ?? item.previousElementSibling;
    const hadFocus = item.contains(document.activeElement);
    item.remove();
    if (hadFocus) {
      neighbour?.querySelector('a')?.focus();
    }
  }

  /** @param {string} key */
  #itemOf(key) {
    return this.#items.find((item) => keyOf(item) === key) ?? null;
  }

  /** @returns {HTMLElement[]} */
  get #items() {
    return Array.from(this.#list.querySelectorAll('li'));
  }

  /** @param {string} key */
  #newItem(key) {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const copy = /** @type {DocumentFragment} */ (this.#template.content.cloneNode(true));
    const item = /** @type {HTMLElement} */ (copy.querySelector('li'));
    item.dataset.video = key;
    item.querySelector('a')?.setAttribute('href', addressOf(key));
    item.querySelector('.name')?.replaceChildren(name);
    item.querySelector('.remove')?.setAttribute('aria-label', `Remove ${name}`);
    this.#list.append(item);
    return item;
  }
}

/**
 * @param {string} key of a video
 * @returns {string} where it is edited
 */
export function addressOf(key) {
  return `./?${new URLSearchParams({ video: key })}`;
}

/** @param {HTMLElement} item */
export function keyOf(item) {
  return item.dataset.video ?? '';
}

/** @param {HTMLElement} item */
export function nameOf(item) {
  return item.querySelector('.name')?.textContent ?? '';
}
