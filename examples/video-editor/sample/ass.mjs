// The few words of Advanced SubStation Alpha, the language that libass paints, that the picture is written in.

/** @typedef {[red: number, green: number, blue: number]} Colour each from 0 to 255 */

/**
 * @param {number} width
 * @param {number} height
 * @param {Record<string, {font: string, size: number, bold?: boolean, italic?: boolean, spacing?: number,
 *     sideMargin?: number}>} styles the styles by their names
 * @param {string[]} events what {@link event} made
 */
export function assFile(width, height, styles, events) {
  const styleLines = Object.entries(styles).map(
    ([name, { font, size, bold = false, italic = false, spacing = 0, sideMargin = 0 }]) =>
      `Style: ${name},${font},${size},&H00FFFFFF,${bold ? -1 : 0},${italic ? -1 : 0},` +
      `${spacing},1,0,0,7,${sideMargin},${sideMargin},0,1`,
  );
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${width}`,
    `PlayResY: ${height}`,
    'WrapStyle: 0',
    'ScaledBorderAndShadow: yes',
    'YCbCr Matrix: None',
    '',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, ' +
      'Spacing, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding',
    ...styleLines,
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Text',
    ...events,
    '',
  ].join('\n');
}

/**
 * @param {number} layer what is painted later lies above
 * @param {number} start in seconds
 * @param {number} end in seconds
 * @param {string} style the name of its style
 * @param {string} text with its override tags
 */
export function event(layer, start, end, style, text) {
  return `Dialogue: ${layer},${clock(start)},${clock(end)},${style},${text}`;
}

/** The tag that paints what follows in a colour. @param {Colour} colour */
export function colourTag([red, green, blue]) {
  const hexadecimal = [blue, green, red].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
  return `\\1c&H${hexadecimal.toUpperCase()}&`;
}

/** The tag that makes what follows transparent. @param {number} opacity from 0 to 1 */
export function opacityTag(opacity) {
  const transparency = Math.round(255 * (1 - opacity));
  return `\\1a&H${transparency.toString(16).padStart(2, '0').toUpperCase()}&`;
}

/**
 * Rectangles, in pixels of the picture, as one drawing.
 *
 * @param {string} tags the colour and whatever else holds for all of them
 * @param {{left: number, top: number, width: number, height: number}[]} rectangles
 */
export function rectangles(tags, rectangles) {
  const drawing = rectangles.map(({ left, top, width, height }) => {
    const [near, far] = [tenths(left), tenths(left + width)];
    const [upper, lower] = [tenths(top), tenths(top + height)];
    return `m ${near} ${upper} l ${far} ${upper} l ${far} ${lower} l ${near} ${lower}`;
  });
  return `{\\an7\\pos(0,0)\\p1${tags}}${drawing.join(' ')}`;
}

/**
 * A disc around a point that the caller sets with \pos or \move.
 *
 * @param {string} tags
 * @param {number} radius
 */
export function disc(tags, radius) {
  const handle = tenths(radius * 0.5523);
  const [near, far] = [tenths(radius), tenths(2 * radius)];
  const [before, after] = [tenths(radius - handle), tenths(radius + handle)];
  return (
    `{\\an5\\p1${tags}}m ${near} 0 b ${after} 0 ${far} ${before} ${far} ${near} ` +
    `b ${far} ${after} ${after} ${far} ${near} ${far} b ${before} ${far} 0 ${after} 0 ${near} ` +
    `b 0 ${before} ${before} 0 ${near} 0`
  );
}

/** @param {number} pixels */
function tenths(pixels) {
  return Math.round(pixels * 10) / 10;
}

/** @param {number} seconds */
function clock(seconds) {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const digits = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const minutes = Math.floor(hundredths / 6000);
  return `0:${digits(minutes)}:${digits(Math.floor(hundredths / 100) % 60)}.${digits(hundredths % 100)}`;
}
