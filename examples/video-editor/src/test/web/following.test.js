import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Following } from '../../main/webapp/editor/following.js';

class FakeElement extends EventTarget {
  hidden = false;

  /** @param {unknown} element */
  contains(element) {
    return element === this;
  }

  focus() {
    page.activeElement = this;
  }
}

class FakeWords extends FakeElement {
  current = new FakeElement();

  querySelector() {
    return this.current;
  }
}

const page = { activeElement: new FakeElement() };
const words = new FakeWords();
const button = new FakeElement();

beforeEach(() => {
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
  const [area, back] = /** @type {HTMLElement[]} */ (/** @type {unknown} */ ([words, button]));
  new Following(area, back);
});

afterEach(() => Reflect.deleteProperty(globalThis, 'document'));

test('the way back to the spoken word leaves the focus of the keyboard among the words', () => {
  button.focus();
  button.dispatchEvent(new Event('click'));
  assert.deepEqual([button.hidden, page.activeElement], [true, words.current]);
});

test('and leaves it where it is if it was not its own', () => {
  const elsewhere = new FakeElement();
  elsewhere.focus();
  button.dispatchEvent(new Event('click'));
  assert.equal(page.activeElement, elsewhere);
});
