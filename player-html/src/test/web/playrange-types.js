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

document.addEventListener('playrangeready', (event) => event.detail.player.playbackRanges().toEdited(3).time.toFixed(1));
