import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sorted } from '../../main/webapp/editor/importable.js';

/** @type {readonly [string, string[], [string | null, string | null][], string[], string[]][]} */
const TABLE = [
  ['a video alone', ['talk.mp4'], [['talk.mp4', null]], [], []],
  ['a transcript alone is that of the video on the page', ['talk.srt'], [[null, 'talk.srt']], [], []],
  ['a video and its transcript', ['talk.json', 'talk.mp4'], [['talk.mp4', 'talk.json']], [], []],
  ['the only video has the only transcript, whatever that is called', ['talk.mp4', 'words.vtt'], [['talk.mp4', 'words.vtt']], [], []],
  ['a transcript may name its language', ['talk.mp4', 'talk.en.vtt'], [['talk.mp4', 'talk.en.vtt']], [], []],
  ['words are better than captions', ['talk.vtt', 'talk.srt', 'talk.json', 'talk.mp4'], [['talk.mp4', 'talk.json']], [], ['talk.vtt', 'talk.srt']],
  [
    'several videos, each with its own',
    ['a.mp4', 'b.MOV', 'b.srt', 'a.vtt'],
    [['a.mp4', 'a.vtt'], ['b.MOV', 'b.srt']],
    [],
    [],
  ],
  [
    'each transcript belongs to the video whose name it shares most of',
    ['talk.mp4', 'talk.part2.mp4', 'talk.part2.json', 'talk.part2.en.vtt'],
    [['talk.mp4', null], ['talk.part2.mp4', 'talk.part2.json']],
    [],
    ['talk.part2.en.vtt'],
  ],
  ['a transcript belongs to one video only', ['a.mp4', 'a.webm', 'a.vtt'], [['a.mp4', 'a.vtt'], ['a.webm', null]], [], []],
  ['of several videos nobody knows whose a transcript is', ['a.mp4', 'b.mp4', 'c.vtt'], [['a.mp4', null], ['b.mp4', null]], [], ['c.vtt']],
  ['of several transcripts for the page, the best', ['b.srt', 'a.json'], [[null, 'a.json']], [], ['b.srt']],
  ['what is neither', ['notes.txt', 'talk.mp4', 'mp4'], [['talk.mp4', null]], ['notes.txt', 'mp4'], []],
  ['nothing', [], [], [], []],
];

for (const [rule, names, imports, unknown, leftOut] of TABLE) {
  test(rule, () => {
    const found = sorted(names.map((name) => ({ name, type: '' })));
    const named = found.imports.map(({ video, transcript }) => [video?.name ?? null, transcript?.name ?? null]);
    assert.deepEqual(named, imports);
    assert.deepEqual([found.unknown, found.leftOut].map((files) => files.map(({ name }) => name)), [unknown, leftOut]);
  });
}

test('what the system calls a video is one, whatever its name', () => {
  const { imports, unknown } = sorted([{ name: 'film', type: 'video/mp4' }]);
  assert.deepEqual([imports.length, unknown.length], [1, 0]);
});
