/**
 * Sends a file to the server. It is the one thing for which `fetch` does not do: that tells no progress.
 *
 * @see https://xhr.spec.whatwg.org/
 */

import { problemOf } from './server-problem.js';

/**
 * @typedef {{kind: 'done', body: string} | {kind: 'refused', problem: import('./server-problem.js').Problem}
 *     | {kind: 'cancelled'}} Upload
 */

/**
 * @param {string} address
 * @param {Blob} file
 * @param {(sent: number) => void} onProgress called with the bytes that are sent
 * @param {AbortSignal} signal
 * @returns {Promise<Upload>}
 */
export function upload(address, file, onProgress, signal) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const broken = () => resolve({ kind: 'refused', problem: problemOf(0, null, '') });
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', broken);
    request.addEventListener('timeout', broken);
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
    signal.addEventListener('abort', () => request.abort());
    request.open('PUT', address);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.send(file);
  });
}

/**
 * @param {XMLHttpRequest} request
 * @returns {Upload}
 */
function answerOf(request) {
  const { status, responseText } = request;
  return status >= 200 && status < 300
    ? { kind: 'done', body: responseText }
    : { kind: 'refused', problem: problemOf(status, request.getResponseHeader('Content-Type'), responseText) };
}
