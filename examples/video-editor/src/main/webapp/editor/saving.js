/**
 * How the edit comes to be saved: what the server has of it, what is to be done next, and what stands in the way. Edits
 * of any kind; two of them are the same if they are the same value. A state is immutable: every function gives a new one.
 *
 * Pure: no DOM.
 */

const PAUSE_MILLIS = 600;

/** How long a server is left alone that does not save: twice as long each time, up to a minute. */
const FIRST_WAIT_MILLIS = 2000;
const LONGEST_WAIT_MILLIS = 60_000;

/**
 * `pending`: it is sent as soon as the edits pause. `sending`, `checking`: an answer is awaited, to what was sent or to
 * what the server has. `anew`: what is saved was made with other words, and the first edit takes its place. `failed`: there was no answer, and it is sent again later. `elsewhere`: another tab has saved, and
 * a person has to choose. `stale`: what is saved does not fit, and a person has to choose. `refused`: it is not sent
 * again before the next edit. `replaced`: it is never sent again, since the film or its words are others now.
 *
 * @typedef {'saved' | 'anew' | 'pending' | 'sending' | 'checking' | 'failed' | 'elsewhere' | 'stale' | 'refused' | 'replaced'} Kind
 */

/**
 * What the server has. The edit is null if it cannot be used.
 *
 * @template E
 * @typedef {{readonly tag: string, readonly edit: E | null}} Found
 */

/** In which the next edit is sent as soon as the edits pause. @type {readonly Kind[]} */
const WAITS = ['saved', 'anew', 'pending', 'refused'];

/** In which the page counts on what the server has. @type {readonly Kind[]} */
const KNOWS = ['saved', 'anew', 'pending', 'sending', 'failed'];

/**
 * @template E
 * @typedef {object} State
 * @property {Kind} kind
 * @property {E} newest what is on the page
 * @property {E | null} saved what the server has, if that is known
 * @property {string | null} tag of what the server has; null if it has nothing
 * @property {readonly E[]} sent what the server may have, since it never answered; the last one may be on its way
 * @property {Found<E> | null} other what a person may choose instead
 * @property {number} failures in a row
 * @property {string} problem a sentence of the server's, if it said one
 */

/**
 * What the server says of an edit that was sent.
 *
 * @typedef {{kind: 'saved', tag: string} | {kind: 'elsewhere'} | {kind: 'failed' | 'refused' | 'replaced', problem: string}}
 *     Answer
 */

/**
 * What the server says when it is asked what it has.
 *
 * @template E
 * @typedef {{kind: 'found', tag: string, edit: E | null} | {kind: 'nothing'} | {kind: 'failed', problem: string}} Look
 */

/**
 * @template E
 * @param {E} edit that is on the page, and that the server has
 * @param {string | null} tag of it; null if the server has none, and nothing was changed yet
 * @returns {Readonly<State<E>>}
 */
export function beginning(edit, tag) {
  const none = { sent: [], other: null, failures: 0, problem: '' };
  return Object.freeze({ kind: 'saved', newest: edit, saved: edit, tag, ...none });
}

/**
 * @template E
 * @param {E} edit that is on the page
 * @param {Found<E>} other that is saved, but was made for something else
 * @returns {Readonly<State<E>>}
 */
export function beginningStale(edit, other) {
  return next(beginning(edit, other.tag), { kind: 'stale', other });
}

/**
 * @template E
 * @param {E} edit that is on the page, with which nothing was done
 * @param {string | null} tag of the edit of other words that the server has
 * @returns {Readonly<State<E>>}
 */
export function beginningAnew(edit, tag) {
  return next(beginning(edit, tag), { kind: 'anew' });
}

/**
 * Another edit is on the page.
 *
 * @template E
 * @param {Readonly<State<E>>} state
 * @param {E} newest
 * @returns {Readonly<State<E>>}
 */
export function edited(state, newest) {
  if (newest === state.newest) {
    return state;
  }
  return WAITS.includes(state.kind) ? settled(state, { newest }) : next(state, { newest });
}

/**
 * It is time to send the newest edit.
 *
 * @template E
 * @param {Readonly<State<E>>} state
 * @returns {Readonly<State<E>>}
 */
export function due(state) {
  const isWaiting = state.kind === 'pending' || state.kind === 'failed';
  return isWaiting ? next(state, { kind: 'sending', sent: [...state.sent, state.newest] }) : state;
}

/**
 * The server answered to what was sent.
 *
 * @template E
 * @param {Readonly<State<E>>} state
 * @param {Answer} answer
 * @returns {Readonly<State<E>>}
 */
