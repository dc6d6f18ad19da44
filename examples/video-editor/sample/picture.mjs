// Composes the picture: the word that is being said, its sentence, a ripple of the voice, a clock, and the waveform of
// the whole talk. Fillers are grey and slanted: they ask to be struck out.

import { assFile, colourTag, disc, event, rectangles } from './ass.mjs';
import { CENTRE, CREAM, DIM, FILLER, FLOOR, HEIGHT, MARGIN, WIDTH, colourAt } from './palette.mjs';
import { FRAMES_PER_SECOND } from './soundtrack.mjs';
import { paintRipple, paintWaveform } from './waveform.mjs';

/** @typedef {import('./soundtrack.mjs').Talk} Talk */
/** @typedef {import('./soundtrack.mjs').SpokenWord} SpokenWord */

const STYLES = {
  Shape: { font: 'DejaVu Sans', size: 20 },
  Name: { font: 'DejaVu Serif', size: 32, bold: true },
  Note: { font: 'DejaVu Sans', size: 22 },
  Clock: { font: 'DejaVu Sans Mono', size: 42, bold: true },
  Frame: { font: 'DejaVu Sans Mono', size: 20 },
  Word: { font: 'DejaVu Serif', size: 148, bold: true },
  Title: { font: 'DejaVu Serif', size: 104, bold: true, italic: true },
  Sentence: { font: 'DejaVu Serif', size: 40, sideMargin: 120 },
};

const HEADER_TOP = 44;
const HEADER_SECOND_LINE = 88;
const WORD_CENTRE = 216;
const SENTENCE_CENTRE = 474;
const FLOOR_TOP = 564;

/** A silence this long is shown as a rest. */
const REST_SECONDS = 0.6;
const REST_DELAY = 0.12;

/** How long before its first word a sentence stands on the screen, if the one before has ended by then. */
const READING_AHEAD = 0.25;

/**
 * @param {Talk} talk
 * @returns {string} the whole picture as a subtitle file
 */
export function paint(talk) {
  return assFile(WIDTH, HEIGHT, STYLES, [
    ...paintSurroundings(talk),
    ...paintClock(talk),
    ...paintWords(talk),
    ...paintSentences(talk),
    ...paintRipple(talk),
    ...paintWaveform(talk),
  ]);
}

/** @param {Talk} talk */
function paintSurroundings({ words, duration }) {
  const floor = [{ left: 0, top: FLOOR_TOP, width: WIDTH, height: HEIGHT - FLOOR_TOP }];
  const name = `{\\an7\\pos(${MARGIN},${HEADER_TOP})${colourTag(CREAM)}}`;
  const note = `{\\an7\\pos(${MARGIN},${HEADER_SECOND_LINE})${colourTag(DIM)}}`;
  const title = `{\\an5\\pos(${CENTRE},${WORD_CENTRE})\\fad(0,180)${colourTag(CREAM)}}`;
  const farewell = `{\\an5\\pos(${CENTRE},${WORD_CENTRE})\\fad(300,0)${colourTag(CREAM)}}`;
  return [
    event(0, 0, duration, 'Shape', rectangles(colourTag(FLOOR), floor)),
    event(1, 0, duration, 'Name', `${name}Playrange`),
    event(1, 0, duration, 'Note', `${note}a talk to be edited by its words`),
    event(3, 0, words[0].start, 'Title', `${title}Strike a word.`),
    event(3, farewellStart(words), duration, 'Title', `${farewell}Your turn.`),
  ];
}

/** @param {SpokenWord[]} words */
function farewellStart(words) {
  return words[words.length - 1].end + 0.4;
}

/** @param {Talk} talk */
function paintClock({ duration }) {
  const events = [];
  const right = WIDTH - MARGIN;
  for (let tenth = 0; tenth < duration * 10; tenth++) {
    const minutes = String(Math.floor(tenth / 600)).padStart(2, '0');
    const seconds = String(Math.floor(tenth / 10) % 60).padStart(2, '0');
    const tags = `{\\an9\\pos(${right},${HEADER_TOP - 8})${colourTag(CREAM)}}`;
    const text = `${tags}${minutes}:${seconds}{${colourTag(DIM)}}.${tenth % 10}`;
    events.push(event(1, tenth / 10, (tenth + 1) / 10, 'Clock', text));
  }
  for (let frame = 0; frame < duration * FRAMES_PER_SECOND; frame++) {
    const [start, end] = [frame / FRAMES_PER_SECOND, (frame + 1) / FRAMES_PER_SECOND];
    const tags = `{\\an9\\pos(${right},${HEADER_SECOND_LINE})${colourTag(DIM)}}`;
    events.push(event(1, start, end, 'Frame', `${tags}frame ${String(frame).padStart(4, '0')}`));
  }
  return events;
}

