import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

import { bundle, ofPlayerPage } from '../../build/bundle.mjs';

const script = fileURLToPath(new URL('../../build/assemble.mjs', import.meta.url));
const output = mkdtempSync(join(tmpdir(), 'playrange-assets-'));
const assets = join(output, 'META-INF/resources/playrange');

after(() => rmSync(output, { recursive: true }));

const assemble = () => {
  execFileSync(process.execPath, [script, output]);
  const text = readFileSync(join(output, 'io/github/playrange/player/assets.properties'), 'utf8');
  const lines = text.trimEnd().split('\n');
  const properties = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
  return { text, lines, properties, folder: join(assets, properties.hash) };
};

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile());

describe('the assets of the jar', () => {
  it('lie in one folder named after their content, former ones removed', () => {
    mkdirSync(join(assets, '0123456789abcdef'), { recursive: true });
    const { properties, folder } = assemble();
    assert.match(properties.hash, /^[0-9a-f]{16}$/);
    assert.deepEqual(readdirSync(assets), [properties.hash]);
    for (const name of ['bootstrap.js', 'playrange.css', 'playrange.d.ts', 'video.core.min.js', 'video.js-LICENSE']) {
      assert.ok(existsSync(join(folder, name)), name);
    }
    assert.ok(existsSync(join(output, 'META-INF/NOTICE')));
  });

  it('are listed with their integrity, sorted, and the same on every run', () => {
    const { text, lines, properties, folder } = assemble();
    assert.equal(text, assemble().text);
    assert.deepEqual(lines, lines.toSorted());
    assert.equal(properties['videojs.version'], '8.24.1');
    for (const name of filesIn(folder)) {
      const digest = createHash('sha384').update(readFileSync(join(folder, name))).digest('base64');
      assert.equal(properties[`integrity.${name}`], `sha384-${digest}`, name);
    }
  });

  it('have a source map beside each file of ours, which tells no path of the machine', () => {
    const { folder } = assemble();
    const ours = filesIn(folder).filter((name) => /^(?!video)[^/]+\.(js|css)$/.test(name));
    for (const name of ours) {
      assert.match(readFileSync(join(folder, name), 'utf8'), new RegExp(`sourceMappingURL=${name}\\.map`));
      const { sources } = JSON.parse(readFileSync(join(folder, `${name}.map`), 'utf8'));
      for (const source of sources) {
        assert.match(source, /^\.\.\/src\/main\/web\//);
      }
    }
  });

  it('are modules that share their classes', async () => {
    const { folder } = assemble();
    /** @param {string} name */
    const load = (name) => import(pathToFileURL(join(folder, name)).href);
    const [
      { keptRanges },
      { TranscriptEdit },
      { parseMediaFragment, formatMediaFragment },
      { PlaybackRanges },
      { keep },
      { fromJson, toJsonText },
    ] = await Promise.all(
      [
        'transcript.js',
        'transcript-edit.js',
        'media-fragment.js',
        'timeline.js',
        'list-editing.js',
        'ranges-json.js',
      ].map(load),
    );
    assert.ok(TranscriptEdit.fromJson({ struck: [[0, 0]] }).keptRanges([{ start: 1, end: 2 }]) instanceof PlaybackRanges);
    assert.ok(keptRanges([{ start: 1, end: 2 }], [0]) instanceof PlaybackRanges);
    assert.ok(keep(fromJson([]), { start: 1, end: 2 }) instanceof PlaybackRanges);
    assert.equal(toJsonText(parseMediaFragment('t=3.2,7.55')), '[{"start":3.2,"end":7.55}]');
    assert.equal(formatMediaFragment(parseMediaFragment('t=3.2,7.55')), 't=3.2,7.55');
  });

  it('are scripts of their own where pages do not load them as modules', () => {
    const { folder } = assemble();
    const page = /** @type {any} */ ({});
    page.window = page;
    runInNewContext(readFileSync(join(folder, 'no-dynamic-style.js'), 'utf8'), page);
    assert.deepEqual(Object.keys(page), ['window', 'VIDEOJS_NO_DYNAMIC_STYLE'], 'nothing else is global');
    for (const name of filesIn(folder).filter((file) => file.endsWith('-worker.js'))) {
      assert.doesNotMatch(readFileSync(join(folder, name), 'utf8'), /\b(import|export)\b/, name);
    }
  });
});

describe('the code that a page with a player loads of ours', () => {
  it('is one module and what stands alone, not the rules of editors', async () => {
    const names = ofPlayerPage(await bundle()).map(({ name }) => name);
    assert.deepEqual(names.toSorted(), ['bootstrap.js', 'no-dynamic-style.js', 'timer-worker.js']);
  });

  it('has what the server’s cut needs in one module more, which nothing imports until it is asked for', async () => {
    const files = await bundle();
    const cut = files.find(({ name }) => name === 'served-cut.js');
    assert.deepEqual(cut?.imports, []);
    assert.deepEqual(files.filter(({ imports }) => imports.includes('served-cut.js')), []);
  });
});
