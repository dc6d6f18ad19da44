/**
 * What the server says when it does not do what it was asked for.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */

const TYPE = /^application\/problem\+json\b/;

/**
 * @typedef {object} Problem
 * @property {number} status
 * @property {string} code what is wrong, in a word for programs; empty if the server does not say it
 * @property {string} words what is wrong, for whoever is at the page; empty if the server does not say it
 */

/**
 * @param {number} status
 * @param {string | null} contentType
 * @param {string} body
 * @returns {Problem}
 */
export function problemOf(status, contentType, body) {
  if (!TYPE.test(contentType ?? '')) {
    return { status, code: '', words: '' };
  }
  try {
    const { code, title, detail } = JSON.parse(body);
    const sentences = [title, detail].map(textOf).filter((text) => text !== '');
    return { status, code: textOf(code), words: sentences.join('. ') };
  } catch {
    return { status, code: '', words: '' };
  }
}

/** @param {Response} response */
export async function problemIn(response) {
  return problemOf(response.status, response.headers.get('Content-Type'), await response.text());
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === 'string' ? value : '';
}
