import { normaliseEscapes } from './canonical-url-escapes.js';
import { isTrackingParameter } from './tracking-parameters.js';

type Parameter = [name: string, value: string];

/**
 * The query without tracking, in order of names; equal names keep their order, for a list may mean something. Empty, or with its
 * `?`. `search` as the WHATWG parser gives it, `host` as {@link canonicalHost} does.
 */
export function canonicalQuery(search: string, host: string): string {
  if (search === '') return '';
  const kept = search
    .slice(1)
    .split('&')
    .map((part) => parameterOf(withoutAppended(spaced(normaliseEscapes(part)), host)))
    .filter(([name, value]) => (name !== '' || value !== '') && !isTrackingParameter(name, value, host));
  if (kept.length === 0) return '';
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `?${kept.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&')}`;
}

/** Feeds write `&amp;` where `&` is meant, once or more often. */
function spaced(part: string): string {
  return part.replace(/^(?:amp;)+/, '').replaceAll('%20', '+');
}

/** Publishers append `?utm_source=rss` to addresses that have a `?` already. */
function withoutAppended(part: string, host: string): string {
  for (let end = part.length; ;) {
    const mark = part.lastIndexOf('?', end - 1);
    if (mark < 0 || end === 0 || !isTrackingParameter(...parameterOf(part.slice(mark + 1, end)), host))
      return part.slice(0, end);
    end = mark;
  }
}

function parameterOf(part: string): Parameter {
  const equals = part.indexOf('=');
  return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
}
