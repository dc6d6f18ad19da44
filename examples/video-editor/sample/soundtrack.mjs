// Puts the words' sounds one after another with natural pauses between them: the sound of the talk and its times.

import { SAMPLE_RATE, peakOf } from './voice.mjs';

/**
 * @typedef {object} SpokenWord
 * @property {string} text the word with its punctuation
 * @property {boolean} filler
 * @property {number} sentence the number of its sentence
 * @property {number} start in seconds, a whole number of milliseconds
 * @property {number} end in seconds, a whole number of milliseconds
 */

/**
 * @typedef {object} Talk
 * @property {SpokenWord[]} words
 * @property {Float32Array} samples the sound from the beginning to the end
 * @property {number} duration in seconds, a whole number of frames
 */

export const FRAMES_PER_SECOND = 25;

const SAMPLES_PER_MILLISECOND = SAMPLE_RATE / 1000;
const SILENCE_BEFORE_FIRST_WORD = 960;
const SILENCE_AFTER_LAST_WORD = 1400;

/** Milliseconds from, and how many more at the most. */
const BETWEEN_WORDS = [80, 70];
const AFTER_COMMA = [180, 60];
const AFTER_SENTENCE = [280, 120];

const LOUDNESS = decibels(-16);
const HIGHEST_PEAK = decibels(-2);

/**
 * @param {import('./script.mjs').ScriptWord[][]} sentences
 * @param {Float32Array[][]} sounds the sound of each word of each sentence
 * @returns {Talk}
 */
export function layOut(sentences, sounds) {
  const vary = variation();
  /** @type {SpokenWord[]} */
  const words = [];
  /** @type {[number, Float32Array][]} */
  const placed = [];
  let milliseconds = SILENCE_BEFORE_FIRST_WORD;
  let lastEnd = milliseconds;
  sentences.forEach((sentence, sentenceIndex) => {
    sentence.forEach(({ text, filler, pauseAfter }, wordIndex) => {
      const sound = sounds[sentenceIndex][wordIndex];
      placed.push([milliseconds, sound]);
      lastEnd = milliseconds + Math.round(sound.length / SAMPLES_PER_MILLISECOND);
      words.push({ text, filler, sentence: sentenceIndex, start: milliseconds / 1000, end: lastEnd / 1000 });
      const last = wordIndex === sentence.length - 1;
      const [shortest, spread] = last ? AFTER_SENTENCE : /[,;:]/.test(text) ? AFTER_COMMA : BETWEEN_WORDS;
      const natural = Math.round(shortest + spread * vary());
      milliseconds = lastEnd + (pauseAfter === undefined ? natural : Math.round(pauseAfter * 1000));
    });
  });
  const duration = Math.ceil(((lastEnd + SILENCE_AFTER_LAST_WORD) / 1000) * FRAMES_PER_SECOND) / FRAMES_PER_SECOND;
  const samples = new Float32Array(Math.round(duration * SAMPLE_RATE));
  placed.forEach(([at, sound]) => samples.set(sound, at * SAMPLES_PER_MILLISECOND));
  normalize(samples);
  return { words, samples, duration };
}

/** Brings speech to one loudness, silence left out of the reckoning, and keeps every peak below the ceiling. */
function normalize(/** @type {Float32Array} */ samples) {
  const spoken = samples.filter((sample) => sample !== 0);
  const power = spoken.reduce((sum, sample) => sum + sample * sample, 0) / spoken.length;
  const gain = Math.min(LOUDNESS / Math.sqrt(power), HIGHEST_PEAK / peakOf(samples));
  for (let index = 0; index < samples.length; index++) samples[index] *= gain;
}

/** The same numbers between 0 and 1 on every run (steps of the golden ratio: even, and never a pattern). */
function variation() {
  const step = (Math.sqrt(5) - 1) / 2;
  let position = 0;
  return () => (position = (position + step) % 1);
}

/** @param {number} level */
function decibels(level) {
  return 10 ** (level / 20);
}
