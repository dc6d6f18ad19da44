/*
 * Cases of the text form. The literal ones are written by hand from Media Fragments URI 1.0 §4.2.1 and DESIGN.md. The
 * others are built the wrong way round: digits are drawn first, and both the text and the nanoseconds come from them,
 * so that nothing here reads or rounds a number.
 */

import { END_OF_TIME, Random } from './random.mjs';

const S = 1_000_000_000;

/** What each query means: null is no list, an empty array the empty list. */
const VALID = [
  ['', null],
  ['video=talk.mp4', null],
  ['t=3.2,7.55', [[3_200_000_000, 7_550_000_000]]],
  ['t=3.2,7.55&t=12,19.1', [[3_200_000_000, 7_550_000_000], [12 * S, 19_100_000_000]]],
  ['video=talk.mp4&t=3.2,7.55&t=12,19.1', [[3_200_000_000, 7_550_000_000], [12 * S, 19_100_000_000]]],
  ['t=12,19.1&v=1&t=3.2,7.55&download', [[12 * S, 19_100_000_000], [3_200_000_000, 7_550_000_000]]],
  ['t=1,3&t=2,4&t=1,3', [[S, 3 * S], [2 * S, 4 * S], [S, 3 * S]]],
  ['t=,7', [[0, 7 * S]]],
  ['t=0,7', [[0, 7 * S]]],
  ['t=3', [[3 * S, END_OF_TIME]]],
  ['t=0', [[0, END_OF_TIME]]],
  ['t=3&t=5', [[3 * S, END_OF_TIME], [5 * S, END_OF_TIME]]],
  ['t=', []],
  ['t', []],
  ['video=talk.mp4&t=', []],
  ['t=&video=talk.mp4', []],
  // Decimals
  ['t=0.000000001,0.000000002', [[1, 2]]],
  ['t=3.200000000,7', [[3_200_000_000, 7 * S]]],
  ['t=3.,7.', [[3 * S, 7 * S]]],
  ['t=007,0008.50', [[7 * S, 8_500_000_000]]],
  ['t=0000000000000000000000000000003,7', [[3 * S, 7 * S]]],
  ['t=4194303.999999998,4194303.999999999', [[END_OF_TIME - 2, END_OF_TIME - 1]]],
  ['t=4194303.999999999', [[END_OF_TIME - 1, END_OF_TIME]]],
  // Normal play time
  ['t=npt:10,20', [[10 * S, 20 * S]]],
  ['t=npt:10', [[10 * S, END_OF_TIME]]],
  ['t=npt:,121.5', [[0, 121_500_000_000]]],
  ['t=0:02:00,121.5', [[120 * S, 121_500_000_000]]],
  ['t=npt:120,0:02:01.5', [[120 * S, 121_500_000_000]]],
  ['t=00:00:00.5,00:00:59.999999999', [[500_000_000, 60 * S - 1]]],
  ['t=100:00:00,100:00:01', [[360_000 * S, 360_001 * S]]],
  ['t=00000001:00:00', [[3_600 * S, END_OF_TIME]]],
  ['t=10:20', [[620 * S, END_OF_TIME]]],
  ['t=00:07.5,01:00.', [[7_500_000_000, 60 * S]]],
  ['t=1165:05:03.999999999', [[END_OF_TIME - 1, END_OF_TIME]]],
  // Percent-encoding, also of the name; other parameters are nobody's business here
  ['t=3%2E2%2c7', [[3_200_000_000, 7 * S]]],
  ['%74=%33,%37', [[3 * S, 7 * S]]],
  ['t=npt%3A3,0%3a00%3a07', [[3 * S, 7 * S]]],
  ['title=100%&t=3,7', [[3 * S, 7 * S]]],
  ['%zz=1&t=3,7', [[3 * S, 7 * S]]],
  ['%FF=%FF&t=3,7', [[3 * S, 7 * S]]],
  ['&&t=3,7&&', [[3 * S, 7 * S]]],
  ['xywh=0,0,10,10&track=1&t=3,7', [[3 * S, 7 * S]]],
  ['T=3,7', null],
  ['%54=3,7', null],
  ['t%3D3,7', null],
  ['tt=3,7', null],
  ['at=3&t1=4&t%20=5', null],
  ['=3,7', null],
  ['t%=3', null],
  ['v=1?t=3', null],
];

