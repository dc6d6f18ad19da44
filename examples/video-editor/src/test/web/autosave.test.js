import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Autosave } from '../../main/webapp/editor/autosave.js';

/** @typedef {import('../../main/webapp/editor/saving.js').Answer} Answer */
/** @typedef {import('../../main/webapp/editor/saving.js').Look<any>} Look */
/** @typedef {{edit: string, tag: string | null, answer: (answer: Answer) => Promise<void>}} Sent */

/** @type {Sent[]} */
let sent;

/** @type {Look} */
let looksLike;

/** @type {string[]} */
let states;

class FakeEdit {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toJson() {
    return { text: this.text };
  }
}

class FakeEditing {
  occasion = '';

  /** @type {(change: {after: FakeEdit}) => void} */
  #listener = () => {};

  /** @param {string} text */
  constructor(text) {
    this.edit = new FakeEdit(text);
  }

  /** @param {(change: {after: FakeEdit}) => void} listener */
  onChange(listener) {
    this.#listener = listener;
  }

  /**
   * @param {FakeEdit} edit
   * @param {string} occasion
   */
  change(edit, occasion) {
    this.edit = edit;
    this.occasion = occasion;
    this.#listener({ after: edit });
  }

  /** @param {string} text */
  edits(text) {
    this.change(new FakeEdit(text), '');
  }
}

let page = new EventTarget();
let editing = new FakeEditing('none');

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  [sent, states, page] = [[], [], new EventTarget()];
});

afterEach(() => mock.timers.reset());

test('an edit is saved once the edits pause', async () => {
  open(null);
  editing.edits('b');
  await later(500);
  editing.edits('c');
  await later(500);
  assert.equal(sent.length, 0);
  await later(200);
  assert.deepEqual([sent[0].edit, sent[0].tag], ['c', null]);
  await sent[0].answer({ kind: 'saved', tag: '"1"' });
  assert.deepEqual(states, ['saved', 'pending', 'pending', 'sending', 'saved']);
});

test('there is one request at a time, and the newest edit next', async () => {
  open('"1"');
  for (const edit of ['b', 'c', 'd']) {
    editing.edits(edit);
    await later(700);
  }
  assert.equal(sent.length, 1);
  await sent[0].answer({ kind: 'saved', tag: '"2"' });
  await later(700);
  assert.deepEqual(sent.map(({ edit, tag }) => [edit, tag]), [['b', '"1"'], ['d', '"2"']]);
});

test('it is sent again after a while, however many edits come meanwhile', async () => {
  open('"1"');
  await fail('b');
  await later(1500);
  editing.edits('c');
  await later(400);
  assert.equal(sent.length, 1);
  await later(200);
  assert.equal(sent[1].edit, 'c');
});

test('it is sent again as soon as the browser is online', async () => {
  open('"1"');
  await fail('b');
  page.dispatchEvent(new Event('online'));
  assert.equal(sent.length, 2);
});

test('what is pending is sent when the page is left', async () => {
  open('"1"');
  editing.edits('b');
  page.dispatchEvent(new Event('pagehide'));
  assert.equal(sent[0].edit, 'b');
});

test('the page asks to stay only while something would be lost', async () => {
  open('"1"');
  assert.equal(asksToStay(), false, 'saved');
  editing.edits('b');
  assert.equal(asksToStay(), false, 'it can go by itself');
  editing.edits('a large one');
  assert.equal(asksToStay(), true, 'it is too large for that');
  editing.edits('b');
  await later(700);
  assert.equal(asksToStay(), false, 'it is on its way');
  editing.edits('c');
  assert.equal(asksToStay(), true, 'something else is on its way');
  await sent[0].answer({ kind: 'failed', problem: '' });
  assert.equal(asksToStay(), true, 'failed');
});

test('of two tabs the later one can load what the other has saved, and undo that', async () => {
  open('"1"');
  looksLike = { kind: 'found', tag: '"9"', edit: new FakeEdit('x') };
  const autosave = await conflict('b');
  assert.equal(states.at(-1), 'elsewhere');
  autosave.takeOther('Loaded: ');
  await settled();
  assert.deepEqual([editing.edit.text, editing.occasion, states.at(-1)], ['x', 'Loaded: ', 'saved']);
  editing.edits('c');
  await later(700);
  assert.equal(sent.at(-1)?.tag, '"9"');
});

