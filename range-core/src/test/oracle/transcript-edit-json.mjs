/*
 * Cases of the JSON form of an edit, written by hand: how each is written again. `textual` marks what can only be seen in
 * the text: a reader that is given doubles by JSON.parse cannot tell it, and skips the case.
 */

const WHOLE =
  '{"struck":[[3,4],[17,17]],"pauses":{"struck":[5,9],"edge":0.15},' +
  '"nudges":[{"word":2,"edge":"end","later":0.08},{"word":5,"edge":"start","earlier":0.04}],' +
  '"texts":[{"word":12,"text":"Playrange"}],' +
  '"paragraphs":[{"first":31,"speaker":"Ann"},{"first":0},{"first":60,"speaker":"Bob"}]}';

const VALID = [
  [WHOLE, WHOLE],
  ['{}', '{}'],
  [' { "struck" : [ ] } ', '{}'],
  ['{"struck":null,"pauses":null,"nudges":null,"texts":null,"paragraphs":null}', '{}'],
  ['{"struck":[],"pauses":{},"nudges":[],"texts":[]}', '{}'],
  ['{"pauses":{"struck":null,"edge":null}}', '{}'],
  ['{"version":2,"strucks":[[1,"x"]]}', '{}'],
  ['{"struck":[[1,2],[3,3],[5,6]]}', '{"struck":[[1,3],[5,6]]}'],
  ['{"struck":[[-0,2]]}', '{"struck":[[0,2]]}'],
  ['{"struck":[[0,0],[1048575,1048575]]}', '{"struck":[[0,0],[1048575,1048575]]}'],
  ['{"pauses":{"struck":[9,5,9]}}', '{"pauses":{"struck":[5,9],"edge":0.15}}'],
  ['{"pauses":{"edge":0.150}}', '{}'],
  ['{"pauses":{"edge":0}}', '{"pauses":{"edge":0}}'],
  ['{"pauses":{"edge":0.000001}}', '{"pauses":{"edge":0.000001}}'],
  ['{"pauses":{"edge":0.123456789,"struck":[1]}}', '{"pauses":{"struck":[1],"edge":0.123456789}}'],
  ['{"nudges":[{"word":0,"edge":"start","later":0}]}', '{}'],
  ['{"nudges":[{"word":0,"edge":"start","later":0.000000999}]}', '{}'],
  ['{"nudges":[{"later":null,"earlier":0.000001,"edge":"end","word":1}]}', '{"nudges":[{"word":1,"edge":"end","earlier":0.000001}]}'],
  [
    '{"nudges":[{"word":10,"edge":"start","later":1},{"word":9,"edge":"end","later":4194303.999999999},{"word":9,"edge":"start","earlier":2.5}]}',
    '{"nudges":[{"word":9,"edge":"start","earlier":2.5},{"word":9,"edge":"end","later":4194303.999999999},{"word":10,"edge":"start","later":1}]}',
  ],
  ['{"texts":[{"word":10,"text":"b"},{"word":9,"text":" a\\u0000 "}]}', '{"texts":[{"word":9,"text":" a\\u0000 "},{"word":10,"text":"b"}]}'],
  ['{"texts":[{"word":1,"text":"</script>\\ud83d\\ude00\\""}]}', '{"texts":[{"word":1,"text":"</script>😀\\""}]}'],
  ['{"paragraphs":[{"first":0}]}', '{"paragraphs":[{"first":0}]}'],
  ['{"paragraphs":[{"speaker":null,"first":4},{"speaker":" Ann","first":0}]}', '{"paragraphs":[{"first":4},{"first":0,"speaker":" Ann"}]}'],
];

