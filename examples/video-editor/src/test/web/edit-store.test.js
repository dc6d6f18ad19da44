import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { EditStore } from '../../main/webapp/editor/edit-store.js';
import { savedEdit } from '../../main/webapp/editor/saved-edit.js';

const SUBJECT = { video: 'imported/Grüße & more.mp4', entityTag: '"v1"', transcript: 'abc' };
const ADDRESS = 'http://localhost/app/edits?video=imported%2FGr%C3%BC%C3%9Fe%20%26%20more.mp4';

/** @type {EditStore<string>} */
const STORE = new EditStore('http://localhost/app/?video=x', SUBJECT, {
  write: (edit) => ({ edit }),
  read: (json) => {
    const { edit } = /** @type {{edit: string}} */ (json);
    if (edit === undefined || edit === 'bad') {
      throw new RangeError('no such word');
    }
    return edit;
  },
});

/** @type {{address: string, init: RequestInit}[]} */
let asked;

/** @type {Response | Error} */
let response;

beforeEach(() => {
  asked = [];
  mock.method(globalThis, 'fetch', async (/** @type {string} */ address, /** @type {RequestInit} */ init) => {
    asked.push({ address, init });
    if (response instanceof Error) {
      throw response;
    }
    return response;
  });
});

afterEach(() => mock.restoreAll());

test('an edit is sent with what it was made for, in the place of the one that was read', async () => {
  response = new Response(null, { status: 204, headers: { ETag: '"2"' } });
  assert.deepEqual(await STORE.save('b', '"1"'), { kind: 'saved', tag: '"2"' });
  const [{ address, init }] = asked;
  assert.deepEqual([address, init.method, init.keepalive], [ADDRESS, 'PUT', true]);
  assert.deepEqual(JSON.parse(String(init.body)), { version: 1, ...SUBJECT, edit: { edit: 'b' } });
  assert.deepEqual(preconditions(), { match: '"1"', noneMatch: null });
});

test('the first edit is sent where there is none', async () => {
  response = new Response(null, { status: 201, headers: { ETag: '"1"' } });
  await STORE.save('b', null);
  assert.deepEqual(preconditions(), { match: null, noneMatch: '*' });
});

test('a large edit is not sent for a page that is left', async () => {
  response = new Response(null, { status: 204, headers: { ETag: '"2"' } });
  const large = 'ü'.repeat(30_000);
  await STORE.save(large, null);
  assert.equal(asked[0].init.keepalive, false);
  assert.deepEqual([STORE.outlivesPage(large), STORE.outlivesPage('b')], [false, true]);
});

test('a tag that a proxy made weak is the same tag', async () => {
  response = new Response(null, { status: 204, headers: { ETag: 'W/"2"' } });
  assert.deepEqual(await STORE.save('b', '"1"'), { kind: 'saved', tag: '"2"' });
});

/** @type {readonly [number, string, string][]} */
const REFUSALS = [
  [412, 'edited-elsewhere', 'elsewhere'],
  [409, 'video-changed', 'replaced'],
  [409, 'transcript-changed', 'replaced'],
  [404, 'no-such-video', 'replaced'],
  [403, 'read-only', 'refused'],
  [403, 'another-origin', 'refused'],
  [422, 'not-an-edit', 'refused'],
  [413, 'too-large', 'refused'],
  [428, 'no-precondition', 'refused'],
  [429, '', 'failed'],
  [500, 'failed', 'failed'],
  [503, 'busy', 'failed'],
];

for (const [status, code, kind] of REFUSALS) {
  test(`${status} ${code} is ${kind}`, async () => {
    response = problem(status, { code, title: 'Title', detail: 'Detail.' });
    const answer = await STORE.save('b', null);
    assert.deepEqual(answer, kind === 'elsewhere' ? { kind } : { kind, problem: 'Title. Detail.' });
  });
}

test('a page of a proxy is no sentence of the server', async () => {
  response = new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } });
  assert.deepEqual(await STORE.save('b', null), { kind: 'failed', problem: '' });
});

test('no answer is a failure', async () => {
  response = new TypeError('network');
  assert.deepEqual([await STORE.save('b', null), await STORE.look()], Array(2).fill({ kind: 'failed', problem: '' }));
});

test('what is saved is found with its tag', async () => {
  response = new Response(envelope({}), { headers: { ETag: '"9"' } });
  assert.deepEqual(await STORE.look(), { kind: 'found', tag: '"9"', edit: 'x' });
});

test('what is saved for another version is found without an edit', async () => {
  for (const other of [{ entityTag: '"v0"' }, { transcript: 'def' }, { edit: { edit: 'bad' } }, { version: 2 }]) {
    response = new Response(envelope(other), { headers: { ETag: '"9"' } });
    assert.deepEqual(await STORE.look(), { kind: 'found', tag: '"9"', edit: null });
  }
});

test('nothing is saved', async () => {
  response = problem(404, { code: 'no-edit' });
  assert.deepEqual(await STORE.look(), { kind: 'nothing' });
});

test('a video that is gone is no video without an edit', async () => {
  response = problem(404, { code: 'no-such-video', title: 'Gone' });
  assert.deepEqual(await STORE.look(), { kind: 'failed', problem: 'Gone' });
});

test('editing begins with what was saved', () => {
  assert.deepEqual(printed(envelope({})), { edit: 'x', tag: '"9"', other: null, isOfOtherWords: false });
  assert.deepEqual(printed(envelope({ entityTag: 'W/"v1"' })), { edit: 'x', tag: '"9"', other: null, isOfOtherWords: false });
});

test('editing begins with nothing where nothing was saved', () => {
  assert.deepEqual(savedEdit(null, STORE, 'none'), { edit: 'none', tag: null, other: null, isOfOtherWords: false });
});

test('what was saved for another version of the video can be used', () => {
  const saved = printed(envelope({ entityTag: '"v0"' }));
  assert.deepEqual(saved, { edit: 'none', tag: '"9"', other: { tag: '"9"', edit: 'x' }, isOfOtherWords: false });
});

test('editing begins anew where something was saved with other words', () => {
  const saved = printed(envelope({ transcript: 'def', edit: { edit: 'bad' } }));
  assert.deepEqual(saved, { edit: 'none', tag: '"9"', other: null, isOfOtherWords: true });
});

test('what was saved and cannot be read cannot be used', () => {
  for (const text of [envelope({ edit: { edit: 'bad' } }), envelope({ edit: 7 }), envelope({ video: 'b.mp4' }), '{', '[]', 'null']) {
    const saved = printed(text);
    assert.deepEqual(saved, { edit: 'none', tag: '"9"', other: { tag: '"9"', edit: null }, isOfOtherWords: false }, text);
  }
});

/** @param {object} changes */
function envelope(changes) {
  return JSON.stringify({ version: 1, ...SUBJECT, edit: { edit: 'x' }, ...changes });
}

/** @param {string} text of an envelope */
function printed(text) {
  const element = /** @type {HTMLElement} */ (/** @type {unknown} */ ({ dataset: { envelope: text, tag: '"9"' } }));
  return savedEdit(element, STORE, 'none');
}

/**
 * @param {number} status
 * @param {object} members
 */
function problem(status, members) {
  return Response.json(members, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

function preconditions() {
  const headers = new Headers(asked[0].init.headers);
  return { match: headers.get('If-Match'), noneMatch: headers.get('If-None-Match') };
}
