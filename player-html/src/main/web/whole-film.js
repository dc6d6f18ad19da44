/** The whole film behind a server's cut, to which a page goes back where it has to skip. */

import { formatMediaFragment } from './media-fragment.js';

/**
 * As the data block carries it.
 *
 * @typedef {object} CutSettings
 * @property {'exact' | 'key' | 'auto'} precision that is asked for
 * @property {{src: string, type: string}[]} sources addresses as the page has them
 * @property {string[]} tracks addresses of the texts in the order of the `<track>` elements
 */

export class WholeFilm {
  /** With absolute addresses. */
  #sources;

  /** The absolute addresses of whole texts by those of their cuts. @type {Map<string, string>} */
  #tracks;

  /**
   * @param {HTMLVideoElement} video as the page has it, with the addresses of the cut
   * @param {CutSettings} settings
   */
  constructor(video, { sources, tracks }) {
    /** @param {string} address */
    const absolute = (address) => new URL(address, video.baseURI).href;
    this.#sources = sources.map(({ src, type }) => ({ src: absolute(src), type }));
    const cut = Array.from(video.querySelectorAll('track'), ({ src }) => src);
    this.#tracks = new Map(tracks.map((address, i) => [cut[i], absolute(address)]));
  }

  /**
   * Has the texts of a cut fit its file, wherever they lie: the server moves them by the ranges that the file shows, and not
   * by those that were asked for.
   *
   * @param {HTMLVideoElement} video that has no player yet
   * @param {import('./timeline.js').PlaybackRanges} film what the file shows
   */
  fitTracks(video, film) {
    const query = `${formatMediaFragment(film)}&precision=exact`;
    for (const track of video.querySelectorAll('track')) {
      const whole = this.#tracks.get(track.src);
      if (whole !== undefined) {
        const url = new URL(whole);
        url.hash = '';
        url.search = url.search === '' ? query : `${url.search}&${query}`;
        track.src = url.href;
        this.#tracks.set(url.href, whole);
      }
    }
  }

  /**
   * Gives it to a video that has no player yet. One that somebody plays already goes on to play.
   *
   * @param {HTMLVideoElement} video
   * @returns {Promise<void>} when the video knows of its sources
   */
  applyTo(video) {
    const { paused } = video;
    video.querySelectorAll('source').forEach((source) => source.remove());
    video.prepend(
      ...this.#sources.map(({ src, type }) => Object.assign(video.ownerDocument.createElement('source'), { src, type })),
    );
    for (const track of video.querySelectorAll('track')) {
      track.src = this.#tracks.get(track.src) ?? track.src;
    }
    video.disableRemotePlayback = true;
    video.removeAttribute('src');
    video.load();
    if (!paused) {
      video.play().catch(() => {});
    }
    return new Promise((resolve) => {
      setTimeout(resolve);
    });
  }

  /**
   * Has a player load it that has the cut: the film with its texts, which stay as visible as they are.
   *
   * @param {any} player of Video.js
   */
  loadInto(player) {
    player.tech(true).el().disableRemotePlayback = true;
    player.src(this.#sources);
    // The player takes the texts of the page when it is ready.
    player.ready(() => this.#replaceTracks(player), true);
  }

  /** @param {any} player */
  #replaceTracks(player) {
    const { baseURI } = player.el();
    for (const element of Array.from(player.remoteTextTrackEls())) {
      const src = this.#tracks.get(new URL(element.src, baseURI).href);
      if (src !== undefined) {
        const { kind, label, srclang, track } = element;
        const { mode } = track;
        player.removeRemoteTextTrack(track);
        const added = player.addRemoteTextTrack({ kind, label, srclang, src, default: element.default }, true);
        added.track.mode = mode;
      }
    }
  }
}
