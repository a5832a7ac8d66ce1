import { isIP, isIPv4 } from 'node:net';

/** An address in one spelling: IPv4 dotted, IPv6 without zone and without hidden IPv4-mapped form. */
export interface CanonicalAddress {
  readonly ip: string;
  readonly family: 'ipv4' | 'ipv6';
  /** IPv4 address that a translator on the way (NAT64) would send the packet to, or null. */
  readonly embedded: string | null;
}

/** Reads an address as resolvers and sockets write it. Null for anything that is not an address, zone ids included. */
export function canonicalAddress(text: string): CanonicalAddress | null {
  const family = text.includes('%') ? 0 : isIP(text);
  if (family === 0) return null;
  if (family === 4) return { ip: text, family: 'ipv4', embedded: null };
  const groups = groupsOf(text);
  const startsWith = (...prefix: number[]) => prefix.every((group, i) => groups[i] === group);
  if (startsWith(0, 0, 0, 0, 0, 0xffff)) return { ip: dotted(groups, 6), family: 'ipv4', embedded: null }; // RFC 4291
  const ip = groups.map((group) => group.toString(16)).join(':');
  if (startsWith(0x64, 0xff9b, 0, 0, 0, 0)) return { ip, family: 'ipv6', embedded: dotted(groups, 6) }; // RFC 6052
  return { ip, family: 'ipv6', embedded: null };
}

/** The eight 16-bit groups of a valid IPv6 address. */
function groupsOf(ip: string): number[] {
  const [head = '', tail] = ip.split('::');
  const front = partsOf(head);
  const back = tail === undefined ? [] : partsOf(tail);
  return [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back];
}

function partsOf(half: string): number[] {
  if (half === '') return [];
  return half.split(':').flatMap((part) => {
    if (!isIPv4(part)) return [Number.parseInt(part, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function dotted(groups: number[], from: number): string {
  const [high = 0, low = 0] = groups.slice(from, from + 2);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
