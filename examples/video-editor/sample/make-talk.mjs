// Makes the sample talk of the video editor from talk.txt: the film, its transcript and its captions.
//
//     node make-talk.mjs
//
// It needs Node 20 and, on the PATH, espeak-ng and ffmpeg (with libx264 and libass), and the DejaVu fonts.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { captions } from './captions.mjs';
import { BACKGROUND, HEIGHT, WIDTH } from './palette.mjs';
import { paint } from './picture.mjs';
import { readScript } from './script.mjs';
import { FRAMES_PER_SECOND, layOut } from './soundtrack.mjs';
import { ToolError, run } from './tools.mjs';
import { SAMPLE_RATE, speakWords } from './voice.mjs';

const SOURCE = fileURLToPath(new URL('talk.txt', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../src/main/resources/sample/', import.meta.url));
const LANGUAGE = 'en';

/** A key frame at every whole second and never between two, so that a jump costs little wherever it goes. */
const KEY_FRAMES = `keyint=${FRAMES_PER_SECOND}:min-keyint=${FRAMES_PER_SECOND}:scenecut=0:open-gop=0`;

function main() {
  const sentences = readScript(readFileSync(SOURCE, 'utf8'));
  const sounds = sentences.map((sentence) => speakWords(sentence.map((word) => word.text)));
  const talk = layOut(sentences, sounds);
  mkdirSync(OUTPUT, { recursive: true });
  const film = join(OUTPUT, 'talk.mp4');
  writeFilm(talk, film);
  writeFileSync(join(OUTPUT, 'talk.json'), transcript(talk.words));
  writeFileSync(join(OUTPUT, 'talk.vtt'), captions(talk.words));
  const megabytes = (statSync(film).size / 1e6).toFixed(2);
  console.log(`${talk.words.length} words, ${talk.duration} seconds, ${megabytes} MB: ${film}`);
}

/**
 * @param {import('./soundtrack.mjs').Talk} talk
 * @param {string} film where it is written
 */
function writeFilm(talk, film) {
  const workshop = mkdtempSync(join(tmpdir(), 'playrange-talk-'));
  try {
    writeFileSync(join(workshop, 'talk.ass'), paint(talk));
    writeFileSync(join(workshop, 'talk.pcm'), new Uint8Array(talk.samples.buffer));
    run('ffmpeg', filmArguments(talk.duration, film), { directory: workshop });
  } finally {
    rmSync(workshop, { recursive: true });
  }
}

/**
 * @param {number} duration
 * @param {string} film
 */
function filmArguments(duration, film) {
  const [red, green, blue] = BACKGROUND;
  const ground = `0x${Buffer.from([red, green, blue]).toString('hex')}`;
  const canvas = `color=c=${ground}:s=${WIDTH}x${HEIGHT}:r=${FRAMES_PER_SECOND}:d=${duration},format=gbrp`;
  const broadcastColours = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p';
  return [
    ...['-v', 'error', '-y'],
    ...['-f', 'lavfi', '-i', `${canvas},subtitles=talk.ass,${broadcastColours}`],
    ...['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', 'talk.pcm'],
    ...['-c:v', 'libx264', '-preset', 'slower', '-crf', '28', '-profile:v', 'high', '-bf', '0'],
    ...['-x264-params', KEY_FRAMES, '-threads', '2'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...['-c:a', 'aac', '-b:a', '96k'],
    ...['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
    ...['-movflags', '+faststart', film],
  ];
}

/**
 * @param {import('./soundtrack.mjs').SpokenWord[]} words
 * @returns {string} the transcript file, one word on each line
 */
function transcript(words) {
  const lines = words.map(({ text, start, end }) => `  ${JSON.stringify({ text, start, end })}`);
  return `{"language":${JSON.stringify(LANGUAGE)},"words":[\n${lines.join(',\n')}\n]}\n`;
}

try {
  main();
} catch (error) {
  if (!(error instanceof ToolError)) throw error;
  console.error(`make-talk: ${error.message}`);
  process.exitCode = 1;
}
