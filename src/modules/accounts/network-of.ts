import { canonicalAddress } from '../../net/ip-address.js';

/**
 * What counts as one address of the network: IPv4 as it is, of IPv6 the first 64 bits, because every line has that many
 * addresses to choose from (RFC 6177). Text that is no address stays as it is.
 */
export function networkOf(ip: string): string {
  const address = canonicalAddress(ip);
  if (!address) return ip;
  return address.family === 'ipv4' ? address.ip : `${address.ip.split(':').slice(0, 4).join(':')}::/64`;
}
