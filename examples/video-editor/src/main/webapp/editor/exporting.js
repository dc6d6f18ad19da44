/**
 * Asks the server for an edit in another format.
 *
 * No DOM.
 */

const PROBLEM_TYPE = 'application/problem+json';

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
      headers: { 'Content-Type': 'application/json', Accept: `*/*, ${PROBLEM_TYPE}` },
      body: JSON.stringify(edit.toJson()),
    });
    return response.ok
      ? { kind: 'file', file: await response.blob() }
      : { kind: 'refused', why: await reasonOf(response) };
  } catch {
    return { kind: 'refused', why: 'The server does not answer. Try again in a moment.' };
  }
}

/** @param {Response} response */
async function reasonOf(response) {
  if (response.headers.get('Content-Type')?.startsWith(PROBLEM_TYPE)) {
    const { title, detail } = await response.json();
    const reason = [detail, title].find((text) => typeof text === 'string' && text !== '');
    if (reason !== undefined) {
      return reason;
    }
  }
  return `The server refuses it (${response.status}).`;
}
