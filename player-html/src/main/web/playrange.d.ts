/**
 * The types of Playrange's browser part, for a project that has `video.js` 8 among its own packages: this file has to
 * lie where that is found, for instance as a copy beside the project's sources.
 */

import type Player from 'video.js/dist/types/player.js';

/** A kept part of the source, in seconds; its end is excluded. */
export interface PlaybackRange {
  readonly start: number;
  /** 4194304 stands for the end of the film. */
  readonly end: number;
}

/** Kept parts in playing order. The empty list keeps nothing; `null` in its place is the whole film. */
export type PlaybackRangeList = readonly PlaybackRange[];

export interface PlaybackRangesOptions {
  ranges?: Iterable<PlaybackRange> | null;
  /** What stays on screen at the end: the last kept frame (default) or the first. */
  atEnd?: 'hold' | 'rewind';
}

/** What the player triggers as `playbackrangeschange`. */
export interface PlaybackRangesChangeEvent {
  readonly type: 'playbackrangeschange';
  readonly previous: PlaybackRangeList | null;
  readonly current: PlaybackRangeList | null;
}

/** Where a source time is in the edited film, both in seconds. */
export interface EditedTime {
  /** Whether the source time is kept. */
  readonly kept: boolean;
  /** Its edited time, or where it is removed, the edited time at which the film goes on after it. */
  readonly time: number;
}

/**
 * The plugin of a player: `player.playbackRanges()`. Where the player plays the server's cut, source times are those of what
 * that file shows.
 */
export interface PlaybackRangesPlugin {
  /** The list that plays; `null` for the whole film. */
  ranges(): PlaybackRangeList | null;
  /**
   * Plays another list at once, without reloading. A player of the server's cut loads the whole film, and goes on at the
   * same place of it.
   *
   * @throws TypeError if it is no list; the former one stays
   * @throws RangeError if a time is no number of seconds from 0 to less than 4194304, or a range is empty; the former
   *     list stays
   */
  ranges(list: Iterable<PlaybackRange> | null): undefined;
  /** The source time in seconds. */
  sourceTime(): number;
  /**
   * Goes to a source time in seconds; where that is removed, to where the film goes on.
   *
   * @throws RangeError if it is no time
   */
  sourceTime(seconds: number): undefined;
  /** The length of the whole film in seconds; `NaN` while it is not known, and while the server's cut plays. */
  sourceDuration(): number;
  /** @throws RangeError if it is no time */
  toEdited(seconds: number): EditedTime;
  /**
   * The source time in seconds; `null` outside of the edited film.
   *
   * @throws RangeError if it is no time
   */
  toSource(seconds: number): number | null;
  /**
   * Where a part of the source is in the edited film, in seconds: what is left of a chapter or of anything else that is
   * marked. None if all of it is removed, several where it is cut apart by re-ordering or played again.
   *
   * @throws RangeError if it is no range
   */
  toEditedRanges(part: PlaybackRange): PlaybackRange[];
  /** Takes the plugin from its player, which has the whole film again. */
  dispose(): void;
}

/** A source for `player.src()` that brings a list of its own; without one, another source plays whole. */
export interface EditedSource {
  src: string;
  type?: string;
  playbackRanges?: Iterable<PlaybackRange> | null;
}

/** A player with the plugin, also where a project has several copies of Video.js, of which one is augmented below. */
export type PlayrangePlayer = Player & {
  /** @throws TypeError or RangeError if the options hold a list that is none */
  playbackRanges(options?: PlaybackRangesOptions): PlaybackRangesPlugin;
};

/** What `bootstrap.js` exports. */
export interface Bootstrap {
  /**
   * Makes the players of a part of the page, by default of all of it, and hands them out when they are ready, with
   * those that were there before. One that cannot be made is reported beside its video and left out.
   */
  start(root?: ParentNode): Promise<PlayrangePlayer[]>;
}

declare module 'video.js/dist/types/player.js' {
  export default interface Player {
    playbackRanges(options?: PlaybackRangesOptions): PlaybackRangesPlugin;
  }
}

/** The detail of `playrangeready`, which bubbles from the player's element. */
export interface PlayrangeReadyDetail {
  readonly player: PlayrangePlayer;
}

declare global {
  interface DocumentEventMap {
    playrangeready: CustomEvent<PlayrangeReadyDetail>;
  }

  interface HTMLElementEventMap {
    playrangeready: CustomEvent<PlayrangeReadyDetail>;
  }
}
