/**
 * The worker that keeps time for a hidden page: told `{id, milliseconds}`, it answers with the id when they have passed,
 * unless it was told `{id}` before.
 */

/** @type {Map<number, any>} */
const timers = new Map();

self.onmessage = ({ data: { id, milliseconds } }) => {
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (milliseconds !== undefined) {
    const answer = () => {
      timers.delete(id);
      self.postMessage(id);
    };
    timers.set(id, setTimeout(answer, milliseconds));
  }
};
