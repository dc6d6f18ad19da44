/**
 * Elements by their ids, and new ones that hold text.
 */

/**
 * @param {string} id of an element that is on the page
 * @returns {HTMLElement}
 */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {string} name of the element
 * @param {string} className
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}
