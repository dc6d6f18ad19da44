/**
 * What becomes of the files that a person hands over: which are videos, and which transcript belongs to which.
 *
 * Pure: no DOM.
 */

const VIDEO = /\.(mp4|m4v|mov|webm|mkv|ogv|avi)$/i;

/** The best first: what has a time for each word is better than what has one for each caption. */
const TRANSCRIPTS = [/\.json$/i, /\.vtt$/i, /\.srt$/i];

/** @typedef {Pick<File, 'name' | 'type'>} Named */

/**
 * @template {Named} F
 * @typedef {object} Import
 * @property {F | null} video null if the transcript is that of the video on the page
 * @property {F | null} transcript
 */

/**
 * @template {Named} F
 * @typedef {object} Sorted
 * @property {Import<F>[]} imports
 * @property {F[]} unknown neither videos nor transcripts
 * @property {F[]} leftOut transcripts of no video, or of one that has a better one among them
 */

/**
 * @template {Named} F
 * @param {readonly F[]} files
 * @returns {Sorted<F>}
 */
export function sorted(files) {
  const videos = files.filter(isVideo);
  const transcripts = files.filter((file) => !isVideo(file) && rankOf(file) >= 0);
  transcripts.sort((one, other) => rankOf(one) - rankOf(other));
  const imports = videos.map((video) => ({ video, transcript: transcripts.find((it) => ownerOf(it, videos) === video) ?? null }));
  const taken = imports.map(({ transcript }) => transcript);
  const rest = transcripts.filter((transcript) => !taken.includes(transcript));
  if (videos.length === 0 && rest.length > 0) {
    return { imports: [{ video: null, transcript: rest[0] }], unknown: unknownIn(files), leftOut: rest.slice(1) };
  }
  if (imports.length === 1 && imports[0].transcript === null && rest.length > 0) {
    return { imports: [{ ...imports[0], transcript: rest[0] }], unknown: unknownIn(files), leftOut: rest.slice(1) };
  }
  return { imports, unknown: unknownIn(files), leftOut: rest };
}

/** @param {Named} file */
function isVideo({ name, type }) {
  return VIDEO.test(name) || type.startsWith('video/');
}

/** @param {Named} file @returns {number} less than 0 if it is no transcript */
function rankOf({ name }) {
  return TRANSCRIPTS.findIndex((pattern) => pattern.test(name));
}

/**
 * @template {Named} F
 * @param {readonly F[]} files
 */
function unknownIn(files) {
  return files.filter((file) => !isVideo(file) && rankOf(file) < 0);
}

/**
 * @template {Named} F
 * @param {Named} transcript
 * @param {readonly F[]} videos
 * @returns {F | undefined} the one whose name it shares most of; the first of several
 */
function ownerOf(transcript, videos) {
  const candidates = videos.filter((video) => isNamedAfter(transcript, video));
  const longest = Math.max(...candidates.map((video) => stem(video).length));
  return candidates.find((video) => stem(video).length === longest);
}

/**
 * @param {Named} transcript such as `talk.json` or `talk.en.vtt`
 * @param {Named} video such as `talk.mp4`
 */
function isNamedAfter(transcript, video) {
  const [name, title] = [stem(transcript), stem(video)];
  return name === title || name.startsWith(`${title}.`);
}

/** @param {Named} file */
function stem({ name }) {
  return name.replace(/\.[^.]*$/, '');
}
