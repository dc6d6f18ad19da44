/**
 * Makes the players of a page: each `<video>` that has a data block becomes a Video.js player that plays the ranges
 * of its block. Pages print this module as `<script type="module">`; it may be printed more than once.
 */

import { readDataBlock } from './data-block.js';
import { addDictionary, languageAt, loadDictionary } from './languages.js';
import { loadVideoJs } from './load-video-js.js';
import { registerPlaybackRanges } from './playback-ranges.js';
import { applySize } from './player-size.js';

const DATA_BLOCK = 'script[type="application/json"][data-playrange]';
const REGION = '.playrange-player';
const HAVE_NOTHING = 0;
const ERROR_CLASS = 'vjs-playrange-error';
const ERROR_TEXT = 'This video’s player could not be started. The browser’s console tells why.';

/**
 * Where a data block holds the promise of its player, and afterwards that it had one: on the element, since a page
 * may have this module at several addresses.
 */
const STARTED = Symbol.for('playrange.started');
const HAD_PLAYER = Symbol.for('playrange.had-player');

/** @typedef {Element & {[STARTED]?: Promise<any>, [HAD_PLAYER]?: boolean}} Block */

/**
 * Makes the players whose data blocks lie in a part of the page, for instance one that was inserted later. What has
 * been started before is not started again, unless its player was disposed of and the page has a new `<video>` for it.
 *
 * A player that cannot be made gives an error on the console and a message beside its video, and keeps no other from
 * starting; the next call tries again.
 *
 * @param {ParentNode} [root]
 * @returns {Promise<import('./playrange.d.ts').PlayrangePlayer[]>} the players of that part, ready; also those that
 *     were started before
 */
export async function start(root = document) {
  const blocks = Array.from(root.querySelectorAll(DATA_BLOCK));
  const started = await Promise.all(blocks.map(startBlock));
  return started.filter((player) => player !== null && !player.isDisposed());
}

/**
 * @param {Block} block
 * @returns {Promise<any>} the player; null if there is none
 */
function startBlock(block) {
  if (block[STARTED] === undefined && !(block[HAD_PLAYER] && findVideo(block) === null)) {
    block[STARTED] = newPlayer(block).catch((error) => {
      delete block[STARTED];
      report(block, error);
      return null;
    });
  }
  return block[STARTED] ?? Promise.resolve(null);
}

/**
 * @param {Block} block
 * @returns {Promise<any>} the player
 * @throws {Error} if it cannot be made
 */
async function newPlayer(block) {
  const settings = readDataBlock(block.textContent ?? '');
  const video = findVideo(block);
  const language = settings.options.language || languageAt(video ?? block);
  const [videojs, dictionary, cut] = await Promise.all([
    loadVideoJs(),
    loadDictionary(language),
    loadCut(video, settings),
  ]);
  if (findVideo(block) !== video) {
    // The page has been rendered anew, and nothing has been prepared in its new video.
    return newPlayer(block);
  }
  addDictionary(videojs, dictionary);
  const player = makePlayer(videojs, block, video, settings, cut);
  block[HAD_PLAYER] = true;
  await new Promise((resolve) => {
    whenSettled(player, resolve);
    player.on('dispose', () => {
      delete block[STARTED];
      resolve(undefined);
    });
  });
  withdrawReport(block);
  return player;
}

/**
 * @param {HTMLVideoElement | null} video
 * @param {import('./data-block.js').DataBlock} settings
 * @returns {Promise<any>} the server's cut, if that is to be played; null if the player skips
 */
async function loadCut(video, settings) {
  if (video === null || settings.playrange.cutByServer === undefined) {
    return null;
  }
  const { servedCut } = await import(new URL('./served-cut.js', import.meta.url).href);
  return servedCut(video, settings);
}

/**
 * The video beside the block, where a page has the same id several times.
 *
 * @param {Element} block
 * @returns {HTMLVideoElement | null}
 */
