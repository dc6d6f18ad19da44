/**
 * Makes of our sources what browsers load: few files and small ones, each with a source map beside it.
 */

import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

const moduleDirectory = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = 'src/main/web';

const BOOTSTRAP = 'bootstrap.js';

/** What the bootstrap loads for players of the server's cut alone. */
const SERVED_CUT = 'served-cut.js';

/** What editors import by name. They share what they have in common, but not with the bootstrap, which is one file. */
const EDITOR_MODULES = ['list-editing.js', 'media-fragment.js', 'ranges-json.js', 'timeline.js', 'transcript-edit.js', 'transcript.js'];

const STYLE_SHEET = 'playrange.css';

/** @typedef {import('esbuild').Metafile['outputs'][string]} Output */

/**
 * A file that browsers load.
 *
 * @typedef {object} Bundled
 * @property {string} name
 * @property {Buffer} content
 * @property {string[]} imports names of the files that it imports itself
 */

/**
 * What stands alone: whatever is a worker, and what pages load as a script that is no module.
 *
 * @returns {string[]}
 */
function scripts() {
  const workers = readdirSync(join(moduleDirectory, SOURCES)).filter((name) => name.endsWith('-worker.js'));
  return ['no-dynamic-style.js', ...workers];
}

/**
 * @param {string[]} names
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Bundled[]>} with their source maps
 */
async function bundled(names, options) {
  const { outputFiles = [], metafile } = await build({
    absWorkingDir: moduleDirectory,
    entryPoints: names.map((name) => `${SOURCES}/${name}`),
    outdir: 'served',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    sourcemap: 'linked',
    metafile: true,
    write: false,
    ...options,
  });
  /** @type {Record<string, Output>} */
  const outputs = Object.fromEntries(
    Object.entries(metafile?.outputs ?? {}).map(([path, output]) => [basename(path), output]),
  );
  return outputFiles.map(({ path, contents }) => ({
    name: basename(path),
    content: Buffer.from(contents),
    imports: outputs[basename(path)].imports.map(({ path: imported }) => basename(imported)),
  }));
}

/** @returns {Promise<Bundled[]>} every file, and every file's source map */
export async function bundle() {
  const files = await Promise.all([
    bundled([BOOTSTRAP, SERVED_CUT], { format: 'esm' }),
    bundled(EDITOR_MODULES, { format: 'esm', splitting: true }),
    bundled(scripts(), { format: 'iife' }),
    bundled([STYLE_SHEET], {}),
  ]);
  return files.flat();
}

/**
 * What a page with a player may load of our own code: the bootstrap with whatever it imports, and what stands alone; not
 * the rules of editors, no source maps, and no style sheet.
 *
 * @param {Bundled[]} files
 */
export function ofPlayerPage(files) {
  const byName = new Map(files.map((file) => [file.name, file]));
  const names = new Set([BOOTSTRAP, ...scripts()]);
  // A set that grows is walked to its end.
  for (const name of names) {
    byName.get(name)?.imports.forEach((imported) => names.add(imported));
  }
  return files.filter(({ name }) => names.has(name));
}

/**
 * @param {Bundled[]} files
 * @returns {number} bytes, each file compressed by itself, as a server does it
 */
export function gzippedSize(files) {
  return files.reduce((sum, { content }) => sum + gzipSync(content).length, 0);
}
