/**
 * The edit of this page, which the server keeps: begins with what is saved, and saves what changes.
 */

import { Autosave } from './autosave.js';
import { EditStore } from './edit-store.js';
import { TranscriptEdit } from './playrange.js';
import { savedEdit } from './saved-edit.js';
import { SavingView } from './saving-view.js';

/** @typedef {import('./playrange.js').Edit} Edit */

const READ_ONLY = 'Not saved on this server';
const HOW_TO_ALLOW = 'Its owner can allow it by the system property playrange.writable=true';

export class KeptEdit {
  #store;
  #saved;

  /** @type {import('./editing.js').Editing | null} */
  #editing = null;

  /** @type {Autosave | null} */
  #autosave = null;

  /** @param {readonly import('./playrange.js').Word[]} words of the transcript */
  constructor(words) {
    const { video = '', entityTag = '', transcriptDigest: transcript = '' } = document.body.dataset;
    this.#store = new EditStore(document.baseURI, { video, entityTag, transcript }, formOf(words));
    this.#saved = savedEdit(document.getElementById('saved-edit'), this.#store, TranscriptEdit.NONE);
  }

  /** With which editing begins. */
  get edit() {
    return this.#saved.edit;
  }

  /** Whether anything is edited. */
  get isEdited() {
    return this.#editing !== null && this.#editing.edit !== TranscriptEdit.NONE;
  }

  /**
   * @param {import('./editing.js').Editing} editing
   * @param {import('./saving-view.js').SavingPlace} place
   */
  save(editing, place) {
    this.#editing = editing;
    if (document.body.dataset.writable === undefined) {
      place.status.replaceChildren(READ_ONLY);
      place.status.title = HOW_TO_ALLOW;
      return;
    }
    const view = new SavingView(place, {
      take: () => autosave.takeOther('Loaded: '),
      keep: () => autosave.keepThis(),
      reload: () => location.reload(),
    });
    const autosave = new Autosave(editing, this.#store, this.#saved, window, (state) => view.show(state));
    this.#autosave = autosave;
  }

  /** Saves nothing more and says so, because the video has other words now. */
  end() {
    this.#autosave?.end('The words of this video are others now');
  }

  /** Saves nothing more, because the page is left. */
  stop() {
    this.#autosave?.stop();
  }
}

/**
 * @param {readonly import('./playrange.js').Word[]} words
 * @returns {import('./edit-store.js').Form<Edit>} of edits of these words
 */
function formOf(words) {
  return {
    write: (edit) => edit.toJson(),
    read: (json) => {
      const edit = TranscriptEdit.fromJson(json);
      // One that names words that are not there fails here, and not later.
      edit.keptRanges(words);
      return edit;
    },
  };
}
