/**
 * The JSON form of an edit: what its file holds, and what `JSON.parse` makes of that.
 *
 * Pure: no DOM, no Video.js.
 */

import { edgeOf, keyOf, positionOf, secondsOf } from './edit-parts.js';
import { toNanoseconds, toSeconds } from './time.js';

/** @typedef {import('./transcript-edit.js').TranscriptEdit} TranscriptEdit */
/** @typedef {import('./transcript-edit.js').Changes} Changes */

/**
 * @typedef {object} EditJson
 * @property {[number, number][]} [struck] spans of struck words, both ends included
 * @property {{struck?: number[], edge: number}} [pauses]
 * @property {{word: number, edge: 'start' | 'end', earlier?: number, later?: number}[]} [nudges] in seconds
 * @property {{word: number, text: string}[]} [texts]
 * @property {import('./edit-parts.js').Paragraph[]} [paragraphs] in playing order
 */

/**
 * @param {unknown} value
 * @returns {Changes} what it holds
 * @throws {TypeError} if it, or a member, is of another type
 * @throws {RangeError} if a member has a value that is not allowed
 */
export function readEdit(value) {
  const json = objectOf(value, 'an edit', '{"struck":[[3,4]]}');
  const pauses = json.pauses === undefined ? {} : objectOf(json.pauses, 'pauses', '{"struck":[5],"edge":0.15}');
  return {
    struck: apart(arrayOf(json.struck, 'struck').map(spanOf)).flatMap(positionsIn),
    struckPauses: arrayOf(pauses.struck, 'pauses.struck'),
    pauseEdge: pauses.edge === undefined ? undefined : exactly(pauses.edge, 'pauses.edge'),
    nudges: onceEach(arrayOf(json.nudges, 'nudges').map(nudgeOf), 'nudges'),
    texts: onceEach(arrayOf(json.texts, 'texts').map(textOf), 'texts'),
    paragraphs: json.paragraphs === undefined ? null : arrayOf(json.paragraphs, 'paragraphs').map(paragraphOf),
  };
}

/**
 * @param {TranscriptEdit} edit
 * @param {number} defaultEdge seconds
 * @returns {EditJson} with as few members as possible
 */
export function writeEdit({ struck, struckPauses, pauseEdge, nudges, texts, paragraphs }, defaultEdge) {
  /** @type {EditJson} */
  const json = {};
  if (struck.size > 0) {
    json.struck = spans(ascending(struck));
  }
  if (struckPauses.size > 0) {
    json.pauses = { struck: ascending(struckPauses), edge: pauseEdge };
  } else if (pauseEdge !== defaultEdge) {
    json.pauses = { edge: pauseEdge };
  }
  if (nudges.size > 0) {
    json.nudges = [...nudges]
      .map(([key, by]) => ({ ...edgeOf(key), [by < 0 ? 'earlier' : 'later']: toSeconds(Math.abs(by)) }))
      .sort((one, other) => one.word - other.word || (one.edge === 'start' ? -1 : 1));
  }
  if (texts.size > 0) {
    json.texts = ascending(texts.keys()).map((word) => ({ word, text: texts.get(word) ?? '' }));
  }
  if (paragraphs !== null) {
    json.paragraphs = paragraphs.map((paragraph) => ({ ...paragraph }));
  }
  return json;
}

/**
 * @param {unknown} span
 * @returns {[number, number]}
 */
function spanOf(span) {
  if (!Array.isArray(span) || span.length !== 2) {
    throw new TypeError(`Not a span of struck words: ${JSON.stringify(span)}. It is its first and its last word: [3,4].`);
  }
  const [first, last] = [positionOf(span[0]), positionOf(span[1])];
  if (first > last) {
    throw new RangeError(`Not a span of struck words: ${JSON.stringify(span)}. It does not end before it begins.`);
  }
  return [first, last];
}

/** @param {[number, number][]} list of spans */
function apart(list) {
  const wrong = list.find(([first], i) => i > 0 && list[i - 1][1] >= first);
  if (wrong !== undefined) {
    throw new RangeError(`Not "struck": the span ${JSON.stringify(wrong)} begins before the one listed before it ends.`);
  }
  return list;
}

/** @param {[number, number]} span */
function positionsIn([first, last]) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * @param {unknown} value
 * @returns {[string, number]}
 */
function nudgeOf(value) {
  const example = '{"word":5,"edge":"start","earlier":0.04}';
  const { word, edge, earlier, later } = objectOf(value, 'a nudge', example);
  if (edge !== 'start' && edge !== 'end') {
    throw new RangeError(`Not an edge: ${JSON.stringify(edge)}. It is "start" or "end", as in ${example}.`);
  }
  if ((earlier === undefined) === (later === undefined)) {
    throw new RangeError(`Not a nudge: ${JSON.stringify(value)}. It has either "earlier" or "later", as in ${example}.`);
  }
  const by = exactly(earlier ?? later, earlier === undefined ? 'later' : 'earlier');
  return [keyOf(edge, positionOf(word)), (earlier === undefined ? 1 : -1) * toNanoseconds(by)];
}

/**
 * @param {unknown} value
 * @returns {[number, string]}
 */
function textOf(value) {
  const { word, text } = objectOf(value, 'the text of a word', '{"word":12,"text":"Playrange"}');
  return [positionOf(word), text];
}

/**
 * @param {unknown} value
 * @returns {import('./edit-parts.js').Paragraph}
 */
function paragraphOf(value) {
  const { first, speaker } = objectOf(value, 'a paragraph', '{"first":31,"speaker":"Ann"}');
  return { first, speaker };
}

/**
 * @param {unknown} value
 * @param {string} what
 * @returns {number} seconds
 */
function exactly(value, what) {
  const seconds = secondsOf(value, `"${what}"`);
  if (toSeconds(toNanoseconds(seconds)) !== seconds) {
    throw new RangeError(`Not "${what}": ${seconds}. A time has at most nine decimals.`);
  }
  return seconds;
}

/**
 * @param {unknown} value
 * @param {string} what
 * @param {string} example
 * @returns {Record<string, any>} without the members that are null, which count as absent
 */
function objectOf(value, what, example) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`Not ${what}: ${JSON.stringify(value)}. It looks like ${example}.`);
  }
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

/**
 * @param {unknown} value
 * @param {string} what
 * @returns {any[]}
 */
function arrayOf(value, what) {
  if (value !== undefined && !Array.isArray(value)) {
    throw new TypeError(`Not "${what}": ${JSON.stringify(value)}. It is an array.`);
  }
  return value ?? [];
}

/**
 * @template {string | number} K
 * @template V
 * @param {[K, V][]} entries
 * @param {string} what
 */
function onceEach(entries, what) {
  const map = new Map(entries);
  if (map.size < entries.length) {
    throw new RangeError(`Not "${what}": ${JSON.stringify(entries)}. Nothing is named twice.`);
  }
  return map;
}

/** @param {Iterable<number>} positions */
function ascending(positions) {
  return [...positions].sort((one, other) => one - other);
}

/** @param {number[]} positions ascending */
function spans(positions) {
  /** @type {[number, number][]} */
  const joined = [];
  for (const position of positions) {
    const span = joined.at(-1);
    if (span?.[1] === position - 1) {
      span[1] = position;
    } else {
      joined.push([position, position]);
    }
  }
  return joined;
}
