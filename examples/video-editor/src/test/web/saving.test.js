import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  takeOther,
  waitMillis,
} from '../../main/webapp/editor/saving.js';

/** @typedef {import('../../main/webapp/editor/saving.js').State<string>} State */
/** @typedef {(state: Readonly<State>) => Readonly<State>} Step */

/** @type {(edit: string) => Step} */
const edits = (edit) => (state) => edited(state, edit);

/** @type {Step} */
const sends = (state) => due(state);

/** @type {(tag: string) => Step} */
const isSaved = (tag) => (state) => answered(state, { kind: 'saved', tag });

/** @type {Step} */
const isConflict = (state) => answered(state, { kind: 'elsewhere' });

/** @type {(kind: 'failed' | 'refused' | 'replaced') => Step} */
const is = (kind) => (state) => answered(state, { kind, problem: 'Words.' });

/** @type {(tag: string, edit: string | null) => Step} */
const finds = (tag, edit) => (state) => checked(state, { kind: 'found', tag, edit });

/** @type {Step} */
const findsNothing = (state) => checked(state, { kind: 'nothing' });

/** @type {Step} */
const cannotLook = (state) => checked(state, { kind: 'failed', problem: '' });

const FRESH = beginning('none', null);
const OPENED = beginning('a', '"1"');
const ANEW = beginningAnew('none', '"1"');

/** @type {readonly [string, Readonly<State>, Step[], Partial<State>][]} */
const RULES = [
  ['nothing changed is saved', FRESH, [], { kind: 'saved', tag: null }],
  ['an edit waits', OPENED, [edits('b')], { kind: 'pending', newest: 'b', saved: 'a', tag: '"1"' }],
  ['the same edit is none', OPENED, [edits('a')], { kind: 'saved' }],
  ['an edit that is undone before it is sent is not sent', OPENED, [edits('b'), edits('a')], { kind: 'saved' }],
  ['what is sent is the newest', OPENED, [edits('b'), edits('c'), sends], { kind: 'sending', sent: ['c'] }],
  ['an answer brings the tag', FRESH, [edits('b'), sends, isSaved('"2"')], { kind: 'saved', saved: 'b', tag: '"2"', sent: [] }],
  [
    'what was changed meanwhile is sent next',
    OPENED,
    [edits('b'), sends, edits('c'), isSaved('"2"')],
    { kind: 'pending', newest: 'c', saved: 'b', tag: '"2"' },
  ],
  [
    'what was undone while it was sent is sent as well',
    OPENED,
    [edits('b'), sends, edits('a'), isSaved('"2"')],
    { kind: 'pending', newest: 'a', saved: 'b' },
  ],
  ['of other words nothing is sent before the first edit', ANEW, [sends], { kind: 'anew' }],
  ['the first edit takes the place of that of other words', ANEW, [edits('b'), sends], { kind: 'sending', sent: ['b'], tag: '"1"' }],
  ['what was saved with other words may have been replaced', ANEW, [inDoubt, finds('"9"', 'x')], { kind: 'elsewhere' }],
  ['what failed is sent again', OPENED, [edits('b'), sends, is('failed'), sends], { kind: 'sending', sent: ['b', 'b'] }],
  [
    'the newest is never lost to failures',
    OPENED,
    [edits('b'), sends, is('failed'), edits('c'), sends, is('failed'), edits('d'), sends, isSaved('"2"')],
    { kind: 'saved', saved: 'd', failures: 0 },
  ],
  [
    'what failed may have arrived, so that undoing it is no reason to stop',
    OPENED,
    [edits('b'), sends, is('failed'), edits('a')],
    { kind: 'failed', newest: 'a' },
  ],
  ['what is refused is not sent again', OPENED, [edits('b'), sends, is('refused'), sends], { kind: 'refused' }],
  ['after a refusal the next edit is tried', OPENED, [edits('b'), sends, is('refused'), edits('c')], { kind: 'pending' }],
  ['after a refusal the way back is saved', OPENED, [edits('b'), sends, is('refused'), edits('a')], { kind: 'saved' }],
  ['where the video is another one, nothing is sent', OPENED, [edits('b'), sends, is('replaced'), edits('c'), sends], { kind: 'replaced' }],
  ['a conflict is looked at', OPENED, [edits('b'), sends, isConflict], { kind: 'checking' }],
  [
    'another tab has saved',
    OPENED,
    [edits('b'), sends, isConflict, finds('"9"', 'x')],
    { kind: 'elsewhere', other: { tag: '"9"', edit: 'x' }, newest: 'b', tag: '"1"' },
  ],
  [
    'another tab has saved the same',
    OPENED,
    [edits('b'), sends, isConflict, finds('"9"', 'b')],
    { kind: 'saved', saved: 'b', tag: '"9"' },
  ],
  [
    'what was thought lost had arrived',
    OPENED,
    [edits('b'), sends, is('failed'), edits('c'), sends, isConflict, finds('"2"', 'b')],
    { kind: 'pending', newest: 'c', saved: 'b', tag: '"2"', sent: [] },
  ],
  ['what was saved is gone', OPENED, [edits('b'), sends, isConflict, findsNothing], { kind: 'pending', tag: null, saved: null }],
  ['a look that fails is a failure', OPENED, [edits('b'), sends, isConflict, cannotLook], { kind: 'failed', failures: 1 }],
  [
    'while a person has to choose, edits are kept and not sent',
    OPENED,
    [edits('b'), sends, isConflict, finds('"9"', 'x'), edits('c'), sends],
    { kind: 'elsewhere', newest: 'c' },
  ],
  [
    'this one is kept in the place of the other',
    OPENED,
    [edits('b'), sends, isConflict, finds('"9"', 'x'), edits('c'), keepThis, sends],
    { kind: 'sending', sent: ['c'], tag: '"9"', other: null },
  ],
  [
    'the other one is loaded, and looked at again',
    OPENED,
    [edits('b'), sends, isConflict, finds('"9"', 'x'), takeOther],
    { kind: 'checking', newest: 'x', saved: 'x', tag: '"9"' },
  ],
  [
    'the other one was saved again meanwhile',
    OPENED,
    [edits('b'), sends, isConflict, finds('"9"', 'x'), takeOther, finds('"10"', 'y')],
    { kind: 'elsewhere', other: { tag: '"10"', edit: 'y' } },
  ],
  ['an edit for another version is asked about', beginningStale('none', { tag: '"7"', edit: 'x' }), [], { kind: 'stale' }],
  [
    'an edit for another version is used and saved for this one',
    beginningStale('none', { tag: '"7"', edit: 'x' }),
    [takeOther, sends],
    { kind: 'sending', newest: 'x', tag: '"7"' },
  ],
  [
    'one begins anew in the place of an edit for another version',
    beginningStale('none', { tag: '"7"', edit: null }),
    [keepThis, sends],
    { kind: 'sending', newest: 'none', tag: '"7"' },
  ],
  ['what cannot be used is not taken', beginningStale('none', { tag: '"7"', edit: null }), [takeOther], { kind: 'stale' }],
  ['a page that slept asks', OPENED, [inDoubt], { kind: 'checking' }],
  ['a page that slept finds what it left', OPENED, [inDoubt, finds('"1"', 'a')], { kind: 'saved' }],
  ['a page that slept finds what it sent last', OPENED, [edits('b'), sends, inDoubt, finds('"2"', 'b')], { kind: 'saved', tag: '"2"' }],
  ['a page that slept goes on with what never arrived', OPENED, [edits('b'), sends, inDoubt, finds('"1"', 'a')], { kind: 'pending', newest: 'b' }],
  ['a page that slept finds what another tab saved', OPENED, [inDoubt, finds('"9"', 'x')], { kind: 'elsewhere' }],
  ['a page that slept without having changed anything needs no server', OPENED, [inDoubt, cannotLook], { kind: 'saved' }],
  ['nothing was ever saved, and that is so', FRESH, [inDoubt, findsNothing], { kind: 'saved', tag: null }],
];

