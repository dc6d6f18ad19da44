import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amount, changeInWords, clock, lengths, size } from '../../main/webapp/editor/wording.js';

test('times on the clock', () => {
  assert.deepEqual([0, 8.4, 51, 59.6, 61, 3599.7, 3723].map(clock), [
    '0:00',
    '0:08',
    '0:51',
    '0:59',
    '1:01',
    '59:59',
    '1:02:03',
  ]);
});

test('amounts of time', () => {
  assert.deepEqual([0, 0.01, 0.25, 1.2, 8, 9.96, 43.4, 59.7, 62].map(amount), [
    '0 s',
    'less than 0.1 s',
    '0.3 s',
    '1.2 s',
    '8 s',
    '10 s',
    '43 s',
    '1 min 0 s',
    '1 min 2 s',
  ]);
});

test('sizes of files', () => {
  /** @type {[number, string][]} */
  const cases = [
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [48_499, '48 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1_834_502, '1.8 MB'],
    [12_440_000, '12.4 MB'],
    [99_949_000, '99.9 MB'],
    [99_950_000, '100 MB'],
    [999_500_000, '1.0 GB'],
    [4_700_000_000, '4.7 GB'],
  ];
  assert.deepEqual(
    cases.map(([bytes]) => size(bytes)),
    cases.map(([, text]) => text),
  );
});

test('the edited length against the original', () => {
  assert.deepEqual(lengths(43, 51), { edited: '0:43', comparison: 'of 0:51, 8 s removed' });
  assert.deepEqual(lengths(49.8, 51), { edited: '0:49', comparison: 'of 0:51, 1.2 s removed' });
  assert.deepEqual(lengths(51, 51), { edited: '0:51', comparison: 'nothing removed' });
  assert.deepEqual(lengths(0, 51), { edited: '0:00', comparison: 'of 0:51, 51 s removed' });
});

const NO_CHANGES = {
  struck: 0,
  restored: 0,
  pausesStruck: 0,
  pausesRestored: 0,
  corrected: 0,
  asHeard: 0,
  nudged: 0,
  reordered: false,
  regrouped: false,
  renamed: false,
};

test('what an edit did', () => {
  /** @type {[Partial<typeof NO_CHANGES>, number, string][]} */
  const cases = [
    [{ struck: 3 }, 1.2, '3 words removed, 1.2 s shorter'],
    [{ restored: 1 }, -0.4, '1 word restored, 0.4 s longer'],
    [{ struck: 1, restored: 2 }, 0, '1 word removed, 2 words restored'],
    [{ pausesStruck: 2 }, 3, '2 pauses shortened, 3 s shorter'],
    [{ pausesRestored: 1 }, -1, '1 pause restored, 1 s longer'],
    [{ corrected: 1 }, 0, '1 word corrected'],
    [{ asHeard: 2 }, 0, '2 corrections taken back'],
    [{ nudged: 1 }, -0.04, '1 edge moved, less than 0.1 s longer'],
    [{ reordered: true, regrouped: true }, 0, 'Paragraphs play in another order'],
    [{ regrouped: true, renamed: true }, 0, 'Paragraphs changed'],
    [{ renamed: true }, 0, 'Speaker changed'],
    [{}, 0, 'Nothing changed'],
  ];
  for (const [changes, shorter, words] of cases) {
    assert.equal(changeInWords({ ...NO_CHANGES, ...changes }, shorter), words);
  }
});
