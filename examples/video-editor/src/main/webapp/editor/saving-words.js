/**
 * How it stands with saving, in words.
 *
 * Pure: no DOM.
 */

/** @typedef {Readonly<import('./saving.js').State<unknown>>} State */

/** @typedef {'take' | 'keep' | 'reload'} Choice */

/**
 * @typedef {object} Notice
 * @property {string} text
 * @property {readonly {choice: Choice, label: string}[]} choices
 */

export const UNREACHABLE = 'the server cannot be reached';

/**
 * @param {State} state
 * @returns {string} a few words, none as long as there is nothing to save; a notice tells more where there is one
 */
export function statusWords({ kind, tag, problem }) {
  switch (kind) {
    case 'saved':
      return tag === null ? '' : 'Saved';
    case 'pending':
    case 'sending':
    case 'checking':
      return 'Saving…';
    case 'failed':
      return `Not saved: ${problem === '' ? UNREACHABLE : 'the server failed'}`;
    default:
      return 'Not saved';
  }
}

/**
 * @param {State} state
 * @returns {Notice | null} what a person has to know or to choose
 */
export function noticeOf({ kind, other, problem }) {
  const take = (/** @type {string} */ label) => (other?.edit ? [{ choice: /** @type {Choice} */ ('take'), label }] : []);
  switch (kind) {
    case 'elsewhere':
      return {
        text: 'This edit was changed in another tab, or by somebody else, since this page read it.',
        choices: [...take('Load that one'), { choice: 'keep', label: 'Keep this one' }],
      };
    case 'stale':
      return {
        text: other?.edit
          ? 'This edit was made for another version of the video.'
          : 'The edit that was saved of this video was made with other words, and cannot be used with these.',
        choices: [...take('Use it nevertheless'), { choice: 'keep', label: 'Start anew' }],
      };
    case 'replaced':
      return {
        text: sentence(problem, 'The video or its words are others now than when this page was opened'),
        choices: [{ choice: 'reload', label: 'Reload this page' }],
      };
    case 'refused':
      return { text: sentence(problem, 'The server does not keep this edit'), choices: [] };
    default:
      return null;
  }
}

/**
 * @param {string} words
 * @param {string} otherwise if there are none
 */
function sentence(words, otherwise) {
  return `${(words || otherwise).replace(/\.$/, '')}.`;
}
