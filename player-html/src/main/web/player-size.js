/**
 * The size of a player, set through the CSS object model: a strict policy forbids the style elements with which
 * Video.js would set it.
 */

const ASPECT_RATIO = /^\d+:\d+$/;

/**
 * @param {any} player
 * @param {import('./data-block.js').PlayrangeSettings} settings
 */
export function applySize(player, { width, height, fluid, aspectRatio }) {
  const { style } = player.el();
  const hasRatio = aspectRatio !== undefined && ASPECT_RATIO.test(aspectRatio);
  if (hasRatio) {
    style.aspectRatio = aspectRatio.replace(':', ' / ');
  }
  if (fluid) {
    player.fluid(true);
    if (!hasRatio) {
      player.on('loadedmetadata', () => {
        if (player.videoWidth() > 0) {
          style.aspectRatio = `${player.videoWidth()} / ${player.videoHeight()}`;
        }
      });
    }
    return;
  }
  if (width !== undefined) {
    style.width = `${width}px`;
  }
  if (height !== undefined && width !== undefined && !hasRatio) {
    // Narrower than its place at most, and then in its own proportions.
    style.aspectRatio = `${width} / ${height}`;
  } else if (height !== undefined) {
    style.height = `${height}px`;
  }
}
