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
 * @property {number} asHeard words that read again as they were heard
 * @property {number} nudged edges of cuts that lie elsewhere
 * @property {boolean} reordered whether paragraphs play in another order
 * @property {boolean} regrouped whether paragraphs begin elsewhere
 * @property {boolean} renamed whether they have other speakers
 */

/** @typedef {NonNullable<Edit['paragraphs']>} Paragraphs */

/**
 * @param {Edit} before
 * @param {Edit} after
 * @param {Paragraphs} original the paragraphs of the transcript
 * @returns {EditChanges}
 */
export function changesBetween(before, after, original) {
  const [paragraphsBefore, paragraphs] = [before, after].map((edit) => edit.paragraphs ?? original);
  const [orderBefore, order] = [paragraphsBefore, paragraphs].map(inPlayingOrder);
  return {
    struck: added(before.struck, after.struck),
    restored: added(after.struck, before.struck),
    pausesStruck: added(before.struckPauses, after.struckPauses),
    pausesRestored: added(after.struckPauses, before.struckPauses),
    corrected: different(after.texts, before.texts),
    asHeard: missing(after.texts, before.texts),
    nudged: different(after.nudges, before.nudges) + missing(after.nudges, before.nudges),
    reordered: order !== orderBefore,
    regrouped: beginnings(paragraphsBefore) !== beginnings(paragraphs),
    renamed: speakers(paragraphsBefore) !== speakers(paragraphs),
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
 * @param {ReadonlyMap<K, V>} map
 * @param {ReadonlyMap<K, V>} other
 * @returns {number} how many entries of a map are new or other than they were
 */
function different(map, other) {
  return map === other ? 0 : [...map].filter(([key, value]) => other.get(key) !== value).length;
}

/**
 * @template K, V
 * @param {ReadonlyMap<K, V>} map
 * @param {ReadonlyMap<K, V>} other
 * @returns {number} how many entries of another map it does not have
 */
function missing(map, other) {
  return map === other ? 0 : [...other.keys()].filter((key) => !map.has(key)).length;
}

/** @param {Paragraphs} paragraphs @returns {string} only the order, as far as it is not that of the film */
function inPlayingOrder(paragraphs) {
  const firsts = paragraphs.map(({ first }) => first);
  return firsts.every((first, i) => i === 0 || firsts[i - 1] < first) ? '' : firsts.join();
}

/** @param {Paragraphs} paragraphs */
function beginnings(paragraphs) {
  return inSourceOrder(paragraphs)
    .map(({ first }) => first)
    .join();
}

/** @param {Paragraphs} paragraphs */
function speakers(paragraphs) {
  return JSON.stringify(inSourceOrder(paragraphs).map(({ speaker }) => speaker));
}

/** @param {Paragraphs} paragraphs */
function inSourceOrder(paragraphs) {
  return paragraphs.toSorted((a, b) => a.first - b.first);
}
