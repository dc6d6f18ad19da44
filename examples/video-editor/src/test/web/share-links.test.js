import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embeddingHtml, fileAddress, fileName, playerAddress, watchAddress } from '../../main/webapp/editor/share-links.js';

test('the address of a cut is absolute, under any context path, without what the editor was asked for', () => {
  assert.equal(
    playerAddress('http://localhost:8080/?video=talk.mp4', 'talk.mp4', 't=3.2,7.55&t=12,19.1'),
    'http://localhost:8080/player?video=talk.mp4&t=3.2,7.55&t=12,19.1',
  );
  assert.equal(playerAddress('https://example.org/app/', 'talk.mp4', null), 'https://example.org/app/player?video=talk.mp4');
});

test('an empty cut is not the whole film', () => {
  assert.equal(playerAddress('http://localhost/', 'a.mp4', 't='), 'http://localhost/player?video=a.mp4&t=');
});

test('a name may hold anything', () => {
  const name = 'a&b=c #1 100% ü.mp4';
  assert.equal(new URL(playerAddress('http://localhost/', name, 't=1,2')).searchParams.get('video'), name);
});

test('the file of a cut, and the page on which it plays', () => {
  const base = 'https://example.org/app/?video=talk.mp4';
  assert.equal(fileAddress(base, 'talk.mp4', 't=1,2&t=4,5'), 'https://example.org/app/videos/talk.mp4?t=1,2&t=4,5');
  assert.equal(fileAddress(base, 'talk.mp4', null), 'https://example.org/app/videos/talk.mp4');
  assert.equal(
    watchAddress(base, 'talk.mp4', 't=1,2'),
    'https://example.org/app/player?video=talk.mp4&t=1,2&play=file',
  );
  assert.equal(
    decodeURIComponent(new URL(fileAddress(base, 'a&b=c #1 100% ü?.mp4', 't=1,2')).pathname),
    '/app/videos/a&b=c #1 100% ü?.mp4',
  );
});

test('a cut is saved under a name of its own, the whole film under its own', () => {
  assert.equal(fileName('talk.mp4', 't=1,2'), 'talk-edited.mp4');
  assert.equal(fileName('my.talk.m4v', 't=1,2'), 'my.talk-edited.mp4');
  assert.equal(fileName('talk.webm', null), 'talk.webm');
});

test('the HTML to embed', () => {
  assert.equal(
    embeddingHtml('http://localhost/player?video=a.mp4&t=1,2', { title: 'The "talk" <1>', width: 640, height: 360 }),
    '<iframe src="http://localhost/player?video=a.mp4&amp;t=1,2" width="640" height="360"' +
      ' title="The &quot;talk&quot; &lt;1&gt;" allow="fullscreen; picture-in-picture; autoplay"></iframe>',
  );
});
