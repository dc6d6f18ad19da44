/**
 * The way through words that flow in lines.
 *
 * Pure: no DOM; boxes are asked for one by one, so that a long text is not measured as a whole.
 */

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/**
 * @typedef {object} Flow
 * @property {(position: number) => Box} boxOf the place of a word, whose lines may have any distance
 * @property {(position: number, direction: 1 | -1) => number | null} beside the word that is shown next or before; null
 *     if there is none
 */

/**
 * @param {Flow} flow
 * @param {number} from a word's position
 * @param {1 | -1} direction down or up
 * @returns {number} the word of the neighbouring line that is nearest to the same column; the same word if there is none
 */
export function wordInNextLine({ boxOf, beside }, from, direction) {
  const own = boxOf(from);
  const column = (own.left + own.right) / 2;
  let position = beside(from, direction);
  while (position !== null && sameLine(boxOf(position), own)) {
    position = beside(position, direction);
  }
  if (position === null) {
    return from;
  }
  const line = boxOf(position);
  let nearest = position;
  let distance = Infinity;
  for (; position !== null; position = beside(position, direction)) {
    const box = boxOf(position);
    if (!sameLine(box, line)) {
      break;
    }
    const away = Math.abs((box.left + box.right) / 2 - column);
    if (away < distance) {
      [nearest, distance] = [position, away];
    }
  }
  return nearest;
}

/**
 * @param {Flow} flow
 * @param {number} from a word's position
 * @param {1 | -1} direction to the end or the beginning
 * @returns {number} the last or the first word of the same line
 */
export function edgeOfLine({ boxOf, beside }, from, direction) {
  const own = boxOf(from);
  let position = from;
  let next = beside(position, direction);
  while (next !== null && sameLine(boxOf(next), own)) {
    position = next;
    next = beside(position, direction);
  }
  return position;
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function sameLine(a, b) {
  const middle = (a.top + a.bottom) / 2;
  return middle > b.top && middle < b.bottom;
}
