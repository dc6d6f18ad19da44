/**
 * Saves the edit by itself after each change: one at a time, the newest next, and again where the server did not answer.
 *
 * No DOM.
 */

import {
  answered,
  beginning,
  beginningAnew,
  beginningStale,
  checked,
  due,
  edited,
  inDoubt,
  isOnItsWay,
  isUnsaved,
  keepThis,
  replaced,
  takeOther,
  waitMillis,
} from './saving.js';

/** @typedef {import('./playrange.js').Edit} Edit */
/** @typedef {Readonly<import('./saving.js').State<Edit>>} State */
/** @typedef {import('./edit-store.js').EditStore<Edit>} Store */

export class Autosave {
  #editing;
  #store;
  #onState;
  #isStopped = false;

  /** @type {State} */
  #state;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** Counts what was asked of the server; only the answer to the last question counts. */
  #question = 0;

  /**
   * @param {Pick<import('./editing.js').Editing, 'edit' | 'change' | 'onChange'>} editing
   * @param {Pick<Store, 'save' | 'look' | 'outlivesPage'>} store
   * @param {import('./saved-edit.js').SavedEdit<Edit>} saved
   * @param {EventTarget} page the window
   * @param {(state: State) => void} onState called with each state, and now
   */
  constructor(editing, store, saved, page, onState) {
    this.#editing = editing;
    this.#store = store;
    this.#onState = onState;
    this.#state = beginningWith(saved);
    onState(this.#state);
    editing.onChange(({ after }) => this.#go(edited(this.#state, after)));
    page.addEventListener('online', () => this.#sendAgain());
    page.addEventListener('pagehide', () => this.#sendLast());
    page.addEventListener('pageshow', (event) => this.#comeBack(/** @type {PageTransitionEvent} */ (event)));
    page.addEventListener('beforeunload', (event) => this.#asksToStay && event.preventDefault());
  }

  /** Saves what is on the page in the place of what another tab has saved. */
  keepThis() {
    this.#go(keepThis(this.#state));
    this.#go(due(this.#state));
  }

  /**
   * Goes on with what another tab has saved, which can be undone.
   *
   * @param {string} occasion
   */
  takeOther(occasion) {
    const taken = takeOther(this.#state);
    this.#go(taken);
    this.#editing.change(taken.newest, occasion);
    this.#go(due(this.#state));
  }

  /**
   * Saves nothing more, and says so.
   *
   * @param {string} why
   */
  end(why) {
    this.#question++;
    this.#go(replaced(this.#state, why));
  }

  /** Saves nothing more, because the page is left. */
  stop() {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** @param {State} state */
  #go(state) {
    const before = this.#state;
    if (state === before || this.#isStopped) {
      return;
    }
    this.#state = state;
    // An edit that comes while the server is left alone does not make that longer.
    if (state.kind !== before.kind || state.kind === 'pending') {
      this.#act(state);
    }
    this.#onState(state);
  }

  /** @param {State} state */
  #act(state) {
    clearTimeout(this.#timer);
    const wait = waitMillis(state);
    if (wait !== null) {
      this.#timer = setTimeout(() => this.#go(due(this.#state)), wait);
    } else if (state.kind === 'sending') {
      this.#ask(this.#store.save(state.newest, state.tag), answered);
    } else if (state.kind === 'checking') {
      this.#ask(this.#look(), checked);
    }
  }

  /**
   * @template A
   * @param {Promise<A>} question
   * @param {(state: State, answer: A) => State} step
   */
  async #ask(question, step) {
    const number = ++this.#question;
    const answer = await question;
    if (number === this.#question) {
      this.#go(step(this.#state, answer));
    }
  }

  /** What the server has; where it is what the page has or had, it is the very same edit. */
  async #look() {
    const look = await this.#store.look();
    if (look.kind !== 'found' || look.edit === null) {
      return look;
    }
    const found = JSON.stringify(look.edit.toJson());
    const { newest, sent } = this.#state;
    const same = [newest, ...sent].find((edit) => JSON.stringify(edit.toJson()) === found);
    return { ...look, edit: same ?? look.edit };
  }

  #sendAgain() {
    if (this.#state.kind === 'failed') {
      this.#go(due(this.#state));
    }
  }

  #sendLast() {
    if (this.#state.kind === 'pending') {
      this.#go(due(this.#state));
    }
  }

  /** @param {PageTransitionEvent} event after which another tab may have saved while this page was asleep */
  #comeBack({ persisted }) {
    if (persisted) {
      this.#go(inDoubt(this.#state));
    }
  }

  /** What can be sent while the page goes needs no question. */
  get #asksToStay() {
    const state = this.#state;
    if (this.#isStopped || !isUnsaved(state)) {
      return false;
    }
    const goesBy = state.kind === 'pending' || isOnItsWay(state);
    return !(goesBy && this.#store.outlivesPage(state.newest));
  }
}

/**
 * @param {import('./saved-edit.js').SavedEdit<Edit>} saved
 * @returns {State}
 */
function beginningWith({ edit, tag, other, isOfOtherWords }) {
  if (other) {
    return beginningStale(edit, other);
  }
  return isOfOtherWords ? beginningAnew(edit, tag) : beginning(edit, tag);
}
