/**
 * Lays out what the jar ships for the browser:
 *
 *     node src/build/assemble.mjs OUTPUT_DIRECTORY
 *
 * The files go to META-INF/resources/playrange/HASH/, where HASH stands for the whole content of that folder, and what
 * Java needs to know of them to io/github/playrange/player/assets.properties. The same input gives the same output.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HASH_DIGITS = 16;

const moduleDirectory = fileURLToPath(new URL('../..', import.meta.url));
const ourDirectory = join(moduleDirectory, 'src/main/web');
const videoJsDirectory = join(moduleDirectory, 'node_modules/video.js');

const VIDEO_JS_FILES = {
  'video.core.min.js': 'dist/alt/video.core.min.js',
  'video-js.min.css': 'dist/video-js.min.css',
  'video.js-LICENSE': 'LICENSE',
};

/** @returns {[string, Buffer][]} names and contents, sorted by name */
function readFiles() {
  /** @type {[string, Buffer][]} */
  const ours = readdirSync(ourDirectory).map((name) => [name, readFileSync(join(ourDirectory, name))]);
  /** @type {[string, Buffer][]} */
  const videoJs = Object.entries(VIDEO_JS_FILES).map(([name, path]) => [name, readFileSync(join(videoJsDirectory, path))]);
  return [...ours, ...videoJs].sort(([a], [b]) => (a < b ? -1 : 1));
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
  const { version } = createRequire(import.meta.url)(join(videoJsDirectory, 'package.json'));
  const lines = [
    `hash=${hash}`,
    ...files.map(([name, content]) => `integrity.${name}=sha384-${createHash('sha384').update(content).digest('base64')}`),
    `videojs.version=${version}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
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

const files = readFiles();
const hash = hashOf(files);
const assets = join(outputDirectory, 'META-INF/resources/playrange');
rmSync(assets, { recursive: true, force: true });
files.forEach(([name, content]) => write(join(assets, hash, name), content));
write(join(outputDirectory, 'io/github/playrange/player/assets.properties'), propertiesOf(files, hash));
console.log(`${files.length} browser assets in ${join(assets, hash)}`);
