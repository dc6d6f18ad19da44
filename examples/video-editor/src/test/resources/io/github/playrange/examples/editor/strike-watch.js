// What the next key does to the page, and when it can be seen.
() => {
  const words = document.getElementById('words');
  const duration = document.querySelector('.vjs-duration-display');
  const { player } = document.querySelector('div.video-js');
  let changesOfWords = 0;
  let nodesAdded = 0;
  let pressed = 0;
  let bar = NaN;
  let frame = null;

  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      changesOfWords += type === 'attributes' && words.contains(target) ? 1 : 0;
      nodesAdded += addedNodes.length;
    }
  }).observe(document.body, { subtree: true, childList: true, attributes: true });

  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  player.on('durationchange', () => {
    duration.getBoundingClientRect();
    bar = performance.now() - pressed;
  });

  const nextFrame = () =>
    new Promise((made) =>
      requestAnimationFrame(() => {
        // A task that is asked for in a frame comes after its layout and painting.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => made(performance.now() - pressed);
        port2.postMessage(null);
      }),
    );

  return {
    begin() {
      changesOfWords = nodesAdded = 0;
      bar = NaN;
      addEventListener('keydown', () => (frame = nextFrame()), { once: true });
    },
    async figures() {
      const made = await frame;
      return [changesOfWords, nodesAdded, Number.isNaN(bar) ? -1 : bar, made];
    },
  };
}
