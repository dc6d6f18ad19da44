import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { editedChapters, registerChapters } from '../../main/web/chapters.js';
import { listOf } from './engine-on.js';

const CHAPTERS = [
  { startTime: 0, endTime: 10, text: 'Welcome' },
  { startTime: 10, endTime: 20, text: 'Numbers' },
  { startTime: 20, endTime: 30, text: 'Questions' },
];

/** @param {[number, number][]} pairs */
const linesOf = (pairs) =>
  editedChapters(CHAPTERS, listOf(pairs)).map(({ startTime, endTime, text }) => `${text} ${startTime}-${endTime}`);

describe('the chapters of an edited film', () => {
  it('are what is left of each', () => {
    assert.deepEqual(linesOf([[2, 4], [6, 12], [25, 30]]), ['Welcome 0-6', 'Numbers 6-8', 'Questions 8-13']); // prettier-ignore
  });

  it('leave out what is removed, and what is hardly there', () => {
    assert.deepEqual(linesOf([[5, 10.05], [20, 30]]), ['Welcome 0-5', 'Questions 5.05-15.05']); // prettier-ignore
  });

  it('are listed as they play: re-ordered and repeated', () => {
    assert.deepEqual(linesOf([[20, 22], [0, 1], [20, 21]]), ['Questions 0-2', 'Welcome 2-3', 'Questions 3-4']); // prettier-ignore
  });

  it('keep one that was shorter than that as a whole', () => {
    const mark = { startTime: 5, endTime: 5.05, text: 'Mark' };
    assert.deepEqual(editedChapters([mark], listOf([[4, 6]])), [{ startTime: 1, endTime: 1.05, text: 'Mark' }]);
  });
});

describe('the chapters menu', () => {
  class Item {
    /** @type {any} */
    cue;

    isSelected_ = false;

    /**
     * @param {any} _player
     * @param {{cue: any}} options
     */
    constructor(_player, { cue }) {
      this.cue = cue;
    }

    /** @param {boolean} isSelected */
    selected(isSelected) {
      this.isSelected_ = isSelected;
    }
  }

  class MenuButton {
    /** @type {any[]} */
    items = [];

    update() {
      this.items = /** @type {any} */ (this).createItems();
    }
  }

  class ChaptersButton extends MenuButton {
    track_ = { cues: CHAPTERS };

    /** @type {Map<string, () => void>} */
    listeners = new Map();

    /** @param {any} player */
    constructor(player) {
      super();
      this.player_ = player;
      this.update();
      /** @type {any} */ (this).selectCurrentItem_ = () => this.ownSelections++;
    }

    ownSelections = 0;

    createMenu() {
      const attributes = new Map([['tabindex', '-1']]);
      const title = {
        attributes,
        removeAttribute: (/** @type {string} */ name) => attributes.delete(name),
        setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => attributes.set(name, value),
      };
      return { title, el: () => ({ querySelector: () => title }) };
    }

    createItems() {
      return CHAPTERS.map((cue) => new Item(this.player_, { cue }));
    }

    /** @type {(target: any, types: string | string[], listener: () => void) => void} */
    on(_target, types, listener) {
      [types].flat().forEach((type) => this.listeners.set(type, listener));
    }
  }

  /** @param {{film: import('../../main/web/timeline.js').PlaybackRanges | null, time: number}} state */
  const buttonOf = (state) => {
    const components = new Map(Object.entries({ ChaptersButton, ChaptersTrackMenuItem: Item, MenuButton }));
    registerChapters(
      {
        getComponent: (/** @type {string} */ name) => components.get(name),
        registerComponent: (/** @type {string} */ name, /** @type {any} */ component) => components.set(name, component),
      },
      () => state.film,
    );
    const Button = /** @type {any} */ (components.get('ChaptersButton'));
    return new Button({ currentTime: () => state.time });
  };

  const cuesOf = (/** @type {any} */ button) => button.items.map((/** @type {Item} */ item) => item.cue);

  it('of a film that is not edited is Video.js’s own', () => {
    const button = buttonOf({ film: null, time: 12 });
    button.listeners.get('timeupdate')();
    assert.equal(button.ownSelections, 0);
    button.selectCurrentItem_();
    assert.equal(button.ownSelections, 1);
    assert.deepEqual(cuesOf(button), CHAPTERS);
    assert.deepEqual(button.items.filter((/** @type {Item} */ item) => item.isSelected_), []);
  });

  it('follows each new list, and back', () => {
    /** @type {{film: import('../../main/web/timeline.js').PlaybackRanges | null, time: number}} */
    const state = { film: listOf([[10, 12]]), time: 0 };
    const button = buttonOf(state);
    assert.deepEqual(cuesOf(button), [{ startTime: 0, endTime: 2, text: 'Numbers' }]);
    state.film = null;
    button.listeners.get('playbackrangeschange')();
    assert.deepEqual(cuesOf(button), CHAPTERS);
  });

  it('has a title that is none of its lines', () => {
    const { title } = buttonOf({ film: null, time: 0 }).createMenu();
    assert.deepEqual([...title.attributes], [['role', 'none']]);
  });

  it('marks the chapter that plays', () => {
    const state = { film: listOf([[5, 12], [5, 6]]), time: 5.5 }; // prettier-ignore
    const button = buttonOf(state);
    const marked = () => button.items.map((/** @type {Item} */ item) => item.isSelected_);
    button.listeners.get('timeupdate')();
    assert.deepEqual(marked(), [false, true, false]);
    state.time = 7;
    button.selectCurrentItem_();
    assert.deepEqual(marked(), [false, false, true]);
    assert.equal(button.ownSelections, 0);
    assert.equal(button.selectCurrentItem_, button.selectCurrentItem_, 'which is taken off a track as it was put on');
  });
});
