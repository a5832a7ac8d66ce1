import { parseUrl } from '../../../shared/parse-url.js';
import { outletHost } from '../../outlets/outlet-host.js';
import { wordsOf } from './linked-data.js';
import type { LinkedNode } from './linked-data.js';
import type { PageSignals } from './page-signals.js';
import { first, metas } from './page-told.js';

/** A page may call another spelling of its address the right one, but not another site, and not the front page of its own. */
export function canonicalOf(signals: PageSignals, node: LinkedNode, url: string) {
  let foreign = false;
  const told = first(
    [
      ['link', signals.canonical === null ? [] : [signals.canonical]],
      ['open-graph', metas(signals, 'og:url')],
      ['json-ld', [...wordsOf(node, 'url'), ...wordsOf(node, 'mainEntityOfPage')]],
    ],
    (text) => {
      const address = absolute(text, url);
      if (address === null) return null;
      if (!isSameSite(address, url)) {
        foreign = true;
        return null;
      }
      return isFrontPage(address) && !isFrontPage(url) ? null : address;
    },
  );
  return { canonical: told ?? { value: url, from: 'address' as const }, foreign: foreign && !told };
}

/** An address as a page writes it, in full; null for what cannot be asked for. */
export function absolute(address: string, base: string): string | null {
  const url = parseUrl(address.trim().slice(0, 2_000), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  url.hash = /^#!?\/[^/]/.test(url.hash) ? url.hash : '';
  return url.href.length <= 2_000 ? url.href : null;
}

function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((address) => outletHost(parseUrl(address)?.hostname ?? '') ?? '');
  if (!one || !other) return parseUrl(a)?.host === parseUrl(b)?.host;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function isFrontPage(address: string): boolean {
  const url = parseUrl(address);
  return url?.pathname === '/' && url.search === '' && url.hash === '';
}
