// Writes the captions of the talk: its words in cues of one or two lines, as WebVTT.

/** What fits into a line, in characters. */
const LINE = 37;
const LONGEST_CUE = 2 * LINE;

/** How long a cue stays when nothing follows it, in seconds. */
const LINGERING = 0.7;

const END_OF_SENTENCE = /[.?!]$/;

/** @typedef {{text: string, start: number, end: number}} Word */

/**
 * @param {Word[]} words
 * @returns {string} a WebVTT file
 */
export function captions(words) {
  const cues = grouped(words);
  const blocks = cues.map((cue, index) => {
    const end = Math.min(cue[cue.length - 1].end + LINGERING, cues[index + 1]?.[0].start ?? Infinity);
    return `${timestamp(cue[0].start)} --> ${timestamp(end)}\n${lines(textOf(cue))}\n`;
  });
  return ['WEBVTT\n', ...blocks].join('\n');
}

/**
 * @param {Word[]} words
 * @returns {Word[][]} the words of each cue: a sentence, or parts of it that are about as long as each other
 */
function grouped(words) {
  /** @type {Word[][]} */
  const sentences = [];
  for (const word of words) {
    const last = sentences.at(-1)?.at(-1);
    if (last === undefined || END_OF_SENTENCE.test(last.text)) {
      sentences.push([]);
    }
    sentences.at(-1)?.push(word);
  }
  return sentences.flatMap((sentence) => parts(sentence, Math.ceil(textOf(sentence).length / LONGEST_CUE)));
}

/**
 * @param {Word[]} sentence
 * @param {number} count
 */
function parts(sentence, count) {
  /** @type {Word[][]} */
  const cues = Array.from({ length: count }, () => []);
  const length = textOf(sentence).length / count;
  sentence.forEach((word, index) => {
    const middle = textOf(sentence.slice(0, index)).length + word.text.length / 2;
    cues[Math.min(Math.floor(middle / length), count - 1)].push(word);
  });
  return cues.filter((cue) => cue.length > 0);
}

/** @param {Word[]} words */
const textOf = (words) => words.map(({ text }) => text).join(' ');

/** @param {string} text of a cue, broken near its middle if one line does not hold it */
function lines(text) {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (escaped.length <= LINE) {
    return escaped;
  }
  const spaces = [...escaped.matchAll(/ /g)].map(({ index }) => index);
  const middle = escaped.length / 2;
  const [at] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? escaped : `${escaped.slice(0, at)}\n${escaped.slice(at + 1)}`;
}

/** @param {number} seconds */
function timestamp(seconds) {
  return new Date(Math.round(seconds * 1000)).toISOString().slice('1970-01-01T'.length, -1);
}
