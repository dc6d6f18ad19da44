/**
 * The links to the edited video as a file. They always lead to the present edit; one that leads nowhere keeps the
 * keyboard's focus.
 */

import { announce } from './announcing.js';
import { whatInstead, whyNoFile } from './refusals.js';
import { fileName } from './share-links.js';
import { size } from './wording.js';

const SIZE_TO_COME = '…';

/** Why the size is not known. */
const UNKNOWN = {
  unreachable: 'The server does not answer',
  busy: 'The server is busy',
  failed: 'The server has failed',
};

/** How exactly the file is the edit. */
const PRECISION = { exact: ', exact to the frame', key: ', from the key frame before each part' };

/**
 * @typedef {object} FilePlace
 * @property {HTMLAnchorElement} download
 * @property {HTMLAnchorElement} watch plays it, here or elsewhere
 * @property {HTMLElement} size
 * @property {HTMLElement} note
 * @property {HTMLElement} status tells what has become known
 */

/**
 * Where the links lead, for the kept ranges as they stand in an address; null for the whole film.
 *
 * @typedef {{download: (query: string | null) => string, watch: (query: string | null) => string}} Addresses
 */

export class FileLinks {
  #place;
  #video;
  #addresses;

  /** @type {string | null} what was said last; null before the first answer, which is not news */
  #said = null;

  /**
   * @param {FilePlace} place
   * @param {string} video the file's name
   * @param {Addresses} addresses
   */
  constructor(place, video, addresses) {
    this.#place = place;
    this.#video = video;
    this.#addresses = addresses;
  }

  /**
   * @param {import('./edited-file.js').FileState} state
   * @param {string | null} query of the edit; null for the whole film
   */
  show(state, query) {
    const { download, watch, size: sizeText, note } = this.#place;
    const name = fileName(this.#video, query);
    const hasFile = state.kind !== 'empty' && state.kind !== 'refused';
    setAddress(download, hasFile ? this.#addresses.download(query) : null);
    setAddress(watch, hasFile ? this.#addresses.watch(query) : null);
    download.download = name;
    sizeText.textContent = sizeOf(state);
    note.textContent = noteOf(state, name, query === null);
    note.classList.toggle('is-alert', state.kind === 'refused' || state.kind === 'unknown');
    this.#say(state.kind === 'known' ? `The edited video has ${size(state.bytes)}` : note.textContent, state);
  }

  /**
   * @param {string} text
   * @param {import('./edited-file.js').FileState} state
   */
  #say(text, { kind }) {
    if (kind === 'asking') {
      // Whatever is said of the next edit is news, unless nothing has been said yet.
      this.#said &&= '';
    } else {
      if (this.#said !== null && this.#said !== text) {
        announce(this.#place.status, text);
      }
      this.#said = text;
    }
  }
}

/** @param {import('./edited-file.js').FileState} state */
function sizeOf(state) {
  if (state.kind === 'asking') {
    return SIZE_TO_COME;
  }
  return state.kind === 'known' ? size(state.bytes) : '';
}

/**
 * @param {import('./edited-file.js').FileState} state
 * @param {string} name of the file
 * @param {boolean} isWhole whether nothing is removed
 */
function noteOf(state, name, isWhole) {
  switch (state.kind) {
    case 'empty':
      return 'Everything is struck out, so there is no edited video.';
    case 'refused':
      return isWhole
        ? `${name} cannot be downloaded: ${whyNoFile(state.code)}.`
        : `No file can be made of this edit: ${whyNoFile(state.code)}. ${whatInstead(state.code)}`;
    case 'unknown':
      return `${UNKNOWN[state.why]}, so the size is not known. It will be asked again.`;
    case 'known':
      return `${noteOfFile(name, isWhole)}${state.precision === 'whole' ? '' : PRECISION[state.precision]}.`;
    default:
      return `${noteOfFile(name, isWhole)}.`;
  }
}

/**
 * @param {string} name of the file
 * @param {boolean} isWhole whether nothing is removed
 */
function noteOfFile(name, isWhole) {
  return isWhole ? `Nothing is removed: this is ${name} itself` : `One MP4, saved as ${name}`;
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string | null} address null if it leads nowhere
 */
function setAddress(link, address) {
  if (address === null) {
    link.removeAttribute('href');
  } else {
    link.href = address;
  }
  for (const [attribute, value] of Object.entries({ role: 'link', 'aria-disabled': 'true', tabindex: '0' })) {
    if (address === null) {
      link.setAttribute(attribute, value);
    } else {
      link.removeAttribute(attribute);
    }
  }
}
