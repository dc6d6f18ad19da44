/**
 * Brings videos and transcripts to the server, one after the other.
 *
 * No DOM.
 */

import { whyNotImported } from './import-words.js';
import { problemOf } from './server-problem.js';

/** A success of which the server knows nothing: somebody else answered, such as a proxy that wants a login. */
const NOT_FROM_SERVER = Object.freeze({ kind: /** @type {const} */ ('refused'), problem: problemOf(200, null, '') });

/** @typedef {import('./upload.js').Upload} Upload */
/** @typedef {import('./importable.js').Import<File>} Import */
/** @typedef {(address: string, file: File, onProgress: (sent: number) => void, signal: AbortSignal) => Promise<Upload>} Send */

/**
 * @typedef {{kind: 'waiting'} | {kind: 'sending', file: File, sent: number} | {kind: 'cancelled'}
 *     | {kind: 'done', video: string, hasTranscript: boolean}
 *     | {kind: 'failed', file: File, words: string, video: string | null}} ImportState `video` is the key of what is on the
 *     server now
 */

/**
 * @typedef {object} Present
 * @property {string} video the key of the video on the page
 * @property {() => Promise<boolean>} mayReplaceWords whether its words may become others; a person may be asked
 */

export class Importing {
  #base;
  #send;
  #last = Promise.resolve();
  #open = 0;

  /**
   * @param {string} base the address of the editor's page
   * @param {Send} send
   */
  constructor(base, send) {
    this.#base = base;
    this.#send = send;
  }

  /** Whether anything would be lost if the page were left. */
  get isBusy() {
    return this.#open > 0;
  }

  /**
   * @param {Import} files
   * @param {Present} present
   * @param {AbortSignal} signal
   * @param {(state: ImportState) => void} onState called with each state
   * @returns {Promise<ImportState>} the last one
   */
  async start(files, present, signal, onState) {
    this.#open++;
    onState({ kind: 'waiting' });
    const brought = this.#last.then(() => this.#bring(files, present, signal, onState));
    this.#last = brought.then(() => {});
    const end = await brought;
    this.#open--;
    onState(end);
    return end;
  }

  /**
   * @param {Import} files
   * @param {Present} present
   * @param {AbortSignal} signal
   * @param {(state: ImportState) => void} onState
   * @returns {Promise<ImportState>} the last one
   */
  async #bring({ video, transcript }, present, signal, onState) {
    let key = present.video;
    if (video) {
      const address = this.#addressOf('imports', { name: video.name });
      const upload = await this.#upload(address, video, signal, onState);
      if (upload.kind !== 'done') {
        return ended(upload, video, null);
      }
      const given = keyIn(upload.body);
      if (given === null) {
        return ended(NOT_FROM_SERVER, video, null);
      }
      key = given;
    }
    if (transcript) {
      // It is the video of the page as well where that was brought once more.
      if (key === present.video && !(await present.mayReplaceWords())) {
        return ended({ kind: 'cancelled' }, transcript, video && key);
      }
      const address = this.#addressOf('transcripts', { video: key, name: transcript.name });
      const upload = await this.#upload(address, transcript, signal, onState);
      if (upload.kind !== 'done') {
        return ended(upload, transcript, video && key);
      }
      if (upload.body !== '') {
        return ended(NOT_FROM_SERVER, transcript, video && key);
      }
    }
    return { kind: 'done', video: key, hasTranscript: transcript !== null };
  }

  /**
   * @param {string} address
   * @param {File} file
   * @param {AbortSignal} signal
   * @param {(state: ImportState) => void} onState
   * @returns {Promise<Upload>}
   */
  async #upload(address, file, signal, onState) {
    if (signal.aborted) {
      return { kind: 'cancelled' };
    }
    onState({ kind: 'sending', file, sent: 0 });
    return this.#send(address, file, (sent) => onState({ kind: 'sending', file, sent: Math.min(sent, file.size) }), signal);
  }

  /**
   * @param {string} path
   * @param {Record<string, string>} parameters
   */
  #addressOf(path, parameters) {
    return new URL(`${path}?${new URLSearchParams(parameters)}`, this.#base).href;
  }
}

/**
 * @param {string} body of the server's answer to a video
 * @returns {string | null} the video's key; null if it is not the server's answer
 */
function keyIn(body) {
  try {
    const { video } = JSON.parse(body);
    return typeof video === 'string' ? video : null;
  } catch {
    return null;
  }
}

/**
 * @param {Exclude<Upload, {kind: 'done'}>} upload
 * @param {File} file
 * @param {string | null} video
 * @returns {ImportState}
 */
function ended(upload, file, video) {
  if (upload.kind === 'cancelled') {
    return video === null ? { kind: 'cancelled' } : { kind: 'done', video, hasTranscript: false };
  }
  return { kind: 'failed', file, words: whyNotImported(upload.problem), video };
}