function findVideo(block) {
  const video = `video#${CSS.escape(String(block.getAttribute('data-playrange')))}`;
  const page = /** @type {Document} */ (block.getRootNode());
  return block.closest(REGION)?.querySelector(video) ?? page.querySelector(video);
}

/**
 * @param {any} videojs
 * @param {Element} block
 * @param {HTMLVideoElement | null} video of the block
 * @param {import('./data-block.js').DataBlock} settings of the block
 * @param {any} cut the server's, which the video plays; null if the player skips
 * @throws {Error} if there is no video to the block
 */
function makePlayer(videojs, block, video, { ranges, options, playrange }, cut) {
  registerPlaybackRanges(videojs);
  if (video === null) {
    throw new Error(`There is no <video id="${block.getAttribute('data-playrange')}"> for the data block.`);
  }
  makeIdUnique(videojs, video);
  keepLoadedSource(video);
  leaveTracksToVideoJs(video);
  const isLoaded = video.readyState > HAVE_NOTHING;
  const player = videojs(video, {
    ...options,
    ...(playrange.loop === undefined ? {} : { loop: playrange.loop }),
    plugins: {
      ...options.plugins,
      playbackRanges: { ranges: ranges && ranges.toSeconds(), atEnd: playrange.atEnd, isCut: cut !== null },
    },
  });
  cut?.attach(player);
  applySize(player, playrange);
  leaveRegionTo(player.el(), block.closest(REGION));
  whenSettled(player, () => {
    if ((isLoaded || player.paused()) && typeof options.autoplay === 'string') {
      // Video.js may have tried, too early, and still wait; what becomes of it is its event.
      player.play()?.catch(() => undefined);
    }
    player.el().dispatchEvent(new CustomEvent('playrangeready', { bubbles: true, detail: { player } }));
  });
  return player;
}

/**
 * Video.js is ready a moment before it has taken over a film that is loaded already, and until then it puts off whatever
 * is to be played: for ever, since nothing will be loaded.
 *
 * @param {any} player
 * @param {(value?: any) => void} listener
 */
function whenSettled(player, listener) {
  player.ready(() => player.setTimeout(listener, 1));
}

/**
 * Video.js tells players apart by their ids alone. Where a page has the same one several times, the first keeps it.
 *
 * @param {any} videojs
 * @param {HTMLVideoElement} video
 */
function makeIdUnique(videojs, video) {
  const { id } = video;
  for (let i = 2; videojs.getPlayers()[video.id]; i++) {
    video.id = `${id}-${i}`;
  }
}

/**
 * Video.js loads a source again whose address is not, to the letter, the absolute one that is loaded. Before anything is
 * known of it, the video is given the address itself: a browser that is still choosing among sources does not tell the
 * video when it cannot play any, and Video.js listens there alone.
 *
 * @param {HTMLVideoElement} video
 */
function keepLoadedSource(video) {
  for (const source of video.querySelectorAll('source')) {
    source.src = String(source.src);
  }
  if (video.readyState === HAVE_NOTHING && video.paused && video.currentSrc !== '') {
    video.src = video.currentSrc;
  }
}

/**
 * A browser that shows a track already would go on until something else happens.
 *
 * @param {HTMLVideoElement} video
 */
function leaveTracksToVideoJs(video) {
  for (const track of video.textTracks) {
    track.mode = 'disabled';
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
  withdrawReport(block);
  const message = document.createElement('p');
  message.className = ERROR_CLASS;
  message.setAttribute('role', 'alert');
  message.textContent = ERROR_TEXT;
  block.after(message);
  loadDictionary(languageAt(findVideo(block) ?? block)).then((dictionary) => {
    message.textContent = dictionary?.words[ERROR_TEXT] ?? ERROR_TEXT;
  });
}

/** @param {Element} block */
function withdrawReport(block) {
  if (block.nextElementSibling?.classList.contains(ERROR_CLASS)) {
    block.nextElementSibling.remove();
  }
}

await start();
