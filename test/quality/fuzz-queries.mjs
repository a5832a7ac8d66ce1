// 100,000 hostile query strings from a seed: each must be read and matched, or end in an error with a place and a text, in under 50 ms of
// processor time. Prints the slowest. Exit code 1 when one fails.  QUERIES=1000  fewer;  SEED=2  others
import { matchQuery } from '../../dist/modules/mentions/matching/match-query.js';
import { parseQuery } from '../../dist/modules/mentions/matching/parse-query.js';
import { queryErrorText } from '../../dist/modules/mentions/matching/query-error-texts.js';
import { savedNames } from '../../dist/modules/mentions/matching/saved-names.js';

const count = Number(process.env.QUERIES ?? 100_000);
let seed = Number(process.env.SEED ?? 1);

/** Small seeded generator (mulberry32): the same strings on every machine. */
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];

const pieces = [
  ...[
    '(',
    ')',
    '((',
    '))',
    '"',
    '„',
    '“',
    '»',
    '«',
    ' ',
    '  ',
    '\n',
    '-',
    '–',
    '*',
    '=',
    '~',
    '~1',
    '@',
    ':',
    '/',
  ],
  ...[
    'cs:',
    'stem:',
    'title:',
    'url:',
    'scope:',
    'land:',
    'lang:',
    'x:',
    'query:',
    '@namen',
    'query:a',
    'query:breit',
  ],
  ...['AND', 'UND', 'OR', 'ODER', 'NOT', 'NICHT', 'NEAR', 'NEAR/3', 'NEAR/999', 'lokal', 'Bayern'],
  ...[
    'a',
    'Tür',
    'Integreat',
    'IntegreatApp',
    'ß',
    '\u00AD',
    '\u0308',
    '😀',
    '\uD83D',
    '\u0000',
    'ﷺ',
    'x'.repeat(50),
  ],
];
const names = savedNames(
  [['namen', ['Integreat', 'Tür an Tür', '=IFG', 'stem:Haus', 'Wort*', '"']]],
  [
    ['a', 'query:b OR x'],
    ['b', '(query:a)'],
    ['breit', '@namen '.repeat(90)],
    ['lang', ' '.repeat(1900) + 'query:lang2'],
    ['lang2', ' '.repeat(1900) + 'a'],
  ],
);

const makers = [
  () => Array.from({ length: below(400) }, () => pick(pieces)).join(''),
  () => Array.from({ length: below(200) }, () => pick(pieces)).join(' '),
  () => pick(pieces).repeat(below(2100)),
  () => (pick(pieces) + pick(pieces)).repeat(below(1000)),
  () => String.fromCharCode(...Array.from({ length: below(300) }, () => below(65536))),
  () => '('.repeat(below(60)) + pick(pieces) + ')'.repeat(below(60)),
  () => 'query:lang '.repeat(below(180)),
];

const item = {
  id: 'x',
  title: 'Tür an Tür: Integreat-App',
  summary: 'a b x a b',
  url: 'https://x.de/a',
  lang: 'de',
};

function check(text) {
  const result = matchQuery(text, [item], names);
  if (result.ok) return null;
  const { position, code, params } = result.error;
  if (!(position >= 0 && position <= text.length)) return `${code} at ${position}`;
  for (const language of ['de', 'en'])
    if (/undefined/.test(queryErrorText[language][code](params))) return `${code} has no text in ${language}`;
  return null;
}

/** Milliseconds of processor time: on a busy machine the clock counts the work of others. */
const milliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let slowest = { ms: 0, text: '' };
const codes = new Map();
const failures = [];
for (let n = 0; n < count; n++) {
  const text = pick(makers)();
  const begin = milliseconds();
  let failure;
  try {
    failure = check(text);
  } catch (error) {
    failure = String(error);
  }
  const ms = milliseconds() - begin;
  // the first strings pay for the compiler
  if (n > 500 && ms > slowest.ms) slowest = { ms, text };
  if (n > 500 && ms >= 50) failure ??= `took ${ms.toFixed(1)} ms`;
  if (failure) failures.push(`${JSON.stringify(text.slice(0, 200))}: ${failure}`);
  const result = parseQuery(text.slice(0, 200), names);
  const code = result.ok ? 'accepted' : result.error.code;
  codes.set(code, (codes.get(code) ?? 0) + 1);
}
console.log(
  `${count} strings, ${failures.length} failures, slowest ${slowest.ms.toFixed(1)} ms: ${JSON.stringify(slowest.text.slice(0, 80))}`,
);
console.log(
  [...codes]
    .sort((a, b) => b[1] - a[1])
    .map(([code, times]) => `${code} ${times}`)
    .join(', '),
);
for (const failure of failures.slice(0, 20)) console.log(`  ${failure}`);
if (failures.length > 0) process.exitCode = 1;
