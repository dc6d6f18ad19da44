/**
 * Records the sound of a video as it is heard: by an audio graph, or where an audio graph does not run without a sound
 * card, from the captured stream.
 */
async (selector, worklet) => {
  const RATE = 48_000;
  const LOUDEST = 32_767;
  const PART = 8192;
  const video = document.querySelector(selector);

  const byGraph = async () => {
    const context = new AudioContext({ sampleRate: RATE });
    await context.audioWorklet.addModule(worklet);
    const recorder = new AudioWorkletNode(context, 'sound-recorder', { channelCount: 1, channelCountMode: 'explicit' });
    const blocks = [];
    const stopped = new Promise((resolve) => {
      recorder.port.onmessage = ({ data }) => (data === null ? resolve() : blocks.push(data));
    });
    context.createMediaElementSource(video).connect(recorder).connect(context.destination);
    await context.resume();
    return async () => {
      recorder.port.postMessage('stop');
      await stopped;
      return new Float32Array(await new Blob(blocks).arrayBuffer());
    };
  };

  const byCapturedStream = () => {
    const stream = new MediaStream(video.mozCaptureStream().getAudioTracks());
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 192_000 });
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start();
    return async () => {
      const stopped = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.stop();
      await stopped;
      const coded = await new Blob(parts).arrayBuffer();
      const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(coded);
      return sound.getChannelData(0);
    };
  };

  const stop = 'mozCaptureStream' in video ? byCapturedStream() : await byGraph();
  globalThis.stopSoundRecorder = async () => {
    const bytes = new Uint8Array(Int16Array.from(await stop(), (sample) => sample * LOUDEST).buffer);
    let text = '';
    for (let i = 0; i < bytes.length; i += PART) {
      text += String.fromCharCode(...bytes.subarray(i, i + PART));
    }
    return btoa(text);
  };
}
