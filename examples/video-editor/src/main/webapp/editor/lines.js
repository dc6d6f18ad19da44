/**
 * The way up and down through words that flow in lines.
 *
 * Pure: no DOM; boxes are asked for one by one, so that a long text is not measured as a whole.
 */

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/**
 * @param {(position: number) => Box} boxOf the place of a word, whose lines may have any distance
 * @param {number} count how many words there are
 * @param {number} from a word's position
 * @param {1 | -1} direction down or up
 * @returns {number} the word of the neighbouring line that is nearest to the same column; the same word if there is none
 */
export function wordInNextLine(boxOf, count, from, direction) {
  const own = boxOf(from);
  const column = (own.left + own.right) / 2;
  let position = from + direction;
  while (inside(position, count) && sameLine(boxOf(position), own)) {
    position += direction;
  }
  if (!inside(position, count)) {
    return from;
  }
  const line = boxOf(position);
  let nearest = position;
  let distance = Infinity;
  for (; inside(position, count); position += direction) {
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
 * @param {(position: number) => Box} boxOf
 * @param {number} count how many words there are
 * @param {number} from a word's position
 * @param {1 | -1} direction to the end or the beginning
 * @returns {number} the last or the first word of the same line
 */
export function edgeOfLine(boxOf, count, from, direction) {
  const own = boxOf(from);
  let position = from;
  while (inside(position + direction, count) && sameLine(boxOf(position + direction), own)) {
    position += direction;
  }
  return position;
}

/**
 * @param {number} position
 * @param {number} count
 */
function inside(position, count) {
  return position >= 0 && position < count;
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function sameLine(a, b) {
  const middle = (a.top + a.bottom) / 2;
  return middle > b.top && middle < b.bottom;
}
