// Runs the programs that the sample is made with, and says in one line what is wrong when one of them fails.

import { spawnSync } from 'node:child_process';

const LARGEST_OUTPUT_BYTES = 256 * 1024 * 1024;

/** An error whose message is all that a person needs to mend it. */
export class ToolError extends Error {}

/**
 * Runs a program to its end and returns what it wrote to its standard output.
 *
 * @param {string} program the program's name, looked up on the PATH
 * @param {string[]} programArguments its arguments
 * @param {{input?: Uint8Array, directory?: string}} [options] its standard input and its working directory
 * @returns {Buffer} its standard output
 */
export function run(program, programArguments, { input, directory } = {}) {
  const result = spawnSync(program, programArguments, {
    input: input ?? new Uint8Array(0),
    cwd: directory,
    maxBuffer: LARGEST_OUTPUT_BYTES,
  });
  if (result.error) {
    throw new ToolError(
      result.error.code === 'ENOENT'
        ? `${program} is missing: install the package "${program}" and put it on the PATH.`
        : `${program} could not be run: ${result.error.message}`,
    );
  }
  if (result.status !== 0) {
    const complaint = result.stderr.toString().trim().split('\n').at(-1) || `exit status ${result.status}`;
    throw new ToolError(`${program} failed: ${complaint}`);
  }
  return result.stdout;
}
