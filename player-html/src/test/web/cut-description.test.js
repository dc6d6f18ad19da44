import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { describe as describeCut, isPlayedWell } from '../../main/web/cut-description.js';

const ADDRESS = 'https://films.example/talk.mp4?key=a%26b&t=3.2,7.55&t=12#x';
const DESCRIPTION = '{"precision":"exact","ranges":[{"start":3.2,"end":7.56},{"start":12,"end":19.12}],"length":7}';

const globals = /** @type {any} */ (globalThis);
const { fetch } = globals;

/** What was asked for. @type {{url: string, credentials: string, signal: AbortSignal}[]} */
let asked;

/** What is answered. @type {() => Response | Promise<Response>} */
let answer;

beforeEach(() => {
  asked = [];
  globals.fetch = (/** @type {URL} */ url, /** @type {any} */ settings) => {
    asked.push({ url: url.href, ...settings });
    return Promise.resolve(answer());
  };
});

afterEach(() => {
  globals.fetch = fetch;
  delete globals.CSS;
});

/** @type {(text: string, type?: string, status?: number) => () => Response} */
const text = (body, type = 'application/json', status = 200) => () =>
  new Response(body, { status, headers: { 'Content-Type': type } });

describe('the description of a cut', () => {
  it('tells what was applied and what the file shows', async () => {
    answer = text(DESCRIPTION, 'application/json; charset=utf-8');
    const description = await describeCut(ADDRESS, 'include');
    assert.equal(description?.precision, 'exact');
    assert.deepEqual(description?.ranges.toSeconds(), [{ start: 3.2, end: 7.56 }, { start: 12, end: 19.12 }]);
  });

  it('is asked for by the address of the cut, without its fragment', async () => {
    answer = text(DESCRIPTION);
    await describeCut(ADDRESS, 'include');
    assert.deepEqual(
      asked.map(({ url, credentials }) => [url, credentials]),
      [['https://films.example/talk.mp4?key=a%26b&t=3.2,7.55&t=12&description=json', 'include']],
    );
  });

  for (const [name, other] of /** @type {[string, () => any][]} */ ([
    ['a refusal', text('This cannot be cut (open-gop).', 'text/plain', 422)],
    ['a refusal in JSON', text('{"status":422,"code":"open-gop"}', 'application/problem+json', 422)],
    ['an error with a body of JSON', text(DESCRIPTION, 'application/json', 500)],
    ['what is not JSON', text('{', 'application/json')],
    ['JSON of something else', text('{"precision":"exact"}')],
    ['JSON of nothing', text('null')],
    ['ranges that are none', text('{"precision":"exact","ranges":[{"start":2,"end":1}]}')],
    ['a type that only begins so', text(DESCRIPTION, 'application/jsonp')],
    ['an answer without a type', () => new Response(new Uint8Array(1))],
    ['no answer', () => Promise.reject(new TypeError('not allowed'))],
  ])) {
    it(`is not ${name}`, async () => {
      answer = other;
      assert.equal(await describeCut(ADDRESS, 'same-origin'), null);
    });
  }

  it('is not the whole film, of which nothing more is read', async () => {
    let isRead = false;
    const film = new ReadableStream({ pull: () => { isRead = true; } }, { highWaterMark: 0 });
    answer = () => new Response(film, { headers: { 'Content-Type': 'video/mp4' } });
    assert.equal(await describeCut(ADDRESS, 'same-origin'), null);
    assert.equal(isRead, false);
    assert.equal(asked[0].signal.aborted, true);
  });

  it('is not waited for without end', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    answer = () => new Promise((_, reject) => { asked[0].signal.onabort = () => reject(new Error('aborted')); });
    const description = describeCut(ADDRESS, 'same-origin');
    await Promise.resolve();
    context.mock.timers.tick(4999);
    assert.equal(await description, null, 'before the browser’s own player is shown');
  });
});

describe('a file with hidden pictures', () => {
  for (const [precision, inFirefox] of /** @type {[string, boolean][]} */ ([['exact', false], ['key', true], ['auto', true]])) {
    it(`is played ${inFirefox ? 'everywhere' : 'everywhere but in Firefox'} if it is ${precision}`, () => {
      globals.CSS = { supports: () => true };
      assert.equal(isPlayedWell(precision), inFirefox);
      globals.CSS = { supports: () => false };
      assert.equal(isPlayedWell(precision), true);
    });
  }
});
