/** A time of day as written behind a date. `offset`: minutes east of UTC, null when the zone of the source is meant. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  offset: number | null;
}

const form = /^(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?\s*([ap]\.?m\b\.?)?(.*)$/i;
const compactForm = /^(\d{2})(\d{2})(\d{2})?(?!\d)(.*)$/;

/** Reads what follows a date: nothing (midnight), `08:15 Uhr`, `T08:15:00+01:00`, `8:15 PM EST`. Null when it makes no sense. */
export function readTimeOfDay(rest: string): TimeOfDay | null {
  const text = rest.replace(/^(?:[\s,|–-]|T(?=\d)|um\b|at\b)*/i, '').trim();
  if (text === '') return { hour: 0, minute: 0, second: 0, millisecond: 0, offset: null };
  const match = form.exec(text);
  if (!match) return readCompact(text) ?? readZoneOnly(text);
  const [, hours = '', minutes = '', seconds = '0', fraction = '', half, zone = ''] = match;
  const offset = readZone(zone);
  if (offset === undefined) return null;
  const millisecond = Math.floor(Number(`0.${fraction || '0'}`) * 1000);
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  return { hour, minute: Number(minutes), second: Number(seconds), millisecond, offset };
}

function readCompact(text: string): TimeOfDay | null {
  const match = compactForm.exec(text);
  if (!match) return null;
  const offset = readZone(match[4] ?? '');
  if (offset === undefined) return null;
  return {
    hour: Number(match[1]),
    minute: Number(match[2]),
    second: Number(match[3] ?? 0),
    millisecond: 0,
    offset,
  };
}

/** `2024-03-05Z`, `2024-03-05 CET` */
function readZoneOnly(text: string): TimeOfDay | null {
  const offset = readZone(text);
  return offset === undefined ? null : { hour: 0, minute: 0, second: 0, millisecond: 0, offset };
}

/** Minutes east of UTC by abbreviation, as RFC 822, Germany and the neighbours write them. */
const abbreviations = new Map<string, number>([
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
  ['ast', -240],
  ['adt', -180],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);

/** null: none named; undefined: not a zone. A name nobody knows counts as none, for it is most likely the local one. */
function readZone(zone: string): number | null | undefined {
  const text = zone.replace(/\b(?:uhr|h)\b/i, '').trim();
  if (text === '') return null;
  const numeric = /^(?:gmt|utc|ut|z)?\s*([+\u2212-])\s*(\d{1,2}):?(\d{2})?(?!\d)/i.exec(text);
  if (numeric) {
    // "-800" is eight hours: the two digits at the end are minutes whenever there are more than two.
    const digits = text.replace(/^\D+/, '').replace(/\D.*$/, '');
    const short = digits.length === 3;
    const hours = short ? Number(digits.slice(0, 1)) : Number(numeric[2]);
    const minutes = short ? Number(digits.slice(1)) : Number(numeric[3] ?? 0);
    if (hours > 15 || minutes > 59) return undefined;
    return (numeric[1] === '+' ? 1 : -1) * (hours * 60 + minutes);
  }
  const name = /^[a-z]{1,5}(?![a-z\d])/i.exec(text)?.[0]?.toLowerCase();
  if (name) return abbreviations.get(name) ?? null;
  return undefined;
}
