import { parseUrl } from '../../shared/parse-url.js';
import type { Notice } from '../page-context.js';

/** Answer of a form handler: 303 to `path`, and there one sentence about what was done. */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly notice: Notice | null,
  ) {}
}

/** Post, redirect, get: `return seeOther('/feeds', { kind: 'done', text: ctx.t.feeds.added(3) })`. */
export function seeOther(path: string, notice: Notice | null = null): SeeOther {
  return new SeeOther(path, notice);
}

/**
 * The address in a `back` field of a form, if it is a path of our own; else `fallback`. Keeps `//evil.example` and
 * `/\evil.example` from turning a form into an open redirect.
 */
export function ownPath(back: unknown, fallback: string): string {
  if (typeof back !== 'string' || !/^\/(?![/\\])/.test(back) || /[\r\n\0]/.test(back)) return fallback;
  const url = parseUrl(back, 'http://own.invalid');
  // "/..//evil.example" becomes "//evil.example" only now
  if (url?.host !== 'own.invalid' || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
