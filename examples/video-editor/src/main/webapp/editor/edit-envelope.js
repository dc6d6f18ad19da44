/**
 * The form in which an edit is sent and kept: with what it was made for, since it counts the words of one transcript, and
 * these have their times in one version of a video.
 *
 * Pure: no DOM.
 */

const VERSION = 1;

/**
 * @typedef {object} Subject
 * @property {string} video its key
 * @property {string} entityTag of its version
 * @property {string} transcript a digest of it
 */

/** @typedef {'whole' | 'other video' | 'other words' | 'unreadable'} Fit what an edit was made for, beside the subject */

/**
 * @param {Subject} subject
 * @param {unknown} edit its JSON form
 * @returns {string}
 */
export function sealed({ video, entityTag, transcript }, edit) {
  return JSON.stringify({ version: VERSION, video, entityTag, transcript, edit });
}

/**
 * @template E
 * @param {string} text of an envelope
 * @param {Subject} subject
 * @param {(edit: unknown) => E} read throws if it cannot be an edit of the subject
 * @returns {{edit: E | null, fit: Fit}} the edit, if it can be one of the subject's words
 */
export function opened(text, subject, read) {
  try {
    const { version, video, entityTag, transcript, edit } = JSON.parse(text);
    if (version !== VERSION || video !== subject.video) {
      return { edit: null, fit: 'unreadable' };
    }
    if (transcript !== subject.transcript) {
      return { edit: null, fit: 'other words' };
    }
    const isOfVideo = withoutWeakness(entityTag) === withoutWeakness(subject.entityTag);
    return { edit: read(edit), fit: isOfVideo ? 'whole' : 'other video' };
  } catch {
    return { edit: null, fit: 'unreadable' };
  }
}

/**
 * A tag gets weak where a proxy packs what it passes on, and is weak for a moment after a file was written.
 *
 * @param {string} tag
 */
export function withoutWeakness(tag) {
  return tag.replace(/^W\//, '');
}
