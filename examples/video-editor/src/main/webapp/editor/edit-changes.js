/**
 * What differs between two edits.
 *
 * Pure: no DOM.
 */

/** @typedef {import('./playrange.js').Edit} Edit */

/**
 * How many of what.
 *
 * @typedef {object} EditChanges
 * @property {number} struck words that are removed now
 * @property {number} restored words that are back
 * @property {number} pausesStruck
 * @property {number} pausesRestored
 * @property {number} corrected words that read otherwise now
 * @property {number} nudged edges of cuts that lie elsewhere
 * @property {boolean} reordered whether paragraphs play in another order
 * @property {boolean} regrouped whether paragraphs begin elsewhere, or have other speakers
 */

/**
 * @param {Edit} before
 * @param {Edit} after
 * @returns {EditChanges}
 */
export function changesBetween(before, after) {
  const [order, orderBefore] = [after.paragraphs, before.paragraphs].map(inPlayingOrder);
  return {
    struck: added(before.struck, after.struck),
    restored: added(after.struck, before.struck),
    pausesStruck: added(before.struckPauses, after.struckPauses),
    pausesRestored: added(after.struckPauses, before.struckPauses),
    corrected: different(before.texts, after.texts),
    nudged: different(before.nudges, after.nudges),
    reordered: order !== orderBefore,
    regrouped: grouped(before.paragraphs) !== grouped(after.paragraphs),
  };
}

/**
 * @param {ReadonlySet<number>} before
 * @param {ReadonlySet<number>} after
 */
function added(before, after) {
  let count = 0;
  if (before !== after) {
    for (const position of after) {
      count += before.has(position) ? 0 : 1;
    }
  }
  return count;
}

/**
 * @template K, V
 * @param {ReadonlyMap<K, V>} before
 * @param {ReadonlyMap<K, V>} after
 */
function different(before, after) {
  if (before === after) {
    return 0;
  }
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).length;
}

/** @param {Edit['paragraphs']} paragraphs @returns {string} only the order, as far as it is not that of the film */
function inPlayingOrder(paragraphs) {
  const firsts = (paragraphs ?? []).map(({ first }) => first);
  return firsts.every((first, i) => i === 0 || firsts[i - 1] < first) ? '' : firsts.join();
}

/** @param {Edit['paragraphs']} paragraphs @returns {string} only where they begin and who speaks */
function grouped(paragraphs) {
  return JSON.stringify(paragraphs === null ? null : [...paragraphs].sort((a, b) => a.first - b.first));
}
