/**
 * Lays out what the jar ships for the browser:
 *
 *     node src/build/assemble.mjs OUTPUT_DIRECTORY
 *
 * The files go to META-INF/resources/playrange/HASH/, where HASH stands for the whole content of that folder, and what
 * Java needs to know of them to io/github/playrange/player/assets.properties. What they hold of others says
 * META-INF/NOTICE. The same input gives the same output.
 * More code of ours than a page with a player may load is an error.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { LANGUAGES } from '../main/web/languages.js';
import { bundle, gzippedSize, ofPlayerPage } from './bundle.mjs';

const HASH_DIGITS = 16;

/** What a page with a player may load of our code, in bytes and compressed. */
const MOST_BYTES = 10_240;

const moduleDirectory = fileURLToPath(new URL('../..', import.meta.url));
const videoJsDirectory = join(moduleDirectory, 'node_modules/video.js');

const TYPES = 'playrange.d.ts';

const VIDEO_JS_FILES = {
  'video.core.min.js': 'dist/alt/video.core.min.js',
  'video-js.min.css': 'dist/video-js.min.css',
  'video.js-LICENSE': 'LICENSE',
};

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Our own words by their English form, and then by language. @type {Record<string, Record<string, string>>} */
const ourWords = readJson(join(moduleDirectory, 'src/build/words.json'));

/**
 * The words of a language, Video.js's and ours.
 *
 * @param {string} language as Video.js names it
 */
function moduleOfWords(language) {
  const words = readJson(join(videoJsDirectory, `dist/lang/${language}.json`));
  for (const [english, translations] of Object.entries(ourWords)) {
    words[english] = translations[language];
  }
  return Buffer.from(`export default ${JSON.stringify(words)};\n`);
}

/**
 * @param {import('./bundle.mjs').Bundled[]} bundled
 * @returns {[string, Buffer][]} names and contents of all files, sorted by name
 */
function allFiles(bundled) {
  /** @type {[string, Buffer][]} */
  const ours = bundled.map(({ name, content }) => [name, content]);
  /** @type {[string, Buffer]} */
  const types = [TYPES, readFileSync(join(moduleDirectory, 'src/main/web', TYPES))];
  /** @type {[string, Buffer][]} */
  const languages = LANGUAGES.map((language) => [`lang/${language}.js`, moduleOfWords(language)]);
  /** @type {[string, Buffer][]} */
  const videoJs = Object.entries(VIDEO_JS_FILES).map(([name, path]) => [name, readFileSync(join(videoJsDirectory, path))]);
  return [...ours, types, ...languages, ...videoJs].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** @param {[string, Buffer][]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const [name, content] of files) {
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, HASH_DIGITS);
}

/**
 * @param {[string, Buffer][]} files
 * @param {string} hash
 */
function propertiesOf(files, hash) {
  const { version } = readJson(join(videoJsDirectory, 'package.json'));
  const lines = [
    `hash=${hash}`,
    ...files.map(([name, content]) => `integrity.${name}=sha384-${createHash('sha384').update(content).digest('base64')}`),
    `videojs.version=${version}`,
  ];
  return lines.toSorted().map((line) => `${line}\n`).join('');
}

/**
 * @param {string} path
 * @param {string | Buffer} content
 */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const [outputDirectory] = process.argv.slice(2);
if (outputDirectory === undefined) {
  console.error('Usage: node src/build/assemble.mjs OUTPUT_DIRECTORY');
  process.exit(2);
}

const bundled = await bundle();
const bytes = gzippedSize(ofPlayerPage(bundled));
console.log(`A page with a player loads ${bytes} of at most ${MOST_BYTES} bytes of our code, gzipped.`);
if (bytes > MOST_BYTES) {
  console.error('That is too much.');
  process.exit(1);
}
const files = allFiles(bundled);
const hash = hashOf(files);
const assets = join(outputDirectory, 'META-INF/resources/playrange');
rmSync(assets, { recursive: true, force: true });
files.forEach(([name, content]) => write(join(assets, hash, name), content));
write(join(outputDirectory, 'META-INF/NOTICE'), readFileSync(join(moduleDirectory, '../NOTICE')));
write(join(outputDirectory, 'io/github/playrange/player/assets.properties'), propertiesOf(files, hash));
console.log(`${files.length} browser assets in ${join(assets, hash)}`);
