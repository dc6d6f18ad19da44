/**
 * The panels of the page, of which one is shown: chosen by its tab, or by whatever leads to it.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */

export class Tabs {
  /** @type {readonly HTMLElement[]} */
  #tabs;

  /** @param {HTMLElement} list holds the tabs, each of which names its panel by `aria-controls` */
  constructor(list) {
    this.#tabs = Array.from(list.querySelectorAll('[role=tab]'));
    for (const tab of this.#tabs) {
      tab.addEventListener('click', () => this.#show(tab));
    }
    list.addEventListener('keydown', (event) => this.#move(event));
    list.hidden = false;
    this.#show(this.#visible[0]);
    window.addEventListener('resize', () => this.#leaveHidden());
  }

  /** @param {string} panel the id of a panel */
  show(panel) {
    const tab = this.#tabs.find((each) => panelOf(each) === panel);
    if (tab) {
      this.#show(tab);
    }
  }

  /**
   * Shows a number beside the name of a tab.
   *
   * @param {string} panel the id of its panel
   * @param {number} count none is shown for 0
   */
  count(panel, count) {
    const badge = this.#tabs.find((tab) => panelOf(tab) === panel)?.querySelector('.count');
    badge?.replaceChildren(count === 0 ? '' : String(count));
  }

  /** @param {HTMLElement} shown */
  #show(shown) {
    for (const tab of this.#tabs) {
      const isShown = tab === shown;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      document.getElementById(panelOf(tab))?.classList.toggle('is-shown', isShown);
    }
    document.body.dataset.panel = panelOf(shown);
  }

  /** Those that the width of the window leaves. */
  get #visible() {
    return this.#tabs.filter((tab) => tab.offsetParent !== null);
  }

  /** Goes on to another panel if the window has become so wide that the present one stands beside the film. */
  #leaveHidden() {
    const visible = this.#visible;
    if (!visible.some((tab) => tab.getAttribute('aria-selected') === 'true')) {
      this.#show(visible[0]);
    }
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const visible = this.#visible;
    const at = visible.indexOf(/** @type {HTMLElement} */ (event.target));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (at >= 0 && to !== undefined) {
      const tab = visible[(to + visible.length) % visible.length];
      this.#show(tab);
      tab.focus();
      event.preventDefault();
    }
  }
}

/** @param {HTMLElement} tab */
function panelOf(tab) {
  return tab.getAttribute('aria-controls') ?? '';
}