for (const [rule, state, steps, expected] of RULES) {
  test(rule, () => {
    /** @type {Record<string, unknown>} */
    const end = { ...after(state, steps) };
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, end[name]])), expected);
  });
}

test('the server is left alone for longer each time, up to a minute', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) => waitMillis({ ...FRESH, kind: 'failed', failures }));
  assert.deepEqual(waits, [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
});

test('only what is pending or failed is sent by itself', () => {
  const states = [FRESH, after(OPENED, [edits('b'), sends]), after(OPENED, [edits('b'), sends, is('refused')])];
  assert.deepEqual(states.map(waitMillis), [null, null, null]);
  assert.equal(waitMillis(edited(OPENED, 'b')), 600);
});

test('what the server may not have is unsaved', () => {
  const undone = after(OPENED, [edits('b'), sends, is('failed'), edits('a')]);
  const states = [OPENED, edited(OPENED, 'b'), after(OPENED, [edits('b'), sends]), undone];
  assert.deepEqual(states.map(isUnsaved), [false, true, true, true]);
});

test('what was changed after it was sent is not on its way', () => {
  const sending = after(OPENED, [edits('b'), sends]);
  assert.deepEqual([sending, edited(sending, 'c'), edited(OPENED, 'b')].map(isOnItsWay), [true, false, false]);
});

/**
 * @param {Readonly<State>} state
 * @param {Step[]} steps
 */
function after(state, steps) {
  return steps.reduce((before, step) => step(before), state);
}
