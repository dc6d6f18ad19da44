import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning } from '../../main/webapp/editor/saving.js';
import { noticeOf, statusWords } from '../../main/webapp/editor/saving-words.js';

const OTHER = { tag: '"9"', edit: 'x' };
const UNUSABLE = { tag: '"9"', edit: null };

/** @typedef {import('../../main/webapp/editor/saving.js').State<string>} State */

/** @type {readonly [Partial<State>, string, RegExp | null, string[]][]} */
const TABLE = [
  [{ kind: 'saved', tag: null }, '', null, []],
  [{ kind: 'saved', tag: '"1"' }, 'Saved', null, []],
  [{ kind: 'pending' }, 'Saving…', null, []],
  [{ kind: 'sending' }, 'Saving…', null, []],
  [{ kind: 'checking' }, 'Saving…', null, []],
  [{ kind: 'failed', problem: '' }, 'Not saved: the server cannot be reached', null, []],
  [{ kind: 'failed', problem: 'The server failed. Its log tells why.' }, 'Not saved: the server failed', null, []],
  [{ kind: 'elsewhere', other: OTHER }, 'Not saved', /another tab/, ['Load that one', 'Keep this one']],
  [{ kind: 'elsewhere', other: UNUSABLE }, 'Not saved', /another tab/, ['Keep this one']],
  [
    { kind: 'stale', other: OTHER },
    'Not saved',
    /^This edit was made for another version of the video\.$/,
    ['Use it nevertheless', 'Start anew'],
  ],
  [{ kind: 'stale', other: UNUSABLE }, 'Not saved', /cannot be read/, ['Start anew']],
  [{ kind: 'anew' }, '', /other words/, []],
  [{ kind: 'refused', problem: 'This is no edit. Why.' }, 'Not saved', /^This is no edit\. Why\.$/, []],
  [{ kind: 'replaced', problem: '' }, 'Not saved', /others now.* is lost/, ['Reload this page']],
];

for (const [parts, status, text, choices] of TABLE) {
  test(`${JSON.stringify(parts)} reads "${status}"`, () => {
    const state = { ...beginning('a', '"1"'), ...parts };
    const notice = noticeOf(state);
    assert.equal(statusWords(state), status);
    assert.deepEqual(notice?.choices.map(({ label }) => label) ?? [], choices);
    if (text) {
      assert.match(notice?.text ?? '', text);
    } else {
      assert.equal(notice, null);
    }
  });
}
