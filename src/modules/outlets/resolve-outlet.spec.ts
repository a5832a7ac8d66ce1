import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hostOfAddress } from './outlet-host.js';
import { buildOutletResolver } from './resolve-outlet.js';

const resolve = buildOutletResolver([
  { host: 'zeitung.example', outletId: 'zeitung' },
  { host: 'nord.zeitung.example', outletId: 'nord' },
  { host: 'www.bote.example', outletId: 'bote' },
  { host: 'xn--mnchen-3ya.example', outletId: 'muenchen' },
  { host: 'co.uk', outletId: 'suffix' },
]);

describe('finding the outlet of an address', () => {
  it.each([
    ['the domain itself', 'https://zeitung.example/a', 'zeitung'],
    ['www', 'https://www.zeitung.example/a', 'zeitung'],
    ['a subdomain', 'https://rss.zeitung.example/feed', 'zeitung'],
    ['the longer of two suffixes', 'https://nord.zeitung.example/', 'nord'],
    ['below the longer suffix', 'https://www.nord.zeitung.example/', 'nord'],
    ['a suffix that does not stand at a dot', 'https://diezeitung.example/', null],
    ['the domain as a part of another', 'https://zeitung.example.evil.test/', null],
    ['the domain in the user part', 'https://zeitung.example@evil.test/', null],
    ['the domain in the path', 'https://evil.test/zeitung.example', null],
    ['capitals, port, trailing dot', 'HTTPS://WWW.Zeitung.Example.:8443/x', 'zeitung'],
    ['a domain stored with www', 'http://bote.example', 'bote'],
    ['umlauts in the address', 'https://münchen.example/', 'muenchen'],
    ['the bare top-level domain', 'https://example/', null],
    ['another scheme', 'ftp://zeitung.example/', null],
    ['mail', 'mailto:redaktion@zeitung.example', null],
    ['an IP address', 'http://192.0.2.1/', null],
    ['an IPv6 address', 'http://[2001:db8::1]/', null],
    ['a number that is an IP address', 'http://3221225985/', null],
    ['a host without a scheme', 'zeitung.example', null],
    ['nothing', '', null],
    ['text', 'not an address', null],
  ])('%s: %s', (_, url, expected) => {
    expect(resolve(url)).toBe(expected);
  });

  it('never throws and answers only outlets that own a suffix of the host', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.domain().map((d) => `https://${d}.zeitung.example`),
        ),
        (url) => {
          const outlet = resolve(url);
          if (outlet === 'zeitung') expect(hostOfAddress(url)).toMatch(/(^|\.)zeitung\.example$/);
        },
      ),
    );
  });
});
