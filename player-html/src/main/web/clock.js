/**
 * The time that passes on a page, and its timers: those of the page itself, which browsers slow down to one a second
 * where nobody sees it, and beside them those of a worker, which they do not.
 */

/**
 * @typedef {object} Clock
 * @property {() => number} now milliseconds, on the time line of `FrameMetadata.expectedDisplayTime`
 * @property {(callback: () => void, milliseconds: number, isSteady: boolean) => any} setTimeout where it is steady, a
 *     worker keeps the time as well, and so it does while the page is hidden
 * @property {(handle: any) => void} clearTimeout
 */

/** @type {Map<number, {page: any, inWorker: boolean, callback: () => void}>} */
const waiting = new Map();

let count = 0;

/** The one worker of all players; null where the page may have none. @type {Worker | null | undefined} */
let worker;

/** @type {Clock} */
export const pageClock = {
  now: () => performance.now(),

  setTimeout(callback, milliseconds, isSteady) {
    const id = ++count;
    const inWorker = isSteady || document.hidden;
    waiting.set(id, { page: setTimeout(() => ring(id), milliseconds), inWorker, callback });
    if (inWorker) {
      worker = worker === undefined ? newWorker() : worker;
      worker?.postMessage({ id, milliseconds });
    }
    return id;
  },

  clearTimeout(id) {
    const timer = waiting.get(id);
    if (waiting.delete(id)) {
      clearTimeout(timer?.page);
      if (timer?.inWorker) {
        worker?.postMessage({ id });
      }
    }
  },
};

/** @param {number} id */
function ring(id) {
  const callback = waiting.get(id)?.callback;
  pageClock.clearTimeout(id);
  callback?.();
}

/** Browsers refuse a worker of another origin, and one that the page's policy forbids; page timers remain. */
function newWorker() {
  try {
    const timer = new Worker(new URL('./timer-worker.js', import.meta.url));
    timer.onmessage = ({ data }) => ring(data);
    return timer;
  } catch {
    return null;
  }
}
