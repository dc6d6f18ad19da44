/**
 * The editor's page: puts the film, the words and what stands around them together.
 */

import { copy } from './copying.js';
import { CutMap } from './cut-map.js';
import { Cut } from './cut.js';
import { EditedFile } from './edited-file.js';
import { FileLinks } from './file-links.js';
import { Film } from './film.js';
import { start } from './playrange.js';
import { embeddingHtml, fileAddress, playerAddress, watchAddress } from './share-links.js';
import { TranscriptEditing } from './transcript-editing.js';
import { lengths } from './wording.js';

const DEFAULT_WIDTH = 640;
const DEFAULT_HEIGHT = 360;

const { video: videoName = '', title = '' } = document.body.dataset;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const [player] = await start();
const film = new Film(player);
const cutMap = new CutMap(byId('cut-map'));
const words = document.getElementById('words');

const fileLinks = new FileLinks(filePlace(), videoName, {
  download: (query) => fileAddress(document.baseURI, videoName, query),
  watch: (query) => watchAddress(document.baseURI, videoName, query),
});
const editedFile = new EditedFile(document.baseURI, videoName, document, (state, query) => fileLinks.show(state, query));

/** What is left of the film at present. */
let cut = new Cut(null, film.duration);
editedFile.show(cut);

if (words) {
  new TranscriptEditing({ words, status: byId('edit-status'), follow: byId('follow'), film, show });
} else {
  film.onDuration((duration) => show(new Cut(null, duration)));
}
film.onTime((seconds) => cutMap.showTime(seconds));
film.onProblem(showProblem);
byId('copy-link').addEventListener('click', () => copy(copyPlace(), 'Link', addressOfCut()));
byId('copy-embed').addEventListener('click', () => copy(copyPlace(), 'HTML', htmlOfCut()));

/** @param {Cut} newCut */
function show(newCut) {
  cut = newCut;
  film.show(cut.ranges);
  editedFile.show(cut);
  showLengths(film.duration);
}

/** @param {number | undefined} duration of the whole film in seconds, if it is known */
function showLengths(duration) {
  if (duration === undefined || cut.length === undefined) {
    return;
  }
  const { edited, comparison } = lengths(cut.length, duration);
  const strong = document.createElement('strong');
  strong.append(edited);
  byId('lengths').replaceChildren(strong, ' ', comparison);
  cutMap.show(cut.ranges ?? [{ start: 0, end: duration }], duration);
}

function addressOfCut() {
  return playerAddress(document.baseURI, videoName, cut.query);
}

function htmlOfCut() {
  const { width, height } = film.picture;
  const frameHeight = width > 0 ? Math.round((DEFAULT_WIDTH * height) / width) : DEFAULT_HEIGHT;
  return embeddingHtml(addressOfCut(), { title, width: DEFAULT_WIDTH, height: frameHeight });
}

/** @returns {import('./copying.js').CopyPlace} */
function copyPlace() {
  return {
    box: byId('copied'),
    label: byId('copied-label'),
    field: /** @type {HTMLInputElement} */ (byId('copied-text')),
    status: byId('copy-status'),
  };
}

/** @returns {import('./file-links.js').FilePlace} */
function filePlace() {
  return {
    download: /** @type {HTMLAnchorElement} */ (byId('download')),
    watch: /** @type {HTMLAnchorElement} */ (byId('watch-file')),
    size: byId('file-size'),
    note: byId('file-note'),
    status: byId('file-status'),
  };
}

/** @param {'unplayable' | 'unreachable'} problem */
function showProblem(problem) {
  for (const notice of document.querySelectorAll('[data-problem]')) {
    notice.toggleAttribute('hidden', notice.getAttribute('data-problem') !== problem);
  }
}
