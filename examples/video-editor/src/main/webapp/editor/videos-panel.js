/**
 * The panel of all videos: what a person brings to the server, and takes away from there.
 */

import { announce } from './announcing.js';
import { confirmed } from './confirming.js';
import { byId } from './elements.js';
import { watchFileDrop } from './file-drop.js';
import { ImportRow } from './import-row.js';
import { whyNotImported } from './import-words.js';
import { sorted } from './importable.js';
import { Importing } from './importing.js';
import { problemIn, problemOf } from './server-problem.js';
import { upload } from './upload.js';
import { keyOf, nameOf, VideoList } from './video-list.js';

/** @typedef {import('./importable.js').Import<File>} Import */
/** @typedef {import('./importing.js').ImportState} ImportState */

/**
 * @typedef {object} PageOfVideo
 * @property {string} video the key of the video on the page
 * @property {() => boolean} isEdited whether its words were edited
 * @property {() => void} endSaving since the words on the page are no longer those of the video
 * @property {(address: string | null) => void} leave loads the page anew, or another one, whatever is unsaved
 * @property {() => void} showPanel
 */

export class VideosPanel {
  #page;
  #list;
  #importing = new Importing(document.baseURI, upload);
  #status = byId('import-status');
  #imports = byId('imports');
  #button = byId('import-video');

  /** Whether the words of the video are others than those on the page, which is left as soon as nothing is imported. */
  #hasOldWords = false;

  /** @param {PageOfVideo} page */
  constructor(page) {
    this.#page = page;
    const template = /** @type {HTMLTemplateElement} */ (byId('new-video'));
    this.#list = new VideoList(byId('video-list'), template, (item) => this.#remove(item));
    for (const button of document.querySelectorAll('[data-picks]')) {
      const input = byId(button.getAttribute('data-picks') ?? '');
      button.addEventListener('click', () => input.click());
    }
    for (const input of document.querySelectorAll('input[type=file]')) {
      this.#watchInput(/** @type {HTMLInputElement} */ (input));
    }
    watchFileDrop(byId('drop'), (files) => this.#import(files));
    window.addEventListener('beforeunload', (event) => this.#importing.isBusy && event.preventDefault());
  }

  /** @param {HTMLInputElement} input which is not seen: buttons stand for it */
  #watchInput(input) {
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []);
      input.value = '';
      this.#import(files);
    });
  }

  /** @param {File[]} files */
  #import(files) {
    const { imports, unknown, leftOut } = sorted(files);
    this.#page.showPanel();
    for (const { name } of unknown) {
      this.#refuse(name, 'It is neither a video (MP4 or WebM) nor a transcript (WebVTT, SRT or JSON).');
    }
    for (const { name } of leftOut) {
      this.#refuse(name, 'It was left out: bring it together with its video, or on the page of that.');
    }
    for (const each of imports) {
      this.#start(each);
    }
  }

  /** @param {Import} files */
  async #start(files) {
    const { video } = this.#page;
    const name = (files.video ?? files.transcript)?.name ?? '';
    const row = new ImportRow(this.#imports, name, this.#button);
    const present = { video, mayReplaceWords: () => this.#mayReplaceWords() };
    const end = await this.#importing.start(files, present, row.signal, (state) => row.show(state));
    this.#tell(name, end, files.video !== null);
    if (end.kind === 'done' && end.video === video && end.hasTranscript) {
      this.#hasOldWords = true;
      this.#page.endSaving();
    }
    if (this.#hasOldWords && !this.#importing.isBusy) {
      this.#page.leave(null);
    }
  }

  async #mayReplaceWords() {
    return (
      !this.#page.isEdited() ||
      confirmed(dialog(), {
        title: 'Replace the words?',
        text: 'What was edited so far was made with the present words. It is put aside, and editing begins anew.',
        yes: 'Replace the words',
      })
    );
  }

  /**
   * @param {string} name
   * @param {ImportState} end
   * @param {boolean} isVideo whether it is the name of a video, with which a transcript may have come
   */
  #tell(name, end, isVideo) {
    if (end.kind === 'cancelled') {
      this.#say(`The import of ${name} was cancelled`);
    }
    if ((end.kind === 'done' || end.kind === 'failed') && end.video !== null) {
      this.#list.add(end.video, end.kind === 'done' && end.hasTranscript);
      const isWithTranscript = isVideo && end.kind === 'done' && end.hasTranscript;
      this.#say(`${name} was imported${isWithTranscript ? ' with its transcript' : ''}`);
    }
    if (end.kind === 'failed') {
      this.#say(`${end.file.name} was not imported. ${end.words}`);
    }
  }

  /**
   * @param {string} name
   * @param {string} why
   */
  #refuse(name, why) {
    new ImportRow(this.#imports, name, this.#button).refuse(why);
    this.#say(`${name}: ${why}`);
  }

  /** @param {HTMLElement} item */
  async #remove(item) {
    const [key, name] = [keyOf(item), nameOf(item)];
    const isSure = await confirmed(dialog(), {
      title: `Remove “${name}”?`,
      text: 'The imported video is deleted from the server, with its transcript and its edit. This cannot be undone.',
      yes: 'Remove the video',
    });
    if (!isSure) {
      return;
    }
    const problem = await removed(key);
    if (problem) {
      this.#refuse(name, `It was not removed. ${whyNotImported(problem)}`);
    } else if (key === this.#page.video) {
      this.#page.leave('./');
    } else {
      this.#list.remove(item);
      this.#say(`${name} was removed`);
    }
  }

  /** @param {string} words */
  #say(words) {
    announce(this.#status, words);
  }
}

/**
 * @param {string} key
 * @returns {Promise<import('./server-problem.js').Problem | null>} null if the video is gone
 */
async function removed(key) {
  try {
    const address = new URL(`imports?${new URLSearchParams({ video: key })}`, document.baseURI);
    const response = await fetch(address, { method: 'DELETE', headers: { Accept: 'application/problem+json' } });
    return response.ok || response.status === 404 ? null : await problemIn(response);
  } catch {
    return problemOf(0, null, '');
  }
}

function dialog() {
  return /** @type {HTMLDialogElement} */ (byId('confirmation'));
}
