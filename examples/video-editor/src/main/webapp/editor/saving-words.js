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

const WHAT_IS_LOST = 'What was not saved is lost when the page is reloaded.';

/**
 * @param {State} state
 * @returns {string} a few words, none as long as there is nothing to save; a notice tells more where there is one
 */
export function statusWords({ kind, tag, problem }) {
  switch (kind) {
    case 'anew':
      return '';
    case 'saved':
      return tag === null ? '' : 'Saved';
    case 'pending':
    case 'sending':
    case 'checking':
      return 'Saving…';
    case 'failed':
      return `Not saved: ${problem === '' ? 'the server cannot be reached' : 'the server failed'}`;
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
          : 'The edit that was saved of this video cannot be read.',
        choices: [...take('Use it nevertheless'), { choice: 'keep', label: 'Start anew' }],
      };
    case 'anew':
      return {
        text: 'The edit that was saved of this video was made with other words. Your first edit with these takes its place; the server puts it aside.',
        choices: [],
      };
    case 'replaced':
      return {
        text: `${sentence(problem, 'The video or its words are others now than when this page was opened')} ${WHAT_IS_LOST}`,
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
