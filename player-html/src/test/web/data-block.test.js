import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readDataBlock } from '../../main/web/data-block.js';

describe('a data block', () => {
  it('is read, members that are not known left out of account', () => {
    const { ranges, options, playrange } = readDataBlock(
      '{"version":1,"ranges":[{"start":3.2,"end":7.55}],"options":{"muted":true},"playrange":{"width":800},"more":[]}',
    );
    assert.deepEqual(ranges?.toSeconds(), [{ start: 3.2, end: 7.55 }]);
    assert.deepEqual([options, playrange], [{ muted: true }, { width: 800 }]);
  });

  it('tells no list from an empty one', () => {
    assert.equal(readDataBlock('{"version":1}').ranges, null);
    assert.equal(readDataBlock('{"version":1,"ranges":null}').ranges, null);
    assert.equal(readDataBlock('{"version":1,"ranges":[]}').ranges?.length, 0);
  });

  it('is refused if it is of another version or another shape', () => {
    for (const text of [
      '',
      'null',
      '{}',
      '{"version":2}',
      '{"version":1,"ranges":{}}',
      '{"version":1,"ranges":[{"start":7,"end":3}]}',
      '{"version":1,"options":[]}',
      '{"version":1,"playrange":null}',
    ]) {
      assert.throws(() => readDataBlock(text), Error, text);
    }
  });
});
