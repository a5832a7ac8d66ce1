import { describe, expect, it } from '@jest/globals';
import type { FetchOutcome } from '../../../net/fetch-outcome.js';
import { afterLook, nextLookAt, verdictOf } from './link-verdict.js';

const asked = new URL('https://bote.example/a/123.html');
const headers = {
  contentType: null,
  etag: null,
  lastModified: null,
  cacheControl: null,
  tdmReservation: null,
  retryAfterSeconds: null,
};
const answered = (url: string): FetchOutcome => ({
  kind: 'fetched',
  url,
  status: 200,
  movedTo: null,
  downgraded: false,
  headers,
  transferredBytes: 0,
  ms: 1,
  body: Buffer.alloc(0),
});
const failed = (code: 'http_404' | 'http_410' | 'http_403' | 'http_405' | 'timeout' | 'dns' | 'aborted') => ({
  kind: 'failed' as const,
  code,
  status: null,
  permanent: false,
  retryAfterSeconds: null,
  message: '',
  ms: 1,
});

describe('what a look says', () => {
  it.each<[string, FetchOutcome, string | null]>([
    ['an answer', answered(asked.href), 'alive'],
    ['a new address of the piece', answered('https://bote.example/archiv/123'), 'alive'],
    ['the home page', answered('https://bote.example/'), 'home'],
    ['the home page by name', answered('https://bote.example/index.html'), 'home'],
    ['404', failed('http_404'), 'gone'],
    ['410', failed('http_410'), 'gone'],
    ['a door', failed('http_403'), 'unclear'],
    ['no HEAD here', failed('http_405'), 'unclear'],
    ['silence', failed('timeout'), 'unclear'],
    ['no such host', failed('dns'), 'unclear'],
    ['we stopped', failed('aborted'), null],
  ])('%s', (_name, outcome, state) => {
    expect(verdictOf(asked, outcome)).toBe(state);
  });

  it('a home page that was asked for is alive', () => {
    expect(verdictOf(new URL('https://bote.example/'), answered('https://www.bote.example/'))).toBe('alive');
  });
});

describe('dead', () => {
  const monday = new Date('2026-03-02T08:00:00Z');
  const later = new Date('2026-03-02T12:00:00Z');
  const tuesday = new Date('2026-03-03T08:00:00Z');
  const unknown = { missingSince: null, deadSince: null };

  it('takes two looks on different days, and counts from the first', () => {
    const once = afterLook('gone', unknown, monday);
    expect(once).toEqual({ missingSince: monday, deadSince: null });
    expect(afterLook('gone', once, later).deadSince).toBeNull();
    expect(afterLook('home', once, tuesday)).toEqual({ missingSince: monday, deadSince: monday });
  });

  it('ends when the piece answers again; silence changes nothing', () => {
    const dead = { missingSince: monday, deadSince: monday };
    expect(afterLook('unclear', dead, tuesday)).toEqual(dead);
    expect(afterLook('forbidden', dead, tuesday)).toEqual(dead);
    expect(afterLook('alive', dead, tuesday)).toEqual(unknown);
  });

  it('a doubtful one is looked at again after a day, others the less often the older they are', () => {
    const days = (published: string, look: Parameters<typeof nextLookAt>[0]) =>
      (nextLookAt(look, new Date(published), monday).getTime() - monday.getTime()) / 86_400_000;
    const alive = { ...unknown, state: 'alive' as const };
    expect(days('2026-03-01T08:00:00Z', { missingSince: monday, deadSince: null, state: 'gone' })).toBe(1);
    expect(days('2026-03-01T08:00:00Z', { missingSince: monday, deadSince: monday, state: 'gone' })).toBe(90);
    expect(days('2026-02-27T08:00:00Z', alive)).toBe(7);
    expect(days('2026-02-01T08:00:00Z', alive)).toBe(30);
    expect(days('2025-10-01T08:00:00Z', alive)).toBe(90);
    expect(days('2024-03-01T08:00:00Z', alive)).toBe(180);
    expect(days('2024-03-01T08:00:00Z', { ...unknown, state: 'unclear' })).toBe(7);
    // published later than now, by a wrong date
    expect(days('2027-03-01T08:00:00Z', alive)).toBe(7);
  });
});
