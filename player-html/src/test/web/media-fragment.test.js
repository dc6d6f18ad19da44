import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { formatMediaFragment, parseMediaFragment } from '../../main/web/media-fragment.js';
import { Random } from './random.js';
import { listOf, pairsOf, readVectors } from './vectors.js';

describe('the text form of a list', () => {
  it('is read and written as the shared vectors say', () => {
    for (const { id, op, name = 't', query, list, invalid, text } of readVectors('media-fragments.jsonl')) {
      if (op === 'print') {
        assert.equal(formatMediaFragment(listOf(list), name), text, id);
      } else if (invalid === undefined) {
        assert.deepEqual(pairsOf(parseMediaFragment(query, name)), list, id);
      } else {
        assert.throws(
          () => parseMediaFragment(query, name),
          (error) => error instanceof SyntaxError && error.message.includes(`${name}=${invalid}. The grammar is `),
          id,
        );
      }
    }
  });

  it('comes back as it went out', () => {
    const random = new Random(3);
    for (let round = 0; round < 500; round++) {
      const list = random.ranges(random.below(4), 4_194_304_000_000_000);
      assert.deepEqual(pairsOf(parseMediaFragment(formatMediaFragment(list))), pairsOf(list));
    }
  });
});
