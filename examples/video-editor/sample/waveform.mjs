// The voice made visible: a ripple that runs outwards from the word being said, and the whole talk as a waveform that
// fills while it is spoken.

import { colourTag, disc, event, opacityTag, rectangles } from './ass.mjs';
import { BACKGROUND, CENTRE, CREAM, FILLER, FLOOR, MARGIN, WIDTH, colourAt, mix } from './palette.mjs';
import { FRAMES_PER_SECOND } from './soundtrack.mjs';
import { SAMPLE_RATE } from './voice.mjs';

/** @typedef {import('./soundtrack.mjs').Talk} Talk */

const RIPPLE_CENTRE = 350;
const RIPPLE_BARS = 42;
const RIPPLE_PITCH = 12;
const RIPPLE_BAR = 6;
const RIPPLE_REACH = 58;
const RIPPLE_SECONDS_PER_BAR = 0.02;
const RIPPLE_GROUP = 6;

const WAVE_CENTRE = 634;
const WAVE_PITCH = 6;
const WAVE_BAR = 4;
const WAVE_REACH = 42;
const SILENT_BAR = 4;
const PLAYHEAD_REACH = 50;

/**
 * @param {Talk} talk
 * @returns {string[]} events, one group of bars of one frame each
 */
export function paintRipple({ samples, duration }) {
  const level = loudness(samples, 0.024);
  const events = [];
  for (let frame = 0; frame < duration * FRAMES_PER_SECOND; frame++) {
    const time = frame / FRAMES_PER_SECOND;
    const colour = colourAt(time / duration);
    for (let first = 0; first < RIPPLE_BARS; first += RIPPLE_GROUP) {
      const bars = [];
      for (let bar = first; bar < first + RIPPLE_GROUP; bar++) {
        const height = SILENT_BAR + RIPPLE_REACH * level(time - bar * RIPPLE_SECONDS_PER_BAR);
        const distance = bar * RIPPLE_PITCH;
        bars.push(barAt(CENTRE + distance, RIPPLE_CENTRE, RIPPLE_BAR, height));
        if (bar > 0) bars.push(barAt(CENTRE - distance, RIPPLE_CENTRE, RIPPLE_BAR, height));
      }
      const tags = colourTag(mix(colour, BACKGROUND, 0.92 * (first / RIPPLE_BARS) ** 0.8));
      events.push(event(1, time, time + 1 / FRAMES_PER_SECOND, 'Shape', rectangles(tags, bars)));
    }
  }
  return events;
}

/**
 * @param {Talk} talk
 * @returns {string[]}
 */
export function paintWaveform({ words, samples, duration }) {
  const count = Math.floor((WIDTH - 2 * MARGIN) / WAVE_PITCH);
  const level = loudness(samples, duration / count);
  const events = [];
  for (let bar = 0; bar < count; bar++) {
    const time = ((bar + 0.5) / count) * duration;
    const filler = words.some((word) => word.filler && word.start <= time && time < word.end);
    const colour = filler ? FILLER : colourAt(time / duration);
    const shape = barAt(
      MARGIN + (bar + 0.5) * WAVE_PITCH,
      WAVE_CENTRE,
      WAVE_BAR,
      SILENT_BAR + 2 * WAVE_REACH * level(time),
    );
    const ahead = colourTag(mix(colour, FLOOR, 0.74));
    events.push(event(1, 0, duration, 'Shape', rectangles(ahead, [shape])));
    const passed = `\\fad(160,0)${colourTag(colour)}`;
    events.push(event(2, time, duration, 'Shape', rectangles(passed, [shape])));
  }
  return [...events, ...paintPlayhead(duration)];
}

/** @param {number} duration */
function paintPlayhead(duration) {
  const [from, to] = [MARGIN, WIDTH - MARGIN];
  const milliseconds = Math.round(duration * 1000);
  const move = (/** @type {number} */ height) => `\\move(${from},${height},${to},${height},0,${milliseconds})`;
  const line = `{\\an5${move(WAVE_CENTRE)}\\p1${colourTag(CREAM)}${opacityTag(0.85)}}`;
  const stroke = `m 0 0 l 2 0 l 2 ${2 * PLAYHEAD_REACH} l 0 ${2 * PLAYHEAD_REACH}`;
  return [
    event(3, 0, duration, 'Shape', line + stroke),
    event(3, 0, duration, 'Shape', disc(`${move(WAVE_CENTRE - PLAYHEAD_REACH)}${colourTag(CREAM)}`, 6)),
  ];
}

/**
 * @param {number} centre
 * @param {number} middle
 * @param {number} width
 * @param {number} height
 */
function barAt(centre, middle, width, height) {
  return { left: centre - width / 2, top: middle - height / 2, width, height };
}

/**
 * How loud the talk is around a moment, from 0 to 1 at its loudest, as the eye expects it rather than the ear.
 *
 * @param {Float32Array} samples
 * @param {number} seconds the width of the window
 */
function loudness(samples, seconds) {
  const reach = Math.round((seconds * SAMPLE_RATE) / 2);
  const powerBefore = new Float64Array(samples.length + 1);
  samples.forEach((sample, index) => (powerBefore[index + 1] = powerBefore[index] + sample * sample));
  const powerAround = (/** @type {number} */ centre) => {
    const from = Math.min(Math.max(centre - reach, 0), samples.length);
    const to = Math.min(Math.max(centre + reach, 0), samples.length);
    return (powerBefore[to] - powerBefore[from]) / (2 * reach);
  };
  let loudest = 0;
  for (let centre = reach; centre < samples.length; centre += reach) {
    loudest = Math.max(loudest, powerAround(centre));
  }
  return (/** @type {number} */ time) => Math.min(1, (powerAround(Math.round(time * SAMPLE_RATE)) / loudest) ** 0.4);
}
