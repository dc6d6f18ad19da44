/**
 * The edit of one video on the server, which keeps one for each.
 *
 * No DOM.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-if-match
 */

import { opened, sealed, withoutWeakness } from './edit-envelope.js';
import { problemIn } from './server-problem.js';

/** More than this is not sent for a page that is left. @see https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const MOST_BYTES_KEPT_ALIVE = 60_000;

/**
 * @template E
 * @typedef {object} Form how an edit is written and read
 * @property {(edit: E) => unknown} write gives its JSON form
 * @property {(json: unknown) => E} read throws if it cannot be an edit of the video
 */

/** @template E */
export class EditStore {
  #address;
  #subject;
  #form;

  /**
   * @param {string} base the address of the editor's page
   * @param {import('./edit-envelope.js').Subject} subject
   * @param {Form<E>} form
   */
  constructor(base, subject, form) {
    this.#address = new URL(`edits?video=${encodeURIComponent(subject.video)}`, base).href;
    this.#subject = subject;
    this.#form = form;
  }

  /**
   * @param {string} text of an envelope
   * @returns {{edit: E | null, fit: import('./edit-envelope.js').Fit}} what can be used of it, and what it was made for
   */
  open(text) {
    return opened(text, this.#subject, this.#form.read);
  }

  /**
   * Whether an edit is small enough to be sent on behalf of a page that is left.
   *
   * @param {E} edit
   */
  outlivesPage(edit) {
    return outlivesPage(this.#seal(edit));
  }

  /**
   * @param {E} edit
   * @param {string | null} tag of the edit in whose place it comes; null if there is none
   * @returns {Promise<import('./saving.js').Answer>}
   */
  async save(edit, tag) {
    const body = this.#seal(edit);
    const headers = new Headers({ 'Content-Type': 'application/json', Accept: 'application/problem+json' });
    const [name, value] = tag === null ? ['If-None-Match', '*'] : ['If-Match', tag];
    headers.set(name, value);
    try {
      const response = await fetch(this.#address, { method: 'PUT', headers, body, keepalive: outlivesPage(body) });
      return response.ok ? { kind: 'saved', tag: tagOf(response) } : refusal(await problemIn(response));
    } catch {
      return { kind: 'failed', problem: '' };
    }
  }

  /** @returns {Promise<import('./saving.js').Look<E>>} */
  async look() {
    try {
      const response = await fetch(this.#address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
      if (response.ok) {
        const { edit, fit } = this.open(await response.text());
        return { kind: 'found', tag: tagOf(response), edit: fit === 'whole' ? edit : null };
      }
      const { status, code, words } = await problemIn(response);
      return status === 404 && code === 'no-edit' ? { kind: 'nothing' } : { kind: 'failed', problem: words };
    } catch {
      return { kind: 'failed', problem: '' };
    }
  }

  /** @param {E} edit */
  #seal(edit) {
    return sealed(this.#subject, this.#form.write(edit));
  }
}

/**
 * @param {import('./server-problem.js').Problem} problem
 * @returns {import('./saving.js').Answer}
 */
function refusal({ status, code, words }) {
  if (status === 412) {
    return { kind: 'elsewhere' };
  }
  if (status === 409 || code === 'no-such-video') {
    return { kind: 'replaced', problem: words };
  }
  const isForNow = status >= 500 || status === 408 || status === 429;
  return { kind: isForNow ? 'failed' : 'refused', problem: words };
}

/** @param {Response} response */
function tagOf(response) {
  return withoutWeakness(response.headers.get('ETag') ?? '');
}

/** @param {string} body */
function outlivesPage(body) {
  return new TextEncoder().encode(body).length <= MOST_BYTES_KEPT_ALIVE;
}
