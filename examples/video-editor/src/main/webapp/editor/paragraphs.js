/**
 * Paragraphs of the words, in playing order: where each begins, and who speaks. Its words go up to the next larger
 * beginning. Every change gives another list, and the same one where there is nothing to change.
 *
 * Pure: no DOM.
 */

/**
 * @typedef {object} Paragraph
 * @property {number} first position of its first word
 * @property {string} [speaker]
 */

/** @typedef {readonly Readonly<Paragraph>[]} Paragraphs */

/**
 * @param {Paragraphs} paragraphs
 * @param {number} position
 * @returns {number} the index of the paragraph that has this word
 */
export function indexOfWord(paragraphs, position) {
  let found = -1;
  for (const [i, { first }] of paragraphs.entries()) {
    if (first <= position && (found < 0 || paragraphs[found].first < first)) {
      found = i;
    }
  }
  return found;
}

/**
 * @param {Paragraphs} paragraphs
 * @param {number} index
 * @param {number} count how many words there are
 * @returns {number} position of the last word of a paragraph
 */
export function lastOf(paragraphs, index, count) {
  const { first } = paragraphs[index];
  return paragraphs.reduce((next, other) => (other.first > first ? Math.min(next, other.first) : next), count) - 1;
}

/**
 * @param {Paragraphs} paragraphs
 * @param {number} position
 * @returns {Paragraphs} a paragraph more, which begins with this word and has the same speaker
 */
export function begun(paragraphs, position) {
  const index = indexOfWord(paragraphs, position);
  const { first } = paragraphs[index];
  return first === position ? paragraphs : paragraphs.toSpliced(index + 1, 0, { ...paragraphs[index], first: position });
}

/**
 * @param {Paragraphs} paragraphs
 * @param {number} index
 * @returns {boolean} whether the one before it on the page is the one before it in the film as well
 */
export function canJoin(paragraphs, index) {
  const { first } = paragraphs[index];
  return index > 0 && indexOfWord(paragraphs, first - 1) === index - 1;
}

/**
 * @param {Paragraphs} paragraphs
 * @param {number} index
 * @returns {Paragraphs} this one is part of the one before it
 */
export function joined(paragraphs, index) {
  return canJoin(paragraphs, index) ? paragraphs.toSpliced(index, 1) : paragraphs;
}

/**
 * @param {Paragraphs} paragraphs
 * @param {number} index
 * @param {1 | -1} direction down or up
 * @returns {Paragraphs}
 */
export function moved(paragraphs, index, direction) {
  const other = paragraphs[index + direction];
  return other === undefined ? paragraphs : paragraphs.with(index, other).with(index + direction, paragraphs[index]);
}

/**
 * @param {Paragraphs} paragraphs
 * @param {number} index
 * @param {string} speaker empty if nobody knows
 * @param {boolean} everywhere whether all paragraphs of the same speaker get the name
 * @returns {Paragraphs}
 */
export function named(paragraphs, index, speaker, everywhere) {
  const former = paragraphs[index].speaker;
  if (speaker === (former ?? '')) {
    return paragraphs;
  }
  return paragraphs.map((paragraph, i) => {
    const isMeant = i === index || (everywhere && paragraph.speaker === former);
    return isMeant ? { first: paragraph.first, ...(speaker !== '' && { speaker }) } : paragraph;
  });
}

/**
 * @param {Paragraphs} paragraphs
 * @returns {string[]} who speaks, the most frequent first
 */
export function speakersOf(paragraphs) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { speaker } of paragraphs) {
    if (speaker !== undefined) {
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([speaker]) => speaker);
}
