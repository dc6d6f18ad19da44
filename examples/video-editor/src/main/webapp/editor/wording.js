/**
 * Lengths, sizes and changes in words.
 *
 * Pure: no DOM.
 */

/**
 * The full seconds, as the player's own clock shows them.
 *
 * @param {number} seconds
 * @returns {string} such as `0:43` or `1:02:03`
 */
export function clock(seconds) {
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}

/**
 * @param {number} seconds
 * @returns {string} such as `0:43.2`; the tenth that has begun
 */
export function preciseClock(seconds) {
  const tenths = Math.floor(Math.round(seconds * 1e6) / 1e5);
  return `${clock(Math.floor(tenths / 10))}.${tenths % 10}`;
}

/**
 * @param {number} seconds
 * @returns {string} such as `1.2 s`, `43 s` or `1 min 2 s`; one decimal where it matters
 */
export function amount(seconds) {
  const tenths = Math.round(seconds * 10);
  if (tenths === 0 && seconds > 0) {
    return 'less than 0.1 s';
  }
  if (tenths < 100) {
    return `${tenths / 10} s`;
  }
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'];

/**
 * The size of a file, in units of a thousand.
 *
 * @param {number} bytes
 * @returns {string} such as `48 kB`, `12.4 MB` or `124 MB`; one decimal where it matters
 */
export function size(bytes) {
  if (bytes < 1000) {
    return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  }
  let [amountOfUnits, unit] = [bytes / 1000, 0];
  // What would be rounded to a thousand is one of the next unit.
  while (amountOfUnits >= 999.5 && unit < UNITS.length - 1) {
    amountOfUnits /= 1000;
    unit++;
  }
  const decimals = unit > 0 && amountOfUnits < 99.95 ? 1 : 0;
  return `${amountOfUnits.toFixed(decimals)} ${UNITS[unit]}`;
}

/**
 * The edited film's length beside the original's.
 *
 * @param {number} edited seconds
 * @param {number} original seconds
 * @returns {{edited: string, comparison: string}} such as `0:43` and `of 0:51, 7.8 s removed`
 */
export function lengths(edited, original) {
  const removed = original - edited;
  return {
    edited: clock(edited),
    comparison: removed > 0 ? `of ${clock(original)}, ${amount(removed)} removed` : 'nothing removed',
  };
}

/**
 * What an edit did.
 *
 * @param {import('./edit-changes.js').EditChanges} changes
 * @param {number} shorter by how many seconds the film got shorter; negative if it got longer
 * @returns {string} such as `3 words removed, 1.2 s shorter`
 */
export function changeInWords(changes, shorter) {
  const { struck, restored, pausesStruck, pausesRestored, corrected, asHeard, nudged, reordered, regrouped, renamed } =
    changes;
  const parts = [
    struck > 0 && `${count(struck, 'word')} removed`,
    restored > 0 && `${count(restored, 'word')} restored`,
    pausesStruck > 0 && `${count(pausesStruck, 'pause')} shortened`,
    pausesRestored > 0 && `${count(pausesRestored, 'pause')} restored`,
    corrected > 0 && `${count(corrected, 'word')} corrected`,
    asHeard > 0 && `${count(asHeard, 'correction')} taken back`,
    nudged > 0 && `${count(nudged, 'edge')} moved`,
    reordered && 'paragraphs play in another order',
    regrouped && !reordered && 'paragraphs changed',
    renamed && !regrouped && !reordered && 'speaker changed',
    shorter !== 0 && `${amount(Math.abs(shorter))} ${shorter > 0 ? 'shorter' : 'longer'}`,
  ].filter((part) => part !== false);
  const [first = 'nothing changed', ...rest] = parts;
  return [first[0].toUpperCase() + first.slice(1), ...rest].join(', ');
}

/**
 * @param {number} number
 * @param {string} thing
 * @returns {string} such as `1 word` or `3 words`
 */
export function count(number, thing) {
  return number === 1 ? `1 ${thing}` : `${number} ${thing}s`;
}
