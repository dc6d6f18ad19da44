import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { LANGUAGES, languageAt } from '../../main/web/languages.js';
import { FakePage } from './fake-page.js';

const TEXT = 'This video’s player could not be started. The browser’s console tells why.';

const moduleDirectory = fileURLToPath(new URL('../../..', import.meta.url));
const output = mkdtempSync(join(tmpdir(), 'playrange-languages-'));
const { error, warn } = console;
let folder = '';
let addresses = 0;

/**
 * The bootstrap as it is served, which has the words beside it; each time under another address.
 *
 * @returns {Promise<typeof import('../../main/web/bootstrap.js')>}
 */
const load = () => import(`${pathToFileURL(join(folder, 'bootstrap.js')).href}?${++addresses}`);

before(() => {
  execFileSync(process.execPath, [join(moduleDirectory, 'src/build/assemble.mjs'), output]);
  const assets = join(output, 'META-INF/resources/playrange');
  folder = join(assets, readdirSync(assets)[0]);
});

after(() => rmSync(output, { recursive: true }));

/** @type {string[]} */
let warnings = [];

beforeEach(() => {
  warnings = [];
  console.warn = (message) => warnings.push(message);
});

afterEach(() => Object.assign(console, { error, warn }));

describe('the languages', () => {
  it('are those of Video.js without English, which it speaks itself', () => {
    const shipped = readdirSync(join(moduleDirectory, 'node_modules/video.js/dist/lang'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace('.json', ''));
    assert.deepEqual(LANGUAGES.toSorted(), shipped.filter((name) => name !== 'en').toSorted());
  });

  it('have sentences of ours that are said, in languages that there are', () => {
    const words = JSON.parse(readFileSync(join(moduleDirectory, 'src/build/words.json'), 'utf8'));
    const said = readFileSync(join(moduleDirectory, 'src/main/web/bootstrap.js'), 'utf8');
    for (const [text, translations] of Object.entries(words)) {
      assert.ok(said.includes(text), text);
      assert.deepEqual(Object.keys(translations).filter((name) => !LANGUAGES.includes(name)), []);
    }
  });

  it('are those of the place, else of Video.js, else of the browser', () => {
    const { fragments, videojs } = new FakePage('talk');
    const [{ video }] = fragments;
    Object.assign(fragments[0], { language: '' });
    videojs.options.language = 'fr';
    assert.equal(languageAt(video), '', 'a page that says it has no language');
    assert.equal(languageAt(/** @type {any} */ ({ closest: () => null })), 'fr');
  });
});

describe('a player', () => {
  for (const [language, loaded] of [
    ['de', 'de'],
    ['de-CH', 'de'],
    ['pt-br', 'pt-br'],
    ['PT-BR', 'pt-br'],
    ['zh-Hans', 'zh-hans'],
    ['zh-Hans-CN', null],
    ['pt', null],
    ['en', null],
    ['en-US', null],
    ['en-GB', 'en-gb'],
    ['tlh', null],
    ['../x', null],
    ['', null],
  ]) {
    it(`in a page in "${language}" is given the words of ${loaded}`, async () => {
      const page = new FakePage('talk');
      page.fragments[0].language = String(language);
      assert.equal((await (await load()).start()).length, 1);
      assert.deepEqual(Object.keys(page.videojs.options.languages), loaded === null ? [] : [loaded]);
      assert.deepEqual([page.errors, warnings], [[], []]);
    });
  }

  it('follows its own option and not the page', async () => {
    const page = new FakePage('talk');
    page.fragments[0].language = 'fr';
    page.fragments[0].text = '{"version":1,"options":{"language":"de"}}';
    await load();
    assert.deepEqual(Object.keys(page.videojs.options.languages), ['de']);
    assert.equal(page.videojs.options.languages.de.Play, 'Wiedergabe');
  });

  it('keeps the words that the page has given Video.js', async () => {
    const page = new FakePage('talk');
    page.fragments[0].language = 'de';
    page.videojs.addLanguage('de', { Play: 'Ab' });
    await load();
    assert.deepEqual([page.videojs.options.languages.de.Play, page.videojs.options.languages.de.Mute], ['Ab', 'Stumm schalten']);
  });

  it('speaks English if its words cannot be loaded', async () => {
    const page = new FakePage('talk');
    page.fragments[0].language = 'de';
    const { start } = await import('../../main/web/bootstrap.js');
    assert.equal((await start()).length, 1, 'there are no words beside the sources');
    assert.deepEqual([page.errors, page.videojs.options.languages], [[], {}]);
    assert.match(warnings[0], /"de"/);
  });

  it('that cannot be made says so in the language of the page', async () => {
    for (const [language, text] of [
      ['de', 'Der Player dieses Videos konnte nicht gestartet werden. Die Konsole des Browsers sagt, warum.'],
      ['fy', TEXT],
    ]) {
      const page = new FakePage('talk');
      const [fragment] = page.fragments;
      Object.assign(fragment, { language, text: 'no JSON' });
      await load();
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(fragment.messages.map(({ textContent }) => textContent), [text]);
    }
  });
});
