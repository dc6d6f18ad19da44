/**
 * Checked by tsc and never run: a program that uses the plugin with the types that the jar publishes.
 */

import videojs from 'video.js';

/** @typedef {import('../../main/web/playrange.d.ts').PlaybackRangeList} PlaybackRangeList */

const player = videojs('talk', {});
const plugin = player.playbackRanges({ ranges: [{ start: 3.2, end: 7.55 }], atEnd: 'rewind' });

/** @type {PlaybackRangeList | null} */
const former = plugin.ranges();
plugin.ranges(former);
plugin.ranges(null);

// @ts-expect-error -- a list is no text
plugin.ranges('t=3.2,7.55');

// @ts-expect-error -- lists are immutable
former?.push({ start: 1, end: 2 });

/** @type {import('../../main/web/playrange.d.ts').EditedSource} */
const source = { src: 'talk.mp4', type: 'video/mp4', playbackRanges: [{ start: 1, end: 2 }] };
player.src(source);
player.src({ ...source, playbackRanges: null });

// @ts-expect-error -- a list is no text
source.playbackRanges = 't=3.2,7.55';

/** @param {import('../../main/web/playrange.d.ts').Bootstrap} bootstrap */
export async function restart({ start }) {
  const players = [...(await start()), ...(await start(document.body))];
  players.forEach((started) => started.playbackRanges().sourceTime(started.playbackRanges().sourceDuration() / 2));
  players[0].playbackRanges().dispose();
  players[0].currentTime(players[0].playbackRanges().toSource(3) ?? 0);

  // @ts-expect-error -- a part of the page is no text
  await start('body');
}

/** @type {import('../../main/web/playrange.d.ts').Bootstrap} */
export const bootstrapAsItIs = await import('../../main/web/bootstrap.js');

document.addEventListener('playrangeready', (event) => event.detail.player.playbackRanges().toEdited(3).time.toFixed(1));
