/**
 * The editor's page: puts the film, the words and what stands around them together.
 */

import { announce } from './announcing.js';
import { Audition } from './audition.js';
import { copy } from './copying.js';
import { CutMap } from './cut-map.js';
import { Cut } from './cut.js';
import { CutsPanel } from './cuts-panel.js';
import { changesBetween } from './edit-changes.js';
import { EditedFile } from './edited-file.js';
import { Editing } from './editing.js';
import { byId } from './elements.js';
import { FileLinks } from './file-links.js';
import { ExportPanel } from './export-panel.js';
import { Film } from './film.js';
import { KeptEdit } from './kept-edit.js';
import { frameRate } from './frames.js';
import { PauseMarks } from './pause-marks.js';
import { PausesPanel } from './pauses-panel.js';
import { Finding } from './finding.js';
import { watchHiding } from './hiding-struck.js';
import { KeyHelp } from './key-help.js';
import { OfferedFillers } from './offered-fillers.js';
import { start } from './playrange.js';
import { whyNoLink } from './refusals.js';
import { SearchedWords } from './searched-words.js';
import { embeddingHtml, fileAddress, playerAddress, watchAddress } from './share-links.js';
import { Tabs } from './tabs.js';
import { playWords } from './word-audition.js';
import { TranscriptEditing } from './transcript-editing.js';
import { TranscriptView } from './transcript-view.js';
import { VideosPanel } from './videos-panel.js';
import { changeInWords, lengths } from './wording.js';

const DEFAULT_WIDTH = 640;
const DEFAULT_HEIGHT = 360;

const { video: videoName = '', title = '' } = document.body.dataset;

const [player] = await start();
const film = new Film(player);
const cutMap = new CutMap(byId('cut-map'));
const tabs = new Tabs(byId('tabs'));
const words = document.getElementById('words');

const fileLinks = new FileLinks(filePlace(), videoName, {
  download: (query) => fileAddress(document.baseURI, videoName, query),
  watch: (query) => watchAddress(document.baseURI, videoName, query),
});
const editedFile = new EditedFile(document.baseURI, videoName, document, (state, query) => {
  fileLinks.show(state, query);
  byId('link-problem').textContent = state.kind === 'refused' ? whyNoLink(state.code) : '';
});

/** The edit that the server keeps, as long as there are words to edit by. @type {KeptEdit | null} */
let kept = null;

/** What is left of the film at present. */
let cut = new Cut(null, film.duration);
editedFile.show(cut);

if (words) {
  editByWords(new TranscriptView(words));
} else {
  film.onDuration((duration) => show(new Cut(null, duration)));
}
film.onTime((seconds) => cutMap.showTime(seconds));
film.onProblem(showProblem);
if (document.getElementById('import-video')) {
  new VideosPanel({
    video: videoName,
    isEdited: () => kept?.isEdited ?? false,
    endSaving: () => kept?.end(),
    leave,
    showPanel: () => tabs.show('videos'),
  });
}
byId('copy-link').addEventListener('click', () => copy(copyPlace(), 'Link', addressOfCut()));
byId('copy-embed').addEventListener('click', () => copy(copyPlace(), 'HTML', htmlOfCut()));

/** @param {TranscriptView} view */
function editByWords(view) {
  kept = new KeptEdit(view.words);
  const editing = new Editing(view.words, film, kept.edit);
  const status = byId('edit-status');
  const audition = new Audition(film);
  const keyHelp = new KeyHelp();
  const transcript = new TranscriptEditing({
    view,
    status,
    follow: byId('follow'),
    film,
    editing,
    playWords: (spans) => playWords({ audition, film, editing, status }, spans),
    find: () => openFinding(),
    help: () => keyHelp.show(),
  });
  watchHiding(/** @type {HTMLInputElement} */ (byId('hide-struck')), (areHidden) => transcript.hideStruck(areHidden));
  const openFinding = startFinding(editing, view, transcript);
  // First, since another cut takes the film elsewhere.
  editing.onCut(() => audition.stop());
  editing.onCut(show);
  new ExportPanel({ editing, film, video: videoName, measuredRate: document.body.dataset.frameRate });
  editByCuts({ view, editing, audition, transcript, status });
  editing.onChange(({ before, after, cutBefore, cut: cutAfter, occasion }) => {
    const shorter = (cutBefore.length ?? 0) - (cutAfter.length ?? 0);
    announce(status, occasion + changeInWords(changesBetween(before, after, transcript.originalParagraphs), shorter));
  });
  kept.save(editing, savingPlace(status));
}

/** @param {string | null} address goes there, or loads this page anew, also if something is unsaved */
function leave(address) {
  kept?.stop();
  if (address === null) {
    location.reload();
  } else {
    location.assign(address);
  }
}

/**
 * @param {object} page
 * @param {TranscriptView} page.view
 * @param {Editing} page.editing
 * @param {Audition} page.audition
 * @param {TranscriptEditing} page.transcript
 * @param {HTMLElement} page.status
 */
function editByCuts({ view, transcript, ...page }) {
  const panel = {
    ...page,
    film,
    language: view.container.lang,
    present: (/** @type {number} */ from, /** @type {number} */ to) => transcript.present(from, to),
    presentPlace: (/** @type {number} */ position) => transcript.presentPlace(position),
  };
  const cuts = new CutsPanel({
    ...panel,
    frameRate: frameRate(document.body.dataset.frameRate),
    onCount: (count) => tabs.count('cuts', count),
  });
  new PausesPanel({ ...panel, marks: new PauseMarks(view), onCount: (count) => tabs.count('pauses', count) });
  cutMap.onPick((seconds) => {
    film.goTo(seconds);
    cuts.selectAt(seconds);
  });
}

/**
 * @param {Editing} editing
 * @param {TranscriptView} view
 * @param {TranscriptEditing} transcript
 * @returns {() => void} opens what finds words
 */
function startFinding(editing, view, transcript) {
  const searched = new SearchedWords(editing, view);
  /** @param {import('./text-search.js').Hit} hit */
  const present = (hit) => {
    const { from, to } = searched.endsOf(hit);
    transcript.present(from, to);
  };
  /** @param {import('./text-search.js').Hit} hit */
  const showHit = (hit) => {
    if (view.container.offsetParent === null) {
      tabs.show('transcript');
      transcript.focus();
    }
    present(hit);
  };
  const finder = { editing, searched, view, status: byId('edit-status'), present, show: showHit };
  const finding = new Finding(finder);
  new OfferedFillers(finder);
  return () => {
    tabs.show('finding');
    finding.focus();
  };
}

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

/**
 * @param {HTMLElement} announcements
 * @returns {import('./saving-view.js').SavingPlace}
 */
function savingPlace(announcements) {
  // The words are not seen on a narrow page that shows another panel.
  const home = () => focusableOf(words?.offsetParent ? words : byId('tabs'));
  return { status: byId('saving'), notice: byId('saving-notice'), announcements, home };
}

/** @param {HTMLElement} group of which one element at a time is where Tab leads */
function focusableOf(group) {
  return /** @type {HTMLElement | null} */ (group.querySelector('[tabindex="0"]'));
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
