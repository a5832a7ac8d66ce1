/** One range that no document from the public net can come from, and why. */
export interface SpecialRange {
  readonly cidr: string;
  readonly why: string;
}

/**
 * Sources: IANA IPv4 Special-Purpose Address Registry (https://www.iana.org/assignments/iana-ipv4-special-registry, compared in
 * its state of October 2025; RFC 6890 and updates), RFC 5771 for multicast, the clouds' documentation for two addresses. Refused are all
 * ranges that are not globally reachable, and those globally reachable ones that hold no web servers.
 */
export const specialIPv4: readonly SpecialRange[] = [
  { cidr: '0.0.0.0/8', why: 'this host on this network, RFC 791; connects to loopback on Linux' },
  { cidr: '10.0.0.0/8', why: 'private use, RFC 1918' },
  { cidr: '100.64.0.0/10', why: 'shared address space of carriers (CGNAT), RFC 6598; Alibaba metadata' },
  { cidr: '127.0.0.0/8', why: 'loopback, RFC 1122' },
  { cidr: '168.63.129.16/32', why: 'Azure platform address: public by number, metadata by use' },
  { cidr: '169.254.0.0/16', why: 'link-local, RFC 3927; metadata of most clouds' },
  { cidr: '172.16.0.0/12', why: 'private use, RFC 1918' },
  {
    cidr: '192.0.0.0/24',
    why: 'IETF protocol assignments, RFC 6890, with the anycast addresses of PCP and TURN; Oracle metadata',
  },
  { cidr: '192.0.2.0/24', why: 'documentation TEST-NET-1, RFC 5737' },
  { cidr: '192.31.196.0/24', why: 'AS112 sink, RFC 7535' },
  { cidr: '192.52.193.0/24', why: 'automatic multicast tunnels, RFC 7450' },
  { cidr: '192.88.99.0/24', why: 'deprecated 6to4 relay anycast, RFC 7526; 6a44 relay, RFC 6751' },
  { cidr: '192.168.0.0/16', why: 'private use, RFC 1918' },
  { cidr: '192.175.48.0/24', why: 'AS112 sink, RFC 7534' },
  { cidr: '198.18.0.0/15', why: 'benchmarking, RFC 2544' },
  { cidr: '198.51.100.0/24', why: 'documentation TEST-NET-2, RFC 5737' },
  { cidr: '203.0.113.0/24', why: 'documentation TEST-NET-3, RFC 5737' },
  { cidr: '224.0.0.0/4', why: 'multicast, RFC 5771' },
  { cidr: '240.0.0.0/4', why: 'reserved, RFC 1112; holds the broadcast address 255.255.255.255' },
];

/**
 * Sources: IANA IPv6 Address Space (only 2000::/3 is global unicast) and IPv6 Special-Purpose Address Registry
 * (https://www.iana.org/assignments/iana-ipv6-special-registry, compared in its state of October 2025). The blocks around 2000::/3
 * cover ::, ::1, 100::/64, 100:0:0:1::/64, fc00::/7, fe80::/10, fec0::/10, ff00::/8 and whatever is given out there later. IPv4-mapped
 * and NAT64 (64:ff9b::/96) addresses are judged by the IPv4 address inside before this table is asked.
 */
export const specialIPv6: readonly SpecialRange[] = [
  {
    cidr: '::/3',
    why: 'unspecified, loopback, IPv4-compatible and -translated, discard-only, dummy, local NAT64 (64:ff9b:1::/48); otherwise unassigned',
  },
  {
    cidr: '2001::/23',
    why: 'IETF protocol assignments, RFC 2928: Teredo, benchmarking, ORCHID, anycast addresses of single protocols',
  },
  { cidr: '2001:db8::/32', why: 'documentation, RFC 3849' },
  { cidr: '2002::/16', why: '6to4: ends at the IPv4 address inside; relays deprecated by RFC 7526' },
  { cidr: '2620:4f:8000::/48', why: 'AS112 sink, RFC 7534' },
  { cidr: '3fff::/20', why: 'documentation, RFC 9637' },
  { cidr: '4000::/2', why: 'unassigned; holds the segment routing block 5f00::/16, RFC 9602' },
  { cidr: '8000::/1', why: 'unique local, link-local, site-local, multicast; otherwise unassigned' },
];
