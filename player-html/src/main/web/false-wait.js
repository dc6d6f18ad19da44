/**
 * Ends waits that are none. On a busy machine Chromium may miss that enough has arrived to play: the film then plays on
 * screen to its end while its element waits, and its time stands still, so that nobody can cut by it. A seek sets it right.
 */

/** How far a frame is ahead of the media's time at most, in seconds, where that goes on. */
const LARGEST_LEAD = 0.3;

const HAVE_CURRENT_DATA = 2;

/**
 * Looks at the frames of a media that has begun to wait, until it plays or is sent elsewhere.
 *
 * @param {import('./media.js').Media} media
 */
export function endFalseWait(media) {
  if (media.featuresVideoFrameCallback) {
    media.requestVideoFrameCallback((_, { mediaTime }) => {
      if (media.readyState() <= HAVE_CURRENT_DATA && !media.seeking()) {
        if (mediaTime - media.currentTime() > LARGEST_LEAD) {
          media.setCurrentTime(mediaTime);
        } else {
          endFalseWait(media);
        }
      }
    });
  }
}
