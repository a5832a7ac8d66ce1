import { redirectTarget } from './redirect-target.js';
import { isTrackingParameter } from './tracking-parameters.js';

/**
 * One spelling for all addresses of an article, so that feeds, alerts and hand entries meet: scheme https, no `www.`,
 * `m.`, `mobile.` or `amp.` host, no AMP path, no default port, trailing slash, fragment or tracking parameter,
 * parameters in order of name. Other query parameters stay, for they may be the identity (`?id=5`).
 * Meant for comparing, not for opening. `null` for anything but http(s). Applying it twice changes nothing.
 */
export function canonicalUrl(url: string): string | null {
  let current = url.trim();
  // Each layer (redirect, AMP cache, escaping) can uncover another one; five are more than ever seen.
  for (let layer = 0; layer < 5; layer++) {
    const next = oneLayer(current);
    if (next === null || next === current) return next;
    current = next;
  }
  return current;
}

function oneLayer(url: string): string | null {
  const target = redirectTarget(url) ?? ampCacheTarget(url);
  if (target) return target;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if ((parsed.protocol !== 'http:' && parsed.protocol !== 'https:') || parsed.hostname === '') return null;
  const port = parsed.port === '' || parsed.port === '80' || parsed.port === '443' ? '' : `:${parsed.port}`;
  return `https://${hostOf(parsed.hostname)}${port}${pathOf(parsed.pathname)}${queryOf(parsed.search)}`;
}

function hostOf(hostname: string): string {
  const host = hostname.replace(/\.+$/, '');
  if (/^[\d.]+$/.test(host)) return host;
  const bare = host.replace(/^(?:(?:www\d?|m|mobile|mobil|amp)\.)+(?=[^.]+\.)/, '');
  return bare || hostname;
}

function pathOf(pathname: string): string {
  const path = normaliseEscapes(pathname)
    .replace(/;jsessionid=[^/]*/gi, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\.amp(?=\.html?$)/i, '')
    .replace(/(-a-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-amp$/i, '$1');
  return withoutTrailingAmp(path) || '/';
}

/** Takes off `/`, `/amp`, `.amp` at the end, in a loop by hand: a regular expression would try every slash of a long run. */
function withoutTrailingAmp(path: string): string {
  let end = path.length;
  for (;;) {
    if (path[end - 1] === '/') end -= 1;
    else if (/[/.]amp$/i.test(path.slice(Math.max(0, end - 4), end))) end -= 4;
    else return path.slice(0, end);
  }
}

function queryOf(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .map((part) => normaliseEscapes(part.replace(/^(?:amp;)+/, '')))
    .map((part): [string, string] => {
      const equals = part.indexOf('=');
      return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
    })
    .filter(([name, value]) => (name !== '' || value !== '') && !isTrackingParameter(name, value));
  if (kept.length === 0) return '';
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `?${kept.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&')}`;
}

/** RFC 3986, 6.2.2: hex digits in capitals, unreserved characters written plainly; a stray `%` becomes `%25`. */
function normaliseEscapes(text: string): string {
  return text
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/%20/g, '+')
    .replace(/%[\da-f]{2}/gi, (escape) => {
      const char = String.fromCharCode(parseInt(escape.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(char) ? char : escape.toUpperCase();
    });
}

/** The publisher's address inside Google's AMP viewer or cache (`…cdn.ampproject.org/c/s/host/path`). */
function ampCacheTarget(url: string): string | null {
  const match =
    /^https?:\/\/(?:[^/?#]+\.)?cdn\.ampproject\.org\/[a-z]\/(s\/)?([^?#/]+\..*)$/i.exec(url) ??
    /^https?:\/\/(?:www\.)?google\.[a-z.]{2,10}\/amp\/(s\/)?([^?#/]+\..*)$/i.exec(url);
  return match?.[2] ? `http${match[1] ? 's' : ''}://${match[2]}` : null;
}
