/**
 * What the server says of the edited video as a file: how large it is, or why there is none. The server is asked as soon
 * as the edits pause, and only its answer to the present edit counts.
 *
 * No DOM.
 */

import { fileAddress } from './share-links.js';

const PAUSE_MILLIS = 400;
const ASK_AGAIN_MILLIS = 5000;

/** What a server or a proxy says of an address that is too long for it. */
const TOO_LONG_STATUSES = [400, 413, 414, 431];

/**
 * @typedef {{kind: 'asking'} | {kind: 'known', bytes: number} | {kind: 'empty'} | {kind: 'refused', code: string}
 *     | {kind: 'unreachable'}} FileState
 */

export class EditedFile {
  #base;
  #video;
  #tell;

  /** @type {string | null | undefined} */
  #query;

  #asked = new AbortController();

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {string} base the address of the editor's page
   * @param {string} video the file's name
   * @param {(state: FileState, query: string | null) => void} tell called with the edit that the state is that of
   */
  constructor(base, video, tell) {
    this.#base = base;
    this.#video = video;
    this.#tell = tell;
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
      this.#tell({ kind: 'empty' }, query);
    } else {
      this.#tell({ kind: 'asking' }, query);
      this.#askIn(PAUSE_MILLIS, query);
    }
  }

  /**
   * @param {number} milliseconds
   * @param {string | null} query
   */
  #askIn(milliseconds, query) {
    this.#timer = setTimeout(async () => {
      this.#asked = new AbortController();
      const { signal } = this.#asked;
      const state = await answer(fileAddress(this.#base, this.#video, query), query !== null, signal);
      if (signal.aborted) {
        return;
      }
      this.#tell(state, query);
      if (state.kind === 'unreachable') {
        this.#askIn(ASK_AGAIN_MILLIS, query);
      }
    }, milliseconds);
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
    if (response.ok) {
      const bytes = isCut ? (await response.json()).length : Number(response.headers.get('Content-Length'));
      return { kind: 'known', bytes };
    }
    return response.status < 500 ? { kind: 'refused', code: await codeOf(response) } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** @param {Response} response */
async function codeOf(response) {
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
    const { code } = await response.json();
    if (typeof code === 'string') {
      return code;
    }
  }
  return TOO_LONG_STATUSES.includes(response.status) ? 'too-long' : 'not-found';
}
