/**
 * Asks the server for an edit in another format.
 *
 * No DOM.
 */

import { problemIn } from './server-problem.js';

/** @typedef {{kind: 'file', file: Blob} | {kind: 'refused', why: string}} Exported */

/**
 * @param {string} address
 * @param {import('./playrange.js').Edit} edit
 * @returns {Promise<Exported>}
 */
export async function exported(address, edit) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: '*/*, application/problem+json' },
      body: JSON.stringify(edit.toJson()),
    });
    return response.ok
      ? { kind: 'file', file: await response.blob() }
      : { kind: 'refused', why: reasonOf(await problemIn(response)) };
  } catch {
    return { kind: 'refused', why: 'The server does not answer. Try again in a moment.' };
  }
}

/** @param {import('./server-problem.js').Problem} problem */
function reasonOf({ status, words }) {
  return words || `The server refuses it (${status}).`;
}
