/**
 * What the server says of the edited video as a file: how large it is, or why there is none. The server is asked as soon
 * as the edits pause, and only its answer to the present edit counts.
 *
 * No DOM.
 */

import { problemIn } from './server-problem.js';
import { fileAddress } from './share-links.js';

const PAUSE_MILLIS = 400;

/** How long a server is left alone that does not say it: twice as long each time, up to a minute. */
const FIRST_WAIT_MILLIS = 5000;
const LONGEST_WAIT_MILLIS = 60_000;

const JSON_TYPE = /^application\/json\b/;

/** What a server or a proxy says of an address that is too long for it. */
const TOO_LONG_STATUSES = [400, 413, 414, 431];

/**
 * @typedef {{kind: 'asking'} | {kind: 'known', bytes: number, precision: 'exact' | 'key' | 'whole'} | {kind: 'empty'} | {kind: 'refused', code: string}
 *     | {kind: 'unknown', why: 'unreachable' | 'busy' | 'failed'}} FileState
 */

export class EditedFile {
  #base;
  #video;
  #page;
  #onState;

  /** @type {string | null | undefined} */
  #query;

  #asked = new AbortController();

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {string} base the address of the editor's page
   * @param {string} video the file's name
   * @param {EventTarget & {readonly hidden: boolean}} page while it is hidden, no server is asked again
   * @param {(state: FileState, query: string | null) => void} onState called with the edit that the state is that of
   */
  constructor(base, video, page, onState) {
    this.#base = base;
    this.#video = video;
    this.#page = page;
    this.#onState = onState;
  }

  /** @param {{query: string | null, isEmpty: boolean}} cut */
  show({ query, isEmpty }) {
    if (query === this.#query) {
      return;
    }
    this.#query = query;
    this.#asked.abort();
    clearTimeout(this.#timer);
    if (isEmpty) {
      this.#onState({ kind: 'empty' }, query);
    } else {
      this.#onState({ kind: 'asking' }, query);
      this.#askIn(PAUSE_MILLIS, query, FIRST_WAIT_MILLIS);
    }
  }

  /**
   * @param {number} milliseconds
   * @param {string | null} query
   * @param {number} wait until it is asked again, in milliseconds
   */
  #askIn(milliseconds, query, wait) {
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.#timer = setTimeout(async () => {
      await this.#seen(signal);
      const state = await answer(fileAddress(this.#base, this.#video, query), query !== null, signal);
      if (signal.aborted) {
        return;
      }
      this.#onState(state, query);
      if (state.kind === 'unknown') {
        this.#askIn(wait, query, Math.min(2 * wait, LONGEST_WAIT_MILLIS));
      }
    }, milliseconds);
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<void>} when somebody sees the page
   */
  async #seen(signal) {
    if (this.#page.hidden) {
      await new Promise((resolve) => {
        this.#page.addEventListener('visibilitychange', resolve, { once: true, signal });
      });
    }
  }
}

/**
 * @param {string} address of the file
 * @param {boolean} isCut whether the server would make it
 * @param {AbortSignal} signal
 * @returns {Promise<FileState>}
 */
async function answer(address, isCut, signal) {
  try {
    const response = isCut
      ? await fetch(`${address}&description=json`, { signal, headers: { Accept: 'application/problem+json' } })
      : await fetch(address, { signal, method: 'HEAD' });
    if (!response.ok) {
      return await withoutFile(response);
    }
    return isCut
      ? await described(response)
      : { kind: 'known', bytes: Number(response.headers.get('Content-Length')), precision: 'whole' };
  } catch {
    return { kind: 'unknown', why: 'unreachable' };
  }
}

/**
 * What is no description is the whole video, of which no more than the head is read.
 *
 * @param {Response} response
 * @returns {Promise<FileState>}
 */
async function described(response) {
  if (JSON_TYPE.test(response.headers.get('Content-Type') ?? '')) {
    const { length, precision } = await response.json();
    return { kind: 'known', bytes: length, precision };
  }
  await response.body?.cancel();
  return { kind: 'refused', code: 'not-mp4' };
}

/**
 * @param {Response} response
 * @returns {Promise<FileState>}
 */
async function withoutFile(response) {
  if (response.status >= 500) {
    return { kind: 'unknown', why: response.status === 503 ? 'busy' : 'failed' };
  }
  return { kind: 'refused', code: await codeOf(response) };
}

/** @param {Response} response */
async function codeOf(response) {
  const { status, code } = await problemIn(response);
  return code || (TOO_LONG_STATUSES.includes(status) ? 'too-long' : 'not-found');
}
