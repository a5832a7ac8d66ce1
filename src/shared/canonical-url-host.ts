/** Labels in front of a host that change the form of the page, not the page. */
const formLabel = /^(?:www\d?|m|mobile?|amp)$/;

/** `co.uk`, `com.au`: below these everybody has a name, so that `m.co.uk` is somebody and not a phone page. */
const sharedEnding = /^(?:com?|org|net|gov|ac|edu|or)\.[a-z]{2}$/;

/** A host as the WHATWG parser writes it, without dots at the end and labels such as `www.`, `m.`, `amp.` in front. */
export function canonicalHost(hostname: string): string {
  let end = hostname.length;
  while (end > 0 && hostname[end - 1] === '.') end -= 1;
  const host = hostname.slice(0, end);
  if (host === '' || host.startsWith('[') || /^[\d.]+$/.test(host)) return host || hostname;
  const labels = host.split('.');
  let first = 0;
  while (first < labels.length - 2 && formLabel.test(labels[first] ?? '')) first += 1;
  const bare = labels.slice(first).join('.');
  return first > 0 && sharedEnding.test(bare) ? labels.slice(first - 1).join('.') : bare;
}
