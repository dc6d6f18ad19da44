/**
 * Downloads of the edit for other programs: captions, and lists of cuts.
 */

import { announce } from './announcing.js';
import { byId } from './elements.js';
import { exportAddress, exportName, TIMECODE_RATES, timecodeRateOf } from './export-formats.js';
import { exported } from './exporting.js';

const USUAL_RATE = '25';

/** How long a file that is being saved stays, in milliseconds. */
const SAVING_MILLIS = 60_000;

/** @typedef {import('./export-formats.js').ExportFormat} ExportFormat */

/**
 * @typedef {object} Page
 * @property {import('./editing.js').Editing} editing
 * @property {import('./film.js').Film} film
 * @property {string} video as the server calls it
 * @property {string} [measuredRate] of the film, such as `25`, if it is known
 */

export class ExportPanel {
  #page;
  #rate = /** @type {HTMLSelectElement} */ (byId('timecode-rate'));
  #drop = /** @type {HTMLInputElement} */ (byId('drop-frame'));

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    for (const button of document.querySelectorAll('[data-format]')) {
      const format = /** @type {ExportFormat} */ (button.getAttribute('data-format'));
      button.addEventListener('click', () => this.#download(format));
    }
    this.#offerRates();
    this.#rate.addEventListener('change', () => this.#showDrop());
    this.#showDrop();
  }

  #offerRates() {
    const { measuredRate } = this.#page;
    const measured = timecodeRateOf(measuredRate);
    for (const rate of TIMECODE_RATES) {
      const name = rate === measured ? `${rate.name} (measured)` : rate.name;
      this.#rate.add(new Option(name, rate.value));
    }
    this.#rate.value = measured?.value ?? USUAL_RATE;
    byId('rate-note').hidden = measured !== undefined;
  }

  #showDrop() {
    const hasDropFrame = TIMECODE_RATES.some(({ value, hasDropFrame: has }) => has && value === this.#rate.value);
    byId('drop-choice').hidden = !hasDropFrame;
  }

  /** @param {ExportFormat} format */
  async #download(format) {
    const { editing, film, video } = this.#page;
    this.#showProblem(format, '');
    if (film.duration === undefined) {
      this.#showProblem(format, 'The length of the film is not known yet. Try again in a moment.');
      return;
    }
    if (editing.cut.isEmpty) {
      this.#showProblem(format, 'Everything is struck out, so there is nothing to export.');
      return;
    }
    const timecodes =
      format === 'edl' ? { rate: this.#rate.value, drop: !byId('drop-choice').hidden && this.#drop.checked } : {};
    const address = exportAddress(document.baseURI, { video, format, duration: film.duration, ...timecodes });
    const answer = await exported(address, editing.edit);
    if (answer.kind === 'file') {
      const name = exportName(video, format);
      save(answer.file, name);
      announce(byId('export-status'), `${name} downloaded`);
    } else {
      this.#showProblem(format, answer.why);
    }
  }

  /**
   * @param {ExportFormat} format
   * @param {string} problem empty if there is none
   */
  #showProblem(format, problem) {
    const place = byId(format === 'vtt' || format === 'srt' ? 'captions-problem' : 'list-problem');
    place.textContent = problem;
  }
}

/**
 * @param {Blob} file
 * @param {string} name
 */
function save(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVING_MILLIS);
}
