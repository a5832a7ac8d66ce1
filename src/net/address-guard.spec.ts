import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AddressGuard, BlockedAddressError } from './address-guard.js';
import { specialIPv4, specialIPv6 } from './special-addresses.js';

const guard = new AddressGuard([]);

describe('addresses that are refused', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['end of loopback', '127.255.255.255'],
    ['this network', '0.0.0.0'],
    ['private 10', '10.1.2.3'],
    ['private 172', '172.31.255.255'],
    ['private 192', '192.168.178.1'],
    ['CGNAT', '100.64.0.1'],
    ['Alibaba metadata', '100.100.100.200'],
    ['cloud metadata', '169.254.169.254'],
    ['Azure metadata', '168.63.129.16'],
    ['protocol assignments', '192.0.0.192'],
    ['benchmarking', '198.19.0.1'],
    ['documentation 1', '192.0.2.1'],
    ['documentation 2', '198.51.100.1'],
    ['documentation 3', '203.0.113.1'],
    ['multicast', '224.0.0.251'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback, version 6', '::1'],
    ['loopback written in full', '0:0:0:0:0:0:0:1'],
    ['unique local', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with zone', 'fe80::1%eth0'],
    ['public with zone', '2a02:2e0::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast, version 6', 'ff02::1'],
    ['documentation, version 6', '2001:db8::1'],
    ['new documentation range', '3fff::1'],
    ['Teredo', '2001:0:53aa:64c:0:0:7f00:1'],
    ['discard only', '100::1'],
    ['segment routing', '5f00::1'],
    ['IPv4-compatible loopback', '::127.0.0.1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped loopback in hex', '::ffff:7f00:1'],
    ['mapped metadata in capitals', '::FFFF:A9FE:A9FE'],
    ['NAT64 of a private address', '64:ff9b::10.0.0.1'],
    ['local-use NAT64', '64:ff9b:1::808:808'],
    ['6to4 of a private address', '2002:c0a8:0101::1'],
    ['6to4 of a public address', '2002:5db8:d822::1'],
    ['translated loopback', '::ffff:0:127.0.0.1'],
    ['dummy prefix', '100:0:0:1::1'],
    ['PCP anycast', '192.0.0.9'],
    ['6a44 relay', '192.88.99.2'],
    ['service registration anycast', '2001:1::3'],
    ['ORCHIDv2', '2001:20::1'],
    ['AMT', '2001:3::1'],
    ['Google metadata, version 6', 'fd20:ce::254'],
    ['mapped CGNAT', '::ffff:100.64.0.1'],
    ['NAT64 of metadata', '64:ff9b::a9fe:a9fe'],
    ['NAT64 of Azure metadata', '64:ff9b::168.63.129.16'],
    ['octal', '0177.0.0.1'],
    ['hexadecimal', '0x7f.0.0.1'],
    ['one number', '2130706433'],
    ['brackets', '[::1]'],
    ['a name', 'localhost'],
    ['shortened number', '127.1'],
    ['empty', ''],
  ])('%s: %s', (_name, ip) => {
    expect(guard.isAllowed(ip)).toBe(false);
  });
});

describe('addresses that are let through', () => {
  it.each([
    ['public', '93.184.216.34'],
    ['just below private 172', '172.15.255.255'],
    ['just above private 172', '172.32.0.0'],
    ['just above CGNAT', '100.128.0.0'],
    ['public, version 6', '2a02:2e0:3fe:1001::1'],
    ['mapped public', '::ffff:93.184.216.34'],
    ['NAT64 of a public address', '64:ff9b::93.184.216.34'],
  ])('%s: %s', (_name, ip) => {
    expect(guard.isAllowed(ip)).toBe(true);
  });

  it('are also those of the ranges the operator names, in every spelling', () => {
    const lenient = new AddressGuard(['127.0.0.0/8', 'fd00::/8']);
    for (const ip of ['127.0.0.1', '::ffff:127.0.0.1', 'fd12::1', '93.184.216.34'])
      expect(lenient.isAllowed(ip)).toBe(true);
    for (const ip of ['::1', '10.0.0.1', 'fe80::1', '64:ff9b::127.0.0.1'])
      expect(lenient.isAllowed(ip)).toBe(false);
  });
});

describe('the edges of the ranges', () => {
  it.each(specialIPv4.map(({ cidr }) => cidr))('%s is refused to its last address', (cidr) => {
    const [first = '', prefix = ''] = cidr.split('/');
    const number = first.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
    const last = number + 2 ** (32 - Number(prefix)) - 1;
    const dotted = [24, 16, 8, 0].map((bits) => Math.floor(last / 2 ** bits) % 256).join('.');
    expect(guard.isAllowed(dotted)).toBe(false);
  });

  it.each([
    ['1fff:ffff::1', false],
    ['2000::1', true],
    ['2001:1ff:ffff::1', false],
    ['2001:200::1', true],
    ['2001:db9::1', true],
    ['2003::1', true],
    ['2620:4f:8000:ffff::1', false],
    ['2620:4f:8001::1', true],
    ['3fff:fff:ffff::1', false],
    ['3fff:1000::1', true],
    ['4000::', false],
  ])('%s: %s', (ip, allowed) => {
    expect(guard.isAllowed(ip)).toBe(allowed);
  });
});

