import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../build/assemble.mjs', import.meta.url));
const output = mkdtempSync(join(tmpdir(), 'playrange-assets-'));
const assets = join(output, 'META-INF/resources/playrange');

after(() => rmSync(output, { recursive: true }));

const assemble = () => {
  execFileSync(process.execPath, [script, output]);
  const text = readFileSync(join(output, 'io/github/playrange/player/assets.properties'), 'utf8');
  const lines = text.trimEnd().split('\n');
  const properties = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
  return { text, lines, properties };
};

describe('the assets of the jar', () => {
  it('lie in one folder named after their content, former ones removed', () => {
    mkdirSync(join(assets, '0123456789abcdef'), { recursive: true });
    const { properties } = assemble();
    assert.match(properties.hash, /^[0-9a-f]{16}$/);
    assert.deepEqual(readdirSync(assets), [properties.hash]);
    for (const name of ['bootstrap.js', 'playrange.css', 'playrange.d.ts', 'video.core.min.js', 'video.js-LICENSE']) {
      assert.ok(existsSync(join(assets, properties.hash, name)), name);
    }
  });

  it('are listed with their integrity, sorted, and the same on every run', () => {
    const { text, lines, properties } = assemble();
    assert.equal(text, assemble().text);
    assert.deepEqual(lines, lines.toSorted());
    assert.equal(properties['videojs.version'], '8.24.1');
    for (const name of readdirSync(join(assets, properties.hash))) {
      const digest = createHash('sha384').update(readFileSync(join(assets, properties.hash, name))).digest('base64');
      assert.equal(properties[`integrity.${name}`], `sha384-${digest}`, name);
    }
  });
});
