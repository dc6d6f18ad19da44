import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import { FakePage } from './fake-page.js';

const { error } = console;
let addresses = 0;

/**
 * The bootstrap as a page loads it; each time under another address.
 *
 * @returns {Promise<typeof import('../../main/web/bootstrap.js')>}
 */
const load = () => import(`../../main/web/bootstrap.js?${++addresses}`);

afterEach(() => {
  console.error = error;
});

describe('the bootstrap', () => {
  it('makes each player once, also if the page has it at several addresses', async () => {
    const page = new FakePage('talk');
    const { start } = await load();
    const [player] = await start();
    const second = await load();
    for (const again of [await second.start(), await start(page.root)]) {
      assert.equal(again.length, 1);
      assert.equal(again[0], player);
    }
    assert.deepEqual([page.errors, page.fragments[0].messages], [[], []]);
  });

  it('gives a player whose id is taken one of its own', async () => {
    new FakePage('talk', 'talk', 'talk');
    const players = await (await load()).start();
    assert.deepEqual(
      players.map((/** @type {any} */ player) => player.id),
      ['talk', 'talk-2', 'talk-3'],
    );
  });

  it('does not hand out a player that was disposed of, and makes one for its new video', async () => {
    const page = new FakePage('talk', 'other');
    const { start } = await load();
    const [player, other] = await start();
    player.dispose();
    page.fragments[0].video = null;
    assert.deepEqual(await start(), [other]);
    assert.deepEqual(page.errors, [], 'a block that is left over is no error');
    page.videojs.getPlayers().talk = null;
    page.fragments[0].video = page.fragments[0].newVideo();
    const [again] = await start();
    assert.notEqual(again, player);
    assert.ok(!again.isDisposed());
  });

  it('makes the player of the video that the page has by then', async () => {
    const { fragments: [fragment], videojs } = new FakePage('talk');
    const [earlier, later] = [fragment.newVideo(), Object.assign(fragment.newVideo(), { id: 'rendered-anew' })];
    let looks = 0;
    Object.defineProperty(fragment, 'video', { get: () => (looks++ === 0 ? earlier : later) });
    await load();
    assert.deepEqual(Object.keys(videojs.getPlayers()), ['rendered-anew']);
  });

  for (const [readyState, autoplay, plays, isPlaying] of /** @type {[number, string, number, boolean][]} */ ([
    [1, '"muted"', 1, true],
    [1, '"muted"', 1, false],
    [1, 'true', 0, false],
    [1, 'false', 0, false],
    [0, '"muted"', 0, true],
    [0, '"muted"', 1, false],
    [0, 'false', 0, false],
  ])) {
    const state = `the ready state ${readyState}${isPlaying ? ' while it plays' : ''}`;
    it(`is told to play ${plays} times with autoplay ${autoplay} at ${state}`, async () => {
      const { fragments, videojs } = new FakePage('talk');
      videojs.playsByItself = isPlaying;
      fragments[0].text = `{"version":1,"options":{"autoplay":${autoplay}}}`;
      Object.assign(fragments[0].video, { readyState, currentSrc: '' });
      const [player] = await (await load()).start();
      assert.equal(/** @type {any} */ (player).plays, plays);
    });
  }

  it('tries again what has failed, and takes its message back', async () => {
    const page = new FakePage('talk');
    const [fragment] = page.fragments;
    const { text } = fragment;
    fragment.text = 'no JSON';
    const { start } = await load();
    assert.deepEqual(await start(), []);
    assert.equal(fragment.messages.length, 1);
    assert.equal(page.errors.length, 2, 'once for each attempt');
    fragment.text = text;
    assert.equal((await start()).length, 1);
    assert.equal(fragment.messages.length, 0);
  });

  it('loads Video.js again after that has failed', async () => {
    const page = new FakePage('talk');
    const globals = /** @type {any} */ (globalThis);
    delete globals.window.videojs;
    const { start } = await load();
    assert.deepEqual(await start(), [], 'there is no file of Video.js beside the modules here');
    globals.window.videojs = page.videojs;
    assert.equal((await start()).length, 1);
  });
});
