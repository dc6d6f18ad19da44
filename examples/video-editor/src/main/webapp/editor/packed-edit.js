/**
 * Edits as an undo history keeps them: their struck words as spans, so that each step of a long afternoon takes as much
 * memory as it has cuts, and not as it has words.
 *
 * Pure: no DOM.
 */

/** @typedef {import('./playrange.js').Edit} Edit */

/**
 * @typedef {object} PackedEdit
 * @property {Edit} rest without its struck words
 * @property {Int32Array} struck first and last word of each span of them
 */

/**
 * @param {Edit} edit
 * @returns {Readonly<PackedEdit>}
 */
export function packed(edit) {
  /** @type {number[]} */
  const ends = [];
  for (const position of Int32Array.from(edit.struck).sort()) {
    if (ends.length > 0 && ends[ends.length - 1] === position - 1) {
      ends[ends.length - 1] = position;
    } else {
      ends.push(position, position);
    }
  }
  return Object.freeze({ rest: edit.with({ struck: [] }), struck: Int32Array.from(ends) });
}

/**
 * @param {Readonly<PackedEdit>} packedEdit
 * @param {Edit} present the one that it takes the place of, whose parts it has where they are alike
 * @returns {Edit}
 */
export function unpacked({ rest, struck: ends }, present) {
  /** @type {number[]} */
  const struck = [];
  for (let i = 0; i < ends.length; i += 2) {
    for (let position = ends[i]; position <= ends[i + 1]; position++) {
      struck.push(position);
    }
  }
  const { struckPauses, pauseEdge, nudges, texts, paragraphs } = rest;
  return present.with({ struck, struckPauses, pauseEdge, nudges, texts, paragraphs });
}
