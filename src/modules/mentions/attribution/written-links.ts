import { canonicalHost } from '../../../shared/canonical-url-host.js';
import { canonicalUrl } from '../../../shared/canonical-url.js';
import { parseHttp } from '../../../shared/redirect-target.js';
import { longestText } from './letters.js';

/** Links of a release: by their canonical address, and by their host where they have no path. Values as typed in. */
export interface ReleaseLinks {
  hosts: ReadonlySet<string>;
  byAddress: ReadonlyMap<string, string>;
  byHost: ReadonlyMap<string, string>;
}

/** Hosts where everybody has a page: a text that names one of them does not mean us. */
const sharedHosts = new Set(
  `facebook.com fb.com youtube.com youtu.be linkedin.com instagram.com x.com twitter.com tiktok.com threads.net threads.com
   bsky.app xing.com t.me telegram.org whatsapp.com wa.me pinterest.com vimeo.com flickr.com github.com google.com goo.gl
   google.de bit.ly tinyurl.com t.co apple.com microsoft.com wikipedia.org medium.com wordpress.com blogspot.com substack.com
   betterplace.org eventbrite.de eventbrite.com zoom.us dropbox.com wetransfer.com presseportal.de openpr.de lifepr.de
   pressebox.de bund.de europa.eu`.split(/\s+/),
);

/** Words with signs, as far as an address may have them. */
const addressLike = /[^\s<>"'`´„“”‚‘’»«›‹()[\]{}|]+/gu;
const beginning = /^(?:https?:\/\/)?((?:[\p{L}\p{N}_-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63})(?=[/:?#]|$)/iu;
const closing = /[.,;:!?…*_-]+$/u;
const longestAddress = 2000;

export function readLinks(links: readonly string[]): ReleaseLinks {
  const hosts = new Set<string>();
  const byAddress = new Map<string, string>();
  const byHost = new Map<string, string>();
  for (const link of links) {
    const address = addressOf(link.trim());
    if (address === null) continue;
    const { host, rest } = address;
    if (rest !== '') byAddress.set(host + rest, link.trim());
    else if (host.split('.').length === 2 && !sharedHosts.has(host)) byHost.set(host, link.trim());
    else continue;
    hosts.add(host);
  }
  return { hosts, byAddress, byHost };
}

/**
 * Where links are written out in a text, the first place of each: the whole address (without scheme, www., trackers), or the
 * host where the link has no path. A host in an e-mail address is none, nor is a longer host or a longer path. Linear.
 */
export function findLinks(links: ReleaseLinks, text: string): { link: string; start: number; end: number }[] {
  if (links.hosts.size === 0) return [];
  const found = new Map<string, { link: string; start: number; end: number }>();
  const hosts = new Map<string, string>();
  for (const { 0: sign, index } of text.slice(0, longestText).matchAll(addressLike)) {
    const written = sign.slice(0, longestAddress).replace(closing, '');
    const name = beginning.exec(written)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    let host = hosts.get(name);
    if (host === undefined) hosts.set(name, (host = hostOf(name)));
    if (!links.hosts.has(host)) continue;
    const { rest = '' } = addressOf(written) ?? {};
    for (const link of [links.byAddress.get(host + rest), links.byHost.get(host)]) {
      if (link !== undefined && !found.has(link))
        found.set(link, { link, start: index, end: index + written.length });
    }
    if (found.size === links.byAddress.size + links.byHost.size) break;
  }
  return [...found.values()];
}

function hostOf(name: string): string {
  return canonicalHost(parseHttp(`https://${name}`)?.hostname ?? '');
}

/** Host, and path with query in lower case, '' for the front page. */
function addressOf(written: string): { host: string; rest: string } | null {
  const url = canonicalUrl(/^https?:\/\//i.test(written) ? written : `https://${written}`);
  const parsed = url === null ? null : parseHttp(url);
  if (parsed === null) return null;
  const rest = parsed.pathname + parsed.search + parsed.hash;
  return { host: parsed.hostname, rest: rest === '/' ? '' : rest.toLowerCase() };
}
