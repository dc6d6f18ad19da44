// Reads talk.txt: the sentences, their words, which of them are fillers, and the pauses that are asked for.

import { ToolError } from './tools.mjs';

/**
 * @typedef {object} ScriptWord
 * @property {string} text the word as a reader wants to see it, with its punctuation
 * @property {boolean} filler whether it is one of the words that one enjoys striking out
 * @property {number | undefined} pauseAfter the seconds of silence after it, or undefined for the natural pause
 */

const TOKEN = /\{|\}|\((\d+(?:\.\d+)?)\)|[^\s{}()]+/g;

/**
 * @param {string} source the text of talk.txt
 * @returns {ScriptWord[][]} the words of each sentence
 */
export function readScript(source) {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readSentence);
}

/** @param {string} line */
function readSentence(line) {
  /** @type {ScriptWord[]} */
  const words = [];
  let filler = false;
  for (const [token, pause] of line.matchAll(TOKEN)) {
    if (token === '{' || token === '}') {
      filler = token === '{';
    } else if (pause === undefined) {
      words.push({ text: token, filler, pauseAfter: undefined });
    } else if (words.length > 0) {
      words[words.length - 1].pauseAfter = Number(pause);
    } else {
      throw new ToolError(`talk.txt: a pause stands before the first word of "${line}"`);
    }
  }
  return words;
}
