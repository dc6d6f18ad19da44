/**
 * The chapters menu of an edited film: it lists what is left of each chapter, where it is in the edited film. A chapter
 * of which nothing is left is not listed, and one that plays in two places is listed twice.
 */

import { clampedToNanoseconds } from './media.js';
import { MILLISECOND, toSeconds } from './time.js';

/** What is left of a longer chapter must be as long as this to be worth a line. */
const SHORTEST_PIECE = 100 * MILLISECOND;

/** @typedef {{startTime: number, endTime: number, text: string}} Chapter times in seconds */

/**
 * Replaces the component that the controls of all later players take; for a film that is not edited it does what
 * Video.js's own does.
 *
 * @param {any} videojs Video.js 8
 * @param {(player: object) => import('./timeline.js').PlaybackRanges | null} filmOf the list as it plays over the
 *     player's film; null if it is not edited
 */
export function registerChapters(videojs, filmOf) {
  const ChaptersButton = videojs.getComponent('ChaptersButton');
  const Item = videojs.getComponent('ChaptersTrackMenuItem');

  videojs.registerComponent(
    'ChaptersButton',
    class extends ChaptersButton {
      /** @param {any[]} settings */
      constructor(...settings) {
        super(...settings);
        this.on(this.player_, ['playbackrangeschange', 'durationchange', 'timeupdate'], () => this.follow_());
      }

      /** Lists the chapters anew where the film has changed, and marks the one that plays. */
      follow_() {
        const film = filmOf(this.player_);
        if (film !== /** @type {any} */ (this).listed_) {
          this.rebuild_();
        }
        if (film !== null) {
          this.select_();
        }
      }

      /** What Video.js has listen to the track's cues, which know the source's clock alone. */
      get selectCurrentItem_() {
        this.selecting_ ??= () => (filmOf(this.player_) ? this.select_() : this.selectOwn_());
        return this.selecting_;
      }

      set selectCurrentItem_(selectOwn) {
        this.selectOwn_ = selectOwn;
      }

      /** A title is no line of a menu, as Video.js has it. */
      createMenu() {
        const menu = super.createMenu();
        const title = menu.el().querySelector('.vjs-menu-title');
        title?.removeAttribute('tabindex');
        title?.setAttribute('role', 'none');
        return menu;
      }

      /** Video.js would count the cues, of which some may not be listed. */
      rebuild_() {
        if (this.items?.length > 0 || this.track_?.cues?.length > 0) {
          videojs.getComponent('MenuButton').prototype.update.call(this);
        }
      }

      createItems() {
        const film = filmOf(this.player_);
        /** @type {any} */ (this).listed_ = film;
        return film === null
          ? super.createItems()
          : editedChapters(this.track_?.cues ?? [], film).map(
              (cue) => new Item(this.player_, { track: this.track_, cue }),
            );
      }

      select_() {
        const time = this.player_.currentTime();
        /** @type {{cue: Chapter, selected: (isSelected: boolean) => void, isSelected_: boolean}[]} */
        (this.items).forEach((item) => {
          const isCurrent = item.cue.startTime <= time && time < item.cue.endTime;
          if (item.isSelected_ !== isCurrent) {
            item.selected(isCurrent);
          }
        });
      }
    },
  );
}

/**
 * @param {Iterable<Chapter> | ArrayLike<Chapter>} cues in source time
 * @param {import('./timeline.js').PlaybackRanges} film
 * @returns {Chapter[]} in edited time, sorted by it
 */
export function editedChapters(cues, film) {
  return Array.from(cues)
    .flatMap(({ startTime, endTime, text }) => {
      const whole = { start: clampedToNanoseconds(startTime), end: clampedToNanoseconds(endTime) };
      return film
        .editedSpans([whole])
        .filter(({ start, end }) => end - start >= Math.min(SHORTEST_PIECE, whole.end - whole.start))
        .map(({ start, end }) => ({ startTime: toSeconds(start), endTime: toSeconds(end), text }));
    })
    .sort((a, b) => a.startTime - b.startTime);
}
