import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';

/** @typedef {{id: number, milliseconds?: number}} Message */

/** A worker that keeps no time of its own: the test says when it answers. */
class FakeWorker {
  /** @type {FakeWorker[]} */
  static made = [];

  static refuse = false;

  /** @type {Message[]} */
  heard = [];

  /** @type {(event: {data: number}) => void} */
  onmessage = () => {};

  /** @param {URL} address */
  constructor(address) {
    if (FakeWorker.refuse) {
      throw new Error('of another origin');
    }
    this.address = address;
    FakeWorker.made.push(this);
  }

  /** @param {Message} message */
  postMessage(message) {
    this.heard.push(message);
  }
}

const page = /** @type {any} */ (globalThis);

describe('the clock of a page', () => {
  before(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    page.document = { hidden: false };
    page.Worker = FakeWorker;
  });
  after(() => {
    mock.timers.reset();
    delete page.document;
    delete page.Worker;
  });

  /** A page of its own, whose worker was not begun yet. */
  const newClock = async (query = '') => {
    FakeWorker.made = [];
    return (await import(`../../main/web/clock.js?${query}`)).pageClock;
  };

  it('needs no worker while somebody sees the page', async () => {
    const clock = await newClock('seen');
    const rung = mock.fn();
    clock.setTimeout(rung, 40, false);
    mock.timers.tick(40);
    assert.equal(rung.mock.callCount(), 1);
    assert.deepEqual(FakeWorker.made, []);
  });

  it('rings once, whichever of page and worker is first', async () => {
    const clock = await newClock('both');
    const rung = mock.fn();
    clock.setTimeout(rung, 40, true);
    clock.setTimeout(rung, 50, true);
    const [worker] = FakeWorker.made;
    assert.equal(FakeWorker.made.length, 1);
    assert.match(String(worker.address), /timer-worker\.js$/);
    const [first, second] = worker.heard.map(({ id }) => id);
    worker.onmessage({ data: first });
    assert.equal(rung.mock.callCount(), 1);
    mock.timers.tick(100);
    assert.equal(rung.mock.callCount(), 2);
    worker.onmessage({ data: second });
    worker.onmessage({ data: first });
    assert.equal(rung.mock.callCount(), 2);
  });

  it('asks the worker for every timer of a hidden page', async () => {
    const clock = await newClock('hidden');
    page.document.hidden = true;
    clock.setTimeout(() => {}, 40, false);
    page.document.hidden = false;
    assert.deepEqual(FakeWorker.made[0].heard.map(({ milliseconds }) => milliseconds), [40]);
  });

  it('tells the worker what is not wanted any more', async () => {
    const clock = await newClock('cleared');
    const rung = mock.fn();
    const handle = clock.setTimeout(rung, 40, true);
    clock.clearTimeout(handle);
    clock.clearTimeout(handle);
    const [worker] = FakeWorker.made;
    assert.deepEqual(worker.heard, [{ id: handle, milliseconds: 40 }, { id: handle }]);
    worker.onmessage({ data: handle });
    mock.timers.tick(100);
    assert.equal(rung.mock.callCount(), 0);
  });

  it('does without a worker where none is allowed, and asks for it only once', async () => {
    const clock = await newClock('refused');
    FakeWorker.refuse = true;
    const rung = mock.fn();
    clock.setTimeout(rung, 40, true);
    FakeWorker.refuse = false;
    clock.setTimeout(rung, 40, true);
    mock.timers.tick(40);
    assert.equal(rung.mock.callCount(), 2);
    assert.deepEqual(FakeWorker.made, []);
  });
});

it('the worker answers when the time has passed, and not if it is told otherwise', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {number[]} */
  const answers = [];
  page.self = { postMessage: (/** @type {number} */ id) => answers.push(id) };
  await import(`../../main/web/${'timer-worker'}.js`);
  const tell = (/** @type {Message} */ data) => page.self.onmessage({ data });
  tell({ id: 1, milliseconds: 30 });
  tell({ id: 2, milliseconds: 10 });
  tell({ id: 3, milliseconds: 20 });
  tell({ id: 3 });
  mock.timers.tick(29);
  assert.deepEqual(answers, [2]);
  mock.timers.tick(1);
  assert.deepEqual(answers, [2, 1]);
  mock.timers.reset();
  delete page.self;
});
