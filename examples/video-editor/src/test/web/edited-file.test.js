import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { EditedFile } from '../../main/webapp/editor/edited-file.js';
import { whyNoFile } from '../../main/webapp/editor/refusals.js';

const BASE = 'http://localhost/';

/** @typedef {{address: string, method: string, answer: (response: Response | Error) => Promise<void>}} Asked */

/** @type {Asked[]} */
let asked;

/** @type {[unknown, string | null][]} */
let told;

/** @type {EventTarget & {hidden: boolean}} */
let page;

/** @type {EditedFile} */
let file;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  [asked, told] = [[], []];
  mock.method(globalThis, 'fetch', (/** @type {string} */ address, /** @type {RequestInit} */ init) => {
    const { promise, resolve, reject } = withResolvers();
    init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    const answer = async (/** @type {Response | Error} */ response) => {
      if (response instanceof Error) {
        reject(response);
      } else {
        resolve(response);
      }
      await settled();
    };
    asked.push({ address, method: init.method ?? 'GET', answer });
    return promise;
  });
  page = Object.assign(new EventTarget(), { hidden: false });
  file = new EditedFile(BASE, 'talk.mp4', page, (state, query) => told.push([state, query]));
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

test('the size of a cut is what its description says', async () => {
  show('t=1,2');
  assert.deepEqual(told, [[{ kind: 'asking' }, 't=1,2']]);
  await later(1000);
  assert.equal(asked[0].address, 'http://localhost/videos/talk.mp4?t=1,2&description=json');
  await asked[0].answer(Response.json({ length: 1834, precision: 'exact' }));
  assert.deepEqual(told.at(-1), [{ kind: 'known', bytes: 1834, precision: 'exact' }, 't=1,2']);
});

test('the size of the whole film is that of the film', async () => {
  show(null);
  await later(1000);
  assert.deepEqual([asked[0].method, asked[0].address], ['HEAD', 'http://localhost/videos/talk.mp4']);
  await asked[0].answer(new Response(null, { headers: { 'Content-Length': '99' } }));
  assert.deepEqual(told.at(-1), [{ kind: 'known', bytes: 99, precision: 'whole' }, null]);
});

test('a fast row of edits is one question', async () => {
  for (const query of ['t=1,2', 't=1,3', 't=1,4', 't=1,5']) {
    show(query);
    await later(100);
  }
  await later(1000);
  assert.deepEqual(asked.map(({ address }) => address), ['http://localhost/videos/talk.mp4?t=1,5&description=json']);
});

test('an answer that comes too late is not told', async () => {
  show('t=1,2');
  await later(1000);
  show('t=1,3');
  await later(1000);
  await asked[1].answer(Response.json({ length: 3, precision: 'key' }));
  await asked[0].answer(Response.json({ length: 2, precision: 'key' }));
  assert.deepEqual(told.at(-1), [{ kind: 'known', bytes: 3, precision: 'key' }, 't=1,3']);
});

test('the same edit is not asked for again', async () => {
  show('t=1,2');
  await later(1000);
  show('t=1,2');
  await later(1000);
  assert.equal(asked.length, 1);
});

test('of nothing there is no file, and nothing is asked', async () => {
  show('t=1,2');
  file.show({ query: 't=', isEmpty: true });
  await later(1000);
  assert.deepEqual([asked, told.at(-1)], [[], [{ kind: 'empty' }, 't=']]);
});

/** @type {[string, Response, string][]} */
const REFUSALS = [
  ['with a code', problem(422, { code: 'open-gop' }), 'open-gop'],
  ['with too many ranges', problem(400, { code: 'too-many-ranges' }), 'too-many-ranges'],
  ['by a container', new Response('<h1>Bad Request</h1>', { status: 400 }), 'too-long'],
  ['by a proxy', new Response('', { status: 414 }), 'too-long'],
  ['for a film that has gone', problem(404, {}), 'not-found'],
];

for (const [name, response, code] of REFUSALS) {
  test(`a refusal ${name} is ${code}`, async () => {
    show('t=1,2');
    await later(1000);
    await asked[0].answer(response);
    assert.deepEqual(told.at(-1), [{ kind: 'refused', code }, 't=1,2']);
  });
}

