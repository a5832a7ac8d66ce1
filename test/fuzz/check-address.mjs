import { address } from './check-reading.mjs';

/** What is wrong with the answers about one address; null when nothing is. What the functions throw is for the caller. */
export function wrongWithAddress(text, other, subject) {
  return (
    wrongWithCanonical(subject.canonicalUrl(text), subject.canonicalUrl) ??
    orNull(subject.redirectTarget(text), 'redirectTarget') ??
    orNull(subject.absoluteUrl(text, null), 'absoluteUrl') ??
    orNull(subject.absoluteUrl(text, other), 'absoluteUrl with base') ??
    wrongWithGuard(text, subject)
  );
}

function wrongWithCanonical(canonical, canonicalUrl) {
  if (canonical === null) return null;
  const problem = address(canonical, 'canonicalUrl');
  if (problem) return problem;
  if (!canonical.startsWith('https://')) return 'canonicalUrl is not https';
  return canonicalUrl(canonical) === canonical ? null : 'canonicalUrl is not stable';
}

/** Guard and reader of typed addresses may refuse; what they let through must not be this machine or a private network. */
function wrongWithGuard(text, { requestTarget, allowsHost, isRefusal }) {
  let url;
  try {
    url = requestTarget(text);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
  if (url.username || url.password || url.hash) return 'requestTarget keeps name, password or fragment';
  if (allowsHost(url.hostname) && isPrivate(url.hostname)) return `the guard lets ${url.hostname} through`;
  return address(url.href, 'requestTarget');
}

/** Told apart from the guard's own lists on purpose: prefixes of what the URL parser writes. */
function isPrivate(hostname) {
  const isIPv4 = /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
  if (isIPv4) return /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|22[4-9]|2[3-5]\d)\./.test(hostname);
  if (/(?:^|\.)localhost\.?$/.test(hostname)) return true;
  return /^\[(?:::1?\]|f[cd]|fe[89ab]|ff|::ffff:(?:7f..|a..|c0a8):|64:ff9b::(?:7f..|a..):|2002:(?:7f..|a..):)/.test(hostname);
} // prettier-ignore

function orNull(value, name) {
  return value === null ? null : address(value, name);
}
