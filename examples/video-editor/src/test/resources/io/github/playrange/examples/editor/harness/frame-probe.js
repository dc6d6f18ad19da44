(video) => {
  const WIDTH = 320;
  const [LEFT, BLOCK, DIGITS, NUMBER_DIGITS] = [10, 20, 15, 12];
  const UNREADABLE = -1;
  const PATIENCE = 10_000;
  const QUIET = 500;
  const LONGEST_FRAME = 0.1;

  const canvas = new OffscreenCanvas(WIDTH, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const shown = [];
  const reports = { first: 0, last: 0, count: 0 };
  const latest = { seek: 0, report: 0, mediaTime: 0 };

  const draw = () => {
    const { videoWidth, videoHeight } = video;
    context.drawImage(video, 0, videoHeight / 2, videoWidth, 1, 0, 0, WIDTH, 1);
    return context.getImageData(0, 0, WIDTH, 1).data;
  };

  const read = (pixels) => {
    let digits = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const pixel = LEFT + digit * BLOCK + BLOCK / 2;
      digits |= (pixels[4 * pixel] > 127 ? 1 : 0) << digit;
    }
    const number = digits & ((1 << NUMBER_DIGITS) - 1);
    return digits >> NUMBER_DIGITS === 7 - (number % 7) ? number : UNREADABLE;
  };

  // Until there is a first picture, nothing is drawn; and what is drawn of a hidden element, nobody sees.
  const note = () => {
    const pixels = draw();
    const isSeen = pixels[3] !== 0 && getComputedStyle(video).visibility === 'visible';
    const number = read(pixels);
    if (isSeen && shown.at(-1)?.number !== number) {
      shown.push({ number, at: performance.now() });
    }
  };

  const standsStill = () => video.paused && !video.seeking && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;

  // Neither is told of all frames: callbacks are left out on a busy page, and in Firefox even on an idle one.
  const onFrame = (now, { presentedFrames, mediaTime }) => {
    note();
    Object.assign(latest, { report: performance.now(), mediaTime });
    reports.first ||= presentedFrames;
    reports.last = presentedFrames;
    reports.count++;
    video.requestVideoFrameCallback(onFrame);
  };
  const onRefresh = () => {
    note();
    requestAnimationFrame(onRefresh);
  };
  video.requestVideoFrameCallback(onFrame);
  video.addEventListener('seeking', () => {
    latest.seek = performance.now();
  });
  video.addEventListener('seeked', note);
  onRefresh();

  return {
    shown,
    presented: () => ({
      frames: reports.count === 0 ? 0 : reports.last - reports.first + 1,
      reported: reports.count,
    }),
    forget() {
      shown.length = 0;
      Object.assign(reports, { first: 0, last: 0, count: 0 });
      note();
    },
    // The screen is refreshed twice after the video has come to a stand. A busy browser may show the frame of a seek only
    // after it has said that the seek is over; of one that changes nothing it reports no frame at all.
    async still() {
      const deadline = performance.now() + PATIENCE;
      const isThere = () => latest.report > latest.seek && Math.abs(latest.mediaTime - video.currentTime) < LONGEST_FRAME;
      const isShown = () => isThere() || performance.now() - latest.seek > QUIET;
      for (let refreshes = 0; refreshes < 2; refreshes = standsStill() && isShown() ? refreshes + 1 : 0) {
        if (performance.now() > deadline) {
          throw new Error(`the video does not come to a stand: time ${video.currentTime}, state ${video.readyState}`);
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return read(draw());
    },
  };
}
