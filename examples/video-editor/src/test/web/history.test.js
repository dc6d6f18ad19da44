import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, beginning, redo, undo } from '../../main/webapp/editor/history.js';

test('undo and redo lead through all values, and stop at the ends', () => {
  let history = ['b', 'c', 'd'].reduce(advance, beginning('a'));
  const seen = [];
  for (const step of [undo, undo, undo, undo, redo, redo, redo, redo]) {
    history = step(history);
    seen.push(history.present);
  }
  assert.deepEqual(seen, ['c', 'b', 'a', 'a', 'b', 'c', 'd', 'd']);
});

test('a step that leads nowhere gives the same history', () => {
  const history = beginning('a');
  assert.equal(undo(history), history);
  assert.equal(redo(history), history);
  assert.equal(advance(history, 'a'), history);
});

test('after a new value, what was undone cannot be redone', () => {
  const history = advance(undo(advance(beginning('a'), 'b')), 'c');
  assert.equal(redo(history), history);
  assert.equal(undo(history).present, 'a');
});

test('a history is not changed by what follows it', () => {
  const history = advance(beginning('a'), 'b');
  undo(history);
  advance(history, 'c');
  assert.deepEqual(history, { present: 'b', past: { value: 'a', next: null }, future: null });
});

test('a hundred thousand edits can be undone', () => {
  let history = beginning(0);
  for (let i = 1; i <= 100_000; i++) {
    history = advance(history, i);
  }
  while (history.past !== null) {
    history = undo(history);
  }
  assert.equal(history.present, 0);
});
