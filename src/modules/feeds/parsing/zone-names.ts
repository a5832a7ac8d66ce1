/** Minutes east of UTC by abbreviation, as RFC 822, Germany and the neighbours write them. */
const offsets = new Map<string, number>([
  ...['z', 'ut', 'utc', 'gmt', 'wet'].map((name): [string, number] => [name, 0]),
  ...['cet', 'mez', 'met', 'west', 'bst', 'wat'].map((name): [string, number] => [name, 60]),
  ...['cest', 'mesz', 'mest', 'eet', 'sast', 'cat'].map((name): [string, number] => [name, 120]),
  ...['eest', 'msk', 'trt', 'eat'].map((name): [string, number] => [name, 180]),
  ['ist', 330],
  ['hkt', 480],
  ['awst', 480],
  ['jst', 540],
  ['kst', 540],
  ['aest', 600],
  ['aedt', 660],
  ['nzst', 720],
  ['nzdt', 780],
  ...['ast', 'at', 'edt'].map((name): [string, number] => [name, -240]),
  ['adt', -180],
  ...['est', 'et', 'cdt'].map((name): [string, number] => [name, -300]),
  ...['cst', 'ct', 'mdt'].map((name): [string, number] => [name, -360]),
  ...['mst', 'mt', 'pdt'].map((name): [string, number] => [name, -420]),
  ...['pst', 'pt'].map((name): [string, number] => [name, -480]),
  // The four military letters that RFC 822 defines, with its signs.
  ['a', -60],
  ['m', -720],
  ['n', 60],
  ['y', 720],
]);

/** By lower case. Asking for one that is not there would cost an exception, which a hostile feed can ask for 50,000 times. */
const placeNames = new Set(
  [
    ...Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/')),
    ...['US/Eastern', 'US/Central', 'US/Mountain', 'US/Pacific', 'EST5EDT', 'CST6CDT', 'MST7MDT', 'PST8PDT'],
  ].map((name) => name.toLowerCase()),
);

/** Minutes east of UTC, a zone by its IANA name, or null when none is named. */
export type Zone = number | string | null;

/**
 * The zone written behind a time of day; undefined when the text is no zone at all. An abbreviation that nobody knows
 * counts as none, for it is most likely the local one.
 */
export function readZone(written: string): Zone | undefined {
  const text = written
    .replace(/\b(?:uhr|h)\b/i, '')
    .replace(/^\s*etc\//i, '')
    .trim();
  if (text === '') return null;
  if (/^0{3,4}(?!\d)/.test(text)) return 0;
  const numeric = /^(?:gmt|utc|ut|z)?\s*([+\u2212-])\s*(\d{1,2}):?(\d{1,2})?(?!\d)/i.exec(text);
  if (numeric) return numericOffset(numeric[1] ?? '', text.replace(/^\D+/, ''));
  if (placeNames.has(text.toLowerCase())) return text;
  if (/^[a-z]+(?:\/[a-z_-]+)+$/i.test(text)) return null;
  const name = /^[a-z]{1,5}(?![a-z\d])/i.exec(text)?.[0]?.toLowerCase();
  return name ? (offsets.get(name) ?? null) : undefined;
}

/** `digits`: hours and minutes with or without colon, and whatever follows them. */
function numericOffset(sign: string, digits: string): number | undefined {
  const [, first = '', colon, second = ''] = /^(\d{1,2})(:?)(\d{0,2})/.exec(digits) ?? [];
  // "-800" is eight hours, for minutes have two digits; only "-040" has lost its last one.
  const short = !colon && first.length + second.length === 3 && !first.startsWith('0');
  const hours = Number(short ? first.slice(0, 1) : first);
  const minutes = Number(short ? first.slice(1) + second : second);
  if (hours > 15 || minutes > 59) return undefined;
  return (sign === '+' ? 1 : -1) * (hours * 60 + minutes);
}
