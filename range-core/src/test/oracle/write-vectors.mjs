/*
 * Writes the vectors of the timeline, the transcript rules, and the notations of a list and of an edit.
 *
 *     node range-core/src/test/oracle/write-vectors.mjs
 *
 * Needs Node 20 and nothing else. The output is the same on every run: each group draws from a generator with a
 * fixed seed. The oracles simulate the film cell by cell; they share no formula with the Java or the JavaScript
 * implementation, and they must not be changed to agree with one. Fields: README.md beside the vectors.
 */

import { writeFileSync } from 'node:fs';

import { mediaFragmentCases } from './media-fragments.mjs';
import { rangesJsonCases } from './ranges-json.mjs';
import { timelineCases } from './timeline.mjs';
import { editJsonCases } from './transcript-edit-json.mjs';
import { transcriptEditCases } from './transcript-edit.mjs';
import { transcriptCases } from './transcript.mjs';

const folder = new URL('../resources/vectors/', import.meta.url);

const files = {
  'timeline.jsonl': timelineCases(),
  'transcript.jsonl': transcriptCases(),
  'transcript-edit.jsonl': transcriptEditCases(),
  'transcript-edit-json.jsonl': editJsonCases(),
  'media-fragments.jsonl': mediaFragmentCases(),
  'ranges-json.jsonl': rangesJsonCases(),
};

for (const [name, cases] of Object.entries(files)) {
  const ids = new Set(cases.map(({ id }) => id));
  if (ids.size !== cases.length) {
    throw new Error(`${name}: an id occurs twice`);
  }
  writeFileSync(new URL(name, folder), cases.map((one) => JSON.stringify(one) + '\n').join(''));
  console.log(`${name}: ${cases.length} cases`);
}
