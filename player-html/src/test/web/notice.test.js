import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const moduleDirectory = fileURLToPath(new URL('../../..', import.meta.url));

/** @param {string} path */
const read = (path) => readFileSync(join(moduleDirectory, path), 'utf8');

/** @type {Record<string, {version: string, license: string, dependencies?: Record<string, string>}>} */
const locked = JSON.parse(read('package-lock.json')).packages;

/** @type {{name: string, version: string, licence: string, notices: string[]}[]} */
const noticed = read('../NOTICE')
  .split(/\n\n/)
  .map((paragraph) => paragraph.split('\n'))
  .flatMap(([first, ...lines]) => {
    const [, name, version, licence] = /^(\S+) ([\d.]+) \((\S+)\)$/.exec(first) ?? [];
    const notices = lines.map((line) => line.trim()).filter((line) => line.startsWith('Copyright'));
    return name === undefined ? [] : [{ name, version, licence, notices }];
  });

/** What belongs to Video.js's other files, or is nothing but a place holder in the one that is shipped. */
const NOT_SHIPPED = [
  '@videojs/http-streaming',
  '@videojs/vhs-utils',
  '@xmldom/xmldom',
  'aes-decrypter',
  'dom-walk',
  'm3u8-parser',
  'min-document',
  'mpd-parser',
  'mux.js',
  'pkcs7',
  'process',
  'videojs-contrib-quality-levels',
];

/** @returns {string[]} the packages that Video.js depends on, and itself */
function dependencies() {
  const names = new Set(['video.js']);
  // A set that grows is walked to its end.
  for (const name of names) {
    Object.keys(locked[`node_modules/${name}`].dependencies ?? {}).forEach((dependency) => names.add(dependency));
  }
  return [...names];
}

describe('the NOTICE', () => {
  it('names the versions and licences that are locked', () => {
    for (const { name, version, licence } of noticed) {
      const entry = locked[`node_modules/${name}`];
      assert.deepEqual({ name, version, licence }, { name, version: entry?.version, licence: entry?.license });
    }
  });

  it('names every package of Video.js, but for those that are not shipped', () => {
    const names = noticed.map(({ name }) => name);
    assert.deepEqual([...names, ...NOT_SHIPPED].toSorted(), dependencies().toSorted());
  });

  it('leaves out no notice that stands in Video.js’s file', () => {
    const core = read('node_modules/video.js/dist/alt/video.core.js');
    const notices = core.match(/Copyright (?!notice|owner)[^*\n]*\d{4}[^*\n]*/g) ?? [];
    assert.ok(notices.length > 0);
    for (const notice of notices) {
      assert.ok(read('../NOTICE').includes(notice.split('<')[0].trim()), notice);
    }
    const [part] = core.match(/parse-headers [\d.]+/) ?? [];
    assert.ok(read('../NOTICE').includes(`It holds ${part}, modified`), part);
  });

  it('repeats the copyright notices of the packages', () => {
    const core = read('node_modules/video.js/dist/alt/video.core.js');
    for (const { name, notices } of noticed) {
      const files = ['LICENSE', 'LICENCE'].map((file) => `node_modules/${name}/${file}`);
      const texts = files.filter((file) => existsSync(join(moduleDirectory, file))).map(read);
      assert.notEqual(notices.length, 0, name);
      for (const notice of notices) {
        assert.ok([...texts, core].some((text) => text.includes(notice)), `${name}: ${notice}`);
      }
    }
  });
});
