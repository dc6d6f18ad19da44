/**
 * Times as whole numbers of nanoseconds, and the one place where they meet seconds.
 *
 * Every time below the limit is a safe integer in nanoseconds, and the double next to it in seconds leads back to
 * exactly the same integer.
 */

export const NANOSECONDS_PER_SECOND = 1_000_000_000;

/** In nanoseconds. */
export const MILLISECOND = 1_000_000;

/** The upper limit of time, in nanoseconds: 4 194 304 s. As the end of a range it means the end of the film. */
export const END_OF_TIME = 4_194_304 * NANOSECONDS_PER_SECOND;

const DECIMAL = /^(\d+)(?:\.(\d*))?$/;
const MOST_DECIMALS = 9;

/**
 * Seconds, such as a media element gives them, to the nearest nanosecond.
 *
 * @param {number} seconds from 0 to less than 4 194 304
 * @returns {number} nanoseconds
 * @throws {RangeError} if the time is not a number, negative, or at the limit of time or beyond
 */
export function toNanoseconds(seconds) {
  const nanoseconds = Math.round(seconds * NANOSECONDS_PER_SECOND);
  if (typeof seconds !== 'number' || !(seconds >= 0) || nanoseconds >= END_OF_TIME) {
    throw new RangeError(`Not a time: ${seconds}. A time is a number of seconds from 0 to less than 4194304.`);
  }
  return nanoseconds;
}

/**
 * Nanoseconds to the nearest seconds that a media element can be given.
 *
 * @param {number} nanoseconds
 * @returns {number} seconds
 */
export function toSeconds(nanoseconds) {
  return nanoseconds / NANOSECONDS_PER_SECOND;
}

/**
 * Reads seconds written as a decimal, without floating point.
 *
 * @param {string} text digits, and after a point at most nine more
 * @returns {number | null} nanoseconds, or null if the text is no such decimal; may lie beyond the limit of time
 */
export function parseDecimal(text) {
  const [, whole, decimals = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined || decimals.length > MOST_DECIMALS) {
    return null;
  }
  return Number(whole) * NANOSECONDS_PER_SECOND + Number(decimals.padEnd(MOST_DECIMALS, '0'));
}

/**
 * Writes nanoseconds as decimal seconds in the shortest form: no exponent, no trailing zeros.
 *
 * @param {number} nanoseconds
 * @returns {string} seconds
 */
export function formatDecimal(nanoseconds) {
  const decimals = String(nanoseconds % NANOSECONDS_PER_SECOND).padStart(MOST_DECIMALS, '0').replace(/0+$/, '');
  const whole = String(Math.floor(nanoseconds / NANOSECONDS_PER_SECOND));
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