/** The value that the error must name, as it stands in the query. */
const INVALID = [
  ['t=1732270000', '1732270000'],
  ['t=3,7&t=1732270000', '1732270000'],
  ['t=3,7&t=bad&t=worse', 'bad'],
  ['t=4194304', '4194304'],
  ['t=0,4194304', '0,4194304'],
  ['t=0,4194304.000000001', '0,4194304.000000001'],
  ['t=1165:05:04', '1165:05:04'],
  ['t=99999999999999999999999999', '99999999999999999999999999'],
  ['t=0,18446744073709551617', '0,18446744073709551617'],
  ['t=99999999999999999999:00:00', '99999999999999999999:00:00'],
  ['t=7,3', '7,3'],
  ['t=3,3', '3,3'],
  ['t=0,0', '0,0'],
  ['t=,0', ',0'],
  ['t=3,', '3,'],
  ['t=,', ','],
  ['t=npt:', 'npt:'],
  ['t=npt:,', 'npt:,'],
  ['t=3,7,9', '3,7,9'],
  ['t=3,,7', '3,,7'],
  ['t=3-7', '3-7'],
  ['t=3;7', '3;7'],
  ['t=3=7', '3=7'],
  ['t=-3,7', '-3,7'],
  ['t=-0,7', '-0,7'],
  ['t=+3,7', '+3,7'],
  ['t=3,+7', '3,+7'],
  ['t=%2B3,7', '%2B3,7'],
  ['t=3,%207', '3,%207'],
  ['t=%203,7', '%203,7'],
  ['t=3,7%0A', '3,7%0A'],
  ['t=3%00', '3%00'],
  ['t=.5,1', '.5,1'],
  ['t=.', '.'],
  ['t=3..5', '3..5'],
  ['t=3.2.1', '3.2.1'],
  ['t=1.0000000000,2', '1.0000000000,2'],
  ['t=0.1234567891', '0.1234567891'],
  ['t=1e1,20', '1e1,20'],
  ['t=0x10', '0x10'],
  ['t=1_000', '1_000'],
  ['t=NaN', 'NaN'],
  ['t=Infinity', 'Infinity'],
  ['t=3s', '3s'],
  ['t=3,7s', '3,7s'],
  ['t=now', 'now'],
  ["t='0'", "'0'"],
  ['t=asdf', 'asdf'],
  ['t=5,ekj', '5,ekj'],
  ['t=agk,9', 'agk,9'],
  ['t=null', 'null'],
  ['t=smpte:0:00:10', 'smpte:0:00:10'],
  ['t=clock:2009-07-26T11:19:01Z', 'clock:2009-07-26T11:19:01Z'],
  ['t=NPT:3,7', 'NPT:3,7'],
  ['t=npt:3,npt:7', 'npt:3,npt:7'],
  ['t=,npt:7', ',npt:7'],
  ['t=npt:npt:3', 'npt:npt:3'],
  ['t=npt3', 'npt3'],
  ['t=1:2:3', '1:2:3'],
  ['t=1:02:3', '1:02:3'],
  ['t=1:002:03', '1:002:03'],
  ['t=0:60:00', '0:60:00'],
  ['t=0:00:60', '0:00:60'],
  ['t=60:00', '60:00'],
  ['t=1:20', '1:20'],
  ['t=100:20', '100:20'],
  ['t=:20', ':20'],
  ['t=10:', '10:'],
  ['t=1:02:03:04', '1:02:03:04'],
  ['t=1.5:00:00', '1.5:00:00'],
  ['t=00:01.0000000000', '00:01.0000000000'],
  ['t=%EF%BC%91,2', '%EF%BC%91,2'],
  ['t=\u0663,7', '\u0663,7'],
  ['t=%D9%A3', '%D9%A3'],
  ['t=3%', '3%'],
  ['t=3%2', '3%2'],
  ['t=3%zz', '3%zz'],
  ['t=3%2C%', '3%2C%'],
  ['t=3%C0%AC7', '3%C0%AC7'],
  ['t=%FF', '%FF'],
  ['t=3%C3', '3%C3'],
  ['t=%ED%A0%80', '%ED%A0%80'],
  ['%74=bad', 'bad'],
  ['t=3%267', '3%267'],
  // The empty t says that nothing is kept; beside another t it contradicts it.
  ['t=&t=', ''],
  ['t=&t=3,7', ''],
  ['t=3,7&t=', ''],
  ['t&t=3,7', ''],
];