describe('every range of the tables', () => {
  it.each([...specialIPv4, ...specialIPv6].map(({ cidr }) => cidr))(
    '%s is refused from its first address on',
    (cidr) => {
      const first = cidr.split('/')[0] ?? '';
      expect(guard.isAllowed(first)).toBe(false);
      expect(new AddressGuard([cidr]).isAllowed(first)).toBe(true);
    },
  );

  it('is refused in the mapped form too', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, d) => {
        const ip = `${a}.${b}.${c}.${d}`;
        const hex = [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
        const forms = [`::ffff:${ip}`, `::FFFF:${hex}`, `0:0:0:0:0:ffff:${hex}`, `64:ff9b::${hex}`];
        return forms.every((form) => guard.isAllowed(form) === guard.isAllowed(ip));
      }),
    );
  });

  it('cannot be written wrongly by the operator', () => {
    for (const cidr of ['127.0.0.1', 'localhost/8', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/8/8']) {
      expect(() => new AddressGuard([cidr])).toThrow();
    }
  });
});

describe('URLs', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://127.1:8080/feed',
    'http://0/',
    'http://①②⑦.0.0.1/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/latest/meta-data',
    'http://[64:ff9b::7f00:1]/',
    'http://localhost/',
    'http://LOCALHOST:3000/',
    'http://localhost./',
    'http://feeds.localhost/',
    'https://169.254.169.254/latest/meta-data/',
  ])('%s is refused without asking a name server', (url) => {
    expect(guard.allowsHost(new URL(url).hostname)).toBe(false);
  });

  it.each([
    'https://www.example.org/feed',
    'http://93.184.216.34/',
    'http://[2a02:2e0::1]/',
    'http://localhost.example.org/',
    'http://notlocalhost/',
  ])('%s says nothing wrong by itself', (url) => {
    expect(guard.allowsHost(new URL(url).hostname)).toBe(true);
  });

  it('of this machine pass where the operator allows loopback', () => {
    const lenient = new AddressGuard(['127.0.0.0/8']);
    expect(lenient.allowsHost('localhost')).toBe(true);
    expect(lenient.allowsHost('[::1]')).toBe(false);
    expect(lenient.allowsHost('::1')).toBe(false);
  });
});

describe('lookup', () => {
  const v4 = (address: string): LookupAddress => ({ address, family: 4 });
  const v6 = (address: string): LookupAddress => ({ address, family: 6 });
  const ask = (answers: LookupAddress[], options: { all?: boolean } = {}) =>
    new Promise((done) => {
      const { lookup } = new AddressGuard([], () => Promise.resolve(answers));
      lookup('outlet.example', options, (error, address, family) => done(error ?? { address, family }));
    });

  it('hands over eight addresses at most, and judges them all', async () => {
    const many = Array.from({ length: 300 }, (_, n) => v4(`93.184.${n % 250}.34`));
    expect(await ask(many, { all: true })).toEqual({ address: many.slice(0, 8), family: undefined });
    expect(await ask([...many, v4('10.0.0.1')], { all: true })).toBeInstanceOf(BlockedAddressError);
  });

  it('hands over all checked addresses, or the first', async () => {
    const answers = [v4('93.184.216.34'), v6('2a02:2e0::1')];
    expect(await ask(answers, { all: true })).toEqual({ address: answers, family: undefined });
    expect(await ask(answers)).toEqual({ address: '93.184.216.34', family: 4 });
  });

  it.each([
    ['a private answer', [v4('10.0.0.1')]],
    ['one private answer among public ones', [v4('93.184.216.34'), v4('10.0.0.1')]],
    ['a mapped loopback answer', [v4('93.184.216.34'), v6('::ffff:127.0.0.1')]],
    ['an answer that is no address', [v4('outlet.example')]],
  ])('refuses %s', async (_name, answers) => {
    expect(await ask(answers, { all: true })).toBeInstanceOf(BlockedAddressError);
    expect(await ask(answers)).toBeInstanceOf(BlockedAddressError);
  });

  it('passes on that there is no such name', async () => {
    expect(await ask([])).toMatchObject({ code: 'ENOTFOUND' });
  });

  it('asks once a connection and for the family the socket wants', async () => {
    const asked: [string, number][] = [];
    const { lookup } = new AddressGuard([], (hostname, family) => {
      asked.push([hostname, family]);
      return Promise.resolve([v4('93.184.216.34')]);
    });
    for (const family of [undefined, 4, 'IPv6'] as const) {
      await new Promise<void>((done) => lookup('outlet.example', { family }, () => done()));
    }
    expect(asked).toEqual([
      ['outlet.example', 0],
      ['outlet.example', 4],
      ['outlet.example', 6],
    ]);
  });
});
