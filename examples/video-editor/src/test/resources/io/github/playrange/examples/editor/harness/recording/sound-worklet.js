/** Hands over what it hears, in blocks, and the rest when it is told to stop. */
class SoundRecorder extends AudioWorkletProcessor {
  #block = new Float32Array(16_384);
  #length = 0;
  #isStopped = false;

  constructor() {
    super();
    this.port.onmessage = () => {
      this.#isStopped = true;
      this.port.postMessage(this.#block.slice(0, this.#length));
      this.port.postMessage(null);
    };
  }

  process([[channel]], [[output]]) {
    if (this.#length === this.#block.length) {
      this.port.postMessage(this.#block.slice());
      this.#length = 0;
    }
    this.#block.set(channel ?? new Float32Array(output.length), this.#length);
    this.#length += output.length;
    return !this.#isStopped;
  }
}

registerProcessor('sound-recorder', SoundRecorder);
