import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.js';

describe('the network that sign-in failures are counted for', () => {
  it.each([
    ['IPv4', '192.0.2.7', '192.0.2.7'],
    ['IPv4 in IPv6 clothing', '::ffff:192.0.2.7', '192.0.2.7'],
    ['IPv6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['another address of the same line', '2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['the neighbour', '2001:db8:1:3::9', '2001:db8:1:3::/64'],
    ['no address', '', ''],
  ])('%s', (_, ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
