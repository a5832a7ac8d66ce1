import { FetchFailed } from './fetch-failed.js';

/** Where a fetch has been led so far. */
export interface RedirectTrail {
  /** The address to ask now. */
  readonly url: URL;
  /** Addresses that answered with a redirect. */
  readonly passed: readonly string[];
  readonly permanent: boolean;
  /** A hop led from https to http. */
  readonly downgraded: boolean;
}

export interface Redirect {
  readonly to: URL;
  /** 301 or 308. */
  readonly permanent: boolean;
}

const maxRedirects = 5;

export function trailFrom(url: URL): RedirectTrail {
  return { url, passed: [], permanent: true, downgraded: false };
}

/** One step further. Throws {@link FetchFailed} for the sixth redirect, and at once for a circle: without cookies it never opens. */
export function followRedirect(trail: RedirectTrail, { to, permanent }: Redirect): RedirectTrail {
  const passed = [...trail.passed, trail.url.href];
  if (passed.includes(to.href)) throw new FetchFailed('too_many_redirects', 'the redirects go in a circle');
  if (passed.length > maxRedirects)
    throw new FetchFailed('too_many_redirects', `more than ${maxRedirects} redirects`);
  return {
    url: to,
    passed,
    permanent: trail.permanent && permanent,
    downgraded: trail.downgraded || (trail.url.protocol === 'https:' && to.protocol === 'http:'),
  };
}

/**
 * The address to use from now on, or null when the old one stays: nothing was redirected, or only for now, or https
 * was given up, which must not become a habit just because someone between us and the publisher says so.
 */
export function movedTo({ url, passed, permanent, downgraded }: RedirectTrail): string | null {
  return passed.length > 0 && permanent && !downgraded ? url.href : null;
}

/**
 * True while the trail is at the host it began at, with or without `www.`: only there the validators mean something, and nobody else needs to learn
 * what we hold.
 */
export function isAtFirstHost({ url, passed: [first] }: RedirectTrail): boolean {
  return first === undefined || bareHost(new URL(first)) === bareHost(url);
}

function bareHost({ host }: URL): string {
  return host.replace(/^www\./, '');
}