const PRINTED = [
  [[], 't='],
  [[[0, END_OF_TIME]], 't=0'],
  [[[3 * S, END_OF_TIME]], 't=3'],
  [[[0, 7 * S]], 't=0,7'],
  [[[3_200_000_000, 7_550_000_000], [12 * S, 19_100_000_000]], 't=3.2,7.55&t=12,19.1'],
  [[[12 * S, 19_100_000_000], [3_200_000_000, 7_550_000_000]], 't=12,19.1&t=3.2,7.55'],
  [[[S, 2 * S], [S, 2 * S], [2 * S, 3 * S]], 't=1,2&t=1,2&t=2,3'],
  [[[1, 2]], 't=0.000000001,0.000000002'],
  [[[100, 1_000]], 't=0.0000001,0.000001'],
  [[[10 * S, 100 * S]], 't=10,100'],
  [[[3_600 * S, 3_661_010_000_000]], 't=3600,3661.01'],
  [[[999_999_999, 1_000_000_001]], 't=0.999999999,1.000000001'],
  [[[END_OF_TIME - 2, END_OF_TIME - 1]], 't=4194303.999999998,4194303.999999999'],
  [[[END_OF_TIME - 1, END_OF_TIME]], 't=4194303.999999999'],
];

/** A time as whole seconds and the digits of its fraction, without trailing zeros. */
function randomTime(random) {
  const seconds = random.oneOf([random.below(10), random.below(100), random.below(10_000), random.below(4_194_304)]);
  let fraction = '';
  if (!random.onceIn(3)) {
    const digits = random.oneOf([1, 2, 3, 6, 9]);
    while (fraction.length < digits) {
      fraction += random.below(10);
    }
    fraction = fraction.slice(0, -1) + random.between(1, 9);
  }
  return { seconds, fraction, nanos: seconds * S + Number(fraction.padEnd(9, '0')) };
}

const plain = ({ seconds, fraction }) => seconds + (fraction && `.${fraction}`);

function spelled(random, time) {
  const fraction = time.fraction && `.${time.fraction}${random.onceIn(4) && time.fraction.length < 9 ? '0' : ''}`;
  const two = (n) => String(n).padStart(2, '0');
  const [hours, minutes, seconds] = [time.seconds / 3600, (time.seconds / 60) % 60, time.seconds % 60].map(Math.floor);
  switch (random.below(4)) {
    case 0:
      return `${hours}:${two(minutes)}:${two(seconds)}${fraction}`;
    case 1:
      return time.seconds < 3600 ? `${two(minutes)}:${two(seconds)}${fraction}` : plain(time);
    case 2:
      return '0'.repeat(random.below(3)) + time.seconds + fraction;
    default:
      return plain(time);
  }
}

function percentEncoded(random, text) {
  return [...text]
    .map((char) => (random.onceIn(5) ? `%${char.charCodeAt(0).toString(16)}` : char))
    .join('');
}

function randomCases(count) {
  const random = new Random(21);
  const cases = [];
  for (let i = 0; i < count; i++) {
    const list = [];
    const read = [];
    const written = [];
    for (let n = random.between(1, 4); n > 0; n--) {
      const [from, to] = [randomTime(random), randomTime(random)].sort((a, b) => a.nanos - b.nanos);
      if (from.nanos === to.nanos) {
        continue;
      }
      const open = random.onceIn(6);
      const prefix = random.onceIn(4) ? 'npt:' : '';
      const start = from.nanos === 0 && !open && random.onceIn(2) ? '' : spelled(random, from);
      const value = prefix + start + (open ? '' : `,${spelled(random, to)}`);
      list.push([from.nanos, open ? END_OF_TIME : to.nanos]);
      read.push(`t=${random.onceIn(4) ? percentEncoded(random, value) : value}`);
      written.push(`t=${plain(from)}${open ? '' : `,${plain(to)}`}`);
    }
    if (list.length > 0) {
      cases.push({ id: `read-random-${i}`, op: 'parse', query: read.join(random.onceIn(4) ? '&v=1&' : '&'), list });
      cases.push({ id: `print-random-${i}`, op: 'print', list, text: written.join('&') });
    }
  }
  return cases;
}

export function mediaFragmentCases() {
  return [
    ...VALID.map(([query, list], i) => ({ id: `valid-${i}`, op: 'parse', query, list })),
    { id: 'named-cut', op: 'parse', name: 'cut', query: 't=bad&cut=3,7', list: [[3 * S, 7 * S]] },
    { id: 'named-cut-absent', op: 'parse', name: 'cut', query: 't=3,7', list: null },
    { id: 'named-cut-invalid', op: 'parse', name: 'cut', query: 't=3,7&cut=7,3', invalid: '7,3' },
    ...INVALID.map(([query, invalid], i) => ({ id: `invalid-${i}`, op: 'parse', query, invalid })),
    ...PRINTED.map(([list, text], i) => ({ id: `print-${i}`, op: 'print', list, text })),
    { id: 'print-named', op: 'print', name: 'cut', list: [[3 * S, 7 * S], [9 * S, 10 * S]], text: 'cut=3,7&cut=9,10' },
    ...randomCases(150),
  ];
}