test('of two tabs the later one can keep its own', async () => {
  open('"1"');
  looksLike = { kind: 'found', tag: '"9"', edit: new FakeEdit('x') };
  const autosave = await conflict('b');
  autosave.keepThis();
  assert.deepEqual([sent.at(-1)?.edit, sent.at(-1)?.tag], ['b', '"9"']);
});

test('a conflict with what was sent before is none', async () => {
  open('"1"');
  looksLike = { kind: 'found', tag: '"2"', edit: new FakeEdit('b') };
  await conflict('b');
  assert.equal(states.at(-1), 'saved');
});

test('a page that slept asks what is saved', async () => {
  open('"1"');
  looksLike = { kind: 'found', tag: '"9"', edit: new FakeEdit('x') };
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  await settled();
  assert.equal(states.at(-1), 'saved');
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settled();
  assert.equal(states.at(-1), 'elsewhere');
});

test('an answer that comes after the page has asked otherwise does not count', async () => {
  open('"1"');
  editing.edits('b');
  await later(700);
  looksLike = { kind: 'found', tag: '"9"', edit: new FakeEdit('x') };
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settled();
  await sent[0].answer({ kind: 'saved', tag: '"2"' });
  assert.equal(states.at(-1), 'elsewhere');
});

test('a page whose words were replaced sends nothing, says so, and asks to stay', async () => {
  const autosave = open('"1"');
  editing.edits('b');
  await later(700);
  autosave.end('The words are others now');
  await sent[0].answer({ kind: 'saved', tag: '"2"' });
  editing.edits('c');
  await later(5000);
  assert.deepEqual([sent.length, states.at(-1), asksToStay()], [1, 'replaced', true]);
});

test('the first edit takes the place of one of other words', async () => {
  open('"1"', true);
  assert.deepEqual([states, asksToStay()], [['anew'], false]);
  editing.edits('b');
  await later(700);
  assert.deepEqual([sent[0].edit, sent[0].tag], ['b', '"1"']);
});

test('what has stopped sends nothing and asks nothing', async () => {
  const autosave = open('"1"');
  editing.edits('b');
  autosave.stop();
  await later(5000);
  assert.deepEqual([sent.length, asksToStay()], [0, false]);
});

/** @type {Autosave} */
let opened;

/**
 * @param {string | null} tag
 * @param {boolean} [isOfOtherWords]
 */
function open(tag, isOfOtherWords = false) {
  editing = new FakeEditing('a');
  const store = {
    save: (/** @type {FakeEdit} */ edit, /** @type {string | null} */ before) => {
      const { promise, resolve } = withResolvers();
      const answer = async (/** @type {Answer} */ it) => {
        resolve(it);
        await settled();
      };
      sent.push({ edit: edit.text, tag: before, answer });
      return promise;
    },
    look: async () => looksLike,
    outlivesPage: (/** @type {FakeEdit} */ { text }) => !text.includes('large'),
  };
  const saved = { edit: editing.edit, tag, other: null, isOfOtherWords };
  const typed = /** @type {any[]} */ ([editing, store, saved]);
  opened = new Autosave(typed[0], typed[1], typed[2], page, ({ kind }) => states.push(kind));
  return opened;
}

/** @param {string} edit */
async function fail(edit) {
  editing.edits(edit);
  await later(700);
  await sent[0].answer({ kind: 'failed', problem: '' });
}

/** @param {string} edit */
async function conflict(edit) {
  editing.edits(edit);
  await later(700);
  await sent[0].answer({ kind: 'elsewhere' });
  return opened;
}

function asksToStay() {
  return !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/** @param {number} milliseconds */
async function later(milliseconds) {
  mock.timers.tick(milliseconds);
  await settled();
}

function settled() {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** @returns {{promise: Promise<Answer>, resolve: (answer: Answer) => void}} */
function withResolvers() {
  /** @type {(answer: Answer) => void} */
  let resolve = () => {};
  const promise = new Promise((/** @type {(answer: Answer) => void} */ resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
