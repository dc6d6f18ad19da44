/**
 * What the page needs of Playrange's own modules. They lie in a folder that is named after its content, so that the
 * server prints their addresses on the body.
 */

/** @typedef {import('../../../../../../player-html/src/main/web/playrange.d.ts').PlaybackRangeList} PlaybackRangeList */
/** @typedef {import('../../../../../../player-html/src/main/web/playrange.d.ts').PlaybackRange} PlaybackRange */
/** @typedef {import('../../../../../../player-html/src/main/web/playrange.d.ts').PlaybackRangesPlugin} Plugin */
/** @typedef {import('../../../../../../player-html/src/main/web/playrange.d.ts').PlayrangeReadyDetail} ReadyDetail */
/** @typedef {ReadyDetail['player'] & {playbackRanges: () => Plugin}} Player */
/** @typedef {{start: (root?: ParentNode) => Promise<Player[]>}} Bootstrap */
/** @typedef {import('../../../../../../player-html/src/main/web/timeline.js').PlaybackRanges} KeptRanges */
/** @typedef {import('../../../../../../player-html/src/main/web/transcript-edit.js').Word} Word in seconds of source time */
/** @typedef {import('../../../../../../player-html/src/main/web/transcript-edit.js').TranscriptEdit} Edit */
/** @typedef {typeof import('../../../../../../player-html/src/main/web/transcript-edit.js')} TranscriptEdits */
/** @typedef {import('../../../../../../player-html/src/main/web/transcript-edit.js').Cut} CutOut in seconds of source time */
/** @typedef {import('../../../../../../player-html/src/main/web/transcript.js').Silence} Silence in seconds of source time */
/** @typedef {typeof import('../../../../../../player-html/src/main/web/transcript.js')} Transcripts */
/** @typedef {typeof import('../../../../../../player-html/src/main/web/media-fragment.js')} MediaFragment */

/** @param {string} name of the body's data attribute */
async function load(name) {
  return import(new URL(document.body.dataset[name] ?? '', document.baseURI).href);
}

const [bootstrap, transcriptEdits, transcripts, mediaFragment] =
  /** @type {[Bootstrap, TranscriptEdits, Transcripts, MediaFragment]} */ (
    await Promise.all(['bootstrap', 'transcriptEdit', 'transcriptModule', 'mediaFragment'].map(load))
  );

export const { start } = bootstrap;
export const { TranscriptEdit } = transcriptEdits;
export const { silences } = transcripts;
export const { formatMediaFragment } = mediaFragment;