/** @param {Talk} talk */
function paintWords({ words, duration }) {
  return words.flatMap((word, index) => {
    const last = index + 1 === words.length;
    const next = last ? farewellStart(words) : words[index + 1].start;
    const rests = !last && next - word.end >= REST_SECONDS;
    const until = rests ? word.end + REST_DELAY : next;
    const tags =
      `\\an5\\pos(${CENTRE},${WORD_CENTRE})\\fad(0,${rests ? 120 : 0})` +
      `\\fscx94\\fscy94\\t(0,110,\\fscx100\\fscy100)${styleOf(word, duration)}`;
    const painted = event(3, word.start, until, 'Word', `{${tags}}${word.text}`);
    return rests ? [painted, ...paintRest(until, next)] : [painted];
  });
}

/** Three points that light up one after another. */
function paintRest(/** @type {number} */ start, /** @type {number} */ end) {
  const dots = [0, 1, 2].map((dot) => {
    const tags = `\\pos(${CENTRE + (dot - 1) * 54},${WORD_CENTRE - 6})\\fad(120,80)${colourTag(FILLER)}`;
    return event(3, start + ((end - start) * dot) / 3, end, 'Shape', disc(tags, 11));
  });
  const note = `{\\an5\\pos(${CENTRE},${WORD_CENTRE + 50})\\fad(120,80)${colourTag(DIM)}}`;
  return [...dots, event(3, start, end, 'Note', `${note}a pause`)];
}

/**
 * A state of a sentence on the screen.
 *
 * @typedef {object} Moment
 * @property {number} start when it begins, in seconds
 * @property {number} said how many words have been said
 * @property {boolean} speaking whether the next word is being said
 */

/** @param {Talk} talk */
function paintSentences({ words, duration }) {
  const numbers = [...new Set(words.map((word) => word.sentence))];
  const sentences = numbers.map((number) => words.filter((word) => word.sentence === number));
  const appearances = sentences.map((sentence, number) => {
    const before = sentences[number - 1]?.at(-1);
    return before === undefined ? 0 : Math.max(before.end + 0.1, sentence[0].start - READING_AHEAD);
  });
  return sentences.flatMap((sentence, number) => {
    const disappears = appearances[number + 1] ?? duration;
    const moments = momentsOf(sentence, appearances[number], disappears);
    return moments.map((moment, index) => {
      const end = moments[index + 1]?.start ?? disappears;
      const fade = index === 0 && number > 0 ? '\\fad(120,0)' : '';
      const text = sentence.map((word, position) => paintedAt(moment, word, position, duration)).join(' ');
      return event(2, moment.start, end, 'Sentence', `{\\an5\\pos(${CENTRE},${SENTENCE_CENTRE})${fade}}${text}`);
    });
  });
}

/**
 * @param {SpokenWord[]} sentence
 * @param {number} appears
 * @param {number} disappears
 * @returns {Moment[]}
 */
function momentsOf(sentence, appears, disappears) {
  /** @type {Moment[]} */
  const moments = [{ start: appears, said: 0, speaking: false }];
  sentence.forEach((word, position) => {
    moments.push({ start: word.start, said: position, speaking: true });
    const last = position + 1 === sentence.length;
    const silence = (last ? disappears : sentence[position + 1].start) - word.end;
    if (last || silence >= REST_SECONDS) {
      moments.push({ start: word.end + Math.min(REST_DELAY, silence / 2), said: position + 1, speaking: false });
    }
  });
  return moments;
}

/**
 * @param {Moment} moment
 * @param {SpokenWord} word
 * @param {number} position of the word in its sentence
 * @param {number} duration
 */
function paintedAt({ said, speaking }, word, position, duration) {
  if (speaking && position === said) return `{${styleOf(word, duration)}}${word.text}`;
  const colour = position >= said ? DIM : word.filler ? FILLER : CREAM;
  return `{\\i${word.filler ? 1 : 0}${colourTag(colour)}}${word.text}`;
}

/**
 * The look of a word while it is said.
 *
 * @param {SpokenWord} word
 * @param {number} duration
 */
function styleOf(word, duration) {
  return `\\i${word.filler ? 1 : 0}${colourTag(word.filler ? FILLER : colourAt(word.start / duration))}`;
}
