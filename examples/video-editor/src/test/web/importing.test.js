import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { percentOf, progressWords, whyNotImported } from '../../main/webapp/editor/import-words.js';
import { Importing } from '../../main/webapp/editor/importing.js';
import { problemOf } from '../../main/webapp/editor/server-problem.js';

/** @typedef {import('../../main/webapp/editor/upload.js').Upload} Upload */
/** @typedef {import('../../main/webapp/editor/importing.js').ImportState} ImportState */

const VIDEO = new File(['0123456789'], 'my talk.mp4');
const WORDS = new File(['{}'], 'my talk.json');
const ACCEPTED = { kind: /** @type {const} */ ('done'), body: '{"video":"imported/my talk.mp4"}' };
const TAKEN = { kind: /** @type {const} */ ('done'), body: '' };

/** @type {{address: string, file: File, signal: AbortSignal, progress: (sent: number) => void, answer: (upload: Upload) => Promise<void>}[]} */
let sent;

/** @type {Importing} */
let importing;

/** @type {ImportState[]} */
let states;

/** @type {AbortController} */
let cancelled;

/** Whether a person lets the words of the page become others. @type {boolean} */
let mayReplaceWords;

beforeEach(() => {
  [sent, states, cancelled, mayReplaceWords] = [[], [], new AbortController(), true];
  importing = new Importing('http://localhost/app/?video=x', (address, file, progress, signal) => {
    return new Promise((resolve) => {
      const answer = async (/** @type {Upload} */ upload) => {
        resolve(upload);
        await settled();
      };
      sent.push({ address, file, signal, progress, answer });
    });
  });
});

test('a video is sent by its name, and listed by the name that the server gave it', async () => {
  await start(VIDEO, null);
  assert.deepEqual([sent[0].address, sent[0].file], ['http://localhost/app/imports?name=my+talk.mp4', VIDEO]);
  sent[0].progress(4);
  assert.deepEqual(states.at(-1), { kind: 'sending', file: VIDEO, sent: 4 });
  await sent[0].answer(ACCEPTED);
  assert.deepEqual(states.at(-1), { kind: 'done', video: 'imported/my talk.mp4', hasTranscript: false });
});

test('its transcript follows it', async () => {
  await start(VIDEO, WORDS);
  await sent[0].answer(ACCEPTED);
  assert.equal(sent[1].address, 'http://localhost/app/transcripts?video=imported%2Fmy+talk.mp4&name=my+talk.json');
  await sent[1].answer(TAKEN);
  assert.deepEqual(states.at(-1), { kind: 'done', video: 'imported/my talk.mp4', hasTranscript: true });
});

test('a transcript alone is that of the video on the page', async () => {
  await start(null, WORDS);
  assert.equal(sent[0].address, 'http://localhost/app/transcripts?video=imported%2Fpresent.mp4&name=my+talk.json');
});

test('a video whose transcript is refused is there nevertheless', async () => {
  await start(VIDEO, WORDS);
  await sent[0].answer(ACCEPTED);
  const problem = { status: 422, code: 'not-a-transcript', words: 'No words. Why.' };
  await sent[1].answer({ kind: 'refused', problem });
  assert.deepEqual(states.at(-1), { kind: 'failed', file: WORDS, words: 'No words. Why.', video: 'imported/my talk.mp4' });
});

test('a video that is refused takes its transcript with it', async () => {
  await start(VIDEO, WORDS);
  await sent[0].answer({ kind: 'refused', problem: problemOf(415, null, '') });
  assert.equal(sent.length, 1);
  assert.deepEqual(states.at(-1), { kind: 'failed', file: VIDEO, words: 'It is no video that this server knows.', video: null });
});

test('one is sent after the other', async () => {
  await start(VIDEO, null);
  await start(null, WORDS);
  assert.deepEqual([sent.length, states.at(-1)?.kind, importing.isBusy], [1, 'waiting', true]);
  await sent[0].answer(ACCEPTED);
  assert.equal(sent.length, 2);
  await sent[1].answer(TAKEN);
  assert.equal(importing.isBusy, false);
});

test('one that waits can be cancelled, and is never sent', async () => {
  await start(VIDEO, null);
  cancelled = new AbortController();
  await start(null, WORDS);
  cancelled.abort();
  await sent[0].answer(ACCEPTED);
  assert.deepEqual([sent.length, states.at(-1)], [1, { kind: 'cancelled' }]);
});

test('one that is sent can be cancelled, and the next one comes', async () => {
  await start(VIDEO, null);
  await start(null, WORDS);
  await sent[0].answer({ kind: 'cancelled' });
  assert.equal(sent.length, 2);
});

test('words of the page that are to stay are not replaced', async () => {
  mayReplaceWords = false;
  await start(null, WORDS);
  assert.deepEqual([sent.length, states.at(-1), importing.isBusy], [0, { kind: 'cancelled' }, false]);
});

test('nor are they by a transcript that comes with the video of the page', async () => {
  mayReplaceWords = false;
  await start(VIDEO, WORDS);
  await sent[0].answer({ kind: 'done', body: '{"video":"imported/present.mp4"}' });
  assert.deepEqual([sent.length, states.at(-1)], [1, { kind: 'done', video: 'imported/present.mp4', hasTranscript: false }]);
});

test('the words of another video are nobody’s question', async () => {
  mayReplaceWords = false;
  await start(VIDEO, WORDS);
  await sent[0].answer(ACCEPTED);
  assert.equal(sent.length, 2);
});

test('what a proxy says in the place of the server is a failure, and the next one comes', async () => {
  for (const body of ['<h1>Log in</h1>', '{}', 'null']) {
    const before = sent.length;
    await start(VIDEO, null);
    await sent[before].answer({ kind: 'done', body });
    assert.deepEqual([states.at(-1)?.kind, importing.isBusy], ['failed', false], body);
  }
  await start(null, WORDS);
  await sent[3].answer({ kind: 'done', body: '<h1>Log in</h1>' });
  assert.deepEqual([states.at(-1)?.kind, importing.isBusy], ['failed', false]);
});

test('all is sent only when all is sent', () => {
  assert.deepEqual([[0, 10], [9999, 10_000], [10, 10], [0, 0]].map(([part, whole]) => percentOf(part, whole)), [0, 99, 100, 100]);
  assert.equal(progressWords(2_500_000, 10_000_000), '25%, 2.5 MB of 10.0 MB');
});

test('what went wrong is told by the server, else by its number', () => {
  assert.equal(whyNotImported({ status: 413, code: 'too-large', words: 'At most 8000000000 bytes.' }), 'At most 8.0 GB.');
  assert.match(whyNotImported(problemOf(507, null, '')), /no space/);
  assert.match(whyNotImported(problemOf(0, null, '')), /connection/);
  assert.match(whyNotImported(problemOf(418, null, '')), /failed/);
});

/**
 * @param {File | null} video
 * @param {File | null} transcript
 */
async function start(video, transcript) {
  const present = { video: 'imported/present.mp4', mayReplaceWords: async () => mayReplaceWords };
  importing.start({ video, transcript }, present, cancelled.signal, (state) => states.push(state));
  await settled();
}

function settled() {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
