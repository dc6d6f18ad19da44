// Speaks sentences with espeak-ng and gives back each word's sound alone, cut where it begins and where it ends.
//
// A sentence is spoken as a whole, so that its melody stays, with a silence between its words that is longer than any
// silence inside a word. These silences tell where the words are.

import { ToolError, run } from './tools.mjs';

export const SAMPLE_RATE = 48_000;

const SAMPLES_PER_MILLISECOND = SAMPLE_RATE / 1000;
const VOICE = ['-v', 'en-us+Andrea', '-s', '172', '-p', '38'];

/** In espeak-ng's units of roughly ten milliseconds; closures inside words ("ap-t") stay far below it. */
const WORD_GAP = 22;
const SHORTEST_WORD_GAP_MILLISECONDS = 180;

/** Less rumble and less hiss, a little warmth, and a gentle hand on the loudest syllables. */
const TIMBRE = [
  'highpass=f=85',
  'equalizer=f=210:t=q:w=0.9:g=2',
  'treble=f=4200:g=-5',
  'lowpass=f=9500',
  'acompressor=threshold=-20dB:ratio=2:attack=8:release=120',
  `aresample=${SAMPLE_RATE}`,
].join(',');

/** Of a sentence's peak: what is quieter counts as silence when words are told apart. */
const SILENCE_LEVEL = 0.01;

/** Of a word's own peak: where it begins and ends. */
const EDGE_LEVEL = 0.012;
const LONGEST_WALK_TO_ZERO = 2 * SAMPLES_PER_MILLISECOND;
const FADE_IN = 3 * SAMPLES_PER_MILLISECOND;
const FADE_OUT = 5 * SAMPLES_PER_MILLISECOND;

/**
 * @param {string[]} words the words of one sentence, with their punctuation
 * @returns {Float32Array[]} the sound of each word
 */
export function speakWords(words) {
  const sentence = words.join(' ').replace(/[“”]/g, '');
  const wave = run('espeak-ng', [...VOICE, '-g', String(WORD_GAP), '-z', '--stdout', sentence]);
  const decoded = run(
    'ffmpeg',
    ['-v', 'error', '-i', 'pipe:0', '-af', TIMBRE, '-ac', '1', '-f', 'f32le', 'pipe:1'],
    { input: wave },
  );
  const samples = new Float32Array(decoded.buffer.slice(decoded.byteOffset, decoded.byteOffset + decoded.length));
  const sounds = splitAtSilences(samples);
  if (sounds.length !== words.length) {
    throw new ToolError(`${words.length} words were spoken as ${sounds.length} sounds, reword "${sentence}"`);
  }
  return sounds.map(cutToSound);
}

/** @param {Float32Array} samples */
function splitAtSilences(samples) {
  const level = SILENCE_LEVEL * peakOf(samples);
  const longestInnerSilence = SHORTEST_WORD_GAP_MILLISECONDS * SAMPLES_PER_MILLISECOND;
  const sounds = [];
  let start = -1;
  let lastLoud = -1;
  for (let index = 0; index < samples.length; index++) {
    if (Math.abs(samples[index]) < level) continue;
    if (start >= 0 && index - lastLoud > longestInnerSilence) {
      sounds.push(samples.subarray(start, lastLoud + 1));
      start = -1;
    }
    if (start < 0) start = index;
    lastLoud = index;
  }
  if (start >= 0) sounds.push(samples.subarray(start, lastLoud + 1));
  return sounds;
}

/** @param {Float32Array} samples */
function cutToSound(samples) {
  const level = EDGE_LEVEL * peakOf(samples);
  const loud = (/** @type {number} */ sample) => Math.abs(sample) >= level;
  const start = walkToZeroCrossing(samples, samples.findIndex(loud), -1);
  const end = walkToZeroCrossing(samples, samples.findLastIndex(loud), 1) + 1;
  const sound = samples.slice(start, end);
  for (let index = 0; index < Math.min(FADE_IN, sound.length); index++) sound[index] *= fade(index / FADE_IN);
  for (let index = 0; index < Math.min(FADE_OUT, sound.length); index++) {
    sound[sound.length - 1 - index] *= fade(index / FADE_OUT);
  }
  return sound;
}

/**
 * @param {Float32Array} samples
 * @param {number} from where the walk begins
 * @param {1 | -1} direction
 */
function walkToZeroCrossing(samples, from, direction) {
  let index = from;
  for (let steps = 0; steps < LONGEST_WALK_TO_ZERO; steps++) {
    const next = index + direction;
    if (next < 0 || next >= samples.length || samples[next] * samples[index] <= 0) break;
    index = next;
  }
  return index;
}

/** A raised cosine from 0 at 0 to 1 at 1. @param {number} position */
function fade(position) {
  return 0.5 - 0.5 * Math.cos(Math.PI * position);
}

/** @param {Float32Array} samples */
export function peakOf(samples) {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}