const INVALID = [
  '',
  'null',
  '[]',
  '"struck"',
  '{"struck":{}}',
  '{"struck":[3]}',
  '{"struck":[[]]}',
  '{"struck":[[3]]}',
  '{"struck":[[3,4,5]]}',
  '{"struck":[[4,3]]}',
  '{"struck":[[-1,3]]}',
  '{"struck":[[0.5,3]]}',
  '{"struck":[["1",3]]}',
  '{"struck":[[0,1048576]]}',
  '{"struck":[[1e300,1e300]]}',
  '{"struck":[[3,5],[5,6]]}',
  '{"struck":[[5,6],[1,2]]}',
  '{"pauses":[5]}',
  '{"pauses":{"struck":5}}',
  '{"pauses":{"struck":[0]}}',
  '{"pauses":{"struck":[1.5]}}',
  '{"pauses":{"struck":[[1,2]]}}',
  '{"pauses":{"edge":"0.15"}}',
  '{"pauses":{"edge":-0.15}}',
  '{"pauses":{"edge":0.0000005}}',
  '{"pauses":{"edge":0.000000999}}',
  '{"pauses":{"edge":0.1234567891}}',
  '{"pauses":{"edge":4194304}}',
  '{"nudges":{"end:1":2}}',
  '{"nudges":[5]}',
  '{"nudges":[{"word":1,"edge":"end"}]}',
  '{"nudges":[{"word":1,"later":1}]}',
  '{"nudges":[{"edge":"end","later":1}]}',
  '{"nudges":[{"word":1,"edge":"middle","later":1}]}',
  '{"nudges":[{"word":1,"edge":"end","later":1,"earlier":1}]}',
  '{"nudges":[{"word":1,"edge":"end","later":-1}]}',
  '{"nudges":[{"word":1,"edge":"end","later":"1"}]}',
  '{"nudges":[{"word":1,"edge":"end","later":4194304}]}',
  '{"nudges":[{"word":1,"edge":"end","later":0.1234567891}]}',
  '{"nudges":[{"word":-1,"edge":"end","later":1}]}',
  '{"nudges":[{"word":1,"edge":"end","later":1},{"word":1,"edge":"end","earlier":1}]}',
  '{"texts":{"1":"a"}}',
  '{"texts":["a"]}',
  '{"texts":[{"word":1}]}',
  '{"texts":[{"text":"a"}]}',
  '{"texts":[{"word":1,"text":5}]}',
  '{"texts":[{"word":1,"text":""}]}',
  '{"texts":[{"word":1,"text":" \\n\\t"}]}',
  '{"texts":[{"word":1,"text":"\\u00a0\\u2007\\u202f\\ufeff\\u3000\\u2028"}]}',
  '{"texts":[{"word":1,"text":"\\u001c\\u0085\\u0000"}]}',
  '{"texts":[{"word":1,"text":"a"},{"word":1,"text":"a"}]}',
  '{"paragraphs":{}}',
  '{"paragraphs":[]}',
  '{"paragraphs":[0]}',
  '{"paragraphs":[{"first":1}]}',
  '{"paragraphs":[{"speaker":"Ann"}]}',
  '{"paragraphs":[{"first":0},{"first":2},{"first":2}]}',
  '{"paragraphs":[{"first":0,"speaker":""}]}',
  '{"paragraphs":[{"first":0,"speaker":"\\u00a0"}]}',
  '{"paragraphs":[{"first":0,"speaker":5}]}',
  '{"struck":[[3,4]]',
  '{"struck":[[3,4],]}',
  '{"struck":[[03,4]]}',
];

const TEXTUAL = [
  '{"struck":[[1.0,2]]}',
  '{"struck":[[1e0,2]]}',
  '{"pauses":{"edge":1.5e-1}}',
  '{"nudges":[{"word":1,"edge":"end","later":-0}]}',
  '{"nudges":[{"word":1,"edge":"end","later":0.1000000000}]}',
  '{"struck":[[1,2]],"struck":[]}',
];

export function editJsonCases() {
  return [
    ...VALID.map(([json, written], i) => ({ id: `valid-${i}`, json, written })),
    ...INVALID.map((json, i) => ({ id: `invalid-${i}`, json, invalid: true })),
    ...TEXTUAL.map((json, i) => ({ id: `textual-${i}`, json, invalid: true, textual: true })),
  ];
}