export function answered(state, answer) {
  const { sent, failures } = state;
  switch (answer.kind) {
    case 'saved':
      return settled(state, { tag: answer.tag, saved: sent.at(-1), sent: [], failures: 0, problem: '' });
    case 'elsewhere':
      return next(state, { kind: 'checking' });
    case 'failed':
      return next(state, { kind: 'failed', failures: failures + 1, problem: answer.problem });
    default:
      return next(state, { kind: answer.kind, sent: sent.slice(0, -1), problem: answer.problem });
  }
}

/**
 * The film or its words are others now than on the page.
 *
 * @template E
 * @param {Readonly<State<E>>} state
 * @param {string} problem a sentence
 * @returns {Readonly<State<E>>}
 */
export function replaced(state, problem) {
  return next(state, { kind: 'replaced', problem });
}

/**
 * Nobody knows any more what the server has: it has to be asked.
 *
 * @template E
 * @param {Readonly<State<E>>} state
 * @returns {Readonly<State<E>>}
 */
export function inDoubt(state) {
  return KNOWS.includes(state.kind) ? next(state, { kind: 'checking' }) : state;
}

/**
 * The server said what it has. What was sent without an answer may have arrived nevertheless.
 *
 * @template E
 * @param {Readonly<State<E>>} state
 * @param {Look<E>} look the edit is the same value as one that was sent if it is the same edit
 * @returns {Readonly<State<E>>}
 */
export function checked(state, look) {
  const { tag, newest, sent } = state;
  const calm = { sent: [], failures: 0, problem: '' };
  if (look.kind === 'failed') {
    const { problem } = look;
    return isUnsaved(state) ? next(state, { kind: 'failed', failures: state.failures + 1, problem }) : settled(state, calm);
  }
  if (look.kind === 'nothing') {
    return settled(state, tag === null ? calm : { ...calm, tag: null, saved: null });
  }
  const { edit } = look;
  if (look.tag === tag) {
    return settled(state, calm);
  }
  return edit !== null && (edit === newest || sent.includes(edit))
    ? settled(state, { ...calm, tag: look.tag, saved: edit })
    : next(state, { ...calm, kind: 'elsewhere', other: { tag: look.tag, edit } });
}

/**
 * A person chose what is on the page, in the place of the other edit.
 *
 * @template E
 * @param {Readonly<State<E>>} state
 * @returns {Readonly<State<E>>}
 */
export function keepThis(state) {
  return state.other === null ? state : settled(state, { tag: state.other.tag, saved: null, other: null });
}

/**
 * A person chose the other edit, which is to be put on the page.
 *
 * @template E
 * @param {Readonly<State<E>>} state
 * @returns {Readonly<State<E>>}
 */
export function takeOther(state) {
  const { kind, other } = state;
  if (!other || other.edit === null) {
    return state;
  }
  const taken = { newest: other.edit, tag: other.tag, other: null };
  // It may have been saved again since it was seen; and one that was made for something else has to be saved as this.
  return kind === 'elsewhere'
    ? next(state, { ...taken, saved: other.edit, kind: 'checking' })
    : settled(state, { ...taken, saved: null });
}

/**
 * Whether something is on the page that the server does not have, or may not have.
 *
 * @param {Readonly<State<unknown>>} state
 */
export function isUnsaved({ newest, saved, sent }) {
  return newest !== saved || sent.length > 0;
}

/**
 * Whether the newest edit is on its way.
 *
 * @param {Readonly<State<unknown>>} state
 */
export function isOnItsWay({ kind, newest, sent }) {
  return kind === 'sending' && newest === sent.at(-1);
}

/**
 * How long to wait before the newest edit is sent.
 *
 * @param {Readonly<State<unknown>>} state
 * @returns {number | null} milliseconds; null if it is not to be sent
 */
export function waitMillis({ kind, failures }) {
  if (kind === 'pending') {
    return PAUSE_MILLIS;
  }
  return kind === 'failed' ? Math.min(FIRST_WAIT_MILLIS * 2 ** (failures - 1), LONGEST_WAIT_MILLIS) : null;
}

/**
 * @template E
 * @param {Readonly<State<E>>} state
 * @param {Partial<State<E>>} changes
 * @returns {Readonly<State<E>>} saved, or to be
 */
function settled(state, changes) {
  const changed = { ...state, ...changes };
  return Object.freeze({ ...changed, kind: isUnsaved(changed) ? 'pending' : 'saved' });
}

/**
 * @template E
 * @param {Readonly<State<E>>} state
 * @param {Partial<State<E>>} changes
 * @returns {Readonly<State<E>>}
 */
function next(state, changes) {
  return Object.freeze({ ...state, ...changes });
}
