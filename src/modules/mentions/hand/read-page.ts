import type { AddressGuard } from '../../../net/address-guard.js';
import type { DocumentFetcher } from '../../../net/fetch-document.js';
import { requestTarget } from '../../../net/request-target.js';
import { parseUrl } from '../../../shared/parse-url.js';
import type { PageAccess } from './page-access.js';
import { readPageFacts } from './page-facts.js';
import type { PageFacts } from './page-facts.js';
import { unreadableBy } from './unreadable.js';
import type { Unreadable } from './unreadable.js';

export type PageReading =
  | { kind: 'read'; facts: PageFacts; /** Where redirects ended. */ url: string }
  | { kind: 'unreadable'; reason: Unreadable };

/** Bytes of a page; news pages carry much script, and what is looked for may stand at the end. */
const largestPage = 4 * 1024 * 1024;
/** A person waits: the rules of the site and the page together. */
const longestMs = 15_000;

/**
 * Fetches one page that a person asked for, if its site lets programs do so, and reads what it says about itself. A page that was led elsewhere is judged
 * by the rules of both places. Touches no database but through `access`.
 */
export async function readPage(
  fetcher: Pick<DocumentFetcher, 'fetch'>,
  access: PageAccess,
  address: string,
  { timeZone, now, guard }: { timeZone: string; now: Date; guard: Pick<AddressGuard, 'allowsHost'> },
): Promise<PageReading> {
  const url = targetOf(address);
  if (!url) return unreadable('invalid-address');
  if (!guard.allowsHost(url.hostname)) return unreadable('private-address');
  const gaveUp = new AbortController();
  const timer = setTimeout(() => gaveUp.abort(), longestMs);
  try {
    const before = await inTime(access.verdictOn(url), gaveUp.signal);
    if (before !== 'allowed') return unreadable(before);
    const answer = await fetcher.fetch({
      url: url.href,
      accept: 'text/html, application/xhtml+xml',
      maxBytes: largestPage,
      signal: gaveUp.signal,
    });
    if (answer.kind === 'failed') return unreadable(unreadableBy(answer.code));
    if (answer.kind !== 'fetched') return unreadable('server-trouble');
    const arrived = parseUrl(answer.url);
    if (arrived && arrived.origin !== url.origin) {
      const after = await inTime(access.verdictOn(arrived), gaveUp.signal);
      if (after !== 'allowed') return unreadable(after);
    }
    const contentType = answer.headers.contentType ?? '';
    if (contentType !== '' && !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType))
      return unreadable('not-html');
    const page = { bytes: answer.body, contentType, url: answer.url };
    const facts = readPageFacts(page, timeZone, now);
    if (access.isReserved({ header: answer.headers.tdmReservation, ...facts.reservations }))
      return unreadable('reserved');
    if (!facts.title && !facts.published) return unreadable('nothing-there');
    return { kind: 'read', facts, url: answer.url };
  } finally {
    clearTimeout(timer);
  }
}

/** The fetch's own idea of an address: no other schemes, no passwords, no odd ports. */
function targetOf(address: string): URL | null {
  try {
    return requestTarget(address);
  } catch {
    return null;
  }
}

function unreadable(reason: Unreadable): PageReading {
  return { kind: 'unreadable', reason };
}

/** `timeout` when the answer takes longer than a person waits. */
function inTime<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | 'timeout'> {
  if (signal.aborted) return Promise.resolve('timeout');
  return Promise.race([
    answer,
    new Promise<'timeout'>((done) => signal.addEventListener('abort', () => done('timeout'), { once: true })),
  ]);
}