test('what is no description is the whole video, of which nothing is read', async () => {
  let [isRead, isCancelled] = [false, false];
  const video = new ReadableStream(
    { pull: () => { isRead = true; }, cancel: () => { isCancelled = true; } },
    { highWaterMark: 0 },
  );
  show('t=1,2');
  await later(1000);
  await asked[0].answer(new Response(video, { headers: { 'Content-Type': 'video/mp2t' } }));
  await later(120_000);
  assert.deepEqual(told.at(-1), [{ kind: 'refused', code: 'not-mp4' }, 't=1,2']);
  assert.deepEqual([isRead, isCancelled, asked.length], [false, true, 1]);
});

/** @type {[string, Response | Error, string][]} */
const FAILURES = [
  ['does not answer', new Error('no network'), 'unreachable'],
  ['is busy', new Response('', { status: 503 }), 'busy'],
  ['has failed', new Response('', { status: 500 }), 'failed'],
];

for (const [name, failure, why] of FAILURES) {
  test(`a server that ${name} is asked again, until it answers`, async () => {
    show('t=1,2');
    await later(1000);
    await asked[0].answer(failure);
    assert.deepEqual(told.at(-1), [{ kind: 'unknown', why }, 't=1,2']);
    await later(5000);
    await asked[1].answer(Response.json({ length: 7, precision: 'key' }));
    await later(120_000);
    assert.deepEqual([told.at(-1), asked.length], [[{ kind: 'known', bytes: 7, precision: 'key' }, 't=1,2'], 2]);
  });
}

test('a server is asked again after twice as long each time, up to a minute', async () => {
  show('t=1,2');
  await later(1000);
  for (const seconds of [5, 10, 20, 40, 60, 60]) {
    const before = asked.length;
    await asked[before - 1].answer(new Error('no network'));
    await later(seconds * 1000 - 1);
    assert.equal(asked.length, before, `before ${seconds} s`);
    await later(1);
    assert.equal(asked.length, before + 1, `after ${seconds} s`);
  }
  show('t=1,3');
  await later(1000);
  await asked[asked.length - 1].answer(new Error('no network'));
  const before = asked.length;
  await later(5000);
  assert.equal(asked.length, before + 1, 'of another edit');
});

test('while nobody sees the page, no server is asked again', async () => {
  show('t=1,2');
  await later(1000);
  page.hidden = true;
  await asked[0].answer(new Error('no network'));
  await later(120_000);
  assert.equal(asked.length, 1);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
  assert.equal(asked.length, 2);
});

test('of an edit that nobody saw nothing is asked once there is another', async () => {
  page.hidden = true;
  show('t=1,2');
  await later(1000);
  show('t=1,3');
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await later(1000);
  assert.deepEqual(asked.map(({ address }) => address), ['http://localhost/videos/talk.mp4?t=1,3&description=json']);
});

test('every refusal has its reason in words, and one that nobody knows is named', () => {
  assert.equal(whyNoFile('encrypted'), 'it is encrypted');
  assert.equal(whyNoFile('made-up'), 'the server refuses it (made-up)');
});

/** @param {string | null} query */
function show(query) {
  file.show({ query, isEmpty: false });
}

/**
 * @param {number} status
 * @param {object} body
 */
function problem(status, body) {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/** @returns {{promise: Promise<Response>, resolve: (response: Response) => void, reject: (error: Error) => void}} */
function withResolvers() {
  /** @type {(response: Response) => void} */
  let resolve = () => {};
  /** @type {(error: Error) => void} */
  let reject = () => {};
  const promise = new Promise((/** @type {(response: Response) => void} */ resolved, rejected) => {
    [resolve, reject] = [resolved, rejected];
  });
  return { promise, resolve, reject };
}

/** @param {number} milliseconds */
async function later(milliseconds) {
  mock.timers.tick(milliseconds);
  await settled();
}

/** Until all has happened that follows from an answer. */
async function settled() {
  await new Promise((resolve) => setImmediate(resolve));
}
