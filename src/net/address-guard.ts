import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { canonicalAddress } from './ip-address.js';
import { specialIPv4, specialIPv6 } from './special-addresses.js';

/** Finds all addresses of a host name. The system's resolver unless a test brings its own. */
export type Resolve = (hostname: string, family: 0 | 4 | 6) => Promise<LookupAddress[]>;

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** Addresses of one name that are dialled; what a name server adds is not. */
const mostAddresses = 8;

/** A destination that somebody typed, or that a publisher redirected to, lies inside a network we must not reach into. */
export class BlockedAddressError extends Error {
  readonly code = 'ECHOLOT_BLOCKED_ADDRESS';
  constructor(readonly host: string) {
    super(`${host} is not a public address`);
    this.name = 'BlockedAddressError';
  }
}

/**
 * Says which addresses may be connected to: public ones, and those in the ranges the operator allowed
 * (`ALLOW_PRIVATE_ADDRESSES`). Throws a RangeError on construction for a range that is not CIDR.
 */
export class AddressGuard {
  private readonly allowed: Ranges;
  private readonly special: Ranges;

  constructor(
    allow: readonly string[],
    private readonly resolve: Resolve = resolveBySystem,
  ) {
    this.allowed = new Ranges(allow);
    this.special = new Ranges([...specialIPv4, ...specialIPv6].map((range) => range.cidr));
  }

  /** True for a public or operator-allowed address. False for everything else, also for what is not an address. */
  isAllowed(ip: string): boolean {
    const address = canonicalAddress(ip);
    if (!address) return false;
    if (this.allowed.hold(address.ip, address.family)) return true;
    // A translator's prefix is no destination of its own: the packet ends at the IPv4 address inside.
    if (address.embedded !== null) return !this.special.hold(address.embedded, 'ipv4');
    return !this.special.hold(address.ip, address.family);
  }

  /**
   * False for a host that says by itself that it is forbidden: an address literal, or a name for this machine. Needed because sockets never ask
   * {@link lookup} about literals; true for any other name, which {@link lookup} judges. `host` as `URL.hostname` holds it, brackets optional.
   */
  allowsHost(host: string): boolean {
    const bare = host.startsWith('[') ? host.slice(1, -1) : host;
    const literal = /(^|\.)localhost\.?$/.test(bare) ? '127.0.0.1' : bare; // RFC 6761, section 6.3
    return isIP(literal) === 0 || this.isAllowed(literal);
  }

  /**
   * A `lookup` for `net.connect`. Resolves once, refuses when any answer is forbidden, and hands the socket the first of exactly the
   * addresses that were checked, so a second answer from a rebinding name server is never asked for.
   */
  readonly lookup = (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    const family =
      options.family === 4 || options.family === 'IPv4'
        ? 4
        : options.family === 6 || options.family === 'IPv6'
          ? 6
          : 0;
    this.resolve(hostname, family).then(
      (addresses) => {
        const first = addresses[0];
        if (!first) return callback(noAddress(hostname), '');
        if (!addresses.every(({ address }) => this.isAllowed(address)))
          return callback(new BlockedAddressError(hostname), '');
        if (options.all) return callback(null, addresses.slice(0, mostAddresses));
        callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

/** Two lists, because one `BlockList` compares IPv4 addresses with IPv6 ranges through their mapped form. */
class Ranges {
  private readonly lists = { ipv4: new BlockList(), ipv6: new BlockList() };

  constructor(cidrs: readonly string[]) {
    for (const cidr of cidrs) {
      const [ip = '', prefix = '', ...rest] = cidr.split('/');
      const family = isIP(ip);
      if (family === 0 || rest.length > 0 || !/^\d{1,3}$/.test(prefix))
        throw new RangeError(`not a CIDR range: ${cidr}`);
      const name = family === 4 ? 'ipv4' : 'ipv6';
      this.lists[name].addSubnet(ip, Number(prefix), name);
    }
  }

  hold(ip: string, family: 'ipv4' | 'ipv6'): boolean {
    return this.lists[family].check(ip, family);
  }
}

function resolveBySystem(hostname: string, family: 0 | 4 | 6): Promise<LookupAddress[]> {
  return systemLookup(hostname, { all: true, family });
}

function noAddress(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
