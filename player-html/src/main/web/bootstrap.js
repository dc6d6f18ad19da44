/**
 * Makes the players of a page: each `<video>` that has a data block becomes a Video.js player that plays the ranges
 * of its block. Pages print this module as `<script type="module">`; it may be printed more than once.
 */

import './no-dynamic-style.js';

import { readDataBlock } from './data-block.js';
import { loadVideoJs } from './load-video-js.js';
import { registerPlaybackRanges } from './playback-ranges.js';
import { applySize } from './player-size.js';

const DATA_BLOCK = 'script[type="application/json"][data-playrange]';
const ERROR_CLASS = 'vjs-playrange-error';
const ERROR_TEXT = 'This video’s player could not be started. The browser’s console tells why.';

/** The players by data block; null where one could not be made. @type {WeakMap<Element, any>} */
const players = new WeakMap();

/** @type {Promise<any> | undefined} */
let videoJs;

/**
 * Makes the players whose data blocks lie in a part of the page, for instance one that was inserted later. What has
 * been started before is not started again.
 *
 * A player that cannot be made gives an error on the console and a message beside its video, and keeps no other from
 * starting.
 *
 * @param {ParentNode} [root]
 * @returns {Promise<import('video.js/dist/types/player.js').default[]>} the players of that part, ready; also those that
 *     were started before
 */
export async function start(root = document) {
  const blocks = Array.from(root.querySelectorAll(DATA_BLOCK));
  if (blocks.length > 0) {
    videoJs ??= loadVideoJs();
  }
  const started = await Promise.all(blocks.map(startBlock));
  return started.filter((player) => player !== null);
}

/** @param {Element} block */
async function startBlock(block) {
  try {
    const videojs = await videoJs;
    if (!players.has(block)) {
      players.set(block, null);
      players.set(block, makePlayer(videojs, block));
    }
    const player = players.get(block);
    await new Promise((resolve) => (player === null ? resolve(null) : player.ready(resolve)));
    return player;
  } catch (error) {
    report(block, error);
    return null;
  }
}

/**
 * @param {any} videojs
 * @param {Element} block
 * @throws {Error} if the block cannot be read, or there is no video to it
 */
function makePlayer(videojs, block) {
  registerPlaybackRanges(videojs);
  const id = /** @type {string} */ (block.getAttribute('data-playrange'));
  const { ranges, options, playrange } = readDataBlock(block.textContent ?? '');
  const page = /** @type {Document | ShadowRoot} */ (block.getRootNode());
  const video = page.querySelector(`video#${CSS.escape(id)}`);
  if (video === null) {
    throw new Error(`There is no <video id="${id}"> for the data block.`);
  }
  keepLoadedSource(video);
  const player = videojs(video, {
    ...options,
    ...(playrange.loop === undefined ? {} : { loop: playrange.loop }),
    plugins: {
      ...options.plugins,
      playbackRanges: { ranges: ranges && ranges.toSeconds(), atEnd: playrange.atEnd },
    },
  });
  applySize(player, playrange);
  leaveRegionTo(player.el(), block.closest('.playrange-player'));
  player.ready(() => {
    player.el().dispatchEvent(new CustomEvent('playrangeready', { bubbles: true, detail: { player } }));
  });
  return player;
}

/**
 * Video.js loads a source again whose address is not, to the letter, the absolute one that is loaded.
 *
 * @param {Element} video
 */
function keepLoadedSource(video) {
  for (const source of video.querySelectorAll('source')) {
    source.src = String(source.src);
  }
}

/**
 * Video.js makes each player a region of the same name; ours has one around it that names the video.
 *
 * @param {Element} element of the player
 * @param {Element | null} surrounding
 */
function leaveRegionTo(element, surrounding) {
  if (surrounding?.getAttribute('role') === 'region') {
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
  }
}

/**
 * @param {Element} block
 * @param {unknown} error
 */
function report(block, error) {
  console.error(`Playrange: the player "${block.getAttribute('data-playrange')}" could not be started.`, error);
  if (block.nextElementSibling?.classList.contains(ERROR_CLASS)) {
    return;
  }
  const message = document.createElement('p');
  message.className = ERROR_CLASS;
  message.setAttribute('role', 'alert');
  message.textContent = ERROR_TEXT;
  block.after(message);
}

await start();
