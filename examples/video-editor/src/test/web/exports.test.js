import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { TranscriptEdit } from '../../../../../player-html/src/main/web/transcript-edit.js';
import { exportAddress, exportName, TIMECODE_RATES, timecodeRateOf } from '../../main/webapp/editor/export-formats.js';
import { exported } from '../../main/webapp/editor/exporting.js';
import { whatInstead, whyNoLink } from '../../main/webapp/editor/refusals.js';

const BASE = 'http://localhost/app/?video=talk.mp4';

/** @type {[string, Parameters<typeof exportAddress>[1], string][]} */
const ADDRESSES = [
  [
    'captions',
    { video: 'imported/Grüße & mehr.mp4', format: 'vtt', duration: 51.2 },
    'video=imported%2FGr%C3%BC%C3%9Fe+%26+mehr.mp4&format=vtt&duration=51.2',
  ],
  [
    'an EDL',
    { video: 'talk.mp4', format: 'edl', duration: 60, rate: '30000/1001', drop: true },
    'video=talk.mp4&format=edl&duration=60&rate=30000%2F1001&drop=true',
  ],
  [
    'an EDL without drop-frame timecodes',
    { video: 'talk.mp4', format: 'edl', duration: 60, rate: '25', drop: false },
    'video=talk.mp4&format=edl&duration=60&rate=25',
  ],
];

for (const [name, request, query] of ADDRESSES) {
  test(`the address of ${name}`, () => {
    assert.equal(exportAddress(BASE, request), `http://localhost/app/export?${query}`);
  });
}

test('an export is named after the video', () => {
  assert.deepEqual(
    [exportName('imported/my.talk.mp4', 'edl'), exportName('talk', 'srt')],
    ['my.talk-edited.edl', 'talk-edited.srt'],
  );
});

/** @type {[string | undefined, string | undefined][]} */
const MEASURED = [
  ['25', '25'],
  ['30000/1001', '29.97'],
  ['2997/100', '29.97'],
  ['24000/1001', '23.976'],
  ['60', '60'],
  ['12', undefined],
  [undefined, undefined],
];

for (const [measured, name] of MEASURED) {
  test(`a film of ${measured} frames a second has timecodes at ${name}`, () => {
    assert.equal(timecodeRateOf(measured)?.name, name);
  });
}

test('drop-frame timecodes are those at 29.97 and 59.94', () => {
  const names = TIMECODE_RATES.filter(({ hasDropFrame }) => hasDropFrame).map(({ name }) => name);
  assert.deepEqual(names, ['29.97', '59.94']);
});

test('the edit is sent, and a file comes back', async () => {
  const fetched = mock.method(globalThis, 'fetch', async () => new Response('TITLE: TALK'));
  const answer = await exported('http://localhost/export?format=edl', TranscriptEdit.NONE.with({ struck: [3, 4] }));
  assert.deepEqual(answer.kind === 'file' && (await answer.file.text()), 'TITLE: TALK');
  const [, init] = /** @type {[string, RequestInit]} */ (/** @type {unknown} */ (fetched.mock.calls[0].arguments));
  assert.deepEqual([init.method, init.body], ['POST', '{"struck":[[3,4]]}']);
});

/** @type {[string, () => Promise<Response>, string][]} */
const REFUSED = [
  [
    'with a detail',
    async () => problem(422, { title: 'Nothing is left', detail: 'All words are struck.' }),
    'Nothing is left. All words are struck.',
  ],
  ['with a title alone', async () => problem(422, { title: 'Nothing is left' }), 'Nothing is left'],
  ['without a word', async () => new Response('<h1>Error</h1>', { status: 500 }), 'The server refuses it (500).'],
  ['in words that nobody can read', async () => broken(503), 'The server refuses it (503).'],
  ['by a problem that is none', async () => problem(400, { detail: 7 }), 'The server refuses it (400).'],
  [
    'by nobody',
    async () => {
      throw new TypeError('Failed to fetch');
    },
    'The server does not answer. Try again in a moment.',
  ],
];

for (const [name, answer, why] of REFUSED) {
  test(`an export that is refused ${name}`, async () => {
    mock.method(globalThis, 'fetch', answer);
    assert.deepEqual(await exported('http://localhost/export', TranscriptEdit.NONE), { kind: 'refused', why });
  });
}

test('an edit of too many parts is told what to do, and that its link will not work', () => {
  for (const code of ['too-long', 'too-many-ranges']) {
    assert.match(whatInstead(code), /^Restore some cuts or shorten fewer pauses, or take/);
    assert.match(whyNoLink(code), /^The link is too long/);
  }
  assert.equal(whyNoLink('open-gop'), '');
});

/** @param {number} status */
function broken(status) {
  return new Response('{"detail": "Not', { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/**
 * @param {number} status
 * @param {object} body
 */
function problem(status, body) {
  return Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
}
