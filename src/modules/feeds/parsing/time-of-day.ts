import { type Zone, readZone } from './zone-names.js';

/** A time of day as written behind a date; without a zone that of the source is meant. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  zone: Zone;
}

const form = /^(\d{1,2})[:.h](\d{1,2})(?::(\d{1,3})(?:[.,](\d{0,9})\d*)?)?\s*([ap]\.?m\b\.?)?(.*)$/i;
const compactForm = /^(\d{2})(\d{2})(\d{2})?(?!\d)(.*)$/;
const hourForm = /^(?:T(\d{2})|(\d{1,2}) ?uhr\b)(.*)$/i;
const eastAsianHalf = /^(?:오전|午前|上午|(오후|午後|下午))\s*/;
const midnight: TimeOfDay = { hour: 0, minute: 0, second: 0, millisecond: 0, zone: null };

/** Reads what follows a date: nothing (midnight), `08:15 Uhr`, `T08:15:00+01:00`, `8:15 PM EST`. Null when it makes no sense. */
export function readTimeOfDay(rest: string): TimeOfDay | null {
  const onTheHour = hourForm.exec(rest.replace(/^[\s,]+/, ''));
  const text = rest.replace(/^(?:[\s,|–-]|T(?=\d)|um\b|at\b)*/i, '').trim();
  if (text === '') return midnight;
  const half = eastAsianHalf.exec(text);
  const match = form.exec(half ? text.slice(half[0].length) : text);
  if (!match) return readCompact(text) ?? readHour(onTheHour) ?? readZoneOnly(text);
  const [, hours = '', minutes = '', seconds = '0', fraction = '', american, written = ''] = match;
  const zone = readZone(written);
  if (zone === undefined || /^[1-9]\d\d/.test(seconds)) return null;
  const afternoon = half ? half[1] !== undefined : american === undefined ? null : /^p/i.test(american);
  return {
    hour: afternoon === null ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0),
    minute: Number(minutes),
    second: Number(seconds),
    millisecond: Math.floor(Number(`0.${fraction || '0'}`) * 1000),
    // Korea has one zone, and its blogs leave it out.
    zone: zone ?? (half && /^오/.test(text) ? 540 : null),
  };
}

function readCompact(text: string): TimeOfDay | null {
  const match = compactForm.exec(text);
  const zone = match && readZone(match[4] ?? '');
  if (!match || zone === undefined) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return { hour, minute, second, millisecond: 0, zone };
}

/** `T08Z`, `8 Uhr` */
function readHour(match: RegExpExecArray | null): TimeOfDay | null {
  const zone = match && readZone(match[3] ?? '');
  return match && zone !== undefined ? { ...midnight, hour: Number(match[1] ?? match[2]), zone } : null;
}

/** `2024-03-05Z`, `2024-03-05 CET` */
function readZoneOnly(text: string): TimeOfDay | null {
  const zone = readZone(text);
  return zone === undefined ? null : { ...midnight, zone };
}
