/**
 * The page on which the file of a cut plays: says what it is that plays, and offers the file.
 */

import { EditedFile } from './edited-file.js';
import { byId } from './elements.js';
import { FileLinks } from './file-links.js';
import { fileAddress } from './share-links.js';

const FILE_PLAYS = 'What plays here is the edited file itself, just as it is downloaded.';
const WHOLE_PLAYS = 'Nothing is removed: what plays here is the whole film.';
const SKIPPING =
  'What plays here is the original, and what is removed is skipped. At the joints of the edited file, this browser might ' +
  'show for a moment pictures that are hidden in it.';
const NO_FILE = 'What plays here is the original, and what is removed is skipped.';

/** Nothing is kept. */
const NOTHING = 't=';

const { video: videoName = '', cut = null } = document.body.dataset;

const video = /** @type {HTMLVideoElement} */ (document.querySelector('video'));
const address = (/** @type {string | null} */ query) => fileAddress(document.baseURI, videoName, query);

const links = new FileLinks(
  {
    download: /** @type {HTMLAnchorElement} */ (byId('download')),
    watch: /** @type {HTMLAnchorElement} */ (byId('open-file')),
    size: byId('file-size'),
    note: byId('file-note'),
    status: byId('file-status'),
  },
  videoName,
  { download: address, watch: address },
);

let hasFile = true;

new EditedFile(document.baseURI, videoName, document, (state, query) => {
  links.show(state, query);
  hasFile = state.kind !== 'refused';
  tellWhatPlays();
}).show({ query: cut, isEmpty: cut === NOTHING });
video.addEventListener('loadedmetadata', tellWhatPlays);

function tellWhatPlays() {
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) {
    byId('playing').textContent = whatPlays();
  }
}

function whatPlays() {
  if (cut === null) {
    return WHOLE_PLAYS;
  }
  if (new URL(video.currentSrc).searchParams.has('t')) {
    return FILE_PLAYS;
  }
  if (cut === NOTHING) {
    return '';
  }
  return hasFile ? SKIPPING : NO_FILE;
}
