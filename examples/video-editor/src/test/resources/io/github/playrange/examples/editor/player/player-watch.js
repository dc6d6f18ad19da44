// Runs before a page's players are made, and remembers what happens to them.
globalThis.watch = { players: [], heard: [], pictures: new Map(), workers: [], session: { state: null, handlers: {} } };

{
  const ofTheMedia = ['emptied', 'loadstart', 'seeking'];
  const ofThePlayer = ['play', 'pause', 'ended', 'playbackrangeschange', 'fullscreenchange', 'error'];

  const note = (type, player, details) => watch.heard.push({ type, title: player?.el().closest('[aria-label]').getAttribute('aria-label'), ...details });
  const playerOf = (video) => watch.players.find((player) => player.el().contains(video));

  ofTheMedia.forEach((type) => document.addEventListener(type, ({ target }) => note(`media ${type}`, playerOf(target)), true));

  document.addEventListener(
    'loadstart',
    ({ target }) => {
      if (target instanceof HTMLVideoElement && !watch.pictures.has(target)) {
        watch.pictures.set(target, readFrames(target));
      }
    },
    true,
  );

  document.addEventListener('playrangeready', ({ detail: { player } }) => {
    watch.players.push(player);
    ofThePlayer.forEach((type) => player.on(type, ({ previous, current }) => note(type, player, { previous, current })));
    player.el().dataset.watched = player.el().closest('[aria-label]').getAttribute('aria-label');
  });

  globalThis.Worker = class extends Worker {
    constructor(...settings) {
      super(...settings);
      watch.workers.push(String(settings[0]));
    }
  };

  const session = navigator.mediaSession;
  const [setPositionState, setActionHandler] = [session.setPositionState, session.setActionHandler];
  session.setPositionState = (state) => {
    setPositionState.call(session, state);
    watch.session.state = state ?? null;
  };
  session.setActionHandler = (action, handler) => {
    setActionHandler.call(session, action, handler);
    watch.session.handlers[action] = handler;
  };
}
